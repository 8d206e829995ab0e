/* keyring_file: where a kiosk keeps the newest keyring it ever saw. Every pack carries one, but a pack may be removed, and an older
 * keyring may come with a newer pack: what was withdrawn must stay withdrawn, and the key of what is shown must stay known. So
 * the newest is kept in DATA/keyring before anything is removed. In an emergency a keyring comes alone: keyring.socle on a stick. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/pack/trailer.h"

#define KEYRING_FILE_NAME "keyring.socle"

/* The newest of DATA/keyring and of the packs in DATA/gens; seq 0 when there is none. */
struct keyring keyring_file_newest(int data, const struct keyring_roots *roots);
/* Makes sure that the newest stands in DATA/keyring; nothing is written when it does. */
bool keyring_file_keep(int data, const struct keyring_roots *roots, struct problem *problem);
/* Takes STICK/keyring.socle when a root signed it and its number is higher than all known here: REFUSAL_NONE. Else
 * UNREADABLE (also: not there), KEYRING (no root signed it, or another one has its number), ALREADY, OLDER, WRITE. */
enum refusal keyring_file_install(int data, int stick, const struct keyring_roots *roots, struct problem *problem);
