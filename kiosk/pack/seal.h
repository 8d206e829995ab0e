/* seal: the author's side of a pack: a compiled payload becomes a signed file. The output is written beside and renamed; the
 * payload is copied, never changed. */
#pragma once
#include "kiosk/pack/trailer.h"

struct seal_wish {
	const char *payload; /* path of the compiled database (or of a pack that was sealed before: its trailer is replaced) */
	const char *output;  /* path of the pack to write; may be the same */
	struct manifest manifest; /* size and blake2b are filled here */
	const struct signature_secret *keys[TRAILER_SIGNATURES_MAX];
	int key_count;
	str keyring; /* whole text with its root signature */
};

bool seal_pack(const struct seal_wish *wish, struct manifest *written, struct problem *problem);

/* Reads the trailer of a file on disk and, with `hash`, checks the payload's bytes too. */
enum refusal seal_read(const char *path, bool hash, char bytes[TRAILER_BYTES], struct trailer *trailer, struct problem *problem);
