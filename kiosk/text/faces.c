/* Reads fonts.list, opens faces when they are first used, and remembers what they cover. */
#include "kiosk/text/faces.h"
#include "kiosk/base/check.h"
#include "kiosk/text/font_file.h"
#include <errno.h>
#include <hb-ot.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const float SIZE_OF_LATIN = 1.0F;

enum { LINE_MAX_BYTES = 1024, FIELDS_MAX = 9, FIELDS_OF_BOLD = 5, FIELDS_OF_REGULAR = 9 };
enum { FIELD_FILE, FIELD_INDEX, FIELD_SCRIPTS, FIELD_WEIGHT, FIELD_PACKAGE, FIELD_SIZE, FIELD_LINE, FIELD_TOP, FIELD_BOTTOM };

static struct font_file *file_at(struct faces *faces, const char *path, const char *package)
{
	for (struct font_file *file = faces->files; file; file = file->next)
		if (strcmp(file->path, path) == 0)
			return file;
	struct font_file *file = calloc(1, sizeof *file);
	CHECK(file != NULL);
	snprintf(file->path, sizeof file->path, "%s", path);
	snprintf(file->package, sizeof file->package, "%s", package);
	file->next = faces->files;
	faces->files = file;
	return file;
}

static bool read_scripts(char *field, struct family *family)
{
	int count = 0;
	char *rest = NULL;
	for (char *tag = strtok_r(field, ",", &rest); tag; tag = strtok_r(NULL, ",", &rest)) {
		if (strlen(tag) != 4 || count == FAMILY_SCRIPTS_MAX)
			return false;
		family->scripts[count++] = hb_tag_from_string(tag, 4);
	}
	return count > 0;
}

static bool read_measures(char **fields, struct family *family)
{
	float *into[] = {&family->size, &family->line, &family->top, &family->bottom};
	for (int i = 0; i < 4; i++) {
		char *end;
		*into[i] = strtof(fields[FIELD_SIZE + i], &end);
		if (*end || !(*into[i] > -4 && *into[i] < 4))
			return false;
	}
	return family->size >= 0.5F && family->line >= 1 && family->top > family->bottom;
}

/* One line of the list, already split: a regular face begins a family, a bold one joins the family before it. */
static const char *add_face(struct faces *faces, char **fields, int count)
{
	bool bold = strcmp(fields[FIELD_WEIGHT], "bold") == 0;
	char *end;
	long index = strtol(fields[FIELD_INDEX], &end, 10);
	if (*end || index < 0 || index > 63)
		return "the second column must be the number of the face in its file, 0 when there is one";
	if (!bold && strcmp(fields[FIELD_WEIGHT], "regular") != 0)
		return "the fourth column must be regular or bold";
	if (count != (bold ? FIELDS_OF_BOLD : FIELDS_OF_REGULAR))
		return "a regular face has nine columns, a bold one five";
	struct family family = {.bold = -1, .regular = faces->face_count};
	if (!read_scripts(fields[FIELD_SCRIPTS], &family))
		return "the third column must be codes of scripts with four letters, at most four of them";
	if (!bold && !read_measures(fields, &family))
		return "size, line, top and bottom must be numbers such as 1.00 1.50 0.94 -0.24";
	struct family *last = faces->family_count ? &faces->families[faces->family_count - 1] : NULL;
	if (bold && (!last || memcmp(last->scripts, family.scripts, sizeof family.scripts) != 0))
		return "a bold face must follow the regular face of the same scripts";
	if (faces->face_count == FACES_MAX || (!bold && faces->family_count == FAMILIES_MAX))
		return "the list is too long: 64 families, 128 faces";
	faces->faces[faces->face_count] =
	    (struct face){.file = file_at(faces, fields[FIELD_FILE], fields[FIELD_PACKAGE]), .index = (int)index};
	if (bold)
		last->bold = faces->face_count;
	else
		faces->families[faces->family_count++] = family;
	faces->face_count++;
	return NULL;
}

