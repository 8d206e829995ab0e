/* stage: a sample pack opened with the interface's own texts, and a visitor put at any place of it, so that a test can read
 * the page a screen describes. The pack is that of pack_fixture with a second, delicate line on the urgent screen and a
 * guide whose first topic has likely, asked and unlikely cards. */
#pragma once
#include "kiosk/screens/screens.h"
#include "tests/support/pack_fixture.h"

struct stage {
	char path[FIXTURE_PATH_MAX];
	struct store *store;
	struct content *content;
	struct sentences *sentences;
	struct visit visit;
	struct hours_moment now; /* Monday 23 November 2026, 10:15 */
	bool voice;
	struct arena arena; /* of the page; emptied by every stage_view */
	struct page *page;
};

/* STAGE_HEALTH is the topic with questions; cards by their index in it. */
enum { STAGE_HEALTH = 0, STAGE_VOICE = 1, STAGE_MEMORY = 2, STAGE_CARE = 0, STAGE_DESK = 1 };
enum { STAGE_COVER = 0, STAGE_AGE = 1, STAGE_PAPERS = 2 };

struct stage *stage_open(void);
void stage_close(struct stage *stage);
/* The page of a place, in the pack's language of this tag. */
const struct page *stage_view(struct stage *stage, const char *language, struct place place);
/* One after the other every place a visitor can stand at, for whatever answers are given; false behind the last. */
bool stage_each_place(struct stage *stage, int index, struct place *place);

const struct page_node *stage_node(const struct page *page, const char *id); /* NULL: not there */
/* The texts of the node and of what stands in it, line by line, without isolates. */
str stage_words(struct arena *arena, const struct page *page, const struct page_node *node);
