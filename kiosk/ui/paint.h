/* paint: a laid-out page becomes a draw list. */
#pragma once
#include "kiosk/ui/layout.h"
#include "kiosk/ui/theme.h"

struct paint_state {
	int theme;
	uint64_t pressed; /* id of the node under the finger, 0 none */
	uint64_t focused; /* id of the focused node (keypad), 0 none */
};
void paint_page(struct draw_list *list, const struct layout *layout, const struct page *page, struct text_engine *engine,
		const struct paint_state *state);
/* Over a page: the idle warning is a page of its own; this is only the uniform blank of "Leave". */
void paint_blank(struct draw_list *list, const struct screen_metrics *metrics, int theme);
