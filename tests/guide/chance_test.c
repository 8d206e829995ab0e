/* What the guide promises, on guides drawn by chance, against a slow reading that tries every answer to every question. */
#include "kiosk/guide/rule.h"
#include "tests/support/small_guide.h"
#include "tests/test.h"

static struct arena arena;

/* ---- the slow reading: the rules of guide.h once more, written another way -------------------------------------------- */

static enum guide_truth slow_condition(const struct guide *guide, const struct guide_condition *condition,
				       const struct answers *answers)
{
	const struct guide_fact *fact = &guide->facts[condition->fact];
	int option = answers->of[condition->fact] - ANSWER_OPTION, held = 0, numbers = 0;
	if (option < 0)
		return GUIDE_UNKNOWN_TRUTH;
	if (condition->op == GUIDE_KNOWN)
		return GUIDE_TRUE;
	if (condition->op == GUIDE_IS || condition->op == GUIDE_IS_NOT)
		return (((condition->options >> option) & 1) != 0) == (condition->op == GUIDE_IS) ? GUIDE_TRUE : GUIDE_FALSE;
	for (int n = fact->options[option].minimum; n <= fact->options[option].maximum; n++, numbers++)
		held += (condition->op == GUIDE_BELOW && n < condition->number) ||
			(condition->op == GUIDE_AT_MOST && n <= condition->number) ||
			(condition->op == GUIDE_ABOVE && n > condition->number) ||
			(condition->op == GUIDE_AT_LEAST && n >= condition->number);
	return held == numbers ? GUIDE_TRUE : held ? GUIDE_UNKNOWN_TRUTH : GUIDE_FALSE;
}

static enum guide_truth slow_list(const struct guide *guide, const struct guide_condition *list, int count,
				  const struct answers *answers)
{
	bool all_true = true, any_false = false, alternatives = false, one_true = false, all_false = true;
	for (int i = 0; i < count; i++) {
		if (list[i].group == 0) {
			all_true &= slow_condition(guide, &list[i], answers) == GUIDE_TRUE;
			any_false |= slow_condition(guide, &list[i], answers) == GUIDE_FALSE;
			continue;
		}
		bool group_true = true, group_false = false;
		for (int k = 0; k < count; k++) {
			if (list[k].group == list[i].group) {
				group_true &= slow_condition(guide, &list[k], answers) == GUIDE_TRUE;
				group_false |= slow_condition(guide, &list[k], answers) == GUIDE_FALSE;
			}
		}
		alternatives = true;
		one_true |= group_true;
		all_false &= group_false;
	}
	if (any_false || (alternatives && all_false))
		return GUIDE_FALSE;
	return all_true && (!alternatives || one_true) ? GUIDE_TRUE : GUIDE_UNKNOWN_TRUTH;
}

static enum guide_verdict slow_verdict(const struct guide *guide, const struct guide_card *card, const struct answers *answers)
{
	enum guide_truth only_if = slow_list(guide, card->only_if, card->only_if_count, answers);
	enum guide_truth likely_if = slow_list(guide, card->likely_if, card->likely_if_count, answers);
	if (only_if == GUIDE_FALSE)
		return GUIDE_NOT_THIS_ONE;
	return only_if == GUIDE_TRUE && likely_if == GUIDE_TRUE ? GUIDE_LIKELY : GUIDE_ASK;
}

/* Verdicts of all cards in two bits each. */
static uint64_t slow_verdicts(const struct guide *guide, const struct answers *answers)
{
	uint64_t all = 0;
	for (int i = 0; i < guide->topics[0].card_count; i++)
		all = all << 2 | (uint64_t)slow_verdict(guide, &guide->topics[0].cards[i], answers);
	return all;
}

