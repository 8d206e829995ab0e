/* engine: everything one text engine holds. Only files of this folder see it. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/text/atlas.h"
#include "kiosk/text/bidi.h"
#include "kiosk/text/breaks.h"
#include "kiosk/text/character.h"
#include "kiosk/text/faces.h"
#include "kiosk/text/itemise.h"
#include "kiosk/text/placed.h"
#include "kiosk/text/shelf.h"
#include "kiosk/text/text.h"
#include "kiosk/text/words.h"
#include "kiosk/text/writing.h"

struct text_engine {
	struct faces faces;
	struct characters characters;
	struct writing *writings;
	UBiDi *bidi;
	hb_buffer_t *buffer;
	struct words words;
	struct shelf shelf; /* paragraphs */
	struct atlas atlas;
	struct arena scratch;	   /* emptied at the end of each call */
	struct run_list runs;	   /* of the text being shaped */
	struct glyph_list glyphs;  /* of the text being shaped */
	struct placed_list placed; /* of the lines being filled */
	struct glyph_list line;	   /* of the line being placed */
	uint64_t frame;
	float cap_height;
	size_t missing;
	bool without_words; /* for tests: shape every run whole */
};
