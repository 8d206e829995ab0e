/* The longest way left, searched over states: two beginnings that agree on every answer still read are one state. */
#include "kiosk/guide/way.h"
#include "kiosk/base/check.h"
#include <string.h>

enum { WAY_STATES_MAX = 2048, WAY_SLOTS = 2 * WAY_STATES_MAX };

void way_make(struct way *way, const struct guide *guide, const struct guide_topic *topic)
{
	CHECK(topic->question_count >= 0 && topic->question_count <= GUIDE_QUESTIONS_MAX);
	CHECK(topic->card_count >= 0 && topic->card_count <= GUIDE_CARDS_MAX);
	way->question_count = topic->question_count;
	way->rule_count = topic->card_count;
	for (int i = 0; i < topic->card_count; i++)
		rule_make(&way->rules[i], guide, topic, &topic->cards[i]);
}

static unsigned behind(const struct way *way, int q)
{
	return (1u << way->question_count) - (1u << (q + 1));
}

bool way_is_open(const struct way *way, const struct rule_values *values, int q)
{
	for (int i = 0; i < way->rule_count; i++)
		if (rule_depends(&way->rules[i], values, q, behind(way, q)))
			return true;
	return false;
}

struct search {
	const struct way *way;
	bool said[GUIDE_QUESTIONS_MAX];	    /* already answered, not asked again */
	uint8_t known[GUIDE_QUESTIONS_MAX]; /* what was said */
	bool exhausted;
	int states;
	struct slot {
		uint64_t key; /* with longest + 1 in the low four bits; 0 is free */
		uint64_t live;
	} slots[WAY_SLOTS];
};

/* The rules that can still change, as a set of cards. */
static uint64_t live_rules(const struct way *way, const struct rule_values *values, int q)
{
	uint64_t live = 0;
	for (int i = 0; i < way->rule_count; i++)
		for (int later = q; later < way->question_count && !(live >> i & 1); later++)
			if (rule_depends(&way->rules[i], values, later, behind(way, q) | 1u << q))
				live |= UINT64_C(1) << i;
	return live;
}

/* The first value of question q that no live rule tells from this one. */
static uint8_t same_value(const struct way *way, uint64_t live, int q, uint8_t value)
{
	for (uint8_t other = 0; other < value; other++) {
		bool same = true;
		for (int i = 0; i < way->rule_count && same; i++)
			for (int c = 0; (live >> i & 1) && c < way->rules[i].count && same; c++) {
				const struct rule_condition *condition = &way->rules[i].conditions[c];
				unsigned holds = condition->holds, fails = condition->fails;
				same = condition->position != q ||
				       (((holds >> other ^ holds >> value) | (fails >> other ^ fails >> value)) & 1) == 0;
			}
		if (same)
			return other;
	}
	return value;
}

static uint64_t state_key(const struct way *way, uint64_t live, const struct rule_values *values, int q)
{
	uint64_t key = (uint64_t)q;
	for (int i = 0; i < q; i++)
		key = key << 4 | same_value(way, live, i, values->of[i]);
	return key << 4;
}

/* The slot of the state, free or its own. There are twice as many as states, so one is found. */
static struct slot *find_slot(struct search *search, uint64_t key, uint64_t live)
{
	uint64_t at = (key ^ live * UINT64_C(0xBF58476D1CE4E5B9)) * UINT64_C(0x9E3779B97F4A7C15) >> 40;
	while (search->slots[at % WAY_SLOTS].key != 0) {
		const struct slot *slot = &search->slots[at % WAY_SLOTS];
		if ((slot->key & ~UINT64_C(15)) == key && slot->live == live)
			break;
		at++;
	}
	return &search->slots[at % WAY_SLOTS];
}

static int longest(struct search *search, struct rule_values *values, int q);

static int longest_asking(struct search *search, struct rule_values *values, int q, uint64_t live)
{
	int best = 0, most = 0;
	for (int later = q + 1; later < search->way->question_count; later++)
		most += !search->said[later];
	for (uint8_t value = 0; value < RULE_VALUES && best <= most; value++) {
		if (same_value(search->way, live, q, value) != value)
			continue;
		values->of[q] = value;
		int steps = 1 + longest(search, values, q + 1);
		best = steps > best ? steps : best;
	}
	return best;
}

static int longest(struct search *search, struct rule_values *values, int q)
{
	if (q == search->way->question_count || search->exhausted)
		return 0;
	uint64_t live = live_rules(search->way, values, q);
	uint64_t key = state_key(search->way, live, values, q);
	struct slot *slot = find_slot(search, key, live);
	if (slot->key)
		return (int)(slot->key & 15) - 1;
	if (++search->states > WAY_STATES_MAX)
		search->exhausted = true;
	int steps;
	if (!way_is_open(search->way, values, q) || search->said[q]) {
		values->of[q] = search->said[q] && way_is_open(search->way, values, q) ? search->known[q] : 0;
		steps = longest(search, values, q + 1);
	} else {
		steps = longest_asking(search, values, q, live);
	}
	values->of[q] = 0;
	if (!search->exhausted)
		*find_slot(search, key, live) = (struct slot){key | (uint64_t)(steps + 1), live};
	return steps;
}

/* Questions that some way from here asks: an upper bound, and one that never grows either. */
static int ever_asked(const struct search *search, const struct rule_values *values, int q)
{
	int count = 0;
	for (int later = q; later < search->way->question_count; later++) {
		bool depends = false;
		for (int i = 0; i < search->way->rule_count && !depends; i++)
			depends = rule_depends(&search->way->rules[i], values, later, behind(search->way, q) | 1u << q);
		count += depends && !search->said[later];
	}
	return count;
}

int way_longest(const struct way *way, const struct rule_values *values, int q, const struct answers *answers,
		const struct guide *guide, const struct guide_topic *topic)
{
	struct search search = {.way = way};
	struct rule_values trial = *values;
	for (int later = q; later < way->question_count; later++) {
		trial.of[later] = 0;
		search.said[later] = answers->of[topic->questions[later]] != ANSWER_NONE;
		search.known[later] = rule_value(guide, topic->questions[later], answers);
	}
	int steps = longest(&search, &trial, q);
	return search.exhausted ? ever_asked(&search, values, q) : steps;
}
