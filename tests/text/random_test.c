/* Texts nobody would write: pieces of every script, controls, isolates, marks, pictographs, thrown together. Always the same
 * throws, so that a failure can be looked at again. */
#include "kiosk/text/lines.h"
#include "tests/support/corpus.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <limits.h>
#include <stdlib.h>

enum { TEXTS = 400, TEXT_BYTES = 4096, PIECES_MAX = 40 };

static uint32_t state = 1;

static uint32_t throw_die(uint32_t sides)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % sides;
}

static size_t write_utf8(char *out, uint32_t c)
{
	if (c < 0x80)
		return out[0] = (char)c, 1;
	if (c < 0x800)
		return out[0] = (char)(0xC0 | c >> 6), out[1] = (char)(0x80 | (c & 63)), 2;
	if (c < 0x10000)
		return out[0] = (char)(0xE0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 63)), out[2] = (char)(0x80 | (c & 63)),
		       3;
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 63));
	out[2] = (char)(0x80 | (c >> 6 & 63));
	out[3] = (char)(0x80 | (c & 63));
	return 4;
}

static uint32_t any_code_point(void)
{
	static const uint32_t ODD[] = {'\n',	'\t',	 0xAD,	 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2060, 0x2066,
				       0x2067,	0x2068,	 0x2069, 0x202A, 0x202E, 0x202C, 0xFE0F, 0x301,	 0x1039, 0x17D2, 0x20E3,
				       0x1F468, 0x1F1EB, 0xFEFF, 0xFFFC, 0xFFFD, 0x3000, 0xA0,	 0x202F, 0x7F,	 1,	 0x85};
	if (throw_die(2))
		return ODD[throw_die(sizeof ODD / sizeof *ODD)];
	uint32_t c = 1 + throw_die(throw_die(4) ? 0xFFFF : 0x10FFFE);
	return c >= 0xD800 && c < 0xE000 ? ' ' : c;
}

static str throw_text(char *bytes)
{
	size_t size = 0;
	for (uint32_t pieces = 1 + throw_die(PIECES_MAX); pieces > 0; pieces--) {
		if (throw_die(2)) {
			size += write_utf8(bytes + size, any_code_point());
			continue;
		}
		str source = corpus_text((int)throw_die((uint32_t)corpus_count()));
		size_t at = 0, skip = throw_die(60), take = 1 + throw_die(25);
		while (skip-- && at + 8 < source.size)
			str_next_code_point(source, &at);
		size_t from = at;
		while (take-- && at < source.size)
			str_next_code_point(source, &at);
		memcpy(bytes + size, source.data + from, at - from);
		size += at - from;
	}
	return (str){bytes, size};
}

static void expect_whole(const struct text_paragraph *paragraph, str text, int throw)
{
	size_t at = 0;
	for (int line = 0; line < paragraph->lines; line++) {
		str part = text_line(paragraph, line);
		if (!str_equal(part, str_slice(text, at, at + part.size)))
			test_fail(__FILE__, __LINE__, "throw %d: line %d is not the text", throw, line);
		at += part.size;
	}
	if (at != text.size && paragraph->lines > 0)
		test_fail(__FILE__, __LINE__, "throw %d: %zu of %zu bytes are on lines", throw, at, text.size);
}

static void expect_ink_inside(struct text_engine *engine, const struct text_paragraph *paragraph, int throw)
{
	struct draw_list list = {0};
	text_draw(engine, paragraph, &list, 0, 0, paragraph->width, (rect){-10000, -10000, 40000, 40000}, (rgba){0, 0, 0, 255});
	for (size_t i = 0; i < list.count; i++)
		if (!rect_is_inside(list.commands[i].box, paragraph->ink) || list.commands[i].box.y < 0 ||
		    list.commands[i].box.y + list.commands[i].box.h > paragraph->height) {
			test_fail(__FILE__, __LINE__, "throw %d: ink outside", throw);
			break;
		}
	draw_finish(&list);
}

TEST(any_text_is_laid_out_whole_and_inside_its_box)
{
	struct text_engine *engine = open_real_fonts(), *whole = open_real_fonts();
	char bytes[TEXT_BYTES * 4];
	whole->without_words = true;
	for (int throw = 0; throw < TEXTS; throw ++) {
		str text = throw_text(bytes);
		struct text_style style = {.language = corpus_tag((int)throw_die((uint32_t)corpus_count())),
					   .size = (float)(10 + throw_die(50)),
					   .bold = throw_die(2),
					   .balanced = throw_die(3) == 0,
					   .align = (enum text_align)throw_die(3)};
		int width = throw_die(5) ? (int)(1 + throw_die(900)) : INT_MAX;
		const struct text_paragraph *paragraph = text_layout(engine, text, &style, width);
		expect_whole(paragraph, text, throw);
		expect_ink_inside(engine, paragraph, throw);
		const struct text_paragraph *again = text_layout(whole, text, &style, width);
		if (again->width != paragraph->width || again->height != paragraph->height)
			test_fail(__FILE__, __LINE__, "throw %d: %dx%d with words, %dx%d without", throw, paragraph->width,
				  paragraph->height, again->width, again->height);
		style.lines_max = 1 + (int)throw_die(3);
		paragraph = text_layout(engine, text, &style, width);
		EXPECT(paragraph->lines <= style.lines_max || paragraph->width > width);
		text_longest_word(engine, text, &style);
		text_frame(engine);
		text_frame(whole);
	}
	text_close(engine);
	text_close(whole);
}
