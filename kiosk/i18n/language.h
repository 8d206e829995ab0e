/* language: what is known about a language, by BCP 47 tag: own name, direction, script, chain of fallbacks, digits.
 * The table is compiled in (its own names from CLDR); a pack says which of them it offers and in which order. */
#pragma once
#include "kiosk/base/str.h"

struct language {
	const char *tag;      /* "zh-Hans" */
	const char *autonym;  /* own name in its own script */
	const char *greeting; /* "welcome" for the attract screen; NULL: does not greet */
	const char *script;   /* ISO 15924 of its text: "Arab"; Urdu is "Aran" (Nastaliq) */
	bool right_to_left;
	const char
	    *fallback[4]; /* tags tried in turn when a text is missing, before the pack's source language; ends with NULL */
};

/* By exact tag, or NULL. */
const struct language *language_find(str tag);
/* All of them, in the order of their tags. */
const struct language *language_all(int *count);
bool language_is_right_to_left(str tag); /* false for an unknown tag */
