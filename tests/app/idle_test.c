/* The two moments after the last touch, in virtual time. */
#include "kiosk/app/idle.h"
#include "tests/test.h"

TEST(nobody_here_means_no_timer)
{
	struct idle idle = {0};
	EXPECT_INT(idle_next(&idle, &(struct idle_page){.forgotten = true}, 90), -1);
	EXPECT_INT(idle_due(&idle, &(struct idle_page){.forgotten = true}, 90, 1000000), IDLE_NOTHING);
}

TEST(the_warning_comes_after_90_seconds_and_forgetting_30_later)
{
	struct idle idle = {0};
	struct idle_page page = {0};
	idle_touch(&idle, 1000);
	EXPECT_INT(idle_due(&idle, &page, 90, 90999), IDLE_NOTHING);
	EXPECT_INT(idle_due(&idle, &page, 90, 91000), IDLE_WARN);
	idle_warn(&idle, 91000);
	page.warned = true;
	EXPECT_INT(idle_due(&idle, &page, 90, 120999), IDLE_NOTHING);
	EXPECT_INT(idle_due(&idle, &page, 90, 121000), IDLE_FORGET);
}

TEST(a_warning_that_came_late_is_still_shown_for_thirty_seconds)
{
	struct idle idle = {0};
	idle_touch(&idle, 0);
	idle_warn(&idle, 200000);
	EXPECT_INT(idle_next(&idle, &(struct idle_page){.warned = true}, 90), 230000);
}

TEST(a_sensitive_page_is_covered_after_45_seconds_and_kept_as_long_as_any_other)
{
	struct idle idle = {0};
	struct idle_page page = {.sensitive = true, .words = 1000};
	idle_touch(&idle, 0);
	EXPECT_INT(idle_next(&idle, &page, 90), 45000);
	idle_warn(&idle, 45000);
	page.warned = true;
	EXPECT_INT(idle_next(&idle, &page, 90), 120000);
}

TEST(long_pages_and_large_letters_give_more_time)
{
	struct idle idle = {0};
	EXPECT_INT(idle_next(&idle, &(struct idle_page){.slow = true}, 90), 180000);
	EXPECT_INT(idle_next(&idle, &(struct idle_page){.words = 200}, 90), 150000);
	EXPECT_INT(idle_next(&idle, &(struct idle_page){.words = 100000}, 90), IDLE_READING_MS_MAX);
}

TEST(the_visitor_can_stay_twenty_times)
{
	struct idle idle = {0};
	int64_t now = 0;
	for (int i = 0; i < 20; i++) {
		now = idle_next(&idle, &(struct idle_page){0}, 90);
		EXPECT_INT(idle_due(&idle, &(struct idle_page){0}, 90, now), IDLE_WARN);
		idle_warn(&idle, now);
		idle_touch(&idle, now + 20000);
	}
	EXPECT_INT(now, 20 * 90000 + 19 * 20000);
}
