/* Asks the guide once a page, and puts its reasons into the words of the pack. */
#include "kiosk/screens/outcome.h"
#include "kiosk/base/check.h"

static bool is_begun(const struct outcome *outcome)
{
	for (int i = 0; i < outcome->topic->question_count; i++)
		if (outcome->answers.of[outcome->topic->questions[i]] != ANSWER_NONE)
			return true;
	return false;
}

struct outcome outcome_make(struct scene *scene)
{
	struct outcome outcome = {.topic_index = scene->place->topic};
	CHECK(outcome.topic_index < scene->guide->topic_count);
	outcome.topic = &scene->guide->topics[outcome.topic_index];
	outcome.answers = guide_reachable(scene->guide, outcome.topic, &scene->world->visit->answers);
	outcome.count = guide_results(scene->guide, outcome.topic, &outcome.answers, outcome.results);
	while (outcome.shown < outcome.count && outcome.results[outcome.shown].verdict != GUIDE_NOT_THIS_ONE)
		outcome.shown++;
	outcome.next = guide_next(scene->guide, outcome.topic, &outcome.answers);
	outcome.begun = is_begun(&outcome);
	return outcome;
}

bool outcome_sensitive(struct scene *scene, const struct outcome *outcome)
{
	return content_topic(scene->world->content, scene->arena, outcome->topic_index, scene->world->language).sensitive;
}

static struct text reason(struct scene *scene, const struct outcome *outcome, int fact)
{
	answer given = outcome->answers.of[fact];
	struct content_question question = content_question(scene->world->content, scene->arena, fact, scene->world->language);
	if (given < ANSWER_OPTION || given - ANSWER_OPTION >= question.option_count)
		return (struct text){0};
	return question.options[given - ANSWER_OPTION].because;
}

static int care(struct text text)
{
	return text.status == TEXT_STALE ? 2 : text.status == TEXT_MACHINE;
}

/* The language of the first; the marks of whichever needs them most. */
static struct text join(struct scene *scene, int count, const struct text *texts)
{
	str words[GUIDE_QUESTIONS_MAX];
	struct text joined = {0};
	for (int i = 0; i < count; i++) {
		words[i] = texts[i].text;
		if (texts[i].text.size == 0)
			continue;
		if (joined.language.size == 0)
			joined = texts[i];
		if (care(texts[i]) > care(joined))
			joined.status = texts[i].status;
		joined.fallback |= texts[i].fallback;
	}
	joined.text = scene_joined(scene, count, words);
	return joined;
}

struct text outcome_because(struct scene *scene, const struct outcome *outcome, int card)
{
	int facts[GUIDE_QUESTIONS_MAX];
	struct text reasons[GUIDE_QUESTIONS_MAX];
	int count = guide_because(scene->guide, outcome->topic, &outcome->topic->cards[card], &outcome->answers, facts);
	for (int i = 0; i < count; i++)
		reasons[i] = reason(scene, outcome, facts[i]);
	return join(scene, count, reasons);
}

struct text outcome_would_change(struct scene *scene, const struct outcome *outcome, int card)
{
	int facts[GUIDE_QUESTIONS_MAX];
	struct text questions[GUIDE_QUESTIONS_MAX];
	struct content *content = scene->world->content;
	int count = guide_would_change(scene->guide, outcome->topic, &outcome->topic->cards[card], &outcome->answers, facts);
	for (int i = 0; i < count; i++)
		questions[i] = content_question(content, scene->arena, facts[i], scene->world->language).question;
	return join(scene, count, questions);
}

enum guide_verdict outcome_verdict(const struct outcome *outcome, int card)
{
	for (int i = 0; i < outcome->count; i++)
		if (outcome->results[i].card == card)
			return outcome->results[i].verdict;
	return GUIDE_ASK;
}
