/* A reader of opening_hours by descent: rule, dates, weekdays, times, state. Each step either takes its part or leaves it. */
#include "kiosk/author/opening_hours.h"
#include <string.h>

enum { DAY_MINUTES = 1440, DATES_MAX = 12, DAYS_MAX = 8, TIMES_MAX = 8, EVERY_DAY = 0x7F };

struct span {
	int from, to; /* dates or minutes */
};

struct days {
	unsigned weekdays, nth;
	int holiday;
};

struct rule_parts {
	enum hours_join join;
	struct span dates[DATES_MAX], times[TIMES_MAX];
	struct days days[DAYS_MAX];
	int date_count, day_count, time_count;
	bool has_state, always;
	enum hours_state state;
	str comment;
};

struct reader {
	str text;
	size_t at;
	struct opening_hours *hours;
	struct opening_hours_fault *fault;
};

static const char weekday_names[] = "MoTuWeThFrSaSu";
static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const int month_days[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static char peek(const struct reader *reader, size_t ahead)
{
	return reader->at + ahead < reader->text.size ? reader->text.data[reader->at + ahead] : 0;
}

static void skip_blanks(struct reader *reader)
{
	while (peek(reader, 0) == ' ')
		reader->at++;
}

static bool take(struct reader *reader, str word)
{
	if (!str_starts_with(str_slice(reader->text, reader->at, reader->text.size), word))
		return false;
	reader->at += word.size;
	return true;
}

static bool is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The run of letters or digits at the place, or what stands there up to a blank: for saying what was not understood. */
static str word_here(const struct reader *reader)
{
	size_t end = reader->at;
	while (end < reader->text.size && !strchr(" ;,\"", reader->text.data[end]))
		end++;
	if (end == reader->at)
		end = reader->text.size;
	return str_slice(reader->text, reader->at, end);
}

static bool refuse_part(struct reader *reader, enum wording wording, str part)
{
	*reader->fault = (struct opening_hours_fault){wording, part};
	return false;
}

static bool refuse(struct reader *reader, enum wording wording)
{
	return refuse_part(reader, wording, word_here(reader));
}

/* A position in a list of names of `size` letters, from 0; -1 when none stands here. */
static int take_name(struct reader *reader, const char *names, size_t size)
{
	for (int i = 0; names[(size_t)i * size]; i++)
		if (str_starts_with(str_slice(reader->text, reader->at, reader->text.size), (str){names + (size_t)i * size, size}) &&
		    !is_letter(peek(reader, size))) {
			reader->at += size;
			return i;
		}
	return -1;
}

/* Up to `digits_max` digits, or -1. */
static int take_number(struct reader *reader, int digits_max)
{
	int number = 0, digits = 0;
	while (digits < digits_max && is_digit(peek(reader, 0))) {
		number = number * 10 + (peek(reader, 0) - '0');
		reader->at++;
		digits++;
	}
	return digits ? number : -1;
}

static bool is_year(const struct reader *reader)
{
	return is_digit(peek(reader, 0)) && is_digit(peek(reader, 1)) && is_digit(peek(reader, 2)) && is_digit(peek(reader, 3));
}

static bool month_is_here(struct reader *reader)
{
	size_t at = reader->at;
	bool found = take_name(reader, month_names, 3) >= 0;
	reader->at = at;
	return found;
}

/* A day of the month stands here and not a time. */
static bool day_number_is_here(const struct reader *reader)
{
	return is_digit(peek(reader, 0)) && peek(reader, 1) != ':' && !(is_digit(peek(reader, 1)) && peek(reader, 2) == ':');
}

struct date {
	int year, month, day; /* 0 not given */
};

/* [yyyy] Mmm [dd], or only dd when `month` tells the month. */
static bool take_date(struct reader *reader, struct date before, struct date *date)
{
	*date = before;
	if (is_year(reader)) {
		date->year = take_number(reader, 4);
		skip_blanks(reader);
		if (!month_is_here(reader))
			return refuse(reader, WORDING_hours_week);
	}
	date->day = 0;
	if (month_is_here(reader)) {
		date->month = take_name(reader, month_names, 3) + 1;
		size_t at = reader->at;
		skip_blanks(reader);
		if (!day_number_is_here(reader)) {
			reader->at = at;
			return true;
		}
	}
	size_t at = reader->at;
	date->day = take_number(reader, 2);
	if (date->month == 0 || date->day < 1 || date->day > month_days[date->month - 1]) {
		reader->at = at;
		return refuse(reader, WORDING_hours_date);
	}
	return true;
}

static int date_number(struct date date, int day)
{
	return date.year * 10000 + date.month * 100 + (date.day ? date.day : day);
}

static bool take_date_range(struct reader *reader, struct date *before, struct span *span)
{
	struct date from, to;
	if (!take_date(reader, *before, &from))
		return false;
	to = from;
	size_t at = reader->at;
	skip_blanks(reader);
	if (take(reader, STR("-"))) {
		skip_blanks(reader);
		if (!take_date(reader, from, &to))
			return false;
		if ((from.day == 0) != (to.day == 0))
			return refuse_part(reader, WORDING_hours_date, str_slice(reader->text, at, reader->at));
	} else {
		reader->at = at;
	}
	if (peek(reader, 0) == '+' || peek(reader, 0) == '/')
		return refuse(reader, WORDING_hours_week);
	*span = (struct span){date_number(from, 1), date_number(to, month_days[to.month - 1])};
	if (from.year && span->to < span->from)
		return refuse_part(reader, WORDING_hours_date, str_slice(reader->text, 0, reader->at));
	*before = to;
	return true;
}

static bool date_is_here(struct reader *reader)
{
	return is_year(reader) || month_is_here(reader);
}

static bool take_dates(struct reader *reader, struct rule_parts *parts)
{
	struct date before = {0};
	while (date_is_here(reader) || (parts->date_count && day_number_is_here(reader))) {
		if (parts->date_count == DATES_MAX)
			return refuse_part(reader, WORDING_hours_many, STR("12"));
		if (!take_date_range(reader, &before, &parts->dates[parts->date_count]))
			return false;
		parts->date_count++;
		size_t at = reader->at;
		skip_blanks(reader);
		if (!take(reader, STR(","))) {
			reader->at = at;
			break;
		}
		skip_blanks(reader);
		if (!date_is_here(reader) && !day_number_is_here(reader)) {
			reader->at = at;
			break;
		}
	}
	return true;
}

static bool take_nth(struct reader *reader, struct days *days)
{
	size_t start = reader->at;
	if (!take(reader, STR("[")))
		return true;
	do {
		skip_blanks(reader);
		bool last = take(reader, STR("-"));
		int from = take_number(reader, 1), to = from;
		if (!last && take(reader, STR("-")))
			to = take_number(reader, 1);
		if (from < 1 || to > 5 || to < from || (last && from != 1)) {
			size_t end = start;
			while (end < reader->text.size && reader->text.data[end] != ']')
				end++;
			return refuse_part(reader, WORDING_hours_nth, str_slice(reader->text, start, end + 1));
		}
		for (int i = from; i <= to; i++)
			days->nth |= 1u << (last ? 5 : i - 1);
	} while (take(reader, STR(",")));
	return take(reader, STR("]")) || refuse(reader, WORDING_hours_nth);
}

/* Mo, Mo-Fr, Th[1] or PH; adds to the days without [n], or stands alone. */
static bool take_day(struct reader *reader, struct rule_parts *parts, struct days *plain)
{
	struct days days = {0};
	if (take(reader, STR("PH"))) {
		size_t at = reader->at;
		skip_blanks(reader);
		if (peek(reader, 0) == '+' || (peek(reader, 0) == '-' && is_digit(peek(reader, 1))))
			return refuse(reader, WORDING_hours_holiday_offset);
		reader->at = at;
		plain->holiday = 1;
		return true;
	}
	int from = take_name(reader, weekday_names, 2), to = from;
	if (from < 0)
		return refuse(reader, WORDING_hours_weekday);
	if (take(reader, STR("-")) && (to = take_name(reader, weekday_names, 2)) < 0)
		return refuse(reader, WORDING_hours_weekday);
	for (int day = from;; day = (day + 1) % 7) {
		days.weekdays |= 1u << day;
		if (day == to)
			break;
	}
	if (!take_nth(reader, &days))
		return false;
	if (!days.nth) {
		plain->weekdays |= days.weekdays;
		return true;
	}
	if (parts->day_count == DAYS_MAX - 1)
		return refuse_part(reader, WORDING_hours_many, STR("7"));
	parts->days[parts->day_count++] = days;
	return true;
}

static bool weekday_is_here(struct reader *reader)
{
	size_t at = reader->at;
	bool found = take(reader, STR("PH")) || take_name(reader, weekday_names, 2) >= 0;
	reader->at = at;
	return found;
}

static bool take_days(struct reader *reader, struct rule_parts *parts)
{
	struct days plain = {0};
	if (!weekday_is_here(reader))
		return true;
	for (;;) {
		if (!take_day(reader, parts, &plain))
			return false;
		size_t at = reader->at;
		skip_blanks(reader);
		if (!take(reader, STR(","))) {
			reader->at = at;
			break;
		}
		skip_blanks(reader);
		if (!weekday_is_here(reader)) {
			if (is_letter(peek(reader, 0)) && !str_starts_with(word_here(reader), STR("SH")))
				return refuse(reader, WORDING_hours_weekday);
			reader->at = at;
			break;
		}
	}
	if (plain.holiday && !plain.weekdays)
		plain.holiday = 2;
	if (plain.holiday || plain.weekdays)
		parts->days[parts->day_count++] = plain;
	return true;
}

/* hh:mm up to 48:00, in minutes. */
static bool take_time(struct reader *reader, int *minutes)
{
	size_t at = reader->at;
	bool shaped = is_digit(peek(reader, 0)) && is_digit(peek(reader, 1)) && peek(reader, 2) == ':' && is_digit(peek(reader, 3)) &&
	              is_digit(peek(reader, 4)) && !is_digit(peek(reader, 5));
	int hour = shaped ? take_number(reader, 2) : -1;
	take(reader, STR(":"));
	int minute = shaped ? take_number(reader, 2) : -1;
	if (!shaped || minute > 59 || hour * 60 + minute > 2 * DAY_MINUTES) {
		reader->at = at;
		return refuse(reader, WORDING_hours_time);
	}
	*minutes = hour * 60 + minute;
	return true;
}

static bool take_span(struct reader *reader, struct span *span)
{
	size_t start = reader->at;
	if (!take_time(reader, &span->from))
		return false;
	skip_blanks(reader);
	if (peek(reader, 0) == '+') {
		reader->at = start;
		return refuse(reader, WORDING_hours_open_end);
	}
	if (!take(reader, STR("-"))) {
		reader->at = start;
		return refuse(reader, WORDING_hours_time);
	}
	skip_blanks(reader);
	if (is_letter(peek(reader, 0)) || peek(reader, 0) == '(')
		return refuse(reader, WORDING_hours_sun);
	if (!take_time(reader, &span->to))
		return false;
	str part = str_slice(reader->text, start, reader->at + 1);
	if (peek(reader, 0) == '+')
		return refuse_part(reader, WORDING_hours_open_end, part);
	if (peek(reader, 0) == '/')
		return refuse_part(reader, WORDING_hours_week, part);
	part = str_slice(reader->text, start, reader->at);
	if (span->to < span->from)
		span->to += DAY_MINUTES;
	if (span->from >= DAY_MINUTES || span->to == span->from || span->to - span->from > DAY_MINUTES)
		return refuse_part(reader, WORDING_hours_span, part);
	return true;
}

static bool take_times(struct reader *reader, struct rule_parts *parts)
{
	if (take(reader, STR("24/7"))) {
		parts->always = true;
		return true;
	}
	while (is_digit(peek(reader, 0))) {
		if (parts->time_count == TIMES_MAX)
			return refuse_part(reader, WORDING_hours_many, STR("8"));
		if (!take_span(reader, &parts->times[parts->time_count]))
			return false;
		parts->time_count++;
		size_t at = reader->at;
		skip_blanks(reader);
		bool more = take(reader, STR(","));
		skip_blanks(reader);
		if (!more || !is_digit(peek(reader, 0)) || is_year(reader)) {
			reader->at = at;
			break;
		}
	}
	return true;
}

static bool take_state(struct reader *reader, struct rule_parts *parts)
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
		if (is_letter(peek(reader, states[i].word.size)) || !take(reader, states[i].word))
			continue;
		parts->has_state = true;
		parts->state = states[i].state;
		break;
	}
	return true;
}

