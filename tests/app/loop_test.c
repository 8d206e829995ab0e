/* The kiosk's life in virtual time: somebody comes, stays, leaves, forgets to leave; something breaks and is repaired. */
#include "kiosk/platform/clock.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

static struct kiosk *open_at_home(void)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT(!kiosk->out_of_order);
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.fr"));
	EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
	return kiosk;
}

TEST(the_first_screen_invites_and_one_touch_leads_to_the_languages)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	EXPECT(!fixture_is_blank(kiosk));
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT_INT(fixture_place(kiosk), PLACE_LANGUAGES);
	fixture_close(kiosk);
}

static void touch_point(struct kiosk *kiosk, int x, int y, int64_t after_ms, int64_t for_ms)
{
	struct window_event event = {.kind = WINDOW_TOUCH_DOWN, .contact = 3, .x = x, .y = y};
	headless_happens(kiosk->window, event, after_ms);
	event.kind = WINDOW_TOUCH_UP;
	headless_happens(kiosk->window, event, for_ms);
	fixture_settle(kiosk);
}

TEST(touch_the_screen_means_all_of_it_but_not_what_leans_on_it)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	touch_point(kiosk, 5, 5, 1000, TOUCH_STUCK_MS + 1);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	touch_point(kiosk, 5, 5, 1000, 100);
	EXPECT_INT(fixture_place(kiosk), PLACE_LANGUAGES);
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	touch_point(kiosk, 5, 5, 100, 100); /* the second tap of a nervous finger */
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	fixture_close(kiosk);
}

TEST(while_nobody_is_here_nothing_is_due_and_nothing_is_drawn)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	int frames = headless_frames(kiosk->window);
	EXPECT_INT(loop_patience(kiosk), -1);
	fixture_wait(kiosk, 3600 * 1000);
	EXPECT_INT(headless_frames(kiosk->window), frames);
	fixture_close(kiosk);
}

TEST(a_page_that_does_not_change_is_not_drawn_again)
{
	struct kiosk *kiosk = open_at_home();
	int frames = headless_frames(kiosk->window);
	fixture_wait(kiosk, 80000); /* a minute passes on the way */
	EXPECT_INT(headless_frames(kiosk->window), frames);
	fixture_close(kiosk);
}

/* What is seen between the touch and the next screen: first one colour, then the attract screen as it always is. */
TEST(leaving_blanks_the_glass_first_and_ends_in_the_same_picture_as_ever)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	uint64_t attract = fixture_picture(kiosk);
	struct visit fresh = kiosk->visit;
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.ar"));
	EXPECT(fixture_touch(kiosk, "bar.access"));
	EXPECT(fixture_picture(kiosk) != attract);
	int frames = headless_frames(kiosk->window);
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(headless_frames(kiosk->window) - frames, 3); /* pressed, blank, attract */
	EXPECT(fixture_picture(kiosk) == attract);
	EXPECT(memcmp(&fresh, &kiosk->visit, sizeof fresh) == 0);
	EXPECT_INT(loop_patience(kiosk), -1);
	fixture_close(kiosk);
}

static double real_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

TEST(the_glass_is_blank_within_100_ms_and_everything_forgotten_within_a_second)
{
	struct kiosk *kiosk = open_at_home();
	EXPECT(fixture_touch(kiosk, "topic.health"));
	double from = real_ms();
	glass_blank(&kiosk->glass, kiosk->window);
	double blank = real_ms() - from;
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	double all = real_ms() - from;
	printf("  blank after %.1f ms, forgotten and ready for the next after %.1f ms\n", blank, all);
	EXPECT(blank < 100);
	EXPECT(all < 1000);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	fixture_close(kiosk);
}

TEST(the_blank_picture_has_one_colour)
{
	struct kiosk *kiosk = open_at_home();
	glass_blank(&kiosk->glass, kiosk->window);
	EXPECT(fixture_is_blank(kiosk));
	fixture_close(kiosk);
}

TEST(after_90_seconds_the_visitor_is_asked_and_any_touch_is_an_answer)
{
	struct kiosk *kiosk = open_at_home();
	uint64_t home = fixture_picture(kiosk);
	for (int times = 0; times < 12; times++) {
		fixture_wait(kiosk, 89000);
		EXPECT(!kiosk->visit.warned);
		fixture_wait(kiosk, 2000 + 60000); /* the page may take longer to read */
		if (!kiosk->visit.warned)
			continue;
		EXPECT(fixture_picture(kiosk) != home);
		touch_point(kiosk, 3, 3, 700, 80);
		EXPECT(!kiosk->visit.warned);
		EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
		EXPECT(fixture_picture(kiosk) == home);
	}
	fixture_close(kiosk);
}

TEST(who_does_not_answer_the_warning_is_forgotten)
{
	struct kiosk *kiosk = open_at_home();
	fixture_wait(kiosk, IDLE_READING_MS_MAX + IDLE_WARNING_MS + 1000);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	EXPECT_INT(kiosk->visit.language, 0);
	fixture_close(kiosk);
}

static void press_key(struct kiosk *kiosk, int key, int64_t after_ms)
{
	headless_happens(kiosk->window, (struct window_event){.kind = WINDOW_KEY, .key = key}, after_ms);
	fixture_settle(kiosk);
}

