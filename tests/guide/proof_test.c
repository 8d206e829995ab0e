/* Every rule of the proof by a guide that breaks just that one, and the reduced walk against all ways one by one. */
#include "kiosk/guide/ends.h"
#include "kiosk/guide/form.h"
#include "kiosk/guide/proof.h"
#include "tests/support/small_guide.h"
#include "tests/test.h"
#include <stdlib.h>

static struct arena arena;

static void expect_refused(const char *lines, const char *place, const char *text)
{
	struct problem problem = {0};
	struct proof_count count;
	struct guide *guide = small_guide(&arena, lines);
	EXPECT(!proof_topic(guide, 0, &count, &problem));
	EXPECT_STR(str_of(problem.place), str_of(place));
	EXPECT_STR(str_of(problem.text), str_of(text));
	EXPECT(problem.remedy[0] != 0);
	EXPECT_INT(problem.kind, PROBLEM_UNPROVEN);
}

TEST(a_sound_topic_is_proved_and_counted)
{
	struct guide *guide = small_guide(&arena, "fact cover = none basic full\nstatus papers = yes no\nfact child = yes no\n"
						  "topic health = cover child papers\n"
						  "card desk human\ncard doctor today\n"
						  "card solidarity only cover:none,basic likely papers:yes\n"
						  "card school likely child:yes\n");
	struct problem problem = {0};
	struct proof_count count;
	EXPECT(proof_topic(guide, 0, &count, &problem));
	EXPECT_STR(str_of(problem.text), STR(""));
	EXPECT_INT(count.depth, 3);
	/* counted by hand. Ways: none and basic ask child and papers, 2 * 4 * 4; full, unknown and private only child, 3 * 4.
	 * States: the start; child asked with papers to come or not; papers; one end, where nothing is read any more. */
	EXPECT_INT(count.ways, 44);
	EXPECT_INT(count.states, 5);
	EXPECT_INT(count.ends, 1);
	EXPECT(proof_guide(guide, &count, &problem));
}

TEST(an_end_with_nothing_to_do_is_refused_with_its_way)
{
	expect_refused("fact cover = none full\nfact home = yes no\ntopic health = cover home\n"
		       "card desk human\ncard a only cover:none\ncard b only home:no\n",
		       "health: cover.full > home.yes", "This way ends with nothing to do.");
}

TEST(an_end_without_a_person_is_refused_with_its_way)
{
	expect_refused("fact cover = none full\ntopic health = cover\ncard doctor today\ncard desk human only cover:none\n",
		       "health: cover.full", "This way ends without a person to see.");
	expect_refused("fact cover = none full\ntopic health = cover\ncard doctor today\ncard more likely cover:full\n",
		       "health: cover.unknown", "This way ends without a person to see.");
}

TEST(a_status_that_takes_a_card_away_is_refused_with_its_way)
{
	expect_refused("fact cover = none full\nstatus papers = yes no\ntopic health = cover papers\n"
		       "card desk human\ncard doctor today\ncard a only papers:yes likely cover:none\n",
		       "health: cover.unknown > papers.no",
		       "An answer on papers takes the card \"a\" away; without it the card is shown.");
}

TEST(a_status_that_takes_away_only_together_with_an_answer_given_later_is_found_too)
{
	expect_refused("status papers = yes no\nfact child = yes no\ntopic health = papers child\n"
		       "card desk human\ncard doctor today\ncard a only / papers:yes / child:yes\n",
		       "health: papers.no > child.no",
		       "An answer on papers takes the card \"a\" away; without it the card is shown.");
	/* two status answers, each harmless without the other */
	expect_refused("status papers = yes no\nstatus nation = here there\ntopic health = papers nation\n"
		       "card desk human\ncard doctor today\ncard a only / papers:yes / nation:here\n",
		       "health: papers.no > nation.there",
		       "An answer on nation takes the card \"a\" away; without it the card is shown.");
}

TEST(a_status_in_only_if_that_takes_nothing_away_is_allowed)
{
	/* it stands in only_if, and yet every answer leaves the card: the proof looks at verdicts, not at where a condition stands */
	struct guide *guide = small_guide(&arena, "status papers = yes no\ntopic health = papers\ncard desk human\n"
						  "card doctor today\ncard a only papers:yes,no\n");
	struct problem problem = {0};
	EXPECT(proof_topic(guide, 0, NULL, &problem));
}

