/* Tags in one order on every card, so that they are found again. */
#include "kiosk/screens/facts.h"
#include "kiosk/screens/opening.h"
#include "kiosk/screens/walk.h"

struct tags { /* the group is opened by its first tag */
	struct scene *scene;
	str id;
	bool open;
};

static struct page_node *put_words(struct tags *tags, const char *id, enum page_icon icon, enum say say, str words)
{
	struct scene *scene = tags->scene;
	if (!tags->open)
		page_open(scene->page, ROLE_TAGS, str_format(scene->arena, "%.*s.tags", STR_ARG(tags->id)), STR_NONE);
	tags->open = true;
	str tag_id = str_format(scene->arena, "%.*s.%s", STR_ARG(tags->id), id);
	struct page_node *tag = scene_add_words(scene, ROLE_TAG, tag_id, say, words);
	tag->icon = icon;
	return tag;
}

static struct page_node *put(struct tags *tags, const char *id, enum page_icon icon, enum say say)
{
	return put_words(tags, id, icon, say, scene_say(tags->scene, say));
}

static void put_number(struct tags *tags, const char *id, enum page_icon icon, enum say say, int number)
{
	put_words(tags, id, icon, say, scene_say_number(tags->scene, say, number));
}

static void put_verdict(struct tags *tags, const struct facts_of_card *facts)
{
	if (!facts->judged)
		return;
	switch (facts->verdict) {
	case GUIDE_LIKELY:
		if (facts->to_check)
			put(tags, "check", ICON_PERSON, SAY_mark_check);
		else
			put(tags, "likely", ICON_DONE, SAY_mark_likely);
		return;
	case GUIDE_ASK:
		put(tags, "ask", ICON_PERSON, SAY_mark_ask);
		return;
	case GUIDE_NOT_THIS_ONE:
		put(tags, "unlikely", ICON_DONT_KNOW, SAY_mark_unlikely)->tone = TONE_QUIET;
		return;
	}
}

static void put_conditions(struct tags *tags, const struct content_card *card)
{
	if (card->no_papers_needed)
		put(tags, "no-papers", ICON_NO_PAPERS, SAY_tag_no_papers)->tone = TONE_RIGHTS;
	if (card->free)
		put(tags, "free", ICON_FREE, SAY_tag_free);
	if (card->by_appointment)
		put(tags, "appointment", ICON_CALENDAR, SAY_tag_appointment);
	if (card->around_the_clock)
		put(tags, "always", ICON_CLOCK, SAY_hours_around_the_clock)->tone = TONE_RIGHTS;
}

/* With one place its hours and its way; with several, how many: whose hours would it be? */
static void put_places(struct tags *tags, const struct content_card *card)
{
	const struct content_place *place = card->places;
	if (card->place_count > 1)
		put_number(tags, "places", ICON_PLACE, SAY_tag_places, card->place_count);
	if (card->place_count != 1)
		return;
	if (!card->around_the_clock && opening_is_known(tags->scene, &place->hours))
		put_words(tags, "open", ICON_CLOCK, SAY_hours_open_until, opening_now(tags->scene, &place->hours));
	if (walk_is_possible(place))
		put_number(tags, "walk", ICON_WALK, SAY_tag_walk, walk_minutes(place->distance_m));
}

void facts_add(struct scene *scene, str id, const struct facts_of_card *facts)
{
	const struct content_card *card = facts->card;
	struct tags tags = {.scene = scene, .id = id};
	if (facts->today)
		put(&tags, "today", ICON_DATE, SAY_tag_today)->tone = TONE_ATTENTION;
	put_verdict(&tags, facts);
	put_conditions(&tags, card);
	put_places(&tags, card);
	if (card->steps.count > 0)
		put_number(&tags, "steps", ICON_STEPS, SAY_tag_steps, card->steps.count);
	if (card->year.size)
		put_words(&tags, "year", ICON_DATE, SAY_tag_today, sentence_ltr(scene->arena, card->year));
	if (tags.open)
		page_close(scene->page);
}
