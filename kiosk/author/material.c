/* Folders of sheets to one set of sorted rows. */
#include "kiosk/author/material.h"
#include "kiosk/author/nearest.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The rest of a file, in memory of malloc; NULL when it cannot be read or is too large. */
static char *read_rest(FILE *file, size_t *size)
{
	size_t room = 64 * 1024;
	char *text = malloc(room);
	*size = 0;
	while (text && !ferror(file) && !feof(file) && *size < MATERIAL_FILE_BYTES_MAX) {
		*size += fread(text + *size, 1, room - *size, file);
		if (*size < room)
			continue;
		char *larger = realloc(text, room *= 2);
		if (!larger)
			break;
		text = larger;
	}
	if (feof(file) && !ferror(file))
		return text;
	free(text);
	return NULL;
}

static bool refuse_file(struct findings *findings, str path)
{
	findings_error(findings, findings_file_place(path), WORDING_file_unreadable, str_of(strerror(errno ? errno : EFBIG)),
		       STR_NONE, STR_NONE);
	return false;
}

bool material_file(struct arena *arena, struct findings *findings, str path, str *bytes, bool *missing)
{
	size_t size = 0;
	FILE *file = fopen(str_terminated(arena, path), "rb");
	*bytes = STR_NONE;
	*missing = false;
	if (!file) {
		*missing = errno == ENOENT;
		return *missing ? false : refuse_file(findings, path);
	}
	char *text = read_rest(file, &size);
	fclose(file);
	if (!text)
		return refuse_file(findings, path);
	*bytes = str_copy(arena, (str){text, size});
	free(text);
	return true;
}

/* What makes a row the only one of its kind: two cells at most. */
static void key_fields(enum sheet_kind sheet, int *first, int *second)
{
	*first = 0;
	*second = sheet == SHEET_QUESTIONS ? QUESTION_FACT : sheet == SHEET_CARDS ? CARD_RECORD : -1;
}

static int compare_keys(const struct row *a, const struct row *b)
{
	int first, second;
	key_fields(a->file->kind, &first, &second);
	int order = str_compare(a->cells[first], b->cells[first]);
	return order || second < 0 ? order : str_compare(a->cells[second], b->cells[second]);
}

/* National rows before local ones, so that the repeated one that is refused is the local one. */
static int compare_rows(const void *left, const void *right)
{
	const struct row *a = left, *b = right;
	int order = compare_keys(a, b);
	if (!order)
		order = b->file->layer - a->file->layer;
	return order ? order : (a->number > b->number) - (a->number < b->number);
}

str material_row_name(const struct material *material, const struct row *row)
{
	return str_format(material->arena, "%.*s, %s %d", STR_ARG(row->file->path),
			  wording_choose(material->findings->language, "ligne", "row"), row->number);
}

static void refuse_repeated(struct material *material, const struct row *kept, const struct row *repeated)
{
	int first, second;
	key_fields(repeated->file->kind, &first, &second);
	int field = second < 0 ? first : second;
	findings_error(material->findings, sheet_place(repeated, field), WORDING_id_twice, repeated->cells[field],
		       material_row_name(material, kept), STR_NONE);
}

static void sort_sheet(struct material *material, struct sheet *sheet)
{
	if (sheet->count == 0)
		return;
	qsort(sheet->rows, (size_t)sheet->count, sizeof *sheet->rows, compare_rows);
	int kept = 0;
	for (int i = 1; i < sheet->count; i++) {
		if (compare_keys(&sheet->rows[kept], &sheet->rows[i]) == 0 && sheet->rows[i].cells[0].size)
			refuse_repeated(material, &sheet->rows[kept], &sheet->rows[i]);
		else
			sheet->rows[++kept] = sheet->rows[i];
	}
	sheet->count = kept + 1;
}

static str sheet_path(struct material *material, int layer, enum sheet_kind sheet)
{
	return str_format(material->arena, "%.*s/%s.csv", STR_ARG(material->layers[layer].folder), fields_sheet_name(sheet));
}

static int layer_field_named(str name)
{
	for (int i = 0; i < LAYER_COUNT; i++)
		if (str_equal(name, str_of(fields_of_layer()[i].name)))
			return i;
	return -1;
}

static void take_layer_row(struct material *material, struct layer *layer, const struct row *row)
{
	str name = row->cells[LAYER_FIELD];
	int field = layer_field_named(name);
	if (field < 0) {
		str names[LAYER_COUNT];
		for (int i = 0; i < LAYER_COUNT; i++)
			names[i] = str_of(fields_of_layer()[i].name);
		findings_error(material->findings, sheet_place(row, LAYER_FIELD), WORDING_layer_field_unknown, name, STR_NONE,
			       STR_NONE)
		    ->nearest = nearest_of(name, names, LAYER_COUNT);
		return;
	}
	layer->values[field] = row->cells[LAYER_VALUE];
	layer->places[field] = sheet_place(row, LAYER_VALUE);
	layer->places[field].field = str_of(fields_of_layer()[field].name);
}

