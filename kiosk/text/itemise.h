/* itemise: cuts a text into runs of one direction, script and family of faces. Digits, spaces and punctuation go with their
 * neighbours; marks, joiners and variation selectors never leave their base. */
#pragma once
#include "kiosk/text/character.h"
#include "kiosk/text/writing.h"
#include <unicode/utypes.h>

struct run {
	int from, to;  /* UTF-16 units; a line feed is in no run */
	uint8_t level; /* of bidi; odd: right to left */
	uint8_t family;
	uint16_t script;	    /* UScriptCode */
	int glyphs_from, glyphs_to; /* in visual order of the run; filled by shaping */
};

struct run_list {
	struct run *runs;
	int count, capacity;
};

void itemise(struct run_list *list, struct characters *characters, struct faces *faces, const struct writing *writing,
	     const UChar *units, int count, const uint8_t *levels);
