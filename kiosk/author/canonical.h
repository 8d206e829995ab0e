/* canonical: the one form in which git keeps a sheet. UTF-8, comma, LF, quotes only where needed, all columns of fields.h in their
 * order (a spare one only when something stands in it), rows sorted by id (topic, sort and record for cards; topic and sort for questions; the order of fields.h for layer.csv).
 * The same content always gives the same bytes. */
#pragma once
#include "kiosk/author/sheet.h"
#include "kiosk/base/problem.h"

void canonical_sort(struct sheet *sheet);
/* Sorts the rows, fills layer.csv up with the fields that are not there, and gives the bytes of the file. */
str canonical_text(struct arena *arena, enum sheet_kind kind, struct sheet *sheet);
/* Writes path.part, flushes it, and puts it in the place of path. */
bool canonical_write(const char *path, str bytes, struct problem *problem);
/* All sheets that have a text (data is not NULL) into the folder, which is made when it is not there. Every file is written beside
 * its place before the first is put there: a full disk changes nothing. */
bool canonical_write_sheets(str folder, const str texts[SHEET_COUNT], struct problem *problem);
