/* libcsv, row by row. */
#include "kiosk/author/csv_rows.h"
#include "kiosk/author/material.h"
#include "kiosk/base/check.h"
#include <csv.h>
#include <string.h>

struct reading {
	struct arena cells_arena; /* of one row */
	str cells[CSV_ROWS_CELLS_MAX];
	int count, number;
	csv_rows_take *take;
	void *taker;
};

static void take_cell(void *bytes, size_t size, void *data)
{
	struct reading *reading = data;
	if (reading->count < CSV_ROWS_CELLS_MAX)
		reading->cells[reading->count] = str_trim(str_copy(&reading->cells_arena, (str){bytes, size}));
	reading->count++;
}

static void end_row(int terminator, void *data)
{
	struct reading *reading = data;
	bool any = false;
	(void)terminator;
	reading->number++;
	reading->count = reading->count < CSV_ROWS_CELLS_MAX ? reading->count : CSV_ROWS_CELLS_MAX;
	for (int i = 0; i < reading->count; i++)
		any = any || reading->cells[i].size;
	if (any)
		reading->take(reading->taker, reading->number, reading->cells, reading->count);
	reading->count = 0;
	arena_reset(&reading->cells_arena);
}

/* CRLF becomes LF, so that rows are counted as a spreadsheet counts them. */
static str with_plain_lines(struct arena *arena, str bytes)
{
	char *text = arena_alloc(arena, bytes.size + 1);
	size_t size = 0;
	for (size_t i = 0; i < bytes.size; i++)
		if (bytes.data[i] != '\r' || i + 1 == bytes.size || bytes.data[i + 1] != '\n')
			text[size++] = bytes.data[i];
	return (str){text, size};
}

static char find_separator(str bytes)
{
	str line;
	str_cut(&bytes, '\n', &line);
	return memchr(line.data, ',', line.size) ? ',' : memchr(line.data, ';', line.size) ? ';' : '\t';
}

bool csv_rows_read(struct arena *arena, struct findings *findings, str path, csv_rows_take *take, void *taker, bool *missing)
{
	struct reading reading = {.take = take, .taker = taker};
	struct csv_parser parser;
	str bytes;
	if (!material_file(arena, findings, path, &bytes, missing))
		return false;
	if (!str_is_utf8(bytes)) {
		findings_error(findings, findings_file_place(path), WORDING_csv_not_utf8, STR("1"), STR_NONE, STR_NONE);
		return false;
	}
	if (str_starts_with(bytes, STR("\xEF\xBB\xBF")))
		bytes = str_slice(bytes, 3, bytes.size);
	bytes = with_plain_lines(arena, bytes);
	CHECK(csv_init(&parser, CSV_REPALL_NL) == 0);
	csv_set_delim(&parser, (unsigned char)find_separator(bytes));
	csv_parse(&parser, bytes.data, bytes.size, take_cell, end_row, &reading);
	csv_fini(&parser, take_cell, end_row, &reading);
	csv_free(&parser);
	arena_finish(&reading.cells_arena);
	return true;
}
