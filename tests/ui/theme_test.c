/* Contrast is computed, for every role, tone, state and theme, against the ground the thing stands on. */
#include "kiosk/ui/theme.h"
#include "tests/test.h"

static const double text_least[THEME_COUNT] = {7, 7, 15};
static const unsigned states[] = {0, STATE_SELECTED, STATE_QUIET, STATE_PRIMARY, STATE_UNLIKELY, STATE_PRIMARY | STATE_QUIET};

struct checked {
	int theme;
	struct page_node node;
	bool pressed;
};

static void expect_contrast(const struct checked *c, const char *what, rgba a, rgba b, double least)
{
	double contrast = theme_contrast(a, b);
	if (contrast < least)
		test_fail(__FILE__, __LINE__, "theme %d, role %d, tone %d, state %u%s: %s has %.2f:1, %.0f:1 needed", c->theme,
			  (int)c->node.role, (int)c->node.tone, c->node.state, c->pressed ? ", pressed" : "", what, contrast,
			  least);
}

/* What a part lies on: its box, or the bar, or the paper. */
static rgba ground_of(const struct checked *c)
{
	struct theme_look box = theme_look(c->theme, &c->node, PART_BOX, c->pressed);
	struct page_node bar = {.role = ROLE_BAR};
	if (box.ground.a)
		return box.ground;
	return c->node.role == ROLE_BAR_BUTTON ? theme_look(c->theme, &bar, PART_BOX, false).ground : theme_paper(c->theme);
}

static void check_node(const struct checked *c)
{
	rgba ground = ground_of(c);
	for (int part = PART_NAME; part <= PART_BECAUSE; part++)
		expect_contrast(c, "text", theme_look(c->theme, &c->node, (enum layout_part)part, c->pressed).ink, ground,
				text_least[c->theme]);
	for (int part = PART_ICON; part <= PART_CHEVRON; part++)
		expect_contrast(c, "a picture", theme_look(c->theme, &c->node, (enum layout_part)part, c->pressed).ink, ground,
				3);
	struct theme_look number = theme_look(c->theme, &c->node, PART_NUMBER, c->pressed);
	if (c->node.role == ROLE_STEP)
		expect_contrast(c, "a number", number.ink, number.ground, text_least[c->theme]);
}

/* A thing that is touched is told from what it stands on by its border, or by its ground. */
static void check_touched(const struct checked *c)
{
	struct page_node bar = {.role = ROLE_BAR};
	bool in_bar = c->node.role == ROLE_BAR_BUTTON;
	rgba around = in_bar ? theme_look(c->theme, &bar, PART_BOX, false).ground : theme_paper(c->theme);
	struct theme_look box = theme_look(c->theme, &c->node, PART_BOX, c->pressed);
	if (in_bar && !box.border.a)
		return; /* a picture and a word on the bar: both have been checked */
	double border = box.border.a ? theme_contrast(box.border, around) : 1, ground = theme_contrast(box.ground, around);
	if (border < 3 && ground < 3)
		expect_contrast(c, "the border of a target", box.border, around, 3);
}

static bool is_touched_role(enum page_role role)
{
	return role >= ROLE_TILE || role == ROLE_ROW || role == ROLE_NOTE || role == ROLE_TAG;
}

TEST(theme_gives_every_text_and_picture_the_contrast_it_needs)
{
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int role = 0; role <= ROLE_INVITATION; role++)
			for (int tone = 0; tone <= TONE_ATTENTION; tone++)
				for (size_t i = 0; i < sizeof states / sizeof *states; i++)
					for (int pressed = 0; pressed < 2; pressed++) {
						struct checked c = {theme,
								    {.role = (enum page_role)role,
								     .tone = (enum page_tone)tone,
								     .state = states[i]},
								    pressed != 0};
						check_node(&c);
						c.node.action.kind = ACTION_GO;
						if (is_touched_role(c.node.role))
							check_touched(&c);
					}
}

TEST(theme_shows_every_step_of_a_progress)
{
	struct page_node node = {.role = ROLE_PROGRESS};
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		rgba paper = theme_paper(theme);
		EXPECT(theme_contrast(theme_look(theme, &node, PART_DONE, false).ground, paper) >= 3);
		EXPECT(theme_contrast(theme_look(theme, &node, PART_NOW, false).ground, paper) >= 3);
		EXPECT(theme_contrast(theme_look(theme, &node, PART_LEFT, false).border, paper) >= 3);
	}
}

/* The ring is bright between two dark lines: against any ground one of the two stands out. */
TEST(theme_focus_is_seen_on_every_ground)
{
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		EXPECT(theme_contrast(theme_focus(theme), theme_halo(theme)) >= 3);
		for (int role = 0; role <= ROLE_INVITATION; role++)
			for (int tone = 0; tone <= TONE_ATTENTION; tone++) {
				struct page_node node = {.role = (enum page_role)role, .tone = (enum page_tone)tone};
				rgba ground = theme_look(theme, &node, PART_BOX, false).ground;
				if (!ground.a)
					ground = theme_paper(theme);
				EXPECT(theme_contrast(theme_focus(theme), ground) >= 3 ||
				       theme_contrast(theme_halo(theme), ground) >= 3);
			}
	}
}

TEST(theme_shows_a_press_and_a_choice_by_more_than_nothing)
{
	static const enum page_role roles[] = {ROLE_TILE, ROLE_CHOICE, ROLE_CARD, ROLE_BUTTON, ROLE_BAR_BUTTON, ROLE_INVITATION};
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
			struct page_node node = {.role = roles[i], .action = {.kind = ACTION_GO}};
			struct theme_look rest = theme_look(theme, &node, PART_BOX, false);
			struct theme_look pressed = theme_look(theme, &node, PART_BOX, true);
			EXPECT(memcmp(&rest, &pressed, sizeof rest) != 0 || theme == THEME_CONTRAST);
		}
}

TEST(theme_contrast_is_that_of_wcag)
{
	rgba black = {0, 0, 0, 255}, white = {255, 255, 255, 255}, grey = {0x76, 0x76, 0x76, 255};
	EXPECT(theme_contrast(black, white) > 20.99 && theme_contrast(black, white) < 21.01);
	EXPECT(theme_contrast(white, white) > 0.99 && theme_contrast(white, white) < 1.01);
	EXPECT(theme_contrast(grey, white) > 4.53 && theme_contrast(grey, white) < 4.55); /* the known 4.54 of #767676 */
}
