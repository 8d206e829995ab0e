/* voices: which of the synthesiser's voices reads which language, and what must be done to a text before it does. Measured
 * on espeak-ng 1.51 (Debian 12): a language that is not here, or whose voice is not usable, is never read by the voice of
 * another one (STANDARDS S-09, section 5). Nobody has judged by ear how pleasant a voice is: `grade` is about completeness. */
#pragma once
#include "kiosk/base/str.h"

enum voices_grade {
	VOICES_COMPLETE,   /* everything written is heard */
	VOICES_WITH_RULES, /* so it is, once the rules here are applied */
	VOICES_UNUSABLE	   /* a voice of that name exists and says something else: recorded speech is needed */
};

enum voices_script {
	SCRIPT_LATIN,
	SCRIPT_ARABIC,
	SCRIPT_ARMENIAN,
	SCRIPT_BENGALI,
	SCRIPT_CYRILLIC,
	SCRIPT_DEVANAGARI,
	SCRIPT_ETHIOPIC,
	SCRIPT_GEORGIAN,
	SCRIPT_GREEK,
	SCRIPT_GURMUKHI,
	SCRIPT_HAN,
	SCRIPT_HANGUL,
	SCRIPT_KANA,
	SCRIPT_MALAYALAM,
	SCRIPT_SINHALA,
	SCRIPT_TAMIL,
	SCRIPT_NONE, /* digits, punctuation, signs: of every script */
	SCRIPT_OTHER /* of no voice here */
};

struct voices_entry {
	const char *tag;   /* BCP 47, as in packs */
	const char *voice; /* the synthesiser's name for it */
	enum voices_grade grade;
	enum voices_script script;    /* the only one, besides a few borrowed words, the voice can read */
	uint32_t zero;		      /* the digits it says: '0', or the first of its own when it says only those */
	char decimal;		      /* between a whole number and its decimals, as the language writes it */
	const char *hour;	      /* "9:00" in words; {h} stands for the number */
	const char *hour_and_minutes; /* "9:30"; {h} and {m} */
	const char *to;		      /* between two numbers or times: "9:00–12:00" */
};

/* NULL: no usable voice. */
const struct voices_entry *voices_find(str tag);
/* The whole table, unusable ones included. */
const struct voices_entry *voices_all(int *count);
enum voices_script voices_script_of(uint32_t code_point);
/* Whether the voice reads letters of this script without spelling them. */
bool voices_reads(const struct voices_entry *entry, enum voices_script script);
