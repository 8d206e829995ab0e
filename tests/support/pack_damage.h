/* pack_damage: a small signed pack, spoilt in every way a stick, a careless hand or an enemy without keys could, one way at a time.
 * None of them may be installed. Only the comment lines for people are not covered by a signature: a pack that differs in
 * nothing else is the same pack, and is counted apart. */
#pragma once
#include "tests/support/pack_maker.h"

/* kind, words, how many of 100 spoilt packs are of it */
#define PACK_DAMAGES(D) \
	D(LABEL_BIT, "one bit of the label", 25) \
	D(LABEL_BYTE, "one byte of the label", 15) \
	D(LABEL_SHIFT, "bytes put in or left out", 10) \
	D(LABEL_LINE, "lines left out, twice, swapped", 10) \
	D(PADDING, "something behind the label", 5) \
	D(PAYLOAD_BIT, "one bit of the payload", 10) \
	D(CUT, "cut short", 8) \
	D(ZEROS, "a tail of zeros", 7) \
	D(LONGER, "made longer", 3) \
	D(SWAP, "label of another pack", 2) \
	D(SPLICE, "begins as one, ends as another", 5)

enum pack_damage_kind {
#define PACK_DAMAGE_ENUM(name, words, share) PACK_DAMAGE_##name,
	PACK_DAMAGES(PACK_DAMAGE_ENUM)
#undef PACK_DAMAGE_ENUM
	    PACK_DAMAGE_COUNT
};

struct pack_damage_count {
	const char *words;
	long made;
	long refused;
	long same;     /* another comment for people, else the very pack: taken */
	long accepted; /* must stay 0 */
	long changed;  /* refused, but the data folder was touched: must stay 0 */
};

/* Makes `total` spoilt packs, tries to install each where pack 5 is confirmed, and counts. */
void pack_damage_try(long total, struct pack_damage_count counts[PACK_DAMAGE_COUNT]);
