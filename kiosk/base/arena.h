/* arena: memory that is given back all at once. Arenas are named by lifetime: forever, pack, page.
 * Memory from an arena is zeroed and aligned for any type. Out of memory is a CHECK: the supervisor restarts the kiosk.
 * Not shared between threads. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *first, *last;
	size_t used;	  /* bytes given out since the last reset */
	size_t reserved;  /* bytes held from the system */
	size_t block_min; /* size of an ordinary block; 0 means ARENA_BLOCK_BYTES */
	bool secret;	  /* its blocks are in the vault; to be set before anything is taken */
};

enum { ARENA_BLOCK_BYTES = 64 * 1024 };

/* A zeroed struct arena is an empty, usable arena. */
void *arena_alloc(struct arena *arena, size_t size);
/* Overflow-checked count * size. */
void *arena_array(struct arena *arena, size_t count, size_t size);
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))
/* Empties the arena and keeps its blocks for reuse; what was in them is overwritten with zeros. */
void arena_reset(struct arena *arena);
/* Overwrites and gives everything back; the arena is empty and usable again. */
void arena_finish(struct arena *arena);
