/* opening_hours: an OpenStreetMap opening_hours string, profile OH-1, into the rows the kiosk asks. Whatever is outside the
 * profile is refused with the part that is not understood and what to write instead; nothing is guessed.
 *
 * OH-1: rules joined by ";" (the later rule takes the day over), "," (adds) and "||" (when nothing else says); each rule
 *     [dates] [weekdays and PH] [times] [open | off | closed | unknown] ["comment"]
 *   dates     "Dec 24", "Jul 01-Aug 31", "Jul-Aug", "2026 Dec 24", "2026 Dec 24-2027 Jan 02", several with ","
 *   weekdays  "Mo-Fr", "Sa,Su", "Th[1]", "Th[1,3]", "Th[-1]", "PH", "Mo-Fr,PH"; all when left out
 *   times     "09:00-12:00,14:00-17:30", "22:00-02:00" or "22:00-26:00"; the whole day when left out; "24/7"
 * A comment without open or closed makes the state unknown, as in the specification 0.7.2; when it speaks of an appointment
 * the state is "by appointment". Left out: sunrise, week, easter, SH, open end, "/minutes", "off" at some hours of a day. */
#pragma once
#include "kiosk/author/wording.h"
#include "kiosk/hours/hours.h"

enum { OPENING_HOURS_RULES_MAX = 64 };

struct opening_hours {
	struct hours_rule rules[OPENING_HOURS_RULES_MAX]; /* comments point into the text given */
	int count;
};

struct opening_hours_fault {
	enum wording wording;
	str part; /* of the text given; {0} of the wording */
};

bool opening_hours_read(str text, struct opening_hours *hours, struct opening_hours_fault *fault);
