/* Signatures and keys in the text form of minisign: what is accepted can be written again, and none of it verifies. */
#include "kiosk/pack/signature.h"
#include "tests/fuzz/fuzz.h"
#include <sodium.h>
#include <string.h>

static void read_keys(struct arena *arena, str text)
{
	static const char encrypted[] = "RWRTY"; /* scrypt takes seconds by design */
	struct signature_public key, again;
	struct signature_secret secret;
	if (signature_public_parse(text, &key)) {
		CHECK(signature_public_parse(signature_public_write(arena, &key), &again));
		CHECK(memcmp(&key, &again, sizeof key) == 0);
		CHECK(signature_key_name(arena, key.id).size == 2 * SIGNATURE_KEY_ID_BYTES);
	}
	if (str_find(text, str_of(encrypted)) == SIZE_MAX)
		signature_secret_parse(text, STR_NONE, &secret, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct signature_public key;
	static struct signature_secret secret;
	struct arena arena = {0};
	struct signature signature;
	str text = fuzz_str(bytes, size), rest = text;
	if (!key.id[0]) {
		CHECK(sodium_init() >= 0);
		uint8_t seed[32] = {7};
		crypto_sign_seed_keypair(key.key, secret.key, seed);
		memset(key.id, 7, sizeof key.id);
		memcpy(secret.id, key.id, sizeof key.id);
	}
	read_keys(&arena, text);
	while (rest.size && signature_parse(&rest, &signature)) {
		struct signature_public other = key;
		memcpy(other.id, signature.key_id, sizeof other.id);
		CHECK(!signature_verify(&signature, &other, text));
	}
	str message = text, made = signature_make(&arena, &secret, message, str_slice(STR("a comment"), 0, size % 9));
	CHECK(signature_parse(&made, &signature) && made.size == 0 && signature_verify(&signature, &key, message));
	arena_finish(&arena);
	return 0;
}
