/* roots: the root public keys this program was built with. They are given at build time,
 *
 *     make SHIP=1 SOCLE_ROOTS="RWQ... RWQ..."      base64 lines of minisign public keys, up to KEYRING_ROOTS_MAX
 *
 * A build without SHIP=1 also knows the development root of tests/keys/, whose secret half everybody has; one with SHIP=1
 * does not, and so refuses every pack signed for development. */
#pragma once
#include "kiosk/pack/keyring.h"

struct keyring_roots roots_known(void);
bool roots_know_development(void);
