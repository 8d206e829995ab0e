/* day_words: single words and numbers of opening hours as people write them, in French and English, read and written. */
#pragma once
#include "kiosk/author/wording.h"

struct day_closing {
	bool holidays; /* public holidays; no dates then */
	int from, to;  /* mmdd, or yyyymmdd */
};

/* "9h-12h, 14h-17h30" to "09:00-12:00,14:00-17:30"; empty for an empty or closed day; "00:00-24:00" for round the clock. */
bool day_words_spans(struct arena *arena, str cell, str *spans);
/* The items of a list, separated by lines, commas or semicolons; empty ones are passed over. */
bool day_words_next(str *rest, str *item);
bool day_words_closing(str item, struct day_closing *closing);

str day_words_span(struct arena *arena, int opens, int closes, enum wording_language language); /* minutes */
str day_words_always(enum wording_language language);
str day_words_closing_text(struct arena *arena, const struct day_closing *closing, enum wording_language language);
const char *day_words_name(int day, enum wording_language language); /* 0 Monday; 7 "closed on" */
