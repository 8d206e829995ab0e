/* locale: the name by which ICU knows a language of ours, always with Latin digits and the Gregorian calendar, because
 * numbers and dates are compared with a paper or a door. */
#pragma once
#include "kiosk/base/str.h"

enum { LOCALE_BYTES_MAX = 96 };

void locale_name(str tag, char name[LOCALE_BYTES_MAX]);
