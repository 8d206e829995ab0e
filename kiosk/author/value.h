/* value: whether one cell has the shape its column asks for. What is wrong becomes a finding with the place. */
#pragma once
#include "kiosk/author/fields.h"
#include "kiosk/author/findings.h"

enum { VALUE_TEXT_LONG = 2000 /* characters; longer is a warning */ };

void value_check(struct findings *findings, struct place place, const struct field *field, str value);
bool value_is_id(str value);
/* yyyymmdd, or 0 when it is not a date of the calendar. */
int value_date(str value);
/* "left | right" or "left => right": the part before the separator, trimmed, and *rest what stands behind; *had says whether
 * the separator was there. */
str value_cut(str *rest, str separator, bool *had);
