/* ICU's algorithm behind a look whether it is needed at all: most lines of most languages run one way. */
#include "kiosk/text/bidi.h"
#include "kiosk/base/check.h"
#include <string.h>

/* Can this unit raise a level above 0 in a left-to-right paragraph? Blocks by DerivedBidiClass, controls by name. */
static bool turns(UChar unit)
{
	if (unit < 0x590)
		return false;
	return unit < 0x900 || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) ||
	       (unit >= 0xD802 && unit <= 0xD803) || (unit >= 0xD83A && unit <= 0xD83B) || (unit >= 0xFB1D && unit <= 0xFDFF) ||
	       (unit >= 0xFE70 && unit <= 0xFEFE);
}

static bool is_plain(const UChar *units, int count)
{
	for (int i = 0; i < count; i++)
		if (turns(units[i]))
			return false;
	return true;
}

uint8_t bidi_levels(UBiDi *bidi, const UChar *units, int count, enum bidi_base base, uint8_t *levels)
{
	if (count == 0)
		return base == BIDI_RIGHT_TO_LEFT;
	if (base != BIDI_RIGHT_TO_LEFT && is_plain(units, count)) {
		memset(levels, 0, (size_t)count);
		return 0;
	}
	UErrorCode error = U_ZERO_ERROR;
	UBiDiLevel level = base == BIDI_AUTO ? UBIDI_DEFAULT_LTR : base == BIDI_RIGHT_TO_LEFT;
	ubidi_setPara(bidi, units, count, level, NULL, &error);
	const UBiDiLevel *found = ubidi_getLevels(bidi, &error);
	CHECK(U_SUCCESS(error)); /* the only way to fail is to run out of memory */
	memcpy(levels, found, (size_t)count);
	return ubidi_getParaLevel(bidi);
}

static void turn_round(int *order, int from, int to)
{
	for (int last = to - 1; from < last; from++, last--) {
		int kept = order[from];
		order[from] = order[last];
		order[last] = kept;
	}
}

void bidi_visual_order(const uint8_t *levels, int count, int *order)
{
	int highest = 0, lowest_odd = UINT8_MAX;
	for (int i = 0; i < count; i++) {
		order[i] = i;
		if (levels[i] > highest)
			highest = levels[i];
		if (levels[i] % 2 == 1 && levels[i] < lowest_odd)
			lowest_odd = levels[i];
	}
	/* levels are looked up by place: turning round happens from the highest down, so what lies in a stretch stays in it */
	for (int level = highest; level >= lowest_odd; level--)
		for (int from = 0; from < count;) {
			int to = from;
			while (to < count && levels[to] >= level)
				to++;
			turn_round(order, from, to);
			from = to + 1;
		}
}
