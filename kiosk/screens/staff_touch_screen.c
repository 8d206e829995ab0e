/* Dead zones of the touch screen: cells that stay as they are. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/staff_page.h"

void staff_touch_screen(struct scene *scene)
{
	enum { COLUMNS = 3 };
	const struct staff *staff = scene->world->agents->staff;
	int left = 0;
	for (int i = 0; i < STAFF_CELLS; i++)
		left += !staff->cells[i];
	staff_page_begin(scene, "staff.touch", SAY_staff_touch_title);
	scene_add_words(scene, ROLE_LEAD, STR("staff.touch.left"), SAY_staff_touch_left,
			scene_say_number(scene, SAY_staff_touch_left, left));
	scene_add_say(scene, ROLE_TEXT, "staff.touch.dead", SAY_staff_touch_dead);
	page_open(scene->page, ROLE_TILES, STR("cells"), STR_NONE)->value = COLUMNS;
	for (int i = 0; i < STAFF_CELLS; i++) {
		str name = str_format(scene->arena, "%d", i + 1);
		struct page_node *cell = page_add(scene->page, ROLE_TILE, scene_id_at(scene, "cell", i), name);
		cell->state = staff->cells[i] ? STATE_SELECTED : 0;
		cell->action = staff_page_act(STAFF_FEEL, i);
	}
	page_close(scene->page);
	staff_page_end(scene);
}
