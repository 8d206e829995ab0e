/* findings: everything the compiler has to say about the content, all of it at once. An error refuses the content, a warning
 * does not. A finding names file, row (as LibreOffice shows it), column letter and field, the value, what was expected, the
 * nearest allowed value and the remedy. Text lives in the arena. */
#pragma once
#include "kiosk/author/wording.h"
#include <stdio.h>

struct place {
	str file;   /* "content/fr/rights.csv" */
	int row;    /* from 1; 0 the whole file */
	int column; /* from 0; -1 the whole row */
	str field;  /* heading of the column */
	str value;  /* of the cell */
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct finding {
	enum severity severity;
	enum wording wording;
	struct place place;
	str text, remedy;
	str expected; /* may be empty */
	str nearest;  /* may be empty */
};

struct findings {
	struct arena *arena;
	enum wording_language language;
	struct finding *items;
	int count, capacity;
	int errors, warnings;
};

/* The finding stays valid until the next is added: for filling expected and nearest. */
struct finding *findings_add(struct findings *findings, enum severity severity, struct place place, enum wording wording, str a,
			     str b, str c);
#define findings_error(findings, place, wording, a, b, c) findings_add(findings, SEVERITY_ERROR, place, wording, a, b, c)
#define findings_warning(findings, place, wording, a, b, c) findings_add(findings, SEVERITY_WARNING, place, wording, a, b, c)
/* By file, row, column. */
void findings_sort(struct findings *findings);
/* Warnings, then errors, so that what refuses the content stands last on a terminal; sorted before. */
void findings_print(const struct findings *findings, FILE *to);
struct place findings_file_place(str file);
/* "A", "Z", "AA": as a spreadsheet names column `column` (from 0). */
str findings_column_letter(struct arena *arena, int column);
