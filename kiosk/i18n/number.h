/* number: how a language counts: its plural forms (CLDR, cardinal) and its way to write a whole number, with Latin digits.
 * What ICU needs is opened on first use. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

struct number_voice {
	str tag;
	void *rules, *format; /* NULL until used */
};

enum { NUMBER_FORM_BYTES_MAX = 16 };

/* "zero", "one", "two", "few", "many" or "other". */
void number_form(struct number_voice *voice, int64_t number, char form[NUMBER_FORM_BYTES_MAX]);
/* Isolated left to right, so that a minus stays on its side. */
str number_text(struct number_voice *voice, struct arena *arena, int64_t number);
void number_close(struct number_voice *voice);
