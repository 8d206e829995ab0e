/* voice_process: the program that turns text into sound, as seen from the kiosk: started, written to and read from without
 * ever waiting for it, killed when it is no longer needed or no longer good. It inherits nothing but its two pipes. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { VOICE_PROCESS_GONE_MAX = 8 };

struct voice_process {
	pid_t pid; /* 0: none */
	int to, from;
	pid_t gone[VOICE_PROCESS_GONE_MAX]; /* killed, and not yet known to have ended */
};

/* False when the program cannot be started. */
bool voice_process_start(struct voice_process *process, const char *program);
void voice_process_end(struct voice_process *process);
bool voice_process_runs(const struct voice_process *process);
/* Bytes written, 0 when there is no room now, -1 when the program is no longer there. */
ssize_t voice_process_write(const struct voice_process *process, const void *bytes, size_t size);
/* Bytes read, 0 when there is nothing now, -1 when the program is no longer there. */
ssize_t voice_process_read(const struct voice_process *process, void *bytes, size_t size);
/* Sleeps until there is something to read, at most so long. */
void voice_process_wait(const struct voice_process *process, int ms);
