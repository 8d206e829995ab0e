/* Which of the agents' pages is open. */
#include "kiosk/screens/screen_list.h"

void staff_screen(struct scene *scene)
{
	switch (scene->world->agents->staff->screen) {
	case STAFF_FIRST_PIN:
	case STAFF_PIN:
	case STAFF_NEW_PIN:
		staff_pin_screen(scene);
		return;
	case STAFF_CLOSED:
	case STAFF_HOME:
		staff_home_screen(scene);
		return;
	case STAFF_UPDATE:
		staff_update_screen(scene);
		return;
	case STAFF_STATE:
		staff_state_screen(scene);
		return;
	case STAFF_TOUCH_TEST:
		staff_touch_screen(scene);
		return;
	}
}
