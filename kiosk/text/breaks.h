/* breaks: where a line may end. ICU's answer (UAX #14 with its dictionaries for Thai, Lao, Khmer, Burmese), without the places
 * where ICU 72 would tear a stacked consonant; the paragraph drops those inside a cluster of glyphs as well. */
#pragma once
#include <stdint.h>
#include <unicode/ubrk.h>

enum unit_mark {		   /* what is true at a UTF-16 unit; marks are kept for count + 1 places */
		 MARK_BREAK = 1,   /* a line may end before it */
		 MARK_HARD = 2,	   /* a line must end before it */
		 MARK_CLUSTER = 4, /* a cluster of glyphs begins here */
		 MARK_UNSAFE = 8,  /* breaking here changes the glyphs on both sides */
		 MARK_SPACE = 16,  /* hangs over the end of the line: space or line feed */
		 MARK_HYPHEN = 32, /* a break that follows a hyphen inside a word */
		 MARK_SOFT = 64	   /* a break behind a soft hyphen: a line that ends there shows a hyphen */
};

/* Sets MARK_BREAK, MARK_HARD, MARK_HYPHEN and MARK_SPACE in marks[0..count]. The end is always a break. */
void breaks_find(UBreakIterator *lines, const UChar *units, int count, uint8_t *marks);
