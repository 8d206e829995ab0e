/* A CSV sheet of an author. The first byte says which sheet it claims to be. */
#include "kiosk/author/sheet.h"
#include "kiosk/author/value.h"
#include "tests/fuzz/fuzz.h"

static void read_cells(struct findings *findings, const struct sheet *sheet, enum sheet_kind kind)
{
	int count;
	const struct field *fields = fields_of(kind, &count);
	for (int i = 0; i < sheet->count; i++)
		for (int field = 0; field < count; field++) {
			str cell = sheet->rows[i].cells[field];
			CHECK(str_is_utf8(cell));
			if (cell.size)
				value_check(findings, sheet_place(&sheet->rows[i], field), &fields[field], cell);
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	enum sheet_kind kind = (enum sheet_kind)(fuzz_take(&bytes, &size) % SHEET_COUNT);
	struct arena arena = {0};
	struct findings findings = {.arena = &arena};
	struct sheet sheet = {0};
	if (kind == SHEET_LAYER)
		kind = SHEET_CARDS;
	bool good = sheet_read(&arena, &findings, kind, 0, STR("cards.csv"), fuzz_str(bytes, size), &sheet);
	CHECK(good == (findings.errors == 0));
	for (int i = 0; i < findings.count; i++)
		CHECK(findings.items[i].text.size && str_is_utf8(findings.items[i].text));
	read_cells(&findings, &sheet, kind);
	findings_sort(&findings);
	arena_finish(&arena);
	return 0;
}
