/* From keys to a ring around one thing, and to wishes. */
#include "kiosk/app/keypad.h"

enum key_meaning { KEY_NONE, KEY_PREVIOUS, KEY_NEXT, KEY_SELECT, KEY_BACK };

/* USB HID usages, keyboard page. */
static const struct key_name {
	int key;
	enum key_meaning meaning;
} KEYS[] = {
    {0x52 /* up */, KEY_PREVIOUS},	   {0x50 /* left */, KEY_PREVIOUS}, {0x51 /* down */, KEY_NEXT},
    {0x4F /* right */, KEY_NEXT},	   {0x2B /* tab */, KEY_NEXT},	    {0x28 /* enter */, KEY_SELECT},
    {0x58 /* keypad enter */, KEY_SELECT}, {0x2C /* space */, KEY_SELECT},  {0x2A /* backspace */, KEY_BACK},
    {0x29 /* escape */, KEY_BACK},
};

static enum key_meaning meaning_of(int key)
{
	for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
		if (KEYS[i].key == key)
			return KEYS[i].meaning;
	return KEY_NONE;
}

static bool can_be_focused(const struct layout *layout, const struct page *page, int node)
{
	return page_is_touched(&page->nodes[node]) && !rect_is_empty(layout_target(layout, node));
}

int keypad_node(const struct keypad *keypad, const struct layout *layout, const struct page *page)
{
	int node = keypad->focused ? page_find(page, keypad->focused) : -1;
	return node >= 0 && can_be_focused(layout, page, node) ? node : -1;
}

static enum keypad_wish move(struct keypad *keypad, const struct layout *layout, const struct page *page, int step)
{
	int from = keypad_node(keypad, layout, page);
	if (from < 0)
		from = step > 0 ? -1 : page->count;
	for (int i = 1; i <= page->count; i++) {
		int node = (from + step * i + 2 * page->count) % page->count;
		if (!can_be_focused(layout, page, node))
			continue;
		keypad->focused = page->nodes[node].id;
		return KEYPAD_MOVED;
	}
	return KEYPAD_NOTHING;
}

static enum keypad_wish go_back(struct keypad *keypad, int64_t at_ms)
{
	for (int i = KEYPAD_LEAVE_PRESSES - 1; i > 0; i--)
		keypad->backs[i] = keypad->backs[i - 1];
	keypad->backs[0] = at_ms;
	keypad->back_count++;
	bool hurried =
	    keypad->back_count >= KEYPAD_LEAVE_PRESSES && at_ms - keypad->backs[KEYPAD_LEAVE_PRESSES - 1] <= KEYPAD_LEAVE_MS;
	return hurried ? KEYPAD_LEAVE : KEYPAD_BACK;
}

static enum keypad_wish select_focused(struct keypad *keypad, const struct layout *layout, const struct page *page, int64_t at_ms)
{
	bool again = keypad->selected_ms && at_ms - keypad->selected_ms < KEYPAD_REPEAT_MS;
	if (again || keypad_node(keypad, layout, page) < 0)
		return KEYPAD_NOTHING;
	keypad->selected_ms = at_ms;
	return KEYPAD_SELECT;
}

enum keypad_wish keypad_press(struct keypad *keypad, const struct layout *layout, const struct page *page, int key, int64_t at_ms)
{
	switch (meaning_of(key)) {
	case KEY_NONE:
		return KEYPAD_NOTHING;
	case KEY_PREVIOUS:
		return move(keypad, layout, page, -1);
	case KEY_NEXT:
		return move(keypad, layout, page, 1);
	case KEY_SELECT:
		return select_focused(keypad, layout, page, at_ms);
	case KEY_BACK:
		return go_back(keypad, at_ms);
	}
	return KEYPAD_NOTHING;
}
