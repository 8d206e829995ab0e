/* A window that is only memory. */
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/headless/script.h"
#include <stdlib.h>
#include <string.h>

enum { HEADLESS_WIDTH = 1080, HEADLESS_HEIGHT = 1920 };

struct window *window_open(const struct window_wish *wish, struct problem *problem)
{
	int width = wish->width ? wish->width : HEADLESS_WIDTH, height = wish->height ? wish->height : HEADLESS_HEIGHT;
	if (width < 1 || height < 1 || width > CANVAS_SIDE_MAX || height > CANVAS_SIDE_MAX) {
		problem_set(problem, PROBLEM_INVALID, "window", "Choose a size from 1x1 to 16384x16384.",
			    "%dx%d is not a size a screen can have.", width, height);
		return NULL;
	}
	struct window *window = calloc(1, sizeof *window);
	CHECK(window != NULL);
	canvas_init(&window->canvas, width, height);
	canvas_init(&window->shown, width, height);
	return window;
}

void window_close(struct window *window)
{
	if (!window)
		return;
	canvas_finish(&window->canvas);
	canvas_finish(&window->shown);
	free(window);
}

int window_width(const struct window *window)
{
	return window->canvas.width;
}

int window_height(const struct window *window)
{
	return window->canvas.height;
}

struct canvas *window_canvas(struct window *window)
{
	return &window->canvas;
}

bool window_present(struct window *window, const rect *changed, int count)
{
	rect all = {0, 0, window->canvas.width, window->canvas.height};
	size_t pitch = (size_t)(window->canvas.stride / 4);
	for (int i = 0; i < count; i++) {
		rect part = rect_intersection(changed[i], all);
		for (int y = part.y; y < part.y + part.h; y++) {
			size_t at = (size_t)y * pitch + (size_t)part.x;
			memcpy(window->shown.pixels + at, window->canvas.pixels + at, (size_t)part.w * 4);
		}
	}
	window->frames++;
	return !window->dark;
}

bool window_wait(struct window *window, int timeout_ms, struct window_event *event)
{
	*event = (struct window_event){.kind = WINDOW_NOTHING};
	bool due = window->count > 0;
	if (due && timeout_ms >= 0 && window->script[window->first].at_ms > clock_ms() + timeout_ms)
		due = false;
	if (!due) {
		CHECK(timeout_ms >= 0); /* nothing would ever happen again */
		clock_move(timeout_ms);
		return false;
	}
	*event = window->script[window->first];
	window->first = (window->first + 1) % HEADLESS_EVENTS_MAX;
	window->count--;
	if (event->at_ms > clock_ms())
		clock_move(event->at_ms - clock_ms());
	return true;
}
