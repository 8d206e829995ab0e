/* A loudspeaker that is only memory, played in the time of the headless clock. Like the machine's, there is one; it outlives
 * its opening and closing, so that a test can listen afterwards. */
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/headless/loudspeaker.h"
#include <stdlib.h>
#include <string.h>

static struct sound loudspeaker;

static void keep_time(struct sound *sound)
{
	int64_t now = clock_ms();
	if (!sound->held && sound->open) {
		sound->played += (size_t)((now - sound->since_ms) * sound->samples_a_second / 1000);
		if (sound->played > sound->count)
			sound->played = sound->count;
	}
	sound->since_ms = now;
}

struct sound *sound_open(int samples_a_second, struct problem *problem)
{
	if (loudspeaker.missing) {
		problem_set(problem, PROBLEM_MISSING, "sound", "Connect a loudspeaker.", "no sound can be played.");
		return NULL;
	}
	CHECK(!loudspeaker.open);
	loudspeaker.open = true;
	loudspeaker.held = false;
	loudspeaker.openings++;
	loudspeaker.samples_a_second = samples_a_second;
	loudspeaker.since_ms = clock_ms();
	return &loudspeaker;
}

void sound_close(struct sound *sound)
{
	if (!sound)
		return;
	sound_hush(sound);
	sound->open = false;
}

bool sound_play(struct sound *sound, const int16_t *samples, size_t count)
{
	CHECK(sound->open);
	keep_time(sound);
	if (sound->missing)
		return false;
	if (sound->count + count > sound->room) {
		sound->room = (sound->count + count) * 2;
		sound->heard = realloc(sound->heard, sound->room * sizeof *samples);
		CHECK(sound->heard != NULL);
	}
	memcpy(sound->heard + sound->count, samples, count * sizeof *samples);
	sound->count += count;
	return true;
}

int sound_left_ms(struct sound *sound)
{
	keep_time(sound);
	return (int)((sound->count - sound->played) * 1000 / (size_t)sound->samples_a_second);
}

void sound_hush(struct sound *sound)
{
	keep_time(sound);
	sound->count = sound->played;
	sound->held = false;
}

void sound_hold(struct sound *sound, bool held)
{
	keep_time(sound);
	sound->held = held;
}

struct sound *sound_loudspeaker(void)
{
	if (loudspeaker.open)
		keep_time(&loudspeaker);
	return &loudspeaker;
}
