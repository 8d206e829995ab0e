/* scan: small steps through an opening_hours string, for opening_hours.c and opening_days.c. A step takes what it expects and
 * moves on, or leaves the place where it is. A refusal keeps the part that was not understood. */
#pragma once
#include "kiosk/author/opening_hours.h"

struct scan {
	str text;
	size_t at;
	struct opening_hours *hours;
	struct opening_hours_fault *fault;
};

char scan_peek(const struct scan *scan, size_t ahead); /* 0 behind the end */
void scan_blanks(struct scan *scan);
bool scan_take(struct scan *scan, str word);
/* A position in a list of names of `size` letters, from 0; -1 when none stands here. */
int scan_name(struct scan *scan, const char *names, size_t size);
int scan_number(struct scan *scan, int digits_max); /* -1 when no digit stands here */
/* What stands here up to a blank, a comma, a semicolon or a quote: for saying what was not understood. */
str scan_word(const struct scan *scan);
/* Both return false. */
bool scan_refuse(struct scan *scan, enum wording wording);
bool scan_refuse_part(struct scan *scan, enum wording wording, str part);
bool scan_is_letter(char c);
bool scan_is_digit(char c);
