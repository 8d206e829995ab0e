/* OpenDocument by expat. Where the reader stands is table, row, cell, paragraph; whatever else is met there (comments, drawings,
 * recorded changes) is passed over with all that is in it. */
#include "kiosk/author/spreadsheet_xml.h"
#include "kiosk/base/check.h"
#include <expat.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define NS_TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0|"
#define NS_OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0|"
#define NS_TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0|"

enum { BLANKS_MAX = 1000 /* of one text:s */ };

struct spreadsheet_xml {
	struct arena *arena;
	struct findings *findings;
	str path;
	struct spreadsheet *book;
	XML_Parser parser;
	bool sound;
	int passed_over; /* depth inside an element that is not read; 0 when reading */
	struct spreadsheet_table *table;
	bool in_row, in_cell, in_paragraph;
	int paragraph_depth, paragraphs;
	int row, row_repeat;	    /* the number of the row being read, from 1 */
	int column, column_repeat;  /* of the cell being read */
	enum spreadsheet_kind kind; /* of the cell being read */
	str value;
	struct spreadsheet_cell cells[SPREADSHEET_COLUMNS_MAX]; /* of the row being read */
	int cell_count;
	char *text; /* of the cell being read */
	size_t size, room;
	bool blank; /* a line of the file ended: a blank is due before the next letter */
	bool begun; /* a letter of the paragraph was seen */
	size_t all_cells, all_bytes;
};

static void refuse(struct spreadsheet_xml *reading, enum wording wording, str a, str b)
{
	if (reading->sound)
		findings_error(reading->findings, findings_file_place(reading->path), wording, a, b, STR_NONE);
	reading->sound = false;
	XML_StopParser(reading->parser, XML_FALSE);
}

static void refuse_large(struct spreadsheet_xml *reading, const char *what, int limit)
{
	refuse(reading, WORDING_book_large, str_of(what), str_format(reading->arena, "%d", limit));
}

static void add_byte(struct spreadsheet_xml *reading, char c)
{
	if (reading->size == reading->room) {
		size_t room = reading->room ? 2 * reading->room : 4096;
		char *larger = realloc(reading->text, room);
		CHECK(larger);
		reading->text = larger;
		reading->room = room;
	}
	if (reading->size < SPREADSHEET_CELL_BYTES_MAX)
		reading->text[reading->size++] = c;
	else
		refuse_large(reading, "text", SPREADSHEET_CELL_BYTES_MAX);
}

/* Blanks that were written out (text:s, text:tab, text:line-break) stay; a due one goes before them. */
static void add_written(struct spreadsheet_xml *reading, char c, int count)
{
	if (reading->blank)
		add_byte(reading, ' ');
	reading->blank = false;
	reading->begun = true;
	for (int i = 0; i < count && reading->sound; i++)
		add_byte(reading, c);
}

static const char *attribute(const char **attributes, const char *name)
{
	for (int i = 0; attributes[i]; i += 2)
		if (strcmp(attributes[i], name) == 0)
			return attributes[i + 1];
	return NULL;
}

/* A count of at least 1; what is no number is 1, what is too large is the limit. */
static int repeat_of(const char **attributes, const char *name, int limit)
{
	int64_t count;
	const char *written = attribute(attributes, name);
	if (!written || !str_to_int(str_of(written), &count) || count < 1)
		return 1;
	return count > limit ? limit : (int)count;
}

static void start_table(struct spreadsheet_xml *reading, const char **attributes)
{
	const char *name = attribute(attributes, NS_TABLE "name");
	if (reading->book->count == SPREADSHEET_TABLES_MAX) {
		refuse_large(reading, "sheets", SPREADSHEET_TABLES_MAX);
		return;
	}
	reading->table = &reading->book->tables[reading->book->count++];
	*reading->table = (struct spreadsheet_table){.name = str_copy(reading->arena, str_of(name))};
	reading->row = 1;
}

static void start_row(struct spreadsheet_xml *reading, const char **attributes)
{
	reading->in_row = true;
	reading->row_repeat = repeat_of(attributes, NS_TABLE "number-rows-repeated", SPREADSHEET_ROWS_MAX);
	reading->column = 0;
	reading->cell_count = 0;
}

