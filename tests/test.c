/* Runs every test of the program it is linked into; `program word` runs only those whose name contains the word. */
#include "tests/test.h"
#include <stdarg.h>
#include <stdlib.h>

static struct test *first;
static int failures_in_this_test;

void test_add(struct test *test)
{
	struct test **at = &first;
	while (*at)
		at = &(*at)->next;
	*at = test;
}

void test_fail(const char *file, int line, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	printf("  %s:%d: ", file, line);
	vprintf(format, arguments);
	printf("\n");
	va_end(arguments);
	failures_in_this_test++;
}

const char *test_root(void)
{
	const char *root = getenv("SOCLE_SOURCE");
	return root ? root : ".";
}

int main(int count, char **arguments)
{
	int passed = 0, failed = 0;
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (struct test *test = first; test; test = test->next) {
		if (count > 1 && !strstr(test->name, arguments[1]))
			continue;
		failures_in_this_test = 0;
		test->run();
		if (failures_in_this_test)
			printf("FAILED %s\n", test->name);
		failures_in_this_test ? failed++ : passed++;
	}
	printf("%d passed, %d failed\n", passed, failed);
	return failed != 0;
}
