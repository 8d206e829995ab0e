/* A filter for the kernel's own small machine (seccomp), built from two tables. */
#include "kiosk/platform/shelter_calls.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define ARCHITECTURE 0
#endif

enum {
	STEPS_MAX = 256,
	OTHER_TABLE = 0x40000000, /* numbers of the x32 calls, which are the same deeds by other numbers */
	NEW_SPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET
};

static const int FORBIDDEN[] = {
    /* other processes */
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_process_madvise, SYS_pidfd_getfd, SYS_kcmp,
    /* what goes round this filter */
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_open_by_handle_at, SYS_name_to_handle_at,
    /* file systems and name spaces */
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick,
    SYS_open_tree, SYS_mount_setattr, SYS_unshare, SYS_setns, SYS_swapon, SYS_swapoff, SYS_quotactl, SYS_mknodat,
    /* the machine */
    SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_settimeofday, SYS_clock_settime,
    SYS_clock_adjtime, SYS_adjtimex, SYS_sethostname, SYS_setdomainname, SYS_syslog, SYS_acct, SYS_vhangup,
#if defined(__x86_64__)
    SYS_iopl, SYS_ioperm, SYS_mknod, SYS_kexec_file_load,
#endif
    /* places to keep something in */
    SYS_keyctl, SYS_add_key, SYS_request_key};

static const int STARTING[] = {SYS_execve, SYS_execveat};

struct steps {
	struct sock_filter list[STEPS_MAX];
	unsigned short count;
};

static void add(struct steps *steps, unsigned short code, unsigned value, unsigned char yes, unsigned char no)
{
	steps->list[steps->count++] = (struct sock_filter){code, yes, no, value};
}

static void load(struct steps *steps, size_t offset)
{
	add(steps, BPF_LD | BPF_W | BPF_ABS, (unsigned)offset, 0, 0);
}

static void answer(struct steps *steps, unsigned value)
{
	add(steps, BPF_RET | BPF_K, value, 0, 0);
}

static void refuse_all(struct steps *steps, const int *calls, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		add(steps, BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i], 0, 1);
		answer(steps, SECCOMP_RET_ERRNO | EPERM);
	}
}

/* Only calls of the architecture this program was built for. */
static void know_the_table(struct steps *steps)
{
	load(steps, offsetof(struct seccomp_data, arch));
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
	answer(steps, SECCOMP_RET_ERRNO | EPERM);
	load(steps, offsetof(struct seccomp_data, nr));
	add(steps, BPF_JMP | BPF_JGE | BPF_K, OTHER_TABLE, 0, 1);
	answer(steps, SECCOMP_RET_ERRNO | EPERM);
}

/* The display server is a local socket; udev tells of new devices by netlink; nothing else is a socket here. */
static void limit_sockets(struct steps *steps)
{
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 7);
	load(steps, offsetof(struct seccomp_data, args[0]));
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 3, 0);
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 3);
	load(steps, offsetof(struct seccomp_data, args[2]));
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, NETLINK_KOBJECT_UEVENT, 0, 1);
	answer(steps, SECCOMP_RET_ALLOW);
	answer(steps, SECCOMP_RET_ERRNO | EPERM);
}

/* Threads and children, but no new name spaces. clone3 hides its wishes in memory: the C library then takes clone. */
static void limit_children(struct steps *steps)
{
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1);
	answer(steps, SECCOMP_RET_ERRNO | ENOSYS);
	add(steps, BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3);
	load(steps, offsetof(struct seccomp_data, args[0]));
	add(steps, BPF_JMP | BPF_JSET | BPF_K, NEW_SPACES, 0, 1);
	answer(steps, SECCOMP_RET_ERRNO | EPERM);
}

bool shelter_calls_forbid(bool may_start_programs)
{
	struct steps steps = {.count = 0};
	if (ARCHITECTURE == 0)
		return false;
	know_the_table(&steps);
	refuse_all(&steps, FORBIDDEN, sizeof FORBIDDEN / sizeof *FORBIDDEN);
	if (!may_start_programs)
		refuse_all(&steps, STARTING, sizeof STARTING / sizeof *STARTING);
	limit_sockets(&steps);
	limit_children(&steps);
	answer(&steps, SECCOMP_RET_ALLOW);
	struct sock_fprog program = {steps.count, steps.list};
	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}
