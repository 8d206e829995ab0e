/* Opens, describes, lays out. */
#include "tests/support/town.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include "tests/support/layout_faults.h"
#include "tests/test.h"
#include <stdlib.h>

struct town *town_open(const char *pack)
{
	struct problem problem = {0};
	struct town *town = calloc(1, sizeof *town);
	CHECK(town != NULL);
	town->store = store_open(pack, &problem);
	town->content = town->store ? content_open(town->store, &problem) : NULL;
	town->sentences = town->store ? sentences_open(town->store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	if (!town->content || !town->sentences) {
		town_close(town);
		return NULL;
	}
	town->visit = visit_new();
	town->stage = ui_stage();
	return town;
}

void town_close(struct town *town)
{
	content_close(town->content);
	sentences_close(town->sentences);
	store_close(town->store);
	arena_finish(&town->arena);
	free(town);
}

static str tag_of(const struct town *town, int language)
{
	return str_of(content_language(town->content, language)->tag);
}

const struct sentence_language *town_say(struct town *town, int language)
{
	return sentences_language(town->sentences, tag_of(town, language));
}

struct page *town_view(struct town *town, int language, struct place place)
{
	town->visit.language = (uint16_t)language;
	town->visit.path[1] = place;
	town->visit.depth = place.kind == PLACE_ATTRACT ? 1 : 2;
	arena_reset(&town->arena);
	struct screen_world world = {.visit = &town->visit,
				     .content = town->content,
				     .sentences = town->sentences,
				     .say = town_say(town, language),
				     .language = tag_of(town, language),
				     .now = {.year = 2026, .month = 11, .day = 23, .minutes = 615}};
	screens_view(&town->page, &town->arena, &world);
	return &town->page;
}

int town_faults(struct town *town, int language, struct place place, int screen, int text_size, int *sheets)
{
	char report[1500];
	town->visit.text_size = (uint8_t)text_size;
	struct page *page = town_view(town, language, place);
	struct layout_case with = {town->stage->screens[screen], text_size, town->stage->engine, town_say(town, language)};
	int found = layout_faults(page, &with, report, sizeof report);
	*sheets = with.sheets;
	str tag = tag_of(town, language);
	if (found)
		printf("%s (topic %d, item %d) in %.*s, screen %d, text size %d: %d faults\n%s",
		       screens_name((enum place_kind)place.kind), place.topic, place.item, STR_ARG(tag), screen, text_size, found,
		       report);
	return found;
}

void town_answer(struct town *town, uint64_t number)
{
	const struct guide *guide = content_guide(town->content);
	for (int fact = 0; fact < guide->fact_count; fact++) {
		int options = guide->facts[fact].option_count;
		uint64_t chosen = (number >> (fact % 32)) % (uint64_t)(options > 0 ? options : 1);
		town->visit.answers.of[fact] = number ? (answer)(ANSWER_OPTION + chosen) : ANSWER_NONE;
	}
}
