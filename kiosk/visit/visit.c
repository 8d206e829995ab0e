/* One step of a visit. Every change of place goes through the path, so that Back is always the parent. */
#include "kiosk/visit/visit.h"
#include "kiosk/base/check.h"
#include "kiosk/visit/path.h"

enum { MOVED = EFFECT_REDRAW | EFFECT_HUSH | EFFECT_SHIELD, CHANGED = EFFECT_REDRAW | EFFECT_HUSH };

struct visit visit_new(void)
{
	struct visit visit;
	path_begin(&visit);
	return visit;
}

const struct place *visit_place(const struct visit *visit)
{
	CHECK(visit->depth >= 1 && visit->depth <= VISIT_DEPTH_MAX);
	return &visit->path[visit->depth - 1];
}

/* Where nobody is, nobody is known: who steps back to the attract screen has left. */
static unsigned leave(struct visit *visit)
{
	path_begin(visit);
	return EFFECT_WIPE | EFFECT_HUSH | EFFECT_REDRAW | EFFECT_SHIELD;
}

static unsigned go_back(struct visit *visit)
{
	if (visit->depth == 1)
		return EFFECT_NONE;
	if (visit->depth == 2)
		return leave(visit);
	path_cut(visit, visit->depth - 1);
	return MOVED;
}

static int question_of(const struct guide_topic *topic, int fact)
{
	for (int q = 0; q < topic->question_count; q++)
		if (topic->questions[q] == fact)
			return q;
	return -1;
}

/* What a place is about, besides its kind. */
enum subject { NO_PLACE, PLAIN, OF_TOPIC, OF_FACT, OF_CARD };

static enum subject subject_of(uint8_t kind)
{
	switch ((enum place_kind)kind) {
	case PLACE_ATTRACT: /* is left for, never gone to */
		return NO_PLACE;
	case PLACE_LANGUAGES:
	case PLACE_HOME:
	case PLACE_URGENT:
	case PLACE_ABOUT:
	case PLACE_ACCESS:
	case PLACE_LISTEN:
		return PLAIN;
	case PLACE_TOPIC:
	case PLACE_RESULTS:
	case PLACE_UNLIKELY:
	case PLACE_ANSWERS:
		return OF_TOPIC;
	case PLACE_QUESTION:
		return OF_FACT;
	case PLACE_CARD:
	case PLACE_SOURCE:
		return OF_CARD;
	}
	return NO_PLACE;
}

/* The place an action names, with nothing in it that its kind does not use; false when this guide has no such place. */
static bool name_place(struct action action, const struct guide *guide, struct place *place)
{
	const struct guide_topic *topic = action.topic < guide->topic_count ? &guide->topics[action.topic] : NULL;
	*place = (struct place){.kind = action.to, .topic = action.topic, .item = action.item};
	switch (subject_of(action.to)) {
	case NO_PLACE:
		return false;
	case PLAIN:
		*place = path_plain(place->kind);
		return true;
	case OF_TOPIC:
		place->item = 0;
		return topic != NULL;
	case OF_FACT:
		return topic && question_of(topic, action.item) >= 0;
	case OF_CARD:
		return action.topic == PLACE_ANY || (topic && action.item < topic->card_count);
	}
	return false;
}

/* Index of the topic's own place in the path; it is put behind home when the path does not have it. Questions before it,
 * opened on another way, would send the way back to them: they go. */
static int reach_topic(struct visit *visit, int topic)
{
	struct place place = {.kind = PLACE_TOPIC, .topic = (uint8_t)topic};
	int at = path_find(visit, &place);
	for (int i = at - 1; i > 0; i--)
		if (visit->path[i].kind == PLACE_QUESTION) {
			path_remove(visit, i, i + 1);
			at--;
		}
	if (at < 0) {
		path_go_home(visit);
		path_go(visit, place);
		at = visit->depth - 1;
	}
	return at;
}

/* The way to question `last` (a position): topic, the open questions before it, and it. Back then goes through them. */
static void go_along(struct visit *visit, const struct guide *guide, int topic_index, int last)
{
	const struct guide_topic *topic = &guide->topics[topic_index];
	path_cut(visit, reach_topic(visit, topic_index) + 1);
	struct answers reachable = guide_reachable(guide, topic, &visit->answers);
	for (int q = 0; q <= last && q < topic->question_count; q++) {
		struct place place = {
		    .kind = PLACE_QUESTION, .topic = (uint8_t)topic_index, .item = (uint16_t)topic->questions[q]};
		if (q == last || reachable.of[topic->questions[q]] != ANSWER_NONE)
			path_go(visit, place);
	}
}

/* To the next open question, or to the results when none is left. */
static void go_on(struct visit *visit, const struct guide *guide, int topic)
{
	int next = guide_next(guide, &guide->topics[topic], &visit->answers);
	go_along(visit, guide, topic, next < 0 ? guide->topics[topic].question_count : next);
	if (next < 0)
		path_go(visit, (struct place){.kind = PLACE_RESULTS, .topic = (uint8_t)topic});
}

/* Back to "my answers", with the questions in the path as the changed answer now makes them. */
static void return_to_answers(struct visit *visit, const struct guide *guide, int topic)
{
	struct place behind[VISIT_DEPTH_MAX];
	int count = 0;
	path_cut(visit, visit->depth - 1);
	for (int i = reach_topic(visit, topic) + 1; i < visit->depth; i++)
		if (visit->path[i].kind != PLACE_QUESTION)
			behind[count++] = visit->path[i];
	int next = guide_next(guide, &guide->topics[topic], &visit->answers);
	go_along(visit, guide, topic, next < 0 ? guide->topics[topic].question_count : next);
	for (int i = 0; i < count; i++)
		path_go(visit, behind[i]);
	path_go(visit, (struct place){.kind = PLACE_ANSWERS, .topic = (uint8_t)topic});
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
		int at = path_find(visit, &place);
		if (at >= 0)
			path_remove(visit, at, at + 1);
		place.returning = true;
		path_go(visit, place);
	} else if (path_find(visit, &place) >= 0) {
		path_go(visit, place);
	} else {
		go_along(visit, guide, place.topic, question_of(&guide->topics[place.topic], place.item));
	}
	return MOVED;
}

static unsigned go_somewhere(struct visit *visit, struct action action, const struct guide *guide)
{
	struct place place;
	if (!name_place(action, guide, &place) || path_is_same(&place, visit_place(visit)))
		return EFFECT_NONE;
	if (place.kind == PLACE_QUESTION)
		return go_question(visit, place, guide);
	if (place.kind == PLACE_HOME) {
		path_go_home(visit);
		return MOVED;
	}
	/* the languages are left for where the person was, so they move to the end of the path instead of cutting it */
	int at = path_find(visit, &place);
	if (place.kind == PLACE_LANGUAGES && at >= 0)
		path_remove(visit, at, at + 1);
	path_go(visit, place);
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
		path_go_home(visit);
	else if (chosen_there)
		path_cut(visit, visit->depth - 1);
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
	case ACTION_STAFF:
		return EFFECT_NONE;
	case ACTION_TOUCH:
		if (visit->depth > 1)
			return EFFECT_NONE;
		path_go(visit, path_plain(PLACE_LANGUAGES));
		return MOVED;
	case ACTION_BACK:
		return go_back(visit);
	case ACTION_HOME:
		if (visit->depth == 1 || visit_place(visit)->kind == PLACE_HOME)
			return EFFECT_NONE;
		path_go_home(visit);
		return MOVED;
	case ACTION_LISTEN:
		return visit->depth > 1 ? EFFECT_SPEAK : EFFECT_NONE;
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
