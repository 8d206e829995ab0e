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

/* Where there is a voice the Listen button reads the page; a sensitive page is not said to a whole hall unasked (STANDARDS
 * S-16), and where there is no voice the button leads to who can read. */
static void offer_reading(struct page *page, const struct screen_world *world)
{
	int listen = page_find(page, page_id(STR("bar.listen")));
	if (listen >= 0 && world->voice && !page->sensitive)
		page->nodes[listen].action = (struct action){.kind = ACTION_LISTEN};
}

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
	offer_reading(page, world);
	CHECK(page->open_count == 0);
}

const char *screens_name(enum place_kind kind)
{
	CHECK((size_t)kind < SCREENS);
	return screens[kind].name;
}
