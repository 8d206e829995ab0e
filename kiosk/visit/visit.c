/* One step of a visit. Every change of place goes through the path, so that Back is always the parent. */
#include "kiosk/visit/visit.h"
#include "kiosk/base/check.h"
#include <string.h>

enum { MOVED = EFFECT_REDRAW | EFFECT_HUSH | EFFECT_SHIELD, CHANGED = EFFECT_REDRAW | EFFECT_HUSH };

/* Every byte is set, the gaps between members too: nothing of the last person may stay in them. */
static void begin_anew(struct visit *visit)
{
	memset(visit, 0, sizeof *visit);
	visit->depth = 1;
	visit->path[0].kind = PLACE_ATTRACT;
	visit->path[0].topic = PLACE_ANY;
}

struct visit visit_new(void)
{
	struct visit visit;
	begin_anew(&visit);
	return visit;
}

const struct place *visit_place(const struct visit *visit)
{
	CHECK(visit->depth >= 1 && visit->depth <= VISIT_DEPTH_MAX);
	return &visit->path[visit->depth - 1];
}

static struct place plain_place(enum place_kind kind)
{
	return (struct place){.kind = (uint8_t)kind, .topic = PLACE_ANY};
}

static bool is_same(const struct place *a, const struct place *b)
{
	return a->kind == b->kind && a->topic == b->topic && a->item == b->item;
}

/* Index of the place in the path, or -1. */
static int find_place(const struct visit *visit, const struct place *place)
{
	for (int i = 0; i < visit->depth; i++)
		if (is_same(&visit->path[i], place))
			return i;
	return -1;
}

static void remove_places(struct visit *visit, int from, int to)
{
	memmove(&visit->path[from], &visit->path[to], (size_t)(visit->depth - to) * sizeof visit->path[0]);
	visit->depth -= to - from;
	memset(&visit->path[visit->depth], 0, (size_t)(to - from) * sizeof visit->path[0]);
}

static void cut_path(struct visit *visit, int depth)
{
	remove_places(visit, depth, visit->depth);
}

/* Goes to a place: back to it when it is in the path, else one deeper. A path that is full begins again at home. */
static void go_to(struct visit *visit, struct place place)
{
	int at = find_place(visit, &place);
	if (at >= 0) {
		cut_path(visit, at + 1);
		return;
	}
	if (visit->depth == VISIT_DEPTH_MAX) {
		cut_path(visit, 1);
		visit->path[visit->depth++] = plain_place(PLACE_HOME);
	}
	visit->path[visit->depth++] = place;
}

static void go_home(struct visit *visit)
{
	cut_path(visit, 1);
	go_to(visit, plain_place(PLACE_HOME));
}

/* Where nobody is, nobody is known: who steps back to the attract screen has left. */
static unsigned leave(struct visit *visit)
{
	begin_anew(visit);
	return EFFECT_WIPE | EFFECT_HUSH | EFFECT_REDRAW | EFFECT_SHIELD;
}

static unsigned go_back(struct visit *visit)
{
	if (visit->depth == 1)
		return EFFECT_NONE;
	if (visit->depth == 2)
		return leave(visit);
	cut_path(visit, visit->depth - 1);
	return MOVED;
}

static int question_of(const struct guide_topic *topic, int fact)
{
	for (int q = 0; q < topic->question_count; q++)
		if (topic->questions[q] == fact)
			return q;
	return -1;
}

/* Whether the place exists in this guide. */
static bool exists(const struct place *place, const struct guide *guide)
{
	const struct guide_topic *topic = place->topic < guide->topic_count ? &guide->topics[place->topic] : NULL;
	switch ((enum place_kind)place->kind) {
	case PLACE_ATTRACT:
		return false;
	case PLACE_LANGUAGES:
	case PLACE_HOME:
	case PLACE_URGENT:
	case PLACE_ABOUT:
	case PLACE_ACCESS:
	case PLACE_LISTEN:
		return true;
	case PLACE_TOPIC:
	case PLACE_RESULTS:
	case PLACE_UNLIKELY:
	case PLACE_ANSWERS:
		return topic != NULL;
	case PLACE_QUESTION:
		return topic && question_of(topic, place->item) >= 0;
	case PLACE_CARD:
	case PLACE_SOURCE:
		return place->topic == PLACE_ANY || (topic && place->item < topic->card_count);
	}
	return false;
}

