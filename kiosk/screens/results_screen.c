/* What can be done: today first, a person to see last. Every card says why it is here in the visitor's own answers, one by
 * one; nothing sums the visitor up. */
#include "kiosk/screens/facts.h"
#include "kiosk/screens/findings.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/tones.h"

static void fill_card(struct scene *scene, const struct findings *findings, int index, const struct content_card *card,
		      struct page_node *node)
{
	struct argument numbered[] = {SAY_NUMBER(index + 1), SAY_TEXT(card->name.text)};
	node->name = scene_say_with(scene, SAY_results_numbered, 2, numbered);
	node->detail = card->summary.text;
	node->language = card->name.language;
	node->tone = tones_of_pillar(card->pillar);
	node->action = scene_go(PLACE_CARD, findings->topic_index, findings->results[index].card);
	scene_mark(scene, node, card->name);
	scene_mark(scene, node, card->summary);
	str reasons = findings_because(scene, findings, findings->results[index].card);
	if (reasons.size)
		node->because = scene_say_text(scene, SAY_results_because, reasons);
	if (card->sensitive)
		node->state |= STATE_SENSITIVE;
	scene->page->sensitive |= card->sensitive;
}

static void add_card(struct scene *scene, const struct findings *findings, int index)
{
	struct guide_result result = findings->results[index];
	const struct guide_card *guided = &findings->topic->cards[result.card];
	struct content_card card =
	    content_card(scene->world->content, scene->arena, findings->topic_index, result.card, scene->world->language);
	str id = scene_id(scene, "card", card.id);
	fill_card(scene, findings, index, &card, page_open(scene->page, ROLE_CARD, id, STR_NONE));
	bool asked = findings->topic->question_count > 0;
	struct facts_of_card facts = {
	    .card = &card, .today = guided->today, .to_check = guided->to_check, .judged = asked, .verdict = result.verdict};
	facts_add(scene, id, &facts);
	page_close(scene->page);
}

static bool is_human(const struct findings *findings, int index)
{
	return findings->topic->cards[findings->results[index].card].human;
}

static void add_cards(struct scene *scene, const struct findings *findings)
{
	page_open(scene->page, ROLE_LIST, STR("cards"), STR_NONE);
	int i = 0;
	while (i < findings->shown && !is_human(findings, i))
		add_card(scene, findings, i++);
	page_close(scene->page);
	if (i == findings->shown)
		return;
	scene_section(scene, "humans", SAY_results_human, ICON_PERSON);
	page_open(scene->page, ROLE_LIST, STR("humans.cards"), STR_NONE);
	while (i < findings->shown)
		add_card(scene, findings, i++);
	page_close(scene->page);
}

static void add_buttons(struct scene *scene, const struct findings *findings)
{
	int topic = findings->topic_index, hidden = findings->count - findings->shown;
	struct action begin = {.kind = ACTION_BEGIN, .topic = (uint8_t)topic};
	if (findings->next >= 0) {
		str name = scene_say(scene, findings->begun ? SAY_topic_continue : SAY_topic_begin);
		scene_button(scene, "results.continue", name, ICON_FORWARD, begin)->state |= STATE_PRIMARY;
	}
	if (findings->begun)
		scene_button(scene, "results.answers", scene_say(scene, SAY_answers_title), ICON_ANSWERS,
			     scene_go(PLACE_ANSWERS, topic, 0));
	if (hidden > 0)
		scene_button(scene, "results.unlikely", scene_say_number(scene, SAY_results_unlikely, hidden), ICON_LIST,
			     scene_go(PLACE_UNLIKELY, topic, 0));
}

void results_screen(struct scene *scene)
{
	struct findings findings = findings_make(scene);
	frame_begin(scene, "results", SAY_results_title);
	scene->page->sensitive = findings_sensitive(scene, &findings);
	scene_add_say(scene, ROLE_LEAD, "results.lead", SAY_results_lead);
	add_cards(scene, &findings);
	frame_foot(scene);
	add_buttons(scene, &findings);
	frame_end(scene);
}