/* Whether the verdicts depend on question q for some answers to the questions from `later` on. */
static bool slow_depends(const struct guide *guide, struct answers *answers, int q, int later)
{
	const struct guide_topic *topic = &guide->topics[0];
	bool found = false;
	if (later == topic->question_count) {
		int fact = topic->questions[q];
		answers->of[fact] = ANSWER_UNKNOWN;
		uint64_t unknown = slow_verdicts(guide, answers);
		for (int option = 0; option < guide->facts[fact].option_count; option++) {
			answers->of[fact] = (answer)(ANSWER_OPTION + option);
			found |= slow_verdicts(guide, answers) != unknown;
		}
		answers->of[fact] = ANSWER_NONE;
		return found;
	}
	int fact = topic->questions[later];
	for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + guide->facts[fact].option_count && !found; said++) {
		answers->of[fact] = (answer)said;
		found = slow_depends(guide, answers, q, later + 1);
	}
	answers->of[fact] = ANSWER_NONE;
	return found;
}

static int slow_longest(const struct guide *guide, struct answers *answers, int q)
{
	const struct guide_topic *topic = &guide->topics[0];
	int best = 0, fact = q < topic->question_count ? topic->questions[q] : 0;
	if (q == topic->question_count)
		return 0;
	if (!slow_depends(guide, answers, q, q + 1))
		return slow_longest(guide, answers, q + 1);
	for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + guide->facts[fact].option_count; said++) {
		answers->of[fact] = (answer)said;
		int steps = 1 + slow_longest(guide, answers, q + 1);
		best = steps > best ? steps : best;
	}
	answers->of[fact] = ANSWER_NONE;
	return best;
}

/* ---- chance ----------------------------------------------------------------------------------------------------------- */

static answer random_answer(struct chance *chance, const struct guide *guide, int fact)
{
	return (answer)(ANSWER_UNKNOWN + chance_below(chance, ANSWER_OPTION - 1 + guide->facts[fact].option_count));
}

static struct answers random_answers(struct chance *chance, const struct guide *guide, bool all)
{
	struct answers answers = {0};
	for (int fact = 0; fact < guide->fact_count; fact++)
		if (all || chance_below(chance, 3))
			answers.of[fact] = random_answer(chance, guide, fact);
	return answers;
}

/* The answers without those to facts the topic does not ask. */
static struct answers asked_only(const struct guide *guide, const struct answers *answers)
{
	struct answers kept = {0};
	for (int q = 0; q < guide->topics[0].question_count; q++)
		kept.of[guide->topics[0].questions[q]] = answers->of[guide->topics[0].questions[q]];
	return kept;
}

static const struct random_shape small = {4, 3, 5, 4};

TEST(verdicts_agree_with_a_second_reading_of_the_rules)
{
	struct chance chance = {1};
	for (int round = 0; round < 4000; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, (struct random_shape){6, 5, 4, 8});
		struct answers answers = random_answers(&chance, guide, false);
		const struct guide_topic *topic = &guide->topics[0];
		for (int i = 0; i < topic->card_count; i++) {
			EXPECT_INT(guide_verdict(guide, &topic->cards[i], &answers),
				   slow_verdict(guide, &topic->cards[i], &answers));
			/* and the bit sets that openness is searched with */
			struct answers asked = asked_only(guide, &answers);
			struct rule rule;
			struct rule_values values = {0};
			rule_make(&rule, guide, topic, &topic->cards[i]);
			for (int q = 0; q < topic->question_count; q++)
				values.of[q] = rule_value(guide, topic->questions[q], &answers);
			EXPECT_INT(rule_verdict(&rule, &values), slow_verdict(guide, &topic->cards[i], &asked));
		}
	}
}

TEST(a_question_is_open_exactly_when_some_answer_can_change_a_verdict)
{
	struct chance chance = {2};
	int open = 0, closed = 0;
	for (int round = 0; round < 1500; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, small);
		const struct guide_topic *topic = &guide->topics[0];
		struct answers answers = random_answers(&chance, guide, false);
		for (int q = 0; q < topic->question_count; q++) {
			struct answers before = {0};
			for (int k = 0; k < q; k++)
				before.of[topic->questions[k]] = answers.of[topic->questions[k]];
			bool is_open = guide_is_open(guide, topic, q, &answers);
			EXPECT_INT(is_open, slow_depends(guide, &before, q, q + 1));
			*(is_open ? &open : &closed) += 1;
		}
	}
	EXPECT(open > 500 && closed > 500);
}

