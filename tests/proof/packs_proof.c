/* The proof that no spoilt pack is taken: 100,000 of them, in memory, by the product's own installer.
 *
 *     packs_proof [count]
 *
 * Ends with "N passed, N failed": a pack passes when it was refused and the data folder stayed as it was, or when it is the
 * very pack with other words in a comment that nobody signs. */
#include "tests/support/pack_damage.h"
#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 100000 };

int main(int argument_count, char **arguments)
{
	struct pack_damage_count counts[PACK_DAMAGE_COUNT];
	long failed = 0, made = 0;
	pack_damage_try(argument_count > 1 ? strtol(arguments[1], NULL, 10) : PACKS, counts);
	for (int i = 0; i < PACK_DAMAGE_COUNT; i++) {
		printf("%-32s %6ld made, %6ld refused, %4ld the same pack, %ld accepted, %ld touched the folder\n",
		       counts[i].words, counts[i].made, counts[i].refused, counts[i].same, counts[i].accepted, counts[i].changed);
		made += counts[i].made;
		failed += counts[i].accepted + counts[i].changed;
	}
	printf("%ld passed, %ld failed\n", made - failed, failed);
	return failed != 0;
}
