/* A spreadsheet of an author: the first byte says which kind of file (.csv, .fods, .ods), or that flat XML is fed in pieces of
 * the size the second byte says. What is accepted keeps its limits. */
#include "kiosk/author/spreadsheet.h"
#include "kiosk/author/spreadsheet_xml.h"
#include "tests/fuzz/fuzz.h"

static void look_at(const struct spreadsheet *book)
{
	CHECK(book->count >= 0 && book->count <= SPREADSHEET_TABLES_MAX);
	for (int i = 0; i < book->count; i++) {
		const struct spreadsheet_table *table = &book->tables[i];
		CHECK(str_is_utf8(table->name));
		for (int row = 0; row < table->count; row++) {
			CHECK(table->rows[row].number >= 1 && table->rows[row].number <= SPREADSHEET_ROWS_MAX);
			CHECK(row == 0 || table->rows[row].number > table->rows[row - 1].number);
			CHECK(table->rows[row].count <= SPREADSHEET_COLUMNS_MAX);
			for (int cell = 0; cell < table->rows[row].count; cell++) {
				CHECK(table->rows[row].cells[cell].text.size <= SPREADSHEET_CELL_BYTES_MAX);
				CHECK(str_is_utf8(table->rows[row].cells[cell].text));
				CHECK(str_is_utf8(table->rows[row].cells[cell].value));
			}
		}
	}
}

static bool feed(struct arena *arena, struct findings *findings, str bytes, size_t piece, struct spreadsheet *book)
{
	struct spreadsheet_xml *reading = spreadsheet_xml_start(arena, findings, STR("a.fods"), book);
	bool good = true;
	for (size_t at = 0; good && at <= bytes.size; at += piece)
		good = spreadsheet_xml_feed(reading, str_slice(bytes, at, at + piece), at + piece > bytes.size);
	spreadsheet_xml_finish(reading);
	return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char *const paths[] = {"a.csv", "a.fods", "a.ods"};
	static struct spreadsheet book;
	struct arena arena = {0};
	struct findings findings = {.arena = &arena};
	unsigned kind = fuzz_take(&bytes, &size) % 4;
	book = (struct spreadsheet){0};
	size_t piece = kind == 3 ? 1 + (size_t)fuzz_take(&bytes, &size) : 0;
	str text = fuzz_str(bytes, size);
	bool good = piece ? feed(&arena, &findings, text, piece, &book)
			  : spreadsheet_read(&arena, &findings, str_of(paths[kind]), text, &book);
	CHECK(good || findings.errors);
	for (int i = 0; i < findings.count; i++)
		CHECK(findings.items[i].text.size && str_is_utf8(findings.items[i].text));
	if (good)
		look_at(&book);
	arena_finish(&arena);
	return 0;
}
