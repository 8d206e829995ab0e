/* way: what can still be asked in one topic, from the present values on. Inside guide/ only. */
#pragma once
#include "kiosk/guide/rule.h"

struct way {
	int question_count, rule_count;
	struct rule rules[GUIDE_CARDS_MAX];
};

void way_make(struct way *way, const struct guide *guide, const struct guide_topic *topic);
/* Whether a card can still depend on question q, given the values before it and whatever comes after. */
bool way_is_open(const struct way *way, const struct rule_values *values, int q);
/* The greatest number of questions that can still be asked from question q on. `known` holds answers already given to
 * later questions: those are not asked again. Exact while the search stays in its bounds, else the number of questions
 * that may be asked on some way, which is never less. */
int way_longest(const struct way *way, const struct rule_values *values, int q, const struct answers *answers,
		const struct guide *guide, const struct guide_topic *topic);
