/* The table of all screens. */
#include "kiosk/screens/screens.h"
#include "kiosk/base/check.h"
#include "kiosk/screens/screen_list.h"

struct screen {
	void (*view)(struct scene *scene);
	const char *name;
};

static const struct screen screens[] = {
#define SCREEN(place, view, word) [place] = {view, word},
    SCREEN_LIST(SCREEN)
#undef SCREEN
};
#define SCREENS (sizeof screens / sizeof *screens)

void screens_view(struct page *page, struct arena *arena, const struct screen_world *world)
{
	struct scene scene = {.page = page, .arena = arena, .world = world};
	scene.guide = content_guide(world->content);
	scene.place = visit_place(world->visit);
	CHECK(scene.place->kind < SCREENS);
	if (world->agents)
		staff_screen(&scene);
	else if (world->visit->warned)
		warning_screen(&scene);
	else
		screens[scene.place->kind].view(&scene);
	CHECK(page->open_count == 0);
}

const char *screens_name(enum place_kind kind)
{
	CHECK((size_t)kind < SCREENS);
	return screens[kind].name;
}