static int split_line(char *line, char **fields)
{
	int count = 0;
	char *rest = NULL;
	for (char *field = strtok_r(line, " \t\r\n", &rest); field; field = strtok_r(NULL, " \t\r\n", &rest)) {
		if (field[0] == '#')
			break;
		if (count == FIELDS_MAX)
			return FIELDS_MAX + 1;
		fields[count++] = field;
	}
	return count;
}

static bool read_list(struct faces *faces, FILE *list, const char *path, struct problem *problem)
{
	char line[LINE_MAX_BYTES], place[PROBLEM_PLACE_MAX];
	for (int row = 1; fgets(line, sizeof line, list); row++) {
		char *fields[FIELDS_MAX];
		int count = split_line(line, fields);
		if (count == 0)
			continue;
		const char *wrong = "a line needs five columns: file, index, scripts, weight, package";
		if (count >= FIELDS_OF_BOLD && count <= FIELDS_MAX)
			wrong = add_face(faces, fields, count);
		snprintf(place, sizeof place, "%s, line %d", path, row);
		if (wrong)
			return problem_set(problem, PROBLEM_INVALID, place, "Correct this line of the list of fonts.", "%s",
					   wrong);
		const struct face *face = &faces->faces[faces->face_count - 1];
		if (!font_file_check(face->file, face->index, problem))
			return false;
	}
	return true;
}

/* Without Latin there is nothing to fall back on; without icons the screens lose their pictures. */
static bool check_roles(struct faces *faces, const char *path, struct problem *problem)
{
	faces->icons = faces_for_script(faces, HB_TAG('I', 'c', 'o', 'n'));
	if (faces->icons >= 0 && faces_for_script(faces, HB_TAG('L', 'a', 't', 'n')) >= 0)
		return true;
	return problem_set(problem, PROBLEM_INVALID, path, "Add the line; the list that came with the program has it.",
			   "the list has no regular face for %s", faces->icons < 0 ? "Icon" : "Latn");
}

bool faces_open(struct faces *faces, const char *list, struct problem *problem)
{
	memset(faces, 0, sizeof *faces);
	FILE *file = fopen(list, "re");
	if (!file)
		return problem_set(problem, errno == ENOENT ? PROBLEM_MISSING : PROBLEM_UNREADABLE, list,
				   "Install the program again; the list of fonts belongs to it.",
				   "the list of fonts cannot be read: %s", strerror(errno));
	bool good = read_list(faces, file, list, problem) && check_roles(faces, list, problem);
	fclose(file);
	if (good)
		CHECK(FT_Init_FreeType(&faces->freetype) == 0);
	else
		faces_close(faces);
	return good;
}

static void close_face(struct face *face)
{
	hb_font_destroy(face->font);
	if (face->outlines)
		FT_Done_Face(face->outlines);
	for (int i = 0; i < EXTENTS_PAGES; i++)
		free(face->extents[i]);
}

void faces_close(struct faces *faces)
{
	for (int i = 0; i < faces->face_count; i++)
		close_face(&faces->faces[i]);
	for (int i = 0; i < faces->family_count; i++)
		for (int page = 0; page < COVERAGE_PAGES; page++)
			free(faces->families[i].coverage[page]);
	for (struct font_file *file = faces->files; file;) {
		struct font_file *next = file->next;
		font_file_unmap(file);
		free(file);
		file = next;
	}
	if (faces->freetype)
		FT_Done_FreeType(faces->freetype);
	memset(faces, 0, sizeof *faces);
}

void faces_relax(struct faces *faces)
{
	for (struct font_file *file = faces->files; file; file = file->next)
		font_file_relax(file);
}

