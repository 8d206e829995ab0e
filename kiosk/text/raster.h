/* raster: one glyph to coverage, by FreeType, unhinted. */
#pragma once
#include "kiosk/text/atlas.h"

struct raster {
	int left, top, width, height, pitch;
	const uint8_t *rows; /* FreeType's; until the next glyph */
};

/* False: there is nothing to draw. */
bool raster_glyph(struct faces *faces, const struct atlas_request *request, struct raster *raster);
