/* The same walk as the proof's, but a state remembers every settled verdict, so that no result is lost. */
#include "kiosk/guide/ends.h"
#include "kiosk/base/check.h"
#include "kiosk/guide/form.h"
#include "kiosk/guide/memo.h"
#include "kiosk/guide/reading.h"
#include <stdlib.h>

struct walk {
	struct reading reading;
	const struct guide *guide;
	const struct guide_topic *topic;
	struct memo memo;
	struct answers answers;
	int order[GUIDE_CARDS_MAX]; /* card indexes, sorted by id */
	struct arena *lines_arena;
	str *lines;
	int count;
	bool too_many;
};

static enum guide_verdict verdict_of(const struct walk *walk, int card)
{
	return guide_verdict(walk->guide, &walk->topic->cards[card], &walk->answers);
}

static void write_end(struct walk *walk)
{
	struct arena scratch = {0};
	str cards = STR_NONE;
	if (walk->count == ENDS_MAX) {
		walk->too_many = true;
		return;
	}
	for (int i = 0; i < walk->topic->card_count; i++) {
		enum guide_verdict verdict = verdict_of(walk, walk->order[i]);
		if (verdict != GUIDE_NOT_THIS_ONE)
			cards = str_format(&scratch, "%.*s %.*s%s", STR_ARG(cards),
					   STR_ARG(walk->topic->cards[walk->order[i]].id), verdict == GUIDE_ASK ? "?" : "");
	}
	walk->lines[walk->count++] =
	    str_format(walk->lines_arena, "%016llx%.*s", (unsigned long long)str_hash(cards), STR_ARG(cards));
	arena_finish(&scratch);
}

/* Two bits a card: its verdict, or 3 while it can still change. */
static struct memo_key state_key(const struct walk *walk, uint64_t live, int q)
{
	struct memo_key key = {{reading_key(&walk->reading, live, &walk->answers, q), 0, 0}};
	for (int i = 0; i < walk->topic->card_count; i++) {
		uint64_t code = live >> i & 1 ? 3 : (uint64_t)verdict_of(walk, i);
		key.word[1 + i / 32] |= code << i % 32 * 2;
	}
	return key;
}

static void walk_state(struct walk *walk, int q)
{
	bool is_new;
	uint64_t live = reading_live(&walk->reading, &walk->answers, q);
	for (; live && !guide_is_open(walk->guide, walk->topic, q, &walk->answers); q++)
		CHECK(q < walk->topic->question_count);
	q = live ? q : walk->topic->question_count;
	memo_find(&walk->memo, state_key(walk, live, q), &is_new);
	walk->too_many |= walk->memo.count > ENDS_STATES_MAX;
	if (!is_new || walk->too_many)
		return;
	if (live == 0) {
		write_end(walk);
		return;
	}
	int fact = walk->topic->questions[q];
	for (int said = ANSWER_UNKNOWN; said < ANSWER_OPTION + walk->guide->facts[fact].option_count; said++) {
		answer class = reading_class(&walk->reading, live, fact, (answer)said);
		if ((class < ANSWER_UNKNOWN ? ANSWER_UNKNOWN : class) != said)
			continue;
		walk->answers.of[fact] = (answer)said;
		walk_state(walk, q + 1);
		walk->answers.of[fact] = ANSWER_NONE;
	}
}

static void sort_cards(struct walk *walk)
{
	for (int i = 0; i < walk->topic->card_count; i++) {
		int at = i;
		for (; at > 0 && str_compare(walk->topic->cards[walk->order[at - 1]].id, walk->topic->cards[i].id) > 0; at--)
			walk->order[at] = walk->order[at - 1];
		walk->order[at] = i;
	}
}

static int compare_lines(const void *a, const void *b)
{
	const str *one = a, *other = b;
	return str_compare(str_slice(*one, 16, SIZE_MAX), str_slice(*other, 16, SIZE_MAX));
}

bool ends_list(const struct guide *guide, int topic, struct arena *arena, struct ends *ends, struct problem *problem)
{
	struct arena scratch = {0};
	if (!form_check(guide, problem))
		return false;
	struct walk *walk = ARENA_NEW(&scratch, struct walk);
	walk->guide = guide;
	walk->topic = &guide->topics[topic];
	walk->memo.arena = &scratch;
	walk->lines_arena = arena;
	walk->lines = ARENA_ARRAY(arena, ENDS_MAX, str);
	reading_make(&walk->reading, guide, walk->topic);
	sort_cards(walk);
	walk_state(walk, 0);
	bool whole = !walk->too_many;
	qsort(walk->lines, (size_t)walk->count, sizeof *walk->lines, compare_lines);
	*ends = (struct ends){whole ? walk->count : 0, walk->lines};
	if (!whole)
		problem_set(problem, PROBLEM_TOO_LARGE, str_terminated(&scratch, walk->topic->id),
			    "Split the topic, or do without the list of its results.",
			    "The topic has more than %d results or %d states.", ENDS_MAX, ENDS_STATES_MAX);
	arena_finish(&scratch);
	return whole;
}
