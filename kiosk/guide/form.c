/* Every number in a guide against its limit, in words an author can act on. */
#include "kiosk/guide/form.h"
#include <stdio.h>

enum { NAME_MAX_BYTES = 120 };

static bool refuse(struct problem *problem, str where, str what, const char *remedy, const char *text, int number)
{
	char place[2 * NAME_MAX_BYTES + 8];
	snprintf(place, sizeof place, "%.*s%s%.*s", (int)(where.size < NAME_MAX_BYTES ? where.size : NAME_MAX_BYTES),
		 where.size ? where.data : "", what.size ? ": " : "",
		 (int)(what.size < NAME_MAX_BYTES ? what.size : NAME_MAX_BYTES), what.size ? what.data : "");
	return problem_set(problem, PROBLEM_INVALID, place, remedy, "%s (%d).", text, number);
}

static bool check_fact(const struct guide_fact *fact, struct problem *problem)
{
	if (fact->option_count < 1 || fact->option_count > GUIDE_OPTIONS_MAX)
		return refuse(problem, fact->id, STR_NONE, "Give the question 1 to 8 answers of its own.",
			      "The number of answers is not allowed", fact->option_count);
	for (int i = 0; i < fact->option_count; i++)
		if (fact->integer && fact->options[i].minimum > fact->options[i].maximum)
			return refuse(problem, fact->id, fact->options[i].id, "Write the smaller number first.",
				      "The range ends before it begins", fact->options[i].minimum);
	return true;
}

static bool check_condition(const struct guide *guide, const struct guide_condition *condition, str topic, str card,
			    struct problem *problem)
{
	if (condition->fact < 0 || condition->fact >= guide->fact_count)
		return refuse(problem, topic, card, "Use a fact of the guide.", "A condition reads a fact that does not exist",
			      condition->fact);
	if (condition->group < 0)
		return refuse(problem, topic, card, "Number groups 0, 1, 2.", "A condition has a group below 0",
			      condition->group);
	const struct guide_fact *fact = &guide->facts[condition->fact];
	switch (condition->op) {
	case GUIDE_KNOWN:
		return true;
	case GUIDE_IS:
	case GUIDE_IS_NOT:
		if (condition->options == 0 || condition->options >> fact->option_count)
			return refuse(problem, topic, card, "Name answers that the question has.",
				      "A condition compares with answers its question does not have", condition->fact);
		return true;
	case GUIDE_BELOW:
	case GUIDE_AT_MOST:
	case GUIDE_ABOVE:
	case GUIDE_AT_LEAST:
		if (!fact->integer)
			return refuse(problem, topic, card, "Compare with answers (= or !=), or make the fact an integer.",
				      "A condition compares a fact that is not a number with a number", condition->number);
		return true;
	}
	return refuse(problem, topic, card, "Use = != < <= > >= or known.", "A condition has an operator nobody knows",
		      (int)condition->op);
}

static bool check_list(const struct guide *guide, const struct guide_condition *list, int count, str topic, str card,
		       struct problem *problem)
{
	if (count < 0 || count > GUIDE_CONDITIONS_MAX || (count > 0 && !list))
		return refuse(problem, topic, card, "Keep to 24 conditions a list.", "The number of conditions is not allowed",
			      count);
	for (int i = 0; i < count; i++)
		if (!check_condition(guide, &list[i], topic, card, problem))
			return false;
	return true;
}

static bool check_questions(const struct guide *guide, const struct guide_topic *topic, struct problem *problem)
{
	if (topic->question_count < 0 || topic->question_count > GUIDE_QUESTIONS_MAX)
		return refuse(problem, topic->id, STR_NONE, "Keep to 9 questions a topic: no way may be longer.",
			      "The number of questions is not allowed", topic->question_count);
	for (int q = 0; q < topic->question_count; q++) {
		int fact = topic->questions[q];
		if (fact < 0 || fact >= guide->fact_count)
			return refuse(problem, topic->id, STR_NONE, "Use a fact of the guide.",
				      "A question asks for a fact that does not exist", fact);
		for (int other = 0; other < q; other++)
			if (topic->questions[other] == fact)
				return refuse(problem, topic->id, guide->facts[fact].id, "Ask it once.",
					      "The same question stands twice in the topic", q + 1);
	}
	return true;
}

static bool check_topic(const struct guide *guide, const struct guide_topic *topic, struct problem *problem)
{
	if (!check_questions(guide, topic, problem))
		return false;
	if (topic->card_count < 0 || topic->card_count > GUIDE_CARDS_MAX || (topic->card_count > 0 && !topic->cards))
		return refuse(problem, topic->id, STR_NONE, "Keep to 64 cards a topic.", "The number of cards is not allowed",
			      topic->card_count);
	for (int i = 0; i < topic->card_count; i++) {
		const struct guide_card *card = &topic->cards[i];
		if (!check_list(guide, card->only_if, card->only_if_count, topic->id, card->id, problem) ||
		    !check_list(guide, card->likely_if, card->likely_if_count, topic->id, card->id, problem))
			return false;
	}
	return true;
}

bool form_check(const struct guide *guide, struct problem *problem)
{
	if (guide->fact_count < 0 || guide->fact_count > GUIDE_FACTS_MAX)
		return refuse(problem, STR("guide"), STR_NONE, "Keep to 64 facts.", "The number of facts is not allowed",
			      guide->fact_count);
	if (guide->topic_count < 0 || guide->topic_count > GUIDE_TOPICS_MAX)
		return refuse(problem, STR("guide"), STR_NONE, "Keep to 24 topics.", "The number of topics is not allowed",
			      guide->topic_count);
	for (int i = 0; i < guide->fact_count; i++)
		if (!check_fact(&guide->facts[i], problem))
			return false;
	for (int i = 0; i < guide->topic_count; i++)
		if (!check_topic(guide, &guide->topics[i], problem))
			return false;
	return true;
}
