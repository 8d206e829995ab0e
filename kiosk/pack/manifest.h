/* manifest: the few lines of a pack that are signed. They bind its name, number, size and bytes, so that all of that is
 * authenticated before a byte of the payload is read. Strict on purpose: fixed order, every key once, LF, ASCII, nothing
 * else; what is not exactly so is refused.
 *
 *     id=fr.montreuil        [a-z0-9.-], 1 to 63, begins with a letter
 *     seq=42                 1 .. 2^53, no leading zeros: the number of this pack, always rising
 *     created=2026-11-20
 *     expires=2027-05-20     advice to staff, never a stop
 *     min_app=1              the oldest program that can show it
 *     schema=1
 *     size=123456789         bytes of the payload
 *     blake2b=<128 hex>      BLAKE2b-512 of the payload, as b2sum prints it
 */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

enum { MANIFEST_BYTES_MAX = 2048, MANIFEST_ID_MAX = 63, MANIFEST_HASH_BYTES = 64 };
#define MANIFEST_SEQ_MAX (INT64_C(1) << 53)

struct manifest {
	char id[MANIFEST_ID_MAX + 1];
	int64_t seq;
	char created[11], expires[11]; /* yyyy-mm-dd */
	int64_t min_app, schema;
	int64_t size;
	uint8_t blake2b[MANIFEST_HASH_BYTES];
};

str manifest_write(struct arena *arena, const struct manifest *manifest);
/* `wrong` receives which line is wrong, in words; may be NULL. */
bool manifest_parse(str text, struct manifest *manifest, const char **wrong);
bool manifest_id_is_valid(str id);
/* Copies a valid id; false, and nothing copied, for any other. */
bool manifest_take_id(str id, char to[MANIFEST_ID_MAX + 1]);
