/* Time that moves only when it is told to. */
#include "kiosk/platform/clock.h"
#include "kiosk/platform/headless/script.h"

enum { CLOCK_START_MS = 1000 };

static int64_t now_ms = CLOCK_START_MS; /* the system's clock is global too */

int64_t clock_ms(void)
{
	return now_ms;
}

void clock_move(int64_t ms)
{
	now_ms += ms;
}

bool clock_jumps(void)
{
	return true;
}
