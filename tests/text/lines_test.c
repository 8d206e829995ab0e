/* Lines: what they may never do, on the corpus and on texts made to tempt them. */
#include "kiosk/text/fill.h"
#include "kiosk/text/lines.h"
#include "tests/support/corpus.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <limits.h>
#include <stdlib.h>
#include <unicode/ubrk.h>

static const int WIDTHS[] = {60, 130, 300, 560, 800};
enum { WIDTH_COUNT = sizeof WIDTHS / sizeof *WIDTHS, GLYPHS_MAX = 4096 };

static const struct lines *fill(struct text_engine *engine, str tag, str text, int width, int lines_max)
{
	struct text_style style = {.language = tag, .size = 28, .lines_max = lines_max};
	return (const struct lines *)text_layout(engine, text, &style, width);
}

TEST(no_line_ends_inside_a_grapheme_or_a_stack)
{
	struct text_engine *engine = open_real_fonts();
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *graphemes = ubrk_open(UBRK_CHARACTER, "en", NULL, 0, &error);
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 0; w < WIDTH_COUNT; w++) {
			const struct lines *lines = fill(engine, corpus_tag(i), corpus_text(i), WIDTHS[w], 0);
			const struct paragraph *paragraph = lines->paragraph;
			ubrk_setText(graphemes, paragraph->units, paragraph->count, &error);
			for (int line = 0; line + 1 < lines->count; line++) {
				int at = lines->line[line].to;
				if (!ubrk_isBoundary(graphemes, at))
					test_fail(__FILE__, __LINE__, "%.*s: U+%04X | U+%04X", STR_ARG(corpus_tag(i)),
						  paragraph->units[at - 1], paragraph->units[at]);
				EXPECT(paragraph->marks[at] & MARK_CLUSTER);
				EXPECT(paragraph->units[at - 1] != 0x1039 && paragraph->units[at - 1] != 0x17D2);
			}
		}
	ubrk_close(graphemes);
	text_close(engine);
}

TEST(a_line_is_wider_than_asked_only_when_it_is_one_cluster)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 0; w < WIDTH_COUNT; w++) {
			const struct lines *lines = fill(engine, corpus_tag(i), corpus_text(i), WIDTHS[w], 0);
			for (int line = 0; line < lines->count; line++) {
				const struct line *at = &lines->line[line];
				bool one = at->visible_to <= fill_next_cluster(lines->paragraph, at->from);
				if (at->width > WIDTHS[w] * 64 && !one)
					test_fail(__FILE__, __LINE__, "%.*s at %d, line %d: %d", STR_ARG(corpus_tag(i)),
						  WIDTHS[w], line, at->width / 64);
			}
		}
	const struct lines *narrow = fill(engine, STR("fr"), STR("WWW"), 5, 0);
	EXPECT_INT(narrow->count, 3);
	text_close(engine);
}

static bool same_lines(const struct lines *a, const struct lines *b)
{
	return a->count == b->count && a->placed_count == b->placed_count && a->seen.height == b->seen.height &&
	       memcmp(a->line, b->line, (size_t)a->count * sizeof *a->line) == 0 &&
	       memcmp(a->placed, b->placed, (size_t)a->placed_count * sizeof *a->placed) == 0;
}

TEST(lines_of_a_text_asked_for_before_are_those_of_a_new_engine)
{
	struct text_engine *used = open_real_fonts();
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < corpus_count(); i++)
			for (int w = 0; w < WIDTH_COUNT; w++)
				fill(used, corpus_tag(i), corpus_text(i), WIDTHS[w], 0);
	struct text_engine *fresh = open_real_fonts();
	fresh->without_words = true;
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 0; w < WIDTH_COUNT; w++)
			if (!same_lines(fill(used, corpus_tag(i), corpus_text(i), WIDTHS[w], 0),
					fill(fresh, corpus_tag(i), corpus_text(i), WIDTHS[w], 0)))
				test_fail(__FILE__, __LINE__, "%.*s at %d differs", STR_ARG(corpus_tag(i)), WIDTHS[w]);
	text_close(used);
	text_close(fresh);
}

