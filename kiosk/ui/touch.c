/* One finger at a time, forgiving to hands that tremble and to glass that sees fingers that are not there. */
#include "kiosk/ui/touch.h"

static void forget_finger(struct touch *touch)
{
	touch->down = false;
	touch->inside = false;
	touch->target = 0;
}

/* A contact that never ends (a drop, a sticker) or whose end was never told does not lock the glass. */
static bool is_given_up(const struct touch *touch, const struct touch_event *event)
{
	return event->contact == touch->contact || event->at_ms - touch->down_ms >= TOUCH_STUCK_MS ||
	       event->at_ms - touch->last_ms >= TOUCH_LOST_MS;
}

static bool is_near_its_start(const struct touch *touch, const struct layout *layout, const struct touch_event *event)
{
	float x = (float)(event->x - touch->down_x), y = (float)(event->y - touch->down_y);
	float drift = TOUCH_DRIFT_MM * layout->metrics.px_per_mm;
	return x * x + y * y <= drift * drift;
}

static bool is_inside(const struct touch *touch, const struct layout *layout, const struct page *page,
		      const struct touch_event *event)
{
	int node = touch->target ? page_find(page, touch->target) : -1;
	if (node < 0 || rect_is_empty(layout_target(layout, node)))
		return false;
	return layout_hit(layout, page, event->x, event->y) == node || is_near_its_start(touch, layout, event);
}

static void begin(struct touch *touch, const struct layout *layout, const struct page *page, const struct touch_event *event)
{
	int node = layout_hit(layout, page, event->x, event->y);
	touch->down = true;
	touch->contact = event->contact;
	touch->down_ms = touch->last_ms = event->at_ms;
	touch->down_x = event->x;
	touch->down_y = event->y;
	touch->target = node >= 0 && event->at_ms >= touch->shield_until_ms ? page->nodes[node].id : 0;
	touch->inside = touch->target != 0;
}

/* The same target hit twice in half a second was meant once. */
static int activate(struct touch *touch, const struct page *page, int64_t at_ms)
{
	bool again = touch->last_target == touch->target && at_ms - touch->last_activated_ms < TOUCH_REPEAT_MS;
	int node = again ? -1 : page_find(page, touch->target);
	if (node >= 0) {
		touch->last_target = touch->target;
		touch->last_activated_ms = at_ms;
	}
	return node;
}

static int end(struct touch *touch, const struct layout *layout, const struct page *page, const struct touch_event *event)
{
	bool held_too_long = event->at_ms - touch->down_ms >= TOUCH_STUCK_MS;
	bool counts = !held_too_long && is_inside(touch, layout, page, event);
	int node = counts ? activate(touch, page, event->at_ms) : -1;
	forget_finger(touch);
	return node;
}

int touch_event(struct touch *touch, const struct layout *layout, const struct page *page, struct touch_event event)
{
	if (event.kind == TOUCH_DOWN) {
		if (!touch->down || is_given_up(touch, &event))
			begin(touch, layout, page, &event);
		return -1;
	}
	if (!touch->down || event.contact != touch->contact)
		return -1;
	touch->last_ms = event.at_ms;
	switch (event.kind) {
	case TOUCH_MOVE:
		touch->inside = is_inside(touch, layout, page, &event);
		return -1;
	case TOUCH_UP:
		return end(touch, layout, page, &event);
	case TOUCH_CANCEL:
	case TOUCH_DOWN:
		forget_finger(touch);
		return -1;
	}
	return -1;
}

void touch_shield(struct touch *touch, int64_t now_ms)
{
	touch->shield_until_ms = now_ms + TOUCH_SHIELD_MS;
	touch->target = 0;
	touch->inside = false;
}

uint64_t touch_pressed(const struct touch *touch)
{
	return touch->down && touch->inside ? touch->target : 0;
}
