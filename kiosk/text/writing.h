/* writing: what a language tag means for text: direction, script and faces, shaping language, line breaks. */
#pragma once
#include "kiosk/base/str.h"
#include "kiosk/text/faces.h"
#include <hb.h>
#include <unicode/ubrk.h>

enum { WRITING_TAG_MAX = 64 };

struct writing {
	struct writing *next;
	char tag[WRITING_TAG_MAX];
	uint16_t number;     /* for keys of caches */
	uint32_t written_in; /* ISO 15924 as a HB_TAG: Aran for Urdu, Hans, Jpan ... */
	uint16_t script;     /* ICU's UScriptCode of text without letters: Arab for Aran, Hani for Jpan */
	bool right_to_left;
	hb_language_t language;
	UBreakIterator *lines;		/* ICU's line breaks; opened when first used */
	int family, latin, han, arabic; /* indexes of families */
};

/* Finds or makes it; an unknown or malformed tag is treated as left-to-right Latin. */
struct writing *writing_of(struct writing **writings, const struct faces *faces, str tag);
void writing_close_all(struct writing *writings);
UBreakIterator *writing_line_breaks(struct writing *writing);
