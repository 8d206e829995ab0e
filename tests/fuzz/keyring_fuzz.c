/* A keyring as it came, which no root has signed, and its lines signed by the root: the holder of the root key is not trusted to
 * write well. */
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/roots.h"
#include <string.h>

static void ask(const struct keyring *keyring)
{
	for (int i = 0; i < keyring->key_count; i++) {
		const struct keyring_key *key = &keyring->keys[i];
		CHECK(manifest_id_is_valid(str_of(key->prefix)) && key->holder[0] && str_is_utf8(str_of(key->holder)));
		CHECK(keyring_covers(key, key->prefix) && keyring_find(keyring, key->key.id));
		keyring_is_revoked(keyring, key->key.id);
		CHECK(keyring_floor(keyring, key->prefix) >= 0 && keyring_reset(keyring, key->prefix) >= -1);
		keyring_withdraws(keyring, key->prefix, 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct fuzz_keys *keys = roots_make();
	struct arena arena = {0};
	struct keyring keyring, again;
	str text = fuzz_str(bytes, size);
	CHECK(!keyring_parse(text, &keys->roots, &keyring));
	if (size && bytes[size - 1] == '\n' && str_find(text, STR("\n\n")) == SIZE_MAX &&
	    keyring_parse(roots_sign(&arena, text), &keys->roots, &keyring)) {
		ask(&keyring);
		str written = keyring_write(&arena, &keyring);
		CHECK(keyring_parse(roots_sign(&arena, written), &keys->roots, &again));
		CHECK(memcmp(&keyring, &again, sizeof again) == 0);
	}
	arena_finish(&arena);
	return 0;
}
