/* One line, one condition: fact, operator, value. */
#include "kiosk/author/condition.h"
#include "kiosk/author/nearest.h"
#include "kiosk/author/value.h"
#include <string.h>

struct line {
	struct material *material;
	const struct guide *guide;
	struct place place;
	int field;
	str text; /* the whole line, for messages */
};

static const char *const operators[] = {
    [GUIDE_IS] = "=",	 [GUIDE_IS_NOT] = "!=",	  [GUIDE_BELOW] = "<",	  [GUIDE_AT_MOST] = "<=",
    [GUIDE_ABOVE] = ">", [GUIDE_AT_LEAST] = ">=", [GUIDE_KNOWN] = "known"};

const char *condition_operator(enum guide_operator op)
{
	return operators[op];
}

static bool refuse(const struct line *line, enum wording wording, str a, str b, str c)
{
	findings_error(line->material->findings, line->place, wording, a, b, c);
	return false;
}

static bool find_fact(const struct line *line, str name, int *fact)
{
	str names[GUIDE_FACTS_MAX];
	for (int i = 0; i < line->guide->fact_count; i++) {
		names[i] = line->guide->facts[i].id;
		if (str_equal(names[i], name)) {
			*fact = i;
			return true;
		}
	}
	struct finding *finding =
	    findings_error(line->material->findings, line->place, WORDING_condition_fact, name, STR_NONE, STR_NONE);
	finding->nearest = nearest_of(name, names, line->guide->fact_count);
	return false;
}

static str short_name(const struct guide_fact *fact, int option)
{
	return str_slice(fact->options[option].id, fact->id.size + 1, SIZE_MAX);
}

static bool find_option(const struct line *line, const struct guide_fact *fact, str name, uint32_t *options)
{
	str names[GUIDE_OPTIONS_MAX], all = STR_NONE;
	for (int i = 0; i < fact->option_count; i++) {
		names[i] = short_name(fact, i);
		all = str_format(line->material->arena, "%.*s%s%.*s", STR_ARG(all), i ? ", " : "", STR_ARG(names[i]));
		if (str_equal(names[i], name) || str_equal(fact->options[i].id, name)) {
			*options |= 1u << i;
			return true;
		}
	}
	struct finding *finding =
	    findings_error(line->material->findings, line->place, WORDING_condition_option, name, fact->id, STR_NONE);
	finding->expected = all;
	finding->nearest = nearest_of(name, names, fact->option_count);
	return false;
}

static bool read_options(const struct line *line, str value, struct guide_condition *condition)
{
	str name;
	bool good = value.size > 0;
	while (str_cut(&value, '|', &name))
		good = find_option(line, &line->guide->facts[condition->fact], str_trim(name), &condition->options) && good;
	return good;
}

/* A limit may lie between two options of the fact, never inside one: else no answer could ever decide it. */
static bool check_limit(const struct line *line, const struct guide_condition *condition)
{
	const struct guide_fact *fact = &line->guide->facts[condition->fact];
	bool counts = condition->op == GUIDE_BELOW || condition->op == GUIDE_AT_LEAST;
	int first_above = counts ? condition->number : condition->number + 1;
	for (int i = 0; i < fact->option_count; i++) {
		const struct guide_option *option = &fact->options[i];
		if (option->minimum < first_above && option->maximum >= first_above) {
			struct arena *arena = line->material->arena;
			return refuse(line, WORDING_condition_cut, str_format(arena, "%d", condition->number), option->id,
				      str_format(arena, "%d–%d", option->minimum, option->maximum));
		}
	}
	return true;
}

static bool read_number(const struct line *line, str value, struct guide_condition *condition)
{
	const struct guide_fact *fact = &line->guide->facts[condition->fact];
	int64_t number;
	if (!fact->integer)
		return refuse(line, WORDING_condition_choice, fact->id, str_of(operators[condition->op]), STR_NONE);
	if (!str_to_int(value, &number) || number < 0 || number > 1000000)
		return refuse(line, WORDING_condition_number, fact->id, value, STR_NONE);
	condition->number = (int)number;
	return check_limit(line, condition);
}

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || strchr("-_.", c);
}

