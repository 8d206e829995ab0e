/* spreadsheet: tables of texts out of a file an author saved: .fods (flat XML), .ods (a zip with content.xml in it) or .csv
 * (comma, semicolon or tab; UTF-8 or Windows-1252). Only cells with text in them are kept, with the row and column a spreadsheet
 * shows. Made for hostile files: no DTD, no formula, nothing from outside content.xml, and every size below has a limit. What is
 * wrong becomes a finding. */
#pragma once
#include "kiosk/author/findings.h"

enum {
	SPREADSHEET_TABLES_MAX = 64,
	SPREADSHEET_ROWS_MAX = 1048576,
	SPREADSHEET_COLUMNS_MAX = 256,		   /* with text in them */
	SPREADSHEET_CELLS_MAX = 1000000,	   /* with text in them, in all tables */
	SPREADSHEET_CELL_BYTES_MAX = 1 << 20,	   /* of one text */
	SPREADSHEET_TEXT_BYTES_MAX = 64 << 20,	   /* of all texts */
	SPREADSHEET_ENTRIES_MAX = 4096,		   /* of a zip */
	SPREADSHEET_UNPACKED_BYTES_MAX = 256 << 20 /* of content.xml, and of all entries as the zip declares them */
};

/* What the spreadsheet took the cell for. */
enum spreadsheet_kind { SPREADSHEET_TEXT, SPREADSHEET_NUMBER, SPREADSHEET_DATE, SPREADSHEET_TIME, SPREADSHEET_BOOLEAN };

struct spreadsheet_cell {
	int column; /* from 0 */
	enum spreadsheet_kind kind;
	str text;  /* as it is shown; several lines with LF */
	str value; /* of a number, date or boolean: "148702000", "2026-11-03", "true" */
};

struct spreadsheet_row {
	int number; /* from 1 */
	int count;
	const struct spreadsheet_cell *cells; /* by column */
};

struct spreadsheet_table {
	str name;
	struct spreadsheet_row *rows; /* those with text in them */
	int count, capacity;
};

struct spreadsheet {
	int count;
	struct spreadsheet_table tables[SPREADSHEET_TABLES_MAX];
};

/* By the end of the name. False with a finding when it cannot be read whole. The table of a .csv has the name of the file. */
bool spreadsheet_read(struct arena *arena, struct findings *findings, str path, str bytes, struct spreadsheet *book);
/* The text of the cell in this column; STR_NONE when there is none. */
str spreadsheet_text(const struct spreadsheet_row *row, int column);
/* For the readers of single formats: a row at the end of the table; its cells must live in the arena. */
void spreadsheet_add_row(struct arena *arena, struct spreadsheet_table *table, struct spreadsheet_row row);
