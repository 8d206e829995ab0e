/* spoken_text: a written text made ready for a voice. Pure.
 *
 * Marks for the eye go away. Numbers are told apart, because a synthesiser reads them all alike: a telephone number is said
 * digit by digit with a pause between its groups, a time in words, the groups of a large number are joined, and digits are
 * the ones the voice says (S-10 to S-12). A word in Latin letters inside another script is a part of its own, to be said in
 * the language it comes from; letters that no voice here can read are left out rather than spelled in English (S-11). */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/voice/voices.h"

struct spoken_part {
	str text;
	const struct voices_entry *voice;
};

/* `foreign`: the language of words in Latin letters inside a text of another script; STR_NONE: they are left out.
 * Returns the number of parts, at most `room`; 0 when nothing can be said, or when
 * `language` has no usable voice. Text lives in the arena. */
int spoken_text_parts(struct arena *arena, str language, str foreign, str text, struct spoken_part *parts, int room);
/* Whether a voice can say all of it: false when its language has none, or when it has letters that would be left out. */
bool spoken_text_is_sayable(str language, str foreign, str text);
