/* pack_maker: packs, keys and data folders for tests. Everything lives in a fresh folder below build/, removed at the end. */
#pragma once
#include "kiosk/pack/install.h"

struct pack_maker {
	struct arena arena;
	char folder[128]; /* DATA and STICK are below it */
	int data, stick;  /* open folders */
	struct signature_public root_public, public_key, other_public;
	struct signature_secret root_secret, secret_key, other_secret;
	struct keyring_roots roots;
	struct keyring keyring; /* knows public_key for fr.test; change and sign again as a test needs */
};

void pack_maker_open(struct pack_maker *maker);
void pack_maker_close(struct pack_maker *maker);
/* A payload of `size` bytes that `seed` decides. */
str pack_maker_payload(struct pack_maker *maker, size_t size, unsigned seed);
struct manifest pack_maker_manifest(const char *id, int64_t seq, str payload);
/* The keyring as text, signed by `root`. */
str pack_maker_keyring(struct pack_maker *maker, const struct signature_secret *root);
/* payload + trailer, signed with secret_key. */
str pack_maker_pack(struct pack_maker *maker, const struct manifest *manifest, str payload);
/* The same from parts. */
str pack_maker_assemble(struct pack_maker *maker, str manifest, const str *signatures, int count, str keyring, str payload);
/* Writes STICK/name. */
void pack_maker_put(struct pack_maker *maker, const char *name, str bytes);
struct install_wish pack_maker_wish(struct pack_maker *maker, const char *file);
/* Runs an install to its end and gives the refusal (REFUSAL_NONE: installed). */
enum refusal pack_maker_install(struct pack_maker *maker, const char *file);
/* Name, size and bytes of everything below DATA, as one hash: equal when nothing changed. */
uint64_t pack_maker_fingerprint(struct pack_maker *maker);
/* The number of the pack shown after a start, 0: none. */
int64_t pack_maker_shown(struct pack_maker *maker);