static bool read_layer(struct material *material, str folder)
{
	int index = material->layer_count++;
	struct layer *layer = &material->layers[index];
	layer->folder = folder;
	str path = sheet_path(material, index, SHEET_LAYER), bytes;
	for (int i = 0; i < LAYER_COUNT; i++)
		layer->places[i] = findings_file_place(path);
	bool missing;
	if (!material_file(material->arena, material->findings, path, &bytes, &missing)) {
		if (missing)
			findings_error(material->findings, findings_file_place(path), WORDING_sheet_missing, STR("layer.csv"),
				       STR_NONE, STR_NONE);
		return false;
	}
	struct sheet sheet = {0};
	sheet_read(material->arena, material->findings, SHEET_LAYER, index, path, bytes, &sheet);
	sort_sheet(material, &sheet);
	for (int i = 0; i < sheet.count; i++)
		take_layer_row(material, layer, &sheet.rows[i]);
	return true;
}

static str sibling_folder(struct material *material, str folder, str name)
{
	size_t end = folder.size;
	while (end > 0 && folder.data[end - 1] != '/')
		end--;
	if (end == 0 && str_equal(folder, STR(".")))
		return str_join(material->arena, STR("../"), name);
	return str_join(material->arena, str_slice(folder, 0, end), name);
}

static void read_parent(struct material *material)
{
	str parent = material->layers[0].values[LAYER_PARENT];
	if (parent.size == 0 || str_find(parent, STR("/")) != SIZE_MAX)
		return;
	str folder = sibling_folder(material, material->layers[0].folder, parent);
	read_layer(material, folder);
	if (material->layers[1].values[LAYER_PARENT].size)
		findings_error(material->findings, material->layers[1].places[LAYER_PARENT], WORDING_layer_parent_deep, parent,
			       STR_NONE, STR_NONE);
}

static void read_sheet(struct material *material, enum sheet_kind kind)
{
	bool any = false;
	for (int layer = material->layer_count - 1; layer >= 0; layer--) {
		str path = sheet_path(material, layer, kind), bytes;
		bool missing;
		bool there = material_file(material->arena, material->findings, path, &bytes, &missing);
		any = any || !missing;
		if (there)
			sheet_read(material->arena, material->findings, kind, layer, path, bytes, &material->sheets[kind]);
	}
	if (!any && kind >= SHEET_TOPICS && kind <= SHEET_CARDS)
		findings_error(material->findings, findings_file_place(sheet_path(material, 0, kind)), WORDING_sheet_missing,
			       str_format(material->arena, "%s.csv", fields_sheet_name(kind)), STR_NONE, STR_NONE);
	sort_sheet(material, &material->sheets[kind]);
}

static void warn_unknown_file(struct material *material, str folder, str name)
{
	if (!str_ends_with(name, STR(".csv")) || name.data[0] == '.')
		return;
	str stem = str_slice(name, 0, name.size - 4), names[SHEET_COUNT];
	for (int i = 0; i < SHEET_COUNT; i++)
		names[i] = str_of(fields_sheet_name((enum sheet_kind)i));
	if (fields_sheet_named(stem) == SHEET_COUNT)
		findings_warning(material->findings,
				 findings_file_place(str_format(material->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name))),
				 WORDING_file_unknown, name, STR_NONE, STR_NONE)
		    ->nearest = nearest_of(stem, names, SHEET_COUNT);
}

static void warn_unknown_files(struct material *material, str folder)
{
	DIR *list = opendir(str_terminated(material->arena, folder));
	if (!list)
		return;
	for (struct dirent *entry; (entry = readdir(list));)
		warn_unknown_file(material, folder, str_copy(material->arena, str_of(entry->d_name)));
	closedir(list);
}

static void take_languages(struct material *material)
{
	str rest = material_value(material, LAYER_LANGUAGES), tag;
	while (sheet_next_line(&rest, &tag)) {
		if (material->language_count == MATERIAL_LANGUAGES_MAX) {
			findings_error(material->findings, material->layers[0].places[LAYER_LANGUAGES], WORDING_too_many,
				       STR("languages"), STR("65"), STR("64"));
			return;
		}
		material->languages[material->language_count++] = tag;
	}
}

bool material_read(struct material *material, struct arena *arena, struct findings *findings, str folder)
{
	*material = (struct material){.arena = arena, .findings = findings};
	while (folder.size > 1 && folder.data[folder.size - 1] == '/')
		folder.size--;
	DIR *list = opendir(str_terminated(arena, folder));
	if (!list) {
		findings_error(findings, findings_file_place(folder), WORDING_folder_missing, folder, STR_NONE, STR_NONE);
		return false;
	}
	closedir(list);
	if (!read_layer(material, folder))
		return false;
	read_parent(material);
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		read_sheet(material, (enum sheet_kind)kind);
	for (int layer = 0; layer < material->layer_count; layer++)
		warn_unknown_files(material, material->layers[layer].folder);
	take_languages(material);
	return true;
}

const struct row *material_find(const struct material *material, enum sheet_kind kind, str id)
{
	const struct sheet *sheet = &material->sheets[kind];
	int low = 0, high = sheet->count;
	while (low < high) {
		int middle = (low + high) / 2;
		int order = str_compare(sheet->rows[middle].cells[0], id);
		if (order == 0)
			return &sheet->rows[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct row *material_record(const struct material *material, str record)
{
	str name;
	if (str_find(record, STR(":")) == SIZE_MAX || !str_cut(&record, ':', &name))
		return NULL;
	enum sheet_kind sheet = fields_sheet_named(name);
	return sheet != SHEET_COUNT && fields_is_record(sheet) ? material_find(material, sheet, record) : NULL;
}

str material_value(const struct material *material, int layer_field)
{
	return material->layers[0].values[layer_field];
}
