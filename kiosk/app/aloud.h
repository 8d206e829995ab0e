/* aloud: the page on the glass read to the visitor, line by line, each in the voice of its language. Keeps no text: only
 * which thing is being said, so that a page described anew in the same place goes on. A line whose language has no usable
 * voice is passed over. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct kiosk;

struct aloud {
	bool reads, held;
	uint64_t node; /* id of what is being said; 0: nothing yet */
};

/* Whether the visitor's language can be heard on this kiosk. */
bool aloud_is_possible(const struct kiosk *kiosk);
/* The Listen button: begins at the top, pauses, goes on. */
void aloud_press(struct kiosk *kiosk);
/* Silent at once. */
void aloud_hush(struct kiosk *kiosk);
void aloud_turn(struct kiosk *kiosk);
/* When to turn next, in ms, or -1. */
int aloud_patience(const struct kiosk *kiosk);
