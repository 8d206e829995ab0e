/* hours: is it open now, and when next? Answered from rows that the pack compiler made of an OpenStreetMap opening_hours
 * string (profile OH-1, see author/opening_hours.h); the kiosk never parses the string. Unknown stays unknown.
 * Times are local civil time at the place; the caller turns the clock into it (daylight saving is then already right).
 * Source of the meaning of a rule: opening_hours specification 0.7.2. The rules of a day are read in order:
 *   override  a rule that opens replaces what the rules before it say of the day; one that closes only closes its own minutes
 *   add       is laid over what is there
 *   fallback  holds in the minutes of the day where nothing before it is open, unknown or by appointment
 * A rule of several spans is several rows: override and then add, or fallback and then fallback.
 * A span past midnight belongs to the day it began on: the next day's rules do not cut it, except a row that closes exactly
 * those minutes. (Programs differ here; a night shelter that opens in the evening does not close at midnight because the
 * morning is a holiday.) */
#pragma once
#include "kiosk/base/str.h"

enum hours_state { HOURS_CLOSED, HOURS_OPEN, HOURS_UNKNOWN, HOURS_BY_APPOINTMENT };
enum hours_join { HOURS_OVERRIDE, HOURS_ADD, HOURS_FALLBACK };

struct hours_rule { /* one row of schedule_rule */
	enum hours_join join;
	int date_from, date_to; /* yyyymmdd, or mmdd for every year (may wrap over the new year); 0, 0 = all year */
	unsigned weekdays;	/* bit 0 = Monday .. bit 6 = Sunday; 0x7F all; 0 with holiday == 2 */
	unsigned nth;		/* bits 0..4 = 1st..5th of the month, bit 5 = last; 0 = every */
	int holiday;		/* 0 never asked, 1 also on public holidays, 2 only on public holidays */
	int opens, closes;	/* minutes from midnight; closes may pass 1440; -1, -1 = the whole day */
	enum hours_state state;
	str comment;
};

struct hours_schedule {
	const struct hours_rule *rules;
	int rule_count;
	const int *holidays; /* yyyymmdd, ascending */
	int holiday_count;
};

struct hours_moment {	      /* civil time at the place */
	int year, month, day; /* month 1..12 */
	int minutes;	      /* from midnight */
};

struct hours_answer {
	enum hours_state state; /* now */
	bool changes;		/* a next change was found within HOURS_LOOK_AHEAD_DAYS */
	enum hours_state next_state;
	struct hours_moment next; /* when */
	int days_ahead;		  /* of `next`: 0 today, 1 tomorrow */
	bool holiday_today;
	str comment; /* of the rule that holds now */
};

enum { HOURS_LOOK_AHEAD_DAYS = 14, HOURS_SPANS_MAX = 24 };

/* A schedule without rules is HOURS_UNKNOWN. */
struct hours_answer hours_at(const struct hours_schedule *schedule, struct hours_moment now);

struct hours_span {
	int opens, closes;	/* minutes; closes may pass 1440 */
	enum hours_state state; /* OPEN, UNKNOWN or BY_APPOINTMENT */
};
/* The spans of one day, for the table on a card, with the night that begins on it and without the one that ends on it; 0 when
 * closed all day. A day in more than HOURS_SPANS_MAX pieces is shown up to there. */
int hours_day(const struct hours_schedule *schedule, int year, int month, int day, struct hours_span spans[HOURS_SPANS_MAX]);

int hours_weekday(int year, int month, int day); /* 0 = Monday */
struct hours_moment hours_next_day(struct hours_moment moment);
