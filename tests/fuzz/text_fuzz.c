/* Any text, laid out by the text engine with the product's fonts: whole, in its box, and within limits of memory. The first six
 * bytes choose language, size, style and width; bytes that are not UTF-8 become a question mark. */
#include "kiosk/base/arena.h"
#include "kiosk/text/text.h"
#include "tests/fuzz/fuzz.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_BYTES_MAX = 2000 };

static struct text_engine *open_engine(void)
{
	const char *root = getenv("SOCLE_SOURCE");
	char list[512];
	snprintf(list, sizeof list, "%s/assets/fonts/fonts.list", root ? root : ".");
	struct text_engine *engine = text_open(list, NULL);
	CHECK(engine != NULL);
	return engine;
}

static str make_utf8(struct arena *arena, const uint8_t *bytes, size_t size)
{
	char *text = str_terminated(arena, fuzz_str(bytes, size));
	for (size_t at = 0; at < size;) {
		size_t length = 1;
		while (length < 4 && at + length < size && !str_is_utf8((str){text + at, length}))
			length++;
		if (!str_is_utf8((str){text + at, length})) {
			text[at] = '?';
			length = 1;
		}
		at += length;
	}
	return (str){text, size};
}

static void expect_whole(const struct text_paragraph *paragraph, str text)
{
	size_t at = 0;
	for (int line = 0; line < paragraph->lines; line++) {
		str part = text_line(paragraph, line);
		CHECK(str_equal(part, str_slice(text, at, at + part.size)));
		at += part.size;
	}
	CHECK(at == text.size || paragraph->lines == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char *const tags[] = {"fr", "ar", "ur", "zh-Hans", "ja", "th", "my", "km", "am", "hi", "ps", "qqq", ""};
	static struct text_engine *engine;
	struct arena arena = {0};
	if (!engine)
		engine = open_engine();
	struct text_style style = {.language = str_of(tags[fuzz_take(&bytes, &size) % (sizeof tags / sizeof *tags)])};
	uint8_t flags = fuzz_take(&bytes, &size);
	style.size = (float)fuzz_take(&bytes, &size);
	style.bold = flags & 1;
	style.balanced = flags & 2;
	style.light_on_dark = flags & 4;
	style.align = (enum text_align)((flags >> 3) % 3);
	int width = fuzz_take(&bytes, &size) * 5, lines = fuzz_take(&bytes, &size) % 8;
	str text = make_utf8(&arena, bytes, size < TEXT_BYTES_MAX ? size : TEXT_BYTES_MAX);
	text = str_is_utf8(text) ? text : STR("?");
	expect_whole(text_layout(engine, text, &style, width ? width : INT_MAX), text);
	style.lines_max = lines;
	const struct text_paragraph *paragraph = text_layout(engine, text, &style, width ? width : INT_MAX);
	struct draw_list list = {0};
	text_draw(engine, paragraph, &list, 0, 0, paragraph->width, (rect){-10000, -10000, 40000, 40000}, (rgba){0, 0, 0, 255});
	for (size_t i = 0; i < list.count; i++)
		CHECK(rect_is_inside(rect_intersection(list.commands[i].box, list.commands[i].clip), paragraph->ink));
	draw_finish(&list);
	text_longest_word(engine, text, &style);
	text_frame(engine);
	arena_finish(&arena);
	return 0;
}
