/* Millimetres and degrees: the sizes are those of the standards, on every screen. */
#include "kiosk/ui/icons.h"
#include "kiosk/ui/measures.h"
#include "tests/support/ui_stage.h"
#include "tests/test.h"
#include <math.h>

static double cap_mm(const struct measures *m, enum type_size size)
{
	return (double)m->em[size] * (double)text_cap_height(ui_stage()->engine) / (double)m->screen.px_per_mm;
}

static struct measures measures_on(int screen, int text_size)
{
	return measures_make(&ui_stage()->screens[screen], text_size, text_cap_height(ui_stage()->engine));
}

TEST(measures_show_running_text_at_22_arc_minutes_and_nothing_under_16)
{
	for (int screen = 0; screen < SCREEN_COUNT; screen++) {
		struct measures m = measures_on(screen, 0);
		double distance = (double)m.screen.distance_mm, minute = M_PI / 180 / 60;
		EXPECT(cap_mm(&m, TYPE_S) >= 2 * distance * tan(11 * minute) - 0.1);
		for (int size = 0; size < TYPE_COUNT; size++)
			EXPECT(cap_mm(&m, (enum type_size)size) >= 2 * distance * tan(8 * minute));
	}
}

TEST(measures_of_the_largest_text_are_those_of_en_301_549)
{
	for (int screen = 0; screen < SCREEN_COUNT; screen++) {
		struct measures m = measures_on(screen, TEXT_SIZE_COUNT - 1);
		for (int size = 0; size < TYPE_COUNT; size++) {
			EXPECT(cap_mm(&m, (enum type_size)size) >= 0.01222 * (double)m.screen.distance_mm - 0.01);
			EXPECT(m.frame_em[size] * 0.714f / m.screen.px_per_mm >= 0.0122f * m.screen.distance_mm);
		}
	}
}

TEST(measures_double_running_text_in_four_steps)
{
	static const float factors[] = {1, 1.3f, 1.6f, 2};
	float body = measures_on(SCREEN_PORTRAIT, 0).em[TYPE_S];
	EXPECT_INT(body, 32);
	for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
		struct measures m = measures_on(SCREEN_PORTRAIT, size);
		EXPECT(fabsf(m.em[TYPE_S] - body * factors[size]) <= 1);
		for (int i = 1; i < TYPE_COUNT; i++)
			EXPECT(m.em[i - 1] >= m.em[i]);
	}
}

TEST(measures_keep_targets_at_20_mm_and_gaps_at_3)
{
	for (int screen = 0; screen < SCREEN_COUNT; screen++) {
		struct measures m = measures_on(screen, 0);
		EXPECT((float)m.target >= 20 * m.screen.px_per_mm);
		EXPECT((float)m.gap >= 3 * m.screen.px_per_mm && (float)m.gap_tight >= 3 * m.screen.px_per_mm);
	}
}

static void expect_refused(int width, int height, float diagonal_mm, float distance_mm)
{
	struct screen_metrics metrics;
	struct problem problem = {0};
	EXPECT(!screen_metrics_make(&metrics, width, height, diagonal_mm, distance_mm, &problem));
	EXPECT(problem.kind == PROBLEM_INVALID);
	EXPECT(problem.text[0] && problem.remedy[0]);
	EXPECT(!screen_metrics_make(&metrics, width, height, diagonal_mm, distance_mm, NULL));
}

TEST(screen_metrics_refuse_what_cannot_be_a_kiosk)
{
	expect_refused(0, 1080, 800, 600);
	expect_refused(1080, 20000, 800, 600);
	expect_refused(1080, 1920, 0, 600);
	expect_refused(1080, 1920, NAN, 600);
	expect_refused(1080, 1920, 800, 0);
	expect_refused(1080, 1920, 100, 600); /* a telephone */
}

TEST(screen_metrics_are_the_millimetres_of_the_glass)
{
	struct screen_metrics m;
	EXPECT(screen_metrics_make(&m, 1080, 1920, 812.8f, 600, NULL));
	EXPECT(fabsf(m.px_per_mm - 2.71f) < 0.01f);
}

TEST(icons_all_have_a_picture_in_the_font)
{
	struct ui_stage *stage = ui_stage();
	for (int icon = ICON_NONE + 1; icon < ICON_COUNT; icon++) {
		struct draw_list list = {0};
		uint32_t code = icons_code_point((enum page_icon)icon);
		EXPECT(code >= 0xE000 && code <= 0xF8FF);
		text_draw_icon(stage->engine, code, &list, (rect){0, 0, 48, 48}, false, (rgba){0, 0, 0, 255});
		if (list.count == 0)
			test_fail(__FILE__, __LINE__, "icon %d has no picture", icon);
		draw_finish(&list);
	}
	EXPECT_INT(icons_code_point(ICON_NONE), 0);
}

TEST(icons_turn_round_when_they_point_and_not_when_they_show)
{
	EXPECT(icons_mirrors(ICON_BACK) && icons_mirrors(ICON_NEXT) && icons_mirrors(ICON_LEAVE) && icons_mirrors(ICON_WALK));
	EXPECT(!icons_mirrors(ICON_CLOCK) && !icons_mirrors(ICON_PHONE) && !icons_mirrors(ICON_LISTEN) &&
	       !icons_mirrors(ICON_YES));
}
