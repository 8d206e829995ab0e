/* Answers to verdicts, the next question, the order of the cards and the reasons. Nothing is kept between two calls. */
#include "kiosk/guide/guide.h"
#include "kiosk/base/check.h"
#include "kiosk/guide/rule.h"
#include "kiosk/guide/way.h"

/* A comparison is true when it holds for the whole range an option stands for, false when for no number in it. */
static enum guide_truth compare_range(const struct guide_option *option, enum guide_operator op, int number)
{
	bool low = false, high = false;
	switch (op) {
	case GUIDE_BELOW:
		low = option->minimum < number;
		high = option->maximum < number;
		break;
	case GUIDE_AT_MOST:
		low = option->minimum <= number;
		high = option->maximum <= number;
		break;
	case GUIDE_ABOVE:
		low = option->minimum > number;
		high = option->maximum > number;
		break;
	case GUIDE_AT_LEAST:
		low = option->minimum >= number;
		high = option->maximum >= number;
		break;
	case GUIDE_IS:
	case GUIDE_IS_NOT:
	case GUIDE_KNOWN:
		break;
	}
	return low && high ? GUIDE_TRUE : low || high ? GUIDE_UNKNOWN_TRUTH : GUIDE_FALSE;
}

enum guide_truth guide_condition_truth(const struct guide *guide, const struct guide_condition *condition,
				       const struct answers *answers)
{
	int option = rule_value(guide, condition->fact, answers) - 1;
	if (option < 0)
		return GUIDE_UNKNOWN_TRUTH;
	const struct guide_fact *fact = &guide->facts[condition->fact];
	switch (condition->op) {
	case GUIDE_KNOWN:
		return GUIDE_TRUE;
	case GUIDE_IS:
		return condition->options >> option & 1 ? GUIDE_TRUE : GUIDE_FALSE;
	case GUIDE_IS_NOT:
		return condition->options >> option & 1 ? GUIDE_FALSE : GUIDE_TRUE;
	case GUIDE_BELOW:
	case GUIDE_AT_MOST:
	case GUIDE_ABOVE:
	case GUIDE_AT_LEAST:
		return fact->integer ? compare_range(&fact->options[option], condition->op, condition->number)
				     : GUIDE_UNKNOWN_TRUTH;
	}
	return GUIDE_UNKNOWN_TRUTH;
}

static enum guide_truth list_truth(const struct guide *guide, const struct guide_condition *conditions, int count,
				   const struct answers *answers)
{
	enum guide_truth truths[GUIDE_CONDITIONS_MAX];
	int groups[GUIDE_CONDITIONS_MAX];
	CHECK(count >= 0 && count <= GUIDE_CONDITIONS_MAX);
	for (int i = 0; i < count; i++) {
		truths[i] = guide_condition_truth(guide, &conditions[i], answers);
		groups[i] = conditions[i].group;
	}
	return rule_list_truth(count, truths, groups);
}

enum guide_verdict guide_verdict(const struct guide *guide, const struct guide_card *card, const struct answers *answers)
{
	enum guide_truth only_if = list_truth(guide, card->only_if, card->only_if_count, answers);
	if (only_if == GUIDE_FALSE)
		return GUIDE_NOT_THIS_ONE;
	enum guide_truth likely_if = list_truth(guide, card->likely_if, card->likely_if_count, answers);
	return only_if == GUIDE_TRUE && likely_if == GUIDE_TRUE ? GUIDE_LIKELY : GUIDE_ASK;
}

/* The walk along the questions that all below share: a closed question counts as not answered. */
struct walk {
	struct way way;
	struct rule_values values;
	uint16_t open; /* bit q */
	int next;      /* first open question without an answer, or -1 */
};

static void walk_topic(struct walk *walk, const struct guide *guide, const struct guide_topic *topic,
		       const struct answers *answers)
{
	way_make(&walk->way, guide, topic);
	walk->values = (struct rule_values){0};
	walk->open = 0;
	walk->next = -1;
	for (int q = 0; q < topic->question_count; q++) {
		if (!way_is_open(&walk->way, &walk->values, q))
			continue;
		walk->open |= (uint16_t)(1u << q);
		walk->values.of[q] = rule_value(guide, topic->questions[q], answers);
		if (walk->next < 0 && answers->of[topic->questions[q]] == ANSWER_NONE)
			walk->next = q;
	}
}

bool guide_is_open(const struct guide *guide, const struct guide_topic *topic, int question, const struct answers *answers)
{
	CHECK(question >= 0 && question < topic->question_count);
	struct rule_values values = {0};
	unsigned later = (1u << topic->question_count) - (1u << (question + 1));
	for (int q = 0; q < question; q++)
		values.of[q] = rule_value(guide, topic->questions[q], answers);
	for (int i = 0; i < topic->card_count; i++) {
		struct rule rule;
		rule_make(&rule, guide, topic, &topic->cards[i]);
		if (rule_depends(&rule, &values, question, later))
			return true;
	}
	return false;
}

int guide_next(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers)
{
	struct walk walk;
	walk_topic(&walk, guide, topic, answers);
	return walk.next;
}

static struct answers keep_open(const struct walk *walk, const struct guide_topic *topic, const struct answers *answers)
{
	struct answers kept = {0};
	for (int q = 0; q < topic->question_count; q++)
		if (walk->open >> q & 1)
			kept.of[topic->questions[q]] = answers->of[topic->questions[q]];
	return kept;
}

struct answers guide_reachable(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers)
{
	struct walk walk;
	walk_topic(&walk, guide, topic, answers);
	return keep_open(&walk, topic, answers);
}

