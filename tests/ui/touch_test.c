/* A finger and what it means, event by event. A hand-made page of two targets, 100 px each, on glass of 4 px a millimetre. */
#include "kiosk/ui/touch.h"
#include "tests/test.h"

enum { FIRST_X = 50, SECOND_X = 250, OUTSIDE_X = 600, Y = 50 };

static struct page page;
static struct layout layout;
static struct arena arena;
static struct touch touch;

static void set_up(void)
{
	arena_reset(&arena);
	page_begin(&page, &arena, STR("fr"), STR("page"), STR("Essai"));
	page_add(&page, ROLE_BUTTON, STR("first"), STR("Un"))->action = (struct action){.kind = ACTION_GO};
	page_add(&page, ROLE_BUTTON, STR("second"), STR("Deux"))->action = (struct action){.kind = ACTION_GO};
	page_end(&page);
	layout = (struct layout){.metrics = {800, 600, 4, 600}, .count = 2};
	layout.items[0] = (struct layout_item){.node = 1, .part = PART_BOX, .box = {0, 0, 100, 100}};
	layout.items[1] = (struct layout_item){.node = 2, .part = PART_BOX, .box = {200, 0, 100, 100}};
	touch = (struct touch){.last_activated_ms = -10000};
}

static int send(enum touch_kind kind, int64_t contact, int x, int64_t at_ms)
{
	return touch_event(&touch, &layout, &page, (struct touch_event){kind, contact, x, Y, at_ms});
}

TEST(touch_activates_when_the_finger_is_lifted_inside)
{
	set_up();
	EXPECT_INT(send(TOUCH_DOWN, 1, FIRST_X, 1000), -1);
	EXPECT(touch_pressed(&touch) == page_id(STR("first")));
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1100), 1);
	EXPECT(touch_pressed(&touch) == 0);
}

TEST(touch_cancels_when_the_finger_slides_out)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	send(TOUCH_MOVE, 1, OUTSIDE_X, 1050);
	EXPECT(touch_pressed(&touch) == 0);
	EXPECT_INT(send(TOUCH_UP, 1, OUTSIDE_X, 1100), -1);
}

TEST(touch_counts_when_the_finger_slides_out_and_in_again)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	send(TOUCH_MOVE, 1, OUTSIDE_X, 1050);
	send(TOUCH_MOVE, 1, FIRST_X, 1090);
	EXPECT(touch_pressed(&touch) == page_id(STR("first")));
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1100), 1);
}

TEST(touch_slid_to_another_target_activates_neither)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	send(TOUCH_MOVE, 1, SECOND_X, 1050);
	EXPECT_INT(send(TOUCH_UP, 1, SECOND_X, 1100), -1);
}

TEST(touch_that_trembles_eight_millimetres_over_the_edge_still_counts)
{
	set_up();
	send(TOUCH_DOWN, 1, 95, 1000);
	send(TOUCH_MOVE, 1, 95 + 31, 1050);
	EXPECT_INT(send(TOUCH_UP, 1, 95 + 31, 1100), 1);
	send(TOUCH_DOWN, 1, 95, 3000);
	EXPECT_INT(send(TOUCH_UP, 1, 95 + 33, 3100), -1);
}

TEST(touch_held_for_three_seconds_still_counts_once)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	for (int64_t at = 1100; at < 4000; at += 100)
		EXPECT_INT(send(TOUCH_MOVE, 1, FIRST_X, at), -1);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 4000), 1);
}

TEST(touch_ignores_a_second_finger)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_DOWN, 2, SECOND_X, 1010), -1);
	EXPECT_INT(send(TOUCH_MOVE, 2, OUTSIDE_X, 1020), -1);
	EXPECT_INT(send(TOUCH_UP, 2, SECOND_X, 1030), -1);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1100), 1);
}

TEST(touch_behind_the_shield_is_ignored_to_its_end)
{
	set_up();
	touch_shield(&touch, 1000);
	send(TOUCH_DOWN, 1, FIRST_X, 1000 + TOUCH_SHIELD_MS - 1);
	EXPECT(touch_pressed(&touch) == 0);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 2000), -1);
	send(TOUCH_DOWN, 1, FIRST_X, 2100);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 2200), 1);
}

TEST(touch_that_began_before_another_screen_came_does_not_act_on_it)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	touch_shield(&touch, 1010);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1600), -1);
}

TEST(touch_twice_in_half_a_second_acts_once)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1050), 1);
	send(TOUCH_DOWN, 1, FIRST_X, 1200);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1050 + TOUCH_REPEAT_MS - 1), -1);
	send(TOUCH_DOWN, 1, FIRST_X, 1700);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1800), 1);
}

TEST(touch_of_two_targets_in_half_a_second_acts_on_both)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1050), 1);
	send(TOUCH_DOWN, 1, SECOND_X, 1200);
	EXPECT_INT(send(TOUCH_UP, 1, SECOND_X, 1250), 2);
}

TEST(touch_of_a_drop_that_stays_does_not_lock_the_glass)
{
	set_up();
	send(TOUCH_DOWN, 7, FIRST_X, 1000);
	for (int64_t at = 2000; at < 1000 + TOUCH_STUCK_MS; at += 5000)
		send(TOUCH_MOVE, 7, FIRST_X, at);
	EXPECT_INT(send(TOUCH_DOWN, 8, SECOND_X, 1000 + TOUCH_STUCK_MS), -1);
	EXPECT_INT(send(TOUCH_MOVE, 7, FIRST_X, 1010 + TOUCH_STUCK_MS), -1);
	EXPECT_INT(send(TOUCH_UP, 8, SECOND_X, 1100 + TOUCH_STUCK_MS), 2);
	EXPECT_INT(send(TOUCH_UP, 7, FIRST_X, 1200 + TOUCH_STUCK_MS), -1);
}

TEST(touch_lifted_after_a_minute_is_not_a_tap)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1000 + TOUCH_STUCK_MS), -1);
}

TEST(touch_whose_end_was_lost_gives_way_to_the_next)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_DOWN, 2, SECOND_X, 1000 + TOUCH_LOST_MS), -1);
	EXPECT_INT(send(TOUCH_UP, 2, SECOND_X, 1100 + TOUCH_LOST_MS), 2);
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000); /* the same contact goes down again: its end was lost */
	send(TOUCH_DOWN, 1, SECOND_X, 1500);
	EXPECT_INT(send(TOUCH_UP, 1, SECOND_X, 1600), 2);
}

TEST(touch_taken_back_by_the_system_does_nothing)
{
	set_up();
	send(TOUCH_DOWN, 1, FIRST_X, 1000);
	EXPECT_INT(send(TOUCH_CANCEL, 1, FIRST_X, 1050), -1);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1100), -1);
}

TEST(touch_beside_every_target_does_nothing)
{
	set_up();
	send(TOUCH_DOWN, 1, OUTSIDE_X, 1000);
	EXPECT_INT(send(TOUCH_UP, 1, FIRST_X, 1100), -1);
}
