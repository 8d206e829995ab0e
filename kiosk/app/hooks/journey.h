/* journey: a visitor's way through the kiosk, written down and walked without a display. One order a line; "#" begins a
 * comment:
 *
 *     size 1080x1920        of the screen (px); diagonal 21.5 (inches); now 2026-11-23T10:15
 *     touch option.cover.none   touches the node with this id, turning to its sheet first
 *     see card.fr-health-ame    the page has this node;  miss ID: it has not
 *     read 3646             some text on the page contains this;  hide TEXT: none does
 *     at question           the place (screens_name)
 *     turn                  to the next sheet
 *     back, home, leave     the buttons of the bar
 *     wait 90               seconds without a touch
 *     knock                 the agents' five touches; type 482915: digits and OK; copied: waits for the copy of a stick
 *     shot fr-home          a picture;  shots fr-card: one of each sheet
 *
 * The same file is a test (headless, virtual time) and a tour (the real program, real pointer events). */
#pragma once
#include "kiosk/app/loop.h"

enum { JOURNEY_BYTES_MAX = 64 * 1024, JOURNEY_SHEETS_MAX = 40, JOURNEY_TOUCH_MS = 80, JOURNEY_PAUSE_MS = 700 };

struct journey_listener { /* any may be NULL */
	void *context;
	bool keypad; /* every touch is made with the keys instead */
	void (*pressed)(void *context, int x, int y);
	void (*waited)(void *context, int seconds);
	void (*shot)(void *context, const char *name, const struct kiosk *kiosk);
	void (*stepped)(void *context, const struct kiosk *kiosk); /* after every order */
};

/* Sets the screen and the time a journey asks for; the rest of the configuration stays. */
bool journey_prepare(const char *path, struct config *config, struct problem *problem);
/* Walks it on a new kiosk with this configuration. False at the first order that does not come true: the problem names file,
 * line and what is on the page instead. */
bool journey_walk(const char *path, const struct config *config, const struct journey_listener *listener,
		  struct problem *problem);
/* One touch in the middle of a node's target, and the time a person takes before it; false when it has none. */
bool journey_touch_node(struct kiosk *kiosk, int node, const struct journey_listener *listener);
