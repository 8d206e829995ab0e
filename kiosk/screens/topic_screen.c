/* What a topic is about, what can be done today, and two ways on: a few questions, or everything at once. A topic that asks nothing is its cards. */
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/tones.h"

static void add_private(struct scene *scene, const struct outcome *outcome)
{
	str questions = scene_say_number(scene, SAY_topic_questions, outcome->topic->question_count);
	struct page_node *note = scene_add_words(scene, ROLE_NOTE, STR("topic.private"), SAY_topic_questions, questions);
	note->icon = ICON_WHY;
	note->detail = scene_say(scene, SAY_topic_private);
}

enum { TODAY_MAX = 3 };

static void add_card(struct scene *scene, const struct outcome *outcome, int card, int index)
{
	struct content_card brief =
	    content_card_brief(scene->world->content, scene->arena, outcome->topic_index, card, scene->world->language);
	struct page_node *node = scene_add_text(scene, ROLE_CARD, scene_id(scene, "card", brief.id), brief.name);
	if (!node)
		return;
	node->detail = brief.summary.text;
	scene_mark(scene, node, brief.summary);
	node->tone = tones_of_pillar(brief.pillar);
	node->state |= STATE_SPARE | (brief.sensitive ? STATE_SENSITIVE : 0);
	node->value = index + 1;
	node->action = scene_go(PLACE_CARD, outcome->topic_index, card);
	scene->page->sensitive |= brief.sensitive;
}

/* What can be done today, as far as this sheet has room: everything is behind the second button. */
static void add_today(struct scene *scene, const struct outcome *outcome)
{
	int found = 0;
	for (int i = 0; i < outcome->shown && found < TODAY_MAX; i++) {
		const struct guide_card *card = &outcome->topic->cards[outcome->results[i].card];
		if (!card->today || card->human)
			continue;
		if (found == 0) {
			scene_section(scene, "today", SAY_topic_today, ICON_DATE);
			scene->page->nodes[scene->page->count - 1].state |= STATE_SPARE;
			page_open(scene->page, ROLE_LIST, STR("today.cards"), STR_NONE);
		}
		add_card(scene, outcome, outcome->results[i].card, found++);
	}
	if (found)
		page_close(scene->page);
}

static void add_buttons(struct scene *scene, const struct outcome *outcome)
{
	struct action begin = {.kind = ACTION_BEGIN, .topic = (uint8_t)outcome->topic_index};
	struct action results = scene_go(PLACE_RESULTS, outcome->topic_index, 0);
	if (outcome->next >= 0) {
		enum say say = outcome->begun ? SAY_topic_continue : SAY_topic_begin;
		scene_button(scene, "topic.begin", say, scene_say(scene, say), ICON_FORWARD, begin)->state |= STATE_PRIMARY;
	}
	enum say words = outcome->begun ? SAY_answers_see : SAY_topic_everything;
	struct page_node *all =
	    scene_button(scene, "topic.everything", words, scene_say_number(scene, words, outcome->shown), ICON_LIST, results);
	if (outcome->next < 0)
		all->state |= STATE_PRIMARY;
	if (outcome->begun)
		scene_button(scene, "topic.answers", SAY_answers_title, scene_say(scene, SAY_answers_title), ICON_ANSWERS,
			     scene_go(PLACE_ANSWERS, outcome->topic_index, 0));
}

void topic_screen(struct scene *scene)
{
	struct outcome outcome = outcome_make(scene);
	if (outcome.topic->question_count == 0) {
		results_screen(scene);
		return;
	}
	struct content_topic topic =
	    content_topic(scene->world->content, scene->arena, outcome.topic_index, scene->world->language);
	surround_begin_text(scene, STR("topic"), topic.name);
	scene->page->sensitive = topic.sensitive;
	scene_add_text(scene, ROLE_LEAD, STR("topic.summary"), topic.summary);
	if (topic.sensitive)
		surround_add_safety(scene);
	if (outcome.next >= 0)
		add_private(scene, &outcome);
	add_today(scene, &outcome);
	surround_foot(scene);
	add_buttons(scene, &outcome);
	surround_end(scene);
}
