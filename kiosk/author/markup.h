/* markup: the text of a description that may be HTML. Paragraphs, line breaks and items become lines; every tag goes, entities
 * become letters; scripts and styles go with what is in them. Text without a tag or an entity stays as it is. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

str markup_text(struct arena *arena, str html);
