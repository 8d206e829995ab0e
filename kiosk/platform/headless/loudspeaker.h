/* loudspeaker: what a machine without a sound card would have played; shared by sound itself and by those who listen. */
#pragma once
#include "kiosk/platform/sound.h"

struct sound {
	bool open, held, missing;
	int samples_a_second, openings;
	int16_t *heard; /* what was heard, and behind it what is still to be played */
	size_t count, room, played;
	int64_t since_ms; /* playing since then, from `played` on */
};

/* The only one, with its time up to now. */
struct sound *sound_loudspeaker(void);