TEST(a_wait_of_more_than_three_questions_is_refused_with_its_way)
{
	static const char lines[] = "fact a = x y\nfact b = x y\nfact c = x y\nfact d = x y\ntopic health = a b c d\n"
				    "card desk human\ncard one likely a:x\ncard two likely b:x\ncard three likely c:x\n"
				    "card four likely d:x\n";
	expect_refused(lines, "health: a.unknown > b.unknown > c.unknown", "After 3 questions nothing useful can be shown yet.");
	/* a human does not count, something for today does */
	struct problem problem;
	EXPECT(proof_topic(small_guide(&arena, str_terminated(&arena, str_join(&arena, str_of(lines), STR("card now today\n")))),
			   0, NULL, &problem));
}

TEST(a_wait_is_found_behind_a_state_that_others_reach_served)
{
	/* after b.p and b.q the same is read later; but b.p made a card likely, and after b.q the visitor still waits */
	expect_refused("fact a = x y\nfact b = p q\nfact c = x y\nfact d = x y\ntopic health = a b c d\ncard desk human\n"
		       "card soon likely b:p\ncard late likely a? b? c:x d:x\n",
		       "health: a.x > b.q > c.x", "After 3 questions nothing useful can be shown yet.");
}

TEST(two_ways_are_one_state_only_when_the_same_cards_can_still_change)
{
	/* a.a settles `far`; with a unknown it is open, and the conditions still read say the same of both. By hand: a.a asks b and,
	 * unless b is 0-9 or unknown, c: 1 + 2 * 5 + 2 ways; a.b, unknown and private ask b and c: 3 * 5 * 5. */
	struct guide *guide = small_guide(&arena, "fact c = a b c\ninteger b = 0-9 10-19 20-29\nfact a = a b\ntopic t = a b c\n"
						  "card desk human\ncard doctor today\ncard near only b!0-9 likely c?\n"
						  "card far only c:b / a!a likely / c!a,c b>=13 / a:a\n");
	struct proof_count count;
	struct problem problem;
	EXPECT(proof_topic(guide, 0, &count, &problem));
	EXPECT_INT(count.ways, 13 + 75);
}

TEST(a_question_never_asked_is_refused)
{
	expect_refused("fact a = x y\nfact b = x y\ntopic health = a b\ncard desk human\ncard doctor today\ncard c likely a:x\n",
		       "health", "The question \"b\" is never asked: no card still needs its answer.");
}

TEST(a_card_that_is_likely_on_no_way_is_refused)
{
	expect_refused("fact a = x y\nfact b = x y\ntopic health = a\ncard desk human\ncard doctor today\n"
		       "card c likely a:x\ncard d likely a:x b:x\n",
		       "health", "The card \"d\" is likely on no way.");
	expect_refused(
	    "fact a = x y\ntopic health = a\ncard desk human\ncard doctor today\ncard c likely a:x\ncard d only a:x a:y\n",
	    "health", "The card \"d\" is likely on no way.");
}

TEST(a_guide_of_the_wrong_shape_is_refused_before_it_is_walked)
{
	static const char lines[] = "fact a = x y\ntopic health = a\ncard desk human\ncard doctor today likely a:x\n";
	struct problem problem;
	for (int wrong = 0; wrong < 12; wrong++) {
		struct guide *guide = small_guide(&arena, lines);
		struct guide_topic *topic = &guide->topics[0];
		struct guide_condition condition = topic->cards[1].likely_if[0];
		struct guide_card cards[2] = {topic->cards[0], topic->cards[1]};
		topic->cards = cards;
		cards[1].likely_if = &condition;
		EXPECT(form_check(guide, &problem));
		switch (wrong) {
		case 0:
			topic->question_count = GUIDE_QUESTIONS_MAX + 1;
			break;
		case 1:
			topic->question_count = -1;
			break;
		case 2:
			topic->card_count = GUIDE_CARDS_MAX + 1;
			break;
		case 3:
			topic->questions[0] = 1;
			break;
		case 4:
			guide->facts[0].option_count = GUIDE_OPTIONS_MAX + 1;
			break;
		case 5:
			guide->facts[0].option_count = 0;
			break;
		case 6:
			condition.fact = 64;
			break;
		case 7:
			condition.options = 4;
			break;
		case 8:
			condition.op = GUIDE_BELOW;
			break;
		case 9:
			condition.op = (enum guide_operator)77;
			break;
		case 10:
			cards[1].only_if_count = GUIDE_CONDITIONS_MAX + 1;
			break;
		case 11:
			topic->question_count = 2;
			topic->questions[1] = 0;
			break;
		}
		problem = (struct problem){0};
		EXPECT(!proof_guide(guide, NULL, &problem));
		EXPECT_INT(problem.kind, PROBLEM_INVALID);
		EXPECT(problem.place[0] && problem.text[0] && problem.remedy[0]);
	}
}

