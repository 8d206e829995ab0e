/* stops: runs a piece of work in a child and stops it at each of its system calls, to kill it there or to make that one call
 * fail. Linux on x86-64 only for failing calls; killing works everywhere. */
#pragma once
#include <stdbool.h>

enum stops_end { STOPS_FINISHED, STOPS_KILLED, STOPS_HUNG };

/* Work runs in a fresh child; its result is the child's exit code (0 to 100). */
typedef int stops_work(void *context);

struct stops_run {
	enum stops_end end;
	int code;    /* exit code when FINISHED; 101: died of a signal by itself */
	long stops;  /* entry and exit stops seen */
	bool failed; /* the call was reached and made to fail */
	long call;   /* its number */
};

/* Kills at stop `kill_at` (1-based; 0: never). */
struct stops_run stops_kill(stops_work *work, void *context, long kill_at);
/* Makes the `fail_at`-th system call return -error without running it. */
struct stops_run stops_fail(stops_work *work, void *context, long fail_at, int error);
bool stops_can_fail(void);
