/* script: what a window without a display is made of; shared by the window itself and by those who write its events. */
#pragma once
#include "kiosk/platform/headless/headless.h"

struct window {
	struct canvas canvas, shown;
	struct window_event script[HEADLESS_EVENTS_MAX]; /* a ring */
	int first, count;
	int frames;
	bool dark; /* the display takes no frame */
};

void clock_move(int64_t ms); /* onwards */
