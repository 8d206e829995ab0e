/* The façade over the corpus: one text in every script we serve, at several widths. */
#include "kiosk/text/text.h"
#include "tests/support/corpus.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static const int WIDTHS[] = {120, 250, 480, 800};
enum { WIDTH_COUNT = sizeof WIDTHS / sizeof *WIDTHS };

TEST(a_missing_font_is_named_with_the_package_that_brings_it)
{
	char path[] = "/tmp/fonts-list-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	fputs("/nowhere/Lost.ttf 0 Latn regular fonts-lost 1.00 1.50 0.94 -0.24\n", file);
	fclose(file);
	struct problem problem;
	EXPECT(text_open(path, &problem) == NULL);
	EXPECT_INT(problem.kind, PROBLEM_MISSING);
	EXPECT_STR(str_of(problem.place), STR("/nowhere/Lost.ttf"));
	EXPECT_STR(str_of(problem.remedy), STR("Install the Debian package fonts-lost."));
	unlink(path);
}

static void expect_problem(const char *list, enum problem_kind kind)
{
	char path[] = "/tmp/fonts-list-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	fputs(list, file);
	fclose(file);
	struct problem problem = {0};
	EXPECT(text_open(path, &problem) == NULL);
	EXPECT_INT(problem.kind, kind);
	EXPECT(problem.place[0] && problem.text[0] && problem.remedy[0]);
	unlink(path);
}

TEST(a_list_of_fonts_that_is_wrong_says_where)
{
	expect_problem("one two three\n", PROBLEM_INVALID);
	expect_problem("/etc/passwd 0 Latn heavy x 1 1 1 1\n", PROBLEM_INVALID);
	expect_problem("/etc/passwd 0 Latn regular base-passwd 1.00 1.50 0.94 -0.24\n", PROBLEM_DAMAGED);
	expect_problem("/etc/passwd x Latn regular base-passwd 1.00 1.50 0.94 -0.24\n", PROBLEM_INVALID);
	expect_problem("/etc/passwd 0 Latin regular base-passwd 1.00 1.50 0.94 -0.24\n", PROBLEM_INVALID);
	expect_problem("", PROBLEM_INVALID);
	struct problem problem = {0};
	EXPECT(text_open("/nowhere/fonts.list", &problem) == NULL);
	EXPECT_INT(problem.kind, PROBLEM_MISSING);
}

TEST(no_text_of_the_corpus_lacks_a_glyph)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		for (int bold = 0; bold < 2; bold++) {
			struct text_style style = {.language = corpus_tag(i), .size = 28, .bold = bold};
			if (text_layout(engine, corpus_text(i), &style, 800)->missing)
				test_fail(__FILE__, __LINE__, "%.*s has a missing glyph", STR_ARG(corpus_tag(i)));
		}
	EXPECT_INT(text_counts(engine).missing, 0);
	text_close(engine);
}

TEST(lines_joined_are_the_text_and_none_is_wider_than_asked)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 0; w < WIDTH_COUNT; w++) {
			struct text_style style = {.language = corpus_tag(i), .size = 28};
			const struct text_paragraph *paragraph = text_layout(engine, corpus_text(i), &style, WIDTHS[w]);
			EXPECT(paragraph->width <= WIDTHS[w]);
			size_t at = 0;
			for (int line = 0; line < paragraph->lines; line++) {
				str part = text_line(paragraph, line);
				EXPECT(part.size > 0);
				EXPECT_STR(part, str_slice(corpus_text(i), at, at + part.size));
				at += part.size;
			}
			EXPECT_INT(at, corpus_text(i).size);
		}
	text_close(engine);
}

static void expect_ink_inside(struct text_engine *engine, int i, const struct text_style *style, int width)
{
	const struct text_paragraph *paragraph = text_layout(engine, corpus_text(i), style, width);
	struct draw_list list = {0};
	rect everywhere = {-5000, -5000, 10000, 30000}, drawn = {0};
	text_draw(engine, paragraph, &list, 0, 0, paragraph->width, everywhere, (rgba){0, 0, 0, 255});
	for (size_t k = 0; k < list.count; k++)
		drawn = rect_union(drawn, list.commands[k].box);
	EXPECT(list.count > 0);
	if (drawn.y < 0 || drawn.y + drawn.h > paragraph->height)
		test_fail(__FILE__, __LINE__, "%.*s at %d: ink from %d to %d of %d", STR_ARG(style->language), width, drawn.y,
			  drawn.y + drawn.h, paragraph->height);
	EXPECT(rect_is_inside(drawn, paragraph->ink));
	draw_finish(&list);
}

TEST(no_ink_leaves_the_box_of_its_paragraph)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 0; w < WIDTH_COUNT; w++)
			for (int bold = 0; bold < 2; bold++) {
				struct text_style style = {.language = corpus_tag(i), .size = bold ? 45 : 28, .bold = bold};
				expect_ink_inside(engine, i, &style, WIDTHS[w]);
			}
	text_close(engine);
}

TEST(the_direction_comes_from_the_language_never_from_the_first_letter)
{
	struct text_engine *engine = open_real_fonts();
	struct text_style style = {.language = STR("ar"), .size = 28};
	EXPECT(text_layout(engine, STR("OFII يولد"), &style, 800)->right_to_left);
	style.language = STR("fr");
	EXPECT(!text_layout(engine, STR("يولد OFII"), &style, 800)->right_to_left);
	text_close(engine);
}

TEST(a_line_feed_ends_a_line_and_an_empty_text_has_none)
{
	struct text_engine *engine = open_real_fonts();
	struct text_style style = {.language = STR("fr"), .size = 28};
	const struct text_paragraph *paragraph = text_layout(engine, STR("un\n\ndeux"), &style, INT_MAX);
	EXPECT_INT(paragraph->lines, 3);
	EXPECT_STR(text_line(paragraph, 2), STR("deux"));
	EXPECT_INT(text_layout(engine, STR_NONE, &style, 100)->lines, 0);
	text_close(engine);
}

TEST(a_spike_that_was_emboldened_does_not_leave_its_box)
{
	struct text_engine *engine = open_real_fonts();
	struct draw_list list = {0};
	struct text_style style = {.language = STR("fr"), .size = 24, .bold = true, .balanced = true};
	for (; style.size < 60; style.size++) {
		const struct text_paragraph *paragraph = text_layout(engine, STR("\U0001F7D1"), &style, INT_MAX);
		draw_clear(&list);
		text_draw(engine, paragraph, &list, 0, 0, paragraph->width, (rect){-100, -100, 400, 400}, (rgba){0, 0, 0, 255});
		EXPECT_INT(list.count, 1);
		rect seen = rect_intersection(list.commands[0].box, list.commands[0].clip);
		EXPECT(rect_is_inside(seen, paragraph->ink) && seen.y >= 0);
	}
	draw_finish(&list);
	text_close(engine);
}
