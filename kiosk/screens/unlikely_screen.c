/* Cards that are probably not the right ones. Each says which other answer would change that, and can be read all the same. */
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/tones.h"

static void add_card(struct scene *scene, const struct outcome *outcome, int card)
{
	struct content_card brief =
	    content_card_brief(scene->world->content, scene->arena, outcome->topic_index, card, scene->world->language);
	struct page_node *node = scene_add_text(scene, ROLE_CARD, scene_id(scene, "card", brief.id), brief.name);
	if (!node)
		return;
	node->detail = brief.summary.text;
	scene_mark(scene, node, brief.summary);
	node->tone = tones_of_pillar(brief.pillar);
	node->state |= STATE_UNLIKELY | (brief.sensitive ? STATE_SENSITIVE : 0);
	scene->page->sensitive |= brief.sensitive;
	node->action = scene_go(PLACE_CARD, outcome->topic_index, card);
	struct text questions = outcome_would_change(scene, outcome, card);
	if (questions.text.size)
		node->because = scene_say_text(scene, SAY_unlikely_change, questions.text);
	scene_mark(scene, node, questions);
}

void unlikely_screen(struct scene *scene)
{
	struct outcome outcome = outcome_make(scene);
	surround_begin(scene, "unlikely", SAY_unlikely_title);
	scene->page->sensitive = outcome_sensitive(scene, &outcome);
	bool some = outcome.count > outcome.shown;
	scene_add_say(scene, ROLE_LEAD, "unlikely.lead", some ? SAY_unlikely_lead : SAY_unlikely_none);
	page_open(scene->page, ROLE_LIST, STR("cards"), STR_NONE);
	for (int i = outcome.shown; i < outcome.count; i++)
		add_card(scene, &outcome, outcome.results[i].card);
	page_close(scene->page);
	surround_foot(scene);
	scene_button(scene, "unlikely.answers", SAY_answers_title, scene_say(scene, SAY_answers_title), ICON_ANSWERS,
		     scene_go(PLACE_ANSWERS, outcome.topic_index, 0));
	surround_end(scene);
}
