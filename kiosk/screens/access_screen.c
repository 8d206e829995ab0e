/* Text size and colours: four and three choices, the present ones shown as chosen. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

static const enum say sizes[VISIT_TEXT_SIZES] = {SAY_access_size_normal, SAY_access_size_large, SAY_access_size_larger,
						 SAY_access_size_largest};
static const enum say themes[VISIT_THEMES] = {SAY_access_theme_light, SAY_access_theme_dark, SAY_access_theme_contrast};

struct choices {
	const char *id;
	enum page_icon icon;
	enum action_kind action;
	int count, chosen;
	const enum say *names;
};

static void add_choices(struct scene *scene, const struct choices *choices)
{
	page_open(scene->page, ROLE_LIST, scene_id(scene, "access", str_of(choices->id)), STR_NONE);
	for (int i = 0; i < choices->count; i++) {
		str id = scene_id_at(scene, choices->id, i), name = scene_say(scene, choices->names[i]);
		struct page_node *choice = scene_add_words(scene, ROLE_CHOICE, id, choices->names[i], name);
		choice->icon = choices->icon;
		choice->action = (struct action){.kind = (uint8_t)choices->action, .value = (uint8_t)i};
		choice->state = i == choices->chosen ? STATE_SELECTED : 0;
	}
	page_close(scene->page);
}

void access_screen(struct scene *scene)
{
	const struct visit *visit = scene->world->visit;
	struct choices size = {"size", ICON_TEXT_SIZE, ACTION_TEXT_SIZE, VISIT_TEXT_SIZES, visit->text_size, sizes};
	struct choices theme = {"theme", ICON_CONTRAST, ACTION_THEME, VISIT_THEMES, visit->theme, themes};
	surround_begin(scene, "access", SAY_access_title);
	scene_section(scene, "access.size.heading", SAY_access_size, ICON_TEXT_SIZE);
	add_choices(scene, &size);
	scene_section(scene, "access.theme.heading", SAY_access_theme, ICON_CONTRAST);
	add_choices(scene, &theme);
	surround_end(scene);
}
