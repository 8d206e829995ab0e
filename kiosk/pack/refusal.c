/* The names of refusals. */
#include "kiosk/pack/refusal.h"
#include "kiosk/base/check.h"

const char *refusal_name(enum refusal refusal)
{
	static const char *const names[] = {
#define REFUSAL_NAME(name, word) word,
	    REFUSALS(REFUSAL_NAME)
#undef REFUSAL_NAME
	};
	CHECK(refusal < REFUSAL_COUNT);
	return names[refusal];
}
