/* Ed25519 keys from a seed. */
#include "tests/fuzz/roots.h"
#include "kiosk/base/check.h"
#include <sodium.h>
#include <stdio.h>
#include <string.h>

static void make_pair(uint8_t number, struct signature_public *public_key, struct signature_secret *secret)
{
	uint8_t seed[32] = {number};
	crypto_sign_seed_keypair(public_key->key, secret->key, seed);
	memset(public_key->id, number, sizeof public_key->id);
	memcpy(secret->id, public_key->id, sizeof secret->id);
}

const struct fuzz_keys *roots_make(void)
{
	static struct fuzz_keys keys;
	if (keys.roots.count)
		return &keys;
	CHECK(sodium_init() >= 0);
	make_pair(1, &keys.root_public, &keys.root_secret);
	make_pair(2, &keys.public_key, &keys.secret_key);
	keys.roots = (struct keyring_roots){.count = 1, .keys = {keys.root_public}};
	keys.keyring = (struct keyring){.seq = 1, .key_count = 1};
	struct keyring_key *key = &keys.keyring.keys[0];
	snprintf(key->prefix, sizeof key->prefix, "fr.test");
	snprintf(key->holder, sizeof key->holder, "Ville");
	key->key = keys.public_key;
	return &keys;
}

str roots_sign(struct arena *arena, str lines)
{
	str block = signature_make(arena, &roots_make()->root_secret, lines, STR("keyring"));
	return str_format(arena, "%.*s\n%.*s", STR_ARG(lines), STR_ARG(block));
}
