/* The last page of a file: as it came, and with its manifest and its keyring signed again by the keys they should have been
 * signed with. Only the second may be accepted. */
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/roots.h"
#include <string.h>

static enum refusal judge(const char page[TRAILER_BYTES], struct trailer *trailer)
{
	const struct fuzz_keys *keys = roots_make();
	struct trailer_judge judge = {.roots = &keys->roots,
				      .keyring = &keys->keyring,
				      .pack_id = "fr.test",
				      .floor = 5,
				      .program = 1,
				      .schema = 1,
				      .payload_max = TRAILER_PAYLOAD_MAX};
	struct keyring known;
	const struct keyring_key *holder = NULL;
	const char *wrong = NULL;
	enum refusal refusal = trailer_parse((str){page, TRAILER_BYTES}, trailer, &wrong);
	if (refusal != REFUSAL_NONE) {
		CHECK(wrong);
		return refusal;
	}
	refusal = trailer_accept(trailer, &judge, &known, &holder);
	CHECK((refusal == REFUSAL_NONE) <= (holder != NULL));
	return refusal;
}

/* As a thief of the signing key would write it. */
static void sign_again(const struct trailer *from)
{
	const struct fuzz_keys *keys = roots_make();
	struct arena arena = {0};
	struct trailer trailer;
	char page[TRAILER_BYTES];
	str manifest = str_copy(&arena, from->manifest_text), lines = from->keyring_text;
	size_t gap = str_find(lines, STR("\n\n"));
	str signature = signature_make(&arena, &keys->secret_key, manifest, STR("test"));
	str keyring = gap == SIZE_MAX ? roots_sign(&arena, keyring_write(&arena, &keys->keyring))
				      : roots_sign(&arena, str_slice(lines, 0, gap + 1));
	if (trailer_write(manifest, &signature, 1, keyring, page) && judge(page, &trailer) == REFUSAL_NONE) {
		CHECK(strcmp(trailer.manifest.id, "fr.test") == 0 && trailer.manifest.seq >= 5);
		CHECK(trailer.manifest.seq <= 5 + TRAILER_SEQ_AHEAD_MAX && trailer.manifest.size <= TRAILER_PAYLOAD_MAX);
	}
	arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char page[TRAILER_BYTES] = {0};
	struct trailer trailer = {0};
	memcpy(page, bytes, size < sizeof page ? size : sizeof page);
	CHECK(judge(page, &trailer) != REFUSAL_NONE);
	if (trailer.signature_count)
		sign_again(&trailer);
	return 0;
}
