/* paragraph: one text in one style, shaped once; lines of any width are filled from it. Everything lies in one block of
 * memory, so that forgetting a text is overwriting one block. */
#pragma once
#include "kiosk/text/engine.h"

struct paragraph {
	struct paragraph *next; /* in its slot of the shelf */
	struct lines *filled;	/* the widths it was asked for */
	uint64_t hash, frame;	/* frame: last asked for */
	size_t bytes;		/* of this block */
	struct writing *writing;
	float size;
	bool bold;
	uint8_t level; /* of the paragraph: 0 left to right, 1 right to left */
	bool missing;  /* a .notdef glyph */
	int missing_count;
	str text;  /* as given */
	int count; /* UTF-16 units */
	UChar *units;
	uint8_t *marks;	      /* enum unit_mark, count + 1 */
	int32_t *x;	      /* advance before each unit in reading order, 1/64 px, count + 1 */
	int32_t hyphen_width; /* 1/64 px; of the hyphen that a soft one becomes; 0: there is none in the text */
	uint16_t hyphen;      /* its glyph, in the Latin family */
	struct run *runs;
	struct glyph *glyphs;
	int run_count, glyph_count;
};

/* Shapes `text`. To be given back with paragraph_close. */
struct paragraph *paragraph_make(struct text_engine *engine, str text, struct writing *writing, float size, bool bold);
void paragraph_close(struct paragraph *paragraph); /* overwritten first; not its lines */
/* Writes what is kept of the text as UTF-16 (room: one unit a byte) and returns how many; embeddings, overrides and controls
 * are left out, a tab is a space. bytes_at, when not NULL, gets the byte each unit came from. */
int paragraph_prepare(str text, UChar *units, int *bytes_at);
/* Font units of a family to 1/64 px. */
int32_t paragraph_scale(const struct text_engine *engine, const struct paragraph *paragraph, int family, int32_t value);
struct shape_job paragraph_job(struct text_engine *engine, const struct paragraph *paragraph, const struct run *run,
			       int context_from, int context_to);
/* The face that draws a family in this weight. */
int paragraph_face(const struct text_engine *engine, int family, bool bold);
