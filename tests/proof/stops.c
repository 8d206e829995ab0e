/* ptrace: a stop at the entry and one at the exit of every system call. */
#include "tests/proof/stops.h"
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { HUNG_SECONDS = 5, DIED = 101 };

static pid_t start(stops_work *work, void *context)
{
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		_exit(work(context));
	}
	int status;
	waitpid(child, &status, 0);
	ptrace(PTRACE_SETOPTIONS, child, NULL, (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
	return child;
}

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Goes on to the next system-call stop. False when the child has ended; *run then says how. */
static bool next_stop(pid_t child, struct stops_run *run, double deadline)
{
	int status, signal_to_pass = 0;
	for (;;) {
		ptrace(PTRACE_SYSCALL, child, NULL, (void *)(long)signal_to_pass);
		for (;;) {
			pid_t got = waitpid(child, &status, WNOHANG);
			if (got == child)
				break;
			if (seconds() > deadline) {
				kill(child, SIGKILL);
				waitpid(child, &status, 0);
				run->end = STOPS_HUNG;
				return false;
			}
			sched_yield();
		}
		if (WIFEXITED(status) || WIFSIGNALED(status)) {
			run->end = STOPS_FINISHED;
			run->code = WIFEXITED(status) ? WEXITSTATUS(status) : DIED;
			return false;
		}
		if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
			run->stops++;
			return true;
		}
		signal_to_pass = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
	}
}

struct stops_run stops_kill(stops_work *work, void *context, long kill_at)
{
	struct stops_run run = {0};
	pid_t child = start(work, context);
	double deadline = seconds() + HUNG_SECONDS;
	while (next_stop(child, &run, deadline)) {
		if (run.stops != kill_at)
			continue;
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		run.end = STOPS_KILLED;
		break;
	}
	return run;
}

#if defined(__x86_64__)
bool stops_can_fail(void)
{
	return true;
}

struct stops_run stops_fail(stops_work *work, void *context, long fail_at, int error)
{
	struct stops_run run = {0};
	struct user_regs_struct registers;
	pid_t child = start(work, context);
	double deadline = seconds() + HUNG_SECONDS;
	long calls = 0;
	/* stops come in pairs: entry, exit */
	while (next_stop(child, &run, deadline)) {
		if (++calls != fail_at) {
			if (!next_stop(child, &run, deadline))
				break;
			continue;
		}
		ptrace(PTRACE_GETREGS, child, NULL, &registers);
		run.call = (long)registers.orig_rax;
		run.failed = true;
		if (run.call == SYS_exit_group || run.call == SYS_exit)
			continue;
		registers.orig_rax = (unsigned long long)-1;
		ptrace(PTRACE_SETREGS, child, NULL, &registers);
		if (!next_stop(child, &run, deadline))
			break;
		ptrace(PTRACE_GETREGS, child, NULL, &registers);
		registers.rax = (unsigned long long)(long long)-error;
		ptrace(PTRACE_SETREGS, child, NULL, &registers);
	}
	return run;
}
#else
bool stops_can_fail(void)
{
	return false;
}

struct stops_run stops_fail(stops_work *work, void *context, long fail_at, int error)
{
	(void)fail_at, (void)error;
	return stops_kill(work, context, 0);
}
#endif
