/* What is installed, who signed it, how old it is, what failed; and the way to everything agents can do here. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/staff_page.h"
#include "kiosk/screens/written_day.h"

static str good_until(struct scene *scene, const struct manifest *manifest)
{
	bool late = staff_page_days_since(scene, manifest->expires) > 0;
	str day = written_day(scene, str_of(manifest->expires));
	return scene_say_text(scene, late ? SAY_staff_expired : SAY_staff_good, day);
}

static void add_installed(struct scene *scene, const struct generation *shown)
{
	const struct staff_world *agents = scene->world->agents;
	int64_t days = staff_page_days_since(scene, shown->manifest.created);
	str lines[] = {staff_page_version(scene, &shown->manifest),
		       scene_say_text(scene, SAY_staff_signed, str_of(shown->holder)),
		       scene_say_number(scene, SAY_staff_age, days > 0 ? days : 0), good_until(scene, &shown->manifest),
		       agents->on_trial ? scene_say(scene, SAY_staff_trial) : STR_NONE};
	staff_page_card(scene, "staff.installed", content_pack(scene->world->content)->title,
			staff_page_lines(scene, sizeof lines / sizeof *lines, lines), ICON_CHECKED);
}

static void add_single(struct scene *scene)
{
	const struct content_pack *pack = content_pack(scene->world->content);
	struct argument version[] = {SAY_NUMBER(pack->version), SAY_TEXT(written_day(scene, pack->created_at))};
	staff_page_card(scene, "staff.installed", pack->title, scene_say_with(scene, SAY_staff_version, 2, version), ICON_SOURCE);
	staff_page_note(scene, "staff.single", scene_say(scene, SAY_staff_single), scene_say(scene, SAY_staff_single_text),
			ICON_INFO, TONE_ATTENTION);
}

static void add_news(struct scene *scene, const struct staff *staff)
{
	int64_t seq = staff->shown.generation.manifest.seq;
	if (staff->failed)
		staff_page_note(scene, "staff.failed", scene_say_number(scene, SAY_staff_failed, staff->failed),
				scene_say_number(scene, SAY_staff_failed_text, seq), ICON_WARNING, TONE_ATTENTION);
	if (staff->update == UPDATE_WENT_BACK || staff->update == UPDATE_INSTALLED)
		staff_page_note(scene, "staff.due", scene_say_number(scene, SAY_staff_due, seq),
				scene_say(scene, SAY_staff_due_text), ICON_DONE, TONE_PLAIN);
	if (staff->nothing_before)
		staff_page_note(scene, "staff.back.none", STR_NONE, scene_say(scene, SAY_staff_back_none), ICON_INFO,
				TONE_ATTENTION);
	if (staff->renewed)
		staff_page_note(scene, "staff.renewed", STR_NONE, scene_say(scene, SAY_staff_new_done), ICON_DONE, TONE_PLAIN);
}

static void add_choice(struct scene *scene, const char *id, enum say say, str name, enum page_icon icon, struct action action)
{
	struct page_node *choice = scene_add_words(scene, ROLE_CHOICE, str_of(id), say, name);
	choice->icon = icon;
	choice->action = action;
}

static void add_choices(struct scene *scene, const struct staff_world *agents)
{
	const struct staff *staff = agents->staff;
	bool keeps = agents->ground->data >= 0;
	page_open(scene->page, ROLE_LIST, STR("staff.choices"), STR_NONE);
	add_choice(scene, "staff.go.update", SAY_staff_go_update, scene_say(scene, SAY_staff_go_update), ICON_USB,
		   staff_page_act(STAFF_GO, STAFF_UPDATE));
	if (staff->before.name[0])
		add_choice(scene, "staff.back", SAY_staff_back_to,
			   scene_say_number(scene, SAY_staff_back_to, staff->before.manifest.seq), ICON_HISTORY,
			   staff_page_act(STAFF_GO_BACK, 0));
	add_choice(scene, "staff.go.state", SAY_staff_go_state, scene_say(scene, SAY_staff_go_state), ICON_INFO,
		   staff_page_act(STAFF_GO, STAFF_STATE));
	add_choice(scene, "staff.go.touch", SAY_staff_go_touch, scene_say(scene, SAY_staff_go_touch), ICON_TOUCH,
		   staff_page_act(STAFF_GO, STAFF_TOUCH_TEST));
	if (keeps)
		add_choice(scene, "staff.go.pin", SAY_staff_go_pin, scene_say(scene, SAY_staff_go_pin), ICON_PRIVATE,
			   staff_page_act(STAFF_GO, STAFF_NEW_PIN));
	page_close(scene->page);
}

void staff_home_screen(struct scene *scene)
{
	const struct staff_world *agents = scene->world->agents;
	staff_page_begin(scene, "staff.home", SAY_staff_home_title);
	if (agents->staff->shown.found)
		add_installed(scene, &agents->staff->shown.generation);
	else
		add_single(scene);
	add_news(scene, agents->staff);
	add_choices(scene, agents);
	staff_page_end(scene);
}
