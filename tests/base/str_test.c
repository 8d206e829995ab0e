/* The plain work on strings, arenas, problems and boxes. */
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/rect.h"
#include "tests/test.h"

TEST(utf8_that_is_not_well_formed_is_refused)
{
	EXPECT(str_is_utf8(STR("aé中𞤀")));
	EXPECT(str_is_utf8(STR_NONE));
	EXPECT(!str_is_utf8(STR("\xC0\x80")));	       /* overlong */
	EXPECT(!str_is_utf8(STR("\xED\xA0\x80")));     /* surrogate */
	EXPECT(!str_is_utf8(STR("\xF4\x90\x80\x80"))); /* above U+10FFFF */
	EXPECT(!str_is_utf8(STR("a\xE2\x82")));	       /* cut */
	EXPECT(!str_is_utf8((str){"a\0b", 3}));
}

TEST(code_points_are_decoded_one_by_one)
{
	str s = STR("é中𞤀");
	size_t at = 0;
	EXPECT_INT(str_next_code_point(s, &at), 0xE9);
	EXPECT_INT(str_next_code_point(s, &at), 0x4E2D);
	EXPECT_INT(str_next_code_point(s, &at), 0x1E900);
	EXPECT_INT(at, s.size);
}

TEST(cutting_gives_every_part_and_then_ends)
{
	str rest = STR("a,,b"), part;
	EXPECT(str_cut(&rest, ',', &part));
	EXPECT_STR(part, STR("a"));
	EXPECT(str_cut(&rest, ',', &part));
	EXPECT_STR(part, STR_NONE);
	EXPECT(str_cut(&rest, ',', &part));
	EXPECT_STR(part, STR("b"));
	EXPECT(!str_cut(&rest, ',', &part));
}

TEST(an_integer_is_the_whole_string_or_nothing)
{
	int64_t value = 7;
	EXPECT(str_to_int(STR("-42"), &value) && value == -42);
	EXPECT(!str_to_int(STR("4 2"), &value) && value == -42);
	EXPECT(!str_to_int(STR(""), &value));
	EXPECT(!str_to_int(STR("-"), &value));
}

TEST(a_reset_arena_holds_nothing_of_what_was_in_it)
{
	struct arena arena = {0};
	char *secret = str_terminated(&arena, STR("marker"));
	char *large = arena_alloc(&arena, 1000000);
	large[999999] = 'x';
	arena_reset(&arena);
	EXPECT_INT(secret[0], 0);
	EXPECT_INT(large[999999], 0);
	EXPECT_INT(arena.used, 0);
	char *again = arena_alloc(&arena, 10);
	EXPECT(again == secret);
	arena_finish(&arena);
	EXPECT_INT(arena.reserved, 0);
}

TEST(a_problem_that_is_too_long_is_cut_between_characters)
{
	struct problem problem;
	char text[2000];
	for (int i = 0; i < 999; i++)
		memcpy(text + 2 * i, "é", 2);
	text[1998] = 0;
	EXPECT(!problem_set(&problem, PROBLEM_INVALID, "here", "Do this.", "%s", text));
	EXPECT(str_is_utf8(str_of(problem.text)));
	EXPECT(str_ends_with(str_of(problem.text), STR("…")));
}

TEST(mirroring_twice_gives_the_same_box)
{
	rect box = {10, 20, 300, 40};
	rect mirrored = rect_mirrored(box, 1080);
	EXPECT_INT(mirrored.x, 770);
	mirrored = rect_mirrored(mirrored, 1080);
	EXPECT_INT(mirrored.x, box.x);
	EXPECT(!rect_overlaps((rect){0, 0, 10, 10}, (rect){10, 0, 10, 10}));
	EXPECT(rect_overlaps((rect){0, 0, 11, 10}, (rect){10, 0, 10, 10}));
}
