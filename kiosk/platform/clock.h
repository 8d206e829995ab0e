/* clock: monotonic milliseconds for time-outs, civil time for opening hours. SOCLE_NOW=2026-11-23T10:15 (development and
 * tests) pins the civil time. clock_ms has two bodies: sdl/ reads the system, headless/ jumps from event to event. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <time.h>

int64_t clock_ms(void);
/* The kiosk's time zone, "Europe/Lisbon"; NULL or "": what TZ or /etc/localtime say, and Europe/Paris when they say nothing.
 * False when the system does not know the zone; it is then left as it was. */
bool clock_choose_zone(const char *zone);
/* Civil time at the kiosk, with tm_wday filled. */
struct tm clock_civil(void);
/* Whether SOCLE_NOW holds a time that cannot be read; the system's time is used then. */
bool clock_pin_is_wrong(void);
/* Whether clock_ms jumps: who waits for another program must then wait in real time. */
bool clock_jumps(void);
