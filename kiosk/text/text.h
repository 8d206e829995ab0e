/* text: the façade of the text engine. One engine per program, one thread.
 *
 * A paragraph is shaped once and asked many times: measuring, painting and hit-testing read the same result. Results are
 * cached by text, style and width, so asking again for the same paragraph costs a hash; a result lives until the next
 * text_frame() call that follows 2 frames in which it was not asked for - keep it no longer than the frame.
 *
 * Lengths are pixels unless a name says otherwise. Lines are aligned to the start side of the paragraph's direction, which
 * comes from the language tag, never from the first character (STANDARDS I-10). */
#pragma once
#include "kiosk/base/draw.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"

struct text_engine;

/* Opens the faces named in `fonts_list` (assets/fonts/fonts.list); a missing or broken font is a problem that names the file
 * and the package that brings it. Faces are mapped on first use, so opening costs little. */
struct text_engine *text_open(const char *fonts_list, struct problem *problem);
void text_close(struct text_engine *engine);
/* To be called once before each frame: lets caches forget what has not been used. */
void text_frame(struct text_engine *engine);
/* Forgets everything that was ever shaped or drawn and overwrites it (a visitor has left). Draw lists that were filled before
 * hold pictures of glyphs that are gone: clear them first. */
void text_wipe(struct text_engine *engine);

enum text_align { TEXT_START, TEXT_CENTRE, TEXT_END };

enum { TEXT_SIZE_MIN = 4, TEXT_SIZE_MAX = 800 }; /* px; other sizes are brought to these */

struct text_style {
	str language; /* BCP 47: direction, script preference (ur: Nastaliq), breaks, digits */
	float size;   /* em, px */
	bool bold;
	bool balanced; /* headings, labels: lines of about the same length, close together, not ending in a hyphen */
	enum text_align align;
	int lines_max;	    /* 0: any number; else the logical end is cut at a grapheme and an ellipsis set */
	bool light_on_dark; /* for the contrast curve */
};

struct text_paragraph {
	int width;  /* of the widest line by advance, <= the width asked for when breaking is possible */
	int height; /* sum of line boxes; ink never leaves [0, height) */
	int lines;
	int first_baseline;
	rect ink;     /* relative to the box's top left */
	bool cut;     /* an ellipsis was set */
	bool missing; /* a glyph is missing (.notdef) */
	bool right_to_left;
};

/* Lays out `text` in lines no wider than `width` (INT_MAX: one line unless the text has line feeds). */
const struct text_paragraph *text_layout(struct text_engine *engine, str text, const struct text_style *style, int width);
/* Puts it into the draw list with the box's top left at x, y and the box `width` wide (for alignment). */
void text_draw(struct text_engine *engine, const struct text_paragraph *paragraph, struct draw_list *list, int x, int y,
	       int width, rect clip, rgba colour);
/* Width of the widest piece that cannot be broken, for choosing columns. */
int text_longest_word(struct text_engine *engine, str text, const struct text_style *style);
/* Size of the capital H of the Latin face: em * this is the cap height (0.714 for Noto Sans). */
float text_cap_height(const struct text_engine *engine);

/* A pictogram drawn into a square of `size` px; `mirrored` for right-to-left pages where the picture has a direction. */
void text_draw_icon(struct text_engine *engine, uint32_t code_point, struct draw_list *list, rect box, bool mirrored,
		    rgba colour);

struct text_counts {
	size_t paragraphs, words, glyphs; /* in the caches */
	size_t paragraph_bytes, word_bytes, glyph_bytes;
	size_t missing; /* .notdef glyphs shaped since opening */
};
struct text_counts text_counts(const struct text_engine *engine);
/* The concatenated text of line `line` (0-based) as laid out, for tests: lines joined equal the text. */
str text_line(const struct text_paragraph *paragraph, int line);
