/* Rules to rows and back. */
#include "kiosk/author/hsds_schedule.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/value.h"

static const char *const day_names[7] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
static const char *const osm_days[7] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
enum { MINUTES_A_DAY = 1440, YEARLESS_MAX = 1231, NTH_LAST = 5 };

static str clock_text(struct arena *arena, int minutes)
{
	minutes %= MINUTES_A_DAY;
	return str_format(arena, "%02d:%02d", minutes / 60, minutes % 60);
}

static str date_text(struct arena *arena, int date)
{
	return date ? str_format(arena, "%04d-%02d-%02d", date / 10000, date / 100 % 100, date % 100) : STR_NONE;
}

static str with_comma(struct arena *arena, str list, str item)
{
	return list.size ? str_format(arena, "%.*s,%.*s", STR_ARG(list), STR_ARG(item)) : item;
}

/* "MO,TU", or "1TH,-1TH" when only some of the month. */
static str byday_text(struct arena *arena, const struct hours_rule *rule)
{
	str list = STR_NONE;
	for (int day = 0; day < 7; day++) {
		if (!(rule->weekdays >> day & 1))
			continue;
		if (!rule->nth)
			list = with_comma(arena, list, str_of(day_names[day]));
		for (int nth = 0; nth <= NTH_LAST; nth++)
			if (rule->nth >> nth & 1)
				list = with_comma(arena, list,
						  str_format(arena, "%d%s", nth == NTH_LAST ? -1 : nth + 1, day_names[day]));
	}
	return list;
}

/* Hours of public holidays only, and dates that come again every year, have no row. */
static bool has_row(const struct hours_rule *rule)
{
	bool yearly = (rule->date_from && rule->date_from <= YEARLESS_MAX) || (rule->date_to && rule->date_to <= YEARLESS_MAX);
	return (rule->state == HOURS_OPEN || rule->state == HOURS_BY_APPOINTMENT) && rule->holiday != 2 && !yearly;
}

static struct hsds_row *add_row(struct hsds *hsds, str service_uuid, str slug, str hours, str tz_name, int number)
{
	struct hsds_row *row = hsds_add(hsds, HSDS_SCHEDULE);
	str name = str_format(hsds->arena, "%.*s#%d", STR_ARG(slug), number);
	hsds_set(hsds, HSDS_SCHEDULE, row, "id", hsds_uuid(hsds->arena, "schedule", name));
	hsds_set(hsds, HSDS_SCHEDULE, row, "service_id", service_uuid);
	hsds_set(hsds, HSDS_SCHEDULE, row, "description", hours);
	hsds_set(hsds, HSDS_SCHEDULE, row, "socle_opening_hours", hours);
	hsds_set(hsds, HSDS_SCHEDULE, row, "socle_tz_name", tz_name);
	return row;
}

static void fill_row(struct hsds *hsds, struct hsds_row *row, const struct hours_rule *rule)
{
	struct arena *arena = hsds->arena;
	bool whole_day = rule->opens < 0;
	hsds_set(hsds, HSDS_SCHEDULE, row, "freq", rule->nth ? STR("MONTHLY") : STR("WEEKLY"));
	hsds_set(hsds, HSDS_SCHEDULE, row, "byday", byday_text(arena, rule));
	hsds_set(hsds, HSDS_SCHEDULE, row, "valid_from", date_text(arena, rule->date_from));
	hsds_set(hsds, HSDS_SCHEDULE, row, "valid_to", date_text(arena, rule->date_to));
	hsds_set(hsds, HSDS_SCHEDULE, row, "opens_at", whole_day ? STR("00:00") : clock_text(arena, rule->opens));
	hsds_set(hsds, HSDS_SCHEDULE, row, "closes_at",
		 whole_day || rule->closes == MINUTES_A_DAY ? STR("23:59") : clock_text(arena, rule->closes));
	hsds_set(hsds, HSDS_SCHEDULE, row, "notes", rule->comment);
}

void hsds_schedule_fill(struct hsds *hsds, str service_uuid, str slug, str opening_hours, str tz_name)
{
	struct opening_hours hours = {0};
	struct opening_hours_fault fault = {0};
	int count = 0;
	if (opening_hours.size == 0)
		return;
	if (opening_hours_read(opening_hours, &hours, &fault))
		for (int i = 0; i < hours.count; i++)
			if (has_row(&hours.rules[i]))
				fill_row(hsds, add_row(hsds, service_uuid, slug, opening_hours, tz_name, ++count),
					 &hours.rules[i]);
	if (count == 0)
		add_row(hsds, service_uuid, slug, opening_hours, tz_name, 1);
}

static str get(const struct hsds *hsds, const struct hsds_row *row, const char *field)
{
	return str_trim(hsds_get(hsds, HSDS_SCHEDULE, row, field));
}

