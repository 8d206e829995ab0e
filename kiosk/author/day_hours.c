/* From the columns of the days to an OSM string and back. */
#include "kiosk/author/day_hours.h"
#include "kiosk/author/day_words.h"
#include "kiosk/author/opening_days.h"
#include "kiosk/author/opening_hours.h"
#include "kiosk/base/check.h"
#include <string.h>

static const char day_names[] = "MoTuWeThFrSaSu";
static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char always[] = "00:00-24:00";

/* "Mo-Fr", "Sa,Su", "Mo,We": three days or more in a row are a range. */
static str days_text(struct arena *arena, unsigned days)
{
	str text = STR_NONE;
	for (int day = 0; day < DAY_HOURS_DAYS; day++) {
		if (!(days >> day & 1))
			continue;
		int last = day;
		while (last + 1 < DAY_HOURS_DAYS && (days >> (last + 1) & 1))
			last++;
		if (last - day < 2)
			last = day;
		text = str_format(arena, "%.*s%s%.2s", STR_ARG(text), text.size ? "," : "", day_names + (size_t)day * 2);
		if (last > day)
			text = str_format(arena, "%.*s-%.2s", STR_ARG(text), day_names + (size_t)last * 2);
		day = last;
	}
	return text;
}

static str with_rule(struct arena *arena, str hours, str rule)
{
	return str_format(arena, "%.*s%s%.*s", STR_ARG(hours), hours.size ? "; " : "", STR_ARG(rule));
}

/* Days with the same spans stand in one rule, at the place of the first of them. */
static str join_days(struct arena *arena, const str spans[DAY_HOURS_DAYS])
{
	str hours = STR_NONE;
	unsigned done = 0;
	for (int day = 0; day < DAY_HOURS_DAYS; day++) {
		unsigned same = 0;
		for (int other = day; other < DAY_HOURS_DAYS && spans[day].size && !(done >> day & 1); other++)
			if (str_equal(spans[day], spans[other]))
				same |= 1u << other;
		done |= same;
		if (same == EVERY_DAY && str_equal(spans[day], STR(always)))
			hours = STR("24/7");
		else if (same)
			hours = with_rule(arena, hours,
					  str_format(arena, "%.*s %.*s", STR_ARG(days_text(arena, same)), STR_ARG(spans[day])));
	}
	return hours;
}

static str date_text(struct arena *arena, int date)
{
	int year = date / 10000, month = date / 100 % 100;
	CHECK(month >= 1 && month <= 12);
	const char *name = month_names + (size_t)(month - 1) * 3;
	return year ? str_format(arena, "%04d %.3s %02d", year, name, date % 100)
		    : str_format(arena, "%.3s %02d", name, date % 100);
}

static str closing_text(struct arena *arena, const struct day_closing *closing)
{
	if (closing->holidays)
		return STR("PH off");
	str from = date_text(arena, closing->from);
	return closing->from == closing->to
		   ? str_format(arena, "%.*s off", STR_ARG(from))
		   : str_format(arena, "%.*s-%.*s off", STR_ARG(from), STR_ARG(date_text(arena, closing->to)));
}

static bool refuse(struct day_hours_fault *fault, enum wording wording, int column, str part)
{
	*fault = (struct day_hours_fault){wording, column, part};
	return false;
}

static bool join_closings(struct arena *arena, str cell, str *hours, struct day_hours_fault *fault)
{
	str item;
	struct day_closing closing;
	while (day_words_next(&cell, &item)) {
		if (!day_words_closing(item, &closing))
			return refuse(fault, WORDING_book_closed_on, DAY_HOURS_CLOSED_ON, item);
		*hours = with_rule(arena, *hours, closing_text(arena, &closing));
	}
	return true;
}

