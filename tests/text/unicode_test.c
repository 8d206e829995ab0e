/* The Unicode Character Database's own tests (Debian's unicode-data, Unicode 15.0, the version of our ICU) through our functions.
 * Lines in the .allowed files are those on which ICU 72 is known to differ; a line that passes again must leave them. */
#include "kiosk/base/check.h"
#include "kiosk/text/bidi.h"
#include "kiosk/text/breaks.h"
#include "kiosk/text/character.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unicode/utf16.h>

#define UNICODE_DATA "/usr/share/unicode/"
enum { UNITS_MAX = 512, ALLOWED_MAX = 64, LINE_BYTES = 4096 };

static FILE *open_data(const char *name)
{
	char path[256];
	snprintf(path, sizeof path, UNICODE_DATA "%s", name);
	FILE *file = fopen(path, "r");
	if (!file)
		test_fail(__FILE__, __LINE__, "%s is missing; install the Debian package unicode-data", path);
	return file;
}

/* ---- lines that are allowed to differ */
struct allowed {
	char lines[ALLOWED_MAX][LINE_BYTES];
	bool met[ALLOWED_MAX];
	int count;
};

static void read_allowed(struct allowed *allowed, const char *name)
{
	char path[512], line[LINE_BYTES];
	memset(allowed, 0, sizeof *allowed);
	snprintf(path, sizeof path, "%s/tests/text/%s", test_root(), name);
	FILE *file = fopen(path, "r");
	CHECK(file != NULL);
	while (fgets(line, sizeof line, file)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		CHECK(allowed->count < ALLOWED_MAX);
		snprintf(allowed->lines[allowed->count++], sizeof allowed->lines[0], "%.*s", (int)strcspn(line, "\n"), line);
	}
	fclose(file);
}

static bool is_allowed(struct allowed *allowed, str line)
{
	for (int i = 0; i < allowed->count; i++)
		if (str_equal(str_of(allowed->lines[i]), line))
			return allowed->met[i] = true;
	return false;
}

static void expect_all_met(const struct allowed *allowed)
{
	for (int i = 0; i < allowed->count; i++)
		if (!allowed->met[i])
			test_fail(__FILE__, __LINE__, "passes now, so it must leave the list: %s", allowed->lines[i]);
}

/* The test of one line, without its comment. */
static str content(const char *line)
{
	return str_trim((str){line, strcspn(line, "#\n")});
}

/* ---- bidi */
struct bidi_case {
	UChar units[UNITS_MAX];
	int index[UNITS_MAX]; /* of the code point each unit belongs to */
	int count, points;
	int levels[UNITS_MAX], order[UNITS_MAX]; /* expected; level -1: x */
	int level_count, order_count;
};

static void add_point(struct bidi_case *test, UChar32 c)
{
	int from = test->count;
	UBool wrong = false;
	U16_APPEND(test->units, test->count, UNITS_MAX, c, wrong);
	CHECK(!wrong);
	for (int i = from; i < test->count; i++)
		test->index[i] = test->points;
	test->points++;
}

static int read_numbers(const char *text, int *numbers)
{
	int count = 0;
	for (;;) {
		text += strspn(text, " \t");
		if (*text == 0 || *text == '\n' || *text == ';' || *text == '\r')
			return count;
		CHECK(count < UNITS_MAX);
		numbers[count++] = *text == 'x' ? -1 : atoi(text);
		text += strcspn(text, " \t;\n\r");
	}
}

/* ICU gives one-way text the paragraph's level throughout; the order is the same. */
static bool levels_agree(const struct bidi_case *test, const uint8_t *levels)
{
	bool same = true;
	int wanted = 0, found = 0;
	for (int i = 0; i < test->count; i++) {
		int level = test->levels[test->index[i]];
		if (level < 0)
			continue;
		wanted |= 1 << (level & 1);
		found |= 1 << (levels[i] & 1);
		same &= level == levels[i];
	}
	return same || (wanted != 3 && wanted == found);
}

