/* splitmix64: small, even, and no state but one number. */
#include "tests/support/chance.h"

uint32_t chance_next(struct chance *chance)
{
	uint64_t z = chance->state += UINT64_C(0x9E3779B97F4A7C15);
	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return (uint32_t)((z ^ z >> 31) >> 16);
}

int chance_below(struct chance *chance, int limit)
{
	return (int)(chance_next(chance) % (uint32_t)limit);
}
