/* The numbers of Landlock are the kernel's (include/uapi/linux/landlock.h), written here because the headers of the system
 * it is built on may be older than the kernel it runs on. */
#include "kiosk/platform/shelter.h"
#include "kiosk/platform/shelter_calls.h"
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define RIGHT(bit) (UINT64_C(1) << (bit))

enum { CREATE = 444, ADD_RULE = 445, RESTRICT = 446, ASK_VERSION = 1, RULE_PATH = 1 };
enum { VERSION_REFER = 2, VERSION_TRUNCATE = 3, VERSION_NETWORK = 4, VERSION_DEVICES = 5, VERSION_SIGNALS = 6 };

static const uint64_t RUN = RIGHT(0), WRITE_FILE = RIGHT(1), READ_FILE = RIGHT(2), READ_FOLDER = RIGHT(3), TRUNCATE = RIGHT(14),
		      DEVICE = RIGHT(15), ALL_OF_FIRST_VERSION = RIGHT(13) - 1, REFER = RIGHT(13), TCP = RIGHT(0) | RIGHT(1),
		      SIGNALS = RIGHT(1), FIFO_AND_BEYOND = RIGHT(6) | RIGHT(9) | RIGHT(10) | RIGHT(11) | RIGHT(12);

struct rules { /* what is handled is forbidden, but where a rule allows it */
	uint64_t files, network, scoped;
};

struct __attribute__((packed)) path_rule {
	uint64_t allowed;
	int32_t folder;
};

struct shelter_files {
	int set, version;
	uint64_t handled;
};

static size_t size_for(int version)
{
	return version >= VERSION_SIGNALS   ? sizeof(struct rules)
	       : version >= VERSION_NETWORK ? offsetof(struct rules, scoped)
					    : offsetof(struct rules, network);
}

static bool begin(struct shelter_files *files)
{
	long version = syscall(CREATE, NULL, 0, ASK_VERSION);
	if (version < 1)
		return false;
	files->version = (int)version;
	files->handled = ALL_OF_FIRST_VERSION | (version >= VERSION_REFER ? REFER : 0) |
			 (version >= VERSION_TRUNCATE ? TRUNCATE : 0) | (version >= VERSION_DEVICES ? DEVICE : 0);
	struct rules rules = {files->handled, TCP, SIGNALS};
	files->set = (int)syscall(CREATE, &rules, size_for(files->version), 0);
	return files->set >= 0;
}

/* Rights that only a folder can have are left away from a file. */
static void allow(const struct shelter_files *files, const char *path, uint64_t rights)
{
	struct stat state;
	int place = path && path[0] ? open(path, O_PATH | O_CLOEXEC) : -1;
	if (place < 0)
		return;
	if (fstat(place, &state) == 0 && !S_ISDIR(state.st_mode))
		rights &= RUN | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE;
	struct path_rule rule = {rights & files->handled, place};
	syscall(ADD_RULE, files->set, RULE_PATH, &rule, 0);
	close(place);
}

static void allow_system(const struct shelter_files *files)
{
	static const char *const read[] = {"/usr",  "/lib", "/lib64",	    "/etc",	  "/sys",
					   "/proc", "/run", "/dev/urandom", "/dev/random"};
	static const char *const used[] = {"/dev/dri",	"/dev/input", "/dev/snd",  "/dev/null",
					   "/dev/zero", "/dev/tty",   "/dev/tty0", "/dev/tty1"};
	for (size_t i = 0; i < sizeof read / sizeof *read; i++)
		allow(files, read[i], READ_FILE | READ_FOLDER);
	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		allow(files, used[i], READ_FILE | READ_FOLDER | WRITE_FILE | DEVICE);
	allow(files, "/dev", READ_FOLDER);
	if (access("/dev/input", F_OK) != 0) /* the folder comes with the first device, and a rule cannot wait for it */
		allow(files, "/dev", READ_FILE | READ_FOLDER | DEVICE);
}

/* The key to the display server, where there is one. */
static void allow_display_key(const struct shelter_files *files)
{
	char path[PATH_MAX];
	const char *home = getenv("HOME");
	allow(files, getenv("XAUTHORITY"), READ_FILE);
	if (home && snprintf(path, sizeof path, "%s/.Xauthority", home) < PATH_MAX)
		allow(files, path, READ_FILE);
}

static void allow_program(const struct shelter_files *files, const char *program)
{
	static const char *const loaders[] = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};
	if (!program)
		return;
	allow(files, program, RUN | READ_FILE);
	for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++)
		allow(files, loaders[i], RUN | READ_FILE);
}

static bool close_files(const struct shelter_wish *wish, int *version)
{
	struct shelter_files files = {.set = -1};
	if (!begin(&files))
		return false;
	allow_system(&files);
	allow_display_key(&files);
	for (int i = 0; i < SHELTER_READS_MAX; i++)
		allow(&files, wish->reads[i], READ_FILE | READ_FOLDER);
	allow(&files, wish->writable, files.handled & ~(RUN | FIFO_AND_BEYOND | DEVICE));
	allow_program(&files, wish->program);
	bool closed = syscall(RESTRICT, files.set, 0) == 0;
	close(files.set);
	*version = files.version;
	return closed;
}

/* Only where no limit stands in the way: a locked process that meets the limit gets no more memory at all. */
static bool keep_out_of_swap(void)
{
	struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
	setrlimit(RLIMIT_MEMLOCK, &limit); /* allowed to root and to a unit that says so */
	if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY)
		return false;
	return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

struct shelter_report shelter_enter(const struct shelter_wish *wish)
{
	struct shelter_report report = {.landlock = 0};
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	report.memory = keep_out_of_swap();
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return report;
	report.files = close_files(wish, &report.landlock);
	report.calls = shelter_calls_forbid(wish->program != NULL);
	return report;
}
