/* The authors' workbook: what goes out comes back, byte for byte, and what LibreOffice may make of it is understood. */
#include "kiosk/author/canonical.h"
#include "kiosk/author/command.h"
#include "tests/support/sheets_folder.h"
#include "tests/support/workbook_file.h"
#include "tests/test.h"
#include <stdlib.h>

#define CELL(text) "<t:table-cell o:value-type=\"string\"><x:p>" text "</x:p></t:table-cell>"
#define ROW(cells) "<t:table-row>" cells "</t:table-row>"
#define HOLIDAYS ROW(CELL("Date *") CELL("Nom *")) ROW(CELL("date") CELL("name")) ROW(CELL("» conseil") CELL("»"))

static struct workbook_file file;

static str holiday(int row, int field)
{
	return workbook_file_cell(&file, SHEET_HOLIDAYS, row, field);
}

/* Exports content/<layer>, imports it into a folder of its own; every sheet must be the same. */
static void expect_round_trip(const char *layer, char *language)
{
	struct sheets_folder folder;
	sheets_folder_open(&folder);
	char program[] = "socle-pack", export[] = "export", import[] = "import", to[] = "-o", lang[] = "--lang",
	     quiet[] = "--quiet";
	char *from = str_terminated(&folder.arena, str_format(&folder.arena, "%s/content/%s", test_root(), layer));
	char *book = str_terminated(&folder.arena, str_format(&folder.arena, "%s/book.fods", folder.path));
	char *back = str_terminated(&folder.arena, str_format(&folder.arena, "%s/back", folder.path));
	char *out[] = {program, export, from, to, book, lang, language, quiet}, *in[] = {program, import, book, to, back, quiet};
	char *printed = NULL;
	size_t size;
	FILE *sink = open_memstream(&printed, &size);
	EXPECT_INT(command_run(8, out, WORDING_FRENCH, sink, sink), COMMAND_GOOD);
	EXPECT_INT(command_run(6, in, WORDING_FRENCH, sink, sink), COMMAND_GOOD);
	fclose(sink);
	free(printed);
	str command = str_format(&folder.arena, "diff -rq -x po %s %%s/back", from);
	EXPECT_STR(sheets_folder_run(&folder, command.data), STR_NONE);
	sheets_folder_close(&folder);
}

TEST(workbook_of_a_territory_comes_back_byte_for_byte)
{
	char french[] = "fr", english[] = "en";
	expect_round_trip("fr-montreuil", french);
	expect_round_trip("fr-montreuil", english);
}

TEST(workbook_of_the_national_layer_comes_back_byte_for_byte)
{
	char french[] = "fr";
	expect_round_trip("fr", french);
}

TEST(workbook_has_words_for_every_sheet_and_every_column)
{
	struct workbook_column columns[WORKBOOK_COLUMNS_MAX];
	for (int kind = 0; kind < SHEET_COUNT; kind++) {
		EXPECT(workbook_sheet_name((enum sheet_kind)kind, WORDING_FRENCH) != NULL);
		for (int i = workbook_columns((enum sheet_kind)kind, columns) - 1; i >= 0; i--)
			if (strcmp(columns[i].name, WORKBOOK_MARK) != 0 &&
			    !*workbook_label((enum sheet_kind)kind, columns[i].name, WORDING_FRENCH))
				test_fail(__FILE__, __LINE__, "no label for %s", columns[i].name);
	}
	for (int i = 0; i < LAYER_COUNT; i++)
		EXPECT(*workbook_label(SHEET_LAYER, fields_of_layer()[i].name, WORDING_ENGLISH));
}

TEST(workbook_skips_label_and_hint_and_counts_rows_as_shown)
{
	workbook_file_table(&file, "Jours fériés",
			    HOLIDAYS ROW(CELL("2026-12-25") CELL("Noël")) "<t:table-row t:number-rows-repeated=\"9\"/>" ROW(
				CELL("2027-13-01") CELL("Jour")));
	EXPECT(!file.good);
	EXPECT_STR(holiday(0, HOLIDAY_DATE), STR("2026-12-25"));
	EXPECT_INT(file.findings.count, 1);
	EXPECT_INT(file.findings.items[0].place.row, 14);
	EXPECT_INT(file.findings.items[0].place.column, 0);
	EXPECT_STR(file.findings.items[0].place.file, STR("book.fods, sheet Jours fériés"));
	EXPECT_STR(file.findings.items[0].place.field, STR("Date, date"));
	EXPECT_STR(file.findings.items[0].place.value, STR("2027-13-01"));
}

TEST(workbook_takes_lines_blanks_links_and_spans_as_they_are_shown)
{
	workbook_file_table(
	    &file, "holidays",
	    HOLIDAYS ROW(CELL("2026-12-25") "<t:table-cell><x:p>a<x:s x:c=\"2\"/>b<x:tab/>c</x:p>"
					    "<x:p> <x:span>d</x:span>\n  <x:a>e</x:a> </x:p><x:p/>"
					    "<x:p>f<x:line-break/>g<o:annotation><x:p>note</x:p></o:annotation></x:p>"
					    "</t:table-cell>"));
	EXPECT(workbook_file_says(&file, WORDING_value_control)); /* the tab: it is read, and no sheet may hold one */
	EXPECT_STR(holiday(0, HOLIDAY_NAME), STR("a  b\tc\n d e\n\nf\ng"));
}