/* Our order of units, without the removed ones, as indexes of code points. */
static bool order_agrees(const struct bidi_case *test, const uint8_t *levels)
{
	int order[UNITS_MAX], at = 0;
	bidi_visual_order(levels, test->count, order);
	for (int i = 0; i < test->count; i++) {
		int point = test->index[order[i]];
		if (test->levels[point] < 0 || U16_IS_TRAIL(test->units[order[i]]))
			continue;
		if (at >= test->order_count || test->order[at++] != point)
			return false;
	}
	return at == test->order_count;
}

static bool passes(UBiDi *bidi, const struct bidi_case *test, enum bidi_base base, int paragraph_level)
{
	uint8_t levels[UNITS_MAX];
	uint8_t level = bidi_levels(bidi, test->units, test->count, base, levels);
	return (paragraph_level < 0 || level == paragraph_level) && test->level_count == test->points &&
	       levels_agree(test, levels) && order_agrees(test, levels);
}

static const struct {
	const char *name;
	UChar32 c;
} CLASSES[] = {{"L", 'a'},	{"R", 0x5D0},	 {"EN", '0'},	  {"ES", '-'},	   {"ET", '#'},	    {"AN", 0x661},
	       {"CS", ','},	{"B", 0x2029},	 {"S", '\t'},	  {"WS", ' '},	   {"ON", '&'},	    {"LRE", 0x202A},
	       {"LRO", 0x202D}, {"AL", 0x627},	 {"RLE", 0x202B}, {"RLO", 0x202E}, {"PDF", 0x202C}, {"NSM", 0x300},
	       {"BN", 0xAD},	{"FSI", 0x2068}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"PDI", 0x2069}};

static void read_classes(struct bidi_case *test, char *line)
{
	char *rest = NULL;
	test->count = test->points = 0;
	for (char *name = strtok_r(line, " \t", &rest); name; name = strtok_r(NULL, " \t", &rest))
		for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
			if (strcmp(name, CLASSES[i].name) == 0)
				add_point(test, CLASSES[i].c);
}

TEST(every_case_of_bidi_test_has_its_levels_and_its_order)
{
	static const enum bidi_base BASES[] = {BIDI_AUTO, BIDI_LEFT_TO_RIGHT, BIDI_RIGHT_TO_LEFT};
	static struct bidi_case test;
	FILE *file = open_data("BidiTest.txt");
	UBiDi *bidi = ubidi_open();
	long cases = 0, failed = 0;
	char line[LINE_BYTES];
	while (file && fgets(line, sizeof line, file)) {
		char *bits = strchr(line, ';');
		if (strncmp(line, "@Levels:", 8) == 0)
			test.level_count = read_numbers(line + 8, test.levels);
		else if (strncmp(line, "@Reorder:", 9) == 0)
			test.order_count = read_numbers(line + 9, test.order);
		if (line[0] == '#' || line[0] == '@' || !bits)
			continue;
		*bits = 0;
		read_classes(&test, line);
		long which = strtol(bits + 1, NULL, 16);
		for (int i = 0; i < 3; i++)
			if (which & 1 << i) {
				cases++;
				failed += !passes(bidi, &test, BASES[i], -1);
			}
	}
	EXPECT_INT(cases, 770241);
	EXPECT_INT(failed, 0);
	ubidi_close(bidi);
	if (file)
		fclose(file);
}

static void read_points(struct bidi_case *test, const char *field)
{
	char *end;
	test->count = test->points = 0;
	for (long c = strtol(field, &end, 16); end != field; c = strtol(field, &end, 16)) {
		add_point(test, (UChar32)c);
		field = end;
	}
}

