/* sound: samples to the loudspeaker or the headphones; never from a microphone. Two bodies: sdl/, and headless/, which keeps
 * what would have been heard. The device is open only between sound_open and sound_close: a kiosk that is silent has none. */
#pragma once
#include "kiosk/base/problem.h"
#include <stddef.h>
#include <stdint.h>

struct sound;

/* A playback device for 16-bit samples of one channel. NULL when this machine has none. */
struct sound *sound_open(int samples_a_second, struct problem *problem);
void sound_close(struct sound *sound);
/* Adds to what is played. False when the device is gone. */
bool sound_play(struct sound *sound, const int16_t *samples, size_t count);
/* How much is still to be played, in ms. */
int sound_left_ms(struct sound *sound);
/* Silent at once; what was to be played is forgotten. */
void sound_hush(struct sound *sound);
/* Held: silent, and going on where it was. */
void sound_hold(struct sound *sound, bool held);
