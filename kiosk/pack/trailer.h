/* trailer: the last 4,096 bytes of a pack; all that is read before trust.
 *
 *     SOCLE-PACK-1
 *     <manifest, see manifest.h>
 *     <blank line>
 *     <minisign block over the manifest>          1, or 2 by different keys
 *     <blank line>
 *     <keyring with its root signature, see keyring.h>
 *     <zero bytes to the end>
 *
 * Checking one by hand: `tail -c 4096 P | sed -n 2,9p >m; tail -c 4096 P | sed -n 11,14p >m.minisig; minisign -Vm m -P KEY`
 * and `head -c -4096 P | b2sum`. */
#pragma once
#include "kiosk/pack/keyring.h"
#include "kiosk/pack/refusal.h"

enum { TRAILER_BYTES = 4096, TRAILER_SIGNATURES_MAX = 2 };

struct trailer {
	struct manifest manifest;
	str manifest_text; /* the signed bytes; points into the trailer's bytes */
	int signature_count;
	struct signature signatures[TRAILER_SIGNATURES_MAX];
	str keyring_text;
};

/* Splits; proves nothing yet. `wrong` (may be NULL) receives which line is wrong for REFUSAL_MANIFEST. */
enum refusal trailer_parse(str bytes, struct trailer *trailer, const char **wrong);
/* Puts one together: false when it does not fit. `signatures` are whole minisign blocks. */
bool trailer_write(str manifest, const str *signatures, int count, str keyring, char bytes[TRAILER_BYTES]);

/* What this kiosk knows when it judges a trailer. */
struct trailer_judge {
	const struct keyring_roots *roots;
	const struct keyring *keyring; /* the newest one known here */
	const char *pack_id;	       /* which pack this kiosk shows; NULL: any (the first install) */
	int64_t floor;		       /* the number of the last confirmed pack; 0: none */
	int64_t program, schema;       /* this program's own */
	int64_t payload_max;	       /* bytes */
};

enum { TRAILER_SEQ_AHEAD_MAX = 10000 };
#define TRAILER_PAYLOAD_MAX (INT64_C(600) * 1000 * 1000)

/* Every check that needs no payload. On success `keyring` is the one to know from now on (the newer of the two), and `holder` who signed. */
enum refusal trailer_accept(const struct trailer *trailer, const struct trailer_judge *judge, struct keyring *keyring,
			    const struct keyring_key **holder);
