/* Emergency numbers, the most general first. Says that the kiosk cannot call. A delicate line has a neutral name here, so
 * that whoever looks over a shoulder learns nothing; touched, it tells more. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

static void add_number(struct scene *scene, int index)
{
	struct content_card card = content_urgent(scene->world->content, scene->arena, index, scene->world->language);
	if (card.phone_count == 0 || card.name.text.size == 0)
		return;
	str id = scene_id(scene, "urgent", card.id);
	struct page_node *node = page_add(scene->page, ROLE_PHRASE, id, card.name.text);
	if (card.sensitive) {
		node->name = scene_say(scene, SAY_urgent_discreet);
		node->language = sentence_tag(scene->world->say, SAY_urgent_discreet);
	} else {
		node->language = card.name.language;
		scene_mark(scene, node, card.name);
	}
	node->icon = ICON_PHONE;
	node->tone = TONE_URGENT;
	node->detail = sentence_ltr(scene->arena, card.phones[0].number);
	node->action = scene_go(PLACE_CARD, PLACE_ANY, index);
}

void urgent_screen(struct scene *scene)
{
	int count = content_urgent_count(scene->world->content);
	surround_begin(scene, "urgent", SAY_urgent_title);
	scene_add_say(scene, ROLE_LEAD, "urgent.lead", SAY_urgent_lead);
	page_open(scene->page, ROLE_LIST, STR("urgent.numbers"), STR_NONE);
	for (int i = 0; i < count; i++)
		add_number(scene, i);
	page_close(scene->page);
	scene_add_say(scene, ROLE_TEXT, "urgent.more", count ? SAY_urgent_more : SAY_urgent_none);
	surround_end(scene);
}
