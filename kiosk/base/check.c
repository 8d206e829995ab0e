/* The last words of a bug. */
#include "kiosk/base/check.h"
#include <stdio.h>
#include <stdlib.h>

void check_failed(const char *condition, const char *file, int line)
{
	fprintf(stderr, "socle: bug: %s does not hold (%s:%d)\n", condition, file, line);
	abort();
}
