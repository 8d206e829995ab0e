/* Reading whole files. */
#include "kiosk/platform/files.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool refuse(struct problem *problem, const char *path)
{
	if (errno == ENOENT)
		return problem_set(problem, PROBLEM_MISSING, path, "Check the path.", "the file is not there.");
	return problem_set(problem, PROBLEM_UNREADABLE, path, "Check that it is a file and may be read.",
			   "the file cannot be read: %s.", strerror(errno));
}

static bool read_all(int file, char *to, size_t size, size_t *got)
{
	*got = 0;
	while (*got < size) {
		ssize_t count = read(file, to + *got, size - *got);
		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return false;
		if (count == 0)
			return true;
		*got += (size_t)count;
	}
	return true;
}

static bool read_open(int file, struct arena *arena, const char *path, size_t limit, str *bytes, struct problem *problem)
{
	struct stat state;
	if (fstat(file, &state) != 0)
		return refuse(problem, path);
	if (!S_ISREG(state.st_mode)) {
		errno = S_ISDIR(state.st_mode) ? EISDIR : EINVAL;
		return refuse(problem, path);
	}
	if ((uint64_t)state.st_size > limit)
		return problem_set(problem, PROBLEM_TOO_LARGE, path, "Use a smaller file.",
				   "the file has %lld bytes; %zu are allowed.", (long long)state.st_size, limit);
	size_t size = (size_t)state.st_size, got;
	char *data = arena_alloc(arena, size ? size : 1);
	if (!read_all(file, data, size, &got))
		return refuse(problem, path);
	*bytes = (str){data, got};
	return true;
}

bool files_read(struct arena *arena, const char *path, size_t limit, str *bytes, struct problem *problem)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return refuse(problem, path);
	bool read = read_open(file, arena, path, limit, bytes, problem);
	close(file);
	return read;
}
