/* What a listener hears on each screen, held against tests/screens/LANGUAGE/SCREEN.heard. One line a thing; "[ar]" begins
 * what is in another language than the file's. SOCLE_WRITE_HEARD=1 writes the files anew, to be read before they are kept. */
#include "kiosk/ui/speech.h"
#include "tests/support/stage.h"
#include "tests/test.h"
#include <stdlib.h>

enum { LINES_MAX = 400, HEARD_BYTES_MAX = 1 << 16, PATH_BYTES_MAX = 512 };

struct heard {
	const char *file;
	struct place place;
	answer answers[3]; /* cover, age, papers */
	bool warned, bar;
};

static const struct heard all_heard[] = {
    {"attract", {.kind = PLACE_ATTRACT, .topic = PLACE_ANY}, {0}, false, false},
    {"languages", {.kind = PLACE_LANGUAGES, .topic = PLACE_ANY}, {0}, false, false},
    {"home", {.kind = PLACE_HOME, .topic = PLACE_ANY}, {0}, false, true},
    {"topic", {.kind = PLACE_TOPIC, .topic = STAGE_HEALTH}, {0}, false, false},
    {"question", {.kind = PLACE_QUESTION, .topic = STAGE_HEALTH, .item = STAGE_AGE}, {3, 3, 0}, false, false},
    {"results", {.kind = PLACE_RESULTS, .topic = STAGE_HEALTH}, {3, 3, 0}, false, false},
    {"unlikely", {.kind = PLACE_UNLIKELY, .topic = STAGE_HEALTH}, {4, 0, 0}, false, false},
    {"card", {.kind = PLACE_CARD, .topic = STAGE_HEALTH, .item = STAGE_CARE}, {3, 3, 0}, false, false},
    {"source", {.kind = PLACE_SOURCE, .topic = STAGE_HEALTH, .item = STAGE_CARE}, {0}, false, false},
    {"answers", {.kind = PLACE_ANSWERS, .topic = STAGE_HEALTH}, {3, 1, 2}, false, false},
    {"urgent", {.kind = PLACE_URGENT, .topic = PLACE_ANY}, {0}, false, false},
    {"about", {.kind = PLACE_ABOUT, .topic = PLACE_ANY}, {0}, false, false},
    {"access", {.kind = PLACE_ACCESS, .topic = PLACE_ANY}, {0}, false, false},
    {"listen", {.kind = PLACE_LISTEN, .topic = PLACE_ANY}, {0}, false, false},
    {"warning", {.kind = PLACE_HOME, .topic = PLACE_ANY}, {0}, true, false},
};

static str without_isolates(struct arena *arena, str text)
{
	char *plain = arena_alloc(arena, text.size + 1);
	size_t size = 0;
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t letter = str_next_code_point(text, &at);
		if (letter >= 0x2066 && letter <= 0x2069)
			continue;
		if (letter == '\n') {
			plain[size++] = ' ';
			continue;
		}
		memcpy(plain + size, text.data + from, at - from);
		size += at - from;
	}
	return (str){plain, size};
}

/* The bar is the same everywhere: it is written out once, on the home screen. */
static str hear(struct stage *stage, const struct heard *heard, const char *language)
{
	static struct speech_line lines[LINES_MAX];
	for (int fact = STAGE_COVER; fact <= STAGE_PAPERS; fact++)
		stage->visit.answers.of[fact] = heard->answers[fact];
	stage->visit.warned = heard->warned;
	const struct page *page = stage_view(stage, language, heard->place);
	const struct sentence_language *say = sentences_language(stage->sentences, str_of(language));
	int count = speech_of_page(page, say, &stage->arena, lines, LINES_MAX), bar = page_find(page, page_id(STR("bar")));
	str all = STR_NONE;
	for (int i = 0; i < count && (heard->bar || bar < 0 || lines[i].node < bar); i++) {
		str text = without_isolates(&stage->arena, lines[i].text);
		if (!str_equal(lines[i].language, str_of(language)))
			text = str_format(&stage->arena, "[%.*s] %.*s", STR_ARG(lines[i].language), STR_ARG(text));
		all = str_format(&stage->arena, "%.*s%.*s\n", STR_ARG(all), STR_ARG(text));
	}
	return all;
}

static void write_heard(const char *path, str text)
{
	FILE *file = fopen(path, "wb");
	EXPECT(file != NULL);
	if (!file)
		return;
	fwrite(text.data, 1, text.size, file);
	fclose(file);
}

static void compare(const char *path, str heard)
{
	static char expected[HEARD_BYTES_MAX];
	FILE *file = fopen(path, "rb");
	size_t size = file ? fread(expected, 1, sizeof expected, file) : 0;
	if (file)
		fclose(file);
	str rest = {expected, size}, line, said;
	for (int number = 1; str_cut(&heard, '\n', &said); number++) {
		bool there = str_cut(&rest, '\n', &line);
		if (!there || !str_equal(line, said)) {
			test_fail(path, number, "heard \"%.*s\"", STR_ARG(said));
			return;
		}
	}
	if (str_cut(&rest, '\n', &line) && line.size)
		test_fail(path, 0, "no longer heard: \"%.*s\"", STR_ARG(line));
}

static void check_language(const char *language)
{
	struct stage *stage = stage_open();
	for (size_t i = 0; i < sizeof all_heard / sizeof *all_heard; i++) {
		char path[PATH_BYTES_MAX];
		snprintf(path, sizeof path, "%s/tests/screens/%s/%s.heard", test_root(), language, all_heard[i].file);
		str heard = hear(stage, &all_heard[i], language);
		if (getenv("SOCLE_WRITE_HEARD"))
			write_heard(path, heard);
		else
			compare(path, heard);
	}
	stage_close(stage);
}

TEST(a_listener_hears_every_screen_in_french)
{
	check_language("fr");
}

TEST(a_listener_hears_every_screen_in_arabic_and_french_where_arabic_is_missing)
{
	check_language("ar");
}
