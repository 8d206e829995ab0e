/* guide_reader: facts, topics, questions, cards and conditions of the pack, made into the guide. Every limit of guide.h and
 * every reference is checked: a pack that breaks one is a problem and is not shown. */
#pragma once
#include "kiosk/content/inside.h"

bool guide_reader_read(struct content *content, struct problem *problem);
