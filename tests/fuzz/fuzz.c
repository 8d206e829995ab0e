/* A file in memory, for readers that want a path. */
#include "tests/fuzz/fuzz.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char path[256];

static void remove_file(void)
{
	unlink(path);
}

const char *fuzz_file(const uint8_t *bytes, size_t size)
{
	if (!path[0]) {
		const char *folder = getenv("TMPDIR");
		snprintf(path, sizeof path, "%s/socle-fuzz-%d", folder ? folder : "/dev/shm", (int)getpid());
		atexit(remove_file);
	}
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	CHECK(file >= 0 && write(file, bytes, size) == (ssize_t)size);
	close(file);
	return path;
}

uint8_t fuzz_take(const uint8_t **bytes, size_t *size)
{
	if (*size == 0)
		return 0;
	(*size)--;
	return *(*bytes)++;
}
