/* canvas: a frame in memory (x8r8g8b8) on which a draw list is carried out with pixman. Colours with a == 0 draw nothing. */
#pragma once
#include "kiosk/base/draw.h"
#include "kiosk/base/problem.h"

enum { CANVAS_SIDE_MAX = 16384 };

struct canvas_tools; /* pixman's image, the corner masks and the last colour */

struct canvas {
	int width, height, stride; /* stride in bytes */
	uint32_t *pixels;
	struct canvas_tools *tools;
	bool owned;
};

void canvas_init(struct canvas *canvas, int width, int height); /* own pixels, black */
void canvas_init_on(struct canvas *canvas, int width, int height, uint32_t *pixels, int stride);
void canvas_finish(struct canvas *canvas);			       /* overwrites pixels of its own */
void canvas_draw(struct canvas *canvas, const struct draw_list *list); /* in order */
/* Writes a PNG; for tests, tours and documentation only: the kiosk's own program does not contain it. */
bool canvas_png_write(const struct canvas *canvas, const char *path, struct problem *problem);
