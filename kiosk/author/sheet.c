/* CSV to rows. libcsv splits the cells; it is fed byte by byte so that every row knows its number and every fault its line. */
#include "kiosk/author/sheet.h"
#include "kiosk/author/nearest.h"
#include "kiosk/base/check.h"
#include <csv.h>
#include <string.h>

struct reading {
	struct arena *arena;
	struct findings *findings;
	struct sheet_file *file;
	struct sheet *sheet;
	str *cells; /* of the row being read */
	int cell_count;
	int row, line, cell_line;
	int field_of[FIELDS_MAX]; /* field of each column, -1 unknown */
	int heading_count;	  /* 0 before the headings were seen */
	bool sound;
};

enum { CELLS_MAX = FIELDS_MAX };

static struct place row_place(const struct reading *reading)
{
	return (struct place){.file = reading->file->path, .row = reading->row, .column = -1};
}

static void fail(struct reading *reading, struct place place, enum wording wording, str a, str b, str c)
{
	findings_error(reading->findings, place, wording, a, b, c);
	reading->sound = false;
}

static str number_text(struct arena *arena, int number)
{
	return str_format(arena, "%d", number);
}

static void take_cell(void *bytes, size_t size, void *data)
{
	struct reading *reading = data;
	if (reading->cell_count < CELLS_MAX)
		reading->cells[reading->cell_count] = str_trim(str_copy(reading->arena, (str){bytes, size}));
	reading->cell_count++;
	reading->cell_line = reading->line;
}

static str found_headings(const struct reading *reading)
{
	str names = STR_NONE;
	for (int i = 0; i < reading->cell_count && i < CELLS_MAX; i++)
		names = str_format(reading->arena, "%.*s%s%.*s", STR_ARG(names), i ? ", " : "", STR_ARG(reading->cells[i]));
	return names;
}

static int field_named(const struct field *fields, int count, str name)
{
	for (int i = 0; i < count; i++)
		if (str_equal(name, str_of(fields[i].name)))
			return i;
	return -1;
}

static str nearest_field(const struct field *fields, int count, str name)
{
	str names[FIELDS_MAX];
	for (int i = 0; i < count; i++)
		names[i] = str_of(fields[i].name);
	return nearest_of(name, names, count);
}

static void take_heading(struct reading *reading, int column, const struct field *fields, int count)
{
	str name = reading->cells[column];
	struct place place = row_place(reading);
	place.column = column;
	place.value = name;
	int field = field_named(fields, count, name);
	reading->field_of[column] = field;
	if (field < 0) {
		fail(reading, place, WORDING_heading_unknown, name, found_headings(reading),
		     fields_names(reading->arena, reading->file->kind));
		reading->findings->items[reading->findings->count - 1].nearest = nearest_field(fields, count, name);
	} else if (reading->file->columns[field] >= 0) {
		fail(reading, place, WORDING_heading_twice, name, STR_NONE, STR_NONE);
	} else {
		reading->file->columns[field] = column;
	}
}

static void take_headings(struct reading *reading)
{
	int count;
	const struct field *fields = fields_of(reading->file->kind, &count);
	reading->heading_count = reading->cell_count < CELLS_MAX ? reading->cell_count : CELLS_MAX;
	for (int i = 0; i < reading->heading_count; i++)
		take_heading(reading, i, fields, count);
	for (int i = 0; i < count; i++)
		if (fields[i].must && reading->file->columns[i] < 0)
			fail(reading, row_place(reading), WORDING_heading_missing, str_of(fields[i].name),
			     found_headings(reading), fields_names(reading->arena, reading->file->kind));
}

static bool row_is_empty(const struct reading *reading)
{
	for (int i = 0; i < reading->cell_count && i < CELLS_MAX; i++)
		if (reading->cells[i].size)
			return false;
	return true;
}

static struct row *new_row(struct reading *reading)
{
	struct sheet *sheet = reading->sheet;
	if (sheet->count == sheet->capacity) {
		int capacity = sheet->capacity ? 2 * sheet->capacity : 64;
		struct row *rows = ARENA_ARRAY(reading->arena, (size_t)capacity, struct row);
		if (sheet->count)
			memcpy(rows, sheet->rows, (size_t)sheet->count * sizeof *rows);
		sheet->rows = rows;
		sheet->capacity = capacity;
	}
	return &sheet->rows[sheet->count++];
}

static void take_row(struct reading *reading)
{
	if (reading->cell_count != reading->heading_count) {
		fail(reading, row_place(reading), WORDING_csv_cell_count, number_text(reading->arena, reading->cell_count),
		     number_text(reading->arena, reading->heading_count), STR_NONE);
		return;
	}
	int count;
	fields_of(reading->file->kind, &count);
	struct row *row = new_row(reading);
	*row = (struct row){reading->file, reading->row, ARENA_ARRAY(reading->arena, (size_t)count, str)};
	for (int i = 0; i < reading->heading_count; i++)
		if (reading->field_of[i] >= 0)
			row->cells[reading->field_of[i]] = reading->cells[i];
}

static void end_row(int terminator, void *data)
{
	struct reading *reading = data;
	(void)terminator;
	if (reading->cell_count > 0 && !row_is_empty(reading)) {
		if (reading->heading_count == 0)
			take_headings(reading);
		else
			take_row(reading);
	}
	reading->row++;
	reading->cell_count = 0;
	reading->cell_line = reading->line;
}

