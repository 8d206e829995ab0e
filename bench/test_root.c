/* The corpus asks where the source is: here. */
#include "tests/test.h"

const char *test_root(void)
{
	return ".";
}
