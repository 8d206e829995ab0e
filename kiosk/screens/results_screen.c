/* What can be done: today first, a person to see last. Every card says why it is here in the visitor's own answers, one by
 * one; nothing sums the visitor up. */
#include "kiosk/screens/facts.h"
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/tones.h"

static void fill_card(struct scene *scene, const struct outcome *outcome, int index, const struct content_card *card,
		      struct page_node *node)
{
	struct argument numbered[] = {SAY_NUMBER(index + 1), SAY_TEXT(card->name.text)};
	node->name = scene_say_with(scene, SAY_results_numbered, 2, numbered);
	node->detail = card->summary.text;
	node->language = card->name.language;
	node->tone = tones_of_pillar(card->pillar);
	node->action = scene_go(PLACE_CARD, outcome->topic_index, outcome->results[index].card);
	scene_mark(scene, node, card->name);
	scene_mark(scene, node, card->summary);
	struct text reasons = outcome_because(scene, outcome, outcome->results[index].card);
	if (reasons.text.size)
		node->because = scene_say_text(scene, SAY_results_because, reasons.text);
	scene_mark(scene, node, reasons);
	if (card->sensitive)
		node->state |= STATE_SENSITIVE;
	scene->page->sensitive |= card->sensitive;
}

static void add_card(struct scene *scene, const struct outcome *outcome, int index)
{
	struct guide_result result = outcome->results[index];
	const struct guide_card *guided = &outcome->topic->cards[result.card];
	struct content_card card =
	    content_card(scene->world->content, scene->arena, outcome->topic_index, result.card, scene->world->language);
	str id = scene_id(scene, "card", card.id);
	fill_card(scene, outcome, index, &card, page_open(scene->page, ROLE_CARD, id, STR_NONE));
	struct facts_of_card facts = {.card = &card,
				      .today = guided->today,
				      .to_check = guided->to_check,
				      .judged = outcome->begun,
				      .verdict = result.verdict};
	facts_add(scene, id, &facts);
	page_close(scene->page);
}

static bool is_human(const struct outcome *outcome, int index)
{
	return outcome->topic->cards[outcome->results[index].card].human;
}

static void add_cards(struct scene *scene, const struct outcome *outcome)
{
	page_open(scene->page, ROLE_LIST, STR("cards"), STR_NONE);
	int i = 0;
	while (i < outcome->shown && !is_human(outcome, i))
		add_card(scene, outcome, i++);
	page_close(scene->page);
	if (i == outcome->shown)
		return;
	scene_section(scene, "humans", SAY_results_human, ICON_PERSON);
	page_open(scene->page, ROLE_LIST, STR("humans.cards"), STR_NONE);
	while (i < outcome->shown)
		add_card(scene, outcome, i++);
	page_close(scene->page);
}

/* Behind all that can be done: what probably is not for them. */
static void add_hidden(struct scene *scene, const struct outcome *outcome)
{
	int hidden = outcome->count - outcome->shown;
	if (hidden > 0)
		scene_button(scene, "results.unlikely", SAY_results_unlikely,
			     scene_say_number(scene, SAY_results_unlikely, hidden), ICON_LIST,
			     scene_go(PLACE_UNLIKELY, outcome->topic_index, 0));
}

/* The whole of it was said on the topic's screen and is said again on each card; here it must leave room for the first card. */
static void add_safety(struct scene *scene, const struct outcome *outcome)
{
	if (outcome->topic->question_count == 0) {
		surround_add_safety(scene);
		return;
	}
	struct page_node *note = scene_add_say(scene, ROLE_NOTE, "safety", SAY_safety_title);
	note->icon = ICON_PRIVATE;
	note->tone = TONE_ATTENTION;
}

static void add_buttons(struct scene *scene, const struct outcome *outcome)
{
	int topic = outcome->topic_index;
	struct action begin = {.kind = ACTION_BEGIN, .topic = (uint8_t)topic};
	if (outcome->next >= 0) {
		enum say say = outcome->begun ? SAY_topic_continue : SAY_topic_begin;
		scene_button(scene, "results.continue", say, scene_say(scene, say), ICON_FORWARD, begin)->state |= STATE_PRIMARY;
	}
	if (outcome->begun)
		scene_button(scene, "results.answers", SAY_answers_title, scene_say(scene, SAY_answers_title), ICON_ANSWERS,
			     scene_go(PLACE_ANSWERS, topic, 0));
}

void results_screen(struct scene *scene)
{
	struct outcome outcome = outcome_make(scene);
	surround_begin(scene, "results", SAY_results_title);
	scene->page->sensitive = outcome_sensitive(scene, &outcome);
	if (scene->page->sensitive)
		add_safety(scene, &outcome);
	scene_add_say(scene, ROLE_LEAD, "results.lead", SAY_results_lead);
	add_cards(scene, &outcome);
	add_hidden(scene, &outcome);
	surround_foot(scene);
	add_buttons(scene, &outcome);
	surround_end(scene);
}
