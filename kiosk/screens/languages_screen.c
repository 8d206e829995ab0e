/* Every language of the pack, in the pack's order, by its own name in its own script; no flags. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

enum {
	HEADING_LANGUAGES = 3, /* the heading says "language" in the first three of the pack */
	WHOLE_PERCENT = 95     /* below, a language says of itself that it is translated in part */
};

static const struct sentence_language *speak(struct scene *scene, int language)
{
	return sentences_language(scene->world->sentences, str_of(content_language(scene->world->content, language)->tag));
}

static struct text heading(struct scene *scene)
{
	str words[HEADING_LANGUAGES];
	int count = content_language_count(scene->world->content);
	if (count > HEADING_LANGUAGES)
		count = HEADING_LANGUAGES;
	for (int i = 0; i < count; i++)
		words[i] = sentence(speak(scene, i), scene->arena, SAY_languages_title);
	return (struct text){.text = scene_joined(scene, count, words), .language = scene->world->language};
}

static void add_language(struct scene *scene, int index)
{
	const struct language *language = content_language(scene->world->content, index);
	str tag = str_of(language->tag);
	struct page_node *tile = page_add(scene->page, ROLE_TILE, scene_id(scene, "language", tag), str_of(language->autonym));
	tile->language = tag;
	tile->action = (struct action){.kind = ACTION_LANGUAGE, .item = (uint16_t)index};
	if (scene->world->visit->language == index)
		tile->state |= STATE_SELECTED;
	if (content_language_coverage(scene->world->content, index) < WHOLE_PERCENT)
		tile->detail = sentence(speak(scene, index), scene->arena, SAY_languages_partial);
}

void languages_screen(struct scene *scene)
{
	surround_begin_text(scene, STR("languages"), heading(scene));
	scene->page->nodes[0].name = scene_say(scene, SAY_languages_name);
	page_open(scene->page, ROLE_TILES, STR("languages.all"), STR_NONE);
	for (int i = 0; i < content_language_count(scene->world->content); i++)
		add_language(scene, i);
	page_close(scene->page);
	scene_add_say(scene, ROLE_TEXT, "languages.missing", SAY_languages_missing);
	surround_end(scene);
}
