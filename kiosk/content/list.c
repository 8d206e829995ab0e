/* Doubles; what is left behind goes with the arena. */
#include "kiosk/content/list.h"
#include "kiosk/base/check.h"
#include <limits.h>
#include <string.h>

enum { LIST_FIRST = 8 };

void *list_add(struct list *list)
{
	if (list->count == list->capacity) {
		CHECK(list->capacity <= INT_MAX / 2);
		int capacity = list->capacity ? 2 * list->capacity : LIST_FIRST;
		void *items = arena_array(list->arena, (size_t)capacity, list->item_size);
		if (list->count)
			memcpy(items, list->items, (size_t)list->count * list->item_size);
		list->items = items;
		list->capacity = capacity;
	}
	return (char *)list->items + (size_t)list->count++ * list->item_size;
}
