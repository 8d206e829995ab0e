/* vault: memory for what a visitor does and reads. It is locked, so that it never reaches swap, left out of core dumps, and
 * overwritten before it is given back. Where the system allows no locking (RLIMIT_MEMLOCK) it is ordinary memory otherwise. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

enum vault_kind {
	VAULT_SHARED, /* a child process gets a copy, as of all memory */
	VAULT_ALONE   /* a child process finds zeros */
};

/* Zeroed whole pages. Out of memory is a CHECK. */
void *vault_take(size_t size, enum vault_kind kind);
void vault_give(void *memory, size_t size); /* the size that was taken; NULL is allowed */
/* Whether this many more bytes may be locked. */
bool vault_can_lock(size_t size);
