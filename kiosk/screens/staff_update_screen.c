/* The stick: the files on it, the copy under way, what changes, and the sentence for everything that is not taken. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/staff_changes.h"
#include "kiosk/screens/staff_page.h"
#include "kiosk/screens/written_day.h"

_Static_assert((int)SAY_staff_refusal_stopped - (int)SAY_staff_refusal_none == (int)REFUSAL_STOPPED,
	       "a sentence for each refusal, in the same order");

static enum say say_of(enum refusal refusal)
{
	return (enum say)((int)SAY_staff_refusal_none + (int)refusal);
}

/* ---- the files of the stick ---- */

static str versions(struct scene *scene, const struct manifest *manifest)
{
	const struct staff *staff = scene->world->agents->staff;
	const struct manifest *here = &staff->shown.generation.manifest;
	struct argument four[] = {SAY_NUMBER(manifest->seq), SAY_TEXT(written_day(scene, str_of(manifest->created))),
				  SAY_NUMBER(here->seq), SAY_TEXT(written_day(scene, str_of(here->created)))};
	return staff->shown.found ? scene_say_with(scene, SAY_staff_update_versions, 4, four)
				  : staff_page_version(scene, manifest);
}

static void add_refused(struct scene *scene, str id, str name, enum refusal refusal)
{
	struct page_node *note = page_add(scene->page, ROLE_NOTE, id, name);
	note->detail = scene_say(scene, say_of(refusal));
	note->icon = refusal == REFUSAL_ALREADY ? ICON_INFO : ICON_WARNING;
	note->tone = refusal == REFUSAL_ALREADY ? TONE_PLAIN : TONE_ATTENTION;
}

static void add_file(struct scene *scene, int index)
{
	const struct stick_file *file = &scene->world->agents->staff->stick.files[index];
	str id = scene_id_at(scene, "file", index), name = sentence_isolated(scene->arena, str_of(file->name));
	if (file->refusal != REFUSAL_NONE) {
		add_refused(scene, id, name, file->refusal);
		return;
	}
	struct argument version[] = {SAY_NUMBER(file->manifest.seq),
				     SAY_TEXT(written_day(scene, str_of(file->manifest.created)))};
	struct page_node *choice = page_add(scene->page, ROLE_CHOICE, id, name);
	choice->detail = scene_say_with(scene, SAY_staff_choose, 2, version);
	choice->icon = ICON_USB;
	choice->action = staff_page_act(STAFF_CHOOSE, index);
}

/* Those besides the one that is being copied, with why not. */
static void add_files(struct scene *scene, int without, bool only_refused)
{
	const struct stick *stick = &scene->world->agents->staff->stick;
	for (int i = 0; i < stick->count; i++)
		if (i != without && (!only_refused || stick->files[i].refusal != REFUSAL_NONE))
			add_file(scene, i);
	if (stick->crowded)
		scene_add_words(scene, ROLE_TEXT, STR("staff.crowded"), SAY_staff_stick_crowded,
				scene_say_number(scene, SAY_staff_stick_crowded, STICK_FILES_MAX));
}

static void add_stick(struct scene *scene)
{
	const struct stick *stick = &scene->world->agents->staff->stick;
	if (stick->count) {
		add_files(scene, -1, false);
		return;
	}
	bool empty = stick->present && stick_is_present(scene->world->agents->ground->stick);
	staff_page_note(scene, "staff.stick", scene_say(scene, empty ? SAY_staff_stick_empty : SAY_staff_stick_none),
			scene_say(scene, empty ? SAY_staff_stick_empty_text : SAY_staff_stick_none_text), ICON_USB, TONE_PLAIN);
}

/* ---- the one being copied ---- */

static void add_label(struct scene *scene, const struct staff *staff)
{
	const struct stick_file *file = &staff->stick.files[staff->file];
	struct argument arguments[] = {SAY_LTR(str_of(file->name)), SAY_TEXT(staff_page_size(scene, file->manifest.size))};
	scene_add_words(scene, ROLE_LEAD, STR("staff.file"), SAY_staff_update_file,
			scene_say_with(scene, SAY_staff_update_file, 2, arguments));
	staff_page_card(scene, "staff.signed", scene_say_text(scene, SAY_staff_signed, str_of(file->holder)),
			versions(scene, &file->manifest), ICON_CHECKED);
}

