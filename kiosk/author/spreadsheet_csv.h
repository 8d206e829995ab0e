/* spreadsheet_csv: a sheet saved as text, as spreadsheets really save it: comma, semicolon or tab, with or without a byte order
 * mark, LF or CRLF, UTF-8 or Windows-1252. What is not the canonical form is read with a warning. */
#pragma once
#include "kiosk/author/spreadsheet.h"

bool spreadsheet_csv_read(struct arena *arena, struct findings *findings, str path, str bytes, struct spreadsheet *book);
