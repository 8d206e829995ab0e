/* say: keys and their numbers. */
#pragma once
#include "kiosk/i18n/sentence.h"

/* All keys in the order of their bytes. */
void say_sort(enum say order[SAY_COUNT]);
/* By key in that order; SAY_COUNT for a key of another version. */
enum say say_find(const enum say order[SAY_COUNT], str key);
