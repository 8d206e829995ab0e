/* A reader for the few words tests describe guides with, and guides drawn by chance. */
#include "tests/support/small_guide.h"
#include "kiosk/base/check.h"
#include <stdlib.h>
#include <string.h>

static bool next_word(str *line, str *word)
{
	*line = str_trim(*line);
	return line->size && str_cut(line, ' ', word);
}

static int find_fact(const struct guide *guide, str id)
{
	for (int i = 0; i < guide->fact_count; i++)
		if (str_equal(guide->facts[i].id, id))
			return i;
	CHECK(!"a fact the small guide does not have");
	return -1;
}

int small_fact(const struct guide *guide, const char *id)
{
	return find_fact(guide, str_of(id));
}

/* An option's id is "cover.none"; in the words of a test it is "none". */
static int find_option(const struct guide_fact *fact, str name)
{
	for (int i = 0; i < fact->option_count; i++)
		if (str_equal(str_slice(fact->options[i].id, fact->id.size + 1, SIZE_MAX), name))
			return i;
	CHECK(!"an option the small guide does not have");
	return -1;
}

static int to_number(str s)
{
	int64_t number = 0;
	CHECK(str_to_int(s, &number));
	return (int)number;
}

static void add_fact(struct guide *guide, struct arena *arena, str kind, str line)
{
	struct guide_fact *fact = &guide->facts[guide->fact_count++];
	str word, low;
	next_word(&line, &fact->id);
	next_word(&line, &word);
	fact->integer = str_equal(kind, STR("integer"));
	fact->status = str_equal(kind, STR("status"));
	while (next_word(&line, &word)) {
		struct guide_option *option = &fact->options[fact->option_count++];
		option->id = str_format(arena, "%.*s.%.*s", STR_ARG(fact->id), STR_ARG(word));
		if (fact->integer && str_cut(&word, '-', &low)) {
			option->minimum = to_number(low);
			option->maximum = to_number(word);
		}
	}
}

static void add_topic(struct guide *guide, struct arena *arena, str line)
{
	struct guide_topic *topic = &guide->topics[guide->topic_count++];
	str word;
	next_word(&line, &topic->id);
	next_word(&line, &word);
	while (next_word(&line, &word))
		topic->questions[topic->question_count++] = find_fact(guide, word);
	topic->cards = ARENA_ARRAY(arena, GUIDE_CARDS_MAX, struct guide_card);
}

static struct guide_condition read_condition(const struct guide *guide, str word, int group)
{
	size_t at = 0;
	while (at < word.size && !strchr(":!<>?", word.data[at]))
		at++;
	CHECK(at < word.size);
	struct guide_condition condition = {.fact = find_fact(guide, str_slice(word, 0, at)), .group = group};
	char sign = word.data[at];
	bool equal = at + 1 < word.size && word.data[at + 1] == '=';
	str rest = str_slice(word, at + 1 + equal, SIZE_MAX), name;
	if (sign == '?') {
		condition.op = GUIDE_KNOWN;
	} else if (sign == '<' || sign == '>') {
		condition.op = sign == '<' ? (equal ? GUIDE_AT_MOST : GUIDE_BELOW) : (equal ? GUIDE_AT_LEAST : GUIDE_ABOVE);
		condition.number = to_number(rest);
	} else {
		condition.op = sign == ':' ? GUIDE_IS : GUIDE_IS_NOT;
		while (rest.size && str_cut(&rest, ',', &name))
			condition.options |= 1u << find_option(&guide->facts[condition.fact], name);
	}
	return condition;
}

static void add_card(struct guide *guide, struct arena *arena, str line)
{
	struct guide_topic *topic = &guide->topics[guide->topic_count - 1];
	struct guide_condition *lists[2] = {ARENA_ARRAY(arena, GUIDE_CONDITIONS_MAX, struct guide_condition),
					    ARENA_ARRAY(arena, GUIDE_CONDITIONS_MAX, struct guide_condition)};
	int counts[2] = {0, 0}, list = -1, group = 0;
	struct guide_card card = {.only_if = lists[0], .likely_if = lists[1]};
	str word;
	next_word(&line, &card.id);
	while (next_word(&line, &word)) {
		if (str_equal(word, STR("today")) || str_equal(word, STR("human")) || str_equal(word, STR("check"))) {
			*(word.data[0] == 't' ? &card.today : word.data[0] == 'h' ? &card.human : &card.to_check) = true;
		} else if (str_equal(word, STR("only")) || str_equal(word, STR("likely"))) {
			list = word.data[0] == 'l';
			group = 0;
		} else if (str_equal(word, STR("/"))) {
			group++;
		} else {
			CHECK(list >= 0 && counts[list] < GUIDE_CONDITIONS_MAX);
			lists[list][counts[list]++] = read_condition(guide, word, group);
		}
	}
	card.only_if_count = counts[0];
	card.likely_if_count = counts[1];
	/* the array was made by add_topic, with room for all */
	memcpy((struct guide_card *)(uintptr_t)topic->cards + topic->card_count++, &card, sizeof card);
}

