/* What is forbidden fails with the right word, what is needed still works. Each test goes into the shelter in a child of its
 * own, because nobody comes out of it again. */
#include "kiosk/platform/shelter.h"
#include "tests/test.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];
static struct shelter_report report;

static void make_folder(void)
{
	snprintf(folder, sizeof folder, "/tmp/socle-shelter-XXXXXX");
	EXPECT(mkdtemp(folder) != NULL);
}

static char *in_folder(const char *name)
{
	static char path[128];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void put(const char *name)
{
	int file = open(in_folder(name), O_CREAT | O_WRONLY, 0755);
	EXPECT(file >= 0 && write(file, "x", 1) == 1);
	close(file);
}

static void remove_folder(void)
{
	char command[100];
	snprintf(command, sizeof command, "rm -rf %s", folder);
	EXPECT_INT(system(command), 0);
}

/* How the deed ends inside: the number of things that were not as they should be. */
static int inside(const struct shelter_wish *wish, int (*deed)(void))
{
	int status = -1;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		report = shelter_enter(wish);
		_exit(deed());
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + status;
}

static bool is_refused(long result)
{
	return result < 0 && errno == EPERM;
}

static int make_sockets(void)
{
	int wrong = !report.calls;
	wrong += !is_refused(socket(AF_INET, SOCK_STREAM, 0));
	wrong += !is_refused(socket(AF_INET, SOCK_DGRAM, 0));
	wrong += !is_refused(socket(AF_INET6, SOCK_STREAM, 0));
	wrong += !is_refused(socket(AF_PACKET, SOCK_RAW, 0));
	wrong += !is_refused(socket(40 /* AF_VSOCK */, SOCK_STREAM, 0));
	wrong += !is_refused(socket(31 /* AF_BLUETOOTH */, SOCK_RAW, 0));
	wrong += !is_refused(socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE));
	wrong += socket(AF_UNIX, SOCK_STREAM, 0) < 0;
	wrong += socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT) < 0;
	return wrong;
}

TEST(no_network_socket_can_be_made_but_display_and_udev_are_heard)
{
	EXPECT_INT(inside(&(struct shelter_wish){0}, make_sockets), 0);
}

static int pry(void)
{
	struct iovec piece = {&piece, sizeof piece};
	int wrong = 0;
	wrong += !is_refused(ptrace(PTRACE_TRACEME, 0, NULL, NULL));
	wrong += !is_refused(process_vm_readv(getppid(), &piece, 1, &piece, 1, 0));
	wrong += !is_refused(mount("none", "/tmp", "tmpfs", 0, NULL));
	wrong += !is_refused(unshare(CLONE_NEWUSER));
	wrong += !is_refused(syscall(SYS_bpf, 0, NULL, 0));
	wrong += !is_refused(syscall(SYS_keyctl, 0, 0, 0, 0, 0));
	wrong += !is_refused(syscall(SYS_io_uring_setup, 1, NULL));
	wrong += !is_refused(syscall(SYS_perf_event_open, NULL, 0, 0, 0, 0));
	wrong += !is_refused(execl("/bin/true", "true", (char *)NULL));
	wrong += !is_refused(syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, NULL, NULL, NULL, NULL));
	return wrong;
}

TEST(nothing_can_be_pried_into_mounted_or_started)
{
	EXPECT_INT(inside(&(struct shelter_wish){0}, pry), 0);
}

static void *run_thread(void *context)
{
	*(int *)context = 7;
	return NULL;
}

static int live(void)
{
	pthread_t thread;
	int seen = 0, status = -1;
	if (pthread_create(&thread, NULL, run_thread, &seen) != 0 || pthread_join(thread, NULL) != 0 || seen != 7)
		return 1;
	pid_t child = fork();
	if (child == 0)
		_exit(5);
	if (waitpid(child, &status, 0) != child || WEXITSTATUS(status) != 5)
		return 2;
	return open("/usr/share/zoneinfo/Europe/Paris", O_RDONLY) < 0 ? 3 : open("/dev/null", O_RDWR) < 0 ? 4 : 0;
}

TEST(threads_children_fonts_and_devices_go_on)
{
	EXPECT_INT(inside(&(struct shelter_wish){0}, live), 0);
}

static int look_at_limits(void)
{
	struct rlimit core = {1, 1};
	getrlimit(RLIMIT_CORE, &core);
	return (core.rlim_max != 0) + (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) + (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) +
	       (prctl(PR_GET_SECCOMP, 0, 0, 0, 0) != 2);
}

TEST(there_is_no_dump_no_debugger_and_no_way_back)
{
	EXPECT_INT(inside(&(struct shelter_wish){0}, look_at_limits), 0);
}

