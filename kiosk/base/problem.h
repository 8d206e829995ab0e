/* problem: what the world did wrong, said so that a person can act. A function that can fail for such a reason is
 *     bool noun_verb(..., struct problem *problem);
 * and fills the problem when it returns false. A problem has a kind (for code and for translated sentences), a place
 * (file, row, column, path) and a remedy in plain words. It owns its text; it is a value and may be copied.
 * Text that does not fit is cut at a character boundary and ends in an ellipsis. */
#pragma once
#include "kiosk/base/str.h"

enum problem_kind {
	PROBLEM_NONE,
	PROBLEM_MISSING,    /* a file, font, table or column is not there */
	PROBLEM_UNREADABLE, /* the system refused to read or write it; detail has the system's word */
	PROBLEM_DAMAGED,    /* it is there and not what it should be: truncated, foreign, not UTF-8 */
	PROBLEM_TOO_NEW,    /* made for a later program */
	PROBLEM_TOO_LARGE,  /* over a written limit */
	PROBLEM_INVALID,    /* a value that is not allowed */
	PROBLEM_FULL,	    /* no room on the disk */
	PROBLEM_UNPROVEN,   /* content that breaks a proof of the guide */
	PROBLEM_STOPPED	    /* a person stopped it */
};

enum { PROBLEM_PLACE_MAX = 256, PROBLEM_TEXT_MAX = 512 };

struct problem {
	enum problem_kind kind;
	char place[PROBLEM_PLACE_MAX]; /* "content/fr/rights.csv, row 12, column D (cost)" */
	char text[PROBLEM_TEXT_MAX];   /* what is wrong */
	char remedy[PROBLEM_TEXT_MAX]; /* what to do; may be empty */
};

/* Fills *problem (which may be NULL) and returns false, so that a caller can write `return problem_set(...)`. */
bool problem_set(struct problem *problem, enum problem_kind kind, const char *place, const char *remedy, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* One line for a log or a terminal: "place: text. remedy". */
str problem_line(struct arena *arena, const struct problem *problem);
