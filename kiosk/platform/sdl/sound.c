/* The sound card, through SDL's queue: SDL's own thread plays, the kiosk's never waits. */
#include "kiosk/platform/sound.h"
#include "kiosk/base/check.h"
#include <SDL.h>
#include <stdlib.h>

enum { DEVICE_SAMPLES = 512 /* in the device's buffer: 23 ms at 22,050 a second, so that a hush is heard at once */ };

struct sound {
	SDL_AudioDeviceID device;
	int samples_a_second;
};

struct sound *sound_open(int samples_a_second, struct problem *problem)
{
	SDL_AudioSpec wish = {
	    .freq = samples_a_second, .format = AUDIO_S16SYS, .channels = 1, .samples = DEVICE_SAMPLES, .callback = NULL};
	SDL_AudioDeviceID device = 0;
	bool begun = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
	if (begun)
		device = SDL_OpenAudioDevice(NULL, 0, &wish, NULL, 0);
	if (!device) {
		problem_set(problem, PROBLEM_UNREADABLE, "sound",
			    "Connect a loudspeaker or headphones, or give the user access to the sound device.",
			    "no sound can be played: %s.", SDL_GetError());
		if (begun)
			SDL_QuitSubSystem(SDL_INIT_AUDIO);
		return NULL;
	}
	struct sound *sound = calloc(1, sizeof *sound);
	CHECK(sound != NULL);
	*sound = (struct sound){device, samples_a_second};
	SDL_PauseAudioDevice(device, 0);
	return sound;
}

void sound_close(struct sound *sound)
{
	if (!sound)
		return;
	SDL_ClearQueuedAudio(sound->device);
	SDL_CloseAudioDevice(sound->device);
	SDL_QuitSubSystem(SDL_INIT_AUDIO);
	free(sound);
}

bool sound_play(struct sound *sound, const int16_t *samples, size_t count)
{
	return SDL_GetAudioDeviceStatus(sound->device) != SDL_AUDIO_STOPPED &&
	       SDL_QueueAudio(sound->device, samples, (Uint32)(count * sizeof *samples)) == 0;
}

int sound_left_ms(struct sound *sound)
{
	return (int)((uint64_t)SDL_GetQueuedAudioSize(sound->device) / sizeof(int16_t) * 1000 /
		     (unsigned)sound->samples_a_second);
}

void sound_hush(struct sound *sound)
{
	SDL_ClearQueuedAudio(sound->device);
	SDL_PauseAudioDevice(sound->device, 0);
}

void sound_hold(struct sound *sound, bool held)
{
	SDL_PauseAudioDevice(sound->device, held);
}
