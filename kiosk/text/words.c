/* Open addressing; text and glyphs of all words lie one behind the other. */
#include "kiosk/text/words.h"
#include "kiosk/base/check.h"
#include "kiosk/text/breaks.h"
#include "kiosk/text/erase.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/uscript.h>

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

/* Forgetting without giving memory back: the next words come at once. */
static void forget_all(struct words *words)
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

static void learn(struct words *words, hb_buffer_t *buffer, const struct word_request *request, int from, int to,
		  struct word *word)
{
	struct shape_job job = request->job;
	job.context_from = from;
	job.context_to = to;
	int units = to - from;
	memcpy(text_room(words, units), job.units + from, (size_t)units * sizeof *words->text);
	word->text_at = words->text_used;
	word->units = (uint16_t)units;
	words->text_used += (uint32_t)units;
	word->glyphs_at = (uint32_t)words->glyphs.count;
	shape(buffer, &job, from, to, &words->glyphs);
	word->glyphs = (uint16_t)((uint32_t)words->glyphs.count - word->glyphs_at);
	for (int i = (int)word->glyphs_at; i < words->glyphs.count; i++)
		words->glyphs.glyphs[i].cluster -= (uint32_t)from;
	words->count++;
}

static const struct word *find(struct words *words, hb_buffer_t *buffer, const struct word_request *request, int from, int to)
{
	uint32_t key = (uint32_t)request->face << 24 | (uint32_t)request->job.script << 8 | request->job.right_to_left;
	int units = to - from;
	const uint16_t *text = request->job.units + from;
	uint64_t hash = hash_word(text, units, (uint64_t)request->locale << 32 | key);
	for (uint32_t at = (uint32_t)hash % WORD_SLOTS;; at = (at + 1) % WORD_SLOTS) {
		struct word *word = &words->slots[at];
		if (word->hash == 0) {
			*word = (struct word){.hash = hash, .key = key, .locale = request->locale};
			learn(words, buffer, request, from, to, word);
			return word;
		}
		if (word->hash == hash && word->key == key && word->locale == request->locale && word->units == units &&
		    memcmp(words->text + word->text_at, text, (size_t)units * sizeof *text) == 0)
			return word;
	}
}

static void append_word(struct words *words, const struct word *word, int from, struct glyph_list *list)
{
	const struct glyph *source = words->glyphs.glyphs + word->glyphs_at;
	struct glyph *out = glyph_list_room(list, word->glyphs);
	for (int i = 0; i < word->glyphs; i++) {
		out[i] = source[i];
		out[i].cluster += (uint32_t)from;
	}
	list->count += word->glyphs;
}

static bool is_cut_at_breaks(uint16_t script)
{
	return script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER || script == USCRIPT_ETHIOPIC ||
	       script == USCRIPT_HAN;
}

/* The edge of a run touches a letter of another run when there is no space between: then what is on the other side of the
 * edge can decide how the letter joins, and only shaping with context is exact. */
static bool touches(const struct shape_job *job, int from, int to)
{
	bool before = from > job->context_from && job->units[from - 1] > ' ';
	bool after = to < job->context_to && job->units[to] > ' ' && job->units[to - 1] != ' ';
	return before || after;
}

static bool joins(uint16_t script)
{
	return script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC || script == USCRIPT_NKO || script == USCRIPT_ADLAM ||
	       script == USCRIPT_MONGOLIAN;
}

static bool is_full(const struct words *words)
{
	size_t bytes = words->text_used * sizeof *words->text + (size_t)words->glyphs.count * sizeof *words->glyphs.glyphs;
	return words->count >= WORDS_MAX || bytes > WORDS_BYTES_MAX;
}

static void append_piece(struct words *words, hb_buffer_t *buffer, const struct word_request *request, bool edge, int from,
			 int to, struct glyph_list *list)
{
	if (is_full(words))
		forget_all(words);
	bool with_context = edge && joins(request->job.script) && touches(&request->job, from, to);
	if (with_context || to - from > WORD_UNITS_MAX)
		shape(buffer, &request->job, from, to, list);
	else
		append_word(words, find(words, buffer, request, from, to), from, list);
}

static bool may_cut(const struct word_request *request, const uint8_t *marks, int to, int at, bool at_breaks)
{
	const uint16_t *units = request->job.units;
	if (!(at_breaks ? marks[at] & MARK_BREAK : units[at - 1] == ' '))
		return false;
	/* a mark may stand on a space */
	return units[at] < 0x300 || character_begins_grapheme(request->characters, units, to, at);
}

/* Glyphs of a right-to-left run go from its end to its beginning. */
static void shape_from_end(struct words *words, hb_buffer_t *buffer, const struct word_request *request, const uint8_t *marks,
			   int from, int to, struct glyph_list *list)
{
	bool at_breaks = is_cut_at_breaks(request->job.script);
	for (int end = to; end > from;) {
		int start = end - 1;
		while (start > from && !may_cut(request, marks, to, start, at_breaks))
			start--;
		append_piece(words, buffer, request, start == from || end == to, start, end, list);
		end = start;
	}
}

void words_shape(struct words *words, hb_buffer_t *buffer, const struct word_request *request, const uint8_t *marks, int from,
		 int to, struct glyph_list *list)
{
	bool at_breaks = is_cut_at_breaks(request->job.script);
	if (request->job.right_to_left) {
		shape_from_end(words, buffer, request, marks, from, to, list);
		return;
	}
	for (int start = from; start < to;) {
		int end = start + 1;
		while (end < to && !may_cut(request, marks, to, end, at_breaks))
			end++;
		append_piece(words, buffer, request, start == from || end == to, start, end, list);
		start = end;
	}
}