struct guide *small_guide(struct arena *arena, const char *lines)
{
	struct guide *guide = ARENA_NEW(arena, struct guide);
	str rest = str_of(lines), line, kind;
	while (str_cut(&rest, '\n', &line)) {
		if (!next_word(&line, &kind))
			continue;
		if (str_equal(kind, STR("topic")))
			add_topic(guide, arena, line);
		else if (str_equal(kind, STR("card")))
			add_card(guide, arena, line);
		else
			add_fact(guide, arena, kind, line);
	}
	return guide;
}

struct answers small_answers(const struct guide *guide, const char *words)
{
	struct answers answers = {0};
	str rest = str_of(words), word, id;
	while (next_word(&rest, &word)) {
		CHECK(str_cut(&word, ':', &id));
		int fact = find_fact(guide, id);
		if (str_equal(word, STR("unknown")))
			answers.of[fact] = ANSWER_UNKNOWN;
		else if (str_equal(word, STR("private")))
			answers.of[fact] = ANSWER_PRIVATE;
		else
			answers.of[fact] = (answer)(ANSWER_OPTION + find_option(&guide->facts[fact], word));
	}
	return answers;
}

static void draw_conditions(struct chance *chance, const struct guide *guide, struct guide_condition *list, int *count, int most)
{
	*count = chance_below(chance, most + 1);
	for (int i = 0; i < *count; i++) {
		struct guide_condition *condition = &list[i];
		condition->fact = chance_below(chance, guide->fact_count);
		const struct guide_fact *fact = &guide->facts[condition->fact];
		int ops = fact->integer ? 7 : 2;
		condition->op = (enum guide_operator)chance_below(chance, ops);
		if (!fact->integer && chance_below(chance, 12) == 0)
			condition->op = GUIDE_KNOWN;
		condition->group = chance_below(chance, 4) * 3; /* with gaps on purpose */
		condition->options = 1 + (uint32_t)chance_below(chance, (1 << fact->option_count) - 1);
		condition->number = chance_below(chance, 10 * fact->option_count + 2);
	}
}

struct guide *random_guide(struct arena *arena, struct chance *chance, struct random_shape shape)
{
	struct guide *guide = ARENA_NEW(arena, struct guide);
	struct guide_topic *topic = &guide->topics[0];
	guide->topic_count = 1;
	topic->id = STR("topic");
	topic->question_count = 1 + chance_below(chance, shape.questions);
	/* one fact more than questions: a condition may read what the topic never asks */
	for (guide->fact_count = 0; guide->fact_count <= topic->question_count; guide->fact_count++) {
		struct guide_fact *fact = &guide->facts[guide->fact_count];
		fact->id = str_format(arena, "f%d", guide->fact_count);
		fact->integer = chance_below(chance, 4) == 0;
		fact->status = chance_below(chance, 4) == 0;
		fact->option_count = 1 + chance_below(chance, shape.options);
		for (int i = 0; i < fact->option_count; i++)
			fact->options[i] =
			    (struct guide_option){str_format(arena, "f%d.o%d", guide->fact_count, i), 10 * i, 10 * i + 9};
		if (guide->fact_count < topic->question_count)
			topic->questions[guide->fact_count] = topic->question_count - 1 - guide->fact_count;
	}
	struct guide_card *cards = ARENA_ARRAY(arena, GUIDE_CARDS_MAX, struct guide_card);
	topic->cards = cards;
	topic->card_count = 1 + chance_below(chance, shape.cards);
	for (int i = 0; i < topic->card_count; i++) {
		struct guide_condition *only_if = ARENA_ARRAY(arena, GUIDE_CONDITIONS_MAX, struct guide_condition);
		struct guide_condition *likely_if = ARENA_ARRAY(arena, GUIDE_CONDITIONS_MAX, struct guide_condition);
		cards[i] = (struct guide_card){.id = str_format(arena, "c%d", i), .only_if = only_if, .likely_if = likely_if};
		cards[i].today = chance_below(chance, 3) == 0;
		cards[i].human = chance_below(chance, 4) == 0;
		draw_conditions(chance, guide, only_if, &cards[i].only_if_count, shape.conditions);
		draw_conditions(chance, guide, likely_if, &cards[i].likely_if_count, shape.conditions);
	}
	return guide;
}
