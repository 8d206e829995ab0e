/* The real content of the sample town, laid out as visitors see it: in every place, in several scripts, in all text sizes, on
 * three screens, nothing overlaps, is cut or is too small. SOCLE_PROOF=N/M looks at everything there is in every Mth language
 * from the Nth (make proof-screens). */
#include "kiosk/ui/measures.h"
#include "kiosk/ui/paint.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/support/places.h"
#include "tests/support/town.h"
#include "tests/test.h"
#include <stdlib.h>
#include <time.h>

struct count {
	long layouts, sheets, faults;
	int most_sheets;
};

static uint64_t mixed(uint64_t number)
{
	number = (number ^ (number >> 31)) * 0x9E3779B97F4A7C15u;
	return number ^ (number >> 29);
}

/* Half of the visitors have answered. */
static void look(struct town *town, int language, int index, struct place place, int screen, int text_size, struct count *count)
{
	int sheets = 0;
	uint64_t chance = mixed((uint64_t)(language * 1000 + index) * 12 + 7);
	town_answer(town, chance & 1 ? chance : 0);
	count->faults += town_faults(town, language, place, screen, text_size, &sheets);
	count->layouts++;
	count->sheets += sheets;
	if (sheets > count->most_sheets)
		count->most_sheets = sheets;
}

static bool is_always_seen(struct place place)
{
	return place.kind == PLACE_ATTRACT || place.kind == PLACE_HOME || place.kind == PLACE_LANGUAGES;
}

/* One layout in `share`; share 1: all. */
static void look_everywhere(struct town *town, int language, uint64_t share, struct count *count)
{
	struct place place;
	for (int index = 0; places_each(town->content, index, &place); index++)
		for (int screen = 0; screen < SCREEN_COUNT; screen++)
			for (int text_size = 0; text_size < TEXT_SIZE_COUNT; text_size++) {
				uint64_t chance = mixed((uint64_t)(((language * 4 + text_size) * 3 + screen) * 1000 + index));
				if (is_always_seen(place) || chance % share == 0)
					look(town, language, index, place, screen, text_size, count);
			}
}

static int find_language(const struct town *town, const char *tag)
{
	for (int i = 0; i < content_language_count(town->content); i++)
		if (str_equal(str_of(content_language(town->content, i)->tag), str_of(tag)))
			return i;
	return -1;
}

static void look_briefly(struct town *town, struct count *count)
{
	enum { SHARE = 40 };
	static const char *const tags[] = {"fr", "ar", "ur", "am", "zh-Hans"};
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		int language = find_language(town, tags[i]);
		EXPECT(language >= 0);
		if (language >= 0)
			look_everywhere(town, language, SHARE, count);
	}
}

TEST(what_visitors_see_overlaps_nothing_and_is_cut_nowhere)
{
	struct config config = fixture_config();
	struct town *town = town_open(config.content);
	if (!town)
		return;
	struct count count = {0};
	int part = 0, parts = 0;
	time_t begun = time(NULL);
	const char *proof = getenv("SOCLE_PROOF");
	bool whole = proof && sscanf(proof, "%d/%d", &part, &parts) == 2;
	if (!whole)
		look_briefly(town, &count);
	for (int language = part; whole && language < content_language_count(town->content); language += parts)
		look_everywhere(town, language, 1, &count);
	EXPECT_INT(count.faults, 0);
	if (whole || getenv("SOCLE_COUNT"))
		printf("%ld layouts, %ld sheets, %d at most, %ld faults, %lld s\n", count.layouts, count.sheets,
		       count.most_sheets, count.faults, (long long)(time(NULL) - begun));
	town_close(town);
}

/* ---- colours: what is painted, against what it is painted on --------------------------------------------------------- */

static const struct draw_command *ground_below(const struct draw_list *list, size_t index)
{
	rect ink = list->commands[index].box;
	for (size_t i = index; i-- > 0;) {
		const struct draw_command *c = &list->commands[i];
		if (c->kind == DRAW_FILL && rect_contains(c->box, ink.x + ink.w / 2, ink.y + ink.h / 2))
			return c;
	}
	return NULL;
}

static bool is_text_at(const struct layout *layout, rect ink)
{
	for (int i = 0; i < layout->count; i++)
		if (layout->items[i].text.size && rect_contains(layout->items[i].box, ink.x + ink.w / 2, ink.y + ink.h / 2))
			return true;
	return false;
}

