/* generation: a whole, signed pack on the kiosk's own disk, and which of them is shown.
 *
 *     DATA/gens/<seq>-<16 hex of the payload's hash>/{db,trailer}     two are kept
 *     DATA/incoming/                                                  a copy under way; never looked at
 *     DATA/state                                                      a hint
 *     DATA/keyring                                                    the newest ever seen, see keyring_file.h
 *
 * The state is a hint: a generation is valid only by its own signature and hash. State missing, empty or garbage changes
 * only which of the whole ones is shown. Nothing here needs a clock. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/pack/state.h"
#include "kiosk/pack/trailer.h"

enum {
	GENERATION_NAME_MAX = 40,
	GENERATION_LIST_MAX = 16,
	GENERATION_BLOCKED_MAX = 8,
	GENERATION_TRIES_MAX = 3,
	GENERATION_KEPT = 2
};

struct generation {
	char name[GENERATION_NAME_MAX]; /* of the folder */
	struct manifest manifest;
	char holder[KEYRING_HOLDER_MAX + 1]; /* who signed it */
	bool withdrawn;			     /* by the keyring; shown only if nothing else is whole */
};

/* All functions take an open folder DATA. */

/* Those whose trailer is good and whose payload has the right length, newest first. The payload is not hashed. */
int generation_list(int data, const struct keyring_roots *roots, const struct keyring *keyring,
		    struct generation list[GENERATION_LIST_MAX]);
/* Reads the whole payload and compares its hash. */
bool generation_is_whole(int data, const struct generation *generation);
/* The newest keyring in DATA/keyring and the generations; seq 0 when there is none. */
struct keyring generation_keyring(int data, const struct keyring_roots *roots);

struct generation_choice {
	bool found;
	struct generation generation;
	bool rolled_back; /* a newer one failed its trial */
	char failed[GENERATION_NAME_MAX];
};
/* At start, before anything is shown: counts the try of a generation on trial (and syncs it), blocks one that failed
 * GENERATION_TRIES_MAX starts, and gives the one to show. With `hash`, whole ones only. */
struct generation_choice generation_choose(int data, const struct keyring_roots *roots, bool hash);
/* After a minute of healthy frames: it becomes the floor; all but GENERATION_KEPT are removed. */
bool generation_confirm(int data, const struct keyring_roots *roots, const char *name, struct problem *problem);
/* Staff go back: the other whole generation is chosen. */
bool generation_go_back(int data, const struct keyring_roots *roots, const char *from, struct generation *to,
			struct problem *problem);
