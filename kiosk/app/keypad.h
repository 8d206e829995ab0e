/* keypad: six keys for those who cannot or do not want to touch the glass: previous, next, select, back (STANDARDS R6; help
 * and volume come with the voice). Next goes through what can be touched on this sheet, in reading order, and round. Back
 * three times within KEYPAD_LEAVE_MS is leaving (P-08). Pure: times are given in clock_ms(). */
#pragma once
#include "kiosk/ui/layout.h"

enum { KEYPAD_LEAVE_MS = 5000, KEYPAD_LEAVE_PRESSES = 3, KEYPAD_REPEAT_MS = 500 /* the same select again */ };

enum keypad_wish { KEYPAD_NOTHING, KEYPAD_MOVED, KEYPAD_SELECT /* the focused node */, KEYPAD_BACK, KEYPAD_LEAVE };

struct keypad {
	uint64_t focused; /* id of the node with the ring; 0: none */
	int64_t backs[KEYPAD_LEAVE_PRESSES];
	int back_count;
	int64_t selected_ms; /* last select; 0: none */
};

/* `key` is a USB HID usage (an SDL scancode). */
enum keypad_wish keypad_press(struct keypad *keypad, const struct layout *layout, const struct page *page, int key,
			      int64_t at_ms);
/* The focused node on this sheet, or -1. */
int keypad_node(const struct keypad *keypad, const struct layout *layout, const struct page *page);
