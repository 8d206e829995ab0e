/* Tables of a workbook back into rows of sheets. Places are those LibreOffice shows: sheet, row, column letter, label. */
#include "kiosk/author/canonical.h"
#include "kiosk/author/nearest.h"
#include "kiosk/author/value.h"
#include "kiosk/author/workbook_cell.h"
#include <string.h>

enum { HEADING_ROWS_MAX = 5 };

/* What stands above a column of the file. */
enum { COLUMN_NONE = -1, COLUMN_EXPLAINS = -2, COLUMN_REFUSED = -3 };

struct table_reading {
	struct arena *arena;
	struct findings *findings;
	str path;	/* of the workbook */
	str place_name; /* "montreuil.ods, sheet Services" */
	const struct spreadsheet_table *table;
	enum sheet_kind kind;
	struct sheet *sheet;
	struct sheet_file *file;
	struct workbook_column columns[WORKBOOK_COLUMNS_MAX];
	int column_count;
	int column_of[SPREADSHEET_COLUMNS_MAX]; /* into columns, or COLUMN_... */
	FILE *to;
};

static struct place place_at(const struct table_reading *reading, int row, int column)
{
	struct place place = {.file = reading->place_name, .row = row, .column = column};
	int named = column >= 0 ? reading->column_of[column] : COLUMN_NONE;
	if (named >= 0) {
		const char *name = reading->columns[named].name;
		place.field =
		    str_format(reading->arena, "%s, %s", workbook_label(reading->kind, name, reading->findings->language), name);
	}
	return place;
}

static int column_named(const struct table_reading *reading, str name)
{
	for (int i = 0; i < reading->column_count; i++)
		if (str_equal(name, str_of(reading->columns[i].name)))
			return i;
	return COLUMN_NONE;
}

/* The place of a column in the file, or -1. */
static int place_of(const struct table_reading *reading, int column)
{
	for (int i = 0; i < SPREADSHEET_COLUMNS_MAX; i++)
		if (reading->column_of[i] == column)
			return i;
	return -1;
}

static bool is_headings(const struct table_reading *reading, const struct spreadsheet_row *row)
{
	int known = 0;
	for (int i = 0; i < row->count; i++)
		known += column_named(reading, row->cells[i].text) >= 0;
	return known > 0 && known * 2 >= row->count;
}

static int find_headings(const struct table_reading *reading)
{
	for (int i = 0; i < reading->table->count && reading->table->rows[i].number <= HEADING_ROWS_MAX; i++)
		if (is_headings(reading, &reading->table->rows[i]))
			return i;
	return -1;
}

static str expected_names(const struct table_reading *reading)
{
	str names = STR_NONE;
	for (int i = 0; i < reading->column_count; i++)
		if (strcmp(reading->columns[i].name, WORKBOOK_MARK) != 0)
			names = str_format(reading->arena, "%.*s%s%s", STR_ARG(names), i ? ", " : "", reading->columns[i].name);
	return names;
}

static str found_names(const struct table_reading *reading, const struct spreadsheet_row *row)
{
	str names = STR_NONE;
	for (int i = 0; i < row->count; i++)
		names = str_format(reading->arena, "%.*s%s%.*s", STR_ARG(names), i ? ", " : "", STR_ARG(row->cells[i].text));
	return names;
}

static str nearest_column(const struct table_reading *reading, str name)
{
	str names[WORKBOOK_COLUMNS_MAX];
	for (int i = 0; i < reading->column_count; i++)
		names[i] = str_of(reading->columns[i].name);
	return nearest_of(name, names, reading->column_count);
}

