/* placed: glyphs at their places on a line. */
#pragma once
#include <stdint.h>

struct placed_glyph {
	int32_t x; /* 1/64 px from the line's left end */
	int32_t y; /* 1/64 px from the baseline, downwards */
	uint16_t id;
	uint8_t face;
	uint8_t family;
};

struct placed_list {
	struct placed_glyph *placed;
	int count, capacity;
};
