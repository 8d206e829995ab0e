/* memo: states met before and what was found behind them. Inside guide/ only. */
#pragma once
#include "kiosk/base/arena.h"
#include <stdbool.h>
#include <stdint.h>

struct memo_key {
	uint64_t word[3];
};

struct memo_entry {
	struct memo_key key;
	bool used;
	int depth; /* questions on the longest way behind the state */
	long ways; /* ways behind the state */
};

struct memo { /* a zeroed memo with an arena is empty */
	struct arena *arena;
	struct memo_entry *entries;
	size_t count, capacity;
};

/* The entry of the key; a new one is zeroed but for its key, and *is_new is set. Pointers hold until the next call. */
struct memo_entry *memo_find(struct memo *memo, struct memo_key key, bool *is_new);
