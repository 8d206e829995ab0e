/* glass: what the visitor sees now. The page that was described last, where its parts stand, and how it is painted: touches
 * are looked up here, so that they always mean what was seen. */
#pragma once
#include "kiosk/app/supply.h"
#include "kiosk/platform/window.h"
#include "kiosk/screens/screens.h"
#include "kiosk/ui/paint.h"
#include "kiosk/visit/visit.h"

struct glass {
	struct screen_metrics metrics;
	struct arena words; /* lifetime: page */
	struct page page;
	struct layout layout;
	struct draw_list list;
	struct paint_state painted;
	uint64_t print; /* of the page's texts: an equal page is not drawn again */
	bool voice;	/* set before describing: something can be heard in the visitor's language */
	int minute;	/* of the day, when it was described */
};

/* Measures the window. Fails for a screen too small or too strange to be used. */
bool glass_fit(struct glass *glass, const struct window *window, const struct config *config, struct problem *problem);
/* Describes and lays out the visit's page, or that of the agents when there are any. True when it differs from the one before. */
bool glass_describe(struct glass *glass, const struct supply *supply, const struct visit *visit,
		    const struct staff_world *agents);
/* Paints the page and shows it; `pressed` and `focused` are ids of nodes, under the finger and with the ring, or 0. */
void glass_show(struct glass *glass, struct window *window, const struct supply *supply, const struct visit *visit,
		uint64_t pressed, uint64_t focused);
/* The same page again with other nodes pressed or focused: shows only what changed. */
void glass_mark(struct glass *glass, struct window *window, const struct supply *supply, uint64_t pressed, uint64_t focused);
/* One colour over everything, at once. */
void glass_blank(struct glass *glass, struct window *window);
/* Nothing of the page remains in memory. */
void glass_wipe(struct glass *glass);
void glass_finish(struct glass *glass);
/* Words a visitor has to read on this page, for the idle time. */
int glass_words(const struct glass *glass);
