/* Conditions as bit sets over values, and the search that tells whether a question still matters. */
#include "kiosk/guide/rule.h"
#include "kiosk/base/check.h"
#include <string.h>

static enum guide_truth least(enum guide_truth a, enum guide_truth b)
{
	return a < b ? a : b;
}

enum guide_truth rule_list_truth(int count, const enum guide_truth truths[], const int groups[])
{
	enum guide_truth all = GUIDE_TRUE, best = GUIDE_FALSE;
	bool alternatives = false;
	for (int i = 0; i < count; i++) {
		if (groups[i] == 0) {
			all = least(all, truths[i]);
			continue;
		}
		enum guide_truth group = GUIDE_TRUE;
		for (int k = 0; k < count; k++)
			if (groups[k] == groups[i])
				group = least(group, truths[k]);
		best = group > best ? group : best;
		alternatives = true;
	}
	return alternatives ? least(all, best) : all;
}

uint8_t rule_value(const struct guide *guide, int fact, const struct answers *answers)
{
	CHECK(fact >= 0 && fact < guide->fact_count);
	int option = answers->of[fact] - ANSWER_OPTION;
	return option >= 0 && option < guide->facts[fact].option_count ? (uint8_t)(option + 1) : 0;
}

static int position_of(const struct guide_topic *topic, int fact)
{
	for (int q = 0; q < topic->question_count; q++)
		if (topic->questions[q] == fact)
			return q;
	return -1;
}

/* The number of a condition's group among the groups met so far, so that they have no gaps. */
static uint8_t group_number(const struct guide_condition *conditions, int i)
{
	if (conditions[i].group == 0)
		return 0;
	uint8_t number = 1;
	for (int k = 0; k < i; k++) {
		if (conditions[k].group == conditions[i].group)
			return group_number(conditions, k);
		bool first = conditions[k].group != 0;
		for (int j = 0; j < k && first; j++)
			first = conditions[j].group != conditions[k].group;
		number += first;
	}
	return number;
}

static void add_list(struct rule *rule, const struct guide *guide, const struct guide_topic *topic,
		     const struct guide_condition *conditions, int count)
{
	CHECK(count >= 0 && count <= GUIDE_CONDITIONS_MAX);
	for (int i = 0; i < count; i++) {
		struct rule_condition *made = &rule->conditions[rule->count++];
		int fact = conditions[i].fact;
		CHECK(fact >= 0 && fact < guide->fact_count);
		*made =
		    (struct rule_condition){.position = (int8_t)position_of(topic, fact), .group = group_number(conditions, i)};
		if (made->position < 0)
			continue;
		rule->reads |= (uint16_t)(1u << made->position);
		for (int option = 0; option < guide->facts[fact].option_count; option++) {
			struct answers said = {0};
			said.of[fact] = (answer)(ANSWER_OPTION + option);
			enum guide_truth truth = guide_condition_truth(guide, &conditions[i], &said);
			made->holds |= (uint16_t)((truth == GUIDE_TRUE) << (option + 1));
			made->fails |= (uint16_t)((truth == GUIDE_FALSE) << (option + 1));
		}
	}
}

static bool told_apart(const struct rule *rule, int q, int a, int b)
{
	for (int i = 0; i < rule->count; i++) {
		const struct rule_condition *c = &rule->conditions[i];
		unsigned differs = (unsigned)((c->holds >> a ^ c->holds >> b) | (c->fails >> a ^ c->fails >> b));
		if (c->position == q && (differs & 1))
			return true;
	}
	return false;
}

void rule_make(struct rule *rule, const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card)
{
	memset(rule, 0, sizeof *rule);
	add_list(rule, guide, topic, card->only_if, card->only_if_count);
	rule->only_if_count = rule->count;
	add_list(rule, guide, topic, card->likely_if, card->likely_if_count);
	for (int q = 0; q < topic->question_count; q++) {
		rule->classes[q] = 1;
		for (int value = 1; value <= guide->facts[topic->questions[q]].option_count; value++) {
			bool is_new = true;
			for (int other = 0; other < value && is_new; other++)
				is_new = told_apart(rule, q, other, value);
			rule->classes[q] |= (uint16_t)(is_new << value);
		}
	}
}

