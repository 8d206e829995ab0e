/* Opens, places, describes. */
#include "tests/support/stage.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include "tests/support/interface_fixture.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

static const char more_sql[] =
    "INSERT INTO record "
    "VALUES('service','second',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,'none',1,'2026',NULL,'high',0,"
    "20270901);"
    "INSERT INTO record VALUES('event','feast',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,'none',0,'2026',NULL,'high',0,"
    "20270101);"
    "INSERT INTO phone VALUES('service','second',1,'+000000001','Une ligne délicate',1);"
    "INSERT INTO step WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 1200) "
    "SELECT 'history_item','mill',i,'Encore un pas.' FROM n;"
    "INSERT INTO pack_language VALUES('en',6,100);";

struct stage *stage_open(void)
{
	struct stage *stage = calloc(1, sizeof *stage);
	struct problem problem = {0};
	CHECK(stage != NULL);
	char *sql = interface_fixture_sql(more_sql);
	pack_fixture_make(stage->path, sql);
	free(sql);
	stage->store = store_open(stage->path, &problem);
	stage->content = stage->store ? content_open(stage->store, &problem) : NULL;
	stage->sentences = stage->store ? sentences_open(stage->store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	CHECK(stage->content && stage->sentences);
	stage->page = calloc(1, sizeof *stage->page);
	CHECK(stage->page != NULL);
	stage->visit = visit_new();
	stage->now = (struct hours_moment){.year = 2026, .month = 11, .day = 23, .minutes = 10 * 60 + 15};
	return stage;
}

void stage_close(struct stage *stage)
{
	EXPECT(!store_failed(stage->store));
	content_close(stage->content);
	sentences_close(stage->sentences);
	store_close(stage->store);
	arena_finish(&stage->arena);
	unlink(stage->path);
	free(stage->page);
	free(stage);
}

static int find_language(const struct stage *stage, str tag)
{
	for (int i = 0; i < content_language_count(stage->content); i++)
		if (str_equal(str_of(content_language(stage->content, i)->tag), tag))
			return i;
	CHECK(!"the pack does not offer this language");
	return -1;
}

const struct page *stage_view(struct stage *stage, const char *language, struct place place)
{
	stage->visit.language = (uint16_t)find_language(stage, str_of(language));
	stage->visit.path[1] = place;
	stage->visit.depth = place.kind == PLACE_ATTRACT ? 1 : 2;
	arena_reset(&stage->arena);
	struct screen_world world = {.visit = &stage->visit,
				     .content = stage->content,
				     .sentences = stage->sentences,
				     .say = sentences_language(stage->sentences, str_of(language)),
				     .language = str_of(language),
				     .now = stage->now,
				     .voice = stage->voice};
	screens_view(stage->page, &stage->arena, &world);
	return stage->page;
}

static bool nth_card(const struct guide *guide, enum place_kind kind, int *index, struct place *place)
{
	for (int t = 0; t < guide->topic_count; t++) {
		if (*index < guide->topics[t].card_count) {
			*place = (struct place){.kind = (uint8_t)kind, .topic = (uint8_t)t, .item = (uint16_t)*index};
			return true;
		}
		*index -= guide->topics[t].card_count;
	}
	return false;
}

static bool nth_question(const struct guide *guide, int *index, struct place *place)
{
	for (int t = 0; t < guide->topic_count; t++) {
		const struct guide_topic *topic = &guide->topics[t];
		if (*index < topic->question_count) {
			*place = (struct place){
			    .kind = PLACE_QUESTION, .topic = (uint8_t)t, .item = (uint16_t)topic->questions[*index]};
			return true;
		}
		*index -= topic->question_count;
	}
	return false;
}

bool stage_each_place(struct stage *stage, int index, struct place *place)
{
	static const enum place_kind plain[] = {PLACE_ATTRACT, PLACE_LANGUAGES, PLACE_HOME,  PLACE_URGENT,
						PLACE_ABOUT,   PLACE_ACCESS,	PLACE_LISTEN};
	static const enum place_kind of_topic[] = {PLACE_TOPIC, PLACE_RESULTS, PLACE_UNLIKELY, PLACE_ANSWERS};
	enum { PLAIN = sizeof plain / sizeof *plain, OF_TOPIC = sizeof of_topic / sizeof *of_topic };
	const struct guide *guide = content_guide(stage->content);
	if (index < PLAIN) {
		*place = (struct place){.kind = (uint8_t)plain[index], .topic = PLACE_ANY};
		return true;
	}
	index -= PLAIN;
	if (index < OF_TOPIC * guide->topic_count) {
		*place = (struct place){.kind = (uint8_t)of_topic[index % OF_TOPIC], .topic = (uint8_t)(index / OF_TOPIC)};
		return true;
	}
	index -= OF_TOPIC * guide->topic_count;
	if (nth_question(guide, &index, place) || nth_card(guide, PLACE_CARD, &index, place) ||
	    nth_card(guide, PLACE_SOURCE, &index, place))
		return true;
	*place = (struct place){.kind = index % 2 ? PLACE_SOURCE : PLACE_CARD, .topic = PLACE_ANY, .item = (uint16_t)(index / 2)};
	return index / 2 < content_urgent_count(stage->content);
}

const struct page_node *stage_node(const struct page *page, const char *id)
{
	int at = page_find(page, page_id(str_of(id)));
	return at < 0 ? NULL : &page->nodes[at];
}

static bool is_isolate(uint32_t code_point)
{
	return code_point >= 0x2066 && code_point <= 0x2069;
}

static str without_isolates(struct arena *arena, str text)
{
	char *plain = arena_alloc(arena, text.size + 1);
	size_t size = 0;
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		if (is_isolate(str_next_code_point(text, &at)))
			continue;
		memcpy(plain + size, text.data + from, at - from);
		size += at - from;
	}
	return (str){plain, size};
}

str stage_words(struct arena *arena, const struct page *page, const struct page_node *node)
{
	str words = STR_NONE;
	if (!node)
		return words;
	for (int i = (int)(node - page->nodes); i < node->end; i++) {
		const str parts[] = {page->nodes[i].name, page->nodes[i].detail, page->nodes[i].because};
		for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
			if (parts[k].size == 0)
				continue;
			str plain = without_isolates(arena, parts[k]);
			words = words.size ? str_format(arena, "%.*s\n%.*s", STR_ARG(words), STR_ARG(plain)) : plain;
		}
	}
	return words;
}