/* The place an action names, with nothing in it that its kind does not use. */
static struct place named_place(struct action action)
{
	struct place place = {.kind = action.to, .topic = action.topic, .item = action.item};
	switch ((enum place_kind)action.to) {
	case PLACE_ATTRACT:
	case PLACE_LANGUAGES:
	case PLACE_HOME:
	case PLACE_URGENT:
	case PLACE_ABOUT:
	case PLACE_ACCESS:
	case PLACE_LISTEN:
		place.topic = PLACE_ANY;
		place.item = 0;
		break;
	case PLACE_TOPIC:
	case PLACE_RESULTS:
	case PLACE_UNLIKELY:
	case PLACE_ANSWERS:
		place.item = 0;
		break;
	case PLACE_QUESTION:
	case PLACE_CARD:
	case PLACE_SOURCE:
		break;
	}
	return place;
}

/* Index of the topic's own place in the path; it is put behind home when the path does not have it. Questions before it,
 * opened on another way, would send the way back to them: they go. */
static int reach_topic(struct visit *visit, int topic)
{
	struct place place = {.kind = PLACE_TOPIC, .topic = (uint8_t)topic};
	int at = find_place(visit, &place);
	for (int i = at - 1; i > 0; i--)
		if (visit->path[i].kind == PLACE_QUESTION) {
			remove_places(visit, i, i + 1);
			at--;
		}
	if (at < 0) {
		go_home(visit);
		go_to(visit, place);
		at = visit->depth - 1;
	}
	return at;
}

/* The way to question `last` (a position): topic, the open questions before it, and it. Back then goes through them. */
static void go_along(struct visit *visit, const struct guide *guide, int topic_index, int last)
{
	const struct guide_topic *topic = &guide->topics[topic_index];
	cut_path(visit, reach_topic(visit, topic_index) + 1);
	struct answers reachable = guide_reachable(guide, topic, &visit->answers);
	for (int q = 0; q <= last && q < topic->question_count; q++) {
		struct place place = {.kind = PLACE_QUESTION, .topic = (uint8_t)topic_index, .item = (uint16_t)topic->questions[q]};
		if (q == last || reachable.of[topic->questions[q]] != ANSWER_NONE)
			go_to(visit, place);
	}
}

/* To the next open question, or to the results when none is left. */
static void go_on(struct visit *visit, const struct guide *guide, int topic)
{
	int next = guide_next(guide, &guide->topics[topic], &visit->answers);
	go_along(visit, guide, topic, next < 0 ? guide->topics[topic].question_count : next);
	if (next < 0)
		go_to(visit, (struct place){.kind = PLACE_RESULTS, .topic = (uint8_t)topic});
}

/* Back to "my answers", with the questions in the path as the changed answer now makes them. */
static void return_to_answers(struct visit *visit, const struct guide *guide, int topic)
{
	struct place behind[VISIT_DEPTH_MAX];
	int count = 0;
	cut_path(visit, visit->depth - 1);
	for (int i = reach_topic(visit, topic) + 1; i < visit->depth; i++)
		if (visit->path[i].kind != PLACE_QUESTION)
			behind[count++] = visit->path[i];
	int next = guide_next(guide, &guide->topics[topic], &visit->answers);
	go_along(visit, guide, topic, next < 0 ? guide->topics[topic].question_count : next);
	for (int i = 0; i < count; i++)
		go_to(visit, behind[i]);
	go_to(visit, (struct place){.kind = PLACE_ANSWERS, .topic = (uint8_t)topic});
}

static unsigned give_answer(struct visit *visit, struct action action, const struct guide *guide)
{
	struct place here = *visit_place(visit);
	if (here.kind != PLACE_QUESTION || here.item != action.item || action.value == ANSWER_NONE ||
	    action.value >= ANSWER_OPTION + guide->facts[here.item].option_count)
		return EFFECT_NONE;
	visit->answers.of[here.item] = action.value;
	if (here.returning)
		return_to_answers(visit, guide, here.topic);
	else
		go_on(visit, guide, here.topic);
	return MOVED;
}

static unsigned begin_topic(struct visit *visit, struct action action, const struct guide *guide)
{
	if (action.topic >= guide->topic_count)
		return EFFECT_NONE;
	go_on(visit, guide, action.topic);
	return MOVED;
}

