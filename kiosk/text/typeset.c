/* One line: its runs in visual order (L2), each run's glyphs copied or, at a torn edge, shaped again up to the next place where
 * tearing changes nothing. */
#include "kiosk/text/typeset.h"
#include "kiosk/base/check.h"
#include "kiosk/text/fill.h"
#include <math.h>
#include <stdlib.h>
#include <unicode/uscript.h>

enum { INK_SLACK = 3 /* 1/64 px: FreeType rounds scaled points */ };

/* em above and below the baseline of lines set close together: those of Latin. Where the ink needs more, it gets it. */
static const float CLOSE_ABOVE = 0.96f, CLOSE_BELOW = 0.26f;

struct placing {
	struct text_engine *engine;
	const struct paragraph *paragraph;
	int from, to, visible_to;
	int32_t pen;
	float left, right, above, below; /* ink, 1/64 px */
	struct placed_line line;
};

static struct placed_glyph *room(struct placed_list *list, int more)
{
	if (!list->placed || list->count + more > list->capacity) {
		list->capacity = 2 * (list->count + more) + 1; /* a line of nothing still has a place */
		list->placed = realloc(list->placed, (size_t)list->capacity * sizeof *list->placed);
		CHECK(list->placed != NULL);
	}
	return list->placed + list->count;
}

static void add_ink(struct placing *placing, const struct glyph_extents *ink, const struct placed_glyph *glyph, float factor,
		    float outset)
{
	if (ink->left > ink->right)
		return;
	float left = (float)glyph->x + (float)ink->left * factor - outset;
	float right = (float)glyph->x + (float)ink->right * factor + outset;
	float baseline = (float)((glyph->y + 32) >> 6) * 64; /* drawn at whole pixels */
	float above = (float)ink->top * factor - baseline + outset + INK_SLACK;
	float below = (float)-ink->bottom * factor + baseline + outset + INK_SLACK;
	bool first = !placing->line.inked;
	placing->line.inked = true;
	placing->left = first || left < placing->left ? left : placing->left;
	placing->right = first || right > placing->right ? right : placing->right;
	placing->above = first || above > placing->above ? above : placing->above;
	placing->below = first || below > placing->below ? below : placing->below;
}

static int32_t rounded(float value)
{
	return (int32_t)(value + (value < 0 ? -0.5F : 0.5F));
}

static void place_glyphs(struct placing *placing, const struct run *run, const struct glyph *glyphs, int count)
{
	const struct paragraph *paragraph = placing->paragraph;
	struct faces *faces = &placing->engine->faces;
	const struct family *family = &faces->families[run->family];
	int index = paragraph_face(placing->engine, run->family, paragraph->bold);
	struct face *face = faces_use(faces, index);
	if (!face)
		return;
	float size = paragraph->size * family->size;
	float factor = size * 64 / (float)face->units_per_em;
	float outset = paragraph->bold && family->bold < 0 ? size * 64 / (2 * EMBOLDEN_DIVISOR) : 0;
	bool solid = run->script == USCRIPT_HAN;
	struct placed_glyph *out = room(&placing->engine->placed, count);
	for (int i = 0; i < count; i++) {
		if ((int)glyphs[i].cluster >= placing->visible_to)
			continue;
		*out = (struct placed_glyph){.x = placing->pen + rounded((float)glyphs[i].x * factor),
					     .y = -rounded((float)glyphs[i].y * factor),
					     .id = glyphs[i].id,
					     .face = (uint8_t)index,
					     .family = run->family};
		if (solid &&
		    glyphs[i].advance == face->units_per_em) /* squares at whole pixels: one bitmap each instead of four */
			out->x = (out->x + 32) & ~63;
		add_ink(placing, faces_extents(face, glyphs[i].id), out, factor, outset);
		placing->pen += rounded((float)glyphs[i].advance * factor);
		out++;
		placing->engine->placed.count++;
	}
}

/* The index of the first glyph of the run, in visual order, of the clusters [from, to); *count of them. */
static const struct glyph *find_glyphs(const struct paragraph *paragraph, const struct run *run, int from, int to, int *count)
{
	const struct glyph *glyphs = paragraph->glyphs;
	int first = run->glyphs_from, last = run->glyphs_to;
	if (run->level % 2 == 0) {
		while (first < last && (int)glyphs[first].cluster < from)
			first++;
		while (last > first && (int)glyphs[last - 1].cluster >= to)
			last--;
	} else {
		while (first < last && (int)glyphs[first].cluster >= to)
			first++;
		while (last > first && (int)glyphs[last - 1].cluster < from)
			last--;
	}
	*count = last - first;
	return glyphs + first;
}

static bool is_torn(const struct paragraph *paragraph, int at)
{
	return at < paragraph->count && paragraph->marks[at] & MARK_UNSAFE;
}

static bool is_safe(const struct paragraph *paragraph, int at)
{
	return (paragraph->marks[at] & (MARK_CLUSTER | MARK_UNSAFE)) == MARK_CLUSTER;
}

