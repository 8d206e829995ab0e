/* What can be heard on this kiosk; and, where nothing can, who can read the screen instead. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

void listen_screen(struct scene *scene)
{
	bool voice = scene->world->voice;
	surround_begin(scene, "listen", SAY_listen_title);
	scene_add_say(scene, ROLE_LEAD, "listen.voice", voice ? SAY_listen_ready : SAY_listen_none);
	scene_add_say(scene, ROLE_ROW, "listen.person", SAY_listen_person)->icon = ICON_PERSON;
	if (voice)
		scene_add_say(scene, ROLE_ROW, "listen.written", SAY_listen_written)->icon = ICON_BOOK;
	surround_end(scene);
}