static void take_heading(struct table_reading *reading, const struct spreadsheet_row *row, const struct spreadsheet_cell *cell)
{
	int column = column_named(reading, cell->text);
	struct place place = place_at(reading, row->number, cell->column);
	place.value = cell->text;
	if (str_starts_with(cell->text, STR(WORKBOOK_MARK))) {
		reading->column_of[cell->column] = COLUMN_EXPLAINS;
	} else if (column < 0) {
		reading->column_of[cell->column] = COLUMN_REFUSED;
		findings_error(reading->findings, place, WORDING_heading_unknown, cell->text, found_names(reading, row),
			       expected_names(reading))
		    ->nearest = nearest_column(reading, cell->text);
	} else if (place_of(reading, column) >= 0) {
		reading->column_of[cell->column] = COLUMN_REFUSED;
		findings_error(reading->findings, place, WORDING_heading_twice, cell->text, STR_NONE, STR_NONE);
	} else {
		reading->column_of[cell->column] = column;
		if (reading->columns[column].field >= 0)
			reading->file->columns[reading->columns[column].field] = cell->column;
	}
}

static void take_headings(struct table_reading *reading, const struct spreadsheet_row *row)
{
	int count;
	const struct field *fields = fields_of(reading->kind, &count);
	for (int i = 0; i < row->count; i++)
		take_heading(reading, row, &row->cells[i]);
	for (int i = 0; i < count; i++)
		if (fields[i].must && reading->file->columns[i] < 0)
			findings_error(reading->findings, place_at(reading, row->number, -1), WORDING_heading_missing,
				       str_of(fields[i].name), found_names(reading, row), expected_names(reading));
}

/* Notes beside the table are the author's own: said once, then left. */
static void warn_unnamed(struct table_reading *reading, int row, int column)
{
	findings_warning(reading->findings, place_at(reading, row, column), WORDING_book_column_unnamed, STR_NONE, STR_NONE,
			 STR_NONE);
	reading->column_of[column] = COLUMN_EXPLAINS;
}

static const struct field *field_of(const struct table_reading *reading, int column)
{
	static const struct field text = {"", VALUE_TEXT};
	int count;
	const struct field *fields = fields_of(reading->kind, &count);
	return reading->columns[column].field >= 0 ? &fields[reading->columns[column].field] : &text;
}

static void take_cell(struct table_reading *reading, const struct spreadsheet_row *from, const struct spreadsheet_cell *cell,
		      str *cells, struct day_hours *days)
{
	int column = reading->column_of[cell->column];
	if (column == COLUMN_NONE)
		warn_unnamed(reading, from->number, cell->column);
	if (column < 0)
		return;
	const struct field *field = field_of(reading, column);
	struct place place = place_at(reading, from->number, cell->column);
	str value = workbook_cell_value(reading->arena, reading->findings, place, field, cell);
	place.value = value;
	if (reading->columns[column].day >= 0) {
		days->cells[reading->columns[column].day] = value;
		return;
	}
	cells[reading->columns[column].field] = value;
	if (reading->kind != SHEET_LAYER)
		value_check(reading->findings, place, field, value);
}

static void take_days(struct table_reading *reading, int row, const struct day_hours *days, str *cells)
{
	struct day_hours_fault fault;
	str hours, *cell = &cells[SERVICE_OPENING_HOURS];
	if (!day_hours_join(reading->arena, days, &hours, &fault)) {
		for (int i = 0; i < reading->column_count; i++)
			if (reading->columns[i].day == fault.column)
				findings_error(reading->findings, place_at(reading, row, place_of(reading, i)), fault.wording,
					       fault.part, STR_NONE, STR_NONE);
		return;
	}
	if (hours.size == 0)
		return;
	if (cell->size && !str_equal(*cell, hours))
		findings_error(reading->findings, place_at(reading, row, reading->file->columns[SERVICE_OPENING_HOURS]),
			       WORDING_book_hours_twice, STR_NONE, STR_NONE, STR_NONE);
	*cell = hours;
	if (reading->to)
		fprintf(reading->to, "%.*s: %.*s\n", STR_ARG(cells[RECORD_ID]),
			STR_ARG(day_hours_words(reading->arena, hours, reading->findings->language)));
}

