/* wording: the compiler's sentences, in the author's language. Text with {0}..{2} filled in. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

enum wording {
#define WORDING(name, fr, fr_remedy, en, en_remedy) WORDING_##name,
#include "kiosk/author/wordings.h"
#undef WORDING
	WORDING_COUNT
};

enum wording_language { WORDING_FRENCH, WORDING_ENGLISH };

/* What is wrong, and what to do, with {0} {1} {2} replaced. */
str wording_text(struct arena *arena, enum wording_language language, enum wording wording, const str parts[3]);
str wording_remedy(struct arena *arena, enum wording_language language, enum wording wording, const str parts[3]);
/* Any pattern with {0} {1} {2}. */
str wording_fill(struct arena *arena, str pattern, const str parts[3]);
/* Picks by language: for the few words that are not findings. */
const char *wording_choose(enum wording_language language, const char *french, const char *english);
