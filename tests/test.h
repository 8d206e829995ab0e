/* test: a test is a sentence that is true.
 *
 *     TEST(paragraph_keeps_a_number_whole_when_the_line_ends) { EXPECT(lines == 2); }
 *
 * A failed EXPECT names its place and the test goes on; each test program prints one line a failed test and ends with
 * "N passed, N failed". */
#pragma once
#include "kiosk/base/str.h"
#include <stdio.h>
#include <string.h>

struct test {
	const char *name;
	void (*run)(void);
	struct test *next;
};

void test_add(struct test *test);
void test_fail(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The root of the source tree, so that a test can read the files it checks whatever folder it was started in. */
const char *test_root(void);

#define TEST(name) \
	static void name(void); \
	__attribute__((constructor)) static void add_##name(void) \
	{ \
		static struct test test = {#name, name, NULL}; \
		test_add(&test); \
	} \
	static void name(void)

#define EXPECT(condition) ((condition) ? (void)0 : test_fail(__FILE__, __LINE__, "%s", #condition))
#define EXPECT_INT(actual, expected) \
	do { \
		long long a_ = (long long)(actual), e_ = (long long)(expected); \
		if (a_ != e_) \
			test_fail(__FILE__, __LINE__, "%s is %lld, expected %lld", #actual, a_, e_); \
	} while (0)
#define EXPECT_STR(actual, expected) \
	do { \
		str a_ = (actual), e_ = (expected); \
		if (!str_equal(a_, e_)) \
			test_fail(__FILE__, __LINE__, "%s is \"%.*s\", expected \"%.*s\"", #actual, STR_ARG(a_), STR_ARG(e_)); \
	} while (0)
