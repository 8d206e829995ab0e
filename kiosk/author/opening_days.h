/* opening_days: the days a rule of opening_hours is for, dates and weekdays, as opening_hours.h describes them. */
#pragma once
#include "kiosk/author/scan.h"

enum { DATES_MAX = 12, DAYS_MAX = 8, TIMES_MAX = 8, EVERY_DAY = 0x7F };

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

bool opening_days_is_year(const struct scan *scan); /* four digits stand here */
bool opening_days_dates(struct scan *scan, struct rule_parts *parts);
bool opening_days_weekdays(struct scan *scan, struct rule_parts *parts);
