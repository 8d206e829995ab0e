/* The walk and the rules it holds every state against. */
#include "kiosk/guide/proof.h"
#include "kiosk/base/check.h"
#include "kiosk/guide/form.h"
#include "kiosk/guide/memo.h"
#include "kiosk/guide/reading.h"
#include <limits.h>
#include <string.h>

enum { SERVED = 7 /* something useful was shown: the wait is over */ };

struct walk {
	struct reading reading;
	const struct guide *guide;
	const struct guide_topic *topic;
	struct memo memo;
	struct answers answers;
	int asked[GUIDE_QUESTIONS_MAX], asked_count; /* the way so far: facts in the order asked */
	uint32_t reached_questions;		     /* bit = position */
	uint64_t reached_cards;
	struct proof_count count;
	struct problem *problem;
	bool failed;
};

/* ---- the way, in words ------------------------------------------------------------------------------------------------ */

static str answer_words(const struct guide *guide, int fact, answer said, struct arena *arena)
{
	if (said >= ANSWER_OPTION)
		return guide->facts[fact].options[said - ANSWER_OPTION].id;
	return str_format(arena, "%.*s.%s", STR_ARG(guide->facts[fact].id), said == ANSWER_PRIVATE ? "private" : "unknown");
}

static const char *way_words(struct walk *walk)
{
	struct arena *arena = walk->memo.arena;
	str words = str_format(arena, "%.*s:%s", STR_ARG(walk->topic->id), walk->asked_count ? "" : " before any answer");
	for (int i = 0; i < walk->asked_count; i++) {
		str said = answer_words(walk->guide, walk->asked[i], walk->answers.of[walk->asked[i]], arena);
		words = str_format(arena, "%.*s%s%.*s", STR_ARG(words), i ? " > " : " ", STR_ARG(said));
	}
	return str_terminated(arena, words);
}

static bool break_off(struct walk *walk, str text, const char *remedy)
{
	walk->failed = true;
	return problem_set(walk->problem, PROBLEM_UNPROVEN, way_words(walk), remedy, "%.*s", STR_ARG(text));
}

/* ---- the rules -------------------------------------------------------------------------------------------------------- */

/* The verdict when what was said on papers, nationality or status is taken back: all of it, or only fact `one`. */
static enum guide_verdict verdict_without_status(struct walk *walk, const struct guide_card *card, int one)
{
	struct answers without = walk->answers;
	for (int fact = 0; fact < walk->guide->fact_count; fact++)
		if (walk->guide->facts[fact].status && (one < 0 || fact == one))
			without.of[fact] = ANSWER_NONE;
	walk->count.checks++;
	return guide_verdict(walk->guide, card, &without);
}

static bool status_takes_nothing(struct walk *walk, const struct guide_card *card)
{
	if (verdict_without_status(walk, card, -1) == GUIDE_NOT_THIS_ONE)
		return true;
	int fact = -1; /* the answer to blame, when one alone does it: the last given */
	for (int i = 0; i < walk->asked_count; i++)
		if (walk->guide->facts[walk->asked[i]].status &&
		    verdict_without_status(walk, card, walk->asked[i]) != GUIDE_NOT_THIS_ONE)
			fact = walk->asked[i];
	str name = fact < 0 ? STR("papers, nationality or status") : walk->guide->facts[fact].id;
	return break_off(walk,
			 str_format(walk->memo.arena,
				    "An answer on %.*s takes the card \"%.*s\" away; without it the card is shown.",
				    STR_ARG(name), STR_ARG(card->id)),
			 "Move the condition from only_if to likely_if: a status may make a card likely, never remove it.");
}

/* What is known of the cards at a state. */
struct view {
	uint64_t live;
	bool thing, human;	       /* shown for good: no later answer removes it */
	bool thing_shown, human_shown; /* shown now */
	bool useful;		       /* likely, or for today */
};

static bool view_cards(struct walk *walk, int q, struct view *view)
{
	*view = (struct view){.live = reading_live(&walk->reading, &walk->answers, q)};
	for (int i = 0; i < walk->topic->card_count; i++) {
		const struct guide_card *card = &walk->topic->cards[i];
		enum guide_verdict verdict = guide_verdict(walk->guide, card, &walk->answers);
		bool shown = verdict != GUIDE_NOT_THIS_ONE, settled = !(view->live >> i & 1);
		walk->count.checks++;
		if (!shown && !status_takes_nothing(walk, card))
			return false;
		if (verdict == GUIDE_LIKELY)
			walk->reached_cards |= UINT64_C(1) << i;
		*(card->human ? &view->human_shown : &view->thing_shown) |= shown;
		*(card->human ? &view->human : &view->thing) |= shown && settled;
		view->useful |= !card->human && (verdict == GUIDE_LIKELY || (card->today && shown));
	}
	return true;
}

static bool end_helps(struct walk *walk, const struct view *view)
{
	if (!view->thing_shown)
		return break_off(walk, STR("This way ends with nothing to do."),
				 "Add a card that fits everybody, or one for these answers.");
	if (!view->human_shown)
		return break_off(walk, STR("This way ends without a person to see."),
				 "Add a card marked human that has no only_if.");
	return true;
}

static bool wait_is_short(struct walk *walk, int waited)
{
	if (waited != GUIDE_WAIT_MAX)
		return true;
	return break_off(walk,
			 str_format(walk->memo.arena, "After %d questions nothing useful can be shown yet.", GUIDE_WAIT_MAX),
			 "Add a card for today that needs no answers, or ask earlier what makes a card likely.");
}

/* ---- the walk --------------------------------------------------------------------------------------------------------- */

struct found {
	int depth;
	long ways;
};

static struct found walk_state(struct walk *walk, int q, int waited);

