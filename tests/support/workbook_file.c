/* Small workbooks. */
#include "tests/support/workbook_file.h"

void workbook_file_read(struct workbook_file *file, const char *path, str bytes)
{
	arena_reset(&file->arena);
	file->findings = (struct findings){.arena = &file->arena, .language = WORDING_ENGLISH};
	file->good = spreadsheet_read(&file->arena, &file->findings, str_of(path), bytes, &file->book) &&
		     workbook_read(&file->arena, &file->findings, str_of(path), &file->book, &file->content, NULL);
}

void workbook_file_table(struct workbook_file *file, const char *name, const char *rows)
{
	static const char head[] = "<o:document xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
				   "xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
				   "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><o:body><o:spreadsheet>";
	struct arena arena = {0};
	workbook_file_read(
	    file, "book.fods",
	    str_format(&arena, "%s<t:table t:name=\"%s\">%s</t:table></o:spreadsheet></o:body></o:document>", head, name, rows));
	arena_finish(&arena);
}

str workbook_file_cell(const struct workbook_file *file, enum sheet_kind kind, int row, int field)
{
	const struct sheet *sheet = &file->content.sheets[kind];
	return row < sheet->count ? sheet->rows[row].cells[field] : STR("there is no such row");
}

bool workbook_file_says(const struct workbook_file *file, enum wording wording)
{
	for (int i = 0; i < file->findings.count; i++)
		if (file->findings.items[i].wording == wording)
			return true;
	return false;
}

void workbook_file_close(struct workbook_file *file)
{
	arena_finish(&file->arena);
}
