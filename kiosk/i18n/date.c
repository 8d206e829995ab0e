/* ICU's long form of a date ("3 novembre 2026"): day, written month, year. */
#include "kiosk/i18n/date.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/locale.h"
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

enum { DATE_UNITS_MAX = 128, DAY_MS = 86400000 };

bool date_is_known(str tag)
{
	char name[LOCALE_BYTES_MAX];
	UErrorCode error = U_ZERO_ERROR;
	locale_name(tag, name);
	UResourceBundle *bundle = ures_open(NULL, name, &error);
	/* the default locale and the root stand in for a language without data */
	bool known = error == U_ZERO_ERROR || error == U_USING_FALLBACK_WARNING;
	ures_close(bundle);
	return known;
}

static const UChar zone[] = {'G', 'M', 'T', 0};

static UDateFormat *format_of(struct date_voice *voice)
{
	char name[LOCALE_BYTES_MAX];
	UErrorCode error = U_ZERO_ERROR;
	if (!voice->format) {
		locale_name(voice->tag, name);
		voice->format = udat_open(UDAT_NONE, UDAT_LONG, name, zone, 3, NULL, 0, &error);
	}
	return voice->format;
}

/* The order of month and year is the language's own, by CLDR's skeleton. */
static UDateFormat *month_format_of(struct date_voice *voice)
{
	static const UChar skeleton[] = {'y', 'M', 'M', 'M', 'M', 0};
	char name[LOCALE_BYTES_MAX];
	UChar pattern[DATE_UNITS_MAX];
	UErrorCode error = U_ZERO_ERROR;
	if (voice->month)
		return voice->month;
	locale_name(voice->tag, name);
	UDateTimePatternGenerator *generator = udatpg_open(name, &error);
	int32_t units = udatpg_getBestPattern(generator, skeleton, 5, pattern, DATE_UNITS_MAX, &error);
	if (U_SUCCESS(error))
		voice->month = udat_open(UDAT_PATTERN, UDAT_PATTERN, name, zone, 3, pattern, units, &error);
	udatpg_close(generator);
	return voice->month;
}

/* Days since 1970-01-01 of a civil date (era arithmetic: the year begins in March, so the leap day is its last). */
static int64_t days_of(const struct tm *day)
{
	int64_t month = day->tm_mon + 1, year = day->tm_year + 1900 - (month <= 2);
	int64_t era = (year >= 0 ? year : year - 399) / 400, year_of_era = year - era * 400;
	int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day->tm_mday - 1;
	return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static str narrowed(struct arena *arena, const UChar *wide, int32_t units)
{
	char text[3 * DATE_UNITS_MAX];
	int32_t size = 0;
	UErrorCode error = U_ZERO_ERROR;
	if (units <= 0 || units > DATE_UNITS_MAX)
		return STR_NONE;
	u_strToUTF8(text, sizeof text, &size, wide, units, &error);
	return U_FAILURE(error) ? STR_NONE : str_copy(arena, (str){text, (size_t)size});
}

static str write_day(UDateFormat *format, struct arena *arena, const struct tm *day)
{
	UChar wide[DATE_UNITS_MAX];
	UErrorCode error = U_ZERO_ERROR;
	if (!format)
		return STR_NONE;
	double noon = (double)days_of(day) * DAY_MS + DAY_MS / 2.0;
	int32_t units = udat_format(format, noon, wide, DATE_UNITS_MAX, NULL, &error);
	return U_FAILURE(error) ? STR_NONE : narrowed(arena, wide, units);
}

str date_text(struct date_voice *voice, struct arena *arena, const struct tm *day)
{
	return write_day(format_of(voice), arena, day);
}

str date_month(struct date_voice *voice, struct arena *arena, const struct tm *day)
{
	return write_day(month_format_of(voice), arena, day);
}

str date_weekday(struct date_voice *voice, struct arena *arena, int weekday)
{
	UChar wide[DATE_UNITS_MAX];
	UErrorCode error = U_ZERO_ERROR;
	UDateFormat *format = format_of(voice);
	CHECK(weekday >= 0 && weekday <= 6);
	if (!format)
		return STR_NONE;
	/* ICU counts from 1 = Sunday */
	int32_t units = udat_getSymbols(format, UDAT_STANDALONE_WEEKDAYS, (weekday + 1) % 7 + 1, wide, DATE_UNITS_MAX, &error);
	return U_FAILURE(error) ? STR_NONE : narrowed(arena, wide, units);
}

void date_close(struct date_voice *voice)
{
	if (voice->format)
		udat_close(voice->format);
	if (voice->month)
		udat_close(voice->month);
	*voice = (struct date_voice){0};
}