static enum spreadsheet_kind kind_of(struct spreadsheet_xml *reading, const char **attributes)
{
	static const struct {
		const char *type, *attribute;
		enum spreadsheet_kind kind;
	} kinds[] = {
	    {"float", NS_OFFICE "value", SPREADSHEET_NUMBER},	   {"percentage", NS_OFFICE "value", SPREADSHEET_NUMBER},
	    {"currency", NS_OFFICE "value", SPREADSHEET_NUMBER},   {"date", NS_OFFICE "date-value", SPREADSHEET_DATE},
	    {"time", NS_OFFICE "time-value", SPREADSHEET_TIME},	   {"boolean", NS_OFFICE "boolean-value", SPREADSHEET_BOOLEAN},
	    {"string", NS_OFFICE "string-value", SPREADSHEET_TEXT}};
	const char *type = attribute(attributes, NS_OFFICE "value-type");
	reading->value = STR_NONE;
	for (size_t i = 0; type && i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(type, kinds[i].type) == 0) {
			reading->value = str_copy(reading->arena, str_of(attribute(attributes, kinds[i].attribute)));
			return kinds[i].kind;
		}
	return SPREADSHEET_TEXT;
}

static void start_cell(struct spreadsheet_xml *reading, const char **attributes)
{
	reading->in_cell = true;
	reading->column_repeat = repeat_of(attributes, NS_TABLE "number-columns-repeated", SPREADSHEET_ROWS_MAX);
	reading->kind = kind_of(reading, attributes);
	reading->all_bytes += reading->value.size;
	reading->paragraphs = 0;
	reading->size = 0;
}

static void start_paragraph(struct spreadsheet_xml *reading)
{
	if (reading->paragraphs++ > 0)
		add_byte(reading, '\n');
	reading->in_paragraph = true;
	reading->paragraph_depth = 0;
	reading->blank = reading->begun = false;
}

static void start_in_paragraph(struct spreadsheet_xml *reading, const char *name, const char **attributes)
{
	if (strcmp(name, NS_OFFICE "annotation") == 0 || strcmp(name, NS_TEXT "note") == 0 ||
	    strcmp(name, NS_TEXT "ruby-text") == 0 || strstr(name, ":drawing:")) {
		reading->passed_over = 1;
		return;
	}
	reading->paragraph_depth++;
	if (strcmp(name, NS_TEXT "s") == 0)
		add_written(reading, ' ', repeat_of(attributes, NS_TEXT "c", BLANKS_MAX));
	else if (strcmp(name, NS_TEXT "tab") == 0)
		add_written(reading, '\t', 1);
	else if (strcmp(name, NS_TEXT "line-break") == 0)
		add_written(reading, '\n', 1);
}

static bool is_cell(const char *name)
{
	return strcmp(name, NS_TABLE "table-cell") == 0 || strcmp(name, NS_TABLE "covered-table-cell") == 0;
}

/* Parts of a table that only hold rows together. */
static bool holds_rows(const char *name)
{
	return strcmp(name, NS_TABLE "table-row-group") == 0 || strcmp(name, NS_TABLE "table-header-rows") == 0 ||
	       strcmp(name, NS_TABLE "table-rows") == 0;
}

static void start_element(void *data, const char *name, const char **attributes)
{
	struct spreadsheet_xml *reading = data;
	if (!reading->sound)
		return;
	if (reading->passed_over > 0)
		reading->passed_over += reading->passed_over < INT_MAX;
	else if (reading->in_paragraph)
		start_in_paragraph(reading, name, attributes);
	else if (reading->in_cell && strcmp(name, NS_TEXT "p") == 0)
		start_paragraph(reading);
	else if (reading->in_row && !reading->in_cell && is_cell(name))
		start_cell(reading, attributes);
	else if (reading->table && !reading->in_row && strcmp(name, NS_TABLE "table-row") == 0)
		start_row(reading, attributes);
	else if (!reading->table && strcmp(name, NS_TABLE "table") == 0)
		start_table(reading, attributes);
	else if (reading->table ? reading->in_row || !holds_rows(name) : strcmp(name, NS_TABLE "tracked-changes") == 0)
		reading->passed_over = 1;
}

static void end_cell(struct spreadsheet_xml *reading)
{
	str text = str_trim((str){reading->text, reading->size});
	reading->in_cell = false;
	if (text.size == 0)
		text = str_trim(reading->value);
	int until = reading->column_repeat > SPREADSHEET_ROWS_MAX - reading->column ? SPREADSHEET_ROWS_MAX
										    : reading->column + reading->column_repeat;
	if (text.size && until > SPREADSHEET_COLUMNS_MAX) {
		refuse_large(reading, "columns", SPREADSHEET_COLUMNS_MAX);
		return;
	}
	if (text.size)
		text = str_copy(reading->arena, text);
	reading->all_bytes += text.size;
	for (; text.size && reading->column < until; reading->column++)
		reading->cells[reading->cell_count++] =
		    (struct spreadsheet_cell){reading->column, reading->kind, text, reading->value};
	reading->column = until;
	if (reading->all_bytes > SPREADSHEET_TEXT_BYTES_MAX)
		refuse_large(reading, "text", SPREADSHEET_TEXT_BYTES_MAX);
}