bool day_hours_join(struct arena *arena, const struct day_hours *days, str *hours, struct day_hours_fault *fault)
{
	str spans[DAY_HOURS_DAYS];
	int filled = -1;
	struct opening_hours read;
	struct opening_hours_fault read_fault;
	for (int day = 0; day < DAY_HOURS_DAYS; day++) {
		if (!day_words_spans(arena, days->cells[day], &spans[day]))
			return refuse(fault, WORDING_book_day, day, days->cells[day]);
		if (days->cells[day].size)
			filled = filled < 0 ? day : filled;
	}
	*hours = join_days(arena, spans);
	if (hours->size == 0 && (filled >= 0 || days->cells[DAY_HOURS_CLOSED_ON].size))
		return refuse(fault, WORDING_book_never_open, filled >= 0 ? filled : DAY_HOURS_CLOSED_ON, STR_NONE);
	if (!join_closings(arena, days->cells[DAY_HOURS_CLOSED_ON], hours, fault))
		return false;
	if (hours->size && !opening_hours_read(*hours, &read, &read_fault))
		return refuse(fault, read_fault.wording, filled, read_fault.part);
	return true;
}

static bool take_open_rule(struct arena *arena, const struct hours_rule *rule, enum wording_language language,
			   struct day_hours *days)
{
	bool plain = rule->state == HOURS_OPEN && rule->date_from == 0 && rule->nth == 0 && rule->holiday == 0 &&
		     rule->comment.size == 0 && rule->join != HOURS_FALLBACK;
	str span = rule->opens < 0 ? day_words_always(language) : day_words_span(arena, rule->opens, rule->closes, language);
	for (int day = 0; plain && day < DAY_HOURS_DAYS; day++) {
		if (!(rule->weekdays >> day & 1))
			continue;
		str before = rule->join == HOURS_ADD ? days->cells[day] : STR_NONE;
		days->cells[day] = str_format(arena, "%.*s%s%.*s", STR_ARG(before), before.size ? ", " : "", STR_ARG(span));
	}
	return plain;
}

static bool take_closed_rule(struct arena *arena, const struct hours_rule *rule, enum wording_language language,
			     struct day_hours *days)
{
	struct day_closing closing = {.holidays = rule->holiday == 2, .from = rule->date_from, .to = rule->date_to};
	str *cell = &days->cells[DAY_HOURS_CLOSED_ON];
	if (rule->comment.size || rule->nth || (!closing.holidays && (rule->weekdays != EVERY_DAY || rule->date_from == 0)))
		return false;
	*cell = str_format(arena, "%.*s%s%.*s", STR_ARG(*cell), cell->size ? "\n" : "",
			   STR_ARG(day_words_closing_text(arena, &closing, language)));
	return true;
}

static bool split(struct arena *arena, str text, enum wording_language language, struct day_hours *days)
{
	struct opening_hours hours = {0};
	struct opening_hours_fault fault;
	*days = (struct day_hours){0};
	if (!opening_hours_read(text, &hours, &fault))
		return false;
	for (int i = 0; i < hours.count; i++)
		if (hours.rules[i].state == HOURS_CLOSED ? !take_closed_rule(arena, &hours.rules[i], language, days)
							 : !take_open_rule(arena, &hours.rules[i], language, days))
			return false;
	return true;
}

bool day_hours_split(struct arena *arena, str hours, enum wording_language language, struct day_hours *days)
{
	str back;
	struct day_hours_fault fault;
	if (split(arena, hours, language, days) && day_hours_join(arena, days, &back, &fault) && str_equal(back, hours))
		return true;
	*days = (struct day_hours){0};
	return false;
}

str day_hours_words(struct arena *arena, str hours, enum wording_language language)
{
	struct day_hours days;
	str text = STR_NONE;
	const char *between = wording_choose(language, " ; ", "; ");
	if (!split(arena, hours, language, &days))
		return hours;
	for (int day = 0; day < DAY_HOURS_DAYS; day++) {
		int last = day;
		while (last + 1 < DAY_HOURS_DAYS && str_equal(days.cells[last + 1], days.cells[day]))
			last++;
		if (days.cells[day].size)
			text =
			    str_format(arena, "%.*s%s%s%s%s %.*s", STR_ARG(text), text.size ? between : "",
				       day_words_name(day, language), last > day ? wording_choose(language, " à ", " to ") : "",
				       last > day ? day_words_name(last, language) : "", STR_ARG(days.cells[day]));
		day = last;
	}
	str rest = days.cells[DAY_HOURS_CLOSED_ON], line;
	for (bool first = true; rest.size && str_cut(&rest, '\n', &line); first = false)
		text = str_format(arena, "%.*s%s%.*s", STR_ARG(text),
				  first ? wording_choose(language, " ; fermé : ", "; closed: ") : ", ", STR_ARG(line));
	return text;
}
