/* faces: the font files and what each is for. A family is a regular face and, where there is one, a bold face; it serves some
 * scripts. The list (assets/fonts/fonts.list) is read and every file looked at when it opens; a file is mapped, and its tables
 * are read, when its first glyph is asked for. Nothing here is written after that except the record of what is covered. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

enum { FAMILIES_MAX = 64, FACES_MAX = 128, FAMILY_SCRIPTS_MAX = 4 };
enum { COVERAGE_PAGE = 256, COVERAGE_PAGES = 0x34000 / COVERAGE_PAGE }; /* planes 0 to 3 */
enum { EXTENTS_PAGE = 256, EXTENTS_PAGES = 65536 / EXTENTS_PAGE };

struct font_file; /* one mapped file; a collection holds several faces */

struct glyph_extents { /* font units, y upwards; left > right: no ink */
	int16_t left, right, top, bottom;
};

struct face {
	struct font_file *file;
	int index;	 /* in a collection */
	hb_font_t *font; /* scale: units per em, so that shaping serves every size */
	FT_Face outlines;
	int units_per_em;
	uint16_t outline_size; /* what FreeType was last told, 1/64 px */
	bool broken;	       /* could not be opened when it was needed: covers nothing */
	struct glyph_extents *extents[EXTENTS_PAGES];
};

struct family {
	uint32_t scripts[FAMILY_SCRIPTS_MAX]; /* ISO 15924 as HB_TAG, ends with 0 */
	int regular, bold;		      /* faces; bold < 0: the regular outline is emboldened */
	float size;			      /* factor on the em */
	float line, top, bottom; /* line height in em of the text; ink above and below the baseline in em of the font */
	uint32_t *coverage[COVERAGE_PAGES]; /* bit sets of a page of code points, made when first asked */
};

struct faces {
	struct family families[FAMILIES_MAX];
	struct face faces[FACES_MAX];
	struct font_file *files;
	int family_count, face_count, icons; /* icons: a family */
	FT_Library freetype;
};

bool faces_open(struct faces *faces, const char *list, struct problem *problem);
void faces_close(struct faces *faces);
/* Gives resident memory back: what a visitor's language read of the font files. */
void faces_relax(struct faces *faces);
/* Opens the face if that has not happened; NULL when the file turned out broken. */
struct face *faces_use(struct faces *faces, int face);
/* The first family for a script (HB_TAG of ISO 15924), or -1. */
int faces_for_script(const struct faces *faces, uint32_t script);
bool faces_cover(struct faces *faces, int family, uint32_t code_point);
/* The ink of a glyph, remembered. The face must be in use. */
const struct glyph_extents *faces_extents(struct face *face, uint32_t glyph);
