/* Layout holds its promises on every sample page, in every script, size and on every screen. */
#include "kiosk/ui/measures.h"
#include "tests/support/layout_faults.h"
#include "tests/support/sample_pages.h"
#include "tests/support/ui_stage.h"
#include "tests/test.h"

static struct page page;
static struct layout layout;

static const struct layout *lay_out(enum sample_page sample, int language, int screen, int text_size, int sheet)
{
	struct ui_stage *stage = ui_stage();
	sample_page_describe(&page, &stage->arena, sample, language);
	text_frame(stage->engine);
	layout_page(&layout, &page, &stage->screens[screen], text_size, sheet, stage->engine,
		    ui_stage_say(stage, sample_page_language(language)));
	return &layout;
}

static void expect_faultless(int screen)
{
	struct ui_stage *stage = ui_stage();
	static char report[4096];
	for (int sample = 0; sample < SAMPLE_COUNT; sample++)
		for (int language = 0; language < SAMPLE_LANGUAGE_COUNT; language++)
			for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
				sample_page_describe(&page, &stage->arena, (enum sample_page)sample, language);
				struct layout_case with = {stage->screens[screen], size, stage->engine,
							   ui_stage_say(stage, sample_page_language(language))};
				int faults = layout_faults(&page, &with, report, sizeof report);
				if (faults)
					test_fail(__FILE__, __LINE__, "%s in %.*s, screen %d, text size %d: %d faults\n%s",
						  sample_page_name((enum sample_page)sample),
						  STR_ARG(sample_page_language(language)), screen, size, faults, report);
			}
}

TEST(layout_loses_cuts_and_overlaps_nothing_on_a_portrait_screen)
{
	expect_faultless(SCREEN_PORTRAIT);
}

TEST(layout_loses_cuts_and_overlaps_nothing_on_a_landscape_screen)
{
	expect_faultless(SCREEN_LANDSCAPE);
}

TEST(layout_loses_cuts_and_overlaps_nothing_on_a_small_screen)
{
	expect_faultless(SCREEN_TABLET);
}

/* The same words on a page of the other direction: every box is the mirror image. */
static void expect_mirrored(enum sample_page sample, int screen, int text_size)
{
	static struct layout other;
	struct ui_stage *stage = ui_stage();
	const struct sentence_language *say = ui_stage_say(stage, STR("fr"));
	sample_page_describe(&page, &stage->arena, sample, 0);
	layout_page(&layout, &page, &stage->screens[screen], text_size, 0, stage->engine, say);
	sample_page_describe(&page, &stage->arena, sample, 0);
	page.language = STR("ar"); /* the nodes keep theirs, so that the extents are the same */
	layout_page(&other, &page, &stage->screens[screen], text_size, 0, stage->engine, say);
	EXPECT(!layout.right_to_left && other.right_to_left);
	EXPECT_INT(layout.count, other.count);
	for (int i = 0; i < layout.count && i < other.count; i++) {
		rect box = rect_mirrored(other.items[i].box, other.metrics.width);
		EXPECT(memcmp(&box, &layout.items[i].box, sizeof box) == 0);
		EXPECT_INT(other.items[i].node, layout.items[i].node);
	}
}

TEST(layout_of_a_right_to_left_page_is_the_mirror_image)
{
	for (int sample = 0; sample < SAMPLE_COUNT; sample++)
		for (int screen = 0; screen < SCREEN_COUNT; screen++)
			expect_mirrored((enum sample_page)sample, screen, screen);
}

static rect target_of(const char *name)
{
	for (int i = 0; i < page.count; i++)
		if (str_equal(page.nodes[i].name, str_of(name)) && page_is_touched(&page.nodes[i]))
			return layout_target(&layout, i);
	return (rect){0};
}

TEST(layout_puts_the_first_bar_button_at_the_start_side)
{
	lay_out(SAMPLE_HOME, 0, SCREEN_PORTRAIT, 0, 0);
	EXPECT(target_of("Retour").x < 100);
	lay_out(SAMPLE_HOME, 1, SCREEN_PORTRAIT, 0, 0);
	EXPECT(target_of("رجوع").x > 900);
}

