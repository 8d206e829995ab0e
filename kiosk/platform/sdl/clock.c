/* The system's monotonic clock. */
#include "kiosk/platform/clock.h"

int64_t clock_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool clock_jumps(void)
{
	return false;
}
