/* corner: the coverage of rounded corners, drawn once for each radius and kept.
 * A corner mask is a square of `side` pixels, the top left corner of a box; the other three are its mirrors. */
#pragma once
#include <stdint.h>

enum { CORNER_KEPT_MAX = 32, CORNER_RADIUS_MAX = 512 };

struct corner {
	int radius, width; /* width 0: filled; else a ring of this thickness */
	int side, stride;
	uint8_t *coverage[4]; /* top left, top right, bottom left, bottom right */
};

struct corner_store {
	struct corner kept[CORNER_KEPT_MAX];
	int count, next;
};

/* The mask; lives until CORNER_KEPT_MAX other masks have been asked for. */
const struct corner *corner_of(struct corner_store *store, int radius, int width);
void corner_finish(struct corner_store *store);
