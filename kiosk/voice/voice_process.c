/* Pipes that never block, and a program that is given nothing it does not need. */
#include "kiosk/voice/voice_process.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FIRST_OTHER = 3 };

static void reap(struct voice_process *process)
{
	for (int i = 0; i < VOICE_PROCESS_GONE_MAX; i++)
		if (process->gone[i] && waitpid(process->gone[i], NULL, WNOHANG) != 0)
			process->gone[i] = 0;
}

static bool open_pipes(int to[2], int from[2])
{
	if (pipe2(to, O_CLOEXEC) != 0)
		return false;
	if (pipe2(from, O_CLOEXEC) == 0)
		return true;
	close(to[0]);
	close(to[1]);
	return false;
}

/* Neither the environment (a language, a home) nor any open file of the kiosk reaches the program, nor its complaints a log:
 * they could hold what a visitor reads. */
static pid_t spawn(const char *program, int input, int output)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none, pipe;
	char *const arguments[] = {(char[]){"socle-voice"}, NULL}, *const environment[] = {NULL};
	pid_t pid = 0;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addclosefrom_np(&files, FIRST_OTHER);
	posix_spawnattr_init(&attributes);
	sigemptyset(&none);
	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &pipe);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	if (posix_spawn(&pid, program, &files, &attributes, arguments, environment) != 0)
		pid = 0;
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&attributes);
	return pid;
}

bool voice_process_start(struct voice_process *process, const char *program)
{
	int to[2], from[2];
	reap(process);
	if (process->pid || !open_pipes(to, from))
		return process->pid != 0;
	signal(SIGPIPE, SIG_IGN); /* a program that died is an ordinary answer of write() */
	process->pid = spawn(program, to[0], from[1]);
	close(to[0]);
	close(from[1]);
	process->to = to[1];
	process->from = from[0];
	if (!process->pid) {
		close(process->to);
		close(process->from);
		return false;
	}
	fcntl(process->to, F_SETFL, O_NONBLOCK);
	fcntl(process->from, F_SETFL, O_NONBLOCK);
	return true;
}

void voice_process_end(struct voice_process *process)
{
	reap(process);
	if (!process->pid)
		return;
	kill(process->pid, SIGKILL);
	close(process->to);
	close(process->from);
	int free = 0;
	while (free + 1 < VOICE_PROCESS_GONE_MAX && process->gone[free])
		free++;
	process->gone[free] = process->pid;
	process->pid = 0;
}

bool voice_process_runs(const struct voice_process *process)
{
	return process->pid != 0;
}

static ssize_t outcome(ssize_t bytes)
{
	if (bytes >= 0)
		return bytes;
	return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

ssize_t voice_process_write(const struct voice_process *process, const void *bytes, size_t size)
{
	return outcome(write(process->to, bytes, size));
}

ssize_t voice_process_read(const struct voice_process *process, void *bytes, size_t size)
{
	ssize_t count = read(process->from, bytes, size);
	return count == 0 ? -1 : outcome(count);
}

void voice_process_wait(const struct voice_process *process, int ms)
{
	struct pollfd pipe = {.fd = process->from, .events = POLLIN};
	poll(&pipe, 1, ms);
}