TEST(leaving_out_what_is_not_reachable_changes_no_verdict)
{
	struct chance chance = {3};
	int pruned = 0;
	for (int round = 0; round < 4000; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, (struct random_shape){6, 4, 6, 5});
		struct answers said = random_answers(&chance, guide, round % 2), asked = asked_only(guide, &said);
		struct answers kept = guide_reachable(guide, &guide->topics[0], &said);
		struct answers again = guide_reachable(guide, &guide->topics[0], &kept);
		EXPECT(slow_verdicts(guide, &kept) == slow_verdicts(guide, &asked));
		EXPECT(memcmp(&kept, &again, sizeof kept) == 0);
		pruned += memcmp(&kept, &asked, sizeof kept) != 0;
	}
	EXPECT(pruned > 500);
}

/* Answers what is asked until nothing is left; the steps must go forward only. */
static void walk_forward(struct chance *chance, const struct guide *guide, struct answers *answers)
{
	const struct guide_topic *topic = &guide->topics[0];
	struct guide_progress now = guide_progress(guide, topic, answers);
	for (int q; (q = guide_next(guide, topic, answers)) >= 0;) {
		EXPECT(now.left >= 1);
		EXPECT(guide_is_open(guide, topic, q, answers));
		answers->of[topic->questions[q]] = random_answer(chance, guide, topic->questions[q]);
		struct guide_progress then = guide_progress(guide, topic, answers);
		EXPECT(then.done > now.done);
		EXPECT(then.left < now.left);
		EXPECT(then.done + then.left <= GUIDE_QUESTIONS_MAX);
		now = then;
	}
	EXPECT_INT(now.left, 0);
}

TEST(progress_never_goes_backward)
{
	struct chance chance = {4};
	for (int round = 0; round < 1500; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, (struct random_shape){9, 4, 8, 4});
		struct answers answers = round % 3 ? (struct answers){0} : random_answers(&chance, guide, false);
		walk_forward(&chance, guide, &answers);
		/* an answer changed in place: the new way, too, only goes forward, and ends */
		int fact = guide->topics[0].questions[chance_below(&chance, guide->topics[0].question_count)];
		answers.of[fact] = random_answer(&chance, guide, fact);
		walk_forward(&chance, guide, &answers);
	}
}

TEST(what_can_still_come_is_the_longest_way_and_not_more)
{
	struct chance chance = {5};
	for (int round = 0; round < 2500; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, round % 8 ? small : (struct random_shape){6, 2, 6, 3});
		struct answers none = {0}, trial = {0};
		EXPECT_INT(guide_progress(guide, &guide->topics[0], &none).left, slow_longest(guide, &trial, 0));
	}
}

TEST(the_order_of_cards_is_the_one_promised)
{
	struct chance chance = {6};
	for (int round = 0; round < 2000; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, (struct random_shape){4, 3, 12, 3});
		const struct guide_topic *topic = &guide->topics[0];
		struct answers answers = random_answers(&chance, guide, false);
		struct guide_result results[GUIDE_CARDS_MAX];
		uint64_t seen = 0;
		int count = guide_results(guide, topic, &answers, results);
		EXPECT_INT(count, topic->card_count);
		for (int i = 0; i < count; i++) {
			const struct guide_card *card = &topic->cards[results[i].card];
			seen |= UINT64_C(1) << results[i].card;
			for (int k = 0; k < i; k++) { /* nothing that must come later stands before */
				const struct guide_card *before = &topic->cards[results[k].card];
				bool out = results[i].verdict == GUIDE_NOT_THIS_ONE;
				EXPECT(out || results[k].verdict != GUIDE_NOT_THIS_ONE);
				EXPECT(out || card->human || !before->human);
				EXPECT(out || card->human || !card->today || before->today);
			}
		}
		EXPECT(seen == (UINT64_C(1) << count) - 1);
	}
}