/* A line's glyphs must be those of its text shaped alone: that is what tearing safely means. */
TEST(a_line_has_the_width_of_its_own_text_shaped_alone)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		for (int w = 1; w < WIDTH_COUNT; w++) {
			const struct lines *lines = fill(engine, corpus_tag(i), corpus_text(i), WIDTHS[w], 0);
			for (int line = 0; line < lines->count; line++) {
				str alone = str_trim(text_line(&lines->seen, line));
				const struct lines *one = fill(engine, corpus_tag(i), alone, INT_MAX, 0);
				int difference = abs(one->line[0].width - lines->line[line].width);
				if (difference > 2)
					test_fail(__FILE__, __LINE__, "%.*s at %d, line %d: %d and alone %d",
						  STR_ARG(corpus_tag(i)), WIDTHS[w], line, lines->line[line].width,
						  one->line[0].width);
			}
		}
	text_close(engine);
}

TEST(a_text_that_is_cut_ends_in_an_ellipsis_between_graphemes)
{
	struct text_engine *engine = open_real_fonts();
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *graphemes = ubrk_open(UBRK_CHARACTER, "en", NULL, 0, &error);
	for (int i = 0; i < corpus_count(); i++)
		for (int lines_max = 1; lines_max <= 2; lines_max++) {
			const struct lines *lines = fill(engine, corpus_tag(i), corpus_text(i), 300, lines_max);
			const struct lines *whole = fill(engine, corpus_tag(i), corpus_text(i), 300, 0);
			EXPECT(lines->seen.cut && lines->count <= lines_max && lines->seen.width <= 300);
			str kept = lines->paragraph->text;
			EXPECT(str_ends_with(kept, STR("…")));
			kept = str_slice(kept, 0, kept.size - 3);
			if (!str_starts_with(corpus_text(i), kept) || kept.size < 10)
				test_fail(__FILE__, __LINE__, "%.*s: %.*s", STR_ARG(corpus_tag(i)), STR_ARG(kept));
			ubrk_setText(graphemes, whole->paragraph->units, whole->paragraph->count, &error);
			EXPECT(ubrk_isBoundary(graphemes, lines->paragraph->count - 1));
		}
	EXPECT(!fill(engine, STR("fr"), STR("court"), 300, 1)->seen.cut);
	ubrk_close(graphemes);
	text_close(engine);
}

static uint16_t glyph_of(struct text_engine *engine, uint32_t c)
{
	hb_codepoint_t glyph = 0;
	hb_font_get_nominal_glyph(faces_use(&engine->faces, engine->faces.families[0].regular)->font, c, &glyph);
	return (uint16_t)glyph;
}

TEST(the_ellipsis_stands_at_the_end_side_of_the_paragraph)
{
	struct text_engine *engine = open_real_fonts();
	const struct {
		const char *tag, *text;
		bool at_left;
	} cases[] = {
	    {"fr", "Tous les êtres humains naissent libres et égaux", false},
	    {"fr", "Tous les êtres الناس أحرارا متساوين في الكرامة والحقوق", false},
	    {"he", "כל בני האדם נולדו בני חורין ושווים בערכם", true},
	    {"he", "כל בני ⁦+33 1 42 43 44 45 46 47 48 49⁩", true},
	    {"he", "כל בני Office français de l'immigration", true},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct lines *lines = fill(engine, str_of(cases[i].tag), str_of(cases[i].text), 220, 1);
		uint16_t ellipsis = glyph_of(engine, 0x2026);
		const struct placed_glyph *left = &lines->placed[0], *right = &lines->placed[lines->placed_count - 1];
		EXPECT(lines->seen.cut);
		if ((cases[i].at_left ? left : right)->id != ellipsis)
			test_fail(__FILE__, __LINE__, "not at its end: %s", cases[i].text);
	}
	text_close(engine);
}

TEST(a_phone_number_in_an_isolate_reads_from_left_to_right_in_arabic)
{
	struct text_engine *engine = open_real_fonts();
	const struct lines *lines = fill(engine, STR("ar"), STR("اتصل على ⁦+33 1 42 56⁩ الآن"), INT_MAX, 0);
	const char digits[] = "+33 1 42 56";
	int at = 0;
	for (int i = 0; i < lines->placed_count && digits[at]; i++)
		if (lines->placed[i].face == engine->faces.families[0].regular &&
		    lines->placed[i].id == glyph_of(engine, (uint32_t)digits[at]))
			at++;
	EXPECT_INT(at, sizeof digits - 1);
	text_close(engine);
}

