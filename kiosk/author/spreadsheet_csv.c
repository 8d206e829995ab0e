/* CSV by libcsv, after the bytes were made plain UTF-8. */
#include "kiosk/author/spreadsheet_csv.h"
#include "kiosk/base/check.h"
#include <csv.h>
#include <string.h>

struct csv_reading {
	struct arena *arena;
	struct findings *findings;
	str path;
	struct spreadsheet_table *table;
	struct spreadsheet_cell cells[SPREADSHEET_COLUMNS_MAX];
	int cell_count, column, row, line;
	size_t all_cells;
	bool sound;
};

static bool refuse(struct csv_reading *reading, enum wording wording, str a, str b)
{
	if (reading->sound)
		findings_error(reading->findings, findings_file_place(reading->path), wording, a, b, STR_NONE);
	return reading->sound = false;
}

static void warn(struct csv_reading *reading, enum wording wording, str a)
{
	findings_warning(reading->findings, findings_file_place(reading->path), wording, a, STR_NONE, STR_NONE);
}

static str number_text(struct arena *arena, int number)
{
	return str_format(arena, "%d", number);
}

/* The code points of 0x80 to 0x9F (WHATWG encoding, windows-1252); what is not in use there maps to itself. */
static const uint16_t windows_high[32] = {0x20AC, 0x81,	  0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
					  0x2039, 0x0152, 0x8D,	  0x017D, 0x8F,	  0x90,	  0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
					  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,	  0x017E, 0x0178};

static str from_windows(struct arena *arena, str bytes)
{
	char *text = arena_alloc(arena, 3 * bytes.size + 1);
	size_t size = 0;
	for (size_t i = 0; i < bytes.size; i++) {
		unsigned point = (unsigned char)bytes.data[i];
		if (point >= 0x80 && point < 0xA0)
			point = windows_high[point - 0x80];
		if (point < 0x80) {
			text[size++] = (char)point;
		} else if (point < 0x800) {
			text[size++] = (char)(0xC0 | point >> 6);
			text[size++] = (char)(0x80 | (point & 0x3F));
		} else {
			text[size++] = (char)(0xE0 | point >> 12);
			text[size++] = (char)(0x80 | (point >> 6 & 0x3F));
			text[size++] = (char)(0x80 | (point & 0x3F));
		}
	}
	return (str){text, size};
}

/* CRLF and CR become LF. */
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

static bool plain_text(struct csv_reading *reading, str *bytes)
{
	if (str_starts_with(*bytes, STR("\xEF\xBB\xBF"))) {
		warn(reading, WORDING_csv_bom, STR_NONE);
		*bytes = str_slice(*bytes, 3, bytes->size);
	}
	if (bytes->size && memchr(bytes->data, 0, bytes->size))
		return refuse(reading, WORDING_csv_nul, STR("1"), STR_NONE);
	if (!str_is_utf8(*bytes)) {
		warn(reading, WORDING_csv_windows, STR_NONE);
		*bytes = from_windows(reading->arena, *bytes);
	}
	*bytes = with_plain_lines(reading->arena, *bytes);
	return str_trim(*bytes).size > 0 || refuse(reading, WORDING_csv_empty, STR_NONE, STR_NONE);
}

/* The separator that stands most often in the first line, outside quotes. */
static char find_separator(struct csv_reading *reading, str bytes)
{
	static const char separators[] = ",;\t";
	int counts[3] = {0}, best = 0;
	bool quoted = false;
	for (size_t i = 0; i < bytes.size && (quoted || bytes.data[i] != '\n'); i++) {
		const char *found = memchr(separators, bytes.data[i], sizeof separators - 1);
		quoted = quoted != (bytes.data[i] == '"');
		if (found && !quoted)
			counts[found - separators]++;
	}
	for (int i = 1; i < 3; i++)
		if (counts[i] > counts[best])
			best = i;
	if (best > 0)
		warn(reading, WORDING_csv_separator, best == 1 ? STR(";") : STR("tab"));
	return separators[best];
}

static void take_cell(void *bytes, size_t size, void *data)
{
	struct csv_reading *reading = data;
	int column = reading->column++;
	str text = str_trim((str){bytes, size});
	if (text.size == 0)
		return;
	if (column >= SPREADSHEET_COLUMNS_MAX || ++reading->all_cells > SPREADSHEET_CELLS_MAX) {
		refuse(reading, WORDING_book_large, STR("cells"), number_text(reading->arena, SPREADSHEET_CELLS_MAX));
		return;
	}
	reading->cells[reading->cell_count++] =
	    (struct spreadsheet_cell){column, SPREADSHEET_TEXT, str_copy(reading->arena, text), STR_NONE};
}

static void end_row(int terminator, void *data)
{
	struct csv_reading *reading = data;
	size_t count = (size_t)reading->cell_count;
	(void)terminator;
	if (count > 0) {
		struct spreadsheet_cell *cells = ARENA_ARRAY(reading->arena, count, struct spreadsheet_cell);
		memcpy(cells, reading->cells, count * sizeof *cells);
		spreadsheet_add_row(reading->arena, reading->table,
				    (struct spreadsheet_row){reading->row, reading->cell_count, cells});
	}
	reading->row++;
	reading->cell_count = reading->column = 0;
}

static void parse(struct csv_reading *reading, str bytes, char separator)
{
	struct csv_parser parser;
	CHECK(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0);
	csv_set_delim(&parser, (unsigned char)separator);
	for (size_t at = 0; at < bytes.size && reading->sound; at++) {
		if (csv_parse(&parser, bytes.data + at, 1, take_cell, end_row, reading) != 1)
			refuse(reading, WORDING_csv_quote_stray, number_text(reading->arena, reading->line), STR_NONE);
		reading->line += bytes.data[at] == '\n';
	}
	if (reading->sound && csv_fini(&parser, take_cell, end_row, reading) != 0)
		refuse(reading, WORDING_csv_quote_open, number_text(reading->arena, reading->line), STR_NONE);
	csv_free(&parser);
}

/* "content/Services.csv" is the sheet "Services". */
static str name_of(str path)
{
	size_t start, end = path.size;
	while (end > 0 && path.data[end - 1] != '.')
		end--;
	for (start = end; start > 0 && path.data[start - 1] != '/';)
		start--;
	return str_slice(path, start, end ? end - 1 : 0);
}

bool spreadsheet_csv_read(struct arena *arena, struct findings *findings, str path, str bytes, struct spreadsheet *book)
{
	struct csv_reading *reading = ARENA_NEW(arena, struct csv_reading);
	*reading = (struct csv_reading){
	    .arena = arena, .findings = findings, .path = path, .table = book->tables, .row = 1, .line = 1, .sound = true};
	book->count = 1;
	book->tables[0] = (struct spreadsheet_table){.name = str_copy(arena, name_of(path))};
	if (plain_text(reading, &bytes))
		parse(reading, bytes, find_separator(reading, bytes));
	return reading->sound;
}
