/* What is accepted as a manifest is written again to the byte. */
#include "kiosk/pack/manifest.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena = {0};
	struct manifest manifest;
	const char *wrong = NULL;
	str text = fuzz_str(bytes, size);
	bool good = manifest_parse(text, &manifest, &wrong);
	CHECK(good || wrong);
	if (good) {
		CHECK(str_equal(manifest_write(&arena, &manifest), text));
		CHECK(manifest.seq >= 1 && manifest.seq <= MANIFEST_SEQ_MAX && manifest.size > 0);
		CHECK(manifest_id_is_valid(str_of(manifest.id)));
	}
	manifest_id_is_valid(text);
	arena_finish(&arena);
	return 0;
}
