/* The names of keys.h as a table. */
#include "kiosk/i18n/say.h"
#include <stdlib.h>

static const char *const keys[SAY_COUNT] = {
#define KEY(name, key) [SAY_##name] = key,
#include "kiosk/i18n/keys.h"
#undef KEY
};

const char *say_key(enum say say)
{
	return keys[say];
}

static int compare_keys(const void *a, const void *b)
{
	return str_compare(str_of(keys[*(const enum say *)a]), str_of(keys[*(const enum say *)b]));
}

void say_sort(enum say order[SAY_COUNT])
{
	for (int i = 0; i < SAY_COUNT; i++)
		order[i] = (enum say)i;
	qsort(order, SAY_COUNT, sizeof order[0], compare_keys);
}

enum say say_find(const enum say order[SAY_COUNT], str key)
{
	int low = 0, high = SAY_COUNT;
	while (low < high) {
		int middle = (low + high) / 2;
		int difference = str_compare(key, str_of(keys[order[middle]]));
		if (difference == 0)
			return order[middle];
		if (difference < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return SAY_COUNT;
}
