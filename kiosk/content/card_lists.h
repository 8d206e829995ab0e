/* card_lists: the lists of a card: steps, documents, what may not be refused, phones, sources, places. */
#pragma once
#include "kiosk/content/record.h"
#include "kiosk/content/translated.h"

void card_lists_read(const struct speech_of *speech, struct record_key key, struct content_card *card);