static str may_pull(struct scene *scene, const struct staff *staff)
{
	int64_t there = staff->install.manifest.seq;
	struct argument both[] = {SAY_NUMBER(staff->shown.generation.manifest.seq), SAY_NUMBER(there)};
	return staff->shown.found ? scene_say_with(scene, SAY_staff_pull, 2, both)
				  : scene_say_number(scene, SAY_staff_pull_first, there);
}

static void add_progress(struct scene *scene, const struct staff *staff)
{
	bool testing = staff->install.phase == INSTALL_SELF_TEST;
	int percent = staff_percent(staff);
	str words = testing ? scene_say(scene, SAY_staff_testing) : scene_say_number(scene, SAY_staff_copying, percent);
	struct page_node *bar = page_add(scene->page, ROLE_PROGRESS, STR("staff.progress"), words);
	bar->value = percent;
	bar->value_max = 100;
	page_add(scene->page, ROLE_TEXT, STR("staff.pull"), may_pull(scene, staff));
}

static void add_update(struct scene *scene, const struct staff *staff)
{
	switch (staff->update) {
	case UPDATE_COPYING:
		add_label(scene, staff);
		add_progress(scene, staff);
		add_files(scene, staff->file, true);
		return;
	case UPDATE_READY:
		add_label(scene, staff);
		staff_changes_add(scene);
		staff_page_note(scene, "staff.ready", STR_NONE,
				scene_say_number(scene, SAY_staff_ready, staff->install.manifest.seq), ICON_DONE, TONE_PLAIN);
		add_files(scene, staff->file, true);
		return;
	case UPDATE_INSTALLED:
	case UPDATE_WENT_BACK:
		staff_page_note(scene, "staff.due", scene_say_number(scene, SAY_staff_due, staff->shown.generation.manifest.seq),
				scene_say(scene, SAY_staff_due_text), ICON_DONE, TONE_PLAIN);
		return;
	case UPDATE_FAILED:
		add_refused(scene, STR("staff.refused"),
			    sentence_isolated(scene->arena, str_of(staff->stick.files[staff->file].name)),
			    staff->install.refusal);
		add_files(scene, staff->file, false);
		return;
	case UPDATE_NOTHING:
		add_stick(scene);
		return;
	}
}

static void add_buttons(struct scene *scene, const struct staff *staff)
{
	if (staff->update == UPDATE_READY)
		scene_button(scene, "staff.install", SAY_staff_install,
			     scene_say_number(scene, SAY_staff_install, staff->install.manifest.seq), ICON_INSTALL,
			     staff_page_act(STAFF_INSTALL, 0))
		    ->state |= STATE_PRIMARY;
	if (staff->update == UPDATE_COPYING || staff->update == UPDATE_READY)
		scene_button(scene, "staff.stop", SAY_staff_stop, scene_say(scene, SAY_staff_stop), ICON_NO,
			     staff_page_act(STAFF_STOP, 0));
	if (staff->update == UPDATE_NOTHING || staff->update == UPDATE_FAILED)
		scene_button(scene, "staff.look", SAY_staff_look, scene_say(scene, SAY_staff_look), ICON_USB,
			     staff_page_act(STAFF_LOOK, 0));
	if (staff->before.name[0] && staff->update != UPDATE_COPYING)
		scene_button(scene, "staff.back", SAY_staff_back_to,
			     scene_say_number(scene, SAY_staff_back_to, staff->before.manifest.seq), ICON_HISTORY,
			     staff_page_act(STAFF_GO_BACK, 0));
}

void staff_update_screen(struct scene *scene)
{
	const struct staff_world *agents = scene->world->agents;
	staff_page_begin(scene, "staff.update", SAY_staff_update_title);
	if (agents->ground->data < 0) {
		staff_page_note(scene, "staff.single", scene_say(scene, SAY_staff_single),
				scene_say(scene, SAY_staff_single_text), ICON_INFO, TONE_ATTENTION);
		staff_page_end(scene);
		return;
	}
	add_update(scene, agents->staff);
	page_close(scene->page);
	page_open(scene->page, ROLE_FOOT, STR("foot"), STR_NONE);
	page_open(scene->page, ROLE_BUTTONS, STR("foot.buttons"), STR_NONE);
	add_buttons(scene, agents->staff);
	staff_page_end(scene);
}
