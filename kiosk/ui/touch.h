/* touch: from contacts to actions. One finger at a time: extra contacts are ignored. A node is activated when the finger is
 * lifted inside the target it went down on, or within 8 mm of where it went down (STANDARDS T-06); sliding out cancels.
 * After a screen change a shield ignores touches that began before it or within TOUCH_SHIELD_MS (STANDARDS T-05..T-08). All
 * times are given by the caller, in ms. */
#pragma once
#include "kiosk/ui/layout.h"

enum {
	TOUCH_DRIFT_MM = 8 /* a trembling finger may leave the target by this */,
	TOUCH_SHIELD_MS = 300,
	TOUCH_REPEAT_MS = 500 /* second hit on the same target */,
	TOUCH_STUCK_MS = 60000,
	TOUCH_LOST_MS = 10000
};

enum touch_kind { TOUCH_DOWN, TOUCH_MOVE, TOUCH_UP, TOUCH_CANCEL };
struct touch_event {
	enum touch_kind kind;
	int64_t contact; /* which finger */
	int x, y;
	int64_t at_ms;
};

struct touch {
	bool down;
	int64_t contact, down_ms, last_ms;
	int down_x, down_y;
	uint64_t target; /* id of the node it went down on */
	bool inside;	 /* the finger is still in it: shown as pressed */
	int64_t shield_until_ms;
	uint64_t last_target;
	int64_t last_activated_ms;
};

/* Returns the node index that is activated by this event, or -1. */
int touch_event(struct touch *touch, const struct layout *layout, const struct page *page, struct touch_event event);
void touch_shield(struct touch *touch, int64_t now_ms);
/* The node shown as pressed, or 0. */
uint64_t touch_pressed(const struct touch *touch);
