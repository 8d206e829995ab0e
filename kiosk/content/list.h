/* list: a row of things that grows in an arena while rows are read, so that nothing a pack holds is cut silently. */
#pragma once
#include "kiosk/base/arena.h"

struct list {
	struct arena *arena;
	size_t item_size;
	int count, capacity;
	void *items; /* NULL while empty */
};

/* Room for one more, zeroed, already counted. */
void *list_add(struct list *list);
#define LIST_OF(arena, type) ((struct list){(arena), sizeof(type), 0, 0, NULL})
