/* The state of a minute is read from the rows; changes can happen only where a row begins or ends. */
#include "kiosk/hours/hours.h"
#include "kiosk/base/check.h"

enum { DAY = 24 * 60 };

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	CHECK(month >= 1 && month <= 12);
	return days[month - 1] + (month == 2 && is_leap(year));
}

int hours_weekday(int year, int month, int day)
{
	/* Sakamoto's month offsets; 0 = Sunday, turned so that the week begins on Monday */
	static const int offset[12] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	CHECK(month >= 1 && month <= 12);
	year -= month < 3;
	return (year + year / 4 - year / 100 + year / 400 + offset[month - 1] + day + 6) % 7;
}

struct hours_moment hours_next_day(struct hours_moment moment)
{
	if (++moment.day > month_days(moment.year, moment.month)) {
		moment.day = 1;
		if (++moment.month > 12) {
			moment.month = 1;
			moment.year++;
		}
	}
	return moment;
}

static struct hours_moment day_before(struct hours_moment moment)
{
	if (--moment.day < 1) {
		if (--moment.month < 1) {
			moment.month = 12;
			moment.year--;
		}
		moment.day = month_days(moment.year, moment.month);
	}
	return moment;
}

static bool is_holiday(const struct hours_schedule *schedule, struct hours_moment day)
{
	int date = day.year * 10000 + day.month * 100 + day.day;
	for (int i = 0; i < schedule->holiday_count; i++)
		if (schedule->holidays[i] == date)
			return true;
	return false;
}

static bool is_in_dates(const struct hours_rule *rule, struct hours_moment day)
{
	if (rule->date_from == 0 && rule->date_to == 0)
		return true;
	int date = day.month * 100 + day.day;
	if (rule->date_from > 1231)
		date += day.year * 10000;
	if (rule->date_from <= rule->date_to)
		return date >= rule->date_from && date <= rule->date_to;
	return date >= rule->date_from || date <= rule->date_to; /* over the new year */
}

static bool is_nth(unsigned nth, struct hours_moment day)
{
	if (nth == 0)
		return true;
	bool last = day.day + 7 > month_days(day.year, day.month);
	return (nth >> (day.day - 1) / 7 & 1) || (last && (nth >> 5 & 1));
}

/* Whether the row speaks of this day. */
static bool matches(const struct hours_rule *rule, struct hours_moment day, bool holiday)
{
	if (!is_in_dates(rule, day))
		return false;
	bool weekday = (rule->weekdays >> hours_weekday(day.year, day.month, day.day) & 1) && is_nth(rule->nth, day);
	if (rule->holiday == 2)
		return holiday && (weekday || rule->weekdays == 0);
	return weekday || (rule->holiday == 1 && holiday);
}

static int opens_at(const struct hours_rule *rule)
{
	return rule->opens < 0 ? 0 : rule->opens;
}

/* A whole day that is closed has no night either: what began on it past midnight is closed too. */
static int closes_at(const struct hours_rule *rule)
{
	if (rule->opens < 0)
		return rule->state == HOURS_CLOSED ? 2 * DAY : DAY;
	return rule->closes;
}

/* The rows that speak of one day. */
struct day_rules {
	const struct hours_schedule *schedule;
	struct hours_moment day;
	bool holiday;
	int first; /* rows before it were overridden */
};

static struct day_rules read_day(const struct hours_schedule *schedule, struct hours_moment day)
{
	struct day_rules rules = {schedule, day, is_holiday(schedule, day), 0};
	for (int i = 0; i < schedule->rule_count; i++) {
		const struct hours_rule *rule = &schedule->rules[i];
		if (rule->join == HOURS_OVERRIDE && rule->state != HOURS_CLOSED && matches(rule, day, rules.holiday))
			rules.first = i;
	}
	return rules;
}

/* The row that decides a minute of the day (0 .. 2 * DAY, past midnight too) among the fallbacks or the others; or NULL. */
static const struct hours_rule *deciding_rule(const struct day_rules *rules, int minute, bool fallback)
{
	const struct hours_rule *found = NULL;
	for (int i = rules->first; i < rules->schedule->rule_count; i++) {
		const struct hours_rule *rule = &rules->schedule->rules[i];
		if ((rule->join == HOURS_FALLBACK) != fallback || minute < opens_at(rule) || minute >= closes_at(rule))
			continue;
		if (!matches(rule, rules->day, rules->holiday))
			continue;
		found = rule;
		if (fallback && rule->state != HOURS_CLOSED)
			break; /* the first fallback that helps */
	}
	return found;
}