/* The line of the first byte that cannot stand in a sheet, or 0. */
static int bad_line(str bytes, bool (*good)(str line))
{
	str line;
	for (int number = 1; str_cut(&bytes, '\n', &line); number++)
		if (!good(line))
			return number;
	return 0;
}

static bool has_no_nul(str line)
{
	return memchr(line.data, 0, line.size) == NULL;
}

static bool check_bytes(struct reading *reading, str bytes)
{
	struct place place = findings_file_place(reading->file->path);
	int line = bad_line(bytes, has_no_nul);
	if (line)
		fail(reading, place, WORDING_csv_nul, number_text(reading->arena, line), STR_NONE, STR_NONE);
	else if ((line = bad_line(bytes, str_is_utf8)))
		fail(reading, place, WORDING_csv_not_utf8, number_text(reading->arena, line), STR_NONE, STR_NONE);
	else if (str_trim(bytes).size == 0)
		fail(reading, place, WORDING_csv_empty, STR_NONE, STR_NONE, STR_NONE);
	return reading->sound;
}

static char find_separator(struct reading *reading, str bytes)
{
	str line;
	str_cut(&bytes, '\n', &line);
	if (memchr(line.data, ',', line.size))
		return ',';
	for (const char *other = ";\t"; *other; other++)
		if (memchr(line.data, *other, line.size)) {
			findings_warning(reading->findings, findings_file_place(reading->file->path), WORDING_csv_separator,
					 *other == ';' ? STR(";") : STR("tab"), STR_NONE, STR_NONE);
			return *other;
		}
	return ',';
}

/* CRLF and CR become LF, so that rows are counted as a spreadsheet counts them. */
static str with_plain_lines(struct arena *arena, str bytes)
{
	char *text = arena_alloc(arena, bytes.size + 1);
	size_t size = 0;
	for (size_t i = 0; i < bytes.size; i++) {
		if (bytes.data[i] == '\r' && i + 1 < bytes.size && bytes.data[i + 1] == '\n')
			continue;
		text[size++] = bytes.data[i] == '\r' ? '\n' : bytes.data[i];
	}
	return (str){text, size};
}

static void parse(struct reading *reading, str bytes, char separator)
{
	struct csv_parser parser;
	CHECK(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0);
	csv_set_delim(&parser, (unsigned char)separator);
	enum wording fault = WORDING_csv_quote_stray;
	size_t at = 0;
	for (; at < bytes.size; at++) {
		if (csv_parse(&parser, bytes.data + at, 1, take_cell, end_row, reading) != 1)
			break;
		reading->line += bytes.data[at] == '\n';
		if (bytes.data[at] == '\n' && reading->cell_count == 0)
			reading->cell_line = reading->line;
	}
	if (at == bytes.size && csv_fini(&parser, take_cell, end_row, reading) != 0)
		fault = WORDING_csv_quote_open;
	if (csv_error(&parser) != CSV_SUCCESS) {
		int line = fault == WORDING_csv_quote_open ? reading->cell_line : reading->line;
		struct place place = row_place(reading);
		place.column = reading->cell_count;
		fail(reading, place, fault, number_text(reading->arena, line), STR_NONE, STR_NONE);
	}
	csv_free(&parser);
}

bool sheet_read(struct arena *arena, struct findings *findings, enum sheet_kind kind, int layer, str path, str bytes,
		struct sheet *sheet)
{
	struct sheet_file *file = ARENA_NEW(arena, struct sheet_file);
	*file = (struct sheet_file){.kind = kind, .layer = layer, .path = path};
	for (int i = 0; i < FIELDS_MAX; i++)
		file->columns[i] = -1;
	struct reading reading = {arena, findings, file, sheet, ARENA_ARRAY(arena, CELLS_MAX, str), 0, 1, 1, 1, {0}, 0, true};
	if (str_starts_with(bytes, STR("\xEF\xBB\xBF"))) {
		findings_warning(findings, findings_file_place(path), WORDING_csv_bom, STR_NONE, STR_NONE, STR_NONE);
		bytes = str_slice(bytes, 3, bytes.size);
	}
	if (!check_bytes(&reading, bytes))
		return false;
	bytes = with_plain_lines(arena, bytes);
	parse(&reading, bytes, find_separator(&reading, bytes));
	return reading.sound;
}

struct place sheet_place(const struct row *row, int field)
{
	int count;
	const struct field *fields = fields_of(row->file->kind, &count);
	if (field < 0)
		return (struct place){.file = row->file->path, .row = row->number, .column = -1};
	return (struct place){
	    .file = row->file->path,
	    .row = row->number,
	    .column = row->file->columns[field],
	    .field = str_of(fields[field].name),
	    .value = row->cells[field],
	};
}

bool sheet_next_line(str *rest, str *line)
{
	while (str_cut(rest, '\n', line)) {
		*line = str_trim(*line);
		if (line->size)
			return true;
	}
	return false;
}

bool sheet_lists(str cell, str item)
{
	str line;
	while (sheet_next_line(&cell, &line))
		if (str_equal(line, item))
			return true;
	return false;
}

bool sheet_yes(const struct row *row, int field)
{
	return str_equal(row->cells[field], STR("yes"));
}

int64_t sheet_integer(const struct row *row, int field)
{
	int64_t value = 0;
	str_to_int(row->cells[field], &value);
	return value;
}