static void place_kept(struct placing *placing, const struct run *run, int from, int to)
{
	int count;
	const struct glyph *glyphs = find_glyphs(placing->paragraph, run, from, to, &count);
	place_glyphs(placing, run, glyphs, count);
}

static void place_again(struct placing *placing, const struct run *run, int from, int to)
{
	if (from >= to)
		return;
	struct glyph_list *list = &placing->engine->line;
	struct shape_job job = paragraph_job(placing->engine, placing->paragraph, run, placing->from, placing->to);
	list->count = 0;
	shape(placing->engine->buffer, &job, from, to, list);
	place_glyphs(placing, run, list->glyphs, list->count);
}

/* [from, to) of a run: its torn edges are shaped again, what lies between is kept. */
static void place_part(struct placing *placing, const struct run *run, int from, int to)
{
	const struct paragraph *paragraph = placing->paragraph;
	int keep_from = from, keep_to = to;
	if (from > run->from && from == placing->from && is_torn(paragraph, from))
		do
			keep_from++;
		while (keep_from < to && !is_safe(paragraph, keep_from));
	if (to < run->to && to == placing->to && is_torn(paragraph, to))
		do
			keep_to--;
		while (keep_to > from && !is_safe(paragraph, keep_to));
	if (keep_from > keep_to) {
		place_again(placing, run, from, to);
	} else if (run->level % 2 == 0) {
		place_again(placing, run, from, keep_from);
		place_kept(placing, run, keep_from, keep_to);
		place_again(placing, run, keep_to, to);
	} else {
		place_again(placing, run, keep_to, to);
		place_kept(placing, run, keep_from, keep_to);
		place_again(placing, run, from, keep_from);
	}
}

/* The room a family asks for: its line height, with the ink of its script in the middle. */
static void ask_for_room(struct placing *placing, int index)
{
	const struct family *family = &placing->engine->faces.families[index];
	float size = placing->paragraph->size, ink = (family->top - family->bottom) * family->size;
	float spare = family->line > ink ? (family->line - ink) / 2 : 0;
	float above = family->top * family->size, below = -family->bottom * family->size;
	placing->line.line_above = fmaxf(placing->line.line_above, (spare + above) * size);
	placing->line.line_below = fmaxf(placing->line.line_below, (spare + below) * size);
	placing->line.close_above = fmaxf(placing->line.close_above, fminf(above, CLOSE_ABOVE) * size);
	placing->line.close_below = fmaxf(placing->line.close_below, fminf(below, CLOSE_BELOW) * size);
}

static int later(int a, int b)
{
	return a > b ? a : b;
}

static int earlier(int a, int b)
{
	return a < b ? a : b;
}

static void place_runs(struct placing *placing)
{
	const struct paragraph *paragraph = placing->paragraph;
	struct arena *scratch = &placing->engine->scratch;
	int first = 0, count = 0;
	while (first < paragraph->run_count && paragraph->runs[first].to <= placing->from)
		first++;
	while (first + count < paragraph->run_count && paragraph->runs[first + count].from < placing->visible_to)
		count++;
	if (count == 0)
		return;
	uint8_t *levels = ARENA_ARRAY(scratch, (size_t)count, uint8_t);
	int *order = ARENA_ARRAY(scratch, (size_t)count, int);
	for (int i = 0; i < count; i++)
		levels[i] = paragraph->runs[first + i].level;
	bidi_visual_order(levels, count, order);
	for (int i = 0; i < count; i++) {
		const struct run *run = &paragraph->runs[first + order[i]];
		ask_for_room(placing, run->family);
		place_part(placing, run, later(run->from, placing->from), earlier(run->to, placing->to));
	}
	arena_reset(scratch);
}

/* A word torn at its soft hyphen shows one. */
static void place_hyphen(struct placing *placing)
{
	const struct paragraph *paragraph = placing->paragraph;
	const struct glyph hyphen = {.cluster = (uint32_t)placing->from, .id = paragraph->hyphen};
	const struct run latin = {.family = (uint8_t)paragraph->writing->latin};
	place_glyphs(placing, &latin, &hyphen, 1);
	placing->pen += paragraph->hyphen_width;
}

static int up(float value)
{
	return (int)ceilf(value / 64);
}

struct placed_line typeset_line(struct text_engine *engine, const struct paragraph *paragraph, int from, int to)
{
	struct placing placing = {.engine = engine,
				  .paragraph = paragraph,
				  .from = from,
				  .to = to,
				  .visible_to = fill_visible_end(paragraph, from, to)};
	ask_for_room(&placing, paragraph->writing->family);
	place_runs(&placing);
	if (paragraph->marks[to] & MARK_SOFT)
		place_hyphen(&placing);
	placing.line.width = placing.pen;
	if (placing.line.inked) {
		placing.line.left = (int)floorf(placing.left / 64) - 1; /* a pixel for quarter positions */
		placing.line.right = up(placing.right) + 1;
		placing.line.above = up(placing.above);
		placing.line.below = up(placing.below);
	}
	return placing.line;
}
