/* layout_faults: what can be wrong with a laid-out page, looked for on every sheet of it. Knows nothing of how layout works:
 * it reads the finished boxes and asks the text engine how big each text really is.
 *
 *   - a thing leaves the page, or two things lie over each other
 *   - a text is cut, wider or taller than its box, lacks a glyph, or leaves the box of its node
 *   - a target is smaller than 20 mm, or two targets stand closer than 3 mm (STANDARDS T-01, T-02)
 *   - a name, detail or reason is not shown in full, once, or a pictogram is lost
 *   - a heading is the last thing on a sheet that has a next one (unless the sheet is lower than eight of its lines) */
#pragma once
#include "kiosk/ui/layout.h"

struct layout_case {
	struct screen_metrics metrics;
	int text_size;
	struct text_engine *engine;
	const struct sentence_language *say;
	int sheets; /* answer: how many there are */
};

/* Number of faults; the first ones are put into `report` in words, a line each. */
int layout_faults(struct page *page, struct layout_case *layout_case, char *report, size_t report_size);
