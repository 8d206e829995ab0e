/* Files authors and others hand in: .csv as spreadsheets save it, .ods as a zip, and all of it damaged. */
#include "kiosk/author/canonical.h"
#include "tests/support/sheets_folder.h"
#include "tests/support/workbook_file.h"
#include "tests/test.h"
#include <zip.h>

enum { MUTATIONS = 300 };

#define CONTENT \
	"<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" " \
	"xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" " \
	"xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">" \
	"<o:body><o:spreadsheet><t:table " \
	"t:name=\"holidays\"><t:table-row><t:table-cell><x:p>date</x:p></t:table-cell><t:table-cell>" \
	"<x:p>name</x:p></t:table-cell></t:table-row><t:table-row t:number-rows-repeated=\"2\"><t:table-cell " \
	"o:value-type=\"date\" " \
	"o:date-value=\"2026-12-25\"><x:p>25/12<x:s x:c=\"3\"/></x:p></t:table-cell><t:table-cell><x:p>No\xC3\xABl</x:p>" \
	"</t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>"

static struct workbook_file file;
static struct sheets_folder folder;

static bool read_csv(str bytes)
{
	workbook_file_read(&file, "a/holidays.csv", bytes);
	return file.good;
}

static str name_of_row(int row)
{
	return workbook_file_cell(&file, SHEET_HOLIDAYS, row, HOLIDAY_NAME);
}

/* A zip of `count` files of this name and text. */
static str make_zip(const char *name, str text, int count)
{
	int error = 0;
	const char *path = str_format(&folder.arena, "%s/made.ods", folder.path).data;
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);
	for (int i = 0; i < count; i++)
		zip_file_add(zip, i ? str_format(&folder.arena, "%s%d", name, i).data : name,
			     zip_source_buffer(zip, text.data, text.size, 0), 0);
	EXPECT_INT(zip_close(zip), 0);
	return sheets_folder_read(&folder, "made.ods");
}

TEST(spreadsheet_reads_semicolons_tabs_marks_and_crlf_with_warnings)
{
	EXPECT(read_csv(STR("\xEF\xBB\xBF"
			    "date;name\r\n2026-12-25;\"a\r\nb; \"\"c\"\"\"\r\n")));
	EXPECT_STR(name_of_row(0), STR("a\nb; \"c\""));
	EXPECT(workbook_file_says(&file, WORDING_csv_bom));
	EXPECT(workbook_file_says(&file, WORDING_csv_separator));
	EXPECT(read_csv(STR("date\tname\n2026-12-25\ta, b\n")));
	EXPECT_STR(name_of_row(0), STR("a, b"));
}

TEST(spreadsheet_reads_windows_1252_with_a_warning)
{
	EXPECT(read_csv(STR("date;name\r\n2026-12-25;No\xEBl \x96 l\x92"
			    "an, 10 \x80\r\n")));
	EXPECT_STR(name_of_row(0), STR("Noël – l’an, 10 €"));
	EXPECT(workbook_file_says(&file, WORDING_csv_windows));
}

TEST(spreadsheet_reads_a_sheet_of_the_workbook_saved_as_csv)
{
	workbook_file_read(&file, "montreuil-Jours fériés.csv",
			   STR("Date *,Nom *\ndate,name\n» année-mois-jour,» court\n2026-12-25,a\n"));
	EXPECT(file.good);
	EXPECT_INT(file.content.sheets[SHEET_HOLIDAYS].count, 1);
	EXPECT_INT(file.content.sheets[SHEET_HOLIDAYS].rows[0].number, 4);
}

TEST(spreadsheet_csv_that_is_broken_is_refused)
{
	EXPECT(!read_csv(STR("date,name\n2026-12-25,\"a\n")));
	EXPECT(!read_csv(STR("date,name\n2026-12-25,a\0b\n")));
	EXPECT(!read_csv(STR("")));
	EXPECT(!read_csv(STR("date,name\n2026-12-25,a\n2026-12-25,b\n")));
	EXPECT(workbook_file_says(&file, WORDING_row_twice));
}