TEST(layout_keeps_the_bar_at_the_same_place_on_every_page_of_a_size)
{
	for (int screen = 0; screen < SCREEN_COUNT; screen++)
		for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
			lay_out(SAMPLE_HOME, 0, screen, size, 0);
			rect back = target_of("Retour"), leave = target_of("Partir");
			for (int sample = SAMPLE_LANGUAGES; sample < SAMPLE_COUNT; sample++) {
				lay_out((enum sample_page)sample, 0, screen, size, 0);
				rect other_back = target_of("Retour"), other_leave = target_of("Partir");
				EXPECT(memcmp(&back, &other_back, sizeof back) == 0);
				EXPECT(memcmp(&leave, &other_leave, sizeof leave) == 0);
			}
			EXPECT(rect_is_inside(layout.bar, (rect){0, 0, layout.metrics.width, layout.metrics.height}));
			EXPECT_INT(layout.bar.y + layout.bar.h, layout.metrics.height);
		}
}

TEST(layout_shows_the_home_of_a_town_on_one_sheet)
{
	EXPECT_INT(lay_out(SAMPLE_HOME, 0, SCREEN_PORTRAIT, 0, 0)->sheet_count, 1);
	EXPECT_INT(lay_out(SAMPLE_HOME, 1, SCREEN_PORTRAIT, 0, 0)->sheet_count, 1);
	EXPECT_INT(lay_out(SAMPLE_HOME, 0, SCREEN_LANDSCAPE, 0, 0)->sheet_count, 1);
}

TEST(layout_turns_a_long_page_with_buttons_that_are_nodes_in_reading_order)
{
	lay_out(SAMPLE_CARD, 0, SCREEN_PORTRAIT, 3, 1);
	EXPECT(layout.sheet_count > 2);
	int previous = page_find(&page, page_id(STR("pager.previous"))), words = page_find(&page, page_id(STR("pager.page")));
	int next = page_find(&page, page_id(STR("pager.next")));
	EXPECT(previous > 0 && words == previous + 1 && next == words + 1);
	EXPECT_INT(page.nodes[previous].action.kind, ACTION_TURN);
	EXPECT_INT(page.nodes[previous].action.item, 0);
	EXPECT_INT(page.nodes[next].action.item, 2);
	EXPECT(!rect_is_empty(layout_target(&layout, next)));
	EXPECT_INT(page_parent(&page, page_parent(&page, next)), 0);
}

TEST(layout_shows_the_last_sheet_when_asked_for_one_behind_it)
{
	lay_out(SAMPLE_CARD, 0, SCREEN_PORTRAIT, 0, 99);
	EXPECT_INT(layout.sheet, layout.sheet_count - 1);
	EXPECT(page_find(&page, page_id(STR("pager.next"))) < 0);
}

TEST(layout_again_of_the_same_page_gives_the_same)
{
	static struct layout first;
	struct ui_stage *stage = ui_stage();
	first = *lay_out(SAMPLE_CARD, 0, SCREEN_TABLET, 2, 1);
	layout_page(&layout, &page, &stage->screens[SCREEN_TABLET], 2, 1, stage->engine, ui_stage_say(stage, STR("fr")));
	EXPECT_INT(layout.count, first.count);
	EXPECT(memcmp(&layout.items[0].box, &first.items[0].box, sizeof(rect)) == 0);
}

TEST(layout_finds_the_target_under_a_finger)
{
	lay_out(SAMPLE_HOME, 0, SCREEN_PORTRAIT, 0, 0);
	rect box = target_of("Manger");
	int node = layout_hit(&layout, &page, box.x + box.w / 2, box.y + box.h / 2);
	EXPECT_STR(page.nodes[node].name, STR("Manger"));
	EXPECT_INT(layout_hit(&layout, &page, 1, 1), -1);
}

TEST(layout_sets_no_line_of_text_longer_than_eighty_characters)
{
	for (int screen = 0; screen < SCREEN_COUNT; screen++) {
		lay_out(SAMPLE_CARD, 0, screen, 0, 0);
		for (int i = 0; i < layout.count; i++) {
			const struct layout_item *item = &layout.items[i];
			if (item->part != PART_NAME && item->part != PART_DETAIL)
				continue;
			const struct text_paragraph *p =
			    text_layout(ui_stage()->engine, item->text, &item->style, item->text_width);
			for (int line = 0; line < p->lines; line++)
				EXPECT(text_line(p, line).size <= 90); /* bytes; accents take two */
		}
	}
}
