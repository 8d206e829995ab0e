/* CSV as spreadsheets save it, and as it comes when something went wrong. */
#include "kiosk/author/sheet.h"
#include "tests/test.h"

static struct arena arena;
static struct findings findings;
static struct sheet sheet;

static bool read_bytes(str bytes)
{
	arena_reset(&arena);
	findings = (struct findings){.arena = &arena, .language = WORDING_ENGLISH};
	sheet = (struct sheet){0};
	return sheet_read(&arena, &findings, SHEET_HOLIDAYS, 0, STR("holidays.csv"), bytes, &sheet);
}

static void expect_one(enum wording wording, int row, int column)
{
	EXPECT_INT(findings.count, 1);
	if (findings.count == 0)
		return;
	EXPECT_INT(findings.items[0].wording, wording);
	EXPECT_INT(findings.items[0].place.row, row);
	EXPECT_INT(findings.items[0].place.column, column);
}

TEST(sheet_gives_the_cells_by_field_whatever_the_order_of_the_columns)
{
	EXPECT(read_bytes(STR("name,date\nNoël,2026-12-25\n")));
	EXPECT_INT(sheet.count, 1);
	EXPECT_STR(sheet.rows[0].cells[HOLIDAY_DATE], STR("2026-12-25"));
	EXPECT_STR(sheet.rows[0].cells[HOLIDAY_NAME], STR("Noël"));
	EXPECT_INT(sheet_place(&sheet.rows[0], HOLIDAY_DATE).column, 1);
}

TEST(sheet_counts_rows_as_a_spreadsheet_does)
{
	EXPECT(read_bytes(STR("date,name\n2026-12-25,\"a\nb\nc\"\n\n,\n2027-01-01,d\n")));
	EXPECT_INT(sheet.count, 2);
	EXPECT_INT(sheet.rows[0].number, 2);
	EXPECT_STR(sheet.rows[0].cells[HOLIDAY_NAME], STR("a\nb\nc"));
	EXPECT_INT(sheet.rows[1].number, 5);
}

TEST(sheet_takes_crlf_and_a_last_line_without_end)
{
	EXPECT(read_bytes(STR("date,name\r\n2026-12-25,\"a\r\nb\"\r\n2027-01-01,d")));
	EXPECT_INT(sheet.count, 2);
	EXPECT_STR(sheet.rows[0].cells[HOLIDAY_NAME], STR("a\nb"));
	EXPECT_INT(sheet.rows[1].number, 3);
	EXPECT_INT(findings.count, 0);
}

TEST(sheet_takes_doubled_quotes_and_commas_in_quotes)
{
	EXPECT(read_bytes(STR("date,name\n2026-12-25,\"a \"\"b\"\", c\"\n")));
	EXPECT_STR(sheet.rows[0].cells[HOLIDAY_NAME], STR("a \"b\", c"));
}

TEST(sheet_with_a_byte_order_mark_is_read_with_a_warning)
{
	EXPECT(read_bytes(STR("\xEF\xBB\xBF"
			      "date,name\n2026-12-25,a\n")));
	EXPECT_INT(sheet.count, 1);
	expect_one(WORDING_csv_bom, 0, -1);
	EXPECT_INT(findings.errors, 0);
}

TEST(sheet_with_semicolons_or_tabs_is_read_with_a_warning)
{
	EXPECT(read_bytes(STR("date;name\n2026-12-25;a\n")));
	EXPECT_INT(sheet.count, 1);
	expect_one(WORDING_csv_separator, 0, -1);
	EXPECT(read_bytes(STR("date\tname\n2026-12-25\ta\n")));
	EXPECT_INT(sheet.count, 1);
}

TEST(sheet_with_a_nul_is_refused_with_its_line)
{
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,a\0b\n")));
	expect_one(WORDING_csv_nul, 0, -1);
	EXPECT(str_find(findings.items[0].text, STR("line 2")) != SIZE_MAX);
}

TEST(sheet_in_latin_1_is_refused_with_its_line)
{
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,No\xEBl\n")));
	expect_one(WORDING_csv_not_utf8, 0, -1);
	EXPECT(str_find(findings.items[0].text, STR("line 2")) != SIZE_MAX);
}

TEST(sheet_with_a_quote_never_closed_names_where_it_was_opened)
{
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,\"a\n2027-01-01,b\n2027-05-01,c\n")));
	expect_one(WORDING_csv_quote_open, 2, 1);
	EXPECT(str_find(findings.items[0].text, STR("line 2")) != SIZE_MAX);
}

TEST(sheet_with_a_quote_inside_a_bare_cell_is_refused)
{
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,a \"b\" c\n")));
	expect_one(WORDING_csv_quote_stray, 2, 1);
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,\"a\" b\n")));
	expect_one(WORDING_csv_quote_stray, 2, 1);
}

TEST(sheet_row_with_other_cells_than_headings_is_refused_and_the_rest_read)
{
	EXPECT(!read_bytes(STR("date,name\n2026-12-25,a,b\n2027-01-01,d\n")));
	expect_one(WORDING_csv_cell_count, 2, -1);
	EXPECT_INT(sheet.count, 1);
}

TEST(sheet_with_an_unknown_heading_says_which_were_found_and_expected)
{
	EXPECT(!read_bytes(STR("date,nmae\n2026-12-25,a\n")));
	EXPECT_INT(findings.count, 2);
	EXPECT_INT(findings.items[0].wording, WORDING_heading_unknown);
	EXPECT_STR(findings.items[0].nearest, STR("name"));
	EXPECT_STR(findings.items[0].text,
		   STR("The column \"nmae\" is unknown. Headings found: date, nmae. Headings expected: date, name."));
	EXPECT_INT(findings.items[1].wording, WORDING_heading_missing);
}

TEST(sheet_with_a_heading_twice_is_refused)
{
	EXPECT(!read_bytes(STR("date,name,name\n2026-12-25,a,b\n")));
	expect_one(WORDING_heading_twice, 1, 2);
}

TEST(sheet_that_is_empty_is_refused)
{
	EXPECT(!read_bytes(STR("")));
	expect_one(WORDING_csv_empty, 0, -1);
	EXPECT(!read_bytes(STR("\n \n")));
	expect_one(WORDING_csv_empty, 0, -1);
}

TEST(sheet_cut_at_any_byte_gives_findings_or_rows_and_never_a_crash)
{
	str whole = STR("date,name\n2026-12-25,\"a \"\"b\"\",\nc\"\r\n2027-01-01,\xC3\xA9t\xC3\xA9\n");
	for (size_t cut = 0; cut <= whole.size; cut++) {
		bool good = read_bytes(str_slice(whole, 0, cut));
		EXPECT(good == (findings.errors == 0));
	}
	arena_finish(&arena);
}
