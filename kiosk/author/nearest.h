/* nearest: the allowed value that looks most like what was written, for "did you mean". Distance: Levenshtein on bytes with
 * case ignored, two neighbours swapped count as one; only values within a third of the length count. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

int nearest_distance(str a, str b);
/* STR_NONE when nothing is near. */
str nearest_of(str value, const str *allowed, int count);
/* The same among the words of `words`, separated by blanks. */
str nearest_word(str value, str words);
bool nearest_is_word(str value, str words);
