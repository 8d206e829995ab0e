/* canvas: a frame in memory (x8r8g8b8) on which a draw list is carried out with pixman. */
#pragma once
#include "kiosk/base/draw.h"
#include "kiosk/base/problem.h"

struct canvas {
	int width, height, stride; /* stride in bytes */
	uint32_t *pixels;
	void *image;               /* pixman's */
	bool owned;
};

void canvas_init(struct canvas *canvas, int width, int height);              /* own pixels */
void canvas_init_on(struct canvas *canvas, int width, int height, uint32_t *pixels, int stride);
void canvas_finish(struct canvas *canvas);
void canvas_draw(struct canvas *canvas, const struct draw_list *list);       /* in order */
/* Writes a PNG (zlib-free "stored" deflate is enough); for tests, tours and documentation only. */
bool canvas_write_png(const struct canvas *canvas, const char *path, struct problem *problem);
