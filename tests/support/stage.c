/* Opens, places, describes. */
#include "tests/support/stage.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include "tests/support/interface_fixture.h"
#include "tests/support/places.h"
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

bool stage_each_place(struct stage *stage, int index, struct place *place)
{
	return places_each(stage->content, index, place);
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
