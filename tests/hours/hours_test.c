/* Opening hours by cases counted on a calendar by hand, and by chance against a minute-by-minute reading. */
#include "kiosk/hours/hours.h"
#include "tests/support/chance.h"
#include "tests/test.h"
#include <stdlib.h>
#include <time.h>

enum { MO = 1, TU = 2, WE = 4, TH = 8, FR = 16, SA = 32, SU = 64, MO_FR = 31, ALL = 127, LAST = 32 };
#define AT(hour, minute) ((hour)*60 + (minute))

static const int holidays[] = {20260501, 20261225, 20270101};

#define SCHEDULE(...) \
	(&(struct hours_schedule){(const struct hours_rule[]){__VA_ARGS__}, \
				  sizeof((const struct hours_rule[]){__VA_ARGS__}) / sizeof(struct hours_rule), holidays, 3})

static struct hours_rule open_rule(enum hours_join join, unsigned weekdays, int opens, int closes)
{
	return (struct hours_rule){.join = join, .weekdays = weekdays, .opens = opens, .closes = closes, .state = HOURS_OPEN};
}

static struct hours_rule whole_day(enum hours_join join, unsigned weekdays, enum hours_state state)
{
	return (struct hours_rule){.join = join, .weekdays = weekdays, .opens = -1, .closes = -1, .state = state};
}

static struct hours_rule holiday_off(void)
{
	return (struct hours_rule){.holiday = 2, .opens = -1, .closes = -1, .state = HOURS_CLOSED};
}

static struct hours_moment moment(int date, int minutes)
{
	return (struct hours_moment){date / 10000, date / 100 % 100, date % 100, minutes};
}

/* The state at a moment, and the next change as "yyyymmdd hhmm state", or nothing. */
static void expect_at(int line, const struct hours_schedule *schedule, int date, int minutes, enum hours_state state,
		      int next_date, int next_minutes, enum hours_state next_state)
{
	struct hours_answer answer = hours_at(schedule, moment(date, minutes));
	int found = answer.next.year * 10000 + answer.next.month * 100 + answer.next.day;
	if (answer.state != state)
		test_fail(__FILE__, line, "the state is %d, expected %d", answer.state, state);
	if (answer.changes != (next_date != 0))
		test_fail(__FILE__, line, "a change was %sfound", answer.changes ? "" : "not ");
	else if (next_date && (found != next_date || answer.next.minutes != next_minutes || answer.next_state != next_state))
		test_fail(__FILE__, line, "the change is %d %02d:%02d to %d", found, answer.next.minutes / 60,
			  answer.next.minutes % 60, answer.next_state);
}

#define EXPECT_AT(...) expect_at(__LINE__, __VA_ARGS__)

