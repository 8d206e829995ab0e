/* What do you need? Three sections, the pillars, with the topics as tiles. A topic without questions leads straight to its
 * cards. */
#include "kiosk/screens/pictogram.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/tones.h"

static void add_topic(struct scene *scene, const struct content_topic *topic)
{
	const struct guide_topic *guided = &scene->guide->topics[topic->index];
	struct page_node *tile = scene_add_text(scene, ROLE_TILE, scene_id(scene, "topic", guided->id), topic->name);
	if (!tile)
		return;
	tile->icon = pictogram_find(topic->icon);
	tile->tone = tones_of_pillar(topic->pillar);
	tile->action = scene_go(guided->question_count ? PLACE_TOPIC : PLACE_RESULTS, topic->index, 0);
}

static void add_pillar(struct scene *scene, enum content_pillar pillar)
{
	struct content *content = scene->world->content;
	bool begun = false;
	for (int i = 0; i < content_topic_count(content); i++) {
		struct content_topic topic = content_topic(content, scene->arena, i, scene->world->language);
		if (topic.pillar != pillar)
			continue;
		if (!begun) {
			str id = scene_id_at(scene, "pillar", pillar);
			enum say name = tones_pillar_name(pillar);
			struct page_node *section = scene_add_words(scene, ROLE_SECTION, id, name, scene_say(scene, name));
			section->tone = tones_of_pillar(pillar);
			page_open(scene->page, ROLE_TILES, scene_id_at(scene, "topics", pillar), STR_NONE);
		}
		begun = true;
		add_topic(scene, &topic);
	}
	if (begun)
		page_close(scene->page);
}

void home_screen(struct scene *scene)
{
	surround_begin(scene, "home", SAY_home_title);
	for (int pillar = 0; pillar < TONES_PILLARS; pillar++)
		add_pillar(scene, (enum content_pillar)pillar);
	surround_foot(scene);
	struct action about = scene_go(PLACE_ABOUT, PLACE_ANY, 0);
	scene_button(scene, "home.about", SAY_home_about, scene_say(scene, SAY_home_about), ICON_PRIVATE, about);
	surround_end(scene);
}
