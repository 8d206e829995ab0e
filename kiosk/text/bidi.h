/* bidi: which way each part of a text runs (UAX #9), by ICU, and in which order parts stand on a line (its rule L2). */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <unicode/ubidi.h>

enum bidi_base { BIDI_LEFT_TO_RIGHT, BIDI_RIGHT_TO_LEFT, BIDI_AUTO /* by the first strong character; only for tests */ };

/* Fills one level a UTF-16 unit and returns the level of the (first) paragraph. Text that runs one way throughout gets the
 * paragraph's level everywhere, which gives the same order. */
uint8_t bidi_levels(UBiDi *bidi, const UChar *units, int count, enum bidi_base base, uint8_t *levels);
/* order[i] is the index of what stands at place i from the left. */
void bidi_visual_order(const uint8_t *levels, int count, int *order);
