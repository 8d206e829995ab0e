/* Emergency numbers, the most general first. Says that the kiosk cannot call. A delicate line has a neutral name here, so
 * that whoever looks over a shoulder learns nothing; touched, it tells more. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

/* The number first. Some lines have it in their name already. */
static str with_number(struct scene *scene, const struct content_card *card, str name)
{
	str number = card->phones[0].number;
	str parts[] = {sentence_ltr(scene->arena, number), name};
	return str_starts_with(name, number) ? name : scene_joined(scene, 2, parts);
}

static void add_number(struct scene *scene, int index)
{
	struct content_card card = content_urgent(scene->world->content, scene->arena, index, scene->world->language);
	if (card.phone_count == 0 || card.name.text.size == 0)
		return;
	str id = scene_id(scene, "urgent", card.id);
	struct page_node *node;
	if (card.sensitive) {
		str words = with_number(scene, &card, scene_say(scene, SAY_urgent_discreet));
		node = scene_add_words(scene, ROLE_CHOICE, id, SAY_urgent_discreet, words);
	} else {
		node = scene_add_text(scene, ROLE_CHOICE, id, card.name);
		node->name = with_number(scene, &card, card.name.text);
	}
	node->icon = ICON_PHONE;
	node->tone = TONE_URGENT;
	node->action = scene_go(PLACE_CARD, PLACE_ANY, index);
}

void urgent_screen(struct scene *scene)
{
	int count = content_urgent_count(scene->world->content);
	surround_begin(scene, "urgent", SAY_urgent_title);
	scene_add_say(scene, ROLE_TEXT, "urgent.lead", SAY_urgent_lead);
	page_open(scene->page, ROLE_LIST, STR("urgent.numbers"), STR_NONE);
	for (int i = 0; i < count; i++)
		add_number(scene, i);
	page_close(scene->page);
	scene_add_say(scene, ROLE_TEXT, "urgent.more", count ? SAY_urgent_more : SAY_urgent_none);
	surround_end(scene);
}
