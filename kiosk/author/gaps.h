/* gaps: what the content does not know yet, for authors to go and find out: rights nobody serves, places without hours, phone or
 * position, facts never checked or past their review, and what is missing in each language. Nothing of it refuses the pack. */
#pragma once
#include "kiosk/author/press.h"
#include <jansson.h>

/* After press_check. */
void gaps_print(struct press *press, FILE *to);
/* The same for machines, added to `report`: "gaps": [{"title", "records": [{"id", "file", "row"}]}], "languages": [{"tag",
 * "percent", "current", "stale", "missing"}]. */
void gaps_json(struct press *press, json_t *report);
