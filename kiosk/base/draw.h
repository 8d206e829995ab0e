/* draw: the list of what a frame shows; the only door to the display. ui/ fills it, platform/ carries it out in order.
 * Coordinates are pixels of the frame. Coverage (glyphs, icons, QR) is 8-bit, one byte a pixel, rows `stride` apart, and
 * must live until the list has been carried out. Colours are opaque sRGB; blending is in sRGB. */
#pragma once
#include "kiosk/base/rect.h"
#include <stddef.h>
#include <stdint.h>

typedef struct rgba {
	uint8_t r, g, b, a;
} rgba;

enum draw_kind { DRAW_FILL, DRAW_BORDER, DRAW_COVERAGE };

struct draw_command {
	enum draw_kind kind;
	rect box;  /* FILL and BORDER: the outer box; COVERAGE: where the bitmap goes */
	rect clip; /* nothing is drawn outside */
	rgba colour;
	int radius;		 /* FILL and BORDER: of the outer corners, px */
	int width;		 /* BORDER: thickness inwards, px */
	const uint8_t *coverage; /* COVERAGE: box.h rows of box.w bytes */
	int stride;
};

struct draw_list {
	struct draw_command *commands; /* owned; grows */
	size_t count, capacity;
};

void draw_clear(struct draw_list *list); /* keeps the memory */
void draw_finish(struct draw_list *list);
void draw_fill(struct draw_list *list, rect box, int radius, rgba colour);
void draw_border(struct draw_list *list, rect box, int radius, int width, rgba colour);
void draw_coverage(struct draw_list *list, rect box, rect clip, const uint8_t *coverage, int stride, rgba colour);
