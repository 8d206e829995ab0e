/* rule: the conditions of one card made ready for counting. Inside guide/ only.
 *
 * A value stands for what was said to a question of the topic, by the question's position: 0 nothing known (not asked, "I
 * don't know", "I'd rather not say"), 1 + i the option i. A fact the topic does not ask has no position and is never known.
 *
 * Information only ever settles a rule: a list that is true or false stays so whatever else is answered. All pruning here
 * and in way.c rests on that, and tests/guide holds it against full enumeration. */
#pragma once
#include "kiosk/guide/guide.h"

enum { RULE_CONDITIONS_MAX = 2 * GUIDE_CONDITIONS_MAX, RULE_VALUES = 1 + GUIDE_OPTIONS_MAX };

struct rule_condition {
	uint16_t holds, fails; /* bit v: true or false when the value is v */
	int8_t position;       /* question; -1 never asked here */
	uint8_t group;	       /* 0, or 1..n without gaps */
};

struct rule {
	int only_if_count, count; /* only_if first, likely_if behind */
	struct rule_condition conditions[RULE_CONDITIONS_MAX];
	uint16_t reads;			       /* bit q: some condition reads question q */
	uint16_t classes[GUIDE_QUESTIONS_MAX]; /* bit v: the first of the values of question q this card cannot tell apart */
};

struct rule_values {
	uint8_t of[GUIDE_QUESTIONS_MAX];
};

/* The truth of a list from the truths of its conditions; groups as in struct guide_condition, any numbers. */
enum guide_truth rule_list_truth(int count, const enum guide_truth truths[], const int groups[]);
void rule_make(struct rule *rule, const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card);
uint8_t rule_value(const struct guide *guide, int fact, const struct answers *answers);
enum guide_verdict rule_verdict(const struct rule *rule, const struct rule_values *values);
/* Whether the verdict can depend on question q, where the questions of the set `free` may still become anything. The values
 * of q and of the free questions are ignored. */
bool rule_depends(const struct rule *rule, const struct rule_values *values, int q, unsigned free);
/* Whether another value of q than the present one can give a better verdict (likely, then ask, then not this one). */
bool rule_improves(const struct rule *rule, const struct rule_values *values, int q, unsigned free);
