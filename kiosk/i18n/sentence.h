/* sentence: the interface's own words in the visitor's language. Keys name meanings ("home.title"); patterns are ICU
 * MessageFormat, numbered arguments; every argument is wrapped in a bidi isolate (UAX #9: FSI..PDI, and LRI..PDI for
 * numbers, phones and codes), so that a phone number never turns round in Arabic.
 *
 * Texts come from the pack (table interface_text, compiled from assets/translations/LANG.po), are loaded once per language
 * on first use and kept. A key without text in a language falls back along language.fallback, then French, and says so. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"
#include <time.h>

struct store;

/* The keys, in kiosk/i18n/keys.h: KEY(home_title, "home.title") becomes SAY_home_title. */
enum say {
#define KEY(name, key) SAY_##name,
#include "kiosk/i18n/keys.h"
#undef KEY
	SAY_COUNT
};

const char *say_key(enum say say);

struct sentences; /* all languages of one pack */

/* Opens on a pack; keeps the store, which must outlive it. Fails when the table is missing. */
struct sentences *sentences_open(struct store *store, struct problem *problem);
void sentences_close(struct sentences *sentences);

/* One language, ready to speak. `now` and calendar facts are given by the caller, never read from the clock. */
struct sentence_language; /* owned by sentences, lives as long */
const struct sentence_language *sentences_language(struct sentences *sentences, str tag);

enum argument_kind { ARGUMENT_TEXT, ARGUMENT_LTR /* phone, address code, web address */, ARGUMENT_NUMBER };
struct argument {
	enum argument_kind kind;
	str text;
	int64_t number;
};
#define SAY_TEXT(s) ((struct argument){ARGUMENT_TEXT, (s), 0})
#define SAY_LTR(s) ((struct argument){ARGUMENT_LTR, (s), 0})
#define SAY_NUMBER(n) ((struct argument){ARGUMENT_NUMBER, STR_NONE, (n)})

/* The sentence in the arena. Arguments {0}, {1}, ...; plural and select as in ICU. */
str sentence(const struct sentence_language *language, struct arena *arena, enum say say);
str sentence_with(const struct sentence_language *language, struct arena *arena, enum say say, int count,
		  const struct argument *arguments);
/* The tag of the language the text of this key really is in (differs when it fell back), and whether a machine wrote it. */
str sentence_tag(const struct sentence_language *language, enum say say);
bool sentence_is_machine(const struct sentence_language *language, enum say say);
str sentence_own_tag(const struct sentence_language *language);

/* Dates and times. Local time is given as a broken-down civil time (tm_year, tm_mon, tm_mday, tm_wday filled).
 * Written month and weekday in the language, Gregorian, Latin digits (STANDARDS: dates are compared with paper). */
str sentence_date(const struct sentence_language *language, struct arena *arena, const struct tm *day);	 /* "3 novembre 2026" */
str sentence_month(const struct sentence_language *language, struct arena *arena, const struct tm *day); /* "novembre 2026" */
str sentence_weekday(const struct sentence_language *language, struct arena *arena, int weekday);	 /* 0 = Monday */
/* Minutes from midnight: "17:00"; same in every language, isolated left to right. */
str sentence_time(struct arena *arena, int minutes);
str sentence_number(const struct sentence_language *language, struct arena *arena, int64_t number);
/* Latin digits, wrapped LRI..PDI: for phones, addresses, codes. */
str sentence_ltr(struct arena *arena, str text);
/* Wrapped FSI..PDI. */
str sentence_isolated(struct arena *arena, str text);

/* For the compiler: whether a pattern is whole; bit i of *arguments (may be NULL) tells that {i} is used. A broken pattern
 * that reaches a kiosk all the same falls back like a missing one. */
bool sentence_pattern_is_valid(str tag, str pattern, unsigned *arguments, struct problem *problem);
