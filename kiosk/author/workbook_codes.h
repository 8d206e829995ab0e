/* workbook_codes: the lists behind the drop-downs of a workbook: allowed words, icons, and the ids of the sheets others name. Each
 * is a column of the sheet "Codes". */
#pragma once
#include "kiosk/author/workbook.h"

enum { CODE_LISTS_MAX = 24 };

struct code_list {
	str title;
	const str *items;
	int count;
	bool strict; /* nothing else is allowed; ids may be of rows written a moment ago */
};

struct workbook_codes {
	int count;
	struct code_list lists[CODE_LISTS_MAX];
};

void workbook_codes_collect(const struct material *material, struct workbook_codes *codes);
/* The list for a column, or -1. */
int workbook_codes_of(const struct workbook_codes *codes, const struct field *field);
