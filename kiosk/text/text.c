/* The façade: opens the parts, asks the shelf, draws. */
#include "kiosk/text/text.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include "kiosk/text/fill.h"
#include "kiosk/text/lines.h"
#include <hb-ot.h>
#include <malloc.h>
#include <math.h>
#include <stdlib.h>

static const float CAP_HEIGHT_USUAL = 0.714F;

static float measure_cap_height(struct text_engine *engine)
{
	int family = faces_for_script(&engine->faces, HB_TAG('L', 'a', 't', 'n'));
	const struct face *face = faces_use(&engine->faces, engine->faces.families[family].regular);
	hb_position_t height;
	if (face && hb_ot_metrics_get_position(face->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) && height > 0)
		return (float)height / (float)face->units_per_em;
	return CAP_HEIGHT_USUAL;
}

static void open_parts(struct text_engine *engine)
{
	UErrorCode error = U_ZERO_ERROR;
	engine->bidi = ubidi_open();
	engine->buffer = hb_buffer_create();
	CHECK(U_SUCCESS(error) && engine->bidi && hb_buffer_allocation_successful(engine->buffer));
	words_open(&engine->words);
	atlas_open(&engine->atlas);
}

struct text_engine *text_open(const char *fonts_list, struct problem *problem)
{
	struct text_engine *engine = calloc(1, sizeof *engine);
	CHECK(engine != NULL);
	if (!faces_open(&engine->faces, fonts_list, problem)) {
		free(engine);
		return NULL;
	}
	open_parts(engine);
	engine->cap_height = measure_cap_height(engine);
	return engine;
}

static void forget_text(struct text_engine *engine)
{
	shelf_wipe(&engine->shelf);
	words_wipe(&engine->words);
	atlas_wipe(&engine->atlas);
	glyph_list_wipe(&engine->glyphs);
	glyph_list_wipe(&engine->line);
	erase(engine->placed.placed, (size_t)engine->placed.capacity * sizeof *engine->placed.placed);
	erase(engine->runs.runs, (size_t)engine->runs.capacity * sizeof *engine->runs.runs);
	arena_finish(&engine->scratch);
	shape_wipe(engine->buffer);
}

/* ICU keeps pointers to texts and classes of their characters; new objects know nothing. */
static void forget_in_icu(struct text_engine *engine)
{
	for (struct writing *writing = engine->writings; writing; writing = writing->next) {
		if (writing->lines)
			ubrk_close(writing->lines);
		writing->lines = NULL;
	}
	ubidi_close(engine->bidi);
	engine->bidi = ubidi_open();
	CHECK(engine->bidi != NULL);
}

void text_wipe(struct text_engine *engine)
{
	forget_text(engine);
	forget_in_icu(engine);
	faces_relax(&engine->faces);
	malloc_trim(0); /* what was freed goes back to the system: memory stays small over a day of many languages */
}

void text_close(struct text_engine *engine)
{
	if (!engine)
		return;
	forget_text(engine);
	words_close(&engine->words);
	atlas_close(&engine->atlas);
	glyph_list_finish(&engine->glyphs);
	glyph_list_finish(&engine->line);
	free(engine->placed.placed);
	free(engine->runs.runs);
	writing_close_all(engine->writings);
	ubidi_close(engine->bidi);
	hb_buffer_destroy(engine->buffer);
	character_finish(&engine->characters);
	faces_close(&engine->faces);
	free(engine);
}

/* Pages of the font files that were read stay in memory until somebody leaves; a visitor who goes through many languages
 * would gather all of them. They come back from the page cache when they are needed. */
enum { FRAMES_OF_FONT_PAGES = 128 };

void text_frame(struct text_engine *engine)
{
	engine->frame++;
	if (engine->frame % FRAMES_OF_FONT_PAGES == 0)
		faces_relax(&engine->faces);
	shelf_trim(&engine->shelf, engine->frame);
	atlas_frame(&engine->atlas);
}

const struct text_paragraph *text_layout(struct text_engine *engine, str text, const struct text_style *style, int width)
{
	return &shelf_lines(engine, text, style, width < 1 ? 1 : width)->seen;
}

int text_longest_word(struct text_engine *engine, str text, const struct text_style *style)
{
	return (fill_longest_word(shelf_paragraph(engine, text, style)) + 63) / 64;
}

float text_cap_height(const struct text_engine *engine)
{
	return engine->cap_height;
}

static struct atlas_request request_for(const struct text_engine *engine, const struct lines *lines,
					const struct placed_glyph *placed)
{
	const struct family *family = &engine->faces.families[placed->family];
	float size = lines->paragraph->size * family->size * 64;
	return (struct atlas_request){.id = placed->id,
				      .face = placed->face,
				      .size = (uint16_t)(size + 0.5F),
				      .emboldened = lines->paragraph->bold && family->bold < 0,
				      .light_on_dark = lines->light_on_dark};
}