static void add_ways(struct found *found, struct found behind, long times)
{
	long product = 0;
	if (__builtin_mul_overflow(behind.ways, times, &product) || __builtin_add_overflow(found->ways, product, &found->ways))
		found->ways = LONG_MAX;
	found->depth = behind.depth + 1 > found->depth ? behind.depth + 1 : found->depth;
}

/* One answer of each class; a class counts as many ways as it has answers. */
static struct found ask(struct walk *walk, int q, int waited, uint64_t live)
{
	struct found found = {0};
	int fact = walk->topic->questions[q];
	int answers = ANSWER_OPTION + walk->guide->facts[fact].option_count;
	answer classes[ANSWER_OPTION + GUIDE_OPTIONS_MAX];
	walk->reached_questions |= 1u << q;
	for (int said = ANSWER_UNKNOWN; said < answers; said++) {
		classes[said] = reading_class(&walk->reading, live, fact, (answer)said);
		classes[said] = classes[said] < ANSWER_UNKNOWN ? ANSWER_UNKNOWN : classes[said];
	}
	for (int said = ANSWER_UNKNOWN; said < answers && !walk->failed; said++) {
		long times = 0;
		if (classes[said] != said)
			continue;
		for (int same = said; same < answers; same++)
			times += classes[same] == said;
		walk->answers.of[fact] = (answer)said;
		walk->asked[walk->asked_count++] = fact;
		add_ways(&found, walk_state(walk, q + 1, waited == SERVED ? SERVED : waited + 1), times);
		walk->asked_count--;
		walk->answers.of[fact] = ANSWER_NONE;
	}
	return found;
}

static struct memo_key state_key(const struct walk *walk, int q, int waited, const struct view *view)
{
	uint64_t flags = (uint64_t)view->thing | (uint64_t)view->human << 1 | (uint64_t)waited << 2;
	return (struct memo_key){{reading_key(&walk->reading, view->live, &walk->answers, q), flags, view->live}};
}

/* The rules are held against every arrival; what lies behind a state is walked once. */
static struct found walk_state(struct walk *walk, int q, int waited)
{
	struct view view;
	struct found found = {0};
	bool is_new;
	if (!view_cards(walk, q, &view))
		return found;
	for (; view.live && !guide_is_open(walk->guide, walk->topic, q, &walk->answers); q++)
		CHECK(q < walk->topic->question_count);
	q = view.live ? q : walk->topic->question_count;
	waited = view.useful ? SERVED : waited;
	struct memo_key key = state_key(walk, q, waited, &view);
	struct memo_entry *entry = memo_find(&walk->memo, key, &is_new);
	if (!is_new)
		return (struct found){entry->depth, entry->ways};
	walk->count.states++;
	if (view.live == 0) {
		walk->count.ends++;
		found.ways = 1;
		end_helps(walk, &view);
	} else if (wait_is_short(walk, waited)) {
		found = ask(walk, q, waited, view.live);
	}
	entry = memo_find(&walk->memo, key, &is_new);
	entry->depth = found.depth;
	entry->ways = found.ways;
	return found;
}

static bool miss(struct walk *walk, str kind, str id, str what, const char *remedy)
{
	return problem_set(walk->problem, PROBLEM_UNPROVEN, str_terminated(walk->memo.arena, walk->topic->id), remedy,
			   "The %.*s \"%.*s\" %.*s.", STR_ARG(kind), STR_ARG(id), STR_ARG(what));
}

static bool all_is_reached(struct walk *walk)
{
	for (int q = 0; q < walk->topic->question_count; q++)
		if (!(walk->reached_questions >> q & 1))
			return miss(walk, STR("question"), walk->guide->facts[walk->topic->questions[q]].id,
				    STR("is never asked: no card still needs its answer"),
				    "Take the question out of the topic, or give a card a condition on it.");
	for (int i = 0; i < walk->topic->card_count; i++)
		if (!(walk->reached_cards >> i & 1))
			return miss(walk, STR("card"), walk->topic->cards[i].id, STR("is likely on no way"),
				    "Look for conditions that exclude each other, or that read what this topic does not ask.");
	return true;
}

static bool prove(const struct guide *guide, int topic, struct arena *arena, struct proof_count *count, struct problem *problem)
{
	struct walk *walk = ARENA_NEW(arena, struct walk);
	walk->guide = guide;
	walk->topic = &guide->topics[topic];
	walk->memo.arena = arena;
	walk->problem = problem;
	reading_make(&walk->reading, guide, walk->topic);
	struct found found = walk_state(walk, 0, 0);
	walk->count.depth = found.depth;
	walk->count.ways = found.ways;
	if (count)
		*count = walk->count;
	return !walk->failed && all_is_reached(walk);
}

bool proof_topic(const struct guide *guide, int topic, struct proof_count *count, struct problem *problem)
{
	struct arena arena = {0};
	bool proved = form_check(guide, problem) && prove(guide, topic, &arena, count, problem);
	arena_finish(&arena);
	return proved;
}

bool proof_guide(const struct guide *guide, struct proof_count *count, struct problem *problem)
{
	struct proof_count sum = {0};
	if (!form_check(guide, problem))
		return false;
	for (int topic = 0; topic < guide->topic_count; topic++) {
		struct proof_count one = {0};
		if (!proof_topic(guide, topic, &one, problem))
			return false;
		sum.states += one.states;
		sum.ends += one.ends;
		sum.checks += one.checks;
		if (__builtin_add_overflow(sum.ways, one.ways, &sum.ways))
			sum.ways = LONG_MAX;
		sum.depth = one.depth > sum.depth ? one.depth : sum.depth;
	}
	if (count)
		*count = sum;
	return true;
}