/* Whether `fact` with another answer gives the card a better verdict for some answers to the other facts of the set `free`. */
static bool slow_improves(const struct guide *guide, const struct guide_card *card, struct answers *answers, int fact,
			  unsigned free)
{
	const struct guide_topic *topic = &guide->topics[0];
	if (free == 0) {
		struct answers other = *answers;
		bool better = false;
		for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + guide->facts[fact].option_count; said++) {
			other.of[fact] = (answer)said;
			better |= slow_verdict(guide, card, &other) < slow_verdict(guide, card, answers);
		}
		return better;
	}
	int q = __builtin_ctz(free), changed = topic->questions[q];
	answer kept = answers->of[changed];
	bool found = false;
	for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + guide->facts[changed].option_count && !found; said++) {
		answers->of[changed] = (answer)said;
		found = slow_improves(guide, card, answers, fact, free & (free - 1));
	}
	answers->of[changed] = kept;
	return found;
}

static unsigned slow_changes(const struct guide *guide, const struct guide_card *card, const struct answers *answers, bool all)
{
	const struct guide_topic *topic = &guide->topics[0];
	struct answers trial = *answers;
	unsigned set = 0, free = 0;
	for (int q = 0; q < topic->question_count; q++)
		free |= (unsigned)(all || answers->of[topic->questions[q]] < ANSWER_OPTION) << q;
	for (int q = 0; q < topic->question_count; q++)
		set |= (unsigned)slow_improves(guide, card, &trial, topic->questions[q], free & ~(1u << q)) << q;
	return set;
}

TEST(what_would_change_a_card_is_exactly_what_could_better_it)
{
	struct chance chance = {9};
	int alone = 0, together = 0;
	for (int round = 0; round < 1500; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, small);
		const struct guide_topic *topic = &guide->topics[0];
		struct answers said = random_answers(&chance, guide, round % 2), kept = guide_reachable(guide, topic, &said);
		for (int i = 0; i < topic->card_count; i++) {
			int facts[GUIDE_QUESTIONS_MAX], count = guide_would_change(guide, topic, &topic->cards[i], &said, facts);
			unsigned listed = 0, expected = 0;
			for (int k = 0; k < count; k++)
				for (int q = 0; q < topic->question_count; q++)
					listed |= (unsigned)(topic->questions[q] == facts[k]) << q;
			if (guide_verdict(guide, &topic->cards[i], &kept) != GUIDE_LIKELY)
				expected = slow_changes(guide, &topic->cards[i], &kept, false);
			alone += expected != 0;
			if (guide_verdict(guide, &topic->cards[i], &kept) != GUIDE_LIKELY && expected == 0) {
				expected = slow_changes(guide, &topic->cards[i], &kept, true);
				together += expected != 0;
			}
			EXPECT_INT(listed, expected);
		}
	}
	EXPECT(alone > 300);
	EXPECT(together > 5);
}

TEST(a_reason_is_something_the_visitor_said)
{
	struct chance chance = {8};
	for (int round = 0; round < 2000; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, small);
		const struct guide_topic *topic = &guide->topics[0];
		struct answers said = random_answers(&chance, guide, false), kept = guide_reachable(guide, topic, &said);
		for (int i = 0; i < topic->card_count; i++) {
			int facts[GUIDE_QUESTIONS_MAX];
			enum guide_verdict verdict = guide_verdict(guide, &topic->cards[i], &kept);
			int count = guide_because(guide, topic, &topic->cards[i], &said, facts);
			struct answers reasons = {0};
			for (int k = 0; k < count; k++) {
				EXPECT(kept.of[facts[k]] >= ANSWER_OPTION);
				reasons.of[facts[k]] = kept.of[facts[k]];
			}
			if (verdict != GUIDE_ASK) /* the reasons alone give the verdict */
				EXPECT_INT(guide_verdict(guide, &topic->cards[i], &reasons), verdict);
		}
	}
}