/* "09:00", also with seconds or a zone behind it, or "9:00"; -1 when it is no time. */
static int minutes_of(str text)
{
	int64_t hour, minute;
	str rest = text, part;
	if (!str_cut(&rest, ':', &part) || part.size == 0 || part.size > 2 || !str_to_int(part, &hour) || rest.size < 2 ||
	    !str_to_int(str_slice(rest, 0, 2), &minute))
		return -1;
	return hour >= 0 && hour <= 24 && minute >= 0 && minute < 60 ? (int)(hour * 60 + minute) : -1;
}

/* One item of byday: "MO" or "-1TH", as "Mo" or "Th[-1]". */
static bool read_day(struct arena *arena, str item, str *day)
{
	if (item.size < 2)
		return false;
	str name = str_slice(item, item.size - 2, item.size), number = str_slice(item, 0, item.size - 2);
	int64_t nth = 0;
	if (number.size && number.data[0] == '+')
		number = str_slice(number, 1, number.size);
	if (number.size && (!str_to_int(number, &nth) || nth == 0 || nth < -1 || nth > 5))
		return false;
	for (int i = 0; i < 7; i++)
		if (str_equal(name, str_of(day_names[i]))) {
			*day = nth ? str_format(arena, "%s[%d]", osm_days[i], (int)nth) : str_of(osm_days[i]);
			return true;
		}
	return false;
}

static bool read_days(struct arena *arena, str byday, str *days)
{
	str item, day;
	*days = STR_NONE;
	while (str_cut(&byday, ',', &item)) {
		if (!read_day(arena, str_trim(item), &day))
			return false;
		*days = with_comma(arena, *days, day);
	}
	return true;
}

static str osm_date(struct arena *arena, str date)
{
	static const char *const months[12] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	int value = value_date(date);
	return str_format(arena, "%04d %s %02d", value / 10000, months[value / 100 % 100 - 1], value % 100);
}

/* Dates of a row, "" when it has none; false when only one end is known, or one is no date. */
static bool read_dates(struct arena *arena, str from, str to, str *dates)
{
	*dates = STR_NONE;
	if (from.size == 0 && to.size == 0)
		return true;
	if (!value_date(from) || !value_date(to) || value_date(to) < value_date(from))
		return false;
	*dates = str_format(arena, "%.*s-%.*s ", STR_ARG(osm_date(arena, from)), STR_ARG(osm_date(arena, to)));
	return true;
}

static bool is_plain(const struct hsds *hsds, const struct hsds_row *row)
{
	static const char *const others[] = {"count", "byweekno", "bymonthday", "byyearday", "until"};
	str interval = get(hsds, row, "interval"), freq = get(hsds, row, "freq");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (get(hsds, row, others[i]).size)
			return false;
	return (interval.size == 0 || str_equal(interval, STR("1"))) &&
	       (freq.size == 0 || str_equal(freq, STR("WEEKLY")) || str_equal(freq, STR("MONTHLY")));
}

static bool says_nothing(const struct hsds *hsds, const struct hsds_row *row)
{
	return get(hsds, row, "byday").size == 0 && get(hsds, row, "opens_at").size == 0 && get(hsds, row, "closes_at").size == 0;
}

static bool read_row(const struct hsds *hsds, const struct hsds_row *row, str *rule)
{
	struct arena *arena = hsds->arena;
	str days, dates, from = get(hsds, row, "valid_from"), to = get(hsds, row, "valid_to");
	int opens = minutes_of(get(hsds, row, "opens_at")), closes = minutes_of(get(hsds, row, "closes_at"));
	/* a month that names no day of the week would be every day here */
	bool monthly = str_equal(get(hsds, row, "freq"), STR("MONTHLY"));
	if (!is_plain(hsds, row) || !read_days(arena, get(hsds, row, "byday"), &days) || opens < 0 || closes < 0)
		return false;
	if (days.size == 0 || (monthly && str_find(days, STR("[")) == SIZE_MAX))
		return false;
	if (!read_dates(arena, from, to, &dates))
		return false;
	if (opens == 0 && closes == MINUTES_A_DAY - 1)
		closes = MINUTES_A_DAY;
	str times = str_format(arena, "%02d:%02d-%02d:%02d", opens / 60, opens % 60, closes / 60, closes % 60);
	*rule = str_format(arena, "%.*s%.*s%s%.*s", STR_ARG(dates), STR_ARG(days), days.size ? " " : "", STR_ARG(times));
	return true;
}

bool hsds_schedule_read(const struct hsds *hsds, const struct hsds_row *const *rows, int count, str *opening_hours, int *odd)
{
	struct opening_hours hours = {0};
	struct opening_hours_fault fault;
	str text = STR_NONE, rule;
	*opening_hours = STR_NONE;
	for (*odd = 0; *odd < count; ++*odd) {
		if (says_nothing(hsds, rows[*odd]))
			continue;
		if (!read_row(hsds, rows[*odd], &rule))
			return false;
		text = text.size ? str_format(hsds->arena, "%.*s, %.*s", STR_ARG(text), STR_ARG(rule)) : rule;
	}
	*odd = 0;
	if (text.size && !opening_hours_read(text, &hours, &fault))
		return false;
	*opening_hours = text;
	return true;
}
