/* What the engine keeps is bounded, and nothing of a visitor's words is left when it was told to forget. */
#include "kiosk/text/engine.h"
#include "tests/support/corpus.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

enum { SEARCH_BYTES_MAX = 64 << 20 };

/* The word that is looked for, never standing in memory as it is. */
static const uint8_t HIDDEN[] = {'Z' ^ 85, 'w' ^ 85, 'q' ^ 85, 'x' ^ 85, 'j' ^ 85, 'k' ^ 85, 'v' ^ 85, 'y' ^ 85};

static bool stands_at(const uint8_t *bytes, size_t step)
{
	for (size_t i = 0; i < sizeof HIDDEN; i++)
		if (bytes[i * step] != (HIDDEN[i] ^ 85) || (step == 2 && bytes[i * step + 1] != 0) ||
		    (step == 4 && (bytes[i * 4 + 1] | bytes[i * 4 + 2] | bytes[i * 4 + 3])))
			return false;
	return true;
}

/* As UTF-8, UTF-16, UTF-32. */
static int count_in(const uint8_t *bytes, size_t size)
{
	int found = 0;
	for (size_t i = 0; i + 4 * sizeof HIDDEN <= size; i++)
		if (bytes[i] == (HIDDEN[0] ^ 85))
			found += stands_at(bytes + i, 1) || stands_at(bytes + i, 2) || stands_at(bytes + i, 4);
	return found;
}

/* How often the word stands in this program's writable memory, stacks left out. */
static int count_in_memory(void)
{
	static uint8_t copy[1 << 16];
	int memory = open("/proc/self/mem", O_RDONLY), found = 0;
	FILE *maps = fopen("/proc/self/maps", "r");
	char line[512], access[8], *rest;
	while (maps && fgets(line, sizeof line, maps)) {
		unsigned long from = strtoul(line, &rest, 16), to = strtoul(rest + 1, &rest, 16);
		snprintf(access, sizeof access, "%.4s", rest + 1);
		if (access[1] != 'w' || to - from > SEARCH_BYTES_MAX || strstr(line, "[stack]"))
			continue;
		for (unsigned long at = from; at < to; at += sizeof copy / 2) {
			if (at + 1 > (unsigned long)(uintptr_t)copy && at < (unsigned long)(uintptr_t)copy + sizeof copy)
				continue;
			size_t wanted = to - at < sizeof copy ? to - at : sizeof copy;
			ssize_t got = pread(memory, copy, wanted, (off_t)at);
			if (got > 0)
				found += count_in(copy, (size_t)got);
			memset(copy, 0, sizeof copy);
		}
	}
	fclose(maps);
	close(memory);
	return found;
}

static void write_word(char *text, size_t at)
{
	for (size_t i = 0; i < sizeof HIDDEN; i++)
		text[at + i] = (char)(HIDDEN[i] ^ 85);
}

TEST(a_word_is_nowhere_in_memory_when_the_engine_was_told_to_forget)
{
	struct text_engine *engine = open_real_fonts();
	char text[] = "bonjour ........ et au revoir, nous vous souhaitons la bienvenue ici";
	struct draw_list list = {0};
	struct text_style style = {.language = STR("fr"), .size = 28, .lines_max = 2};
	write_word(text, 8);
	for (int width = 100; width < 600; width += 100) {
		const struct text_paragraph *paragraph = text_layout(engine, str_of(text), &style, width);
		text_draw(engine, paragraph, &list, 0, 0, width, (rect){0, 0, 1000, 1000}, (rgba){0, 0, 0, 255});
	}
	memset(text, 0, sizeof text);
	EXPECT(count_in_memory() > 3); /* the search finds what is there */
	text_wipe(engine);
	EXPECT_INT(count_in_memory(), 0);
	struct text_counts counts = text_counts(engine);
	EXPECT_INT(counts.paragraphs, 0);
	EXPECT_INT(counts.words, 0);
	EXPECT_INT(counts.glyphs, 0);
	EXPECT_INT(counts.paragraph_bytes, 0);
	EXPECT_INT(counts.glyph_bytes, 0);
	draw_finish(&list);
	text_close(engine);
}

