/* Events written ahead, and a look at what is shown. */
#include "kiosk/platform/clock.h"
#include "kiosk/platform/headless/loudspeaker.h"
#include "kiosk/platform/headless/script.h"
#include <stdlib.h>

void headless_sleep(int64_t ms)
{
	clock_move(ms);
}

bool headless_happens(struct window *window, struct window_event event, int64_t after_ms)
{
	if (window->count == HEADLESS_EVENTS_MAX)
		return false;
	int64_t last = clock_ms();
	if (window->count > 0)
		last = window->script[(window->first + window->count - 1) % HEADLESS_EVENTS_MAX].at_ms;
	event.at_ms = (last > clock_ms() ? last : clock_ms()) + after_ms;
	window->script[(window->first + window->count++) % HEADLESS_EVENTS_MAX] = event;
	return true;
}

int headless_frames(const struct window *window)
{
	return window->frames;
}

const struct canvas *headless_shown(const struct window *window)
{
	return &window->shown;
}

int headless_waiting(const struct window *window)
{
	return window->count;
}

void headless_resize(struct window *window, int width, int height)
{
	canvas_finish(&window->canvas);
	canvas_finish(&window->shown);
	canvas_init(&window->canvas, width, height);
	canvas_init(&window->shown, width, height);
	headless_happens(window, (struct window_event){.kind = WINDOW_RESIZED}, 0);
}

const int16_t *headless_heard(size_t *count)
{
	const struct sound *sound = sound_loudspeaker();
	*count = sound->played;
	return sound->heard;
}

bool headless_sound_is_open(void)
{
	return sound_loudspeaker()->open;
}

void headless_sound_forget(void)
{
	struct sound *sound = sound_loudspeaker();
	free(sound->heard);
	sound->heard = NULL;
	sound->count = sound->played = sound->room = 0;
}

void headless_sound_unplug(bool missing)
{
	sound_loudspeaker()->missing = missing;
}

void headless_darken(struct window *window, bool dark)
{
	window->dark = dark;
}
