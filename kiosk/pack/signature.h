/* signature: Ed25519 over BLAKE2b-512, in the text form of minisign, so that anyone can check a pack with the stock tool.
 * Only the prehashed form ("ED") is written and accepted. Keys that are all zero or of small order are refused. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"

enum {
	SIGNATURE_KEY_ID_BYTES = 8,
	SIGNATURE_PUBLIC_BYTES = 32,
	SIGNATURE_SECRET_BYTES = 64,
	SIGNATURE_BYTES = 64,
	SIGNATURE_TEXT_MAX = 512
};

struct signature_public {
	uint8_t id[SIGNATURE_KEY_ID_BYTES];
	uint8_t key[SIGNATURE_PUBLIC_BYTES];
};

struct signature_secret {
	uint8_t id[SIGNATURE_KEY_ID_BYTES];
	uint8_t key[SIGNATURE_SECRET_BYTES];
};

struct signature {
	uint8_t key_id[SIGNATURE_KEY_ID_BYTES];
	uint8_t bytes[SIGNATURE_BYTES];
	uint8_t comment_bytes[SIGNATURE_BYTES]; /* over the signature and the trusted comment */
	str trusted_comment;			/* points into the parsed text */
};

/* The base64 line of a minisign public key ("RW..."), with or without the comment line before it. */
bool signature_public_parse(str text, struct signature_public *key);
str signature_public_write(struct arena *arena, const struct signature_public *key); /* the line alone */
/* The id as minisign prints it: 16 hex digits, last byte first. */
str signature_key_name(struct arena *arena, const uint8_t id[SIGNATURE_KEY_ID_BYTES]);

/* Takes one four-line block from the front of *text. */
bool signature_parse(str *text, struct signature *signature);
bool signature_verify(const struct signature *signature, const struct signature_public *key, str message);
/* A four-line block. */
str signature_make(struct arena *arena, const struct signature_secret *key, str message, str trusted_comment);

void signature_generate(struct signature_public *public_key, struct signature_secret *secret_key);
/* The file `minisign -S -s` reads. `passphrase` empty: not encrypted, as `minisign -G -W` writes it. */
str signature_secret_write(struct arena *arena, const struct signature_secret *key, str passphrase);
bool signature_secret_parse(str text, str passphrase, struct signature_secret *key, struct problem *problem);