TEST(every_case_of_bidi_character_test_passes_but_the_thirty_of_icu_72)
{
	static const enum bidi_base BASES[] = {BIDI_LEFT_TO_RIGHT, BIDI_RIGHT_TO_LEFT, BIDI_AUTO};
	static struct bidi_case test;
	static struct allowed allowed;
	read_allowed(&allowed, "BidiCharacterTest.allowed");
	EXPECT_INT(allowed.count, 30);
	FILE *file = open_data("BidiCharacterTest.txt");
	UBiDi *bidi = ubidi_open();
	long cases = 0;
	char line[LINE_BYTES];
	while (file && fgets(line, sizeof line, file)) {
		str rest = content(line), field[5];
		int fields = 0;
		while (fields < 5 && str_cut(&rest, ';', &field[fields]))
			fields++;
		if (fields < 4)
			continue;
		cases++;
		read_points(&test, field[0].data);
		test.level_count = read_numbers(field[3].data, test.levels);
		test.order_count = fields == 5 ? read_numbers(field[4].data, test.order) : 0;
		if (!passes(bidi, &test, BASES[atoi(field[1].data)], atoi(field[2].data)) && !is_allowed(&allowed, content(line)))
			test_fail(__FILE__, __LINE__, "%.*s", STR_ARG(content(line)));
	}
	EXPECT_INT(cases, 91707);
	expect_all_met(&allowed);
	ubidi_close(bidi);
	if (file)
		fclose(file);
}

/* ---- breaks: "÷ 0023 × 0020 ÷" */
struct break_case {
	UChar units[UNITS_MAX];
	bool breaks[UNITS_MAX + 1];
	int count;
};

static bool read_break_case(struct break_case *test, str text)
{
	str word;
	test->count = 0;
	while (str_cut(&text, ' ', &word)) {
		UBool wrong = false;
		word = str_trim(word);
		if (word.size == 0)
			continue;
		if ((unsigned char)word.data[0] >= 0x80) {
			test->breaks[test->count] = str_equal(word, STR("÷"));
			continue;
		}
		int before = test->count;
		U16_APPEND(test->units, test->count, UNITS_MAX, (UChar32)strtol(word.data, NULL, 16), wrong);
		CHECK(!wrong);
		for (int i = before + 1; i <= test->count; i++)
			test->breaks[i] = false;
	}
	return test->count > 0;
}

static bool lines_break_there(UBreakIterator *lines, const struct break_case *test)
{
	uint8_t marks[UNITS_MAX + 1];
	breaks_find(lines, test->units, test->count, marks);
	for (int i = 1; i <= test->count; i++)
		if (test->breaks[i] != ((marks[i] & MARK_BREAK) != 0))
			return false;
	return true;
}

TEST(lines_break_as_line_break_test_says_but_for_the_tailorings_of_icu_72)
{
	static struct break_case test;
	static struct allowed allowed;
	read_allowed(&allowed, "LineBreakTest.allowed");
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *lines = ubrk_open(UBRK_LINE, "en", NULL, 0, &error);
	FILE *file = open_data("auxiliary/LineBreakTest.txt");
	int cases = 0;
	char line[LINE_BYTES];
	while (file && fgets(line, sizeof line, file)) {
		if (!read_break_case(&test, content(line)))
			continue;
		cases++;
		if (!lines_break_there(lines, &test) && !is_allowed(&allowed, content(line)))
			test_fail(__FILE__, __LINE__, "%.*s", STR_ARG(content(line)));
	}
	EXPECT_INT(cases, 7654);
	expect_all_met(&allowed);
	ubrk_close(lines);
	if (file)
		fclose(file);
}

TEST(graphemes_begin_where_grapheme_break_test_says)
{
	static struct break_case test;
	static struct characters characters;
	FILE *file = open_data("auxiliary/GraphemeBreakTest.txt");
	int cases = 0;
	char line[LINE_BYTES];
	while (file && fgets(line, sizeof line, file)) {
		if (!read_break_case(&test, content(line)))
			continue;
		cases++;
		for (int i = 1; i < test.count; i++)
			if (test.breaks[i] != character_begins_grapheme(&characters, test.units, test.count, i))
				test_fail(__FILE__, __LINE__, "at %d: %.*s", i, STR_ARG(content(line)));
	}
	EXPECT_INT(cases, 602);
	character_finish(&characters);
	if (file)
		fclose(file);
}
