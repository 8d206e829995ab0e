/* Reads table by table, in the author's order. */
#include "kiosk/content/guide_reader.h"
#include "kiosk/content/condition_reader.h"
#include "kiosk/content/list.h"
#include "kiosk/content/record.h"
#include <limits.h>

static const char *const build_again = "Build the pack again with socle-pack.";

static bool too_many(struct problem *problem, const char *place, const char *what, int limit)
{
	return problem_set(problem, PROBLEM_TOO_LARGE, place, build_again, "There are more than %d %s", limit, what);
}

static bool read_facts(struct content *content, struct problem *problem)
{
	struct guide *guide = &content->guide;
	struct store_rows rows =
	    store_ask(content->store, "SELECT id, type = 'integer', sensitive, status FROM fact ORDER BY sort, id", 0, NULL);
	bool good = true;
	while (good && store_next(&rows)) {
		if (guide->fact_count == GUIDE_FACTS_MAX) {
			good = too_many(problem, "table fact", "facts", GUIDE_FACTS_MAX);
			break;
		}
		guide->facts[guide->fact_count++] = (struct guide_fact){.id = store_text(&rows, 0, &content->pack_arena),
									.integer = store_int(&rows, 1) != 0,
									.sensitive = store_int(&rows, 2) != 0,
									.status = store_int(&rows, 3) != 0};
	}
	store_done(&rows);
	return good;
}

static bool read_options(struct content *content, struct guide_fact *fact, struct problem *problem)
{
	struct store_rows rows = store_ask(
	    content->store, "SELECT id, min_value, max_value FROM fact_option WHERE fact_id = ?1 ORDER BY sort", 1, &fact->id);
	bool good = true;
	while (good && store_next(&rows)) {
		int64_t minimum = store_int(&rows, 1), maximum = store_int(&rows, 2);
		if (fact->option_count == GUIDE_OPTIONS_MAX)
			good = too_many(problem, "table fact_option", "options of one question", GUIDE_OPTIONS_MAX);
		else if (minimum < INT_MIN || maximum > INT_MAX || minimum > maximum)
			good = problem_set(problem, PROBLEM_INVALID, "table fact_option", build_again,
					   "An option of %.*s has no range of numbers", STR_ARG(fact->id));
		else
			fact->options[fact->option_count++] =
			    (struct guide_option){store_text(&rows, 0, &content->pack_arena), (int)minimum, (int)maximum};
	}
	store_done(&rows);
	if (good && fact->option_count == 0)
		good = problem_set(problem, PROBLEM_INVALID, "table fact_option", build_again, "The question %.*s has no answers",
				   STR_ARG(fact->id));
	return good;
}

static enum content_pillar pillar_of(str word)
{
	if (str_equal(word, STR("citizenship")))
		return PILLAR_CITIZEN;
	return str_equal(word, STR("interculturality")) ? PILLAR_CULTURE : PILLAR_RIGHTS;
}

static bool read_topics(struct content *content, struct problem *problem)
{
	struct arena *arena = &content->pack_arena;
	struct guide *guide = &content->guide;
	struct store_rows rows =
	    store_ask(content->store, "SELECT id, title, intro, pillar, icon, sensitive FROM path ORDER BY sort, id", 0, NULL);
	bool good = true;
	while (good && store_next(&rows)) {
		if (guide->topic_count == GUIDE_TOPICS_MAX) {
			good = too_many(problem, "table path", "topics", GUIDE_TOPICS_MAX);
			break;
		}
		struct topic_entry *entry = &content->topics[guide->topic_count];
		*entry = (struct topic_entry){.id = store_text(&rows, 0, arena),
					      .name = store_text(&rows, 1, arena),
					      .summary = store_text(&rows, 2, arena),
					      .pillar = pillar_of(store_text(&rows, 3, arena)),
					      .icon = store_text(&rows, 4, arena),
					      .sensitive = store_int(&rows, 5) != 0};
		guide->topics[guide->topic_count++].id = entry->id;
	}
	store_done(&rows);
	return good;
}

