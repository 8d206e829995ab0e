/* dialogue: what the kiosk and its voice program say to each other, through one pipe each way, on one machine, both of one
 * build. The kiosk writes a request: this head, then `text_bytes` of UTF-8. The program answers with frames: a head, then
 * `bytes` of sound (16-bit samples, one channel, DIALOGUE_RATE a second); the last frame of a request is DIALOGUE_END. A
 * new request ends the one before: what is still answered to that one carries its number and is thrown away. */
#pragma once
#include <stdint.h>

enum {
	DIALOGUE_RATE = 22050,
	DIALOGUE_TEXT_MAX = 16 * 1024,
	DIALOGUE_FRAME_MAX = 8 * 1024, /* bytes of sound in one frame */
	DIALOGUE_TAG_MAX = 16,
	DIALOGUE_REQUEST = 0x51455331, /* "1SEQ": anything else is noise */
	DIALOGUE_ANSWER = 0x534E4131
};

enum dialogue_kind { DIALOGUE_SOUND = 1, DIALOGUE_END = 2 };

struct dialogue_request {
	uint32_t mark, number, words_a_minute, text_bytes;
	char language[DIALOGUE_TAG_MAX], foreign[DIALOGUE_TAG_MAX]; /* BCP 47, zero-terminated; foreign may be empty */
};

struct dialogue_answer {
	uint32_t mark, number, kind, bytes;
};
