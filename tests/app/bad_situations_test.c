/* The program that is shipped, started where something is wrong: it shows a picture all the same and its log says what to do, or it
 * ends with a sentence. Nothing hangs, nothing crashes. */
#include "tests/test.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WAIT_MS = 20000, LOG_BYTES_MAX = 8192, ARGUMENTS_MAX = 12, PATH_ROOM = 400, RUNS = -1, DIED = -2, HANGS = -3 };

static const char *const PICTURE = "first picture after";

static void build_path(char path[PATH_ROOM], const char *name)
{
	const char *build = getenv("SOCLE_BUILD");
	snprintf(path, PATH_ROOM, "%s/%s", build ? build : "build/debug", name);
}

static pid_t start(char *const *arguments, int *log)
{
	int ends[2];
	if (pipe(ends) != 0)
		return -1;
	pid_t child = fork();
	if (child == 0) {
		setenv("SDL_VIDEODRIVER", "dummy", 1);
		dup2(ends[1], STDOUT_FILENO);
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		execv(arguments[0], arguments);
		_exit(127);
	}
	close(ends[1]);
	*log = ends[0];
	return child;
}

/* Until the first picture, the end, or the end of patience. */
static int follow(pid_t child, int log, char text[LOG_BYTES_MAX])
{
	struct pollfd poll_log = {.fd = log, .events = POLLIN};
	size_t size = 0;
	int status = 0;
	while (size < LOG_BYTES_MAX - 1 && !strstr(text, PICTURE)) {
		if (poll(&poll_log, 1, WAIT_MS) <= 0) {
			kill(child, SIGKILL);
			waitpid(child, &status, 0);
			return HANGS;
		}
		ssize_t got = read(log, text + size, LOG_BYTES_MAX - 1 - size);
		if (got <= 0) {
			waitpid(child, &status, 0);
			return WIFEXITED(status) ? WEXITSTATUS(status) : DIED;
		}
		size += (size_t)got;
	}
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	return RUNS;
}

static void expect(const char *words, int code, const char *sentence)
{
	char program[PATH_ROOM], pack[PATH_ROOM], fonts[PATH_ROOM], log[LOG_BYTES_MAX] = "";
	char *copy = strdup(words), *rest = copy, *arguments[ARGUMENTS_MAX] = {program};
	build_path(program, "socle");
	build_path(pack, "sample.socle");
	snprintf(fonts, sizeof fonts, "%s/assets/fonts/fonts.list", test_root());
	int count = 1, from;
	for (char *word; (word = strsep(&rest, " ")) && count < ARGUMENTS_MAX - 1;)
		arguments[count++] = strcmp(word, "PACK") == 0 ? pack : strcmp(word, "FONTS") == 0 ? fonts : word;
	pid_t child = start(arguments, &from);
	int found = follow(child, from, log);
	close(from);
	if (found != code || !strstr(log, sentence))
		test_fail(__FILE__, __LINE__, "%s: code %d, expected %d and \"%s\":\n%s", words, found, code, sentence, log);
	free(copy);
}

TEST(a_picture_is_shown_and_the_log_says_what_to_do)
{
	expect("--content /etc/passwd --fonts FONTS", RUNS, "The file is not a Socle pack. Copy the pack again");
	expect("--content /dev/zero --fonts FONTS", RUNS,
	       "This is a folder or a device, not a file. Name the pack's file itself.");
	expect("--content /nowhere --fonts FONTS", RUNS, "There is no such file. Put the pack in this place");
	expect("--content PACK --fonts /nowhere", RUNS, "the list of fonts cannot be read");
	expect("--content PACK --fonts /dev/null", RUNS, "/dev/null");
	expect("--content PACK --fonts FONTS --size 10x4000", RUNS, "too small for fingers. Use a screen");
	expect("--content PACK --fonts FONTS --size 1x1", RUNS, PICTURE);
	expect("--content PACK --fonts FONTS --size 8192x20", RUNS, PICTURE);
}

TEST(what_the_installer_wrote_wrongly_is_named_and_service_goes_on)
{
	char path[] = "/tmp/socle-conf-XXXXXX", words[200];
	int file = mkstemp(path);
	static const char text[] = "idle_seconds = never\ntime_zone = Mars/Olympus\nscreen_diagonal_mm = 1e9\n";
	EXPECT(write(file, text, sizeof text - 1) == (ssize_t)sizeof text - 1);
	close(file);
	snprintf(words, sizeof words, "--config %s --content PACK --fonts FONTS", path);
	expect(words, RUNS, "line 1: idle_seconds is \"never\"");
	expect(words, RUNS, "line 3: screen_diagonal_mm is \"1e9\"");
	expect(words, RUNS, "time_zone \"Mars/Olympus\" is not known");
	unlink(path);
	expect("--config / --content PACK --fonts FONTS", RUNS, "/: ");
	expect("--config /dev/zero --content PACK --fonts FONTS", RUNS, "/dev/zero: ");
}

TEST(a_screen_that_cannot_be_is_refused)
{
	expect("--size 99999x99999", 2, "\"99999x99999\" is not a size");
	expect("--size 8193x1", 2, "is not a size");
	expect("--size 0x0", 2, "is not a size");
	expect("--diagonal inf", 2, "a number from");
}
