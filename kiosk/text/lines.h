/* lines: a paragraph filled into lines of one width, every glyph placed. */
#pragma once
#include "kiosk/text/paragraph.h"
#include "kiosk/text/placed.h"

struct line {
	int from, to;	/* units; trailing spaces and line feed included */
	int visible_to; /* without them */
	int placed_from, placed_to;
	int32_t width;	   /* 1/64 px, without trailing spaces */
	int top, baseline; /* px from the paragraph's top */
	int height;
	rect ink; /* from the line's left end and the paragraph's top */
};

struct lines {
	struct text_paragraph seen; /* first: what callers hold */
	struct lines *next;
	const struct paragraph *paragraph;
	struct paragraph *cut_text; /* the shortened text when an ellipsis was set; owned */
	int asked_width, lines_max;
	enum text_align align;
	bool balanced, light_on_dark;
	uint64_t frame; /* last asked for */
	size_t bytes;
	struct line *line;
	struct placed_glyph *placed;
	int count, placed_count;
};

/* Fills. `style` gives align, balanced, lines_max and light_on_dark. */
struct lines *lines_make(struct text_engine *engine, const struct paragraph *paragraph, const struct text_style *style,
			 int width);
/* Where a line begins in a box. */
int lines_x(const struct lines *lines, int line, int box_width);
/* How many lines it would be, torn edges shaped again. */
int lines_count(struct text_engine *engine, const struct paragraph *paragraph, int width);
void lines_close(struct lines *lines);