static int count_faint(const struct draw_list *list, const struct layout *layout)
{
	int faint = 0;
	for (size_t i = 0; i < list->count; i++) {
		if (list->commands[i].kind != DRAW_COVERAGE)
			continue;
		const struct draw_command *ground = ground_below(list, i);
		double least = is_text_at(layout, list->commands[i].box) ? 7 : 3;
		faint += !ground || theme_contrast(list->commands[i].colour, ground->colour) < least;
	}
	return faint;
}

static int count_faint_of_page(struct town *town, int language, struct place place, int text_size)
{
	static struct layout layout;
	struct draw_list list = {0};
	struct page *page = town_view(town, language, place);
	int faint = 0;
	text_frame(town->stage->engine);
	layout_page(&layout, page, &town->stage->screens[text_size % SCREEN_COUNT], text_size, 0, town->stage->engine,
		    town_say(town, language));
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		struct paint_state state = {.theme = theme};
		draw_clear(&list);
		paint_page(&list, &layout, page, town->stage->engine, &state);
		faint += count_faint(&list, &layout);
	}
	draw_finish(&list);
	return faint;
}

TEST(every_letter_that_is_painted_stands_seven_to_one_against_its_ground_in_the_three_themes)
{
	struct config config = fixture_config();
	struct town *town = town_open(config.content);
	if (!town)
		return;
	enum { EACH = 9 };
	struct place place;
	for (int index = 0; places_each(town->content, index, &place); index++)
		for (int text_size = 0; text_size < TEXT_SIZE_COUNT; text_size++) {
			town_answer(town, mixed((uint64_t)index));
			if (mixed((uint64_t)(index * TEXT_SIZE_COUNT + text_size)) % EACH == 0 || is_always_seen(place))
				EXPECT_INT(count_faint_of_page(town, index % 2, place, text_size), 0);
		}
	town_close(town);
}

/* ---- directions and languages ---------------------------------------------------------------------------------------- */

static void expect_mirrored(struct town *town, struct place place, int screen, int text_size)
{
	static struct layout left, right;
	const struct sentence_language *say = town_say(town, 0);
	struct page *page = town_view(town, 0, place);
	layout_page(&left, page, &town->stage->screens[screen], text_size, 0, town->stage->engine, say);
	page = town_view(town, 0, place);
	page->language = STR("ar"); /* the nodes keep theirs, so that the extents are the same */
	layout_page(&right, page, &town->stage->screens[screen], text_size, 0, town->stage->engine, say);
	EXPECT(!left.right_to_left && right.right_to_left);
	EXPECT_INT(right.count, left.count);
	for (int i = 0; i < left.count && i < right.count; i++) {
		rect box = rect_mirrored(right.items[i].box, right.metrics.width);
		EXPECT(memcmp(&box, &left.items[i].box, sizeof box) == 0);
	}
}

TEST(every_place_read_from_right_to_left_is_the_mirror_image)
{
	struct config config = fixture_config();
	struct town *town = town_open(config.content);
	if (!town)
		return;
	struct place place;
	for (int index = 0; places_each(town->content, index, &place); index++)
		if (place.kind != PLACE_ATTRACT)
			expect_mirrored(town, place, index % SCREEN_COUNT, index % TEXT_SIZE_COUNT);
	town_close(town);
}

TEST(another_language_keeps_the_place_and_the_answers)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	static const char *const way[] = {
	    "attract.touch",	"language.fr",	    "topic.health", "topic.begin", "option.health_need.cover",
	    "option.age.adult", "option.cover.none"};
	for (size_t i = 0; i < sizeof way / sizeof *way; i++)
		EXPECT(fixture_touch(kiosk, way[i]));
	struct visit before = kiosk->visit;
	EXPECT_INT(fixture_place(kiosk), PLACE_QUESTION);
	EXPECT(fixture_touch(kiosk, "bar.language") && fixture_touch(kiosk, "language.ar"));
	EXPECT(kiosk->visit.language != before.language);
	EXPECT(memcmp(visit_place(&kiosk->visit), visit_place(&before), sizeof(struct place)) == 0);
	EXPECT(memcmp(&kiosk->visit.answers, &before.answers, sizeof before.answers) == 0);
	EXPECT(page_find(&kiosk->glass.page, page_id(STR("option.months.over3"))) > 0);
	EXPECT(kiosk->glass.layout.right_to_left);
	fixture_close(kiosk);
}