/* ---- all ways, one by one --------------------------------------------------------------------------------------------- */

struct slow {
	const struct guide *guide;
	struct arena *arena;
	bool sound;
	uint32_t questions;
	uint64_t cards;
	long ways;
	int depth, line_count;
	str *lines;
};

enum { SLOW_LINES_MAX = 100000 };

static bool is_taken_away(const struct guide *guide, const struct guide_card *card, const struct answers *answers)
{
	for (unsigned set = 0; set < 1u << guide->fact_count; set++) { /* every set of status answers taken back */
		struct answers without = *answers;
		for (int fact = 0; fact < guide->fact_count; fact++)
			if (guide->facts[fact].status && (set >> fact & 1))
				without.of[fact] = ANSWER_NONE;
		if (guide_verdict(guide, card, &without) != GUIDE_NOT_THIS_ONE)
			return true;
	}
	return false;
}

static int compare_strs(const void *a, const void *b)
{
	const str *one = a, *other = b;
	return str_compare(*one, *other);
}

static void slow_end(struct slow *slow, const struct answers *answers)
{
	const struct guide_topic *topic = &slow->guide->topics[0];
	str ids[GUIDE_CARDS_MAX], line = STR_NONE;
	int count = 0;
	for (int i = 0; i < topic->card_count; i++) {
		enum guide_verdict verdict = guide_verdict(slow->guide, &topic->cards[i], answers);
		if (verdict != GUIDE_NOT_THIS_ONE)
			ids[count++] =
			    str_format(slow->arena, " %.*s%s", STR_ARG(topic->cards[i].id), verdict == GUIDE_ASK ? "?" : "");
	}
	qsort(ids, (size_t)count, sizeof ids[0], compare_strs);
	for (int i = 0; i < count; i++)
		line = str_join(slow->arena, line, ids[i]);
	if (slow->line_count < SLOW_LINES_MAX)
		slow->lines[slow->line_count++] = line;
	slow->ways++;
}

static void slow_walk(struct slow *slow, struct answers *answers, int asked, bool served)
{
	const struct guide_topic *topic = &slow->guide->topics[0];
	bool thing = false, human = false;
	for (int i = 0; i < topic->card_count; i++) {
		const struct guide_card *card = &topic->cards[i];
		enum guide_verdict verdict = guide_verdict(slow->guide, card, answers);
		bool shown = verdict != GUIDE_NOT_THIS_ONE;
		slow->sound &= shown || !is_taken_away(slow->guide, card, answers);
		*(card->human ? &human : &thing) |= shown;
		served |= !card->human && (verdict == GUIDE_LIKELY || (card->today && shown));
		if (verdict == GUIDE_LIKELY)
			slow->cards |= UINT64_C(1) << i;
	}
	int q = guide_next(slow->guide, topic, answers);
	slow->depth = asked > slow->depth ? asked : slow->depth;
	if (q < 0) {
		slow->sound &= thing && human;
		slow_end(slow, answers);
		return;
	}
	slow->sound &= served || asked < GUIDE_WAIT_MAX;
	slow->questions |= 1u << q;
	int fact = topic->questions[q];
	for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + slow->guide->facts[fact].option_count; said++) {
		answers->of[fact] = (answer)said;
		slow_walk(slow, answers, asked + 1, served);
	}
	answers->of[fact] = ANSWER_NONE;
}

static bool slow_proof(struct slow *slow)
{
	const struct guide_topic *topic = &slow->guide->topics[0];
	struct answers none = {0};
	slow->sound = true;
	slow_walk(slow, &none, 0, false);
	return slow->sound && slow->questions == (1u << topic->question_count) - 1 &&
	       slow->cards == (UINT64_C(1) << topic->card_count) - 1;
}

static int distinct(str *lines, int count)
{
	int kept = 0;
	qsort(lines, (size_t)count, sizeof *lines, compare_strs);
	for (int i = 0; i < count; i++)
		if (kept == 0 || !str_equal(lines[kept - 1], lines[i]))
			lines[kept++] = lines[i];
	return kept;
}

