/* workbook: the sheets of a layer as one LibreOffice workbook for people. Row 1 of each sheet is the label in the author's
 * language, row 2 the field name, row 3 a hint that starts with "»"; the content below. Opening hours of services stand in eight
 * columns of days when they can, else in the column opening_hours as they are. A column whose field name is "»" only explains. */
#pragma once
#include "kiosk/author/day_hours.h"
#include "kiosk/author/material.h"
#include "kiosk/author/spreadsheet.h"
#include <stdio.h>

enum { WORKBOOK_COLUMNS_MAX = FIELDS_MAX + DAY_HOURS_COLUMNS, WORKBOOK_HEADINGS = 3 };

struct workbook_column {
	const char *name;
	int field; /* of the sheet; -1 for a day or an explanation */
	int day;   /* of struct day_hours; -1 for the others */
};

/* The columns of a sheet in the workbook. */
int workbook_columns(enum sheet_kind sheet, struct workbook_column columns[WORKBOOK_COLUMNS_MAX]);
const char *workbook_sheet_name(enum sheet_kind sheet, enum wording_language language);
/* "Services", "services" or "montreuil-Services", in any of the languages, to SHEET_SERVICES; else SHEET_COUNT. */
enum sheet_kind workbook_sheet_named(str name);
const char *workbook_label(enum sheet_kind sheet, const char *field, enum wording_language language);
const char *workbook_hint(enum sheet_kind sheet, const char *field, enum wording_language language);
/* The sheets that are in the workbook for reading only. */
#define WORKBOOK_HELP "Aide - Help"
#define WORKBOOK_CODES "Codes"
#define WORKBOOK_MARK "»"

/* Writes the territory's own layer as flat XML. False when a text holds what XML cannot hold (a finding is there). */
bool workbook_write(struct material *material, enum wording_language language, FILE *to);

struct workbook_content {
	bool present[SHEET_COUNT]; /* the sheet was in the workbook */
	struct sheet sheets[SHEET_COUNT];
};
/* Reads the tables back. What is wrong is in the findings; what was understood of opening hours is said on `to`. */
bool workbook_read(struct arena *arena, struct findings *findings, str path, const struct spreadsheet *book,
		   struct workbook_content *content, FILE *to);
