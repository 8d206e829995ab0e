/* pulse: the sign of life. It is given only after a frame was shown and the database answered a question, from the loop that
 * visitors depend on: a kiosk that hangs, or shows nothing, falls silent and is started again. Out of order, a shown frame
 * is enough: another start would not mend the content, and the loop looks for it by itself.
 * While nobody is here the pulse is all that wakes the kiosk. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { PULSE_BEATS = 3 /* in the time after which silence is death */ };

struct kiosk;

struct pulse {
	int64_t every_ms; /* 0: nobody listens */
	int64_t next_ms;
};

/* The first picture is there: says so. */
void pulse_begin(struct kiosk *kiosk);
/* How long the loop may sleep: `patience_ms` (-1: for ever), or less because a beat is due. */
int pulse_patience(const struct pulse *pulse, int patience_ms, int64_t now_ms);
/* When it is due: shows a frame, asks the database, and gives the sign if both went well. */
void pulse_beat(struct kiosk *kiosk, int64_t now_ms);