/* Where a card stands among the others; less is earlier. */
static int rank_of(const struct guide_card *card, enum guide_verdict verdict)
{
	if (verdict == GUIDE_NOT_THIS_ONE)
		return 6;
	int part = card->human ? 2 : card->today ? 0 : 1;
	return part * 2 + (verdict == GUIDE_ASK);
}

int guide_results(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers,
		  struct guide_result results[GUIDE_CARDS_MAX])
{
	struct answers reachable = guide_reachable(guide, topic, answers);
	int count = 0;
	for (int card = 0; card < topic->card_count; card++) {
		struct guide_result result = {card, guide_verdict(guide, &topic->cards[card], &reachable)};
		int at = count++;
		for (; at > 0; at--) {
			struct guide_result *before = &results[at - 1];
			if (rank_of(&topic->cards[before->card], before->verdict) <= rank_of(&topic->cards[card], result.verdict))
				break;
			results[at] = *before;
		}
		results[at] = result;
	}
	return count;
}

/* The facts of one list whose conditions have the truth wanted, as a set of questions. */
static unsigned facts_with(const struct guide *guide, const struct guide_topic *topic, const struct guide_condition *conditions,
			   int count, const struct answers *answers, enum guide_truth truth, int group)
{
	unsigned set = 0;
	for (int i = 0; i < count; i++)
		for (int q = 0; q < topic->question_count; q++)
			if (conditions[i].fact == topic->questions[q] && (group < 0 || conditions[i].group == group) &&
			    guide_condition_truth(guide, &conditions[i], answers) == truth)
				set |= 1u << q;
	return set;
}

/* The first alternative that holds entirely, or 0. */
static int group_that_holds(const struct guide *guide, const struct guide_condition *conditions, int count,
			    const struct answers *answers)
{
	for (int i = 0; i < count; i++) {
		bool holds = conditions[i].group != 0;
		for (int k = 0; k < count && holds; k++)
			holds = conditions[k].group != conditions[i].group ||
				guide_condition_truth(guide, &conditions[k], answers) == GUIDE_TRUE;
		if (holds)
			return conditions[i].group;
	}
	return 0;
}

static int write_facts(const struct guide_topic *topic, unsigned set, int facts[GUIDE_QUESTIONS_MAX])
{
	int count = 0;
	for (int q = 0; q < topic->question_count; q++)
		if (set >> q & 1)
			facts[count++] = topic->questions[q];
	return count;
}

int guide_because(const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card,
		  const struct answers *answers, int facts[GUIDE_QUESTIONS_MAX])
{
	struct answers reachable = guide_reachable(guide, topic, answers);
	const struct guide_condition *lists[2] = {card->only_if, card->likely_if};
	int counts[2] = {card->only_if_count, card->likely_if_count};
	unsigned set = 0;
	switch (guide_verdict(guide, card, &reachable)) {
	case GUIDE_NOT_THIS_ONE: /* what must hold and does not; else every alternative failed */
		set = facts_with(guide, topic, lists[0], counts[0], &reachable, GUIDE_FALSE, 0);
		if (set == 0)
			set = facts_with(guide, topic, lists[0], counts[0], &reachable, GUIDE_FALSE, -1);
		break;
	case GUIDE_LIKELY:
		for (int i = 0; i < 2; i++) {
			int group = group_that_holds(guide, lists[i], counts[i], &reachable);
			set |= facts_with(guide, topic, lists[i], counts[i], &reachable, GUIDE_TRUE, 0);
			set |= facts_with(guide, topic, lists[i], counts[i], &reachable, GUIDE_TRUE, group);
		}
		break;
	case GUIDE_ASK:
		for (int i = 0; i < 2; i++)
			set |= facts_with(guide, topic, lists[i], counts[i], &reachable, GUIDE_TRUE, -1);
		break;
	}
	return write_facts(topic, set, facts);
}

int guide_would_change(const struct guide *guide, const struct guide_topic *topic, const struct guide_card *card,
		       const struct answers *answers, int facts[GUIDE_QUESTIONS_MAX])
{
	struct walk walk;
	struct rule rule;
	walk_topic(&walk, guide, topic, answers);
	rule_make(&rule, guide, topic, card);
	if (rule_verdict(&rule, &walk.values) == GUIDE_LIKELY)
		return 0;
	unsigned all = (1u << topic->question_count) - 1, unknown = all, set = 0;
	for (int q = 0; q < topic->question_count; q++)
		if (walk.values.of[q])
			unknown &= ~(1u << q);
	for (int q = 0; q < topic->question_count; q++)
		if (rule_improves(&rule, &walk.values, q, unknown))
			set |= 1u << q;
	/* no single answer turns it: then name what several together could */
	for (int q = 0; q < topic->question_count && set == 0; q++)
		if (rule_improves(&rule, &walk.values, q, all))
			for (int other = q; other < topic->question_count; other++)
				set |= (unsigned)rule_improves(&rule, &walk.values, other, all) << other;
	return write_facts(topic, set, facts);
}

struct guide_progress guide_progress(const struct guide *guide, const struct guide_topic *topic, const struct answers *answers)
{
	struct walk walk;
	walk_topic(&walk, guide, topic, answers);
	int end = walk.next < 0 ? topic->question_count : walk.next;
	unsigned before = walk.open & ((1u << end) - 1);
	struct guide_progress progress = {.done = __builtin_popcount(before)};
	if (walk.next >= 0)
		progress.left = way_longest(&walk.way, &walk.values, walk.next, answers, guide, topic);
	return progress;
}
