/* JSON and CSV to rows. */
#include "kiosk/author/inclusion_read.h"
#include "kiosk/author/csv_rows.h"
#include "kiosk/author/gather.h"
#include <jansson.h>
#include <unistd.h>

struct reading {
	struct inclusion *inclusion;
	struct findings *findings;
	enum inclusion_kind kind;
	int fields[CSV_ROWS_CELLS_MAX];
	int columns;
	str unknown;
};

static void note_unknown(struct reading *reading, str name)
{
	str shown = str_copy(reading->inclusion->arena, name);
	if (name.size && reading->unknown.size < 400 && str_find(reading->unknown, shown) == SIZE_MAX)
		reading->unknown = reading->unknown.size ? str_format(reading->inclusion->arena, "%.*s, %.*s",
								      STR_ARG(reading->unknown), STR_ARG(shown))
							 : shown;
}

/* The items of a list in a cell, however it was written: ["a","b"], {a,b}, or a,b. */
static str list_lines(struct arena *arena, str cell)
{
	str lines = STR_NONE, item;
	for (int i = 0; i < 2; i++)
		if (cell.size > 1 && (cell.data[0] == '[' || cell.data[0] == '{'))
			cell = str_trim(str_slice(cell, 1, cell.size - 1));
	while (str_cut(&cell, ',', &item)) {
		item = str_trim(item);
		if (item.size > 1 && (item.data[0] == '"' || item.data[0] == '\''))
			item = str_slice(item, 1, item.size - 1);
		lines = gather_line(arena, lines, item);
	}
	return lines;
}

static void take_row(void *taker, int number, const str *cells, int count)
{
	struct reading *reading = taker;
	struct arena *arena = reading->inclusion->arena;
	struct inclusion_table *table = &reading->inclusion->tables[reading->kind];
	if (reading->columns == 0) {
		reading->columns = count;
		for (int i = 0; i < count; i++) {
			reading->fields[i] = inclusion_column_named(reading->kind, cells[i]);
			if (reading->fields[i] < 0)
				note_unknown(reading, cells[i]);
		}
		return;
	}
	if (count != reading->columns) {
		struct place place = {.file = table->path, .row = number, .column = -1};
		findings_warning(reading->findings, place, WORDING_open_csv, str_format(arena, "%d", count),
				 str_format(arena, "%d", reading->columns), STR_NONE);
		return;
	}
	struct inclusion_row *row = inclusion_add(reading->inclusion, reading->kind);
	row->number = number;
	for (int i = 0; i < count; i++) {
		int field = reading->fields[i];
		if (field >= 0)
			row->cells[field] = inclusion_is_list(reading->kind, field) ? str_copy(arena, list_lines(arena, cells[i]))
										    : str_copy(arena, cells[i]);
	}
}

static str text_of(struct arena *arena, const json_t *value)
{
	str lines = STR_NONE;
	size_t i;
	json_t *item;
	if (json_is_string(value))
		return str_trim(str_copy(arena, (str){json_string_value(value), json_string_length(value)}));
	if (json_is_integer(value))
		return str_format(arena, "%lld", (long long)json_integer_value(value));
	if (json_is_real(value))
		return str_format(arena, "%.15g", json_real_value(value));
	json_array_foreach(value, i, item)
	{
		if (json_is_string(item))
			lines = gather_line(arena, lines, text_of(arena, item));
	}
	return lines;
}

static void take_object(struct reading *reading, json_t *object, int number)
{
	struct arena *arena = reading->inclusion->arena;
	const char *key;
	json_t *value;
	if (!json_is_object(object)) {
		struct place place = {.file = reading->inclusion->tables[reading->kind].path, .row = number, .column = -1};
		findings_warning(reading->findings, place, WORDING_open_object, STR_NONE, STR_NONE, STR_NONE);
		return;
	}
	struct inclusion_row *row = inclusion_add(reading->inclusion, reading->kind);
	row->number = number;
	json_object_foreach(object, key, value)
	{
		int field = inclusion_column_named(reading->kind, str_of(key));
		if (field >= 0)
			row->cells[field] = text_of(arena, value);
		else
			note_unknown(reading, str_of(key));
	}
}

static void read_json(struct reading *reading, const char *path)
{
	json_error_t error;
	json_t *root = json_load_file(path, 0, &error), *object;
	size_t i;
	if (!root)
		findings_error(reading->findings, findings_file_place(str_of(path)), WORDING_open_json,
			       str_format(reading->inclusion->arena, "%d", error.line),
			       str_copy(reading->inclusion->arena, str_of(error.text)), STR_NONE);
	json_array_foreach(root, i, object) take_object(reading, object, (int)i + 1);
	json_decref(root);
}

static void read_table(struct reading *reading, const char *folder)
{
	struct arena *arena = reading->inclusion->arena;
	const char *name = inclusion_name(reading->kind);
	struct inclusion_table *table = &reading->inclusion->tables[reading->kind];
	bool missing;
	table->path = str_format(arena, "%s/%s.json", folder, name);
	if (access(str_terminated(arena, table->path), R_OK) == 0) {
		read_json(reading, str_terminated(arena, table->path));
	} else {
		table->path = str_format(arena, "%s/%s.csv", folder, name);
		csv_rows_read(arena, reading->findings, table->path, take_row, reading, &missing);
	}
	if (reading->unknown.size)
		findings_warning(reading->findings, findings_file_place(table->path), WORDING_open_columns, reading->unknown,
				 STR_NONE, STR_NONE);
}

bool inclusion_read(struct inclusion *inclusion, struct findings *findings, const char *folder)
{
	for (int kind = 0; kind < INCLUSION_KINDS; kind++) {
		struct reading reading = {.inclusion = inclusion, .findings = findings, .kind = (enum inclusion_kind)kind};
		read_table(&reading, folder);
	}
	bool any = inclusion->tables[INCLUSION_SERVICES].count > 0;
	if (!any && findings->errors == 0)
		findings_error(findings, findings_file_place(inclusion->tables[INCLUSION_SERVICES].path), WORDING_open_nothing,
			       STR_NONE, STR_NONE, STR_NONE);
	return any;
}