TEST(spreadsheet_reads_content_xml_of_a_zip)
{
	sheets_folder_open(&folder);
	workbook_file_read(&file, "a.ods", make_zip("content.xml", STR(CONTENT), 1));
	EXPECT(workbook_file_says(&file, WORDING_row_twice)); /* the row is there twice: both were read */
	EXPECT_INT(file.content.sheets[SHEET_HOLIDAYS].count, 2);
	EXPECT_STR(name_of_row(1), STR("Noël"));
	workbook_file_read(&file, "a.ods", make_zip("word/document.xml", STR(CONTENT), 1));
	EXPECT(workbook_file_says(&file, WORDING_book_no_content));
	workbook_file_read(&file, "a.xlsx", STR("nothing"));
	EXPECT(workbook_file_says(&file, WORDING_book_format));
	sheets_folder_close(&folder);
}

TEST(spreadsheet_refuses_a_zip_with_too_many_files_or_bytes)
{
	sheets_folder_open(&folder);
	workbook_file_read(&file, "a.ods", make_zip("content.xml", STR("<a/>"), SPREADSHEET_ENTRIES_MAX + 1));
	EXPECT(workbook_file_says(&file, WORDING_book_large));
	str zip = str_copy(&folder.arena, make_zip("content.xml", STR("<a/>"), 1));
	size_t entry = str_find(zip, STR("PK\x01\x02")); /* its size unpacked stands 24 bytes on */
	memcpy((char *)(uintptr_t)zip.data + entry + 24, "\xFF\xFF\xFF\x7F", 4);
	workbook_file_read(&file, "a.ods", zip);
	EXPECT(workbook_file_says(&file, WORDING_book_large));
	sheets_folder_close(&folder);
}

static uint32_t random_state;

static uint32_t next_random(void)
{
	random_state = random_state * 1664525 + 1013904223;
	return random_state >> 8;
}

/* One to four bytes changed, a piece doubled or cut away. */
static str spoil(struct arena *arena, str bytes)
{
	str spoilt = str_copy(arena, bytes);
	char *data = (char *)(uintptr_t)spoilt.data;
	for (uint32_t i = next_random() % 4 + 1; i > 0; i--)
		data[next_random() % spoilt.size] = (char)next_random();
	size_t at = next_random() % spoilt.size, end = at + next_random() % 40;
	if (next_random() % 3 == 0)
		return str_join(arena, str_slice(spoilt, 0, at), str_slice(spoilt, end, spoilt.size));
	if (next_random() % 3 == 0)
		return str_join(arena, str_slice(spoilt, 0, end), str_slice(spoilt, at, spoilt.size));
	return spoilt;
}

static void expect_no_crash(const char *path, str bytes)
{
	for (int i = 0; i < MUTATIONS; i++) {
		struct arena arena = {0};
		workbook_file_read(&file, path, spoil(&arena, bytes));
		EXPECT(file.good == (file.findings.errors == 0));
		arena_finish(&arena);
	}
}

TEST(spreadsheet_that_is_damaged_gives_findings_and_never_a_crash)
{
	random_state = 20261123;
	sheets_folder_open(&folder);
	expect_no_crash("a.fods", STR(CONTENT));
	expect_no_crash("a.ods", make_zip("content.xml", STR(CONTENT), 2));
	expect_no_crash("holidays.csv", STR("date;name\r\n2026-12-25;\"a\r\nb; \"\"c\"\"\"\r\n2026-12-26;No\xEBl\r\n"));
	for (size_t cut = 0; cut < sizeof CONTENT; cut += 3)
		workbook_file_read(&file, "a.fods", str_slice(STR(CONTENT), 0, cut));
	sheets_folder_close(&folder);
	workbook_file_close(&file);
}
