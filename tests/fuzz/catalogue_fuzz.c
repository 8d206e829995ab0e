/* A PO file of a translator. */
#include "kiosk/author/catalogue.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena = {0};
	struct findings findings = {.arena = &arena};
	struct catalogue catalogue;
	const char *path = fuzz_file(bytes, size);
	bool good = catalogue_read(&arena, &findings, str_of(path), &catalogue);
	CHECK(good || findings.errors);
	for (int i = 0; i < catalogue.count; i++)
		CHECK(str_is_utf8(catalogue.entries[i].text) && str_is_utf8(catalogue.entries[i].source));
	arena_finish(&arena);
	return 0;
}