static void end_row(struct spreadsheet_xml *reading)
{
	size_t count = (size_t)reading->cell_count;
	reading->in_row = false;
	reading->all_cells += count * (size_t)reading->row_repeat;
	if (reading->all_cells > SPREADSHEET_CELLS_MAX) {
		refuse_large(reading, "cells", SPREADSHEET_CELLS_MAX);
		return;
	}
	if (reading->row + reading->row_repeat > SPREADSHEET_ROWS_MAX + 1)
		reading->row_repeat = SPREADSHEET_ROWS_MAX + 1 - reading->row;
	if (count > 0) {
		struct spreadsheet_cell *cells = ARENA_ARRAY(reading->arena, count, struct spreadsheet_cell);
		memcpy(cells, reading->cells, count * sizeof *cells);
		for (int i = 0; i < reading->row_repeat; i++)
			spreadsheet_add_row(reading->arena, reading->table,
					    (struct spreadsheet_row){reading->row + i, reading->cell_count, cells});
	}
	reading->row += reading->row_repeat;
}

static void end_element(void *data, const char *name)
{
	struct spreadsheet_xml *reading = data;
	if (!reading->sound)
		return;
	if (reading->passed_over > 0)
		reading->passed_over--;
	else if (reading->in_paragraph && reading->paragraph_depth > 0)
		reading->paragraph_depth--;
	else if (reading->in_paragraph)
		reading->in_paragraph = false;
	else if (reading->in_cell)
		end_cell(reading);
	else if (reading->in_row)
		end_row(reading);
	else if (reading->table && strcmp(name, NS_TABLE "table") == 0)
		reading->table = NULL;
}

/* OpenDocument (1.2, 6.1.2) folds blanks, but LibreOffice Calc writes the blanks of a cell as they are and reads them so: they
 * are kept. Ends of lines in the file are no text: with what indents the next line they are one blank. */
static void take_letters(void *data, const char *letters, int count)
{
	struct spreadsheet_xml *reading = data;
	if (!reading->in_paragraph || reading->passed_over > 0)
		return;
	for (int i = 0; i < count && reading->sound; i++) {
		if (strchr("\t\r\n", letters[i]))
			reading->blank = reading->begun;
		if (strchr("\t\r\n", letters[i]) || (reading->blank && letters[i] == ' '))
			continue;
		if (reading->blank && reading->text[reading->size - 1] != ' ')
			add_byte(reading, ' ');
		reading->blank = false;
		reading->begun = true;
		add_byte(reading, letters[i]);
	}
}

static void refuse_doctype(void *data, const char *name, const char *system, const char *public, int has_subset)
{
	(void)name, (void)system, (void)public, (void)has_subset;
	refuse(data, WORDING_book_doctype, STR_NONE, STR_NONE);
}

struct spreadsheet_xml *spreadsheet_xml_start(struct arena *arena, struct findings *findings, str path, struct spreadsheet *book)
{
	struct spreadsheet_xml *reading = ARENA_NEW(arena, struct spreadsheet_xml);
	*reading = (struct spreadsheet_xml){.arena = arena, .findings = findings, .path = path, .book = book, .sound = true};
	reading->parser = XML_ParserCreateNS(NULL, '|');
	CHECK(reading->parser);
	XML_SetUserData(reading->parser, reading);
	XML_SetElementHandler(reading->parser, start_element, end_element);
	XML_SetCharacterDataHandler(reading->parser, take_letters);
	XML_SetStartDoctypeDeclHandler(reading->parser, refuse_doctype);
	return reading;
}

bool spreadsheet_xml_feed(struct spreadsheet_xml *reading, str bytes, bool last)
{
	enum { PIECE = 1 << 20 };
	do {
		str piece = str_slice(bytes, 0, PIECE);
		bytes = str_slice(bytes, piece.size, bytes.size);
		if (XML_Parse(reading->parser, piece.data, (int)piece.size, last && bytes.size == 0) == XML_STATUS_OK)
			continue;
		refuse(reading, WORDING_book_damaged,
		       str_format(reading->arena, "%lu", (unsigned long)XML_GetCurrentLineNumber(reading->parser)),
		       str_of(XML_ErrorString(XML_GetErrorCode(reading->parser))));
	} while (reading->sound && bytes.size > 0);
	return reading->sound;
}

void spreadsheet_xml_finish(struct spreadsheet_xml *reading)
{
	XML_ParserFree(reading->parser);
	free(reading->text);
}
