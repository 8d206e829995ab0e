/* Places, telephones, web. Names and addresses stay in their official form, whatever language the visitor reads: they are
 * compared with a door. */
#include "kiosk/screens/whereabouts.h"
#include "kiosk/screens/opening.h"
#include "kiosk/screens/walk.h"

static bool is_nearer(const struct content_place *a, const struct content_place *b)
{
	return a->located && (!b->located || a->distance_m < b->distance_m);
}

/* Indexes of the places, nearest first; those without a position keep their order at the end. */
static int *sort_places(struct scene *scene, const struct content_card *card)
{
	int *order = ARENA_ARRAY(scene->arena, (size_t)card->place_count, int);
	for (int i = 0; i < card->place_count; i++) {
		int at = i;
		for (; at > 0 && is_nearer(&card->places[i], &card->places[order[at - 1]]); at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
	return order;
}

static void add_address(struct scene *scene, str id, const struct content_place *place)
{
	str name = place->name.size ? place->name : place->address;
	if (name.size == 0)
		return;
	struct text official = scene_official(scene, sentence_isolated(scene->arena, name));
	struct page_node *row = scene_add_text(scene, ROLE_ROW, str_format(scene->arena, "%.*s.address", STR_ARG(id)), official);
	row->icon = ICON_PLACE;
	if (place->name.size && place->address.size)
		row->detail = sentence_ltr(scene->arena, place->address);
}

static void add_way(struct scene *scene, str id, const struct content_place *place)
{
	str way = walk_words(scene, place);
	if (way.size)
		scene_add_words(scene, ROLE_ROW, str_format(scene->arena, "%.*s.way", STR_ARG(id)), SAY_place_metres, way)->icon =
		    ICON_WALK;
	scene_add_text(scene, ROLE_TEXT, str_format(scene->arena, "%.*s.directions", STR_ARG(id)), place->directions);
}

static void add_hours(struct scene *scene, str id, const struct content_place *place, bool with_week)
{
	struct hours_answer hours = hours_at(&place->hours, scene->world->now);
	str words = opening_now(scene, &place->hours);
	struct page_node *row =
	    scene_add_words(scene, ROLE_ROW, str_format(scene->arena, "%.*s.now", STR_ARG(id)), SAY_hours_open_until, words);
	row->icon = ICON_CLOCK;
	if (hours.holiday_today)
		row->detail = scene_say(scene, SAY_hours_holiday);
	if (!with_week || place->hours.rule_count == 0)
		return;
	str heading = str_format(scene->arena, "%.*s.week", STR_ARG(id));
	scene_add_words(scene, ROLE_TEXT, heading, SAY_hours_title, scene_say(scene, SAY_hours_title));
	opening_add_week(scene, id, &place->hours);
}

static void add_places(struct scene *scene, const struct content_card *card)
{
	if (card->place_count == 0)
		return;
	const int *order = sort_places(scene, card);
	scene_section(scene, "where", SAY_card_where, ICON_PLACE);
	for (int i = 0; i < card->place_count; i++) {
		const struct content_place *place = &card->places[order[i]];
		str id = scene_id_at(scene, "place", order[i]);
		add_address(scene, id, place);
		add_way(scene, id, place);
		if (!card->around_the_clock)
			add_hours(scene, id, place, i < WHEREABOUTS_TABLES_MAX);
	}
}

static str phone_detail(struct scene *scene, const struct content_phone *phone)
{
	if (!phone->free_call)
		return phone->description.text;
	if (phone->description.text.size == 0)
		return scene_say(scene, SAY_card_free_call);
	return scene_say_text(scene, SAY_card_free_call_for, phone->description.text);
}

static void add_phones(struct scene *scene, const struct content_card *card)
{
	if (card->phone_count == 0)
		return;
	scene_section(scene, "phones", SAY_card_phones, ICON_PHONE);
	for (int i = 0; i < card->phone_count; i++) {
		const struct content_phone *phone = &card->phones[i];
		str number = sentence_ltr(scene->arena, phone->number);
		struct page_node *row = page_add(scene->page, ROLE_ROW, scene_id_at(scene, "phone", i), number);
		row->icon = ICON_PHONE;
		row->detail = phone_detail(scene, phone);
		scene_mark(scene, row, phone->description);
	}
}

void whereabouts_add(struct scene *scene, const struct content_card *card)
{
	add_places(scene, card);
	add_phones(scene, card);
	if (card->website.text.size == 0)
		return;
	scene_section(scene, "website", SAY_card_website, ICON_WEB);
	str address = sentence_ltr(scene->arena, card->website.text);
	page_add(scene->page, ROLE_ROW, STR("website.address"), address)->icon = ICON_WEB;
}
