/* Ten thousand touches by somebody who does not look: ten fingers, lost lifts, drags, pauses, keys. Nothing breaks, nothing is
 * blank, and the way back to the beginning is always open. The seed is printed; SOCLE_SEED repeats it. */
#include "kiosk/platform/clock.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <stdlib.h>

enum { TOUCHES = 10000, FINGERS = 10 };

static uint32_t state;

static uint32_t chance(uint32_t below)
{
	state ^= state << 13; /* xorshift32, Marsaglia 2003 */
	state ^= state >> 17;
	state ^= state << 5;
	return state % below;
}

/* Mostly somewhere on the glass; now and then outside, and often on something that can be touched. */
static struct window_event anywhere(const struct kiosk *kiosk)
{
	struct window_event event = {.contact = chance(FINGERS), .x = (int)chance(1180) - 50, .y = (int)chance(2020) - 50};
	const struct page *page = &kiosk->glass.page;
	int node = page->count ? (int)chance((uint32_t)page->count) : 0;
	rect target = page->count ? layout_target(&kiosk->glass.layout, node) : (rect){0};
	if (chance(3) && !rect_is_empty(target)) {
		event.x = target.x + (int)chance((uint32_t)target.w);
		event.y = target.y + (int)chance((uint32_t)target.h);
		event.contact = 0;
	}
	return event;
}

static void press_something(struct kiosk *kiosk)
{
	static const int keys[] = {0x52, 0x51, 0x4F, 0x28, 0x28, 0x2C, 0x2A, 0x29, 0x04, 0x3A, 500, 0};
	int key = keys[chance(sizeof keys / sizeof *keys)];
	headless_happens(kiosk->window, (struct window_event){.kind = WINDOW_KEY, .key = key}, chance(1500));
	fixture_settle(kiosk);
}

static void touch_somewhere(struct kiosk *kiosk)
{
	if (chance(5) == 0) {
		press_something(kiosk);
		return;
	}
	struct window_event event = anywhere(kiosk);
	event.kind = WINDOW_TOUCH_DOWN;
	headless_happens(kiosk->window, event, chance(1200));
	if (chance(8) == 0) {
		struct window_event there = anywhere(kiosk);
		event.kind = WINDOW_TOUCH_MOVE;
		event.x = there.x;
		event.y = there.y;
		headless_happens(kiosk->window, event, chance(50));
	}
	event.kind = WINDOW_TOUCH_UP;
	if (chance(20))
		headless_happens(kiosk->window, event, chance(200));
	if (chance(500) == 0)
		headless_happens(kiosk->window, (struct window_event){.kind = WINDOW_EXPOSED}, chance(100));
	fixture_settle(kiosk);
}

TEST(ten_thousand_blind_touches_break_nothing)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	const char *seed = getenv("SOCLE_SEED");
	uint64_t attract = fixture_picture(kiosk);
	int places[PLACE_LISTEN + 1] = {0};
	state = seed ? (uint32_t)strtoul(seed, NULL, 10) : 20261123;
	for (int i = 0; i < TOUCHES; i++) {
		touch_somewhere(kiosk);
		places[fixture_place(kiosk)]++;
		if (kiosk->out_of_order || (i % 100 == 0 && fixture_is_blank(kiosk))) {
			test_fail(__FILE__, __LINE__, "touch %d: the kiosk shows nothing useful", i);
			break;
		}
		if (chance(400) == 0)
			fixture_wait(kiosk, 30000 + chance(100000));
	}
	int visited = 0;
	for (int i = 0; i <= PLACE_LISTEN; i++)
		visited += places[i] > 0;
	EXPECT(visited >= 10);
	fixture_wait(kiosk, 1200000);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	EXPECT(fixture_picture(kiosk) == attract);
	printf("  %d touches, %d kinds of place, %d pictures\n", TOUCHES, visited, headless_frames(kiosk->window));
	fixture_close(kiosk);
}
