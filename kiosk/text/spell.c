/* Walks the words of a run in visual order. */
#include "kiosk/text/spell.h"
#include "kiosk/text/breaks.h"
#include <unicode/uscript.h>

enum { STRETCH_WORDS_MAX = 64 };

struct piece {
	int from, to;
	uint64_t hash;
};

struct speller {
	struct words *words;
	hb_buffer_t *buffer;
	const struct word_request *request;
	const uint8_t *marks;
	int from, to; /* the run */
	bool at_breaks, joins;
	struct glyph_list *list;
	struct piece unknown[STRETCH_WORDS_MAX]; /* side by side, in visual order */
	int unknown_count;
};

static bool is_cut_at_breaks(uint16_t script)
{
	return script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER || script == USCRIPT_ETHIOPIC ||
	       script == USCRIPT_HAN;
}

static bool is_joining(uint16_t script)
{
	return script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC || script == USCRIPT_NKO || script == USCRIPT_ADLAM ||
	       script == USCRIPT_MONGOLIAN;
}

/* The glyphs of one piece lie together; its first letter has nothing before it to be torn from. */
static int learn_piece(struct speller *speller, const struct piece *piece, struct glyph *glyphs, int available)
{
	int count = 0;
	while (count < available && (int)glyphs[count].cluster >= piece->from && (int)glyphs[count].cluster < piece->to) {
		if ((int)glyphs[count].cluster == piece->from)
			glyphs[count].unsafe = 0;
		count++;
	}
	if (count > 0)
		words_learn(speller->words, speller->request, piece->hash, piece->from, piece->to, glyphs, count);
	return count;
}

static void shape_unknown(struct speller *speller)
{
	if (speller->unknown_count == 0)
		return;
	const struct piece *first = &speller->unknown[0], *last = &speller->unknown[speller->unknown_count - 1];
	struct shape_job job = speller->request->job;
	job.context_from = job.right_to_left ? last->from : first->from;
	job.context_to = job.right_to_left ? first->to : last->to;
	int before = speller->list->count;
	shape(speller->buffer, &job, job.context_from, job.context_to, speller->list);
	for (int i = 0; i < speller->unknown_count; i++)
		before +=
		    learn_piece(speller, &speller->unknown[i], speller->list->glyphs + before, speller->list->count - before);
	speller->unknown_count = 0;
}

static void append_word(struct speller *speller, const struct word *word, int from)
{
	const struct glyph *source = speller->words->glyphs.glyphs + word->glyphs_at;
	struct glyph *out = glyph_list_room(speller->list, word->glyphs);
	for (int i = 0; i < word->glyphs; i++) {
		out[i] = source[i];
		out[i].cluster += (uint32_t)from;
	}
	speller->list->count += word->glyphs;
}

/* At the edge of a run a letter may touch one of another run; then what is on the other side decides how it joins, and only
 * shaping with context is exact. */
static bool touches(const struct speller *speller, int from, int to)
{
	const struct shape_job *job = &speller->request->job;
	bool before = from == speller->from && from > job->context_from && job->units[from - 1] > ' ';
	bool after = to == speller->to && to < job->context_to && job->units[to] > ' ' && job->units[to - 1] != ' ';
	return before || after;
}

static void take_piece(struct speller *speller, int from, int to)
{
	uint64_t hash;
	if (to - from > WORD_UNITS_MAX || (speller->joins && touches(speller, from, to))) {
		shape_unknown(speller);
		shape(speller->buffer, &speller->request->job, from, to, speller->list);
		return;
	}
	const struct word *word = words_find(speller->words, speller->request, from, to, &hash);
	if (!word) {
		if (speller->unknown_count == STRETCH_WORDS_MAX)
			shape_unknown(speller);
		speller->unknown[speller->unknown_count++] = (struct piece){from, to, hash};
		return;
	}
	if (speller->unknown_count) {
		shape_unknown(speller); /* may move or forget words */
		word = words_find(speller->words, speller->request, from, to, &hash);
	}
	if (word)
		append_word(speller, word, from);
	else
		speller->unknown[speller->unknown_count++] = (struct piece){from, to, hash};
}

static bool may_cut(const struct speller *speller, int at)
{
	const uint16_t *units = speller->request->job.units;
	if (!(speller->at_breaks ? speller->marks[at] & MARK_BREAK : units[at - 1] == ' '))
		return false;
	/* a mark may stand on a space */
	return units[at] < 0x300 || character_begins_grapheme(speller->request->characters, units, speller->to, at);
}

static void walk_from_end(struct speller *speller)
{
	for (int end = speller->to; end > speller->from;) {
		int start = end - 1;
		while (start > speller->from && !may_cut(speller, start))
			start--;
		take_piece(speller, start, end);
		end = start;
	}
}

static void walk(struct speller *speller)
{
	for (int start = speller->from; start < speller->to;) {
		int end = start + 1;
		while (end < speller->to && !may_cut(speller, end))
			end++;
		take_piece(speller, start, end);
		start = end;
	}
}

void spell_run(struct words *words, hb_buffer_t *buffer, const struct word_request *request, const uint8_t *marks, int from,
	       int to, struct glyph_list *list)
{
	struct speller speller;
	speller.words = words;
	speller.buffer = buffer;
	speller.request = request;
	speller.marks = marks;
	speller.from = from;
	speller.to = to;
	speller.at_breaks = is_cut_at_breaks(request->job.script);
	speller.joins = is_joining(request->job.script);
	speller.list = list;
	speller.unknown_count = 0; /* the array stays as it is: 1.5 KiB not to be cleared for every run */
	if (request->job.right_to_left)
		walk_from_end(&speller);
	else
		walk(&speller);
	shape_unknown(&speller);
}
