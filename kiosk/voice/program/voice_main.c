/* socle-voice: text in, sound out. Reads requests from standard input and answers on standard output (see dialogue.h) until
 * its input ends. Takes no arguments, writes no file, opens no device. */
#include "kiosk/voice/dialogue.h"
#include "kiosk/voice/program/synthesis.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { PARTS_MAX = 64, SAMPLES_MAX = DIALOGUE_FRAME_MAX / sizeof(int16_t) };

struct answer {
	uint32_t number;
};

/* It dies with the kiosk, leaves no core, can write no file. */
static void keep_to_ourselves(void)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){0, 0});
}

static bool read_all(void *to, size_t size)
{
	for (size_t done = 0; done < size;) {
		ssize_t count = read(STDIN_FILENO, (char *)to + done, size - done);
		if (count == 0 || (count < 0 && errno != EINTR))
			return false;
		if (count > 0)
			done += (size_t)count;
	}
	return true;
}

static bool write_all(const void *from, size_t size)
{
	for (size_t done = 0; done < size;) {
		ssize_t count = write(STDOUT_FILENO, (const char *)from + done, size - done);
		if (count < 0 && errno != EINTR)
			return false;
		if (count > 0)
			done += (size_t)count;
	}
	return true;
}

/* A request that comes while this one is answered ends it; so does the end of the kiosk. */
static bool is_ended(void)
{
	struct pollfd pipes[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = STDOUT_FILENO, .events = POLLOUT}};
	while (poll(pipes, 2, -1) < 0 && errno == EINTR)
		continue;
	return pipes[0].revents != 0;
}

static bool send_frame(uint32_t number, enum dialogue_kind kind, const void *bytes, size_t size)
{
	struct dialogue_answer head = {DIALOGUE_ANSWER, number, kind, (uint32_t)size};
	return write_all(&head, sizeof head) && write_all(bytes, size);
}

static bool take_sound(void *context, const int16_t *samples, int count)
{
	const struct answer *answer = context;
	while (count > 0) {
		int now = count < (int)SAMPLES_MAX ? count : (int)SAMPLES_MAX;
		if (is_ended() || !send_frame(answer->number, DIALOGUE_SOUND, samples, (size_t)now * sizeof *samples))
			return false;
		samples += now;
		count -= now;
	}
	return true;
}

static str tag_of(const char tag[DIALOGUE_TAG_MAX])
{
	return (str){tag, strnlen(tag, DIALOGUE_TAG_MAX)};
}

static void answer(struct arena *arena, const struct dialogue_request *request, str text)
{
	struct spoken_part parts[PARTS_MAX];
	struct answer context = {request->number};
	int count = spoken_text_parts(arena, tag_of(request->language), tag_of(request->foreign), text, parts, PARTS_MAX);
	for (int i = 0; i < count; i++)
		synthesis_say(&parts[i], (int)request->words_a_minute, take_sound, &context);
	send_frame(request->number, DIALOGUE_END, NULL, 0);
}

int main(void)
{
	static char text[DIALOGUE_TEXT_MAX];
	struct dialogue_request request;
	struct arena arena = {0};
	keep_to_ourselves();
	if (!synthesis_open())
		return 1;
	while (read_all(&request, sizeof request)) {
		str said = {text, request.text_bytes};
		if (request.mark != DIALOGUE_REQUEST || request.text_bytes > DIALOGUE_TEXT_MAX || !read_all(text, said.size) ||
		    !str_is_utf8(said))
			break;
		answer(&arena, &request, said);
		arena_reset(&arena);
		explicit_bzero(text, sizeof text);
	}
	arena_finish(&arena);
	synthesis_close();
	return 0;
}
