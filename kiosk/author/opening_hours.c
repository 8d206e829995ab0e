/* A reader of opening_hours by descent: dates, weekdays, times, state. Each step takes its part or leaves it. */
#include "kiosk/author/opening_hours.h"
#include "kiosk/author/opening_days.h"
#include <string.h>

enum { DAY_MINUTES = 1440 };

/* hh:mm up to 48:00, in minutes. */
static bool take_time(struct scan *scan, int *minutes)
{
	size_t at = scan->at;
	bool shaped = scan_is_digit(scan_peek(scan, 0)) && scan_is_digit(scan_peek(scan, 1)) && scan_peek(scan, 2) == ':' &&
		      scan_is_digit(scan_peek(scan, 3)) && scan_is_digit(scan_peek(scan, 4)) &&
		      !scan_is_digit(scan_peek(scan, 5));
	int hour = shaped ? scan_number(scan, 2) : -1;
	scan_take(scan, STR(":"));
	int minute = shaped ? scan_number(scan, 2) : -1;
	if (!shaped || minute > 59 || hour * 60 + minute > 2 * DAY_MINUTES) {
		scan->at = at;
		return scan_refuse(scan, WORDING_hours_time);
	}
	*minutes = hour * 60 + minute;
	return true;
}

static bool take_span(struct scan *scan, struct span *span)
{
	size_t start = scan->at;
	if (!take_time(scan, &span->from))
		return false;
	scan_blanks(scan);
	if (scan_peek(scan, 0) == '+') {
		scan->at = start;
		return scan_refuse(scan, WORDING_hours_open_end);
	}
	if (!scan_take(scan, STR("-"))) {
		scan->at = start;
		return scan_refuse(scan, WORDING_hours_time);
	}
	scan_blanks(scan);
	if (scan_is_letter(scan_peek(scan, 0)) || scan_peek(scan, 0) == '(')
		return scan_refuse(scan, WORDING_hours_sun);
	if (!take_time(scan, &span->to))
		return false;
	str part = str_slice(scan->text, start, scan->at + 1);
	if (scan_peek(scan, 0) == '+')
		return scan_refuse_part(scan, WORDING_hours_open_end, part);
	if (scan_peek(scan, 0) == '/')
		return scan_refuse_part(scan, WORDING_hours_week, part);
	part = str_slice(scan->text, start, scan->at);
	if (span->to < span->from)
		span->to += DAY_MINUTES;
	if (span->from >= DAY_MINUTES || span->to == span->from || span->to - span->from > DAY_MINUTES)
		return scan_refuse_part(scan, WORDING_hours_span, part);
	return true;
}

static bool take_times(struct scan *scan, struct rule_parts *parts)
{
	if (scan_take(scan, STR("24/7"))) {
		parts->always = true;
		return true;
	}
	while (scan_is_digit(scan_peek(scan, 0))) {
		if (parts->time_count == TIMES_MAX)
			return scan_refuse_part(scan, WORDING_hours_many, STR("8"));
		if (!take_span(scan, &parts->times[parts->time_count]))
			return false;
		parts->time_count++;
		size_t at = scan->at;
		scan_blanks(scan);
		bool more = scan_take(scan, STR(","));
		scan_blanks(scan);
		if (!more || !scan_is_digit(scan_peek(scan, 0)) || opening_days_is_year(scan)) {
			scan->at = at;
			break;
		}
	}
	return true;
}

static bool take_state(struct scan *scan, struct rule_parts *parts)
{
	static const struct {
		str word;
		enum hours_state state;
	} states[] = {{{"open", 4}, HOURS_OPEN},
		      {{"closed", 6}, HOURS_CLOSED},
		      {{"off", 3}, HOURS_CLOSED},
		      {{"unknown", 7}, HOURS_UNKNOWN}};
	parts->state = HOURS_OPEN;
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		if (scan_is_letter(scan_peek(scan, states[i].word.size)) || !scan_take(scan, states[i].word))
			continue;
		parts->has_state = true;
		parts->state = states[i].state;
		break;
	}
	return true;
}

static bool speaks_of_appointment(str comment)
{
	static const char *const words[] = {"appointment", "rendez-vous", "rendez vous", "rdv",
					    "RDV",	   "Rendez-vous", "Appointment"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find(comment, str_of(words[i])) != SIZE_MAX)
			return true;
	return false;
}

