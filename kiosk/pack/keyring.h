/* keyring: which keys may sign which packs, and which may no longer. Signed by a root key; travels inside every pack and
 * also alone (keyring.socle) for an emergency. The highest number seen wins, so a withdrawal reaches every kiosk that
 * receives any later stick. The root public keys are compiled in; their private halves are kept on paper.
 *
 *     SOCLE-KEYRING-1
 *     seq=3
 *     key=fr.montreuil RWQ... Ville de Montreuil     id prefix (a whole name, or up to a dot or hyphen), public key, who it is
 *     revoked=7605E44D03A65A97                       key id, as minisign prints it
 *     floor=fr.montreuil:40                          packs of this name below this number are refused
 *     reset=fr.montreuil:12                          the floor is set back (after a number too far ahead was installed)
 *     withdraw=fr.montreuil:41                       this installed pack must not be shown any more
 *     <one blank line, one minisign block by a root key over the lines above it>
 *
 * Order as here; every kind of line but seq may be repeated or absent. Limits below. */
#pragma once
#include "kiosk/pack/manifest.h"
#include "kiosk/pack/signature.h"

enum { KEYRING_BYTES_MAX = 2048, KEYRING_KEYS_MAX = 12, KEYRING_LINES_MAX = 12, KEYRING_HOLDER_MAX = 80, KEYRING_ROOTS_MAX = 4 };

struct keyring_mark { /* a name and a number */
	char id[MANIFEST_ID_MAX + 1];
	int64_t seq;
};

struct keyring {
	int64_t seq; /* 0: none */
	int key_count;
	struct keyring_key {
		char prefix[MANIFEST_ID_MAX + 1];
		struct signature_public key;
		char holder[KEYRING_HOLDER_MAX + 1];
	} keys[KEYRING_KEYS_MAX];
	int revoked_count, floor_count, reset_count, withdrawn_count;
	uint8_t revoked[KEYRING_LINES_MAX][SIGNATURE_KEY_ID_BYTES];
	struct keyring_mark floors[KEYRING_LINES_MAX], resets[KEYRING_LINES_MAX], withdrawn[KEYRING_LINES_MAX];
};

struct keyring_roots {
	int count;
	struct signature_public keys[KEYRING_ROOTS_MAX];
};

/* False when the text is not exactly a keyring, or not signed by one of the roots. */
bool keyring_parse(str text, const struct keyring_roots *roots, struct keyring *keyring);
/* The text without its signature. */
str keyring_write(struct arena *arena, const struct keyring *keyring);
/* Whether both say the same; two keyrings of one number must. */
bool keyring_equal(const struct keyring *one, const struct keyring *other);
const struct keyring_key *keyring_find(const struct keyring *keyring, const uint8_t id[SIGNATURE_KEY_ID_BYTES]);
bool keyring_is_revoked(const struct keyring *keyring, const uint8_t id[SIGNATURE_KEY_ID_BYTES]);
/* "fr" covers "fr", "fr.montreuil" and "fr-montreuil", not "france": a name, or what follows it behind a dot or a hyphen. */
bool keyring_covers(const struct keyring_key *key, const char *pack_id);
int64_t keyring_floor(const struct keyring *keyring, const char *pack_id); /* 0: none */
int64_t keyring_reset(const struct keyring *keyring, const char *pack_id); /* -1: none */
bool keyring_withdraws(const struct keyring *keyring, const char *pack_id, int64_t seq);
