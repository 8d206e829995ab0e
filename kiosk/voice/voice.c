/* A request out, frames in, samples on. */
#include "kiosk/voice/voice.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/sound.h"
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	AHEAD_MS = 400,		      /* of sound kept ready: longer than describing any page takes */
	JUMPING_WAIT_MS = 300,	      /* where time jumps, a turn waits so long for the program */
	SOUND_BYTES_A_LETTER = 60000, /* over a second a byte of text: the program babbles */
	SOUND_BYTES_LEAST = 1000000,
	FRAMES_A_TURN = 256, /* a flood does not hold the kiosk */
	GAIN_BITS = 15
};

static const int rates[VOICE_RATES] = {80, 110, 145, 200, 300};
/* -21 dB to 0 dB in steps of 3 dB, of 2 to the 15th */
static const int gains[VOICE_VOLUMES] = {2920, 4125, 5827, 8231, 11627, 16423, 23198, 32768};

/* The program lives in real time, whatever the kiosk's clock does. */
static int64_t real_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void voice_init(struct voice *voice, const char *program)
{
	*voice = (struct voice){0};
	snprintf(voice->program, sizeof voice->program, "%s", program ? program : "");
}

bool voice_is_there(const struct voice *voice)
{
	return voice->program[0] && !voice->broken && access(voice->program, X_OK) == 0;
}

static void end_program(struct voice *voice)
{
	voice_process_end(&voice->process);
	voice->frame_size = 0;
}

static void forget_line(struct voice *voice)
{
	explicit_bzero(voice->request, sizeof voice->request);
	explicit_bzero(voice->frame, sizeof voice->frame);
	voice->request_size = voice->request_sent = voice->frame_size = 0;
}

void voice_hush(struct voice *voice)
{
	if (voice->sound)
		sound_hush(voice->sound);
	if (voice->speaks)
		voice->silent_since = clock_ms();
	/* a request that went out in part is no longer understood as one */
	if (voice->process.pid && voice->request_sent > 0 && voice->request_sent < voice->request_size)
		end_program(voice);
	voice->request_size = voice->request_sent = 0;
	voice->speaks = voice->held = false;
	voice->number++;
}

void voice_forget(struct voice *voice)
{
	voice_hush(voice);
	end_program(voice);
	forget_line(voice);
	voice->failures = 0;
	voice->broken = false;
}

void voice_finish(struct voice *voice)
{
	voice_forget(voice);
	sound_close(voice->sound);
	voice->sound = NULL;
}

void voice_hold(struct voice *voice, bool held)
{
	if (!voice->speaks)
		return;
	voice->held = held;
	voice->heard_of_ms = real_ms();
	if (voice->sound)
		sound_hold(voice->sound, held);
}

/* ---- asking ---- */

static void put_tag(char tag[DIALOGUE_TAG_MAX], str from)
{
	if (from.size < DIALOGUE_TAG_MAX)
		snprintf(tag, DIALOGUE_TAG_MAX, "%.*s", STR_ARG(from));
}

static void write_request(struct voice *voice, const struct voice_line *line)
{
	str text = str_slice(line->text, 0, DIALOGUE_TEXT_MAX);
	while (text.size < line->text.size && text.size > 0 && ((unsigned char)line->text.data[text.size] & 0xC0) == 0x80)
		text.size--;
	struct dialogue_request head = {.mark = DIALOGUE_REQUEST,
					.number = voice->number,
					.words_a_minute = (uint32_t)rates[line->rate],
					.text_bytes = (uint32_t)text.size};
	put_tag(head.language, line->language);
	put_tag(head.foreign, line->foreign);
	memcpy(voice->request, &head, sizeof head);
	if (text.size)
		memcpy(voice->request + sizeof head, text.data, text.size);
	voice->request_size = sizeof head + text.size;
	voice->sound_bytes_max = SOUND_BYTES_LEAST + text.size * SOUND_BYTES_A_LETTER;
}

static void begin_answer(struct voice *voice)
{
	voice->request_sent = 0;
	voice->sound_bytes = 0;
	voice->answered = false;
	voice->heard_of_ms = real_ms();
}

static bool fail(struct voice *voice)
{
	voice_hush(voice);
	end_program(voice);
	voice->broken = true;
	return false;
}

static bool begin(struct voice *voice)
{
	struct problem problem = {0};
	if (!voice->sound)
		voice->sound = sound_open(DIALOGUE_RATE, &problem);
	if (!voice->sound || !voice_process_start(&voice->process, voice->program))
		return fail(voice);
	begin_answer(voice);
	return true;
}

