/* Dates and weekdays. */
#include "kiosk/author/opening_days.h"
#include "kiosk/base/check.h"

static const char weekday_names[] = "MoTuWeThFrSaSu";
static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const int month_days[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool opening_days_is_year(const struct scan *scan)
{
	return scan_is_digit(scan_peek(scan, 0)) && scan_is_digit(scan_peek(scan, 1)) && scan_is_digit(scan_peek(scan, 2)) &&
	       scan_is_digit(scan_peek(scan, 3));
}

static bool month_is_here(struct scan *scan)
{
	size_t at = scan->at;
	bool found = scan_name(scan, month_names, 3) >= 0;
	scan->at = at;
	return found;
}

/* A day of the month stands here and not a time. */
static bool day_number_is_here(const struct scan *scan)
{
	return scan_is_digit(scan_peek(scan, 0)) && scan_peek(scan, 1) != ':' &&
	       !(scan_is_digit(scan_peek(scan, 1)) && scan_peek(scan, 2) == ':');
}

struct date {
	int year, month, day; /* 0 not given */
};

/* [yyyy] Mmm [dd], or only dd when `month` tells the month. */
static bool take_date(struct scan *scan, struct date before, struct date *date)
{
	*date = before;
	if (opening_days_is_year(scan)) {
		size_t start = scan->at;
		date->year = scan_number(scan, 4);
		scan_blanks(scan);
		if (!month_is_here(scan))
			return scan_refuse_part(scan, WORDING_hours_week, str_slice(scan->text, start, start + 4));
	}
	date->day = 0;
	if (month_is_here(scan)) {
		date->month = scan_name(scan, month_names, 3) + 1;
		size_t at = scan->at;
		scan_blanks(scan);
		if (!day_number_is_here(scan)) {
			scan->at = at;
			return true;
		}
	}
	size_t at = scan->at;
	date->day = scan_number(scan, 2);
	if (date->month == 0 || date->day < 1 || date->day > month_days[date->month - 1]) {
		scan->at = at;
		return scan_refuse(scan, WORDING_hours_date);
	}
	return true;
}

static int date_number(struct date date, int day)
{
	return date.year * 10000 + date.month * 100 + (date.day ? date.day : day);
}

static bool take_date_range(struct scan *scan, struct date *before, struct span *span)
{
	struct date from = {0}, to = {0};
	if (!take_date(scan, *before, &from))
		return false;
	to = from;
	size_t at = scan->at;
	scan_blanks(scan);
	if (scan_take(scan, STR("-"))) {
		scan_blanks(scan);
		if (!take_date(scan, from, &to))
			return false;
		if ((from.day == 0) != (to.day == 0))
			return scan_refuse_part(scan, WORDING_hours_date, str_slice(scan->text, at, scan->at));
	} else {
		scan->at = at;
	}
	if (scan_peek(scan, 0) == '+' || scan_peek(scan, 0) == '/')
		return scan_refuse(scan, WORDING_hours_week);
	CHECK(to.month >= 1 && to.month <= 12); /* take_date gives no date without a month */
	*span = (struct span){date_number(from, 1), date_number(to, month_days[to.month - 1])};
	if (from.year && span->to < span->from)
		return scan_refuse_part(scan, WORDING_hours_date, str_slice(scan->text, 0, scan->at));
	*before = to;
	return true;
}

static bool date_is_here(struct scan *scan)
{
	return opening_days_is_year(scan) || month_is_here(scan);
}

bool opening_days_dates(struct scan *scan, struct rule_parts *parts)
{
	struct date before = {0};
	while (date_is_here(scan) || (parts->date_count && day_number_is_here(scan))) {
		if (parts->date_count == DATES_MAX)
			return scan_refuse_part(scan, WORDING_hours_many, STR("12"));
		if (!take_date_range(scan, &before, &parts->dates[parts->date_count]))
			return false;
		parts->date_count++;
		size_t at = scan->at;
		scan_blanks(scan);
		if (!scan_take(scan, STR(","))) {
			scan->at = at;
			break;
		}
		scan_blanks(scan);
		if (!date_is_here(scan) && !day_number_is_here(scan)) {
			scan->at = at;
			break;
		}
	}
	return true;
}

static bool take_nth(struct scan *scan, struct days *days)
{
	size_t start = scan->at;
	if (!scan_take(scan, STR("[")))
		return true;
	do {
		scan_blanks(scan);
		bool last = scan_take(scan, STR("-"));
		int from = scan_number(scan, 1), to = from;
		if (!last && scan_take(scan, STR("-")))
			to = scan_number(scan, 1);
		if (from < 1 || to > 5 || to < from || (last && from != 1)) {
			size_t end = start;
			while (end < scan->text.size && scan->text.data[end] != ']')
				end++;
			return scan_refuse_part(scan, WORDING_hours_nth, str_slice(scan->text, start, end + 1));
		}
		for (int i = from; i <= to; i++)
			days->nth |= 1u << (last ? 5 : i - 1);
	} while (scan_take(scan, STR(",")));
	return scan_take(scan, STR("]")) || scan_refuse(scan, WORDING_hours_nth);
}

/* Mo, Mo-Fr, Th[1] or PH; adds to the days without [n], or stands alone. */
static bool take_day(struct scan *scan, struct rule_parts *parts, struct days *plain)
{
	struct days days = {0};
	if (scan_take(scan, STR("PH"))) {
		size_t at = scan->at;
		scan_blanks(scan);
		if (scan_peek(scan, 0) == '+' || (scan_peek(scan, 0) == '-' && scan_is_digit(scan_peek(scan, 1))))
			return scan_refuse(scan, WORDING_hours_holiday_offset);
		scan->at = at;
		plain->holiday = 1;
		return true;
	}
	int from = scan_name(scan, weekday_names, 2), to = from;
	if (from < 0)
		return scan_refuse(scan, WORDING_hours_weekday);
	if (scan_take(scan, STR("-")) && (to = scan_name(scan, weekday_names, 2)) < 0)
		return scan_refuse(scan, WORDING_hours_weekday);
	for (int day = from;; day = (day + 1) % 7) {
		days.weekdays |= 1u << day;
		if (day == to)
			break;
	}
	if (!take_nth(scan, &days))
		return false;
	if (!days.nth) {
		plain->weekdays |= days.weekdays;
		return true;
	}
	if (parts->day_count == DAYS_MAX - 1)
		return scan_refuse_part(scan, WORDING_hours_many, STR("7"));
	parts->days[parts->day_count++] = days;
	return true;
}

static bool weekday_is_here(struct scan *scan)
{
	size_t at = scan->at;
	bool found = scan_take(scan, STR("PH")) || scan_name(scan, weekday_names, 2) >= 0;
	scan->at = at;
	return found;
}

bool opening_days_weekdays(struct scan *scan, struct rule_parts *parts)
{
	struct days plain = {0};
	if (!weekday_is_here(scan))
		return true;
	for (;;) {
		if (!take_day(scan, parts, &plain))
			return false;
		size_t at = scan->at;
		scan_blanks(scan);
		if (!scan_take(scan, STR(","))) {
			scan->at = at;
			break;
		}
		scan_blanks(scan);
		if (!weekday_is_here(scan)) {
			if (scan_is_letter(scan_peek(scan, 0)) && !str_starts_with(scan_word(scan), STR("SH")))
				return scan_refuse(scan, WORDING_hours_weekday);
			scan->at = at;
			break;
		}
	}
	if (plain.holiday && !plain.weekdays)
		plain.holiday = 2;
	if (plain.holiday || plain.weekdays)
		parts->days[parts->day_count++] = plain;
	return true;
}
