/* Hours and dates in everyday writing. Everything is first made plain: small letters, no accents, one kind of blank and dash. */
#include "kiosk/author/day_words.h"
#include "kiosk/author/scan.h"
#include <string.h>

enum { PLAIN_MAX = 256 };

struct plain {
	char bytes[PLAIN_MAX];
	struct scan scan;
};

static char plain_letter(uint32_t point)
{
	static const struct {
		uint32_t point;
		char letter;
	} letters[] = {{0xE9, 'e'},   {0xC9, 'e'},   {0xE8, 'e'},   {0xEA, 'e'},   {0xE0, 'a'},	  {0xC0, 'a'},	 {0xE2, 'a'},
		       {0xFB, 'u'},   {0xDB, 'u'},   {0xF9, 'u'},   {0xA0, ' '},   {0x202F, ' '}, {0x2009, ' '}, {0x2010, '-'},
		       {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'}, {0x2212, '-'}, {'\n', ','},	 {'\t', ' '}};
	if (point >= 'A' && point <= 'Z')
		return (char)(point + 32);
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i].point == point)
			return letters[i].letter;
	return point < 0x80 ? (char)point : '?';
}

static bool make_plain(struct plain *plain, str text)
{
	size_t size = 0, at = 0;
	while (at < text.size && size < PLAIN_MAX)
		plain->bytes[size++] = plain_letter(str_next_code_point(text, &at));
	plain->scan = (struct scan){.text = str_trim((str){plain->bytes, size})};
	return at == text.size;
}

static bool take_word(struct scan *scan, const char *word)
{
	size_t size = strlen(word);
	if (scan_is_letter(scan_peek(scan, size)) || !scan_take(scan, str_of(word)))
		return false;
	scan_blanks(scan);
	return true;
}

static bool take_any(struct scan *scan, const char *const *words)
{
	for (; *words; words++)
		if (scan_is_letter(**words) ? take_word(scan, *words) : scan_take(scan, str_of(*words))) {
			scan_blanks(scan);
			return true;
		}
	return false;
}

static bool is_any(str text, const char *const *words)
{
	for (; *words; words++)
		if (str_equal(text, str_of(*words)))
			return true;
	return false;
}

/* 9, 9h, 9h30, 9 h 30, 9:30, 9.30, 9am: minutes, or -1. */
static int take_time(struct scan *scan)
{
	int hour = scan_number(scan, 2), minute = 0;
	scan_blanks(scan);
	bool parted = scan_take(scan, STR("h")) || scan_take(scan, STR(":")) || scan_take(scan, STR("."));
	if (parted) {
		size_t at = scan->at;
		scan_blanks(scan);
		if (scan_is_digit(scan_peek(scan, 0)) && scan_is_digit(scan_peek(scan, 1)))
			minute = scan_number(scan, 2);
		else
			scan->at = at;
	}
	scan_blanks(scan);
	bool morning = take_word(scan, "am"), evening = !morning && take_word(scan, "pm");
	if (hour > 12 && (morning || evening))
		return -1;
	if ((morning || evening) && hour == 12)
		hour = 0;
	hour += evening ? 12 : 0;
	scan_blanks(scan);
	if (hour < 0 || minute > 59 || hour * 60 + minute > 1440 || scan_is_digit(scan_peek(scan, 0)))
		return -1;
	return hour * 60 + minute;
}

static bool take_span(struct arena *arena, struct scan *scan, str *spans)
{
	static const char *const before[] = {"de", "from", NULL}, *const between[] = {"-", "a", "to", "until", NULL};
	take_any(scan, before);
	int opens = take_time(scan);
	if (opens < 0 || !take_any(scan, between))
		return false;
	int closes = take_time(scan);
	if (closes < 0 || opens == closes || opens == 1440)
		return false;
	*spans = str_format(arena, "%.*s%s%02d:%02d-%02d:%02d", STR_ARG(*spans), spans->size ? "," : "", opens / 60, opens % 60,
			    closes / 60, closes % 60);
	return true;
}

bool day_words_spans(struct arena *arena, str cell, str *spans)
{
	static const char *const closed[] = {"", "ferme", "fermee", "closed", "off", "-", NULL};
	static const char *const always[] = {"24h/24",	   "24/24",    "24h",	  "24/7", "24 h/24",
					     "24h sur 24", "24 hours", "24h/24h", NULL};
	static const char *const between[] = {",", ";", "/", "et", "and", "puis", "&", NULL};
	struct plain plain;
	*spans = STR_NONE;
	if (!make_plain(&plain, cell))
		return false;
	if (is_any(plain.scan.text, closed))
		return true;
	if (is_any(plain.scan.text, always)) {
		*spans = STR("00:00-24:00");
		return true;
	}
	do {
		if (!take_span(arena, &plain.scan, spans))
			return false;
	} while (take_any(&plain.scan, between));
	return plain.scan.at == plain.scan.text.size;
}

bool day_words_next(str *rest, str *item)
{
	while (rest->size) {
		size_t end = 0;
		while (end < rest->size && !strchr("\n,;", rest->data[end]))
			end++;
		*item = str_trim(str_slice(*rest, 0, end));
		*rest = str_slice(*rest, end + 1, rest->size);
		if (item->size)
			return true;
	}
	return false;
}

