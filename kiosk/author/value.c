/* Shapes of cells. */
#include "kiosk/author/value.h"
#include "kiosk/author/nearest.h"
#include "kiosk/author/opening_hours.h"
#include "kiosk/author/sheet.h"
#include <string.h>

enum { VALUE_ID_MAX = 96, PHONE_DIGITS_MIN = 2, PHONE_DIGITS_MAX = 15 };

static const char *const icon_words =
#define ICON(name, word) word " "
#include "kiosk/base/icon_names.h"
#undef ICON
    ;

bool value_is_id(str value)
{
	if (value.size == 0 || value.size > VALUE_ID_MAX || strchr("-._", value.data[0]))
		return false;
	for (size_t i = 0; i < value.size; i++) {
		char c = value.data[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'))
			return false;
	}
	return true;
}

static int two_digits(str value, size_t at)
{
	int64_t number;
	return str_to_int(str_slice(value, at, at + 2), &number) && number >= 0 ? (int)number : -1;
}

static int days_in_month(int year, int month)
{
	static const int days[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month < 1 || month > 12 ? 0 : days[month] + (leap && month == 2);
}

int value_date(str value)
{
	int64_t year;
	if (value.size != 10 || value.data[4] != '-' || value.data[7] != '-' || !str_to_int(str_slice(value, 0, 4), &year) ||
	    year < 1)
		return 0;
	int month = two_digits(value, 5), day = two_digits(value, 8);
	return day >= 1 && day <= days_in_month((int)year, month) ? (int)year * 10000 + month * 100 + day : 0;
}

static bool is_partial_date(str value)
{
	if (value.size == 10)
		return value_date(value) != 0;
	int64_t year;
	if (!str_to_int(str_slice(value, 0, 4), &year) || year < 1000)
		return false;
	return value.size == 4 ||
	       (value.size == 7 && value.data[4] == '-' && two_digits(value, 5) >= 1 && two_digits(value, 5) <= 12);
}

/* Digits, a point, a sign: strtod would take the comma of the locale. */
static bool is_coordinate(str value, int limit)
{
	size_t at = value.size && value.data[0] == '-';
	str whole = str_slice(value, at, value.size), part;
	int64_t number = 0, fraction = 0;
	if (!str_cut(&whole, '.', &part) || !str_to_int(part, &number) || number < 0)
		return false;
	if (whole.data && (!str_to_int(whole, &fraction) || fraction < 0))
		return false;
	return number < limit || (number == limit && fraction == 0);
}

static bool is_address(str value)
{
	bool web = str_starts_with(value, STR("https://")) || str_starts_with(value, STR("http://"));
	if (!web || str_find(value, STR(".")) == SIZE_MAX)
		return false;
	for (size_t i = 0; i < value.size; i++)
		if (value.data[i] == ' ' || value.data[i] == '\n' || value.data[i] == '"')
			return false;
	return true;
}

static bool is_phone(str value)
{
	int digits = 0;
	for (size_t i = 0; i < value.size; i++) {
		char c = value.data[i];
		if (c >= '0' && c <= '9')
			digits++;
		else if (!strchr(" .-/()*#", c) && !(c == '+' && i == 0))
			return false;
	}
	return digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
}

str value_cut(str *rest, str separator, bool *had)
{
	size_t at = str_find(*rest, separator);
	*had = at != SIZE_MAX;
	str part = str_trim(str_slice(*rest, 0, *had ? at : rest->size));
	*rest = *had ? str_trim(str_slice(*rest, at + separator.size, rest->size)) : STR_NONE;
	return part;
}

static void check_phone(struct findings *findings, struct place place, str line)
{
	bool had;
	str rest = line, number = value_cut(&rest, STR("|"), &had);
	if (!is_phone(number))
		findings_error(findings, place, WORDING_value_phone, number, STR_NONE, STR_NONE);
	value_cut(&rest, STR("|"), &had);
	if (had && rest.size && !str_equal(rest, STR("free")))
		findings_error(findings, place, WORDING_value_phone_free, line, STR_NONE, STR_NONE)->nearest =
		    nearest_word(rest, STR("free"));
}

static void check_document(struct findings *findings, struct place place, str line)
{
	bool had;
	str rest = line, document = value_cut(&rest, STR("=>"), &had);
	if (document.size == 0 || (had && rest.size == 0))
		findings_error(findings, place, WORDING_value_list_part, line, STR("=>"), STR_NONE);
}

static void check_source(struct findings *findings, struct place place, str line)
{
	bool had;
	str rest = line, title = value_cut(&rest, STR("|"), &had);
	if (title.size == 0)
		findings_error(findings, place, WORDING_value_list_part, line, STR("|"), STR_NONE);
	if (had && rest.size && !is_address(rest))
		findings_error(findings, place, WORDING_value_address, rest, STR_NONE, STR_NONE);
}

static void check_language(struct findings *findings, struct place place, str tag)
{
	bool good = tag.size >= 2 && tag.size <= 16;
	for (size_t i = 0; i < tag.size; i++) {
		char c = tag.data[i];
		good =
		    good && ((c >= 'a' && c <= 'z') || (i > 1 && (c == '-' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))));
	}
	if (!good)
		findings_error(findings, place, WORDING_value_language, tag, STR_NONE, STR_NONE);
}

static void check_lines(struct findings *findings, struct place place, str value,
			void (*check)(struct findings *findings, struct place place, str line))
{
	str line;
	while (sheet_next_line(&value, &line))
		check(findings, place, line);
}

static void check_one_of(struct findings *findings, struct place place, str value, const char *choices)
{
	if (nearest_is_word(value, str_of(choices)))
		return;
	struct finding *finding = findings_error(findings, place, WORDING_value_unknown, value, STR_NONE, STR_NONE);
	finding->expected = str_of(choices);
	finding->nearest = nearest_word(value, str_of(choices));
}

static void check_hours(struct findings *findings, struct place place, str value)
{
	struct opening_hours hours = {0};
	struct opening_hours_fault fault = {0};
	if (!opening_hours_read(value, &hours, &fault))
		findings_error(findings, place, fault.wording, str_copy(findings->arena, fault.part), STR_NONE, STR_NONE);
}

static void check_coordinate(struct findings *findings, struct place place, str value, int limit)
{
	if (!is_coordinate(value, limit))
		findings_error(findings, place, WORDING_value_decimal, value, str_format(findings->arena, "-%d", limit),
			       str_format(findings->arena, "%d", limit));
}

static void check_text(struct findings *findings, struct place place, str value)
{
	int characters = 0;
	for (size_t at = 0; at < value.size; characters++)
		str_next_code_point(value, &at);
	if (characters > VALUE_TEXT_LONG)
		findings_warning(findings, place, WORDING_value_long, str_format(findings->arena, "%d", characters),
				 str_format(findings->arena, "%d", VALUE_TEXT_LONG), STR_NONE);
}

static bool has_control(str value)
{
	for (size_t i = 0; i < value.size; i++)
		if ((unsigned char)value.data[i] < 0x20 && value.data[i] != '\n')
			return true;
	return false;
}

static void refuse_unless(bool good, struct findings *findings, struct place place, enum wording wording, str value)
{
	if (!good)
		findings_error(findings, place, wording, value, STR_NONE, STR_NONE);
}

void value_check(struct findings *findings, struct place place, const struct field *field, str value)
{
	int64_t number;
	if (value.size == 0)
		return;
	refuse_unless(!has_control(value), findings, place, WORDING_value_control, value);
	switch (field->kind) {
	case VALUE_TEXT:
	case VALUE_LIST:
		check_text(findings, place, value);
		return;
	case VALUE_DOCUMENTS:
		check_lines(findings, place, value, check_document);
		return;
	case VALUE_PHONES:
		check_lines(findings, place, value, check_phone);
		return;
	case VALUE_SOURCES:
		check_lines(findings, place, value, check_source);
		return;
	case VALUE_ID:
		refuse_unless(value_is_id(value), findings, place, WORDING_value_id, value);
		return;
	case VALUE_ONE_OF:
		check_one_of(findings, place, value, field->choices);
		return;
	case VALUE_YES_NO:
		check_one_of(findings, place, value, "yes no");
		return;
	case VALUE_INTEGER:
		refuse_unless(str_to_int(value, &number) && number >= 0 && number < 1000000000, findings, place,
			      WORDING_value_integer, value);
		return;
	case VALUE_LATITUDE:
		check_coordinate(findings, place, value, 90);
		return;
	case VALUE_LONGITUDE:
		check_coordinate(findings, place, value, 180);
		return;
	case VALUE_DATE:
		refuse_unless(value_date(value) != 0, findings, place, WORDING_value_date, value);
		return;
	case VALUE_PARTIAL_DATE:
		refuse_unless(is_partial_date(value), findings, place, WORDING_value_partial_date, value);
		return;
	case VALUE_ICON:
		check_one_of(findings, place, value, icon_words);
		return;
	case VALUE_ADDRESS:
		refuse_unless(is_address(value), findings, place, WORDING_value_address, value);
		return;
	case VALUE_HOURS:
		check_hours(findings, place, value);
		return;
	case VALUE_LANGUAGES:
		check_lines(findings, place, value, check_language);
		return;
	case VALUE_TIME_ZONE:
		refuse_unless(str_find(value, STR("/")) != SIZE_MAX && str_find(value, STR(" ")) == SIZE_MAX, findings, place,
			      WORDING_value_time_zone, value);
		return;
	case VALUE_REFERENCE:
	case VALUE_REFERENCES:
	case VALUE_RECORD:
	case VALUE_CONDITIONS:
		return; /* asked of the other sheets, by inspect.c and draft.c */
	}
}