static bool find_operator(str text, size_t *at, enum guide_operator *op)
{
	static const enum guide_operator order[] = {GUIDE_IS_NOT, GUIDE_AT_MOST, GUIDE_AT_LEAST, GUIDE_IS,
						    GUIDE_BELOW,  GUIDE_ABOVE,	 GUIDE_KNOWN};
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		str word = str_of(operators[order[i]]);
		if (str_starts_with(str_slice(text, *at, text.size), word)) {
			*op = order[i];
			*at += word.size;
			return true;
		}
	}
	return false;
}

static bool read_condition(const struct line *line, str text, struct guide_condition *condition)
{
	size_t at = 0;
	while (at < text.size && text.data[at] && is_name(text.data[at]))
		at++;
	str name = str_slice(text, 0, at);
	while (at < text.size && text.data[at] == ' ')
		at++;
	if (name.size == 0 || !find_operator(text, &at, &condition->op))
		return refuse(line, WORDING_condition_shape, line->text, STR_NONE, STR_NONE);
	str value = str_trim(str_slice(text, at, text.size));
	if ((condition->op == GUIDE_KNOWN) != (value.size == 0))
		return refuse(line, WORDING_condition_shape, line->text, STR_NONE, STR_NONE);
	if (!find_fact(line, name, &condition->fact))
		return false;
	if (line->field == CARD_ONLY_IF && line->guide->facts[condition->fact].status)
		return refuse(line, WORDING_condition_status, name, STR_NONE, STR_NONE);
	switch (condition->op) {
	case GUIDE_KNOWN:
		return true;
	case GUIDE_IS:
	case GUIDE_IS_NOT:
		return read_options(line, value, condition);
	case GUIDE_BELOW:
	case GUIDE_AT_MOST:
	case GUIDE_ABOVE:
	case GUIDE_AT_LEAST:
		return read_number(line, value, condition);
	}
	return false;
}

/* "1: cover = none": the digit is the group of alternatives. */
static str take_group(str text, int *group)
{
	*group = 0;
	if (text.size < 2 || text.data[0] < '1' || text.data[0] > '9' || text.data[1] != ':')
		return text;
	*group = text.data[0] - '0';
	return str_trim(str_slice(text, 2, text.size));
}

void condition_read(struct material *material, const struct guide *guide, const struct row *card, int field,
		    struct condition_list *list)
{
	struct line line = {material, guide, sheet_place(card, field), field, STR_NONE};
	str rest = card->cells[field];
	while (sheet_next_line(&rest, &line.text)) {
		struct guide_condition condition = {0};
		str text = take_group(line.text, &condition.group);
		if (!read_condition(&line, text, &condition))
			continue;
		if (list->count == GUIDE_CONDITIONS_MAX) {
			refuse(&line, WORDING_too_many, line.place.field, str_format(material->arena, "%d", list->count + 1),
			       str_format(material->arena, "%d", GUIDE_CONDITIONS_MAX));
			return;
		}
		list->items[list->count++] = condition;
	}
}

static bool is_by_options(enum guide_operator op)
{
	return op == GUIDE_IS || op == GUIDE_IS_NOT;
}

static str join_options(struct arena *arena, const struct guide_fact *fact, uint32_t options, const char *between, bool whole)
{
	str words = STR_NONE;
	for (int i = 0; i < fact->option_count; i++)
		if (options >> i & 1) {
			str name = whole ? fact->options[i].id : short_name(fact, i);
			words = str_format(arena, "%.*s%s%.*s", STR_ARG(words), words.size ? between : "", STR_ARG(name));
		}
	return words;
}

str condition_words(struct arena *arena, const struct guide *guide, const struct guide_condition *condition)
{
	const struct guide_fact *fact = &guide->facts[condition->fact];
	if (condition->op == GUIDE_KNOWN)
		return str_format(arena, "%.*s known", STR_ARG(fact->id));
	str value = is_by_options(condition->op) ? join_options(arena, fact, condition->options, "|", false)
						 : str_format(arena, "%d", condition->number);
	return str_format(arena, "%.*s %s %.*s", STR_ARG(fact->id), operators[condition->op], STR_ARG(value));
}

str condition_value(struct arena *arena, const struct guide *guide, const struct guide_condition *condition)
{
	if (condition->op == GUIDE_KNOWN)
		return STR("");
	if (is_by_options(condition->op))
		return join_options(arena, &guide->facts[condition->fact], condition->options, " ", true);
	return str_format(arena, "%d", condition->number);
}
