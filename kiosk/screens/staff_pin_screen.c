/* The number pad: to come in, to choose the first code, to change it. Typed digits are dots, here and aloud. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/staff_page.h"

static enum say title_of(enum staff_screen screen)
{
	return screen == STAFF_PIN ? SAY_staff_pin_title : screen == STAFF_NEW_PIN ? SAY_staff_new_title : SAY_staff_first_title;
}

static enum say lead_of(const struct staff *staff)
{
	if (staff->screen == STAFF_PIN)
		return SAY_staff_pin_lead;
	return staff->repeated[0] ? SAY_staff_new_again : SAY_staff_new_lead;
}

static str waiting(struct scene *scene)
{
	enum { MS = 1000, MINUTE = 60 };
	const struct staff_world *agents = scene->world->agents;
	int64_t seconds = (pin_wait_ms(&agents->ground->pin, agents->now_ms) + MS - 1) / MS;
	if (seconds <= 0)
		return STR_NONE;
	if (seconds > 2 * MINUTE)
		return scene_say_number(scene, SAY_staff_pin_minutes, (seconds + MINUTE - 1) / MINUTE);
	return scene_say_number(scene, SAY_staff_pin_seconds, seconds);
}

static str wrong(struct scene *scene)
{
	const struct staff *staff = scene->world->agents->staff;
	str wait = waiting(scene);
	if (staff->screen == STAFF_PIN && wait.size)
		return wait;
	if (staff->screen == STAFF_PIN && staff->asked && staff->typed_count == 0)
		return scene_say(scene, staff->answer == PIN_FAILED ? SAY_staff_pin_disk : SAY_staff_pin_wrong);
	switch (staff->fault) {
	case FAULT_NONE:
		return STR_NONE;
	case FAULT_DIFFERENT:
		return scene_say(scene, SAY_staff_new_different);
	case FAULT_LENGTH:
		return scene_say(scene, SAY_staff_new_short);
	case FAULT_GUESSABLE:
		return scene_say(scene, SAY_staff_new_guessable);
	case FAULT_DISK:
		return scene_say(scene, SAY_staff_pin_disk);
	}
	return STR_NONE;
}

static str dots(struct scene *scene, int count)
{
	str joined = STR_NONE;
	for (int i = 0; i < count; i++)
		joined = str_join(scene->arena, joined, i ? STR(" •") : STR("•"));
	return joined.size ? joined : STR("–");
}

static void add_key(struct scene *scene, str id, str name, enum page_icon icon, struct action action)
{
	struct page_node *key = page_add(scene->page, ROLE_TILE, id, name);
	key->icon = icon;
	key->action = action;
}

static void add_digit(struct scene *scene, int digit)
{
	str name = str_format(scene->arena, "%d", digit);
	add_key(scene, scene_id_at(scene, "digit", digit), name, ICON_NONE, staff_page_act(STAFF_DIGIT, digit));
}

static void add_keys(struct scene *scene)
{
	enum { COLUMNS = 3 };
	page_open(scene->page, ROLE_TILES, STR("keys"), STR_NONE)->value = COLUMNS;
	for (int digit = 1; digit <= 9; digit++)
		add_digit(scene, digit);
	add_key(scene, STR("staff.erase"), scene_say(scene, SAY_staff_pin_erase), ICON_ERASE, staff_page_act(STAFF_ERASE, 0));
	add_digit(scene, 0);
	add_key(scene, STR("staff.enter"), scene_say(scene, SAY_staff_pin_enter), ICON_DONE, staff_page_act(STAFF_ENTER, 0));
	page_close(scene->page);
}

void staff_pin_screen(struct scene *scene)
{
	const struct staff *staff = scene->world->agents->staff;
	staff_page_begin(scene, "staff.pin", title_of(staff->screen));
	scene_add_say(scene, ROLE_LEAD, "staff.lead", lead_of(staff));
	str typed = scene_say_number(scene, SAY_staff_pin_typed, staff->typed_count);
	struct page_node *phrase = page_add(scene->page, ROLE_PHRASE, STR("staff.typed"), typed);
	phrase->detail = dots(scene, staff->typed_count);
	phrase->spoken = typed;
	add_keys(scene);
	str problem = wrong(scene); /* below the keys, which so never move under a finger */
	if (problem.size)
		staff_page_note(scene, "staff.wrong", STR_NONE, problem, ICON_WARNING, TONE_ATTENTION);
	staff_page_end(scene);
}
