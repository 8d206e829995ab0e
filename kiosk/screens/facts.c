/* Tags in one order on every card, so that they are found again. */
#include "kiosk/screens/facts.h"
#include "kiosk/screens/opening.h"
#include "kiosk/screens/walk.h"

enum { TAGS_MAX = 10 };

struct tag {
	const char *id;
	enum page_icon icon;
	enum page_tone tone;
	str name;
};

struct tags {
	struct scene *scene;
	struct tag all[TAGS_MAX];
	int count;
};

static void put(struct tags *tags, const char *id, enum page_icon icon, enum page_tone tone, str name)
{
	if (name.size)
		tags->all[tags->count++] = (struct tag){id, icon, tone, name};
}

static void put_verdict(struct tags *tags, const struct facts_of_card *facts)
{
	if (!facts->judged)
		return;
	switch (facts->verdict) {
	case GUIDE_LIKELY:
		put(tags, "likely", facts->to_check ? ICON_PERSON : ICON_DONE, TONE_PLAIN,
		    scene_say(tags->scene, facts->to_check ? SAY_mark_check : SAY_mark_likely));
		return;
	case GUIDE_ASK:
		put(tags, "ask", ICON_PERSON, TONE_PLAIN, scene_say(tags->scene, SAY_mark_ask));
		return;
	case GUIDE_NOT_THIS_ONE:
		put(tags, "unlikely", ICON_DONT_KNOW, TONE_QUIET, scene_say(tags->scene, SAY_mark_unlikely));
		return;
	}
}

static void put_conditions(struct tags *tags, const struct content_card *card)
{
	struct scene *scene = tags->scene;
	if (card->no_papers_needed)
		put(tags, "no-papers", ICON_NO_PAPERS, TONE_RIGHTS, scene_say(scene, SAY_tag_no_papers));
	if (card->free)
		put(tags, "free", ICON_FREE, TONE_PLAIN, scene_say(scene, SAY_tag_free));
	if (card->by_appointment)
		put(tags, "appointment", ICON_CALENDAR, TONE_PLAIN, scene_say(scene, SAY_tag_appointment));
	if (card->around_the_clock)
		put(tags, "always", ICON_CLOCK, TONE_RIGHTS, scene_say(scene, SAY_hours_around_the_clock));
}

/* With one place its hours and its way; with several, how many: whose hours would it be? */
static void put_places(struct tags *tags, const struct content_card *card)
{
	struct scene *scene = tags->scene;
	if (card->place_count > 1)
		put(tags, "places", ICON_PLACE, TONE_PLAIN, scene_say_number(scene, SAY_tag_places, card->place_count));
	if (card->place_count != 1)
		return;
	const struct content_place *place = &card->places[0];
	if (!card->around_the_clock && opening_is_known(scene, &place->hours))
		put(tags, "open", ICON_CLOCK, TONE_PLAIN, opening_now(scene, &place->hours));
	if (walk_is_possible(place))
		put(tags, "walk", ICON_WALK, TONE_PLAIN, scene_say_number(scene, SAY_tag_walk, walk_minutes(place->distance_m)));
}

void facts_add(struct scene *scene, str id, const struct facts_of_card *facts)
{
	const struct content_card *card = facts->card;
	struct tags tags = {.scene = scene};
	if (facts->today)
		put(&tags, "today", ICON_DATE, TONE_ATTENTION, scene_say(scene, SAY_tag_today));
	put_verdict(&tags, facts);
	put_conditions(&tags, card);
	put_places(&tags, card);
	if (card->steps.count > 0)
		put(&tags, "steps", ICON_STEPS, TONE_PLAIN, scene_say_number(scene, SAY_tag_steps, card->steps.count));
	put(&tags, "year", ICON_DATE, TONE_PLAIN, card->year);
	if (tags.count == 0)
		return;
	page_open(scene->page, ROLE_TAGS, str_format(scene->arena, "%.*s.tags", STR_ARG(id)), STR_NONE);
	for (int i = 0; i < tags.count; i++) {
		str tag_id = str_format(scene->arena, "%.*s.%s", STR_ARG(id), tags.all[i].id);
		struct page_node *node = page_add(scene->page, ROLE_TAG, tag_id, tags.all[i].name);
		node->icon = tags.all[i].icon;
		node->tone = tags.all[i].tone;
	}
	page_close(scene->page);
}
