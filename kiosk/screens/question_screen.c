/* One question: how far, what, why we ask, the answers, and the two standing ones. What is found so far is one touch away. */
#include "kiosk/base/check.h"
#include "kiosk/screens/outcome.h"
#include "kiosk/screens/pictogram.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

/* Questions answered before this one, on the way that is reachable. */
static int answered_before(const struct outcome *outcome, int fact)
{
	int count = 0;
	for (int i = 0; i < outcome->topic->question_count && outcome->topic->questions[i] != fact; i++)
		count += outcome->answers.of[outcome->topic->questions[i]] != ANSWER_NONE;
	return count;
}

static void add_progress(struct scene *scene, const struct outcome *outcome, int fact, struct text topic)
{
	struct guide_progress progress = guide_progress(scene->guide, outcome->topic, &outcome->answers);
	int step = answered_before(outcome, fact) + 1;
	int all = progress.done + progress.left > step ? progress.done + progress.left : step;
	struct argument numbers[] = {SAY_NUMBER(step), SAY_NUMBER(all)};
	str parts[] = {scene_say_with(scene, SAY_question_step, 2, numbers), topic.text};
	str words = scene_joined(scene, 2, parts);
	struct page_node *node = scene_add_words(scene, ROLE_PROGRESS, STR("progress"), SAY_question_step, words);
	node->value = step;
	node->value_max = all;
}

static void add_why(struct scene *scene, struct text why)
{
	str promise = scene_say(scene, SAY_question_private);
	struct page_node *note = scene_add_say(scene, ROLE_NOTE, "why", SAY_question_why);
	note->icon = ICON_WHY;
	if (why.text.size && str_equal(why.language, note->language)) {
		note->detail = str_format(scene->arena, "%.*s %.*s", STR_ARG(why.text), STR_ARG(promise));
		scene_mark(scene, note, why);
		return;
	}
	note->detail = promise;
	scene_add_text(scene, ROLE_TEXT, STR("why.text"), why);
}

static struct action answer_with(int fact, int value)
{
	return (struct action){.kind = ACTION_ANSWER, .item = (uint16_t)fact, .value = (uint8_t)value};
}

enum { OPTIONS_IN_ROWS_MAX = 4 }; /* more stand as tiles, so that the two standing answers stay in sight */

static void add_option(struct scene *scene, enum page_role role, int fact, int index, const struct content_option *option)
{
	str id = scene_id(scene, "option", scene->guide->facts[fact].options[index].id);
	struct page_node *choice = scene_add_text(scene, role, id, option->label);
	if (!choice)
		return;
	choice->icon = pictogram_find(option->icon);
	choice->detail = option->help.text;
	scene_mark(scene, choice, option->help);
	choice->action = answer_with(fact, ANSWER_OPTION + index);
	if (scene->world->visit->answers.of[fact] == ANSWER_OPTION + index)
		choice->state |= STATE_SELECTED;
}

static void add_standing(struct scene *scene, enum page_role role, int fact, answer value)
{
	bool unknown = value == ANSWER_UNKNOWN;
	enum say say = unknown ? SAY_question_unknown : SAY_question_rather_not;
	struct page_node *choice = scene_add_say(scene, role, unknown ? "answer.unknown" : "answer.private", say);
	choice->icon = unknown ? ICON_DONT_KNOW : ICON_PRIVATE;
	choice->state |= unknown ? 0 : STATE_QUIET;
	choice->action = answer_with(fact, value);
	if (scene->world->visit->answers.of[fact] == value)
		choice->state |= STATE_SELECTED;
}

static void add_choices(struct scene *scene, int fact, const struct content_question *question)
{
	bool rows = question->option_count <= OPTIONS_IN_ROWS_MAX;
	enum page_role role = rows ? ROLE_CHOICE : ROLE_TILE;
	page_open(scene->page, rows ? ROLE_LIST : ROLE_TILES, STR("options"), STR_NONE);
	for (int i = 0; i < question->option_count; i++)
		add_option(scene, role, fact, i, &question->options[i]);
	add_standing(scene, role, fact, ANSWER_UNKNOWN);
	add_standing(scene, role, fact, ANSWER_PRIVATE);
	page_close(scene->page);
}

void question_screen(struct scene *scene)
{
	int fact = scene->place->item;
	CHECK(fact < scene->guide->fact_count);
	struct outcome outcome = outcome_make(scene);
	struct content *content = scene->world->content;
	struct content_topic topic = content_topic(content, scene->arena, outcome.topic_index, scene->world->language);
	struct content_question question = content_question(content, scene->arena, fact, scene->world->language);
	surround_open(scene, STR("question"), question.question);
	scene->page->sensitive = topic.sensitive || scene->guide->facts[fact].sensitive;
	add_progress(scene, &outcome, fact, topic.name);
	scene_add_text(scene, ROLE_HEADING, STR("heading"), question.question);
	add_why(scene, question.why);
	add_choices(scene, fact, &question);
	surround_foot(scene);
	str so_far = scene_say_number(scene, SAY_question_so_far, outcome.shown);
	struct action results = scene_go(PLACE_RESULTS, outcome.topic_index, 0);
	scene_button(scene, "question.so_far", SAY_question_so_far, so_far, ICON_LIST, results);
	surround_end(scene);
}