bool voice_say(struct voice *voice, const struct voice_line *line)
{
	CHECK(line->rate >= 0 && line->rate < VOICE_RATES && line->volume >= 0 && line->volume < VOICE_VOLUMES);
	voice_hush(voice);
	if (!voice_is_there(voice))
		return false;
	write_request(voice, line);
	voice->volume = line->volume;
	voice->speaks = true;
	return begin(voice);
}

/* It died, hung, or talks nonsense: another one begins the line anew. */
static bool restart(struct voice *voice)
{
	end_program(voice);
	if (voice->sound)
		sound_hush(voice->sound);
	voice->restarts++;
	return ++voice->failures < VOICE_FAILURES_MAX ? begin(voice) : fail(voice);
}

/* ---- listening ---- */

static bool play(struct voice *voice, const char *bytes, size_t size)
{
	int16_t samples[DIALOGUE_FRAME_MAX / sizeof(int16_t)];
	memcpy(samples, bytes, size);
	for (size_t i = 0; i < size / sizeof *samples; i++)
		samples[i] = (int16_t)((samples[i] * gains[voice->volume]) >> GAIN_BITS);
	voice->sound_bytes += size;
	return voice->sound_bytes <= voice->sound_bytes_max && sound_play(voice->sound, samples, size / sizeof *samples);
}

/* False: it is no answer to anything. */
static bool take_frame(struct voice *voice, const struct dialogue_answer *head)
{
	voice->heard_of_ms = real_ms();
	if (head->number != voice->number)
		return true; /* of a line that was ended */
	switch ((enum dialogue_kind)head->kind) {
	case DIALOGUE_SOUND:
		return play(voice, voice->frame + sizeof *head, head->bytes);
	case DIALOGUE_END:
		voice->answered = true;
		voice->failures = 0;
		return true;
	}
	return false;
}

/* Reads one frame, or what there is of it. False: nothing is there now; *good is false when the program is not. */
static bool read_frame(struct voice *voice, bool *good)
{
	struct dialogue_answer head = {0};
	size_t wanted = sizeof head;
	if (voice->frame_size >= sizeof head) {
		memcpy(&head, voice->frame, sizeof head);
		*good = head.mark == DIALOGUE_ANSWER && head.bytes <= DIALOGUE_FRAME_MAX && head.bytes % sizeof(int16_t) == 0;
		if (!*good)
			return false;
		wanted += head.bytes;
	}
	if (voice->frame_size < wanted) {
		ssize_t count = voice_process_read(&voice->process, voice->frame + voice->frame_size, wanted - voice->frame_size);
		*good = count >= 0;
		if (count <= 0)
			return false;
		voice->frame_size += (size_t)count;
		return true;
	}
	voice->frame_size = 0;
	*good = take_frame(voice, &head);
	return *good;
}

static bool send_request(struct voice *voice)
{
	size_t left = voice->request_size - voice->request_sent;
	ssize_t count = left ? voice_process_write(&voice->process, voice->request + voice->request_sent, left) : 0;
	if (count > 0)
		voice->request_sent += (size_t)count;
	return count >= 0;
}

/* False when the program is no longer good. */
static bool listen(struct voice *voice)
{
	bool good = send_request(voice);
	if (good && clock_jumps())
		voice_process_wait(&voice->process, JUMPING_WAIT_MS);
	for (int i = 0; good && i < FRAMES_A_TURN && !voice->answered && sound_left_ms(voice->sound) < AHEAD_MS; i++)
		if (!read_frame(voice, &good))
			break;
	if (sound_left_ms(voice->sound) >= AHEAD_MS)
		voice->heard_of_ms = real_ms(); /* it owes nothing while it is not asked */
	return good && (voice->answered || real_ms() - voice->heard_of_ms < VOICE_HANG_MS);
}

static void rest(struct voice *voice)
{
	if (!voice->sound || clock_ms() - voice->silent_since < VOICE_REST_MS)
		return;
	sound_close(voice->sound);
	voice->sound = NULL;
}

enum voice_news voice_turn(struct voice *voice)
{
	if (!voice->speaks) {
		rest(voice);
		return VOICE_SILENT;
	}
	if (voice->held)
		return VOICE_SPEAKS;
	if (!voice->answered && !listen(voice) && !restart(voice))
		return VOICE_FAILED;
	if (!voice->answered || sound_left_ms(voice->sound) > 0)
		return VOICE_SPEAKS;
	voice->speaks = false;
	voice->silent_since = clock_ms();
	forget_line(voice);
	return VOICE_SPOKEN;
}

int voice_patience(const struct voice *voice)
{
	if (voice->speaks)
		return voice->held ? -1 : VOICE_TURN_MS;
	if (!voice->sound)
		return -1;
	int64_t left = voice->silent_since + VOICE_REST_MS - clock_ms();
	return left > 0 ? (int)left : 0;
}
