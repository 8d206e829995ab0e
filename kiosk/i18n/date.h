/* date: days written out in a language, Gregorian, Latin digits. ICU's calendars are opened on first use. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"
#include <time.h>

struct date_voice {
	str tag;
	void *format; /* NULL until used */
	void *month;  /* the same, of month and year */
};

/* Whether ICU knows the months and days of this language. */
bool date_is_known(str tag);
str date_text(struct date_voice *voice, struct arena *arena, const struct tm *day);  /* empty when ICU fails */
str date_month(struct date_voice *voice, struct arena *arena, const struct tm *day); /* "novembre 2026" */
str date_weekday(struct date_voice *voice, struct arena *arena, int weekday);	     /* 0 = Monday; "lundi" */
void date_close(struct date_voice *voice);