TEST(back_three_times_in_five_seconds_leaves_and_slowly_it_only_goes_back)
{
	enum { BACKSPACE = 0x2A };
	struct kiosk *kiosk = open_at_home();
	EXPECT(fixture_touch(kiosk, "topic.health"));
	EXPECT(fixture_touch(kiosk, "topic.everything"));
	EXPECT(fixture_touch(kiosk, "bar.access"));
	press_key(kiosk, BACKSPACE, 3000);
	EXPECT_INT(fixture_place(kiosk), PLACE_RESULTS);
	press_key(kiosk, BACKSPACE, 3000);
	EXPECT_INT(fixture_place(kiosk), PLACE_TOPIC);
	press_key(kiosk, BACKSPACE, 3000);
	EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
	press_key(kiosk, BACKSPACE, 1000);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	fixture_close(kiosk);
}

TEST(the_ring_goes_round_all_that_can_be_touched_and_a_finger_takes_it_away)
{
	enum { DOWN = 0x51, UP = 0x52 };
	struct kiosk *kiosk = open_at_home();
	uint64_t home = fixture_picture(kiosk), first;
	press_key(kiosk, DOWN, 100);
	first = kiosk->keypad.focused;
	EXPECT(first != 0 && fixture_picture(kiosk) != home);
	int steps = 0;
	do {
		press_key(kiosk, DOWN, 100);
		steps++;
	} while (kiosk->keypad.focused != first && steps < 100);
	EXPECT(steps > 10 && steps < 100);
	press_key(kiosk, UP, 100);
	EXPECT(kiosk->keypad.focused == page_id(STR("bar.leave")));
	touch_point(kiosk, 2, 2, 100, 100);
	EXPECT(fixture_picture(kiosk) == home);
	fixture_close(kiosk);
}

TEST(a_finger_that_never_lifts_does_not_keep_the_page_for_ever)
{
	struct kiosk *kiosk = open_at_home();
	for (int i = 0; i < 900; i++) {
		struct window_event event = {
		    .kind = i ? WINDOW_TOUCH_MOVE : WINDOW_TOUCH_DOWN, .contact = 7, .x = 500 + i % 3, .y = 900};
		headless_happens(kiosk->window, event, 1000);
		fixture_settle(kiosk);
	}
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	fixture_close(kiosk);
}

static void expect_out_of_order(const struct config *config)
{
	struct kiosk *kiosk = fixture_open(config);
	EXPECT(kiosk->out_of_order);
	EXPECT(!fixture_is_blank(kiosk));
	EXPECT(loop_patience(kiosk) <= LOOP_RETRY_MS);
	fixture_wait(kiosk, 65000);
	EXPECT(kiosk->out_of_order);
	fixture_close(kiosk);
}

TEST(without_content_or_fonts_the_kiosk_says_that_it_is_out_of_order)
{
	struct config config = fixture_config(), broken = config;
	snprintf(broken.content, sizeof broken.content, "/nowhere/at.all");
	expect_out_of_order(&broken);
	snprintf(broken.content, sizeof broken.content, "/etc/passwd");
	expect_out_of_order(&broken);
	snprintf(broken.content, sizeof broken.content, "/tmp");
	expect_out_of_order(&broken);
	broken = config;
	snprintf(broken.fonts, sizeof broken.fonts, "/nowhere/fonts.list");
	expect_out_of_order(&broken);
	snprintf(broken.fonts, sizeof broken.fonts, "/etc/passwd");
	expect_out_of_order(&broken);
}

TEST(when_the_content_is_there_again_service_begins_within_ten_seconds)
{
	struct config config = fixture_config();
	char link[] = "/tmp/socle-content-XXXXXX", target[CONFIG_PATH_MAX];
	EXPECT(mkdtemp(link) != NULL);
	memcpy(target, config.content, sizeof target);
	snprintf(config.content, sizeof config.content, "%s/current", link);
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT(kiosk->out_of_order);
	fixture_wait(kiosk, 25000);
	EXPECT_INT(symlink(target, config.content), 0);
	fixture_wait(kiosk, LOOP_RETRY_MS + 1);
	EXPECT(!kiosk->out_of_order);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	EXPECT_INT(loop_patience(kiosk), -1);
	fixture_close(kiosk);
	unlink(config.content);
	rmdir(link);
}

TEST(on_a_screen_of_any_size_something_is_shown)
{
	int sizes[][2] = {{1, 1},      {10, 4000},  {4000, 10},	  {320, 240},	{640, 480},  {800, 600},
			  {1024, 600}, {1280, 800}, {1080, 1920}, {1920, 1080}, {720, 1280}, {2160, 3840}};
	float diagonals[] = {150, 254, 546, 813, 2500};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (size_t d = 0; d < sizeof diagonals / sizeof *diagonals; d++) {
			struct config config = fixture_config();
			config.width = sizes[i][0];
			config.height = sizes[i][1];
			config.diagonal_mm = diagonals[d];
			struct kiosk *kiosk = fixture_open(&config);
			EXPECT(fixture_is_blank(kiosk) == (sizes[i][0] == 1));
			fixture_close(kiosk);
		}
}

TEST(a_display_that_changes_its_size_shows_the_same_place)
{
	struct kiosk *kiosk = open_at_home();
	headless_resize(kiosk->window, 1920, 1080);
	fixture_settle(kiosk);
	EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
	EXPECT(!fixture_is_blank(kiosk));
	headless_resize(kiosk->window, 10, 4000);
	fixture_settle(kiosk);
	EXPECT(kiosk->out_of_order);
	headless_resize(kiosk->window, 1080, 1920);
	fixture_settle(kiosk);
	EXPECT(!kiosk->out_of_order);
	fixture_close(kiosk);
}
