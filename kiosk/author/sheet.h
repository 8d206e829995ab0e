/* sheet: one CSV file read into rows that remember where they stood. UTF-8, comma, LF; CRLF is taken as it is, a BOM or another
 * separator with a warning. A file that cannot be read whole gives errors and the rows that were sound. */
#pragma once
#include "kiosk/author/fields.h"
#include "kiosk/author/findings.h"

struct sheet_file {
	enum sheet_kind kind;
	int layer;		 /* 0 the territory's own, 1 its parent */
	str path;		 /* as messages name it */
	int columns[FIELDS_MAX]; /* column of each field in this file, from 0; -1: not there */
};

struct row {
	const struct sheet_file *file;
	int number; /* as a spreadsheet counts, the headings are row 1 */
	str *cells; /* by field, trimmed; STR_NONE when empty or the column is not there */
};

struct sheet {
	struct row *rows;
	int count, capacity;
};

/* Adds the rows of the file to *sheet. Returns false when an error was found. */
bool sheet_read(struct arena *arena, struct findings *findings, enum sheet_kind kind, int layer, str path, str bytes,
		struct sheet *sheet);
struct place sheet_place(const struct row *row, int field);
/* The lines of a list cell: *rest is used up; empty lines are passed over, blanks at both ends taken off. */
bool sheet_next_line(str *rest, str *line);
bool sheet_lists(str cell, str item); /* whether a line of the list is `item` */
bool sheet_yes(const struct row *row, int field);
int64_t sheet_integer(const struct row *row, int field); /* 0 when empty */