static bool read_questions(struct content *content, struct guide_topic *topic, struct problem *problem)
{
	struct store_rows rows =
	    store_ask(content->store, "SELECT fact_id FROM path_question WHERE path_id = ?1 ORDER BY sort", 1, &topic->id);
	bool good = true;
	while (good && store_next(&rows)) {
		str id = store_text(&rows, 0, &content->pack_arena);
		int fact = condition_reader_fact(&content->guide, id);
		if (topic->question_count == GUIDE_QUESTIONS_MAX)
			good = too_many(problem, "table path_question", "questions in one topic", GUIDE_QUESTIONS_MAX);
		else if (fact < 0)
			good = problem_set(problem, PROBLEM_INVALID, "table path_question", build_again,
					   "The topic %.*s asks a question that is not there: %.*s", STR_ARG(topic->id),
					   STR_ARG(id));
		else
			topic->questions[topic->question_count++] = fact;
	}
	store_done(&rows);
	return good;
}

static bool read_card(struct content *content, struct store_rows *rows, struct guide_card *card, struct record_key *record,
		      struct problem *problem)
{
	struct arena *arena = &content->pack_arena;
	str id = store_text(rows, 0, arena);
	*record = (struct record_key){store_text(rows, 1, arena), store_text(rows, 2, arena)};
	*card = (struct guide_card){.id = record->id,
				    .today = store_int(rows, 3) != 0,
				    .human = store_int(rows, 4) != 0,
				    .sensitive = store_int(rows, 5) != 0,
				    .to_check = store_int(rows, 6) != 0};
	if (!record_exists(content, *record))
		return problem_set(problem, PROBLEM_INVALID, "table path_card", build_again,
				   "The card %.*s stands for a record that is not there", STR_ARG(id));
	card->only_if = condition_reader_read(content, id, STR("only_if"), &card->only_if_count, problem);
	card->likely_if = condition_reader_read(content, id, STR("likely_if"), &card->likely_if_count, problem);
	return card->only_if && card->likely_if;
}

static bool read_cards(struct content *content, int index, struct problem *problem)
{
	struct guide_topic *topic = &content->guide.topics[index];
	struct list cards = LIST_OF(&content->pack_arena, struct guide_card),
		    records = LIST_OF(&content->pack_arena, struct record_key);
	struct store_rows rows =
	    store_ask(content->store,
		      "SELECT c.id, c.link_entity, c.link_id, c.today, c.human, r.sensitive,"
		      " EXISTS(SELECT 1 FROM manual_condition m WHERE m.link_entity = c.link_entity AND m.link_id = c.link_id)"
		      " FROM path_card c LEFT JOIN record r ON r.link_entity = c.link_entity AND r.link_id = c.link_id"
		      " WHERE c.path_id = ?1 ORDER BY c.sort",
		      1, &topic->id);
	bool good = true;
	while (good && store_next(&rows)) {
		if (cards.count == GUIDE_CARDS_MAX)
			good = too_many(problem, "table path_card", "cards in one topic", GUIDE_CARDS_MAX);
		else
			good = read_card(content, &rows, list_add(&cards), list_add(&records), problem);
	}
	store_done(&rows);
	topic->card_count = cards.count;
	topic->cards = cards.items;
	content->topics[index].records = records.items;
	return good;
}

bool guide_reader_read(struct content *content, struct problem *problem)
{
	struct guide *guide = &content->guide;
	if (!read_facts(content, problem) || !read_topics(content, problem))
		return false;
	for (int i = 0; i < guide->fact_count; i++)
		if (!read_options(content, &guide->facts[i], problem))
			return false;
	for (int i = 0; i < guide->topic_count; i++)
		if (!read_questions(content, &guide->topics[i], problem) || !read_cards(content, i, problem))
			return false;
	return true;
}
