/* Open addressing; text and glyphs of all words lie one behind the other. */
#include "kiosk/text/words.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include <stdlib.h>
#include <string.h>

enum { TEXT_UNITS_FIRST = 4096 };

void words_open(struct words *words)
{
	*words = (struct words){.slots = calloc(WORD_SLOTS, sizeof *words->slots)};
	CHECK(words->slots != NULL);
}

void words_close(struct words *words)
{
	erase_free(words->text, words->text_capacity * sizeof *words->text);
	glyph_list_finish(&words->glyphs);
	free(words->slots);
	*words = (struct words){0};
}

void words_wipe(struct words *words)
{
	words_close(words);
	words_open(words);
}

size_t words_bytes(const struct words *words)
{
	return WORD_SLOTS * sizeof *words->slots + words->text_capacity * sizeof *words->text +
	       (size_t)words->glyphs.capacity * sizeof *words->glyphs.glyphs;
}

void words_forget(struct words *words)
{
	memset(words->slots, 0, WORD_SLOTS * sizeof *words->slots);
	words->text_used = 0;
	words->glyphs.count = 0;
	words->count = 0;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash ^= value;
	hash *= 0x9E3779B97F4A7C15U;
	return hash ^ hash >> 29;
}

static uint64_t hash_word(const uint16_t *units, int count, uint64_t key)
{
	uint64_t hash = mix(0x517CC1B727220A95U, key), four;
	int at = 0;
	for (; at + 4 <= count; at += 4) {
		memcpy(&four, units + at, sizeof four);
		hash = mix(hash, four);
	}
	four = (uint64_t)count << 48;
	for (int shift = 0; at < count; at++, shift += 16)
		four ^= (uint64_t)units[at] << shift;
	hash = mix(hash, four);
	return hash ? hash : 1;
}

static uint16_t *text_room(struct words *words, int units)
{
	if (words->text_used + (uint32_t)units > words->text_capacity) {
		uint32_t capacity = words->text_capacity ? 2 * words->text_capacity : TEXT_UNITS_FIRST;
		uint16_t *larger = malloc(capacity * sizeof *larger);
		CHECK(larger != NULL);
		if (words->text)
			memcpy(larger, words->text, words->text_used * sizeof *larger);
		erase_free(words->text, words->text_capacity * sizeof *larger);
		words->text = larger;
		words->text_capacity = capacity;
	}
	return words->text + words->text_used;
}

static uint32_t key_of(const struct word_request *request)
{
	return (uint32_t)request->face << 24 | (uint32_t)request->job.script << 8 | request->job.right_to_left;
}

const struct word *words_find(const struct words *words, const struct word_request *request, int from, int to, uint64_t *hash)
{
	uint32_t key = key_of(request);
	int units = to - from;
	const uint16_t *text = request->job.units + from;
	*hash = hash_word(text, units, (uint64_t)request->writing << 32 | key);
	for (uint32_t at = (uint32_t)*hash % WORD_SLOTS;; at = (at + 1) % WORD_SLOTS) {
		const struct word *word = &words->slots[at];
		if (word->hash == 0)
			return NULL;
		if (word->hash == *hash && word->key == key && word->writing == request->writing && word->units == units &&
		    memcmp(words->text + word->text_at, text, (size_t)units * sizeof *text) == 0)
			return word;
	}
}

static bool is_full(const struct words *words)
{
	size_t bytes = words->text_used * sizeof *words->text + (size_t)words->glyphs.count * sizeof *words->glyphs.glyphs;
	return words->count >= WORDS_MAX || bytes > WORDS_BYTES_MAX;
}

void words_learn(struct words *words, const struct word_request *request, uint64_t hash, int from, int to,
		 const struct glyph *glyphs, int count)
{
	uint64_t again;
	if (words_find(words, request, from, to, &again)) /* twice in one stretch of unknown words */
		return;
	if (is_full(words))
		words_forget(words);
	uint32_t at = (uint32_t)hash % WORD_SLOTS;
	while (words->slots[at].hash != 0)
		at = (at + 1) % WORD_SLOTS;
	int units = to - from;
	words->slots[at] = (struct word){.hash = hash,
					 .key = key_of(request),
					 .writing = request->writing,
					 .text_at = words->text_used,
					 .units = (uint16_t)units,
					 .glyphs_at = (uint32_t)words->glyphs.count,
					 .glyphs = (uint16_t)count};
	memcpy(text_room(words, units), request->job.units + from, (size_t)units * sizeof *words->text);
	words->text_used += (uint32_t)units;
	struct glyph *out = glyph_list_room(&words->glyphs, count);
	for (int i = 0; i < count; i++) {
		out[i] = glyphs[i];
		out[i].cluster -= (uint32_t)from;
	}
	words->glyphs.count += count;
	words->count++;
}