static const char *const french_months[12] = {"janvier", "février", "mars",	 "avril",   "mai",	"juin",
					      "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
static const char *const english_months[12] = {"January", "February", "March",	   "April",   "May",	  "June",
					       "July",	  "August",   "September", "October", "November", "December"};

/* A whole name or its first letters, as far as they belong to one month only. */
static int take_month(struct scan *scan)
{
	size_t size = 0;
	while (scan_is_letter(scan_peek(scan, size)))
		size++;
	str word = str_slice(scan->text, scan->at, scan->at + size);
	int found = -1;
	for (int i = 0; size >= 3 && i < 24; i++) {
		struct plain name;
		make_plain(&name, str_of(i < 12 ? french_months[i] : english_months[i - 12]));
		if (!str_starts_with(name.scan.text, word))
			continue;
		if (found >= 0 && found != i % 12)
			return -1;
		found = i % 12;
	}
	scan->at += size;
	scan_take(scan, STR("."));
	scan_blanks(scan);
	return found < 0 ? -1 : found + 1;
}

static int date_of(int year, int month, int day)
{
	static const int days[13] = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0; /* from 2000 to 2099 */
	if (month < 1 || month > 12 || day < 1 || day > days[month] || (year && (year < 2000 || year > 2099)) ||
	    (month == 2 && day == 29 && !leap))
		return -1;
	return year * 10000 + month * 100 + day;
}

/* The four digits of a year, or 0 when none stand here. */
static int take_year(struct scan *scan)
{
	for (size_t i = 0; i < 4; i++)
		if (!scan_is_digit(scan_peek(scan, i)))
			return 0;
	int year = scan_number(scan, 4);
	scan_blanks(scan);
	return year;
}

/* 2026-12-24, 24/12, 24/12/2026, 24 décembre, 1er mai 2027: mmdd or yyyymmdd, or -1. */
static int take_date(struct scan *scan)
{
	int year = take_year(scan), month = 0, day = 0;
	if (year) {
		month = scan_take(scan, STR("-")) ? scan_number(scan, 2) : -1;
		day = scan_take(scan, STR("-")) ? scan_number(scan, 2) : -1;
		scan_blanks(scan);
		return date_of(year, month, day);
	}
	day = scan_number(scan, 2);
	if (scan_take(scan, STR("/"))) {
		month = scan_number(scan, 2);
		if (scan_take(scan, STR("/")) && !(year = take_year(scan)))
			return -1;
	} else {
		scan_take(scan, STR("er"));
		scan_blanks(scan);
		month = take_month(scan);
		year = take_year(scan);
	}
	scan_blanks(scan);
	return date_of(year, month, day);
}

bool day_words_closing(str item, struct day_closing *closing)
{
	static const char *const holidays[] = {
	    "jours feries",   "jour ferie", "feries", "les jours feries", "public holidays", "bank holidays",
	    "public holiday", "ph",	    NULL};
	static const char *const before[] = {"du", "le", "from", NULL}, *const between[] = {"-", "au", "to", "until", NULL};
	struct plain plain;
	*closing = (struct day_closing){0};
	if (!make_plain(&plain, item))
		return false;
	closing->holidays = is_any(plain.scan.text, holidays);
	if (closing->holidays)
		return true;
	take_any(&plain.scan, before);
	closing->from = closing->to = take_date(&plain.scan);
	if (take_any(&plain.scan, between))
		closing->to = take_date(&plain.scan);
	bool both_years = (closing->from > 9999) == (closing->to > 9999);
	return closing->from > 0 && closing->to > 0 && both_years && plain.scan.at == plain.scan.text.size;
}

static str time_text(struct arena *arena, int minutes, enum wording_language language)
{
	int hour = minutes > 1440 ? minutes / 60 - 24 : minutes / 60, minute = minutes % 60;
	if (language == WORDING_ENGLISH)
		return str_format(arena, "%d:%02d", hour, minute);
	return minute ? str_format(arena, "%dh%02d", hour, minute) : str_format(arena, "%dh", hour);
}

str day_words_span(struct arena *arena, int opens, int closes, enum wording_language language)
{
	if (opens == 0 && closes == 1440)
		return day_words_always(language);
	return str_format(arena, "%.*s-%.*s", STR_ARG(time_text(arena, opens, language)),
			  STR_ARG(time_text(arena, closes, language)));
}

str day_words_always(enum wording_language language)
{
	return language == WORDING_FRENCH ? STR("24h/24") : STR("24h");
}

static str date_words(struct arena *arena, int date, enum wording_language language)
{
	int month = date / 100 % 100 - 1, day = date % 100;
	const char *name = (language == WORDING_FRENCH ? french_months : english_months)[month];
	str text = str_format(arena, "%d%s %s", day, day == 1 && language == WORDING_FRENCH ? "er" : "", name);
	return date > 9999 ? str_format(arena, "%.*s %d", STR_ARG(text), date / 10000) : text;
}

str day_words_closing_text(struct arena *arena, const struct day_closing *closing, enum wording_language language)
{
	if (closing->holidays)
		return str_of(wording_choose(language, "jours fériés", "public holidays"));
	str from = date_words(arena, closing->from, language);
	if (closing->from == closing->to)
		return from;
	return str_format(arena, "%.*s %s %.*s", STR_ARG(from), wording_choose(language, "au", "to"),
			  STR_ARG(date_words(arena, closing->to, language)));
}

const char *day_words_name(int day, enum wording_language language)
{
	static const char *const names[2][8] = {
	    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "fermé"},
	    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "closed"}};
	return names[language][day];
}