TEST(workbook_cell_that_became_a_number_or_a_date_is_taken_with_a_warning)
{
	workbook_file_table(
	    &file, "Feiertage",
	    HOLIDAYS ROW("<t:table-cell o:value-type=\"date\" o:date-value=\"2026-12-25\"><x:p>25/12/26</x:p></t:table-cell>"
			 "<t:table-cell o:value-type=\"float\" o:value=\"148702000\"><x:p>01 48 70 20 00</x:p>"
			 "</t:table-cell>"));
	EXPECT(!file.good); /* "Feiertage" is no name of a sheet, and the headings say it should be */
	EXPECT(workbook_file_says(&file, WORDING_book_sheet_unknown));
	workbook_file_table(
	    &file, "Public holidays",
	    HOLIDAYS ROW("<t:table-cell o:value-type=\"date\" o:date-value=\"2026-12-25\"><x:p>25/12/26</x:p></t:table-cell>"
			 "<t:table-cell o:value-type=\"float\" o:value=\"148702000\"><x:p>01 48 70 20 00</x:p>"
			 "</t:table-cell>"));
	EXPECT(file.good);
	EXPECT_INT(file.findings.warnings, 2);
	EXPECT_STR(holiday(0, HOLIDAY_DATE), STR("2026-12-25"));
	EXPECT_STR(holiday(0, HOLIDAY_NAME), STR("01 48 70 20 00"));
	EXPECT_STR(file.findings.items[1].text,
		   STR("The spreadsheet made a number of this cell; what is shown is taken: \"01 48 70 20 00\"."));
}

TEST(workbook_repeats_cells_and_rows)
{
	workbook_file_table(&file, "holidays",
			    HOLIDAYS "<t:table-row-group><t:table-row t:number-rows-repeated=\"2\"><t:table-cell "
				     "t:number-columns-repeated=\"2\"><x:p>2026-12-25</x:p></t:table-cell><t:covered-table-cell "
				     "t:number-columns-repeated=\"16000\"/></t:table-row></t:table-row-group>");
	EXPECT(workbook_file_says(&file, WORDING_row_twice)); /* read twice, as it stands */
	EXPECT_INT(file.content.sheets[SHEET_HOLIDAYS].count, 2);
	EXPECT_STR(holiday(1, HOLIDAY_NAME), STR("2026-12-25"));
}

TEST(workbook_with_a_column_of_notes_or_an_unknown_field_says_so)
{
	workbook_file_table(&file, "holidays",
			    HOLIDAYS ROW(CELL("2026-12-25") CELL("a") CELL("my note"))
				ROW(CELL("2026-12-26") CELL("b") CELL("other")));
	EXPECT(file.good);
	EXPECT_INT(file.findings.warnings, 1);
	EXPECT_INT(file.findings.items[0].wording, WORDING_book_column_unnamed);
	workbook_file_table(&file, "holidays", ROW(CELL("date") CELL("nmae")));
	EXPECT(workbook_file_says(&file, WORDING_heading_unknown));
	EXPECT(workbook_file_says(&file, WORDING_heading_missing));
	EXPECT_STR(file.findings.items[0].nearest, STR("name"));
	workbook_file_table(&file, "holidays", ROW(CELL("nothing") CELL("known")));
	EXPECT(workbook_file_says(&file, WORDING_book_headings));
	workbook_file_table(&file, "My notes", ROW(CELL("nothing") CELL("known")));
	EXPECT(workbook_file_says(&file, WORDING_book_no_sheet));
}

TEST(workbook_with_a_document_type_is_refused)
{
	workbook_file_read(&file, "book.fods", STR("<!DOCTYPE a [<!ENTITY b \"cccccccccc\">]><a>&b;</a>"));
	EXPECT(!file.good);
	EXPECT_INT(file.findings.count, 1);
	EXPECT_INT(file.findings.items[0].wording, WORDING_book_doctype);
}

TEST(workbook_larger_than_its_limits_is_refused)
{
	workbook_file_table(&file, "holidays",
			    HOLIDAYS "<t:table-row t:number-rows-repeated=\"1048576\">" CELL("a") CELL("b") "</t:table-row>");
	EXPECT(workbook_file_says(&file, WORDING_book_large));
	workbook_file_table(&file, "holidays",
			    HOLIDAYS "<t:table-row><t:table-cell t:number-columns-repeated=\"99999999999999999999\"><x:p>"
				     "<x:s x:c=\"2000000000\"/>a</x:p></t:table-cell></t:table-row>");
	EXPECT(!file.good || file.findings.count == 0);
	workbook_file_table(
	    &file, "holidays",
	    HOLIDAYS "<t:table-row><t:table-cell t:number-columns-repeated=\"16384\"><x:p>a</x:p></t:table-cell></t:table-row>");
	EXPECT(workbook_file_says(&file, WORDING_book_large));
	workbook_file_close(&file);
}
