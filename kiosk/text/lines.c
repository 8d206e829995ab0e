/* Fills, places, and measures; an ellipsis is set by shortening the text and beginning again (shorten.c). */
#include "kiosk/text/lines.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include "kiosk/text/fill.h"
#include "kiosk/text/shorten.h"
#include "kiosk/text/typeset.h"
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct filling {
	struct text_engine *engine;
	const struct paragraph *paragraph;
	int64_t max;
	bool close;	    /* lines set close together: a heading */
	struct line *lines; /* malloced */
	int count, capacity, height;
	int32_t widest;
};

static void add_line(struct filling *filling, const struct line *line)
{
	if (filling->count == filling->capacity) {
		filling->capacity = filling->capacity ? 2 * filling->capacity : 8;
		filling->lines = realloc(filling->lines, (size_t)filling->capacity * sizeof *filling->lines);
		CHECK(filling->lines != NULL);
	}
	filling->lines[filling->count++] = *line;
}

/* The end that fits when the torn edge has been shaped again: a final form may be wider than a medial one. */
static int place_fitting(struct filling *filling, int from, struct placed_line *placed)
{
	const struct paragraph *paragraph = filling->paragraph;
	int before = filling->engine->placed.count, limit = paragraph->count;
	for (;;) {
		int to = fill_line(paragraph, from, filling->max, limit);
		*placed = typeset_line(filling->engine, paragraph, from, to);
		if (placed->width <= filling->max || to <= fill_next_cluster(paragraph, from))
			return to;
		filling->engine->placed.count = before;
		limit = to - 1;
	}
}

static void fill_lines(struct filling *filling)
{
	struct placed_list *placed = &filling->engine->placed;
	placed->count = 0;
	for (int from = 0; from < filling->paragraph->count;) {
		struct placed_line found;
		struct line line = {.from = from, .placed_from = placed->count, .top = filling->height};
		line.to = place_fitting(filling, from, &found);
		line.visible_to = fill_visible_end(filling->paragraph, from, line.to);
		line.placed_to = placed->count;
		line.width = found.width;
		int above = (int)ceilf(filling->close ? found.close_above : found.line_above);
		int below = (int)ceilf(filling->close ? found.close_below : found.line_below);
		above = found.above > above ? found.above : above;
		below = found.below > below ? found.below : below;
		line.baseline = line.top + above;
		line.height = above + below;
		line.ink = found.inked ? (rect){found.left, line.baseline - found.above, found.right - found.left,
						found.above + found.below}
				       : (rect){0};
		filling->height += line.height;
		if (line.width > filling->widest)
			filling->widest = line.width;
		add_line(filling, &line);
		from = line.to;
	}
}

static void begin_again(struct filling *filling, const struct paragraph *paragraph, int64_t max)
{
	filling->paragraph = paragraph;
	filling->max = max;
	filling->count = 0;
	filling->height = 0;
	filling->widest = 0;
	fill_lines(filling);
}

int lines_x(const struct lines *lines, int line, int box_width)
{
	int width = (lines->line[line].width + 63) / 64, spare = box_width - width;
	bool at_right = lines->seen.right_to_left ? lines->align == TEXT_START : lines->align == TEXT_END;
	if (lines->align == TEXT_CENTRE)
		return spare / 2;
	return at_right ? spare : 0;
}

static struct lines *keep(const struct filling *filling, const struct text_style *style)
{
	const struct placed_list *placed = &filling->engine->placed;
	size_t line_bytes = (size_t)filling->count * sizeof(struct line);
	size_t placed_bytes = (size_t)placed->count * sizeof *placed->placed;
	size_t bytes = sizeof(struct lines) + line_bytes + placed_bytes;
	struct lines *kept = calloc(1, bytes);
	CHECK(kept != NULL);
	kept->bytes = bytes;
	kept->paragraph = filling->paragraph;
	kept->align = style->align;
	kept->balanced = style->balanced;
	kept->light_on_dark = style->light_on_dark;
	kept->lines_max = style->lines_max;
	kept->line = (struct line *)(kept + 1);
	kept->placed = (struct placed_glyph *)(kept->line + filling->count);
	kept->count = filling->count;
	kept->placed_count = placed->count;
	if (line_bytes)
		memcpy(kept->line, filling->lines, line_bytes);
	if (placed_bytes)
		memcpy(kept->placed, placed->placed, placed_bytes);
	return kept;
}

static void describe(struct lines *lines, const struct filling *filling)
{
	struct text_paragraph *seen = &lines->seen;
	seen->width = (filling->widest + 63) / 64;
	seen->height = filling->height;
	seen->lines = lines->count;
	seen->first_baseline = lines->count ? lines->line[0].baseline : 0;
	seen->missing = filling->paragraph->missing;
	seen->right_to_left = filling->paragraph->level == 1;
	for (int i = 0; i < lines->count; i++) {
		rect ink = lines->line[i].ink;
		ink.x += lines_x(lines, i, seen->width);
		seen->ink = rect_union(seen->ink, ink);
	}
}

struct lines *lines_make(struct text_engine *engine, const struct paragraph *paragraph, const struct text_style *style, int width)
{
	struct filling filling = {.engine = engine, .close = style->balanced};
	struct paragraph *cut = NULL;
	int64_t max = (int64_t)width * 64;
	begin_again(&filling, paragraph, style->balanced ? fill_balanced(paragraph, max) : max);
	if (style->balanced && filling.count > fill_count_lines(paragraph, max))
		begin_again(&filling, paragraph, max);
	if (style->lines_max > 0 && filling.count > style->lines_max) {
		int last = filling.lines[style->lines_max - 1].from;
		cut = shorten(engine, paragraph, fill_clusters(paragraph, last, max, paragraph->count), style->lines_max, width);
		begin_again(&filling, cut, max);
	}
	struct lines *lines = keep(&filling, style);
	lines->asked_width = width;
	lines->cut_text = cut;
	describe(lines, &filling);
	lines->seen.cut = cut != NULL;
	lines->seen.missing = paragraph->missing;
	free(filling.lines);
	return lines;
}

int lines_count(struct text_engine *engine, const struct paragraph *paragraph, int width)
{
	struct filling filling = {.engine = engine};
	begin_again(&filling, paragraph, (int64_t)width * 64);
	free(filling.lines);
	return filling.count;
}

void lines_close(struct lines *lines)
{
	if (!lines)
		return;
	paragraph_close(lines->cut_text);
	erase_free(lines, lines->bytes);
}
