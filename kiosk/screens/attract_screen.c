/* The first screen: greets in the languages of the pack, says what this is and what it does not do, and invites. It speaks
 * the pack's first language, whatever was chosen before, and has neither header nor bar. */
#include "kiosk/screens/screen_list.h"

enum { GREETINGS_MAX = 12 };

struct greetings {   /* by index of language, in the order of the pack */
	int *chosen; /* the how manyth it was chosen; 0: not */
	int languages, count;
};

/* Persian, Dari and Urdu welcome alike: said once. */
static bool is_said(const struct content *content, const struct greetings *greetings, const char *words)
{
	for (int i = 0; i < greetings->languages; i++)
		if (greetings->chosen[i] && str_equal(str_of(content_language(content, i)->greeting), str_of(words)))
			return true;
	return false;
}

static bool is_written(const struct content *content, const struct greetings *greetings, const char *script)
{
	for (int i = 0; i < greetings->languages; i++)
		if (greetings->chosen[i] && str_equal(str_of(content_language(content, i)->script), str_of(script)))
			return true;
	return false;
}

static void choose(const struct content *content, struct greetings *greetings, bool new_scripts_only)
{
	for (int i = 0; i < greetings->languages && greetings->count < GREETINGS_MAX; i++) {
		const struct language *language = content_language(content, i);
		if (greetings->chosen[i] || !language->greeting || is_said(content, greetings, language->greeting) ||
		    (new_scripts_only && is_written(content, greetings, language->script)))
			continue;
		greetings->chosen[i] = ++greetings->count;
	}
}

/* The three rooms greet in turn. */
static enum page_tone tone_of_greeting(int index)
{
	static const enum page_tone tones[] = {TONE_RIGHTS, TONE_CITIZEN, TONE_CULTURE, TONE_PLAIN};
	return tones[(size_t)index % (sizeof tones / sizeof *tones)];
}

/* One language of every script first, so that nobody finds no letter of their own; then the others, which go first where
 * there is no room for all. */
static void add_greetings(struct scene *scene)
{
	const struct content *content = scene->world->content;
	struct greetings greetings = {.languages = content_language_count(content)};
	greetings.chosen = ARENA_ARRAY(scene->arena, (size_t)greetings.languages, int);
	choose(content, &greetings, true);
	choose(content, &greetings, false);
	page_open(scene->page, ROLE_GREETINGS, STR("greetings"), STR_NONE);
	int said = 0;
	for (int i = 0; i < greetings.languages; i++) {
		const struct language *language = content_language(content, i);
		if (!greetings.chosen[i])
			continue;
		str id = scene_id(scene, "greeting", str_of(language->tag));
		struct page_node *greeting = page_add(scene->page, ROLE_GREETING, id, str_of(language->greeting));
		greeting->language = str_of(language->tag);
		greeting->tone = tone_of_greeting(said++);
		greeting->state = greetings.chosen[i] > 1 ? STATE_SPARE : 0;
		greeting->value = greetings.chosen[i];
	}
	page_close(scene->page);
}

void attract_screen(struct scene *scene)
{
	struct screen_world *world = ARENA_NEW(scene->arena, struct screen_world);
	*world = *scene->world;
	world->language = str_of(content_language(world->content, 0)->tag);
	world->say = sentences_language(world->sentences, world->language);
	scene->world = world;
	struct page *page = scene->page;
	page_begin(page, scene->arena, world->language, STR("attract"), scene_say(scene, SAY_attract_name));
	page_open(page, ROLE_MAIN, STR("main"), STR_NONE);
	add_greetings(scene);
	scene_add_say(scene, ROLE_TEXT, "what", SAY_attract_what);
	scene_add_say(scene, ROLE_LEAD, "promise", SAY_attract_promise);
	struct text territory = content_territory(world->content, scene->arena, world->language);
	scene_add_text(scene, ROLE_LEAD, STR("territory"), territory);
	page_close(page);
	struct page_node *touch = scene_add_say(scene, ROLE_INVITATION, "attract.touch", SAY_attract_touch);
	touch->icon = ICON_TOUCH;
	touch->action = (struct action){.kind = ACTION_TOUCH};
	page_end(page);
}
