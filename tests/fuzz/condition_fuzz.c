/* The cells only_if and likely_if of a card, read against a small guide; what is accepted is judged. */
#include "kiosk/author/condition.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/small_guide.h"

static void judge(const struct guide *guide, struct condition_list *list, struct arena *arena)
{
	struct guide_card card = {.id = STR("card"), .likely_if_count = list->count, .likely_if = list->items};
	for (int i = 0; i < list->count; i++) {
		CHECK(list->items[i].fact >= 0 && list->items[i].fact < guide->fact_count);
		CHECK(condition_words(arena, guide, &list->items[i]).size);
		condition_value(arena, guide, &list->items[i]);
	}
	for (int answer = 0; answer < ANSWER_OPTION + 3; answer++) {
		struct answers answers = {0};
		for (int fact = 0; fact < guide->fact_count; fact++)
			answers.of[fact] = (uint8_t)answer;
		guide_verdict(guide, &card, &answers);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char words[] = "fact cover = none basic full\ninteger age = 0-17 18-64 65-120\nstatus papers = yes no x\n"
				    "topic health = cover age papers\ncard doctor";
	struct arena arena = {0};
	struct findings findings = {.arena = &arena};
	struct material material = {.arena = &arena, .findings = &findings};
	struct sheet_file file = {.kind = SHEET_CARDS, .path = STR("cards.csv")};
	struct row row = {&file, 2, ARENA_ARRAY(&arena, FIELDS_MAX, str)};
	struct condition_list list = {0};
	int field = fuzz_take(&bytes, &size) % 2 ? CARD_ONLY_IF : CARD_LIKELY_IF;
	row.cells[field] = fuzz_str(bytes, size);
	if (str_is_utf8(row.cells[field])) {
		const struct guide *guide = small_guide(&arena, words);
		condition_read(&material, guide, &row, field, &list);
		judge(guide, &list, &arena);
	}
	arena_finish(&arena);
	return 0;
}
