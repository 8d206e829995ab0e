/* Visits one after the other - blind touches, then Leave, three times back, or just walking away - and the kiosk is as it was
 * before the first: the same picture to the pixel, no file left open, the data folder unchanged. 20 visits here, SOCLE_VISITS
 * says how many in `make proof-trace`, which also watches every system call (STANDARDS P-02, P-09, P-10). */
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

enum { VISITS = 20, TOUCHES = 12 };

static int count_entries(const char *path)
{
	DIR *folder = opendir(path);
	int count = 0;
	while (folder && readdir(folder))
		count++;
	if (folder)
		closedir(folder);
	return count;
}

static uint32_t state = 20261123;

static uint32_t draw_below(uint32_t below)
{
	state ^= state << 13; /* xorshift32, Marsaglia 2003 */
	state ^= state >> 17;
	state ^= state << 5;
	return state % below;
}

static void touch_blindly(struct kiosk *kiosk)
{
	const struct page *page = &kiosk->glass.page;
	int node = page->count ? (int)draw_below((uint32_t)page->count) : 0;
	rect target = page->count ? layout_target(&kiosk->glass.layout, node) : (rect){0};
	struct window_event event = {.kind = WINDOW_TOUCH_DOWN, .x = target.x + target.w / 2, .y = target.y + target.h / 2};
	headless_happens(kiosk->window, event, 1200);
	event.kind = WINDOW_TOUCH_UP;
	headless_happens(kiosk->window, event, 100);
	fixture_settle(kiosk);
}

static void go_away(struct kiosk *kiosk, int visit)
{
	if (visit % 3 == 0)
		fixture_touch(kiosk, "bar.leave");
	for (int i = 0; visit % 3 == 1 && i < 3; i++) {
		headless_happens(kiosk->window, (struct window_event){.kind = WINDOW_KEY, .key = 0x2A}, 300);
		fixture_settle(kiosk);
	}
	if (fixture_place(kiosk) != PLACE_ATTRACT)
		fixture_wait(kiosk, 1200000);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
}

TEST(after_many_visits_the_kiosk_is_as_before_the_first)
{
	char data[] = "/tmp/socle-visits-XXXXXX";
	const char *wish = getenv("SOCLE_VISITS");
	int visits = wish ? atoi(wish) : VISITS, equal = 0;
	struct config config = fixture_config();
	bool given = getenv("SOCLE_VISITS_DATA") != NULL; /* the proof makes and compares the folder itself */
	EXPECT(given || mkdtemp(data) != NULL);
	snprintf(config.data, sizeof config.data, "%s", given ? getenv("SOCLE_VISITS_DATA") : data);
	struct kiosk *kiosk = fixture_open(&config);
	uint64_t attract = fixture_picture(kiosk);
	int open_files = count_entries("/proc/self/fd"), left = count_entries(config.data);
	for (int visit = 0; visit < visits; visit++) {
		EXPECT(fixture_touch(kiosk, "attract.touch"));
		for (int i = 0; i < TOUCHES; i++)
			touch_blindly(kiosk);
		go_away(kiosk, visit);
		equal += fixture_picture(kiosk) == attract;
	}
	EXPECT_INT(equal, visits);
	EXPECT_INT(count_entries("/proc/self/fd"), open_files);
	EXPECT_INT(count_entries(config.data), left);
	printf("  %d visits; the first screen equal to the pixel after %d of them\n", visits, equal);
	fixture_close(kiosk);
	EXPECT(given || rmdir(data) == 0);
}
