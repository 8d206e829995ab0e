/* atlas: glyphs as 8-bit coverage, kept. A glyph is rasterised without hinting at one of four quarters of a pixel, its coverage
 * corrected once for light text on dark ground. Bitmaps lie in slabs; a slab is given up whole, only between frames. */
#pragma once
#include "kiosk/text/faces.h"
#include <stddef.h>

enum { ATLAS_SLAB_BYTES = 64 * 1024, ATLAS_BYTES_MAX = 6 << 20, ATLAS_SLOTS_FIRST = 4096 };
enum { EMBOLDEN_DIVISOR = 24, ATLAS_QUARTERS_BELOW = 40 /* px: larger glyphs stand at whole pixels */ };

struct atlas_slab;

struct atlas_request {
	uint16_t id;
	uint8_t face;
	uint8_t quarter; /* 0 to 3 quarters of a pixel to the right */
	uint16_t size;	 /* em, 1/64 px */
	bool emboldened, light_on_dark, mirrored;
};

struct atlas_glyph {
	uint64_t key;	   /* 0: free */
	int16_t left, top; /* of the bitmap from the origin; top upwards */
	uint16_t width, height, stride;
	struct atlas_slab *slab; /* NULL: no ink */
	const uint8_t *coverage;
};

struct atlas {
	struct atlas_glyph *glyphs;
	size_t slots, count, bytes;
	struct atlas_slab *slabs; /* the first is being filled */
	uint8_t curves[2][256];	  /* dark on light, light on dark */
	uint64_t frame;
};

void atlas_open(struct atlas *atlas);
void atlas_close(struct atlas *atlas); /* overwrites */
void atlas_frame(struct atlas *atlas); /* gives up the slabs unused for longest when there is too much */
void atlas_wipe(struct atlas *atlas);
const struct atlas_glyph *atlas_glyph(struct atlas *atlas, struct faces *faces, const struct atlas_request *request);