static bool speaks_of_appointment(str comment)
{
	static const char *const words[] = {"appointment", "rendez-vous", "rendez vous", "rdv", "RDV", "Rendez-vous", "Appointment"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find(comment, str_of(words[i])) != SIZE_MAX)
			return true;
	return false;
}

static bool take_comment(struct reader *reader, struct rule_parts *parts)
{
	skip_blanks(reader);
	size_t start = reader->at;
	if (!take(reader, STR("\"")))
		return true;
	size_t end = reader->at;
	while (end < reader->text.size && reader->text.data[end] != '"')
		end++;
	if (end == reader->text.size)
		return refuse_part(reader, WORDING_hours_comment, str_slice(reader->text, start, end));
	parts->comment = str_trim(str_slice(reader->text, reader->at, end));
	reader->at = end + 1;
	skip_blanks(reader);
	if (peek(reader, 0) == '"')
		return refuse_part(reader, WORDING_hours_comment, str_slice(reader->text, start, reader->text.size));
	if (speaks_of_appointment(parts->comment) && parts->state != HOURS_CLOSED)
		parts->state = HOURS_BY_APPOINTMENT;
	else if (!parts->has_state)
		parts->state = HOURS_UNKNOWN;
	return true;
}

static bool add_row(struct reader *reader, const struct rule_parts *parts, struct span dates, struct days days, int time)
{
	if (reader->hours->count == OPENING_HOURS_RULES_MAX)
		return refuse_part(reader, WORDING_hours_many, STR("64"));
	bool whole = parts->time_count == 0;
	reader->hours->rules[reader->hours->count++] = (struct hours_rule){
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
static bool add_rows(struct reader *reader, struct rule_parts *parts)
{
	if (parts->date_count == 0)
		parts->dates[parts->date_count++] = (struct span){0, 0};
	if (parts->day_count == 0)
		parts->days[parts->day_count++] = (struct days){EVERY_DAY, 0, 0};
	for (int date = 0; date < parts->date_count; date++)
		for (int day = 0; day < parts->day_count; day++)
			for (int time = 0; time < (parts->time_count ? parts->time_count : 1); time++)
				if (!add_row(reader, parts, parts->dates[date], parts->days[day], time))
					return false;
	return true;
}

/* What stands where a rule should start and is known to be outside the profile. */
static bool refuse_known(struct reader *reader)
{
	str word = word_here(reader);
	if (str_starts_with(word, STR("SH")))
		return refuse(reader, WORDING_hours_school);
	if (str_starts_with(word, STR("week")) || str_starts_with(word, STR("easter")))
		return refuse(reader, WORDING_hours_week);
	if (str_starts_with(word, STR("sun")) || str_starts_with(word, STR("dawn")) || str_starts_with(word, STR("dusk")) ||
	    str_starts_with(word, STR("(")))
		return refuse(reader, WORDING_hours_sun);
	if (is_letter(peek(reader, 0)) && (word.size == 2 || (word.size > 2 && word.data[2] == '-')))
		return refuse(reader, WORDING_hours_weekday);
	return refuse(reader, WORDING_hours_word);
}

static bool take_rule(struct reader *reader, enum hours_join join)
{
	struct rule_parts parts = {.join = join};
	size_t start = reader->at;
	if (!str_starts_with(str_slice(reader->text, reader->at, reader->text.size), STR("24/7")) && !take_dates(reader, &parts))
		return false;
	skip_blanks(reader);
	if (!take_days(reader, &parts))
		return false;
	skip_blanks(reader);
	if (!take_times(reader, &parts))
		return false;
	skip_blanks(reader);
	if (!take_state(reader, &parts) || !take_comment(reader, &parts))
		return false;
	if (reader->at == start)
		return refuse_known(reader);
	if (parts.state == HOURS_CLOSED && parts.time_count)
		return refuse_part(reader, WORDING_hours_off_times, str_trim(str_slice(reader->text, start, reader->at)));
	return add_rows(reader, &parts);
}

bool opening_hours_read(str text, struct opening_hours *hours, struct opening_hours_fault *fault)
{
	struct reader reader = {str_trim(text), 0, hours, fault};
	enum hours_join join = HOURS_OVERRIDE;
	hours->count = 0;
	for (;;) {
		skip_blanks(&reader);
		if (!take_rule(&reader, join))
			return false;
		skip_blanks(&reader);
		if (reader.at == reader.text.size)
			return true;
		if (take(&reader, STR("||")))
			join = HOURS_FALLBACK;
		else if (take(&reader, STR(";")))
			join = HOURS_OVERRIDE;
		else if (take(&reader, STR(",")))
			join = HOURS_ADD;
		else
			return refuse_known(&reader);
		skip_blanks(&reader);
		if (join == HOURS_OVERRIDE && reader.at == reader.text.size)
			return true; /* a ";" at the end is common and means nothing */
	}
}
