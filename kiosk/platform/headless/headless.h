/* headless: the window without a display. Frames stay in memory; events come from a script; time jumps: waiting takes no
 * time, it moves the clock to the next event or to the end of the time-out. For tests, tours and checks of packs. */
#pragma once
#include "kiosk/platform/window.h"

enum { HEADLESS_EVENTS_MAX = 64 };

/* Adds an event that happens `after_ms` after the last one in the script (or after now). False: the script is full. */
bool headless_happens(struct window *window, struct window_event event, int64_t after_ms);
/* How many frames have been shown, and where the last one is (what the visitor sees; a copy, not the canvas). */
int headless_frames(const struct window *window);
const struct canvas *headless_shown(const struct window *window);
/* Moves the clock by hand. */
void headless_sleep(int64_t ms);
/* How many events of the script are still to come. */
int headless_waiting(const struct window *window);
/* The window takes another size, as a display that was changed would; a WINDOW_RESIZED event is added. */
void headless_resize(struct window *window, int width, int height);
/* What the loudspeaker has played up to now, and whether it is open. */
const int16_t *headless_heard(size_t *count);
bool headless_sound_is_open(void);
void headless_sound_forget(void);
/* The machine has no sound from here on (or again). */
void headless_sound_unplug(bool missing);
/* From here on the display takes no frame, or takes them again. */
void headless_darken(struct window *window, bool dark);