/* 2026-11-23 is a Monday. */
TEST(open_now_or_closed_now_and_when_it_changes)
{
	const struct hours_schedule *office = SCHEDULE(open_rule(HOURS_OVERRIDE, MO_FR, AT(9, 0), AT(12, 0)),
						       open_rule(HOURS_ADD, MO_FR, AT(14, 0), AT(17, 30)), holiday_off());
	EXPECT_AT(office, 20261123, AT(8, 59), HOURS_CLOSED, 20261123, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(office, 20261123, AT(9, 0), HOURS_OPEN, 20261123, AT(12, 0), HOURS_CLOSED);
	EXPECT_AT(office, 20261123, AT(11, 59), HOURS_OPEN, 20261123, AT(12, 0), HOURS_CLOSED);
	EXPECT_AT(office, 20261123, AT(12, 0), HOURS_CLOSED, 20261123, AT(14, 0), HOURS_OPEN);
	EXPECT_AT(office, 20261123, AT(17, 30), HOURS_CLOSED, 20261124, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(office, 20261127, AT(20, 0), HOURS_CLOSED, 20261130, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(office, 20261225, AT(10, 0), HOURS_CLOSED, 20261228, AT(9, 0), HOURS_OPEN); /* Christmas is a Friday */
	EXPECT_INT(hours_at(office, moment(20261127, AT(20, 0))).days_ahead, 3);
	EXPECT(hours_at(office, moment(20261225, AT(10, 0))).holiday_today);
	EXPECT(!hours_at(office, moment(20261224, AT(10, 0))).holiday_today);
}

TEST(without_rules_nothing_is_known)
{
	struct hours_schedule none = {0};
	struct hours_span spans[HOURS_SPANS_MAX];
	EXPECT_AT(&none, 20261123, AT(10, 0), HOURS_UNKNOWN, 0, 0, 0);
	EXPECT_INT(hours_day(&none, 2026, 11, 23, spans), 0);
}

TEST(always_open_never_changes)
{
	EXPECT_AT(SCHEDULE(whole_day(HOURS_OVERRIDE, ALL, HOURS_OPEN)), 20261231, AT(23, 59), HOURS_OPEN, 0, 0, 0);
	EXPECT_AT(SCHEDULE(whole_day(HOURS_OVERRIDE, ALL, HOURS_UNKNOWN)), 20261123, AT(9, 0), HOURS_UNKNOWN, 0, 0, 0);
}

TEST(by_appointment_is_never_said_to_be_closed)
{
	/* Mo-Fr 09:00-12:00 || "on appointment" */
	const struct hours_schedule *desk =
	    SCHEDULE(open_rule(HOURS_OVERRIDE, MO_FR, AT(9, 0), AT(12, 0)), whole_day(HOURS_FALLBACK, ALL, HOURS_BY_APPOINTMENT));
	EXPECT_AT(desk, 20261123, AT(8, 0), HOURS_BY_APPOINTMENT, 20261123, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(desk, 20261123, AT(9, 0), HOURS_OPEN, 20261123, AT(12, 0), HOURS_BY_APPOINTMENT);
	EXPECT_AT(desk, 20261128, AT(9, 0), HOURS_BY_APPOINTMENT, 20261130, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(whole_day(HOURS_OVERRIDE, ALL, HOURS_BY_APPOINTMENT)), 20261128, 0, HOURS_BY_APPOINTMENT, 0, 0, 0);
}

TEST(a_later_rule_takes_the_whole_day_over_and_a_comma_adds)
{
	/* Mo-Fr 08:00-18:00; We 10:00-12:00 */
	const struct hours_schedule *over =
	    SCHEDULE(open_rule(HOURS_OVERRIDE, MO_FR, AT(8, 0), AT(18, 0)), open_rule(HOURS_OVERRIDE, WE, AT(10, 0), AT(12, 0)));
	EXPECT_AT(over, 20261125, AT(9, 0), HOURS_CLOSED, 20261125, AT(10, 0), HOURS_OPEN);
	EXPECT_AT(over, 20261125, AT(12, 0), HOURS_CLOSED, 20261126, AT(8, 0), HOURS_OPEN);
	/* Mo-Fr 08:00-12:00, We 14:00-18:00 */
	const struct hours_schedule *add =
	    SCHEDULE(open_rule(HOURS_OVERRIDE, MO_FR, AT(8, 0), AT(12, 0)), open_rule(HOURS_ADD, WE, AT(14, 0), AT(18, 0)));
	EXPECT_AT(add, 20261125, AT(12, 0), HOURS_CLOSED, 20261125, AT(14, 0), HOURS_OPEN);
	EXPECT_AT(add, 20261125, AT(9, 0), HOURS_OPEN, 20261125, AT(12, 0), HOURS_CLOSED);
	/* two spans that touch are one */
	const struct hours_schedule *touch =
	    SCHEDULE(open_rule(HOURS_OVERRIDE, MO_FR, AT(8, 0), AT(12, 0)), open_rule(HOURS_ADD, MO_FR, AT(12, 0), AT(18, 0)));
	EXPECT_AT(touch, 20261125, AT(9, 0), HOURS_OPEN, 20261125, AT(18, 0), HOURS_CLOSED);
}

TEST(a_night_belongs_to_the_day_it_began_on)
{
	/* Fr 22:00-04:00; Sa 10:00-12:00 */
	const struct hours_schedule *night =
	    SCHEDULE(open_rule(HOURS_OVERRIDE, FR, AT(22, 0), AT(28, 0)), open_rule(HOURS_OVERRIDE, SA, AT(10, 0), AT(12, 0)));
	EXPECT_AT(night, 20261127, AT(23, 0), HOURS_OPEN, 20261128, AT(4, 0), HOURS_CLOSED);
	EXPECT_AT(night, 20261128, AT(3, 59), HOURS_OPEN, 20261128, AT(4, 0), HOURS_CLOSED);
	EXPECT_AT(night, 20261128, AT(4, 0), HOURS_CLOSED, 20261128, AT(10, 0), HOURS_OPEN);
	EXPECT_AT(night, 20261127, AT(3, 0), HOURS_CLOSED, 20261127, AT(22, 0), HOURS_OPEN); /* Thursday night is none */
	/* a shelter, Mo-Su 18:00-08:00; PH off: Christmas Eve's night goes on into the holiday, the holiday's own does not begin */
	const struct hours_schedule *shelter = SCHEDULE(open_rule(HOURS_OVERRIDE, ALL, AT(18, 0), AT(32, 0)), holiday_off());
	EXPECT_AT(shelter, 20261225, AT(2, 0), HOURS_OPEN, 20261225, AT(8, 0), HOURS_CLOSED);
	EXPECT_AT(shelter, 20261225, AT(19, 0), HOURS_CLOSED, 20261226, AT(18, 0), HOURS_OPEN);
	EXPECT_AT(shelter, 20261226, AT(2, 0), HOURS_CLOSED, 20261226, AT(18, 0), HOURS_OPEN);
	/* closing exactly those minutes does cut it */
	struct hours_rule cut = open_rule(HOURS_OVERRIDE, SA, 0, AT(6, 0));
	cut.state = HOURS_CLOSED;
	EXPECT_AT(SCHEDULE(open_rule(HOURS_OVERRIDE, FR, AT(22, 0), AT(28, 0)), cut), 20261127, AT(23, 0), HOURS_OPEN, 20261128,
		  0, HOURS_CLOSED);
}

TEST(a_night_over_the_new_year_closes_in_the_new_year)
{
	const struct hours_schedule *night = SCHEDULE(open_rule(HOURS_OVERRIDE, ALL, AT(20, 0), AT(26, 0)));
	EXPECT_AT(night, 20261231, AT(21, 0), HOURS_OPEN, 20270101, AT(2, 0), HOURS_CLOSED);
	EXPECT_AT(night, 20270101, AT(1, 0), HOURS_OPEN, 20270101, AT(2, 0), HOURS_CLOSED);
	EXPECT_AT(night, 20280228, AT(21, 0), HOURS_OPEN, 20280229, AT(2, 0), HOURS_CLOSED); /* a leap year */
}

TEST(a_public_holiday_counts_only_when_it_is_named)
{
	struct hours_rule with = open_rule(HOURS_OVERRIDE, MO_FR, AT(9, 0), AT(12, 0)), only = with;
	const struct hours_schedule *unnamed = SCHEDULE(with);
	EXPECT_AT(unnamed, 20261225, AT(8, 0), HOURS_CLOSED, 20261225, AT(9, 0), HOURS_OPEN); /* a Friday like any other */
	with.weekdays = SU;
	with.holiday = 1; /* Su,PH 09:00-12:00 */
	EXPECT_AT(SCHEDULE(with), 20261225, AT(8, 0), HOURS_CLOSED, 20261225, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(with), 20261225, AT(12, 0), HOURS_CLOSED, 20261227, AT(9, 0), HOURS_OPEN);
	only.weekdays = 0;
	only.holiday = 2; /* PH 09:00-12:00 */
	EXPECT_AT(SCHEDULE(only), 20261224, AT(10, 0), HOURS_CLOSED, 20261225, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(only), 20261226, AT(10, 0), HOURS_CLOSED, 20270101, AT(9, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(only), 20270102, AT(10, 0), HOURS_CLOSED, 0, 0, 0); /* no further holiday within two weeks */
}

TEST(the_nth_and_the_last_weekday_of_a_month_are_found)
{
	struct hours_rule last = open_rule(HOURS_OVERRIDE, TH, AT(14, 0), AT(17, 0)), first = last, fifth = last;
	last.nth = LAST; /* Th[-1]: 26 November 2026, 31 December 2026 */
	EXPECT_AT(SCHEDULE(last), 20261119, AT(15, 0), HOURS_CLOSED, 20261126, AT(14, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(last), 20261126, AT(15, 0), HOURS_OPEN, 20261126, AT(17, 0), HOURS_CLOSED);
	EXPECT_AT(SCHEDULE(last), 20261224, AT(15, 0), HOURS_CLOSED, 20261231, AT(14, 0), HOURS_OPEN);
	first.nth = 1 | 4; /* Th[1,3]: 3 and 17 December 2026 */
	EXPECT_AT(SCHEDULE(first), 20261126, AT(15, 0), HOURS_CLOSED, 20261203, AT(14, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(first), 20261210, AT(15, 0), HOURS_CLOSED, 20261217, AT(14, 0), HOURS_OPEN);
	fifth.nth = 16; /* Th[5]: 31 December 2026, not in November */
	EXPECT_AT(SCHEDULE(fifth), 20261119, AT(15, 0), HOURS_CLOSED, 0, 0, 0);
	EXPECT_AT(SCHEDULE(fifth), 20261217, AT(15, 0), HOURS_CLOSED, 20261231, AT(14, 0), HOURS_OPEN);
}

TEST(dates_may_wrap_over_the_new_year_or_name_one_day)
{
	struct hours_rule winter = open_rule(HOURS_OVERRIDE, ALL, AT(10, 0), AT(16, 0)), day = winter, spell = winter;
	winter.date_from = 1115; /* Nov 15-Mar 31 */
	winter.date_to = 331;
	EXPECT_AT(SCHEDULE(winter), 20261114, AT(12, 0), HOURS_CLOSED, 20261115, AT(10, 0), HOURS_OPEN);
	EXPECT_AT(SCHEDULE(winter), 20270101, AT(12, 0), HOURS_OPEN, 20270101, AT(16, 0), HOURS_CLOSED);
	EXPECT_AT(SCHEDULE(winter), 20270331, AT(16, 0), HOURS_CLOSED, 0, 0, 0);
	day.date_from = day.date_to = 20261204; /* 2026 Dec 04 */
	EXPECT_AT(SCHEDULE(day), 20261123, AT(12, 0), HOURS_CLOSED, 20261204, AT(10, 0), HOURS_OPEN);
	EXPECT_INT(hours_at(SCHEDULE(day), moment(20261123, AT(12, 0))).days_ahead, 11);
	EXPECT_AT(SCHEDULE(day), 20271203, AT(12, 0), HOURS_CLOSED, 0, 0, 0);
	spell.date_from = 20261230; /* 2026 Dec 30-2027 Jan 02 closed */
	spell.date_to = 20270102;
	spell.opens = spell.closes = -1;
	spell.state = HOURS_CLOSED;
	EXPECT_AT(SCHEDULE(open_rule(HOURS_OVERRIDE, ALL, AT(9, 0), AT(12, 0)), spell), 20261229, AT(12, 0), HOURS_CLOSED,
		  20270103, AT(9, 0), HOURS_OPEN);
}

TEST(a_change_further_off_than_two_weeks_is_not_looked_for)
{
	struct hours_rule day = open_rule(HOURS_OVERRIDE, ALL, AT(10, 0), AT(12, 0));
	day.date_from = day.date_to = 20261207;
	EXPECT_AT(SCHEDULE(day), 20261123, AT(12, 0), HOURS_CLOSED, 20261207, AT(10, 0), HOURS_OPEN); /* 14 days */
	EXPECT_AT(SCHEDULE(day), 20261122, AT(12, 0), HOURS_CLOSED, 0, 0, 0);
}

TEST(the_comment_is_that_of_the_rule_that_holds)
{
	struct hours_rule ring = open_rule(HOURS_OVERRIDE, MO_FR, AT(9, 0), AT(12, 0));
	ring.comment = STR("ring twice");
	const struct hours_schedule *schedule = SCHEDULE(ring);
	EXPECT_STR(hours_at(schedule, moment(20261123, AT(10, 0))).comment, STR("ring twice"));
	EXPECT_STR(hours_at(schedule, moment(20261123, AT(13, 0))).comment, STR(""));
}

static void expect_day(int line, const struct hours_schedule *schedule, int date, const char *words)
{
	struct hours_span spans[HOURS_SPANS_MAX];
	char text[400] = "";
	int count = hours_day(schedule, date / 10000, date / 100 % 100, date % 100, spans);
	for (int i = 0; i < count; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%02d:%02d-%02d:%02d%s", i ? " " : "",
			 spans[i].opens / 60, spans[i].opens % 60, spans[i].closes / 60, spans[i].closes % 60,
			 spans[i].state == HOURS_OPEN	   ? ""
			 : spans[i].state == HOURS_UNKNOWN ? "?"
							   : "*");
	if (strcmp(text, words) != 0)
		test_fail(__FILE__, line, "the day is \"%s\", expected \"%s\"", text, words);
}

TEST(the_table_of_a_day_shows_its_own_spans)
{
	struct hours_rule maybe = open_rule(HOURS_ADD, SA, AT(9, 0), AT(12, 0));
	maybe.state = HOURS_UNKNOWN;
	const struct hours_schedule *schedule = SCHEDULE(
	    open_rule(HOURS_OVERRIDE, MO_FR, AT(9, 0), AT(12, 0)), open_rule(HOURS_ADD, MO_FR, AT(14, 0), AT(17, 30)), maybe,
	    open_rule(HOURS_ADD, FR, AT(22, 0), AT(28, 0)), holiday_off(),
	    (struct hours_rule){
		.join = HOURS_FALLBACK, .weekdays = WE, .opens = AT(12, 0), .closes = AT(18, 0), .state = HOURS_BY_APPOINTMENT});
	expect_day(__LINE__, schedule, 20261123, "09:00-12:00 14:00-17:30");
	expect_day(__LINE__, schedule, 20261125, "09:00-12:00 12:00-14:00* 14:00-17:30 17:30-18:00*");
	expect_day(__LINE__, schedule, 20261127, "09:00-12:00 14:00-17:30 22:00-28:00");
	expect_day(__LINE__, schedule, 20261128, "09:00-12:00?"); /* Friday's night is Friday's */
	expect_day(__LINE__, schedule, 20261129, "");
	expect_day(__LINE__, schedule, 20261225, "");
	expect_day(__LINE__, SCHEDULE(whole_day(HOURS_OVERRIDE, ALL, HOURS_OPEN)), 20261129, "00:00-24:00");
}

TEST(the_calendar_agrees_with_the_c_library_for_a_century)
{
	struct hours_moment day = {2000, 1, 1, 0};
	for (time_t at = 946684800; at < 946684800 + (time_t)36525 * 86400; at += 86400) {
		struct tm utc;
		gmtime_r(&at, &utc);
		if (utc.tm_year + 1900 != day.year || utc.tm_mon + 1 != day.month || utc.tm_mday != day.day ||
		    (utc.tm_wday + 6) % 7 != hours_weekday(day.year, day.month, day.day)) {
			test_fail(__FILE__, __LINE__, "%d-%02d-%02d", day.year, day.month, day.day);
			return;
		}
		day = hours_next_day(day);
	}
}

/* ---- minute by minute: every row is painted on a band of minutes, in order, as the header says ------------------------- */

enum { BAND_DAYS = 18, DAY_MINUTES = 1440, UNPAINTED = 9 };

static bool slow_matches(const struct hours_rule *rule, struct tm utc)
{
	int year_date = (utc.tm_year + 1900) * 10000 + (utc.tm_mon + 1) * 100 + utc.tm_mday, date = year_date % 10000;
	bool holiday = year_date == holidays[0] || year_date == holidays[1] || year_date == holidays[2];
	if (rule->date_from > 9999 && (year_date < rule->date_from || year_date > rule->date_to))
		return false;
	if (rule->date_from && rule->date_from <= 9999) {
		bool wraps = rule->date_from > rule->date_to;
		if (wraps ? date < rule->date_from && date > rule->date_to : date < rule->date_from || date > rule->date_to)
			return false;
	}
	struct tm next_week = utc;
	next_week.tm_mday += 7;
	timegm(&next_week);
	bool last = next_week.tm_mon != utc.tm_mon;
	bool nth = !rule->nth || rule->nth & 1u << (utc.tm_mday - 1) / 7 || (last && rule->nth & LAST);
	bool weekday = nth && rule->weekdays & 1u << (utc.tm_wday + 6) % 7;
	if (rule->holiday == 2)
		return holiday;
	return weekday || (rule->holiday && holiday);
}

/* What one day says of its 48 hours: the state, and whether a row with times of its own closed the minute. */
static void slow_day(const struct hours_schedule *schedule, struct tm utc, uint8_t state[2 * DAY_MINUTES],
		     bool cut[2 * DAY_MINUTES])
{
	memset(state, UNPAINTED, 2 * DAY_MINUTES);
	memset(cut, 0, 2 * DAY_MINUTES);
	for (int i = 0; i < schedule->rule_count; i++) {
		const struct hours_rule *rule = &schedule->rules[i];
		if (!slow_matches(rule, utc))
			continue;
		if (rule->join == HOURS_OVERRIDE && rule->state != HOURS_CLOSED) {
			memset(state, UNPAINTED, 2 * DAY_MINUTES);
			memset(cut, 0, 2 * DAY_MINUTES);
		}
		int whole = rule->state == HOURS_CLOSED ? 2 * DAY_MINUTES : DAY_MINUTES; /* closed with its night */
		for (int m = rule->opens < 0 ? 0 : rule->opens; m < (rule->opens < 0 ? whole : rule->closes); m++) {
			if (rule->join == HOURS_FALLBACK)
				continue;
			state[m] = (uint8_t)rule->state;
			cut[m] = rule->state == HOURS_CLOSED && rule->opens >= 0;
		}
	}
}

/* Random schedules have their fallback last, for the whole day or hours of it; it is laid where nothing helps. */
static void slow_band(const struct hours_schedule *schedule, time_t first_day, uint8_t band[BAND_DAYS * DAY_MINUTES])
{
	static uint8_t state[2][2 * DAY_MINUTES];
	static bool cut[2][2 * DAY_MINUTES];
	const struct hours_rule *fallback = &schedule->rules[schedule->rule_count - 1];
	for (int day = -1; day < BAND_DAYS; day++) {
		time_t at = first_day + (time_t)day * 86400;
		struct tm utc;
		gmtime_r(&at, &utc);
		memcpy(state[0], state[1], sizeof state[0]);
		slow_day(schedule, utc, state[1], cut[1]);
		for (int m = 0; day >= 0 && m < DAY_MINUTES; m++) {
			int own = state[1][m], night = state[0][m + DAY_MINUTES];
			int result = own != UNPAINTED && own != HOURS_CLOSED ? own : HOURS_CLOSED;
			if (result == HOURS_CLOSED && !cut[1][m] && night != UNPAINTED)
				result = night;
			bool falls = fallback->join == HOURS_FALLBACK && slow_matches(fallback, utc) &&
				     (fallback->opens < 0 || (m >= fallback->opens && m < fallback->closes));
			band[day * DAY_MINUTES + m] = (uint8_t)(result == HOURS_CLOSED && falls ? (int)fallback->state : result);
		}
	}
}

static struct hours_rule random_rule(struct chance *chance, bool first)
{
	struct hours_rule rule = {.join = first ? HOURS_OVERRIDE : (enum hours_join)chance_below(chance, 2),
				  .weekdays = 1 + (unsigned)chance_below(chance, 127),
				  .state = chance_below(chance, 3) ? HOURS_OPEN : (enum hours_state)chance_below(chance, 4)};
	static const int dates[][2] = {
	    {0, 0}, {0, 0}, {0, 0}, {1115, 331}, {1201, 1225}, {20261224, 20270103}, {20261231, 20261231}};
	int pick = chance_below(chance, 7);
	rule.date_from = dates[pick][0];
	rule.date_to = dates[pick][1];
	rule.nth = chance_below(chance, 4) ? 0 : 1u << chance_below(chance, 6);
	rule.holiday = chance_below(chance, 3) ? 0 : chance_below(chance, 3);
	rule.weekdays = rule.holiday == 2 ? 0 : rule.weekdays;
	rule.opens = chance_below(chance, 5) ? 15 * chance_below(chance, 96) : -1;
	rule.closes = rule.opens < 0 ? -1 : rule.opens + 15 * (1 + chance_below(chance, 95));
	return rule;
}

TEST(schedules_by_chance_agree_with_a_reading_minute_by_minute)
{
	static uint8_t band[BAND_DAYS * DAY_MINUTES];
	struct chance chance = {31};
	int changes = 0, wrong = 0;
	for (int round = 0; round < 150; round++) {
		struct hours_rule rules[6];
		int count = 1 + chance_below(&chance, 5);
		for (int i = 0; i < count; i++)
			rules[i] = random_rule(&chance, i == 0);
		if (chance_below(&chance, 2)) {
			rules[count] = random_rule(&chance, false);
			rules[count].join = HOURS_FALLBACK;
			rules[count].closes = rules[count].closes > DAY_MINUTES ? DAY_MINUTES : rules[count].closes;
			rules[count++].state = HOURS_BY_APPOINTMENT;
		}
		struct hours_schedule schedule = {rules, count, holidays, 3};
		time_t first = 1797033600 + (time_t)chance_below(&chance, 30) * 86400; /* from 2026-12-12 on */
		slow_band(&schedule, first, band);
		for (int probe = 0; probe < 60; probe++) {
			int at = chance_below(&chance, 2 * DAY_MINUTES), next = at;
			time_t day = first + at / DAY_MINUTES * 86400;
			int last = (at / DAY_MINUTES + HOURS_LOOK_AHEAD_DAYS + 1) * DAY_MINUTES;
			struct tm utc;
			gmtime_r(&day, &utc);
			struct hours_answer answer = hours_at(
			    &schedule, (struct hours_moment){utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, at % DAY_MINUTES});
			while (next < last && band[next] == band[at])
				next++;
			bool same = answer.state == (enum hours_state)band[at] && answer.changes == (next < last);
			if (same && answer.changes)
				same = answer.next.minutes == next % DAY_MINUTES &&
				       answer.days_ahead == next / DAY_MINUTES - at / DAY_MINUTES &&
				       answer.next_state == (enum hours_state)band[next];
			changes += answer.changes;
			wrong += !same;
		}
	}
	EXPECT_INT(wrong, 0);
	EXPECT(changes > 3000);
}

TEST(any_dates_and_minutes_a_row_can_hold_do_no_harm)
{
	struct hours_rule odd = {.weekdays = ~0u, .nth = ~0u, .holiday = 7, .opens = -500, .closes = 99999, .state = HOURS_OPEN};
	struct hours_span spans[HOURS_SPANS_MAX];
	for (int i = 0; i < 4; i++) {
		odd.opens = (int[]){-500, 99999, 0, 2000}[i];
		odd.closes = (int[]){99999, -7, 0, 1000}[i];
		odd.date_from = (int[]){99999999, 1, -1, 0}[i];
		hours_at(SCHEDULE(odd), moment(20261123, 700));
		EXPECT(hours_day(SCHEDULE(odd), 2026, 2, 28, spans) <= HOURS_SPANS_MAX);
	}
}
