/* By bisection over grapheme boundaries; every try is shaped whole, because a medial letter that becomes final gets wider. */
#include "kiosk/text/shorten.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include "kiosk/text/lines.h"
#include <stdlib.h>
#include <string.h>

enum { ISOLATES_MAX = 125, ISOLATE_BYTES = 3, ELLIPSIS_BYTES = 3 };

struct shortening {
	struct text_engine *engine;
	const struct paragraph *paragraph;
	int *bytes_at;	/* of units */
	int *graphemes; /* units at which one may cut */
	int count;
	char *text; /* room for a try */
	size_t text_bytes;
};

static int open_isolates(const struct paragraph *paragraph, int to)
{
	int open = 0;
	for (int i = 0; i < to; i++) {
		if (paragraph->units[i] >= 0x2066 && paragraph->units[i] <= 0x2068 && open < ISOLATES_MAX)
			open++;
		else if (paragraph->units[i] == 0x2069 && open > 0)
			open--;
	}
	return open;
}

static struct paragraph *try_cut(struct shortening *shortening, int grapheme)
{
	const struct paragraph *paragraph = shortening->paragraph;
	int units = shortening->graphemes[grapheme];
	while (units > 0 && paragraph->marks[units - 1] & MARK_SPACE)
		units--;
	size_t size = units < paragraph->count ? (size_t)shortening->bytes_at[units] : paragraph->text.size;
	char *end = shortening->text + size;
	if (size)
		memcpy(shortening->text, paragraph->text.data, size);
	for (int i = open_isolates(paragraph, units); i > 0; i--) {
		memcpy(end, "\u2069", ISOLATE_BYTES);
		end += ISOLATE_BYTES;
	}
	memcpy(end, "…", ELLIPSIS_BYTES);
	str text = {shortening->text, (size_t)(end - shortening->text) + ELLIPSIS_BYTES};
	return paragraph_make(shortening->engine, text, paragraph->writing, paragraph->size, paragraph->bold);
}

static void list_graphemes(struct shortening *shortening, int before)
{
	const struct paragraph *paragraph = shortening->paragraph;
	shortening->graphemes[shortening->count++] = 0;
	for (int at = 1; at <= before && at < paragraph->count; at++)
		if (character_may_cut(&shortening->engine->characters, paragraph->units, paragraph->count, at))
			shortening->graphemes[shortening->count++] = at;
}

static struct paragraph *search(struct shortening *shortening, int lines_max, int width)
{
	int low = 0, high = shortening->count - 1; /* nothing but the ellipsis always counts as fitting */
	while (low < high) {
		int middle = (low + high + 1) / 2;
		struct paragraph *tried = try_cut(shortening, middle);
		bool fits = lines_count(shortening->engine, tried, width) <= lines_max;
		paragraph_close(tried);
		if (fits)
			low = middle;
		else
			high = middle - 1;
	}
	return try_cut(shortening, low);
}

struct paragraph *shorten(struct text_engine *engine, const struct paragraph *paragraph, int before, int lines_max, int width)
{
	size_t places = paragraph->text.size + 1;
	struct shortening shortening = {.engine = engine, .paragraph = paragraph};
	shortening.text_bytes = paragraph->text.size + ISOLATES_MAX * ISOLATE_BYTES + ELLIPSIS_BYTES;
	shortening.text = malloc(shortening.text_bytes);
	shortening.bytes_at = malloc(places * sizeof(int));
	shortening.graphemes = malloc(places * sizeof(int));
	UChar *units = malloc(places * sizeof *units);
	CHECK(shortening.text && shortening.bytes_at && shortening.graphemes && units);
	paragraph_prepare(paragraph->text, units, shortening.bytes_at);
	erase_free(units, places * sizeof *units);
	list_graphemes(&shortening, before);
	struct paragraph *cut = search(&shortening, lines_max, width);
	erase_free(shortening.text, shortening.text_bytes);
	free(shortening.bytes_at);
	free(shortening.graphemes);
	return cut;
}
