/* shelter: what this process can do to the machine, made as little as a kiosk needs, by the process itself, so that it holds
 * however the program was started. Entered once, before the display is opened and before the first touch; never left.
 *
 * Files: by Landlock, as far as the kernel knows it (Linux 5.13 and later; its version is asked). The system's programs,
 * libraries, fonts and settings can be read, and what the wish names; devices of the display, of touch and of sound can be
 * used; `writable` is the only place where a file can be written, and with NULL there is none.
 * Calls: by a seccomp filter (x86-64 and ARM64). No network socket of any kind, no other program, no mount, no debugger, no
 * look into another process: each answers EPERM.
 * Memory: no core dump, not readable by other programs of the same user, and, where RLIMIT_MEMLOCK is unlimited, never in
 * swap (STANDARDS P-02 to P-06). */
#pragma once
#include <stdbool.h>

enum { SHELTER_READS_MAX = 8 };

struct shelter_wish {
	const char *reads[SHELTER_READS_MAX]; /* files and folders; NULL and "" are skipped, as is what does not exist */
	const char *writable;		      /* a folder, or NULL */
	const char *program;		      /* the only program that may be started, or NULL: none */
};

struct shelter_report {
	int landlock; /* the kernel's version of it; 0: it has none */
	bool files, calls, memory /* nothing can reach swap */;
};

struct shelter_report shelter_enter(const struct shelter_wish *wish);
