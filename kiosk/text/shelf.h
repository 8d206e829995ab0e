/* shelf: paragraphs and their lines, kept as long as there is room and they are asked for. Key of a paragraph: text, language,
 * size, weight; of its lines: width and the rest of the style. */
#pragma once
#include "kiosk/text/text.h"
#include <stddef.h>

enum { SHELF_SLOTS = 1024, SHELF_PARAGRAPHS_MAX = 512, SHELF_BYTES_MAX = 4 << 20, SHELF_FRAMES_KEPT = 2 };

struct paragraph;
struct lines;

struct shelf {
	struct paragraph *slots[SHELF_SLOTS];
	size_t count, bytes;
};

struct paragraph *shelf_paragraph(struct text_engine *engine, str text, const struct text_style *style);
struct lines *shelf_lines(struct text_engine *engine, str text, const struct text_style *style, int width);
/* When there is too much, gives up what was not asked for in the last SHELF_FRAMES_KEPT frames, the oldest first. */
void shelf_trim(struct shelf *shelf, uint64_t frame);
void shelf_wipe(struct shelf *shelf);
