/* Asks the guide once a page, and puts its reasons into the words of the pack. */
#include "kiosk/screens/findings.h"
#include "kiosk/base/check.h"

static bool is_begun(const struct findings *findings)
{
	for (int i = 0; i < findings->topic->question_count; i++)
		if (findings->answers.of[findings->topic->questions[i]] != ANSWER_NONE)
			return true;
	return false;
}

struct findings findings_make(struct scene *scene)
{
	struct findings findings = {.topic_index = scene->place->topic};
	CHECK(findings.topic_index < scene->guide->topic_count);
	findings.topic = &scene->guide->topics[findings.topic_index];
	findings.answers = guide_reachable(scene->guide, findings.topic, &scene->world->visit->answers);
	findings.count = guide_results(scene->guide, findings.topic, &findings.answers, findings.results);
	while (findings.shown < findings.count && findings.results[findings.shown].verdict != GUIDE_NOT_THIS_ONE)
		findings.shown++;
	findings.next = guide_next(scene->guide, findings.topic, &findings.answers);
	findings.begun = is_begun(&findings);
	return findings;
}

bool findings_sensitive(struct scene *scene, const struct findings *findings)
{
	return content_topic(scene->world->content, scene->arena, findings->topic_index, scene->world->language).sensitive;
}

static str reason(struct scene *scene, const struct findings *findings, int fact)
{
	answer given = findings->answers.of[fact];
	if (given < ANSWER_OPTION)
		return STR_NONE;
	struct content_question question = content_question(scene->world->content, scene->arena, fact, scene->world->language);
	return given - ANSWER_OPTION < question.option_count ? question.options[given - ANSWER_OPTION].because.text : STR_NONE;
}

str findings_because(struct scene *scene, const struct findings *findings, int card)
{
	int facts[GUIDE_QUESTIONS_MAX];
	str reasons[GUIDE_QUESTIONS_MAX];
	int count = guide_because(scene->guide, findings->topic, &findings->topic->cards[card], &findings->answers, facts);
	for (int i = 0; i < count; i++)
		reasons[i] = reason(scene, findings, facts[i]);
	return scene_joined(scene, count, reasons);
}

str findings_would_change(struct scene *scene, const struct findings *findings, int card)
{
	int facts[GUIDE_QUESTIONS_MAX];
	str questions[GUIDE_QUESTIONS_MAX];
	int count = guide_would_change(scene->guide, findings->topic, &findings->topic->cards[card], &findings->answers, facts);
	for (int i = 0; i < count; i++)
		questions[i] =
		    content_question(scene->world->content, scene->arena, facts[i], scene->world->language).question.text;
	return scene_joined(scene, count, questions);
}

enum guide_verdict findings_verdict(const struct findings *findings, int card)
{
	for (int i = 0; i < findings->count; i++)
		if (findings->results[i].card == card)
			return findings->results[i].verdict;
	return GUIDE_ASK;
}