static void warn_empty(struct table_reading *reading, const struct row *row)
{
	int count;
	const struct field *fields = fields_of(reading->kind, &count);
	for (int i = 0; i < count; i++)
		if (fields[i].must && row->cells[i].size == 0 && reading->file->columns[i] >= 0)
			findings_warning(reading->findings, place_at(reading, row->number, reading->file->columns[i]),
					 WORDING_cell_empty, STR_NONE, STR_NONE, STR_NONE)
			    ->expected = str_of(fields[i].choices);
}

static void check_layer_row(struct table_reading *reading, const struct row *row)
{
	str names[LAYER_COUNT], name = row->cells[LAYER_FIELD];
	struct place place = place_at(reading, row->number, reading->file->columns[LAYER_VALUE]);
	place.value = row->cells[LAYER_VALUE];
	for (int i = 0; i < LAYER_COUNT; i++) {
		names[i] = str_of(fields_of_layer()[i].name);
		if (str_equal(name, names[i])) {
			value_check(reading->findings, place, &fields_of_layer()[i], place.value);
			return;
		}
	}
	place = place_at(reading, row->number, reading->file->columns[LAYER_FIELD]);
	findings_error(reading->findings, place, WORDING_layer_field_unknown, name, STR_NONE, STR_NONE)->nearest =
	    nearest_of(name, names, LAYER_COUNT);
}

static void take_row(struct table_reading *reading, const struct spreadsheet_row *from)
{
	int count;
	bool filled = false;
	struct day_hours days = {0};
	fields_of(reading->kind, &count);
	struct row row = {reading->file, from->number, ARENA_ARRAY(reading->arena, (size_t)count, str)};
	for (int i = 0; i < from->count; i++) {
		filled = filled || reading->column_of[from->cells[i].column] >= 0;
		take_cell(reading, from, &from->cells[i], row.cells, &days);
	}
	if (!filled)
		return;
	if (reading->kind == SHEET_SERVICES)
		take_days(reading, from->number, &days, row.cells);
	warn_empty(reading, &row);
	if (reading->kind == SHEET_LAYER)
		check_layer_row(reading, &row);
	workbook_cell_add_row(reading->arena, reading->sheet, row);
}

/* What makes a row the only one: its id, or the pair of a question or a card. */
static bool same_row(const struct row *a, const struct row *b)
{
	int second = a->file->kind == SHEET_QUESTIONS ? QUESTION_FACT : a->file->kind == SHEET_CARDS ? CARD_RECORD : 0;
	return a->cells[0].size && str_equal(a->cells[0], b->cells[0]) && str_equal(a->cells[second], b->cells[second]);
}

/* A spreadsheet completes what is typed with what stands above, so an id is easily there twice. */
static void refuse_repeated(const struct table_reading *reading)
{
	struct sheet *sheet = reading->sheet;
	canonical_sort(sheet);
	for (int i = 1; i < sheet->count; i++) {
		const struct row *row = &sheet->rows[i], *before = &sheet->rows[i - 1];
		if (!same_row(before, row))
			continue;
		struct place place = place_at(reading, row->number, row->file->columns[0]);
		place.value = row->cells[0];
		findings_error(reading->findings, place, WORDING_row_twice, place.value,
			       str_format(reading->arena, "%d", before->number), STR_NONE);
	}
}

static bool is_hint(const struct spreadsheet_row *row)
{
	for (int i = 0; i < row->count; i++)
		if (!str_starts_with(row->cells[i].text, STR(WORKBOOK_MARK)))
			return false;
	return true;
}

static void read_table(struct table_reading *reading)
{
	int headings = find_headings(reading);
	if (headings < 0) {
		findings_error(reading->findings, place_at(reading, 0, -1), WORDING_book_headings, expected_names(reading),
			       STR_NONE, STR_NONE);
		return;
	}
	take_headings(reading, &reading->table->rows[headings]);
	for (int i = headings + 1; i < reading->table->count; i++)
		if (i > headings + 1 || !is_hint(&reading->table->rows[i]))
			take_row(reading, &reading->table->rows[i]);
	refuse_repeated(reading);
}

