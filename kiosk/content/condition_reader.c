/* Values are the ids of options, separated by blanks, or one number. */
#include "kiosk/content/condition_reader.h"
#include <limits.h>
#include <string.h>

static const struct {
	const char *word;
	enum guide_operator op;
} operators[] = {{"=", GUIDE_IS},    {"!=", GUIDE_IS_NOT},   {"<", GUIDE_BELOW},    {"<=", GUIDE_AT_MOST},
		 {">", GUIDE_ABOVE}, {">=", GUIDE_AT_LEAST}, {"known", GUIDE_KNOWN}};

int condition_reader_fact(const struct guide *guide, str id)
{
	for (int i = 0; i < guide->fact_count; i++)
		if (str_equal(guide->facts[i].id, id))
			return i;
	return -1;
}

static bool find_operator(str word, enum guide_operator *op)
{
	for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++)
		if (str_equal(word, str_of(operators[i].word))) {
			*op = operators[i].op;
			return true;
		}
	return false;
}

static bool read_options(const struct guide_fact *fact, str value, uint32_t *options)
{
	str id;
	while (str_cut(&value, ' ', &id)) {
		int index = 0;
		while (index < fact->option_count && !str_equal(fact->options[index].id, id))
			index++;
		if (index == fact->option_count)
			return false;
		*options |= 1u << index;
	}
	return *options != 0;
}

static bool read_number(const struct guide_fact *fact, str value, int *number)
{
	int64_t wide;
	if (!fact->integer || !str_to_int(value, &wide) || wide < INT_MIN || wide > INT_MAX)
		return false;
	*number = (int)wide;
	return true;
}

static bool read_value(const struct guide_fact *fact, str value, struct guide_condition *condition)
{
	switch (condition->op) {
	case GUIDE_IS:
	case GUIDE_IS_NOT:
		return read_options(fact, value, &condition->options);
	case GUIDE_BELOW:
	case GUIDE_AT_MOST:
	case GUIDE_ABOVE:
	case GUIDE_AT_LEAST:
		return read_number(fact, value, &condition->number);
	case GUIDE_KNOWN:
		return value.size == 0;
	}
	return false;
}

static bool read_row(const struct guide *guide, struct store_rows *rows, struct arena *arena, struct guide_condition *condition)
{
	int64_t group = store_int(rows, 0);
	condition->fact = condition_reader_fact(guide, store_text(rows, 1, arena));
	condition->group = (int)group;
	return condition->fact >= 0 && group >= 0 && group <= GUIDE_CONDITIONS_MAX &&
	       find_operator(store_text(rows, 2, arena), &condition->op) &&
	       read_value(&guide->facts[condition->fact], store_text(rows, 3, arena), condition);
}

const struct guide_condition *condition_reader_read(struct content *content, str card, str purpose, int *count,
						    struct problem *problem)
{
	struct guide_condition read[GUIDE_CONDITIONS_MAX] = {0};
	const char *wrong = NULL;
	*count = 0;
	struct store_rows rows = store_ask(content->store,
					   "SELECT group_no, fact_id, op, value FROM condition"
					   " WHERE path_card_id = ?1 AND purpose = ?2 ORDER BY group_no, seq",
					   2, (str[]){card, purpose});
	while (!wrong && store_next(&rows)) {
		if (*count == GUIDE_CONDITIONS_MAX)
			wrong = "has too many conditions";
		else if (!read_row(&content->guide, &rows, &content->pack_arena, &read[*count]))
			wrong = "has a condition that cannot be read";
		else
			(*count)++;
	}
	store_done(&rows);
	if (wrong) {
		problem_set(problem, PROBLEM_INVALID, "table condition", "Build the pack again with socle-pack.",
			    "The card %.*s %s", STR_ARG(card), wrong);
		return NULL;
	}
	struct guide_condition *kept = ARENA_ARRAY(&content->pack_arena, (size_t)*count, struct guide_condition);
	memcpy(kept, read, (size_t)*count * sizeof *kept);
	return kept;
}
