/* wait: sleeping until the display system has something to say. SDL sleeps by itself under X11 and Wayland; on the bare
 * console (KMSDRM) SDL 2 wakes every millisecond, so there the kiosk sleeps on the input devices SDL has opened. */
#pragma once
#include <SDL.h>
#include <stdbool.h>

/* False when `timeout_ms` (-1: no limit) passed without an event. */
bool wait_event(SDL_Event *event, int timeout_ms);
