/* glyph_list: glyphs of shaped text, in visual order of their run, in font units: one shaping serves every size. */
#pragma once
#include <stdint.h>

struct glyph {
	uint32_t cluster; /* UTF-16 index of its first unit */
	uint16_t id;
	uint16_t unsafe;       /* 1: breaking a line before its cluster changes glyphs */
	int32_t advance, x, y; /* font units; y upwards */
};

struct glyph_list {
	struct glyph *glyphs;
	int count, capacity;
};

/* Room for `more`; returns where they go. The caller adds to count. */
struct glyph *glyph_list_room(struct glyph_list *list, int more);
/* Overwrites what was ever in it. */
void glyph_list_wipe(struct glyph_list *list);
void glyph_list_finish(struct glyph_list *list);