/* Guides drawn by chance are nearly always refused; with a sure card and a human, and without status, often not. */
static void make_kind(struct guide *guide, struct chance *chance)
{
	struct guide_card *cards = (struct guide_card *)(uintptr_t)guide->topics[0].cards;
	int kindness = chance_below(chance, 4);
	if (kindness == 3) { /* no card that two conditions make impossible */
		for (int i = 0; i < guide->topics[0].card_count; i++) {
			cards[i].only_if_count = cards[i].only_if_count > 1 ? 1 : cards[i].only_if_count;
			cards[i].likely_if_count = cards[i].likely_if_count > 1 ? 1 : cards[i].likely_if_count;
		}
	}
	for (int i = 0; i < 2 && i < guide->topics[0].card_count && kindness; i++) {
		cards[i].only_if_count = cards[i].likely_if_count = 0;
		cards[i].human = i == 0;
		cards[i].today = kindness > 1;
	}
	for (int fact = 0; fact < guide->fact_count && kindness > 2; fact++)
		guide->facts[fact].status = false;
}

TEST(the_reduced_walk_finds_what_all_ways_find)
{
	struct chance chance = {11};
	int sound = 0, refused = 0;
	long ways = 0, states = 0;
	for (int round = 0; round < 3000; round++) {
		arena_reset(&arena);
		struct random_shape shape = round % 2 ? (struct random_shape){4, 3, 5, 3} : (struct random_shape){2, 4, 4, 2};
		struct guide *guide = random_guide(&arena, &chance, shape);
		make_kind(guide, &chance);
		struct slow slow = {.guide = guide, .arena = &arena, .lines = ARENA_ARRAY(&arena, SLOW_LINES_MAX, str)};
		struct proof_count count = {0};
		struct problem problem = {0};
		bool proved = proof_topic(guide, 0, &count, &problem);
		EXPECT_INT(proved, slow_proof(&slow));
		*(proved ? &sound : &refused) += 1;
		if (proved || strstr(problem.text, "likely on no way")) { /* the whole walk was made */
			EXPECT_INT(count.ways, slow.ways);
			EXPECT_INT(count.depth, slow.depth);
			ways += count.ways;
			states += count.states;
		}
		struct ends ends;
		EXPECT(ends_list(guide, 0, &arena, &ends, &problem));
		int lines = distinct(slow.lines, slow.line_count);
		EXPECT_INT(ends.count, lines);
		for (int i = 0; i < ends.count && i < lines; i++)
			EXPECT_STR(str_slice(ends.lines[i], 16, SIZE_MAX), slow.lines[i]);
	}
	EXPECT(sound > 100 && refused > 100);
	printf("  %d guides proved, %d refused; %ld ways in %ld states\n", sound, refused, ways, states);
}

TEST(the_way_a_refusal_names_is_a_way_a_visitor_can_go)
{
	struct chance chance = {12};
	int ways = 0;
	for (int round = 0; round < 1500; round++) {
		arena_reset(&arena);
		struct guide *guide = random_guide(&arena, &chance, (struct random_shape){4, 3, 5, 3});
		make_kind(guide, &chance);
		struct problem problem = {0};
		if (proof_topic(guide, 0, NULL, &problem) || !strstr(problem.place, ": f"))
			continue;
		str rest = str_slice(str_of(problem.place), sizeof "topic: " - 1, SIZE_MAX), step;
		struct answers answers = {0};
		while (rest.size && str_cut(&rest, ' ', &step)) {
			if (str_equal(step, STR(">")))
				continue;
			int q = guide_next(guide, &guide->topics[0], &answers);
			EXPECT(q >= 0);
			char *words = str_terminated(&arena, step); /* "f1.o2" is "f1:o2" in a test's words */
			*strchr(words, '.') = ':';
			struct answers one = small_answers(guide, words);
			EXPECT(one.of[guide->topics[0].questions[q < 0 ? 0 : q]] != ANSWER_NONE);
			for (int fact = 0; fact < guide->fact_count; fact++)
				answers.of[fact] |= one.of[fact];
		}
		ways++;
	}
	EXPECT(ways > 300);
}

TEST(a_list_of_ends_is_sorted_and_says_ask_with_a_question_mark)
{
	struct guide *guide = small_guide(&arena, "fact cover = none full\ntopic health = cover\ncard desk human\n"
						  "card aid only cover:none\n");
	struct ends ends;
	struct problem problem;
	EXPECT(ends_list(guide, 0, &arena, &ends, &problem));
	EXPECT_INT(ends.count, 3);
	static const char *const expected[] = {" aid desk", " aid? desk", " desk"};
	for (int i = 0; i < 3; i++) {
		EXPECT_STR(str_slice(ends.lines[i], 16, SIZE_MAX), str_of(expected[i]));
		EXPECT_STR(str_slice(ends.lines[i], 0, 16),
			   str_format(&arena, "%016llx", (unsigned long long)str_hash(str_of(expected[i]))));
	}
}
