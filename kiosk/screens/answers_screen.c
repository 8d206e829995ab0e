/* My answers: each reachable question with what was answered, to be changed in place. What was answered on a way that is no
 * longer taken is kept by the visit and not shown. */
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

static struct text words_of(struct scene *scene, const struct content_question *question, answer given)
{
	enum say say = given == ANSWER_UNKNOWN ? SAY_question_unknown : SAY_question_rather_not;
	if (given < ANSWER_OPTION)
		return (struct text){.text = scene_say(scene, say), .language = sentence_tag(scene->world->say, say)};
	return given - ANSWER_OPTION < question->option_count ? question->options[given - ANSWER_OPTION].label : (struct text){0};
}

static void add_answer(struct scene *scene, const struct outcome *outcome, int fact)
{
	struct content_question question = content_question(scene->world->content, scene->arena, fact, scene->world->language);
	struct text words = words_of(scene, &question, outcome->answers.of[fact]);
	str id = scene_id(scene, "answer", scene->guide->facts[fact].id);
	struct page_node *choice = scene_add_text(scene, ROLE_CHOICE, id, question.question);
	if (!choice)
		return;
	choice->icon = ICON_ANSWERS;
	choice->detail = words.text;
	scene_mark(scene, choice, words);
	choice->action = scene_go(PLACE_QUESTION, outcome->topic_index, fact);
	if (scene->guide->facts[fact].sensitive) {
		choice->state |= STATE_SENSITIVE;
		scene->page->sensitive = true;
	}
}

static void add_answers(struct scene *scene, const struct outcome *outcome)
{
	page_open(scene->page, ROLE_LIST, STR("answers.all"), STR_NONE);
	for (int i = 0; i < outcome->topic->question_count; i++)
		if (outcome->answers.of[outcome->topic->questions[i]] != ANSWER_NONE)
			add_answer(scene, outcome, outcome->topic->questions[i]);
	page_close(scene->page);
}

void answers_screen(struct scene *scene)
{
	struct outcome outcome = outcome_make(scene);
	surround_begin(scene, "answers", SAY_answers_title);
	scene->page->sensitive = outcome_sensitive(scene, &outcome);
	scene_add_say(scene, ROLE_LEAD, "answers.lead", outcome.begun ? SAY_answers_lead : SAY_answers_none);
	add_answers(scene, &outcome);
	surround_foot(scene);
	struct action begin = {.kind = ACTION_BEGIN, .topic = (uint8_t)outcome.topic_index};
	if (outcome.next >= 0) {
		enum say say = outcome.begun ? SAY_topic_continue : SAY_topic_begin;
		scene_button(scene, "answers.continue", say, scene_say(scene, say), ICON_FORWARD, begin);
	}
	str see = scene_say_number(scene, SAY_answers_see, outcome.shown);
	struct action results = scene_go(PLACE_RESULTS, outcome.topic_index, 0);
	scene_button(scene, "answers.see", SAY_answers_see, see, ICON_LIST, results)->state |= STATE_PRIMARY;
	surround_end(scene);
}
