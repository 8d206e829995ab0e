/* workbook_cell: what one cell of a workbook means for its column. A spreadsheet that made a number, a date or a boolean of it is
 * taken by its value where the column wants just that, else by what it shows, with a warning. */
#pragma once
#include "kiosk/author/workbook.h"

str workbook_cell_value(struct arena *arena, struct findings *findings, struct place place, const struct field *field,
			const struct spreadsheet_cell *cell);
void workbook_cell_add_row(struct arena *arena, struct sheet *sheet, struct row row);
