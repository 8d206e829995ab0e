/* Rows one after the other. */
#include "kiosk/author/gather.h"
#include <stdlib.h>
#include <string.h>

void gather_start(struct material *material, struct arena *arena, struct findings *findings, str place)
{
	*material = (struct material){.arena = arena, .findings = findings, .layer_count = 1};
	material->layers[0].folder = place;
	for (int i = 0; i < LAYER_COUNT; i++)
		material->layers[0].places[i] = findings_file_place(place);
}

static const struct sheet_file *file_of(struct material *material, enum sheet_kind kind)
{
	const struct sheet *sheet = &material->sheets[kind];
	if (sheet->count)
		return sheet->rows[0].file;
	struct sheet_file *file = ARENA_NEW(material->arena, struct sheet_file);
	*file = (struct sheet_file){.kind = kind, .path = material->layers[0].folder};
	for (int i = 0; i < FIELDS_MAX; i++)
		file->columns[i] = i;
	return file;
}

struct row *gather_row(struct material *material, enum sheet_kind kind)
{
	struct sheet *sheet = &material->sheets[kind];
	const struct sheet_file *file = file_of(material, kind);
	if (sheet->count == sheet->capacity) {
		int capacity = sheet->capacity ? 2 * sheet->capacity : 64;
		struct row *rows = ARENA_ARRAY(material->arena, (size_t)capacity, struct row);
		if (sheet->count)
			memcpy(rows, sheet->rows, (size_t)sheet->count * sizeof *rows);
		sheet->rows = rows;
		sheet->capacity = capacity;
	}
	int count;
	fields_of(kind, &count);
	struct row *row = &sheet->rows[sheet->count++];
	*row = (struct row){file, sheet->count + 1, ARENA_ARRAY(material->arena, (size_t)count, str)};
	return row;
}

static int compare_rows(const void *left, const void *right)
{
	const struct row *a = left, *b = right;
	int order = str_compare(a->cells[0], b->cells[0]);
	return order ? order : (a->number > b->number) - (a->number < b->number);
}

void gather_finish(struct material *material)
{
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		if (material->sheets[kind].count)
			qsort(material->sheets[kind].rows, (size_t)material->sheets[kind].count,
			      sizeof *material->sheets[kind].rows, compare_rows);
}

str gather_line(struct arena *arena, str lines, str line)
{
	if (line.size == 0)
		return lines;
	return lines.size ? str_format(arena, "%.*s\n%.*s", STR_ARG(lines), STR_ARG(line)) : line;
}
