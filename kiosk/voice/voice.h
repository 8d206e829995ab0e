/* voice: says one line at a time aloud, through the voice program and the machine's sound. Never waits for either: a program
 * that dies or falls silent is killed and started again, and the line begins anew; one that fails VOICE_FAILURES_MAX times
 * in a row is left alone until the next voice_forget. The program runs, and the sound device is open, only from the first
 * line a visitor hears until they leave; while nothing is said neither uses any processor time. */
#pragma once
#include "kiosk/base/str.h"
#include "kiosk/voice/dialogue.h"
#include "kiosk/voice/voice_process.h"

enum {
	VOICE_RATES = 5,      /* 80 to 300 words a minute by the synthesiser's count */
	VOICE_RATE_USUAL = 2, /* 145: calm for who is not at home in the language (STANDARDS R7) */
	VOICE_VOLUMES = 8,    /* 3 dB apart */
	VOICE_VOLUME_USUAL = 5,
	VOICE_TURN_MS = 40,   /* while it speaks it must be turned so often */
	VOICE_HANG_MS = 1000, /* of real time: a program that owes an answer for so long is restarted */
	VOICE_FAILURES_MAX = 4,
	VOICE_REST_MS = 1500, /* silent for so long: the sound device is closed */
	VOICE_PROGRAM_MAX = 512
};

struct voice_line {
	str text, language, foreign; /* foreign: of words in Latin letters inside another script */
	int rate, volume;	     /* 0.. */
};

enum voice_news {
	VOICE_SILENT,
	VOICE_SPEAKS,
	VOICE_SPOKEN, /* told once: the line has been heard to its end */
	VOICE_FAILED  /* told once: neither this line nor another can be said */
};

struct sound;

struct voice {
	char program[VOICE_PROGRAM_MAX]; /* "": none */
	struct voice_process process;
	struct sound *sound;
	bool speaks, held, answered /* to its end */, broken;
	int failures, restarts;
	uint32_t number;
	int volume;
	int64_t heard_of_ms;  /* real time of the last sign of life while one is owed */
	int64_t silent_since; /* clock_ms */
	size_t sound_bytes, sound_bytes_max;
	char request[sizeof(struct dialogue_request) + DIALOGUE_TEXT_MAX];
	size_t request_size, request_sent;
	char frame[sizeof(struct dialogue_answer) + DIALOGUE_FRAME_MAX];
	size_t frame_size;
};

/* Nothing is started yet. */
void voice_init(struct voice *voice, const char *program);
/* The visitor has gone: silent, the program ended, its lines overwritten. */
void voice_forget(struct voice *voice);
void voice_finish(struct voice *voice);
/* The program is installed and has not failed for good. */
bool voice_is_there(const struct voice *voice);
/* Ends what is being said and begins this. A text longer than DIALOGUE_TEXT_MAX ends at a character before. False when
 * nothing can be said. */
bool voice_say(struct voice *voice, const struct voice_line *line);
void voice_hush(struct voice *voice);		 /* silent at once */
void voice_hold(struct voice *voice, bool held); /* a pause */
/* Moves sound from the program to the loudspeaker; to be called every VOICE_TURN_MS while voice_patience says so. */
enum voice_news voice_turn(struct voice *voice);
/* When to turn next, in ms; -1: not before something is said. */
int voice_patience(const struct voice *voice);
