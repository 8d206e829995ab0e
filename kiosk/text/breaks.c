/* ICU's line breaks with a correction. */
#include "kiosk/text/breaks.h"
#include "kiosk/base/check.h"

enum { MYANMAR_VIRAMA = 0x1039, KHMER_COENG = 0x17D2, IDEOGRAPHIC_SPACE = 0x3000 };

/* The dictionaries of ICU 72 offer breaks inside stacked consonants. */
static bool must_hold(UChar before)
{
	return before == MYANMAR_VIRAMA || before == KHMER_COENG;
}

static bool is_line_feed(UChar unit)
{
	return unit == '\n' || unit == 0x2028 || unit == 0x2029;
}

/* Spaces at which a line may end (Zs without the no-break ones). */
static bool hangs(UChar unit)
{
	return unit == ' ' || is_line_feed(unit) || unit == IDEOGRAPHIC_SPACE || unit == 0x1680 ||
	       (unit >= 0x2000 && unit <= 0x200B && unit != 0x2007);
}

void breaks_find(UBreakIterator *lines, const UChar *units, int count, uint8_t *marks)
{
	UErrorCode error = U_ZERO_ERROR;
	ubrk_setText(lines, units, count, &error);
	CHECK(U_SUCCESS(error));
	for (int i = 0; i < count; i++) {
		marks[i] = hangs(units[i]) ? MARK_SPACE : 0;
		if (i > 0 && is_line_feed(units[i - 1]))
			marks[i] |= MARK_HARD | MARK_BREAK;
	}
	marks[count] = MARK_BREAK;
	for (int at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines))
		if (at > 0 && !must_hold(units[at - 1]))
			marks[at] |= units[at - 1] == '-' || units[at - 1] == 0x2010 ? MARK_BREAK | MARK_HYPHEN : MARK_BREAK;
}
