/* shape: from characters of one run to glyphs, by HarfBuzz. Results are in font units, so one shaping serves every size. */
#pragma once
#include "kiosk/text/glyph_list.h"
#include <hb.h>
#include <stdbool.h>
#include <stdint.h>

struct shape_job {
	hb_font_t *font;
	uint16_t script; /* UScriptCode */
	bool right_to_left;
	hb_language_t language;
	const uint16_t *units;
	int context_from, context_to; /* what the letters at the ends may join to */
};

/* Appends the glyphs of [from, to) in visual order; clusters are indexes into units. */
void shape(hb_buffer_t *buffer, const struct shape_job *job, int from, int to, struct glyph_list *list);
/* Clears what HarfBuzz's buffer remembers of texts. */
void shape_wipe(hb_buffer_t *buffer);
