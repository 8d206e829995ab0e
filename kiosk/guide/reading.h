/* reading: which answers of a topic are still read, so that two ways that agree on them are one state. Inside guide/ only.
 * Built on what guide.h promises to everybody, not on how guide.c keeps it. */
#pragma once
#include "kiosk/guide/guide.h"

struct reading {
	const struct guide *guide;
	const struct guide_topic *topic;
	struct guide_topic alone[GUIDE_CARDS_MAX]; /* the topic with one card only */
};

void reading_make(struct reading *reading, const struct guide *guide, const struct guide_topic *topic);
/* The cards (bit = index) whose verdict an answer to question q or a later one can still change. */
uint64_t reading_live(const struct reading *reading, const struct answers *answers, int q);
/* The least answer that no live card tells from this one. */
answer reading_class(const struct reading *reading, uint64_t live, int fact, answer said);
/* The answers to the questions before q as far as live cards read them, in 36 bits, and q in 4. Two keys may be compared
 * only for the same live cards: what one set cannot tell apart another can. */
uint64_t reading_key(const struct reading *reading, uint64_t live, const struct answers *answers, int q);
