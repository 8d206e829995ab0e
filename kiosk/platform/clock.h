/* clock: monotonic milliseconds for time-outs, civil time for opening hours. SOCLE_NOW=2026-11-23T10:15 (development and
 * tests) pins the civil time. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <time.h>

int64_t clock_ms(void);
/* Civil time at the kiosk (TZ Europe/Paris unless the system says otherwise), with tm_wday filled. */
struct tm clock_civil(void);
