/* Header, heading, bar and marks, the same on every screen. */
#include "kiosk/screens/surround.h"
#include "kiosk/screens/marks.h"

static void add_header(struct scene *scene)
{
	struct text territory = content_territory(scene->world->content, scene->arena, scene->world->language);
	page_open(scene->page, ROLE_HEADER, STR("header"), STR_NONE);
	struct page_node *brand = page_add(scene->page, ROLE_BRAND, STR("header.brand"), STR("Socle"));
	brand->detail = territory.text;
	if (territory.text.size)
		brand->language = territory.language;
	page_close(scene->page);
}

void surround_begin(struct scene *scene, const char *id, enum say name)
{
	page_begin(scene->page, scene->arena, scene->world->language, str_of(id), scene_say(scene, name));
	add_header(scene);
	page_open(scene->page, ROLE_MAIN, STR("main"), STR_NONE);
	scene_add_say(scene, ROLE_HEADING, "heading", name);
}

void surround_open(struct scene *scene, str id, struct text name)
{
	page_begin(scene->page, scene->arena, scene->world->language, id, name.text);
	scene->page->nodes[0].language = name.language;
	add_header(scene);
	page_open(scene->page, ROLE_MAIN, STR("main"), STR_NONE);
}

void surround_begin_text(struct scene *scene, str id, struct text name)
{
	surround_open(scene, id, name);
	scene_add_text(scene, ROLE_HEADING, STR("heading"), name);
}

void surround_add_safety(struct scene *scene)
{
	struct page_node *note = scene_add_say(scene, ROLE_NOTE, "safety", SAY_safety_title);
	note->icon = ICON_PRIVATE;
	note->tone = TONE_ATTENTION;
	note->detail = scene_say(scene, SAY_safety_text);
}

void surround_foot(struct scene *scene)
{
	page_close(scene->page);
	page_open(scene->page, ROLE_FOOT, STR("foot"), STR_NONE);
	page_open(scene->page, ROLE_BUTTONS, STR("foot.buttons"), STR_NONE);
}

struct bar_button {
	const char *id;
	enum say name;
	enum page_icon icon;
	enum page_tone tone;
	struct action action;
};

static const struct bar_button bar[] = {
    {"bar.back", SAY_bar_back, ICON_BACK, TONE_PLAIN, {.kind = ACTION_BACK}},
    {"bar.home", SAY_bar_home, ICON_HOME, TONE_PLAIN, {.kind = ACTION_HOME}},
    {"bar.listen", SAY_bar_listen, ICON_LISTEN, TONE_PLAIN, {.kind = ACTION_GO, .to = PLACE_LISTEN, .topic = PLACE_ANY}},
    {"bar.access", SAY_bar_access, ICON_ACCESS, TONE_PLAIN, {.kind = ACTION_GO, .to = PLACE_ACCESS, .topic = PLACE_ANY}},
    {"bar.language", SAY_bar_language, ICON_LANGUAGE, TONE_PLAIN, {.kind = ACTION_GO, .to = PLACE_LANGUAGES, .topic = PLACE_ANY}},
    {"bar.urgent", SAY_bar_urgent, ICON_URGENT, TONE_URGENT, {.kind = ACTION_GO, .to = PLACE_URGENT, .topic = PLACE_ANY}},
    {"bar.leave", SAY_bar_leave, ICON_LEAVE, TONE_LEAVE, {.kind = ACTION_LEAVE}},
};

static void fill_spoken(struct scene *scene, struct page_node *node, enum say name)
{
	const struct language *language = language_find(scene->world->language);
	if (name == SAY_bar_access) {
		node->spoken = scene_say(scene, SAY_bar_access_spoken);
	} else if (name == SAY_bar_leave) {
		node->spoken = scene_say(scene, SAY_bar_leave_spoken);
	} else if (name == SAY_bar_language) {
		node->detail = language ? str_of(language->autonym) : scene->world->language;
		node->spoken = scene_say_text(scene, SAY_bar_language_spoken, node->detail);
	}
}

static void add_bar(struct scene *scene)
{
	page_open(scene->page, ROLE_BAR, STR("bar"), STR_NONE);
	for (size_t i = 0; i < sizeof bar / sizeof *bar; i++) {
		struct page_node *node = scene_add_say(scene, ROLE_BAR_BUTTON, bar[i].id, bar[i].name);
		node->icon = bar[i].icon;
		node->tone = bar[i].tone;
		node->action = bar[i].action;
		fill_spoken(scene, node, bar[i].name);
	}
	page_close(scene->page);
}

void surround_end(struct scene *scene)
{
	while (scene->page->open_count > 1)
		page_close(scene->page);
	add_bar(scene);
	page_end(scene->page);
	marks_show(scene);
}