/* A kernel without Landlock leaves files to the unit: then there is nothing to test. */
static bool has_landlock(void)
{
	if (syscall(444, NULL, 0, 1) > 0)
		return true;
	printf("  this kernel has no Landlock: not tested\n");
	return false;
}

static bool can_write(const char *path, int flags)
{
	int file = open(path, flags, 0600);
	if (file >= 0)
		close(file);
	return file >= 0;
}

static int write_anywhere(void)
{
	static const char *const places[] = {"/tmp/socle-trace", "/var/tmp/socle-trace", "/dev/shm/socle-trace",
					     "/run/socle-trace", "/etc/socle-trace",	 "/root/socle-trace",
					     "/usr/socle-trace"};
	int wrong = !report.files;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		wrong += can_write(places[i], O_CREAT | O_WRONLY);
	wrong += can_write(in_folder("old"), O_WRONLY);
	wrong += mkdir(in_folder("new"), 0700) == 0;
	wrong += unlink(in_folder("old")) == 0;
	wrong += rename(in_folder("old"), "/tmp/socle-moved") == 0;
	wrong += symlink("/", in_folder("link")) == 0;
	wrong += mkfifo(in_folder("pipe"), 0600) == 0;
	return wrong;
}

TEST(no_file_can_be_written_made_moved_or_removed_anywhere)
{
	if (!has_landlock())
		return;
	make_folder();
	put("old");
	EXPECT_INT(inside(&(struct shelter_wish){.reads = {folder}}, write_anywhere), 0);
	remove_folder();
}

static int read_here_and_there(void)
{
	int wrong = open(in_folder("allowed"), O_RDONLY) < 0;
	wrong += open("/etc/passwd", O_RDONLY) < 0; /* settings are read */
	wrong += open("/var/log", O_RDONLY | O_DIRECTORY) >= 0;
	wrong += open("/root", O_RDONLY | O_DIRECTORY) >= 0;
	wrong += open("/home", O_RDONLY | O_DIRECTORY) >= 0;
	return wrong;
}

TEST(only_what_is_needed_can_be_read)
{
	if (!has_landlock())
		return;
	make_folder();
	put("allowed");
	EXPECT_INT(inside(&(struct shelter_wish){.reads = {NULL, "", "/nowhere", folder}}, read_here_and_there), 0);
	remove_folder();
}

/* As an install does it: a folder, a file in it, both renamed, the old ones removed. */
static int install_something(void)
{
	char from[128], to[128];
	int wrong = mkdir(in_folder("incoming"), 0700) != 0;
	wrong += !can_write(in_folder("incoming/db"), O_CREAT | O_EXCL | O_RDWR);
	wrong += !can_write(in_folder("incoming/db"), O_RDWR | O_TRUNC);
	snprintf(from, sizeof from, "%s", in_folder("incoming"));
	snprintf(to, sizeof to, "%s", in_folder("generation"));
	wrong += rename(from, to) != 0;
	wrong += unlink(in_folder("generation/db")) != 0;
	wrong += rmdir(in_folder("generation")) != 0;
	wrong += can_write("/tmp/socle-trace", O_CREAT | O_WRONLY);
	return wrong;
}

TEST(the_data_folder_is_the_only_one_that_can_be_written)
{
	if (!has_landlock())
		return;
	make_folder();
	EXPECT_INT(inside(&(struct shelter_wish){.writable = folder}, install_something), 0);
	remove_folder();
}

static int start(const char *program)
{
	int status = -1;
	pid_t child = fork();
	if (child == 0) {
		execl(program, program, (char *)NULL);
		_exit(99);
	}
	waitpid(child, &status, 0);
	return WEXITSTATUS(status);
}

static int start_both(void)
{
	return (start("/usr/bin/true") != 0) + (start("/usr/bin/id") != 99) + (start("/bin/sh") != 99);
}

TEST(the_voice_can_be_started_and_no_other_program)
{
	if (has_landlock())
		EXPECT_INT(inside(&(struct shelter_wish){.program = "/usr/bin/true"}, start_both), 0);
}

static int crash(void)
{
	if (chdir(folder) != 0)
		return 1;
	signal(SIGSEGV, SIG_DFL);
	raise(SIGSEGV);
	return 2;
}

TEST(a_crash_leaves_no_file)
{
	make_folder();
	int status = inside(&(struct shelter_wish){.writable = folder}, crash);
	EXPECT(status >= 1000 && WIFSIGNALED(status - 1000) && WTERMSIG(status - 1000) == SIGSEGV && !WCOREDUMP(status - 1000));
	EXPECT_INT(rmdir(folder), 0); /* it is empty */
}
