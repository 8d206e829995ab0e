/* loop: the kiosk's life. Waits for a touch or a moment that is due, takes one step of the visit, carries out its wishes and
 * draws only when something changed. Sleeps without a time-out while nobody is here. */
#pragma once
#include "kiosk/app/aloud.h"
#include "kiosk/app/glass.h"
#include "kiosk/app/idle.h"
#include "kiosk/app/keypad.h"
#include "kiosk/app/pulse.h"
#include "kiosk/app/session.h"
#include "kiosk/ui/touch.h"
#include "kiosk/voice/voice.h"

enum { LOOP_RETRY_MS = 10000 /* out of order: look again */ };

struct kiosk {
	struct config config;
	struct window *window;
	struct supply supply;
	struct glass glass;
	struct visit visit;
	struct touch touch;
	struct keypad keypad;
	struct idle idle;
	struct voice voice;
	struct aloud aloud;
	struct pulse pulse;
	struct session session; /* the agents' */
	bool out_of_order;
	int64_t retry_ms;	     /* when out of order: next look */
	char said[PROBLEM_TEXT_MAX]; /* the last reason in the log, so that a retry does not say it again */
	bool stale;		     /* the page must be described again */
	bool ended;
};

/* Opens the window and shows the first screen: attract, or out of order. False only when there is no display. */
bool loop_open(struct kiosk *kiosk, const struct config *config, struct problem *problem);
void loop_close(struct kiosk *kiosk);
/* Sleeps until something happens or is due, and does it. */
void loop_turn(struct kiosk *kiosk);
/* How long nothing is due, in ms; -1: until somebody touches. */
int loop_patience(const struct kiosk *kiosk);