static bool take_comment(struct scan *scan, struct rule_parts *parts)
{
	scan_blanks(scan);
	size_t start = scan->at;
	if (!scan_take(scan, STR("\"")))
		return true;
	size_t end = scan->at;
	while (end < scan->text.size && scan->text.data[end] != '"')
		end++;
	if (end == scan->text.size)
		return scan_refuse_part(scan, WORDING_hours_comment, str_slice(scan->text, start, end));
	parts->comment = str_trim(str_slice(scan->text, scan->at, end));
	scan->at = end + 1;
	scan_blanks(scan);
	if (scan_peek(scan, 0) == '"')
		return scan_refuse_part(scan, WORDING_hours_comment, str_slice(scan->text, start, scan->text.size));
	if (speaks_of_appointment(parts->comment) && parts->state != HOURS_CLOSED)
		parts->state = HOURS_BY_APPOINTMENT;
	else if (!parts->has_state)
		parts->state = HOURS_UNKNOWN;
	return true;
}

static bool add_row(struct scan *scan, const struct rule_parts *parts, struct span dates, struct days days, int time)
{
	if (scan->hours->count == OPENING_HOURS_RULES_MAX)
		return scan_refuse_part(scan, WORDING_hours_many, STR("64"));
	bool whole = parts->time_count == 0;
	scan->hours->rules[scan->hours->count++] = (struct hours_rule){
	    .join = parts->join == HOURS_OVERRIDE && time > 0 ? HOURS_ADD : parts->join,
	    .date_from = dates.from,
	    .date_to = dates.to,
	    .weekdays = days.weekdays,
	    .nth = days.nth,
	    .holiday = days.holiday,
	    .opens = whole ? -1 : parts->times[time].from,
	    .closes = whole ? -1 : parts->times[time].to,
	    .state = parts->state,
	    .comment = parts->comment,
	};
	return true;
}

/* Every date range with every set of days; the first span of each takes the day over, the next ones add to it. */
static bool add_rows(struct scan *scan, struct rule_parts *parts)
{
	if (parts->date_count == 0)
		parts->dates[parts->date_count++] = (struct span){0, 0};
	if (parts->day_count == 0)
		parts->days[parts->day_count++] = (struct days){EVERY_DAY, 0, 0};
	for (int date = 0; date < parts->date_count; date++)
		for (int day = 0; day < parts->day_count; day++)
			for (int time = 0; time < (parts->time_count ? parts->time_count : 1); time++)
				if (!add_row(scan, parts, parts->dates[date], parts->days[day], time))
					return false;
	return true;
}

/* What stands where a rule should start and is known to be outside the profile. */
static bool refuse_known(struct scan *scan)
{
	str word = scan_word(scan);
	if (str_starts_with(word, STR("SH")))
		return scan_refuse(scan, WORDING_hours_school);
	if (str_starts_with(word, STR("week")) || str_starts_with(word, STR("easter")))
		return scan_refuse(scan, WORDING_hours_week);
	if (str_starts_with(word, STR("sun")) || str_starts_with(word, STR("dawn")) || str_starts_with(word, STR("dusk")) ||
	    str_starts_with(word, STR("(")))
		return scan_refuse(scan, WORDING_hours_sun);
	if (scan_is_letter(scan_peek(scan, 0)) && (word.size == 2 || (word.size > 2 && word.data[2] == '-')))
		return scan_refuse(scan, WORDING_hours_weekday);
	return scan_refuse(scan, WORDING_hours_word);
}

static bool take_rule(struct scan *scan, enum hours_join join)
{
	struct rule_parts parts = {.join = join};
	size_t start = scan->at;
	if (!str_starts_with(str_slice(scan->text, scan->at, scan->text.size), STR("24/7")) && !opening_days_dates(scan, &parts))
		return false;
	scan_blanks(scan);
	if (!opening_days_weekdays(scan, &parts))
		return false;
	scan_blanks(scan);
	if (!take_times(scan, &parts))
		return false;
	scan_blanks(scan);
	if (!take_state(scan, &parts) || !take_comment(scan, &parts))
		return false;
	if (scan->at == start)
		return refuse_known(scan);
	if (parts.state == HOURS_CLOSED && parts.time_count)
		return scan_refuse_part(scan, WORDING_hours_off_times, str_trim(str_slice(scan->text, start, scan->at)));
	return add_rows(scan, &parts);
}

bool opening_hours_read(str text, struct opening_hours *hours, struct opening_hours_fault *fault)
{
	struct scan scan = {str_trim(text), 0, hours, fault};
	enum hours_join join = HOURS_OVERRIDE;
	hours->count = 0;
	for (;;) {
		scan_blanks(&scan);
		if (!take_rule(&scan, join))
			return false;
		scan_blanks(&scan);
		if (scan.at == scan.text.size)
			return true;
		if (scan_take(&scan, STR("||")))
			join = HOURS_FALLBACK;
		else if (scan_take(&scan, STR(";")))
			join = HOURS_OVERRIDE;
		else if (scan_take(&scan, STR(",")))
			join = HOURS_ADD;
		else
			return refuse_known(&scan);
		scan_blanks(&scan);
		if (join == HOURS_OVERRIDE && scan.at == scan.text.size)
			return true; /* a ";" at the end is common and means nothing */
	}
}
