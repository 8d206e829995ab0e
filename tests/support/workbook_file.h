/* workbook_file: a small flat workbook around rows of XML, read back by the author tool, for tests. */
#pragma once
#include "kiosk/author/workbook.h"

struct workbook_file {
	struct arena arena;
	struct findings findings;
	struct spreadsheet book;
	struct workbook_content content;
	bool good;
};

/* Reads bytes as if they were the file `path`. */
void workbook_file_read(struct workbook_file *file, const char *path, str bytes);
/* A .fods with one table of this name and these rows of XML. */
void workbook_file_table(struct workbook_file *file, const char *name, const char *rows);
/* The cell of a row (from 0) that was read. */
str workbook_file_cell(const struct workbook_file *file, enum sheet_kind kind, int row, int field);
bool workbook_file_says(const struct workbook_file *file, enum wording wording);
void workbook_file_close(struct workbook_file *file);
