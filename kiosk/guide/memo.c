/* An open table that doubles before it is three quarters full; the old halves stay in the arena until it goes. */
#include "kiosk/guide/memo.h"
#include <string.h>

enum { MEMO_FIRST = 1024 };

static size_t slot_of(const struct memo *memo, const struct memo_key *key)
{
	uint64_t hash = 0;
	for (int i = 0; i < 3; i++) {
		hash = (hash ^ key->word[i]) * UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 29;
	}
	return (size_t)(hash % memo->capacity);
}

static struct memo_entry *find_entry(const struct memo *memo, const struct memo_key *key)
{
	size_t at = slot_of(memo, key);
	while (memo->entries[at].used && memcmp(&memo->entries[at].key, key, sizeof *key) != 0)
		at = (at + 1) % memo->capacity;
	return &memo->entries[at];
}

static void grow(struct memo *memo)
{
	struct memo old = *memo;
	memo->capacity = old.capacity ? 2 * old.capacity : MEMO_FIRST;
	memo->entries = ARENA_ARRAY(memo->arena, memo->capacity, struct memo_entry);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.entries[i].used)
			*find_entry(memo, &old.entries[i].key) = old.entries[i];
}

struct memo_entry *memo_find(struct memo *memo, struct memo_key key, bool *is_new)
{
	if (memo->count >= memo->capacity / 4 * 3)
		grow(memo);
	struct memo_entry *entry = find_entry(memo, &key);
	*is_new = !entry->used;
	if (*is_new) {
		*entry = (struct memo_entry){.key = key, .used = true};
		memo->count++;
	}
	return entry;
}
