/* The keys come from the command line of the compiler. */
#include "kiosk/pack/roots.h"

#ifndef SOCLE_ROOTS
#define SOCLE_ROOTS ""
#endif
#ifdef SOCLE_SHIP
static const char development[] = "";
#else
static const char development[] = "RWTR5DIB5jUYTUTDOh7BKztMZXgWUv6RIWQR19YR2XegXMv8KXoR+Qgo";
#endif

static void add_keys(struct keyring_roots *roots, str words)
{
	str word;
	while (str_cut(&words, ' ', &word))
		if (word.size && roots->count < KEYRING_ROOTS_MAX && signature_public_parse(word, &roots->keys[roots->count]))
			roots->count++;
}

struct keyring_roots roots_known(void)
{
	struct keyring_roots roots = {0};
	add_keys(&roots, STR(SOCLE_ROOTS));
	add_keys(&roots, str_of(development));
	return roots;
}

bool roots_know_development(void)
{
	return development[0] != 0;
}
