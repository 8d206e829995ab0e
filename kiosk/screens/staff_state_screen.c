/* What whoever installed this kiosk asks for on the telephone. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/staff_page.h"

static void add_row(struct scene *scene, const char *id, enum say say, str words, enum page_icon icon)
{
	scene_add_words(scene, ROLE_ROW, str_of(id), say, words)->icon = icon;
}

static void add_screen(struct scene *scene, const struct staff_world *agents)
{
	struct argument sizes[] = {SAY_NUMBER(agents->width), SAY_NUMBER(agents->height),
				   SAY_NUMBER((int64_t)(agents->px_per_mm * 10 + 0.5))};
	enum say measured = agents->calibrated ? SAY_staff_state_measured : SAY_staff_state_unmeasured;
	add_row(scene, "state.screen", SAY_staff_state_screen, scene_say_with(scene, SAY_staff_state_screen, 3, sizes),
		ICON_TOUCH);
	add_row(scene, "state.measured", measured, scene_say(scene, measured), agents->calibrated ? ICON_DONE : ICON_WARNING);
}

void staff_state_screen(struct scene *scene)
{
	const struct staff_world *agents = scene->world->agents;
	const struct content_pack *pack = content_pack(scene->world->content);
	struct argument content[] = {SAY_LTR(pack->id), SAY_NUMBER(pack->version)};
	enum say root = agents->development ? SAY_staff_state_development : SAY_staff_state_shipped;
	staff_page_begin(scene, "staff.state", SAY_staff_state_title);
	add_row(scene, "state.program", SAY_staff_state_program,
		scene_say_number(scene, SAY_staff_state_program, agents->ground->program), ICON_MACHINE);
	add_row(scene, "state.schema", SAY_staff_state_schema,
		scene_say_number(scene, SAY_staff_state_schema, agents->ground->schema), ICON_LIST);
	add_row(scene, "state.pack", SAY_staff_state_pack, scene_say_with(scene, SAY_staff_state_pack, 2, content), ICON_BOOK);
	add_row(scene, "state.languages", SAY_staff_state_languages,
		scene_say_number(scene, SAY_staff_state_languages, content_language_count(scene->world->content)), ICON_LANGUAGE);
	if (agents->room >= 0)
		add_row(scene, "state.room", SAY_staff_state_room,
			scene_say_text(scene, SAY_staff_state_room, staff_page_size(scene, agents->room)), ICON_INSTALL);
	add_screen(scene, agents);
	add_row(scene, "state.stick", SAY_staff_state_stick,
		scene_say_with(scene, SAY_staff_state_stick, 1, &SAY_LTR(str_of(agents->ground->stick))), ICON_USB);
	add_row(scene, "state.root", root, scene_say(scene, root), agents->development ? ICON_WARNING : ICON_SHIELD);
	staff_page_end(scene);
}
