/* The window without a display, the clock and the files. */
#include "kiosk/platform/clock.h"
#include "kiosk/platform/files.h"
#include "kiosk/platform/headless/headless.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

static struct window *open_window(int width, int height)
{
	struct problem problem = {0};
	struct window *window = window_open(&(struct window_wish){.width = width, .height = height}, &problem);
	EXPECT(window != NULL);
	return window;
}

TEST(a_scripted_event_arrives_at_its_time_and_waiting_takes_none)
{
	struct window *window = open_window(100, 100);
	struct window_event event;
	int64_t start = clock_ms();
	EXPECT(headless_happens(window, (struct window_event){.kind = WINDOW_TOUCH_DOWN, .x = 3, .y = 4}, 5000));
	EXPECT(!window_wait(window, 4000, &event));
	EXPECT_INT(clock_ms() - start, 4000);
	EXPECT(window_wait(window, 4000, &event));
	EXPECT_INT(clock_ms() - start, 5000);
	EXPECT_INT(event.at_ms, clock_ms());
	EXPECT_INT(event.kind, WINDOW_TOUCH_DOWN);
	EXPECT_INT(event.y, 4);
	EXPECT_INT(headless_waiting(window), 0);
	window_close(window);
}

TEST(only_the_changed_part_is_shown)
{
	struct window *window = open_window(100, 100);
	struct draw_list list = {0};
	draw_fill(&list, (rect){0, 0, 100, 100}, 0, (rgba){255, 255, 255, 255});
	canvas_draw(window_canvas(window), &list);
	window_present(window, &(rect){10, 10, 20, 2000}, 1);
	const struct canvas *shown = headless_shown(window);
	EXPECT_INT(shown->pixels[15 * 100 + 15] & 0xFFFFFF, 0xFFFFFF);
	EXPECT_INT(shown->pixels[99 * 100 + 29] & 0xFFFFFF, 0xFFFFFF);
	EXPECT_INT(shown->pixels[5 * 100 + 15] & 0xFFFFFF, 0);
	EXPECT_INT(headless_frames(window), 1);
	draw_finish(&list);
	window_close(window);
}

TEST(a_window_of_absurd_size_is_a_sentence)
{
	struct problem problem = {0};
	EXPECT(window_open(&(struct window_wish){.width = -5, .height = 100}, &problem) == NULL);
	EXPECT_INT(problem.kind, PROBLEM_INVALID);
	EXPECT(window_open(&(struct window_wish){.width = 100000, .height = 100}, &problem) == NULL);
}

TEST(the_civil_time_can_be_pinned_and_a_wrong_pin_is_noticed)
{
	setenv("SOCLE_NOW", "2026-11-23T10:15", 1);
	struct tm civil = clock_civil();
	EXPECT_INT(civil.tm_year, 126);
	EXPECT_INT(civil.tm_mon, 10);
	EXPECT_INT(civil.tm_hour, 10);
	EXPECT_INT(civil.tm_min, 15);
	EXPECT_INT(civil.tm_wday, 1); /* a Monday, by the calendar on the wall */
	EXPECT(!clock_pin_is_wrong());
	const char *wrong[] = {"", "2026-02-30T10:00", "tomorrow", "2026-11-23", "2026-11-23T10:15x", "2026-13-01T00:00"};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		setenv("SOCLE_NOW", wrong[i], 1);
		EXPECT(clock_pin_is_wrong());
	}
	unsetenv("SOCLE_NOW");
	EXPECT(!clock_pin_is_wrong());
}

TEST(a_time_zone_is_taken_only_when_the_system_knows_it)
{
	EXPECT(!clock_choose_zone("Europe/Atlantis"));
	EXPECT(!clock_choose_zone("../../etc/passwd"));
	EXPECT(clock_choose_zone("Europe/Lisbon"));
	EXPECT_STR(str_of(getenv("TZ")), STR("Europe/Lisbon"));
	EXPECT(clock_choose_zone("Europe/Paris"));
}

TEST(a_file_is_read_whole_or_a_sentence_says_why_not)
{
	struct arena arena = {0};
	struct problem problem = {0};
	str bytes;
	char path[] = "/tmp/socle-files-XXXXXX";
	int file = mkstemp(path);
	EXPECT(write(file, "mairie", 6) == 6);
	close(file);
	EXPECT(files_read(&arena, path, 6, &bytes, &problem));
	EXPECT_STR(bytes, STR("mairie"));
	EXPECT(!files_read(&arena, path, 5, &bytes, &problem));
	EXPECT_INT(problem.kind, PROBLEM_TOO_LARGE);
	unlink(path);
	EXPECT(!files_read(&arena, path, 6, &bytes, &problem));
	EXPECT_INT(problem.kind, PROBLEM_MISSING);
	EXPECT_STR(str_of(problem.place), str_of(path));
	EXPECT(!files_read(&arena, "/tmp", 6, &bytes, &problem));
	EXPECT_INT(problem.kind, PROBLEM_UNREADABLE);
	arena_finish(&arena);
}