static unsigned go_question(struct visit *visit, struct place place, const struct guide *guide)
{
	const struct place *here = visit_place(visit);
	if (here->kind == PLACE_ANSWERS && here->topic == place.topic) {
		int at = find_place(visit, &place);
		if (at >= 0)
			remove_places(visit, at, at + 1);
		place.returning = true;
		go_to(visit, place);
	} else if (find_place(visit, &place) >= 0) {
		go_to(visit, place);
	} else {
		go_along(visit, guide, place.topic, question_of(&guide->topics[place.topic], place.item));
	}
	return MOVED;
}

static unsigned go_somewhere(struct visit *visit, struct action action, const struct guide *guide)
{
	struct place place = named_place(action);
	if (!exists(&place, guide) || is_same(&place, visit_place(visit)))
		return EFFECT_NONE;
	if (place.kind == PLACE_QUESTION)
		return go_question(visit, place, guide);
	if (place.kind == PLACE_HOME) {
		go_home(visit);
		return MOVED;
	}
	/* the languages are left for where the person was, so they move to the end of the path instead of cutting it */
	int at = find_place(visit, &place);
	if (place.kind == PLACE_LANGUAGES && at >= 0)
		remove_places(visit, at, at + 1);
	go_to(visit, place);
	return MOVED;
}

static unsigned choose_language(struct visit *visit, struct action action)
{
	const struct place *here = visit_place(visit);
	bool chosen_there = here->kind == PLACE_LANGUAGES;
	bool first = here->kind == PLACE_ATTRACT || (chosen_there && visit->depth == 2);
	if (!first && !chosen_there && visit->language == action.item)
		return EFFECT_NONE;
	visit->language = action.item;
	if (first)
		go_home(visit);
	else if (chosen_there)
		cut_path(visit, visit->depth - 1);
	return first || chosen_there ? MOVED : CHANGED;
}

static unsigned set_choice(uint8_t *choice, uint8_t value, int choices)
{
	if (value >= choices || *choice == value)
		return EFFECT_NONE;
	*choice = value;
	return CHANGED;
}

static unsigned turn_sheet(struct visit *visit, uint16_t sheet)
{
	struct place *here = &visit->path[visit->depth - 1];
	if (here->sheet == sheet)
		return EFFECT_NONE;
	here->sheet = sheet;
	return CHANGED;
}

/* The idle warning hides the page: whoever touches it says "still here", and nothing on the hidden page is meant. */
static unsigned answer_warning(struct visit *visit, enum action_kind kind)
{
	if (kind != ACTION_STAY && kind != ACTION_BACK && kind != ACTION_TOUCH)
		return EFFECT_NONE;
	visit->warned = false;
	return MOVED;
}

unsigned visit_step(struct visit *visit, struct action action, const struct guide *guide)
{
	enum action_kind kind = (enum action_kind)action.kind;
	if (kind == ACTION_LEAVE)
		return leave(visit);
	if (visit->warned)
		return answer_warning(visit, kind);
	if (visit->depth == 1 && (kind == ACTION_TURN || kind == ACTION_TEXT_SIZE || kind == ACTION_THEME))
		return EFFECT_NONE; /* nobody is here: what one passer-by sets would meet the next */
	switch (kind) {
	case ACTION_NONE:
	case ACTION_STAY:
	case ACTION_LEAVE:
		return EFFECT_NONE;
	case ACTION_TOUCH:
		if (visit->depth > 1)
			return EFFECT_NONE;
		go_to(visit, plain_place(PLACE_LANGUAGES));
		return MOVED;
	case ACTION_BACK:
		return go_back(visit);
	case ACTION_HOME:
		if (visit->depth == 1 || visit_place(visit)->kind == PLACE_HOME)
			return EFFECT_NONE;
		go_home(visit);
		return MOVED;
	case ACTION_GO:
		return go_somewhere(visit, action, guide);
	case ACTION_LANGUAGE:
		return choose_language(visit, action);
	case ACTION_ANSWER:
		return give_answer(visit, action, guide);
	case ACTION_BEGIN:
		return begin_topic(visit, action, guide);
	case ACTION_TURN:
		return turn_sheet(visit, action.item);
	case ACTION_TEXT_SIZE:
		return set_choice(&visit->text_size, action.value, VISIT_TEXT_SIZES);
	case ACTION_THEME:
		return set_choice(&visit->theme, action.value, VISIT_THEMES);
	}
	return EFFECT_NONE;
}