static bool open_face(struct faces *faces, struct face *face)
{
	if (!font_file_map(face->file))
		return false;
	if (FT_New_Memory_Face(faces->freetype, face->file->bytes, (FT_Long)face->file->size, face->index, &face->outlines) !=
	    0) {
		face->outlines = NULL;
		return false;
	}
	hb_face_t *tables = hb_face_create(face->file->blob, (unsigned)face->index);
	face->units_per_em = (int)hb_face_get_upem(tables);
	face->font = hb_font_create(tables);
	hb_face_destroy(tables);
	hb_ot_font_set_funcs(face->font);
	hb_font_set_scale(face->font, face->units_per_em, face->units_per_em);
	hb_font_make_immutable(face->font);
	return true;
}

struct face *faces_use(struct faces *faces, int index)
{
	struct face *face = &faces->faces[index];
	if (!face->font && !face->broken)
		face->broken = !open_face(faces, face);
	return face->broken ? NULL : face;
}

int faces_for_script(const struct faces *faces, uint32_t script)
{
	for (int i = 0; i < faces->family_count; i++)
		for (int k = 0; k < FAMILY_SCRIPTS_MAX && faces->families[i].scripts[k]; k++)
			if (faces->families[i].scripts[k] == script)
				return i;
	return -1;
}

static bool has(const uint32_t *bits, uint32_t i)
{
	return bits[i / 32] >> i % 32 & 1;
}

/* A phone number must have one face and one height. So a face that has signs but no digits, or that is enlarged, leaves all of
 * ASCII but the space to the Latin one. */
static void leave_ascii_to_latin(const struct family *family, uint32_t *bits)
{
	if (has(bits, '0') && family->size <= SIZE_OF_LATIN)
		return;
	for (uint32_t c = ' ' + 1; c < 0x7F; c++)
		bits[c / 32] &= ~(1U << c % 32);
}

static uint32_t *make_coverage(struct faces *faces, const struct family *family, uint32_t page)
{
	uint32_t *bits = calloc(COVERAGE_PAGE / 32, sizeof *bits);
	CHECK(bits != NULL);
	const struct face *face = faces_use(faces, family->regular);
	hb_codepoint_t glyph;
	for (uint32_t i = 0; face && i < COVERAGE_PAGE; i++)
		if (hb_font_get_nominal_glyph(face->font, page * COVERAGE_PAGE + i, &glyph))
			bits[i / 32] |= 1U << i % 32;
	if (page == 0)
		leave_ascii_to_latin(family, bits);
	return bits;
}

bool faces_cover(struct faces *faces, int index, uint32_t code_point)
{
	struct family *family = &faces->families[index];
	uint32_t page = code_point / COVERAGE_PAGE;
	if (page >= COVERAGE_PAGES)
		return false;
	if (!family->coverage[page])
		family->coverage[page] = make_coverage(faces, family, page);
	return has(family->coverage[page], code_point % COVERAGE_PAGE);
}

static struct glyph_extents *make_extents(void)
{
	struct glyph_extents *page = calloc(EXTENTS_PAGE, sizeof *page);
	CHECK(page != NULL);
	for (int i = 0; i < EXTENTS_PAGE; i++)
		page[i].top = INT16_MIN; /* not asked yet */
	return page;
}

static int16_t clamp16(int value)
{
	return (int16_t)(value > INT16_MAX ? INT16_MAX : value < -INT16_MAX ? -INT16_MAX : value);
}

const struct glyph_extents *faces_extents(struct face *face, uint32_t glyph)
{
	struct glyph_extents **page = &face->extents[glyph / EXTENTS_PAGE % EXTENTS_PAGES];
	if (!*page)
		*page = make_extents();
	struct glyph_extents *extents = &(*page)[glyph % EXTENTS_PAGE];
	if (extents->top != INT16_MIN)
		return extents;
	hb_glyph_extents_t box = {0};
	hb_font_get_glyph_extents(face->font, glyph, &box);
	*extents = (struct glyph_extents){1, 0, 0, 0};
	if (box.width != 0 && box.height != 0)
		*extents = (struct glyph_extents){clamp16(box.x_bearing), clamp16(box.x_bearing + box.width),
						  clamp16(box.y_bearing), clamp16(box.y_bearing + box.height)};
	return extents;
}
