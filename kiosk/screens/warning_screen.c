/* Nobody has touched the screen for a while: are you still there? Any touch keeps the visit; two large buttons say so. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

void warning_screen(struct scene *scene)
{
	surround_begin(scene, "warning", SAY_warning_title);
	scene_add_say(scene, ROLE_LEAD, "warning.text", SAY_warning_text);
	surround_foot(scene);
	struct action stay = {.kind = ACTION_STAY}, leave = {.kind = ACTION_LEAVE};
	scene_button(scene, "warning.stay", SAY_warning_stay, scene_say(scene, SAY_warning_stay), ICON_YES, stay)->state |=
	    STATE_PRIMARY;
	scene_button(scene, "warning.leave", SAY_warning_leave, scene_say(scene, SAY_warning_leave), ICON_LEAVE, leave);
	surround_end(scene);
}