/* Only inside `ink`: the spikes of an outline that was emboldened can grow further than the room that was kept for it. */
static void draw_glyph(struct draw_list *list, const struct atlas_glyph *glyph, int x, int y, rect ink, rect clip, rgba colour)
{
	rect box = {x + glyph->left, y - glyph->top, glyph->width, glyph->height}, seen = rect_intersection(ink, clip);
	if (glyph->coverage && rect_overlaps(box, seen))
		draw_coverage(list, box, seen, glyph->coverage, glyph->stride, colour);
}

static void draw_line(struct text_engine *engine, const struct lines *lines, const struct line *line, struct draw_list *list,
		      int x, int y, rect clip, rgba colour)
{
	rect ink = {x + line->ink.x, y + line->ink.y, line->ink.w, line->ink.h};
	if (!rect_overlaps(ink, clip))
		return;
	for (int i = line->placed_from; i < line->placed_to; i++) {
		const struct placed_glyph *placed = &lines->placed[i];
		struct atlas_request request = request_for(engine, lines, placed);
		bool quarters = request.size < ATLAS_QUARTERS_BELOW * 64;
		int at = placed->x + (quarters ? 8 : 32);
		request.quarter = quarters ? (uint8_t)((at & 63) >> 4) : 0;
		const struct atlas_glyph *glyph = atlas_glyph(&engine->atlas, &engine->faces, &request);
		draw_glyph(list, glyph, x + (at >> 6), y + line->baseline + ((placed->y + 32) >> 6), ink, clip, colour);
	}
}

void text_draw(struct text_engine *engine, const struct text_paragraph *paragraph, struct draw_list *list, int x, int y,
	       int width, rect clip, rgba colour)
{
	const struct lines *lines = (const struct lines *)paragraph;
	for (int i = 0; i < lines->count; i++)
		draw_line(engine, lines, &lines->line[i], list, x + lines_x(lines, i, width), y, clip, colour);
}

void text_draw_icon(struct text_engine *engine, uint32_t code_point, struct draw_list *list, rect box, bool mirrored, rgba colour)
{
	const struct family *family = &engine->faces.families[engine->faces.icons];
	const struct face *face = faces_use(&engine->faces, family->regular);
	int size = box.w < box.h ? box.w : box.h;
	hb_codepoint_t id;
	if (!face || size < 1 || size > TEXT_SIZE_MAX || !hb_font_get_nominal_glyph(face->font, code_point, &id))
		return;
	struct atlas_request request = {
	    .id = (uint16_t)id, .face = (uint8_t)family->regular, .size = (uint16_t)(size * 64), .mirrored = mirrored};
	const struct atlas_glyph *glyph = atlas_glyph(&engine->atlas, &engine->faces, &request);
	/* the picture is drawn on a square of one em; mirrored in that square, its right margin is the other's left */
	int left = mirrored ? size - glyph->left - glyph->width : glyph->left;
	int x = box.x + (box.w - size) / 2 + left - glyph->left, y = box.y + (box.h - size) / 2;
	draw_glyph(list, glyph, x, y + (int)lroundf((float)size * family->top), box, box, colour);
}

struct text_counts text_counts(const struct text_engine *engine)
{
	return (struct text_counts){.paragraphs = engine->shelf.count,
				    .words = (size_t)engine->words.count,
				    .glyphs = engine->atlas.count,
				    .paragraph_bytes = engine->shelf.bytes,
				    .word_bytes = words_bytes(&engine->words),
				    .glyph_bytes = engine->atlas.bytes,
				    .missing = engine->missing};
}

/* The byte at which a unit of the kept text came from the given one. What was left out goes with what stands before it. */
static size_t byte_of(const struct paragraph *paragraph, int unit)
{
	size_t at = 0;
	UChar two[2];
	for (int units = 0; at < paragraph->text.size;) {
		size_t next = at;
		str_next_code_point(paragraph->text, &next);
		int more = paragraph_prepare(str_slice(paragraph->text, at, next), two, NULL);
		if (units + more > unit)
			break;
		units += more;
		at = next;
	}
	return at;
}

str text_line(const struct text_paragraph *paragraph, int line)
{
	const struct lines *lines = (const struct lines *)paragraph;
	CHECK(line >= 0 && line < lines->count);
	const struct paragraph *shown = lines->paragraph;
	size_t from = line ? byte_of(shown, lines->line[line].from) : 0;
	return str_slice(shown->text, from, byte_of(shown, lines->line[line].to));
}