TEST(a_balanced_heading_has_as_many_lines_and_is_no_wider)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++) {
		struct text_style style = {.language = corpus_tag(i), .size = 28};
		struct text_paragraph plain = *text_layout(engine, corpus_text(i), &style, 700);
		style.balanced = true;
		struct text_paragraph balanced = *text_layout(engine, corpus_text(i), &style, 700);
		EXPECT_INT(balanced.lines, plain.lines);
		EXPECT(balanced.width <= 700);
	}
	struct text_style style = {.language = STR("fr"), .size = 28, .balanced = true};
	const struct lines *lines =
	    (const struct lines *)text_layout(engine, STR("Aucun papier ne vous sera demandé ici"), &style, 450);
	EXPECT_INT(lines->count, 2);
	EXPECT(abs(lines->line[0].width - lines->line[1].width) < 100 * 64);
	text_close(engine);
}

static long ink_of(struct text_engine *engine, str tag, str text, bool bold, int *width)
{
	struct text_style style = {.language = tag, .size = 30, .bold = bold};
	const struct text_paragraph *paragraph = text_layout(engine, text, &style, INT_MAX);
	struct draw_list list = {0};
	long sum = 0;
	text_draw(engine, paragraph, &list, 0, 0, paragraph->width, (rect){-100, -100, 5000, 500}, (rgba){0, 0, 0, 255});
	for (size_t i = 0; i < list.count; i++)
		for (int y = 0; y < list.commands[i].box.h; y++)
			for (int x = 0; x < list.commands[i].box.w; x++)
				sum += list.commands[i].coverage[y * list.commands[i].stride + x];
	draw_finish(&list);
	*width = paragraph->width;
	return sum;
}

TEST(bold_is_darker_in_every_language_also_where_no_bold_font_exists)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++) {
		int width, bold_width;
		str text = corpus_text(i);
		long regular = ink_of(engine, corpus_tag(i), text, false, &width);
		long bold = ink_of(engine, corpus_tag(i), text, true, &bold_width);
		if (bold * 100 < regular * 110)
			test_fail(__FILE__, __LINE__, "%.*s: %ld, bold %ld", STR_ARG(corpus_tag(i)), regular, bold);
		if (str_equal(corpus_tag(i), STR("nqo")))
			EXPECT_INT(bold_width, width); /* joined letters stay joined */
	}
	text_close(engine);
}

TEST(the_longest_word_is_the_narrowest_column_without_a_torn_word)
{
	struct text_engine *engine = open_real_fonts();
	struct text_style style = {.language = STR("de"), .size = 28};
	str text = STR("Das ist die Aufenthaltserlaubnis für alle");
	int width = text_longest_word(engine, text, &style);
	const struct text_paragraph *paragraph = text_layout(engine, text, &style, width);
	bool found = false;
	for (int i = 0; i < paragraph->lines; i++)
		found |= str_equal(str_trim(text_line(paragraph, i)), STR("Aufenthaltserlaubnis"));
	EXPECT(found);
	paragraph = text_layout(engine, text, &style, width - 1);
	for (int i = 0; i < paragraph->lines; i++)
		EXPECT(!str_equal(str_trim(text_line(paragraph, i)), STR("Aufenthaltserlaubnis")));
	text_close(engine);
}

TEST(a_word_torn_at_a_soft_hyphen_shows_a_hyphen_and_one_left_whole_does_not)
{
	struct text_engine *engine = open_real_fonts();
	str text = STR("Aufenthalts­erlaubnis");
	const struct lines *whole = fill(engine, STR("de"), text, INT_MAX, 0);
	int whole_width = whole->line[0].width, bare = fill(engine, STR("de"), STR("Aufenthalts"), INT_MAX, 0)->line[0].width;
	const struct lines *torn = fill(engine, STR("de"), text, 200, 0);
	EXPECT_INT(whole->count, 1);
	EXPECT_INT(whole_width, fill(engine, STR("de"), STR("Aufenthaltserlaubnis"), INT_MAX, 0)->line[0].width);
	EXPECT_INT(torn->count, 2);
	EXPECT_INT(torn->line[0].width, bare + torn->paragraph->hyphen_width);
	EXPECT(torn->placed[torn->line[0].placed_to - 1].id == torn->paragraph->hyphen);
	/* where there is room for the letters and none for the hyphen, the word is not torn there */
	EXPECT(fill(engine, STR("de"), text, bare / 64 + 1, 0)->line[0].to != 12);
	text_close(engine);
}