TEST(an_engine_that_was_wiped_works_on)
{
	struct text_engine *engine = open_real_fonts();
	struct text_style style = {.language = STR("th"), .size = 28};
	int before = text_layout(engine, STR("มนุษย์ทั้งหลายเกิดมามีอิสระ"), &style, 200)->lines;
	text_wipe(engine);
	text_wipe(engine);
	EXPECT_INT(text_layout(engine, STR("มนุษย์ทั้งหลายเกิดมามีอิสระ"), &style, 200)->lines, before);
	text_close(engine);
}

static void lay_out_many(struct text_engine *engine, int from, int count)
{
	char text[256];
	struct text_style style = {.language = STR("fr"), .size = 28};
	for (int i = from; i < from + count; i++) {
		snprintf(text, sizeof text, "Le numéro %d est celui de la page %d du livre %d que personne n'a lu", i, i * 7,
			 i * 13);
		text_layout(engine, str_of(text), &style, 400);
	}
}

TEST(what_is_kept_stays_within_its_limits)
{
	struct text_engine *engine = open_real_fonts();
	for (int frame = 0; frame < 300; frame++) {
		text_frame(engine);
		lay_out_many(engine, frame * 50, 50);
	}
	text_frame(engine);
	struct text_counts counts = text_counts(engine);
	EXPECT(counts.paragraphs <= SHELF_PARAGRAPHS_MAX + 100);
	EXPECT(counts.paragraph_bytes <= SHELF_BYTES_MAX);
	EXPECT(counts.words <= WORDS_MAX);
	EXPECT(counts.word_bytes <= 2 * WORDS_BYTES_MAX + (1 << 20));
	text_close(engine);
}

TEST(a_paragraph_asked_for_in_each_frame_stays_where_it_is)
{
	struct text_engine *engine = open_real_fonts();
	struct text_style style = {.language = STR("fr"), .size = 28};
	const struct text_paragraph *first = text_layout(engine, STR("toujours là"), &style, 300);
	for (int frame = 0; frame < 100; frame++) {
		text_frame(engine);
		lay_out_many(engine, frame * 60, 60);
		EXPECT(text_layout(engine, STR("toujours là"), &style, 300) == first);
	}
	text_close(engine);
}

TEST(glyphs_of_many_sizes_stay_within_the_limit_and_valid_for_their_frame)
{
	struct text_engine *engine = open_real_fonts();
	struct draw_list list = {0};
	for (int size = 20; size < 260; size += 3) {
		struct text_style style = {.language = STR("zh-Hans"), .size = (float)size};
		text_frame(engine);
		draw_clear(&list);
		const struct text_paragraph *paragraph =
		    text_layout(engine, STR("人人生而自由，在尊严和权利上一律平等。"), &style, 2000);
		text_draw(engine, paragraph, &list, 0, 0, 2000, (rect){0, 0, 4000, 4000}, (rgba){0, 0, 0, 255});
		unsigned sum = 0; /* the sanitizer sees reads of memory that was given back */
		for (size_t i = 0; i < list.count; i++)
			sum += list.commands[i].coverage[(list.commands[i].box.h - 1) * list.commands[i].stride];
		EXPECT(list.count > 10 && sum < 1U << 30);
	}
	text_frame(engine);
	EXPECT(text_counts(engine).glyph_bytes <= ATLAS_BYTES_MAX);
	EXPECT(text_counts(engine).glyphs > 100);
	draw_finish(&list);
	text_close(engine);
}

TEST(sizes_that_make_no_sense_are_brought_to_the_limits)
{
	struct text_engine *engine = open_real_fonts();
	struct draw_list list = {0};
	float sizes[] = {-5, 0, NAN, 1e9F, INFINITY};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct text_style style = {.language = STR("ar"), .size = sizes[i], .bold = true};
		const struct text_paragraph *paragraph = text_layout(engine, STR("يولد ab"), &style, -3);
		EXPECT(paragraph->height > 0);
		text_draw(engine, paragraph, &list, 0, 0, 10, (rect){-4000, 0, 8000, 8000}, (rgba){0, 0, 0, 255});
	}
	draw_finish(&list);
	text_close(engine);
}
