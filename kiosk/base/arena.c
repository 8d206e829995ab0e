/* Blocks in a list; each zeroed when it is given back, so that nothing of one visit reaches the next. */
#include "kiosk/base/arena.h"
#include "kiosk/base/check.h"
#include "kiosk/base/vault.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	max_align_t data[];
};

static void wipe(void *memory, size_t size)
{
	memset(memory, 0, size);
	/* the compiler may not drop the stores: the memory is read by the next user of the block, or is about to be freed */
	__asm__ volatile("" : : "r"(memory) : "memory");
}

static struct arena_block *add_block(struct arena *arena, size_t size)
{
	size_t block_min = arena->block_min ? arena->block_min : ARENA_BLOCK_BYTES;
	size_t room = size > block_min ? size : block_min;
	struct arena_block *block =
	    arena->secret ? vault_take(sizeof *block + room, VAULT_ALONE) : calloc(1, sizeof *block + room);
	CHECK(block != NULL);
	block->size = room;
	arena->reserved += room;
	if (arena->last) {
		block->next = arena->last->next;
		arena->last->next = block;
	} else {
		arena->first = block;
	}
	arena->last = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t align = sizeof(max_align_t);
	CHECK(size < SIZE_MAX / 2);
	size = (size + align - 1) / align * align;
	struct arena_block *block = arena->last;
	while (block && block->size - block->used < size)
		block = block->next;
	if (!block)
		block = add_block(arena, size);
	arena->last = block;
	void *memory = (char *)block->data + block->used;
	block->used += size;
	arena->used += size;
	return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	CHECK(size == 0 || count <= SIZE_MAX / 2 / size);
	return arena_alloc(arena, count * size);
}

void arena_reset(struct arena *arena)
{
	for (struct arena_block *block = arena->first; block; block = block->next) {
		wipe(block->data, block->used);
		block->used = 0;
	}
	arena->last = arena->first;
	arena->used = 0;
}

void arena_finish(struct arena *arena)
{
	arena_reset(arena);
	for (struct arena_block *block = arena->first; block;) {
		struct arena_block *next = block->next;
		if (arena->secret)
			vault_give(block, sizeof *block + block->size);
		else
			free(block);
		block = next;
	}
	*arena = (struct arena){.block_min = arena->block_min, .secret = arena->secret};
}
