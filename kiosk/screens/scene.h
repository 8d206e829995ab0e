/* scene: the page being described, and the words for it. Remembers which marks (machine, stale, other language) the texts
 * shown carry, so that the page can say so once. Lives on the stack of screens_view. */
#pragma once
#include "kiosk/screens/screens.h"

enum { SCENE_OTHERS_MAX = 4 };

struct scene {
	struct page *page;
	struct arena *arena;
	const struct screen_world *world;
	const struct guide *guide;
	const struct place *place;
	unsigned marks;		      /* of the pack's texts shown: STATE_MACHINE, STATE_FALLBACK, STATE_STALE */
	unsigned interface_marks;     /* of the interface's own words */
	str others[SCENE_OTHERS_MAX]; /* tags of the languages shown besides the visitor's; the first four are named */
	int other_count;
};

/* The interface's words, in the arena. */
str scene_say(struct scene *scene, enum say say);
str scene_say_number(struct scene *scene, enum say say, int64_t number);
str scene_say_text(struct scene *scene, enum say say, str text);
str scene_say_with(struct scene *scene, enum say say, int count, const struct argument *arguments);

/* The card of the place: one of its topic, or a number of the urgent screen. */
struct content_card scene_card(struct scene *scene, str language);

/* Whether all of a card has room on a page. A pack may hold longer lists than any person reads; such a card says whom to ask
 * instead of being cut in silence. */
bool scene_has_room(const struct content_card *card);

/* An id from meaning, "card.ame". */
str scene_id(struct scene *scene, const char *kind, str id);
str scene_id_at(struct scene *scene, const char *kind, int index);
struct action scene_go(enum place_kind kind, int topic, int item);

/* A node that shows a sentence of the interface, or a text of the pack with its language and marks. An empty text of the
 * pack adds nothing and gives NULL. */
struct page_node *scene_add_say(struct scene *scene, enum page_role role, const char *id, enum say say);
/* The same with words already made of that sentence. */
struct page_node *scene_add_words(struct scene *scene, enum page_role role, str id, enum say say, str words);
struct page_node *scene_add_text(struct scene *scene, enum page_role role, str id, struct text text);
/* Puts the text's language and marks on a node, and remembers them. */
void scene_mark(struct scene *scene, struct page_node *node, struct text text);
/* A text that comes as it is from the pack's source: names, addresses, citations. */
struct text scene_official(struct scene *scene, str text);
/* " · " between parts, each in its isolate. Empty parts are left out. */
str scene_joined(struct scene *scene, int count, const str *parts);

/* A heading inside the page, with an icon. */
void scene_section(struct scene *scene, const char *id, enum say say, enum page_icon icon);
/* The same heading with one text below it; nothing when the text is empty. */
void scene_part(struct scene *scene, const char *id, enum say heading, enum page_icon icon, struct text text);
/* A box with a heading of the interface and a text of the pack; heading and text apart when their languages differ. */
void scene_note(struct scene *scene, const char *id, enum say heading, enum page_icon icon, enum page_tone tone,
		struct text text);
/* A heading and a row for each text; nothing when there is none. */
void scene_rows(struct scene *scene, const char *id, enum say heading, enum page_icon icon, struct content_texts texts);
/* A button with words made of that sentence. */
struct page_node *scene_button(struct scene *scene, const char *id, enum say say, str words, enum page_icon icon,
			       struct action action);
