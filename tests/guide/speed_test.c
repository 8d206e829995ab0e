/* The proof must be quick enough to run at every import: topics as large as the limits allow, in seconds. */
#include "kiosk/guide/ends.h"
#include "kiosk/guide/proof.h"
#include "tests/support/small_guide.h"
#include "tests/test.h"
#include <time.h>

static struct arena arena;

static double seconds_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A full topic as an author would write it: nine questions of up to eight answers; a card reads one to three of them, each
 * up to `reach` questions after the other. The wider, the more must be remembered. */
static struct guide *full_topic(struct chance *chance, int reach)
{
	struct guide *guide = ARENA_NEW(&arena, struct guide);
	struct guide_topic *topic = &guide->topics[0];
	guide->topic_count = 1;
	topic->id = STR("full");
	topic->question_count = guide->fact_count = GUIDE_QUESTIONS_MAX;
	for (int i = 0; i < GUIDE_QUESTIONS_MAX; i++) {
		topic->questions[i] = i;
		guide->facts[i].id = str_format(&arena, "f%d", i);
		guide->facts[i].option_count = 2 + chance_below(chance, 5);
		guide->facts[i].status = i >= 7;
		for (int k = 0; k < guide->facts[i].option_count; k++)
			guide->facts[i].options[k].id = str_format(&arena, "f%d.o%d", i, k);
	}
	struct guide_card *cards = ARENA_ARRAY(&arena, GUIDE_CARDS_MAX, struct guide_card);
	topic->cards = cards;
	topic->card_count = GUIDE_CARDS_MAX;
	cards[0] = (struct guide_card){.id = STR("desk"), .human = true};
	cards[1] = (struct guide_card){.id = STR("now"), .today = true};
	for (int i = 2; i < GUIDE_CARDS_MAX; i++) {
		struct guide_condition *conditions = ARENA_ARRAY(&arena, 3, struct guide_condition);
		int first = i % GUIDE_QUESTIONS_MAX, step = 1 + chance_below(chance, reach), count = 0,
		    wanted = 1 + chance_below(chance, 3);
		for (int fact = first; fact < GUIDE_QUESTIONS_MAX && count < wanted; fact += step) {
			uint32_t option = 1u << chance_below(chance, guide->facts[fact].option_count);
			conditions[count++] = (struct guide_condition){.fact = fact, .op = GUIDE_IS, .options = option};
		}
		cards[i] =
		    (struct guide_card){.id = str_format(&arena, "c%d", i), .likely_if = conditions, .likely_if_count = count};
	}
	return guide;
}

TEST(a_topic_at_the_limits_is_proved_in_seconds)
{
	struct chance chance = {21};
	for (int reach = 1; reach <= 4; reach++) { /* with 9 questions 3 * 4 reaches from the first to the last */
		arena_reset(&arena);
		struct guide *guide = full_topic(&chance, reach);
		struct proof_count count;
		struct problem problem;
		double begin = seconds_now();
		EXPECT(proof_topic(guide, 0, &count, &problem));
		double proved = seconds_now();
		struct answers none = {0};
		struct guide_progress progress = guide_progress(guide, &guide->topics[0], &none);
		double counted = seconds_now();
		EXPECT_INT(progress.left, count.depth);
		EXPECT(proved - begin < 10);
		printf("  reach %d: %ld ways in %ld states, %ld verdicts, depth %d, %.0f ms; progress %.2f ms\n", reach,
		       count.ways, count.states, count.checks, count.depth, (proved - begin) * 1e3, (counted - proved) * 1e3);
	}
}
