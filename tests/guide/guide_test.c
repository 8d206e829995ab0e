/* The guide by small examples, and then against a second, slow reading of the same rules by full enumeration. */
#include "kiosk/guide/guide.h"
#include "tests/support/small_guide.h"
#include "tests/test.h"

static struct arena arena;

static const char health[] = "fact cover = none basic full\n"
			     "integer age = 0-17 18-64 65-120\n"
			     "fact child = yes no\n"
			     "status papers = yes no\n"
			     "topic health = cover age child papers\n"
			     "card desk human\n"
			     "card solidarity only cover:none,basic likely age>=18 papers:yes\n"
			     "card emergency today only cover:none\n"
			     "card school only / child:yes / age<18\n";

static enum guide_verdict verdict_of(const struct guide *guide, int card, const char *answers)
{
	struct answers said = small_answers(guide, answers);
	return guide_verdict(guide, &guide->topics[0].cards[card], &said);
}

TEST(not_saying_takes_nothing_away)
{
	struct guide *guide = small_guide(&arena, health);
	EXPECT_INT(verdict_of(guide, 1, ""), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 1, "cover:unknown"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 1, "cover:private papers:private"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 0, ""), GUIDE_LIKELY);
}

TEST(what_a_card_cannot_do_without_makes_it_not_this_one)
{
	struct guide *guide = small_guide(&arena, health);
	EXPECT_INT(verdict_of(guide, 1, "cover:full"), GUIDE_NOT_THIS_ONE);
	EXPECT_INT(verdict_of(guide, 1, "cover:none"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 1, "cover:none age:18-64"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 1, "cover:none age:18-64 papers:yes"), GUIDE_LIKELY);
	EXPECT_INT(verdict_of(guide, 1, "cover:none age:18-64 papers:no"), GUIDE_ASK);
}

TEST(one_alternative_is_enough_and_all_must_fail_to_fail)
{
	struct guide *guide = small_guide(&arena, "fact a = x y\nfact b = x y\ntopic t = a b\ncard c only / a:x / b:x\n");
	EXPECT_INT(verdict_of(guide, 0, "a:x"), GUIDE_LIKELY);
	EXPECT_INT(verdict_of(guide, 0, "a:y"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 0, "a:y b:unknown"), GUIDE_ASK);
	EXPECT_INT(verdict_of(guide, 0, "a:y b:y"), GUIDE_NOT_THIS_ONE);
}