static void prepare(struct table_reading *reading, enum sheet_kind kind, const struct spreadsheet_table *table)
{
	reading->kind = kind;
	reading->table = table;
	reading->place_name = str_format(reading->arena, "%.*s, %s %.*s", STR_ARG(reading->path),
					 wording_choose(reading->findings->language, "feuille", "sheet"), STR_ARG(table->name));
	reading->file = ARENA_NEW(reading->arena, struct sheet_file);
	*reading->file = (struct sheet_file){.kind = kind, .path = reading->place_name};
	for (int i = 0; i < FIELDS_MAX; i++)
		reading->file->columns[i] = -1;
	for (int i = 0; i < SPREADSHEET_COLUMNS_MAX; i++)
		reading->column_of[i] = COLUMN_NONE;
	reading->column_count = workbook_columns(kind, reading->columns);
}

static str sheet_names(const struct table_reading *reading)
{
	str names = STR_NONE;
	for (int i = 0; i < SHEET_COUNT; i++)
		names = str_format(reading->arena, "%.*s%s%s", STR_ARG(names), i ? ", " : "",
				   workbook_sheet_name((enum sheet_kind)i, reading->findings->language));
	return names;
}

/* A sheet that was renamed would be lost in silence: its headings give it away. Others are the author's notes. */
static void refuse_or_pass(struct table_reading *reading, const struct spreadsheet_table *table)
{
	str names[SHEET_COUNT];
	bool ours = false;
	for (int kind = 0; kind < SHEET_COUNT; kind++) {
		names[kind] = str_of(workbook_sheet_name((enum sheet_kind)kind, reading->findings->language));
		prepare(reading, (enum sheet_kind)kind, table);
		int at = find_headings(reading);
		ours = ours || (at >= 0 && table->rows[at].count > 1);
	}
	if (ours)
		findings_error(reading->findings, findings_file_place(reading->place_name), WORDING_book_sheet_unknown,
			       table->name, sheet_names(reading), STR_NONE)
		    ->nearest = nearest_of(table->name, names, SHEET_COUNT);
	else if (table->count > 0)
		findings_warning(reading->findings, findings_file_place(reading->place_name), WORDING_book_sheet_unread,
				 table->name, STR_NONE, STR_NONE);
}

static str table_names(const struct table_reading *reading, const struct spreadsheet *book)
{
	str names = STR_NONE;
	for (int i = 0; i < book->count; i++)
		names = str_format(reading->arena, "%.*s%s%.*s", STR_ARG(names), i ? ", " : "", STR_ARG(book->tables[i].name));
	return names;
}

bool workbook_read(struct arena *arena, struct findings *findings, str path, const struct spreadsheet *book,
		   struct workbook_content *content, FILE *to)
{
	int before = findings->errors;
	bool any = false;
	struct table_reading reading = {.arena = arena, .findings = findings, .path = path, .to = to};
	*content = (struct workbook_content){0};
	for (int i = 0; i < book->count; i++) {
		const struct spreadsheet_table *table = &book->tables[i];
		enum sheet_kind kind = workbook_sheet_named(table->name);
		if (str_equal(table->name, STR(WORKBOOK_HELP)) || str_equal(table->name, STR(WORKBOOK_CODES)))
			continue;
		if (kind == SHEET_COUNT) {
			refuse_or_pass(&reading, table);
			continue;
		}
		prepare(&reading, kind, table);
		if (content->present[kind]) {
			findings_error(findings, findings_file_place(reading.place_name), WORDING_book_sheet_twice, table->name,
				       STR_NONE, STR_NONE);
			continue;
		}
		any = content->present[kind] = true;
		reading.sheet = &content->sheets[kind];
		read_table(&reading);
	}
	if (!any && findings->errors == before)
		findings_error(findings, findings_file_place(path), WORDING_book_no_sheet, table_names(&reading, book),
			       sheet_names(&reading), STR_NONE);
	return findings->errors == before;
}
