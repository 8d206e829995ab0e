/* town: the sample content of Montreuil, and a visitor put at any place of it in any language, laid out on any screen. */
#pragma once
#include "kiosk/screens/screens.h"
#include "tests/support/ui_stage.h"

struct town {
	struct store *store;
	struct content *content;
	struct sentences *sentences;
	struct visit visit;
	struct arena arena; /* of the page; emptied by every town_view */
	struct page page;
	struct ui_stage *stage;
};

/* On the heap; NULL, and a failed test, when the pack cannot be read. */
struct town *town_open(const char *pack);
void town_close(struct town *town);
const struct sentence_language *town_say(struct town *town, int language);
/* Describes the page of a place in the pack's language of this index; answers and settings are those of town->visit. */
struct page *town_view(struct town *town, int language, struct place place);
/* The faults of that page; the first ones are printed with where they are. */
int town_faults(struct town *town, int language, struct place place, int screen, int text_size, int *sheets);
/* Answers every question by this number, or none: 0. */
void town_answer(struct town *town, uint64_t number);
