/* shape: from characters of one run to glyphs, by HarfBuzz. Results are in font units, so one shaping serves every size. */
#pragma once
#include <hb.h>
#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>

struct glyph {
	uint32_t cluster;   /* UTF-16 index of its first unit */
	uint16_t id;
	uint16_t unsafe;    /* 1: breaking a line before its cluster changes glyphs */
	int32_t advance, x, y; /* font units; y upwards */
};

struct glyph_list {
	struct glyph *glyphs;
	int count, capacity;
};

struct shape_job {
	hb_font_t *font;
	uint16_t script;    /* UScriptCode */
	bool right_to_left;
	hb_language_t language;
	const uint16_t *units;
	int context_from, context_to; /* what the letters at the ends may join to */
};

/* Appends the glyphs of [from, to) in visual order; clusters are indexes into units. */
void shape(hb_buffer_t *buffer, const struct shape_job *job, int from, int to, struct glyph_list *list);
/* Room for `more`; returns where they go. The caller adds to count. */
struct glyph *glyph_list_room(struct glyph_list *list, int more);
/* Overwrites what was ever in it. */
void glyph_list_wipe(struct glyph_list *list);
void glyph_list_finish(struct glyph_list *list);
/* Clears what HarfBuzz's buffer remembers of texts. */
void shape_wipe(hb_buffer_t *buffer);
