/* What the kiosk remembers between two starts, damaged: whatever is read can be written, and is read the same again. */
#include "kiosk/base/arena.h"
#include "kiosk/pack/disk.h"
#include "kiosk/pack/state.h"
#include "tests/fuzz/fuzz.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_folder(void)
{
	static char path[256];
	const char *folder = getenv("TMPDIR");
	snprintf(path, sizeof path, "%s/socle-state-%d", folder ? folder : "/dev/shm", (int)getpid());
	mkdir(path, 0700);
	int data = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	CHECK(data >= 0);
	return data;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static int data = -1;
	if (data < 0)
		data = open_folder();
	int file = openat(data, "state", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	CHECK(file >= 0 && write(file, bytes, size) == (ssize_t)size);
	close(file);
	struct state state = state_read(data);
	CHECK(state.blocked_count >= 0 && state.blocked_count <= STATE_BLOCKED_MAX && state.confirmed >= 0);
	if (state.readable) {
		CHECK(!state.chosen[0] || state_is_name(str_of(state.chosen)));
		CHECK(state_write(data, &state, NULL));
		struct state again = state_read(data);
		CHECK(memcmp(&state, &again, sizeof again) == 0);
		state_block(&state, "7-0123456789abcdef");
		CHECK(state_is_blocked(&state, "7-0123456789abcdef"));
	}
	return 0;
}