static bool helps(const struct hours_rule *rule)
{
	return rule && rule->state != HOURS_CLOSED;
}

/* The row that holds at a minute of a day, given the rows of that day and of the one before; NULL: closed, without a row. */
static const struct hours_rule *rule_at(const struct day_rules *yesterday, const struct day_rules *today, int minute)
{
	const struct hours_rule *own = deciding_rule(today, minute, false);
	if (helps(own) || (own && own->opens >= 0))
		return helps(own) ? own : helps(deciding_rule(today, minute, true)) ? deciding_rule(today, minute, true) : own;
	const struct hours_rule *others[3] = {deciding_rule(yesterday, minute + DAY, false), deciding_rule(today, minute, true),
					      deciding_rule(yesterday, minute + DAY, true)};
	for (int i = 0; i < 3; i++)
		if (helps(others[i]))
			return others[i];
	return own;
}

static enum hours_state state_of(const struct hours_rule *rule)
{
	return rule ? rule->state : HOURS_CLOSED;
}

/* The first minute after `minute` at which some row begins or ends, at most `end`. */
static int next_mark(const struct hours_schedule *schedule, int minute, int end)
{
	int next = end;
	for (int i = 0; i < schedule->rule_count; i++) {
		int opens = opens_at(&schedule->rules[i]), closes = closes_at(&schedule->rules[i]);
		int marks[4] = {opens, closes, opens - DAY, closes - DAY};
		for (int k = 0; k < 4; k++)
			if (marks[k] > minute && marks[k] < next)
				next = marks[k];
	}
	return next;
}

/* Looks for the next minute at which the state is another one. */
static void find_change(const struct hours_schedule *schedule, struct hours_moment now, struct hours_answer *answer)
{
	struct day_rules yesterday = read_day(schedule, day_before(now)), today = read_day(schedule, now);
	for (int ahead = 0; ahead <= HOURS_LOOK_AHEAD_DAYS; ahead++) {
		for (int minute = ahead == 0 ? next_mark(schedule, now.minutes, DAY) : 0; minute < DAY;
		     minute = next_mark(schedule, minute, DAY)) {
			enum hours_state state = state_of(rule_at(&yesterday, &today, minute));
			if (state == answer->state)
				continue;
			answer->changes = true;
			answer->next_state = state;
			answer->next = today.day;
			answer->next.minutes = minute;
			answer->days_ahead = ahead;
			return;
		}
		yesterday = today;
		today = read_day(schedule, hours_next_day(today.day));
	}
}

struct hours_answer hours_at(const struct hours_schedule *schedule, struct hours_moment now)
{
	struct hours_answer answer = {.state = HOURS_UNKNOWN, .next_state = HOURS_UNKNOWN};
	answer.holiday_today = is_holiday(schedule, now);
	if (schedule->rule_count == 0)
		return answer;
	CHECK(now.minutes >= 0 && now.minutes < DAY);
	struct day_rules yesterday = read_day(schedule, day_before(now)), today = read_day(schedule, now);
	const struct hours_rule *rule = rule_at(&yesterday, &today, now.minutes);
	answer.state = state_of(rule);
	answer.comment = rule ? rule->comment : STR_NONE;
	find_change(schedule, now, &answer);
	return answer;
}

int hours_day(const struct hours_schedule *schedule, int year, int month, int day, struct hours_span spans[HOURS_SPANS_MAX])
{
	struct day_rules today = read_day(schedule, (struct hours_moment){year, month, day, 0});
	int count = 0;
	for (int minute = 0, next; minute < 2 * DAY; minute = next) {
		next = next_mark(schedule, minute, 2 * DAY);
		const struct hours_rule *rule = deciding_rule(&today, minute, false);
		if (!helps(rule))
			rule = deciding_rule(&today, minute, true);
		if (!helps(rule))
			continue;
		struct hours_span *last = count ? &spans[count - 1] : NULL;
		if (last && last->closes == minute && last->state == rule->state)
			last->closes = next;
		else if (count < HOURS_SPANS_MAX)
			spans[count++] = (struct hours_span){minute, next, rule->state};
	}
	return count;
}
