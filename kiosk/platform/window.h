/* window: one full screen, one frame buffer, and what happens at it. Two bodies: sdl/ and headless/ (no display; frames stay
 * in memory, events come from a script). Link one of them. Single thread. */
#pragma once
#include "kiosk/base/draw.h"
#include "kiosk/base/problem.h"
#include "kiosk/platform/canvas.h"

struct window_wish {
	int width, height; /* wished size; 0: the whole display */
	bool full_screen;
	const char *title;
};

enum window_event_kind {
	WINDOW_NOTHING,
	WINDOW_TOUCH_DOWN,
	WINDOW_TOUCH_MOVE,
	WINDOW_TOUCH_UP,
	WINDOW_EXPOSED,
	WINDOW_RESIZED,
	WINDOW_CLOSED /* the system asks to end (development only; a kiosk ignores it) */,
	WINDOW_KEY
};

struct window_event {
	enum window_event_kind kind;
	int64_t contact; /* finger; 0 for the mouse */
	int x, y;
	int key;       /* SDL scancode */
	int64_t at_ms; /* clock_ms() */
};

struct window;
struct window *window_open(const struct window_wish *wish, struct problem *problem);
void window_close(struct window *window);
int window_width(const struct window *window);
int window_height(const struct window *window);
struct canvas *window_canvas(struct window *window); /* what the next present shows */
/* Shows the parts of the canvas that changed. False when the display did not take the frame. */
bool window_present(struct window *window, const rect *changed, int count);
/* Sleeps until something happens or `timeout_ms` has passed (-1: no limit); uses no processor time meanwhile.
 * False when the time passed. */
bool window_wait(struct window *window, int timeout_ms, struct window_event *event);