static enum guide_truth list_truth(const struct rule *rule, const struct rule_values *values, int from, int to)
{
	enum guide_truth group[GUIDE_CONDITIONS_MAX + 1];
	int groups = 0;
	group[0] = GUIDE_TRUE;
	for (int i = from; i < to; i++) {
		const struct rule_condition *c = &rule->conditions[i];
		int value = c->position < 0 ? 0 : values->of[c->position];
		enum guide_truth truth = c->holds >> value & 1	 ? GUIDE_TRUE
					 : c->fails >> value & 1 ? GUIDE_FALSE
								 : GUIDE_UNKNOWN_TRUTH;
		while (groups < c->group)
			group[++groups] = GUIDE_TRUE;
		group[c->group] = least(group[c->group], truth);
	}
	enum guide_truth best = groups ? GUIDE_FALSE : GUIDE_TRUE;
	for (int g = 1; g <= groups; g++)
		best = group[g] > best ? group[g] : best;
	return least(group[0], best);
}

struct reading {
	enum guide_verdict verdict;
	bool settled; /* nothing that may still be answered changes the verdict */
};

static struct reading read_rule(const struct rule *rule, const struct rule_values *values)
{
	enum guide_truth only_if = list_truth(rule, values, 0, rule->only_if_count);
	if (only_if == GUIDE_FALSE)
		return (struct reading){GUIDE_NOT_THIS_ONE, true};
	enum guide_truth likely_if = list_truth(rule, values, rule->only_if_count, rule->count);
	bool likely = only_if == GUIDE_TRUE && likely_if == GUIDE_TRUE;
	return (struct reading){likely ? GUIDE_LIKELY : GUIDE_ASK, only_if == GUIDE_TRUE && likely_if != GUIDE_UNKNOWN_TRUTH};
}

enum guide_verdict rule_verdict(const struct rule *rule, const struct rule_values *values)
{
	return read_rule(rule, values).verdict;
}

/* Two values of one question, side by side, while the free questions take every value. */
struct search {
	const struct rule *rule;
	int q;
	uint8_t now, other;
	bool only_better; /* look for a better verdict under `other`; else for any difference */
};

static bool finds(const struct search *search, struct rule_values *values, unsigned free)
{
	values->of[search->q] = search->now;
	struct reading now = read_rule(search->rule, values);
	values->of[search->q] = search->other;
	struct reading other = read_rule(search->rule, values);
	if (search->only_better ? other.verdict < now.verdict : other.verdict != now.verdict)
		return true;
	if (free == 0 || (now.settled && other.settled))
		return false;
	int next = __builtin_ctz(free);
	bool found = false;
	for (int value = 0; value < RULE_VALUES && !found; value++)
		if (search->rule->classes[next] >> value & 1) {
			values->of[next] = (uint8_t)value;
			found = finds(search, values, free & (free - 1));
		}
	values->of[next] = 0;
	return found;
}

static bool search_values(struct search search, const struct rule_values *values, unsigned free)
{
	struct rule_values trial = *values;
	free &= search.rule->reads & ~(1u << search.q);
	for (int q = 0; q < GUIDE_QUESTIONS_MAX; q++)
		if (free >> q & 1)
			trial.of[q] = 0;
	for (int value = 0; value < RULE_VALUES; value++) {
		search.other = (uint8_t)value;
		if ((search.rule->classes[search.q] >> value & 1) && value != search.now && finds(&search, &trial, free))
			return true;
	}
	return false;
}

bool rule_depends(const struct rule *rule, const struct rule_values *values, int q, unsigned free)
{
	/* to compare every value with "nothing known" is enough: if two values differ, one of them differs from it */
	return (rule->reads >> q & 1) && search_values((struct search){.rule = rule, .q = q}, values, free);
}

bool rule_improves(const struct rule *rule, const struct rule_values *values, int q, unsigned free)
{
	return (rule->reads >> q & 1) &&
	       search_values((struct search){.rule = rule, .q = q, .now = values->of[q], .only_better = true}, values, free);
}
