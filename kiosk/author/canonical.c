/* Canonical CSV, and files that are written whole or not at all. */
#include "kiosk/author/canonical.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int layer_position(str name)
{
	for (int i = 0; i < LAYER_COUNT; i++)
		if (str_equal(name, str_of(fields_of_layer()[i].name)))
			return i;
	return LAYER_COUNT;
}

/* Numbers in their order; what is no number behind them, by bytes. */
static int compare_numbers(str a, str b)
{
	int64_t left = INT64_MAX, right = INT64_MAX;
	str_to_int(a, &left);
	str_to_int(b, &right);
	return left != right ? (left > right) - (left < right) : str_compare(a, b);
}

static int compare_rows(const void *one, const void *other)
{
	const struct row *a = one, *b = other;
	int order = 0;
	if (a->file->kind == SHEET_LAYER)
		order = layer_position(a->cells[LAYER_FIELD]) - layer_position(b->cells[LAYER_FIELD]);
	else
		order = str_compare(a->cells[0], b->cells[0]);
	if (!order && a->file->kind == SHEET_CARDS)
		order = compare_numbers(a->cells[CARD_SORT], b->cells[CARD_SORT]);
	if (!order && a->file->kind == SHEET_CARDS)
		order = str_compare(a->cells[CARD_RECORD], b->cells[CARD_RECORD]);
	if (!order && a->file->kind == SHEET_QUESTIONS)
		order = compare_numbers(a->cells[QUESTION_SORT], b->cells[QUESTION_SORT]);
	return order ? order : a->number - b->number;
}

static void fill_layer(struct arena *arena, struct sheet *sheet)
{
	static const struct sheet_file layer_file = {.kind = SHEET_LAYER};
	struct row *rows = ARENA_ARRAY(arena, (size_t)(sheet->count + LAYER_COUNT), struct row);
	int count = 0;
	bool there[LAYER_COUNT + 1] = {false};
	for (; count < sheet->count; count++) {
		rows[count] = sheet->rows[count];
		there[layer_position(rows[count].cells[LAYER_FIELD])] = true;
	}
	for (int i = 0; i < LAYER_COUNT; i++) {
		if (there[i])
			continue;
		rows[count] = (struct row){&layer_file, 0, ARENA_ARRAY(arena, LAYER_COLUMNS, str)};
		rows[count++].cells[LAYER_FIELD] = str_of(fields_of_layer()[i].name);
	}
	*sheet = (struct sheet){rows, count, count};
}

static void print_cell(str cell, FILE *to)
{
	bool quoted = false;
	for (size_t i = 0; i < cell.size && !quoted; i++)
		quoted = strchr(",\"\n", cell.data[i]) != NULL;
	if (quoted)
		fputc('"', to);
	for (size_t i = 0; i < cell.size; i++) {
		if (cell.data[i] == '"')
			fputc('"', to);
		fputc(cell.data[i], to);
	}
	if (quoted)
		fputc('"', to);
}

void canonical_sort(struct sheet *sheet)
{
	if (sheet->count)
		qsort(sheet->rows, (size_t)sheet->count, sizeof *sheet->rows, compare_rows);
}

/* The fields that make a column, in their order. */
static int written_fields(enum sheet_kind kind, const struct sheet *sheet, int written[FIELDS_MAX])
{
	int count, used = 0;
	const struct field *fields = fields_of(kind, &count);
	for (int field = 0; field < count; field++) {
		bool filled = !fields[field].spare;
		for (int i = 0; i < sheet->count && !filled; i++)
			filled = sheet->rows[i].cells[field].size > 0;
		if (filled)
			written[used++] = field;
	}
	return used;
}

str canonical_text(struct arena *arena, enum sheet_kind kind, struct sheet *sheet)
{
	int all, written[FIELDS_MAX];
	const struct field *fields = fields_of(kind, &all);
	char *bytes = NULL;
	size_t size = 0;
	if (kind == SHEET_LAYER)
		fill_layer(arena, sheet);
	canonical_sort(sheet);
	int count = written_fields(kind, sheet, written);
	FILE *to = open_memstream(&bytes, &size);
	for (int i = 0; i < count; i++)
		fprintf(to, "%s%s", fields[written[i]].name, i + 1 < count ? "," : "\n");
	for (int i = 0; i < sheet->count; i++)
		for (int column = 0; column < count; column++) {
			print_cell(sheet->rows[i].cells[written[column]], to);
			fputc(column + 1 < count ? ',' : '\n', to);
		}
	fclose(to);
	str text = str_copy(arena, (str){bytes, size});
	free(bytes);
	return text;
}

static bool refuse(struct problem *problem, const char *path)
{
	return problem_set(problem, errno == ENOSPC ? PROBLEM_FULL : PROBLEM_UNREADABLE, path, "", "%s", strerror(errno));
}

static bool write_whole(const char *path, str bytes, struct problem *problem)
{
	FILE *to = fopen(path, "wb");
	if (!to)
		return refuse(problem, path);
	bool good = fwrite(bytes.data, 1, bytes.size, to) == bytes.size && fflush(to) == 0 && fsync(fileno(to)) == 0;
	if (!good)
		refuse(problem, path);
	if (fclose(to) != 0 && good)
		good = refuse(problem, path);
	if (!good)
		unlink(path);
	return good;
}

bool canonical_write(const char *path, str bytes, struct problem *problem)
{
	struct arena arena = {0};
	const char *part = str_terminated(&arena, str_format(&arena, "%s.part", path));
	bool good = write_whole(part, bytes, problem);
	if (good && rename(part, path) != 0) {
		good = refuse(problem, path);
		unlink(part);
	}
	arena_finish(&arena);
	return good;
}

static const char *sheet_path(struct arena *arena, str folder, int kind, const char *ending)
{
	return str_terminated(
	    arena, str_format(arena, "%.*s/%s.csv%s", STR_ARG(folder), fields_sheet_name((enum sheet_kind)kind), ending));
}

bool canonical_write_sheets(str folder, const str texts[SHEET_COUNT], struct problem *problem)
{
	struct arena arena = {0};
	const char *path = str_terminated(&arena, folder);
	bool good = mkdir(path, 0777) == 0 || errno == EEXIST || refuse(problem, path);
	int written = 0;
	for (; good && written < SHEET_COUNT; written++)
		if (texts[written].data)
			good = write_whole(sheet_path(&arena, folder, written, ".part"), texts[written], problem);
	for (int i = 0; good && i < SHEET_COUNT; i++)
		if (texts[i].data && rename(sheet_path(&arena, folder, i, ".part"), sheet_path(&arena, folder, i, "")) != 0)
			good = refuse(problem, sheet_path(&arena, folder, i, ""));
	for (int i = 0; !good && i < written; i++)
		if (texts[i].data)
			unlink(sheet_path(&arena, folder, i, ".part"));
	arena_finish(&arena);
	return good;
}
