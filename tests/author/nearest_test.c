/* "Did you mean" says what a person would have meant, or nothing. */
#include "kiosk/author/nearest.h"
#include "tests/test.h"

TEST(nearest_distance_counts_letters_put_in_taken_out_changed_and_swapped)
{
	EXPECT_INT(nearest_distance(STR(""), STR("abc")), 3);
	EXPECT_INT(nearest_distance(STR("abc"), STR("abc")), 0);
	EXPECT_INT(nearest_distance(STR("abc"), STR("abxc")), 1);
	EXPECT_INT(nearest_distance(STR("abc"), STR("ac")), 1);
	EXPECT_INT(nearest_distance(STR("abc"), STR("acb")), 1);
	EXPECT_INT(nearest_distance(STR("ABC"), STR("abc")), 0);
	EXPECT_INT(nearest_distance(STR("kitten"), STR("sitting")), 3);
}

TEST(nearest_distance_is_the_same_both_ways)
{
	static const char *const words[] = {"", "a", "high", "hihg", "legal_right", "legal right", "medium", "midium", "low"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (size_t j = 0; j < sizeof words / sizeof *words; j++)
			EXPECT_INT(nearest_distance(str_of(words[i]), str_of(words[j])),
				   nearest_distance(str_of(words[j]), str_of(words[i])));
}

TEST(nearest_word_is_given_only_when_it_is_near)
{
	EXPECT_STR(nearest_word(STR("hihg"), STR("high medium low")), STR("high"));
	EXPECT_STR(nearest_word(STR("Medium"), STR("high medium low")), STR("medium"));
	EXPECT_STR(nearest_word(STR("peut-être"), STR("high medium low")), STR_NONE);
	EXPECT_STR(nearest_word(STR(""), STR("high medium low")), STR_NONE);
	EXPECT(nearest_is_word(STR("low"), STR("high medium low")));
	EXPECT(!nearest_is_word(STR("lo"), STR("high medium low")));
}

TEST(nearest_of_a_very_long_value_is_nothing)
{
	char text[300];
	memset(text, 'a', sizeof text);
	EXPECT_STR(nearest_word((str){text, sizeof text}, STR("high")), STR_NONE);
}
