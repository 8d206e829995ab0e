/* pin: the number that opens the staff screens. Kept as an Argon2id hash in DATA/pin; wrong tries are counted in
 * DATA/pin.wrong, so that switching the kiosk off and on gains nothing. After PIN_FREE_TRIES wrong tries each further one
 * must wait: 5 s, doubling to 10 minutes; after a start with wrong tries on record the whole wait begins anew, and nothing is accepted
 * in the first PIN_START_MS. The PIN is for the settings; what protects the content is the signature.
 * Times are monotonic milliseconds given by the caller. */
#pragma once
#include "kiosk/base/problem.h"

enum {
	PIN_DIGITS_MIN = 6,
	PIN_DIGITS_MAX = 12,
	PIN_FREE_TRIES = 3,
	PIN_WAIT_MS = 5000,
	PIN_WAIT_MS_MAX = 600000,
	PIN_START_MS = 60000
};

struct pin {
	int data;	    /* the open data folder */
	int wrong;	    /* tries since the last right one */
	int64_t open_at_ms; /* nothing is tried before */
};

enum pin_answer { PIN_RIGHT, PIN_WRONG, PIN_WAIT, PIN_NONE_SET, PIN_FAILED /* the disk refuses: nobody is let in */ };

/* At start. */
void pin_begin(struct pin *pin, int data, int64_t now_ms);
bool pin_is_set(const struct pin *pin);
/* Tries `digits`; takes about half a second on purpose. */
enum pin_answer pin_try(struct pin *pin, str digits, int64_t now_ms);
/* Sets or replaces it; the caller has asked for the old one. False with a sentence when it is too short, one digit repeated,
 * a straight row (123456), or cannot be written. */
bool pin_set(struct pin *pin, str digits, struct problem *problem);
/* How long until the next try, ms. */
int64_t pin_wait_ms(const struct pin *pin, int64_t now_ms);
