/* condition_reader: rows of the table condition made into conditions of the guide. */
#pragma once
#include "kiosk/content/inside.h"

int condition_reader_fact(const struct guide *guide, str id); /* index, or -1 */
/* The conditions of one card and purpose, in the arena `pack`. NULL on failure. */
const struct guide_condition *condition_reader_read(struct content *content, str card, str purpose, int *count,
						    struct problem *problem);
