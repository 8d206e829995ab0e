/* csv_rows: a CSV file of someone else's, row by row: comma, semicolon or tab; UTF-8, with or without a byte order mark. */
#pragma once
#include "kiosk/author/findings.h"

enum { CSV_ROWS_CELLS_MAX = 256 };

/* Gets every row with something in it; row 1 are the headings. The cells are the reader's: copy what is kept. */
typedef void csv_rows_take(void *taker, int number, const str *cells, int count);

/* False with a finding when the file cannot be read; *missing when it is not there (no finding). */
bool csv_rows_read(struct arena *arena, struct findings *findings, str path, csv_rows_take *take, void *taker, bool *missing);
