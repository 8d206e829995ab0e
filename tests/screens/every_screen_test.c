/* What is true of every screen, in every place, in French, English, Arabic and a language with few texts, before and after
 * answers. */
#include "tests/support/stage.h"
#include "tests/test.h"

static const char *const languages[] = {"fr", "en", "ar", "prs"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

typedef void see_page(struct stage *stage, const char *language, struct place place, const struct page *page);

static void each_place(struct stage *stage, see_page *see)
{
	struct place place;
	for (int l = 0; l < LANGUAGES; l++)
		for (int i = 0; stage_each_place(stage, i, &place); i++)
			see(stage, languages[l], place, stage_view(stage, languages[l], place));
}

/* Nothing said; everything said; "I don't know" and "I'd rather not say"; and the idle warning. */
static void each_page(see_page *see)
{
	struct stage *stage = stage_open();
	each_place(stage, see);
	for (answer given = ANSWER_UNKNOWN; given < ANSWER_OPTION + 2; given++) {
		for (int fact = STAGE_COVER; fact <= STAGE_PAPERS; fact++)
			stage->visit.answers.of[fact] = given;
		each_place(stage, see);
	}
	stage->visit.warned = true;
	each_place(stage, see);
	stage_close(stage);
}

static void fail(const char *language, struct place place, const char *words, str what)
{
	test_fail(__FILE__, __LINE__, "%s in %s (topic %d, item %d): %s %.*s", screens_name((enum place_kind)place.kind),
		  language, place.topic, place.item, words, STR_ARG(what));
}

static void check_heading(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	int headings = 0;
	for (int i = 0; i < page->count; i++)
		headings += page->nodes[i].role == ROLE_HEADING;
	bool attract = place.kind == PLACE_ATTRACT && !stage->visit.warned;
	if (headings != !attract)
		fail(language, place, "headings are not one", STR_NONE);
	if (page->nodes[0].role != ROLE_PAGE || page->nodes[0].name.size == 0)
		fail(language, place, "the page does not say what it is", STR_NONE);
}

TEST(every_screen_has_one_heading_and_says_what_it_is)
{
	each_page(check_heading);
}

static void check_names(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	(void)stage;
	for (int i = 0; i < page->count; i++) {
		const struct page_node *node = &page->nodes[i];
		if (page_is_touched(node) && node->name.size == 0)
			fail(language, place, "something is touched and has no name", node->detail);
		if (node->name.size && node->language.size == 0)
			fail(language, place, "no language is given for", node->name);
		if (!str_is_utf8(node->name) || !str_is_utf8(node->detail) || !str_is_utf8(node->because))
			fail(language, place, "a text is not UTF-8", STR_NONE);
		if (page_find(page, node->id) != i)
			fail(language, place, "two nodes share an id", node->name);
		if (node->role == ROLE_CHOICE && node->icon == ICON_NONE)
			fail(language, place, "a choice has no picture", node->name);
	}
}

TEST(every_thing_that_is_touched_has_a_name_a_language_and_an_id_of_its_own)
{
	each_page(check_names);
}

static void check_bar(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	static const char *const seven[] = {"bar.back",	    "bar.home",	  "bar.listen", "bar.access",
					    "bar.language", "bar.urgent", "bar.leave"};
	if (place.kind == PLACE_ATTRACT && !stage->visit.warned)
		return;
	const struct page_node *bar = stage_node(page, "bar");
	if (!bar || bar->end != page->count || bar->end - (int)(bar - page->nodes) != 1 + 7) {
		fail(language, place, "the bar is not the last, or has not seven buttons", STR_NONE);
		return;
	}
	for (int i = 0; i < 7; i++)
		if (bar[i + 1].role != ROLE_BAR_BUTTON || bar[i + 1].id != page_id(str_of(seven[i])) ||
		    !page_is_touched(&bar[i + 1]))
			fail(language, place, "the bar has not the same order:", bar[i + 1].name);
	if (bar[6].action.kind != ACTION_GO || bar[6].action.to != PLACE_URGENT)
		fail(language, place, "urgent help is not one touch away", STR_NONE);
	if (bar[7].action.kind != ACTION_LEAVE)
		fail(language, place, "leaving is not one touch away", STR_NONE);
}

TEST(every_screen_but_the_first_has_the_same_bar_with_help_and_leaving_one_touch_away)
{
	each_page(check_bar);
}

static void check_content(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	(void)stage;
	const struct page_node *room = stage_node(page, "main");
	if (!room || room->end - (int)(room - page->nodes) < 3)
		fail(language, place, "the screen says nothing", STR_NONE);
}

TEST(no_screen_is_empty)
{
	each_page(check_content);
}

/* Isolates are closed in every text, and digits of a telephone number, an address or a time stand only inside one. */
static int isolate_depth(str text, str wanted, bool *bare)
{
	int depth = 0;
	for (size_t at = 0; at < text.size;) {
		if (wanted.size && str_starts_with(str_slice(text, at, text.size), wanted) && depth == 0)
			*bare = true;
		uint32_t code_point = str_next_code_point(text, &at);
		depth += code_point >= 0x2066 && code_point <= 0x2068;
		depth -= code_point == 0x2069;
		if (depth < 0)
			return depth;
	}
	return depth;
}

static void check_isolates(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	static const char *const wanted[] = {"+00000000", "1 rue de l'Essai", "17:00", "https://example.org", "112"};
	(void)stage;
	for (int i = 0; i < page->count; i++) {
		const str texts[] = {page->nodes[i].name, page->nodes[i].detail, page->nodes[i].because};
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			for (size_t w = 0; w < sizeof wanted / sizeof *wanted; w++) {
				bool bare = false;
				if (isolate_depth(texts[k], str_of(wanted[w]), &bare) != 0)
					fail(language, place, "an isolate is not closed in", texts[k]);
				if (bare)
					fail(language, place, "not isolated:", texts[k]);
			}
	}
}

TEST(every_number_time_and_address_stands_in_an_isolate)
{
	each_page(check_isolates);
}

static uint64_t french_ids[PAGE_NODES_MAX];

static bool is_mark(const struct page *page, int i)
{
	static const char *const ids[] = {
	    "mark.machine", "mark.stale",  "mark.fallback", "note.mark.machine", "note.mark.stale",  "note.mark.fallback", "foot",
	    "foot.buttons", "card.source", "why.text",	    "say.meaning",	 "say.meaning.text", "attention.text"};
	for (size_t k = 0; k < sizeof ids / sizeof *ids; k++)
		if (page->nodes[i].id == page_id(str_of(ids[k])))
			return true;
	return false;
}

static int list_ids(const struct page *page, uint64_t *ids)
{
	int count = 0;
	for (int i = 0; i < page->count; i++)
		if (!is_mark(page, i))
			ids[count++] = page->nodes[i].id;
	return count;
}

TEST(changing_the_language_changes_no_id_so_that_the_focus_stays)
{
	struct stage *stage = stage_open();
	struct place place;
	for (int i = 0; stage_each_place(stage, i, &place); i++) {
		if (place.kind == PLACE_SOURCE)
			continue;
		uint64_t ids[PAGE_NODES_MAX];
		int count = list_ids(stage_view(stage, "fr", place), french_ids);
		int arabic = list_ids(stage_view(stage, "ar", place), ids);
		EXPECT_INT(arabic, count);
		if (arabic != count || memcmp(ids, french_ids, (size_t)count * sizeof *ids) != 0)
			fail("ar", place, "other ids than in French", STR_NONE);
	}
	stage_close(stage);
}

static void check_hardness(struct stage *stage, const char *language, struct place place, const struct page *page)
{
	static const char *const never[] = {"Vous avez droit", "You are entitled", "vous n’avez pas droit", "not entitled",
					    "éligible"};
	if (strcmp(language, "ar") == 0)
		return;
	str words = stage_words(&stage->arena, page, &page->nodes[0]);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		if (str_find(words, str_of(never[i])) != SIZE_MAX)
			fail(language, place, "promises or refuses:", str_of(never[i]));
}

TEST(no_screen_says_that_someone_is_entitled_or_is_not)
{
	each_page(check_hardness);
}
