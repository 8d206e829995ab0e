/* chance: numbers for tests that draw their cases; the same seed gives the same numbers everywhere. */
#pragma once
#include <stdint.h>

struct chance {
	uint64_t state;
};
uint32_t chance_next(struct chance *chance);
int chance_below(struct chance *chance, int limit); /* 0 .. limit - 1 */
