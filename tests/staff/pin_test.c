/* The PIN: right, wrong, waiting, and that switching off gains nothing. */
#include "kiosk/staff/pin.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

static struct pack_maker maker;

TEST(the_right_number_opens_and_no_other)
{
	pack_maker_open(&maker);
	struct pin pin;
	pin_begin(&pin, maker.data, 0);
	EXPECT_INT(pin_try(&pin, STR("271828"), 0), PIN_NONE_SET);
	EXPECT(pin_set(&pin, STR("271828"), NULL));
	EXPECT_INT(pin_try(&pin, STR("271829"), 0), PIN_WRONG);
	EXPECT_INT(pin_try(&pin, STR("27182"), 0), PIN_WRONG);
	EXPECT_INT(pin_try(&pin, STR("271828"), 0), PIN_RIGHT);
	pack_maker_close(&maker);
}

TEST(numbers_that_anybody_would_try_are_refused)
{
	pack_maker_open(&maker);
	struct pin pin;
	struct problem problem;
	pin_begin(&pin, maker.data, 0);
	static const char *const bad[] = {"111111", "123456", "654321", "12345", "1234567890123", "12a456", ""};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		EXPECT(!pin_set(&pin, str_of(bad[i]), &problem) && problem.remedy[0]);
	EXPECT(!pin_is_set(&pin));
	pack_maker_close(&maker);
}

TEST(guessing_waits_longer_each_time_and_a_restart_gains_nothing)
{
	pack_maker_open(&maker);
	struct pin pin;
	int64_t now = 0, tried = 0;
	pin_begin(&pin, maker.data, now);
	EXPECT(pin_set(&pin, STR("271828"), NULL));
	/* an hour of guessing twice a second */
	for (; now < 3600 * 1000; now += 500)
		tried += pin_try(&pin, STR("000001"), now) != PIN_WAIT;
	EXPECT(tried >= 8);
	EXPECT(tried <= 16);
	EXPECT_INT(pin_try(&pin, STR("271828"), now), PIN_WAIT);
	struct pin again;
	pin_begin(&again, maker.data, 0);
	EXPECT_INT(pin_wait_ms(&again, 0), PIN_WAIT_MS_MAX);
	EXPECT_INT(pin_try(&again, STR("271828"), PIN_WAIT_MS_MAX - 1), PIN_WAIT);
	EXPECT_INT(pin_try(&again, STR("271828"), PIN_WAIT_MS_MAX), PIN_RIGHT);
	pin_begin(&again, maker.data, 0);
	EXPECT_INT(pin_wait_ms(&again, 0), 0);
	pack_maker_close(&maker);
}

TEST(the_number_itself_is_on_no_disk)
{
	pack_maker_open(&maker);
	struct pin pin;
	char text[512];
	pin_begin(&pin, maker.data, 0);
	EXPECT(pin_set(&pin, STR("271828"), NULL));
	int file = openat(maker.data, "pin", O_RDONLY);
	ssize_t size = read(file, text, sizeof text);
	close(file);
	EXPECT(size > 0 && str_starts_with((str){text, (size_t)size}, STR("$argon2id$")));
	EXPECT(str_find((str){text, (size_t)size}, STR("271828")) == SIZE_MAX);
	pack_maker_close(&maker);
}
