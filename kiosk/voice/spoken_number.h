/* spoken_number: a number in a text, as a voice must read it. Pure. See spoken_text. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/voice/voices.h"

/* The value of a digit of any script, or -1. */
int spoken_number_digit(uint32_t code_point);
/* When a number begins at *at (behind no other digit), moves *at behind it and returns its words; else returns STR_NONE and
 * leaves *at. */
str spoken_number_take(struct arena *arena, const struct voices_entry *voice, str text, size_t *at);
