/* typeset: the glyphs of one line, in visual order, at their places; shaped again where breaking changed them. */
#pragma once
#include "kiosk/text/lines.h"

struct placed_line {
	int32_t width;		       /* 1/64 px */
	int left, right, above, below; /* ink, px: from the line's left end; from the baseline, both growing outwards */
	bool inked;
	float line_above, line_below;	/* the room the line's scripts ask for, px */
	float close_above, close_below; /* the room their ink needs: for lines set close together */
};

/* Appends the glyphs of [from, to) to engine->placed. */
struct placed_line typeset_line(struct text_engine *engine, const struct paragraph *paragraph, int from, int to);