TEST(a_comparison_is_true_only_for_the_whole_range)
{
	struct guide *guide = small_guide(&arena, "integer age = 0-17 18-64 65-120\ntopic t = age\n"
						  "card below only age<18\ncard most only age<=18\ncard above only age>64\n"
						  "card least only age>=60\ncard known only age?\ncard is only age:18-64\n");
	static const struct {
		int card;
		const char *answers;
		enum guide_verdict verdict;
	} cases[] = {
	    {0, "age:0-17", GUIDE_LIKELY},	 {0, "age:18-64", GUIDE_NOT_THIS_ONE},	{1, "age:0-17", GUIDE_LIKELY},
	    {1, "age:18-64", GUIDE_ASK},	 {1, "age:65-120", GUIDE_NOT_THIS_ONE}, {2, "age:18-64", GUIDE_NOT_THIS_ONE},
	    {2, "age:65-120", GUIDE_LIKELY},	 {3, "age:0-17", GUIDE_NOT_THIS_ONE},	{3, "age:18-64", GUIDE_ASK},
	    {3, "age:65-120", GUIDE_LIKELY},	 {4, "age:0-17", GUIDE_LIKELY},		{4, "age:private", GUIDE_ASK},
	    {5, "age:0-17", GUIDE_NOT_THIS_ONE}, {5, "age:18-64", GUIDE_LIKELY},	{5, "", GUIDE_ASK}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		EXPECT_INT(verdict_of(guide, cases[i].card, cases[i].answers), cases[i].verdict);
}

static void expect_next(const struct guide *guide, const char *answers, const char *fact)
{
	struct answers said = small_answers(guide, answers);
	int next = guide_next(guide, &guide->topics[0], &said);
	EXPECT_STR(next < 0 ? STR("nothing") : guide->facts[guide->topics[0].questions[next]].id, str_of(fact));
}

TEST(only_questions_that_can_still_change_a_card_are_asked)
{
	struct guide *guide = small_guide(&arena, health);
	expect_next(guide, "", "cover");
	expect_next(guide, "cover:full", "age");	      /* the school card still reads it */
	expect_next(guide, "cover:full age:0-17", "nothing"); /* school is likely, child and papers change nothing */
	expect_next(guide, "cover:full age:18-64", "child");
	expect_next(guide, "cover:full age:18-64 child:no", "nothing");
	expect_next(guide, "cover:none age:0-17", "nothing"); /* too young: papers cannot make solidarity likely */
	expect_next(guide, "cover:none age:18-64 child:unknown", "papers");
	expect_next(guide, "cover:unknown age:unknown child:unknown", "nothing"); /* papers alone cannot make it likely */
}

TEST(answers_that_are_no_longer_reachable_are_left_out_and_come_back)
{
	struct guide *guide = small_guide(&arena, health);
	struct answers said = small_answers(guide, "cover:none age:18-64 child:no papers:yes");
	struct answers all = guide_reachable(guide, &guide->topics[0], &said);
	EXPECT(memcmp(&all, &said, sizeof said) == 0);
	said.of[small_fact(guide, "age")] = ANSWER_OPTION;
	struct answers young = guide_reachable(guide, &guide->topics[0], &said);
	EXPECT_INT(young.of[small_fact(guide, "child")], ANSWER_NONE);
	EXPECT_INT(young.of[small_fact(guide, "papers")], ANSWER_NONE);
	said.of[small_fact(guide, "age")] = ANSWER_OPTION + 1;
	all = guide_reachable(guide, &guide->topics[0], &said);
	EXPECT(memcmp(&all, &said, sizeof said) == 0);
}

TEST(today_comes_first_a_person_last_and_what_is_not_it_behind)
{
	struct guide *guide = small_guide(&arena, "fact a = x y\ntopic t = a\ncard person human\ncard no only a:y\ncard plain\n"
						  "card maybe likely a:y\ncard soon today likely a:y\ncard now today\n");
	struct answers said = small_answers(guide, "a:x");
	struct guide_result results[GUIDE_CARDS_MAX];
	static const int order[] = {5, 4, 2, 3, 0, 1};
	EXPECT_INT(guide_results(guide, &guide->topics[0], &said, results), 6);
	for (int i = 0; i < 6; i++)
		EXPECT_INT(results[i].card, order[i]);
	EXPECT_INT(results[5].verdict, GUIDE_NOT_THIS_ONE);
}

static void expect_facts(const struct guide *guide, int count, const int *facts, const char *words)
{
	str rest = str_of(words), word;
	int at = 0;
	while (rest.size && str_cut(&rest, ' ', &word)) {
		EXPECT(at < count);
		if (at < count)
			EXPECT_STR(guide->facts[facts[at]].id, word);
		at++;
	}
	EXPECT_INT(count, at);
}

static void expect_because(const struct guide *guide, int card, const char *answers, const char *because, const char *change)
{
	struct answers said = small_answers(guide, answers);
	const struct guide_topic *topic = &guide->topics[0];
	int facts[GUIDE_QUESTIONS_MAX];
	expect_facts(guide, guide_because(guide, topic, &topic->cards[card], &said, facts), facts, because);
	expect_facts(guide, guide_would_change(guide, topic, &topic->cards[card], &said, facts), facts, change);
}

TEST(a_card_says_why_it_is_here_in_the_visitors_own_answers)
{
	struct guide *guide = small_guide(&arena, health);
	expect_because(guide, 1, "cover:none age:18-64 child:no papers:yes", "cover age papers", "");
	expect_because(guide, 1, "cover:none age:18-64 child:no papers:no", "cover age", "papers");
	expect_because(guide, 1, "cover:full age:18-64 child:no", "cover", "cover");
	expect_because(guide, 1, "cover:none", "cover", "age papers");
	expect_because(guide, 3, "cover:full age:18-64 child:no", "age child", "age child");
	expect_because(guide, 3, "cover:full age:0-17", "age", "");
	expect_because(guide, 0, "cover:full", "", "");
}

TEST(when_no_single_answer_turns_a_card_all_that_could_are_named)
{
	struct guide *guide = small_guide(&arena, "fact a = x y\nfact b = x y\nfact c = x y\ntopic t = a b c\n"
						  "card both only a:x b:x\ncard other only c:x\ncard split only / a:x b:x\n");
	expect_because(guide, 0, "a:y b:y c:y", "a", "a");
	expect_because(guide, 2, "a:y c:y", "a", "a");
	guide = small_guide(&arena, "fact a = x y\nfact b = x y\ntopic t = a b\ncard both only / a:x b:x / a:x b:y\n"
				    "card two likely b:x\n");
	expect_because(guide, 0, "a:y b:y", "a b", "a");
}
