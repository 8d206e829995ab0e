/* content_card: a card by its record, for whoever does not come by a topic. */
#pragma once
#include "kiosk/content/inside.h"

/* `whole`: everything; else the name, the summary and what record's columns say in yes and no. */
struct content_card content_card_of(struct content *content, struct arena *arena, struct record_key key, bool whole,
				    str language);
