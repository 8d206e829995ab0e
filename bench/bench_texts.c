/* Half of a paragraph is prose from the corpus, begun at another word each time; the rest names of languages as ICU has them. */
#include "bench/bench_texts.h"
#include "tests/support/corpus.h"
#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

enum { NAME_UNITS = 128, NAME_BYTES = 512 };

static int characters_of(str text)
{
	int count = 0;
	for (size_t i = 0; i < text.size; i++)
		count += (text.data[i] & 0xC0) != 0x80;
	return count;
}

/* The beginning of the next word, or of the next character where words are not spaced. */
static size_t next_start(str text, size_t at)
{
	str rest = str_slice(text, at, text.size);
	size_t space = str_find(rest, STR(" "));
	if (space != SIZE_MAX && space < 60)
		return at + space + 1;
	str_next_code_point(text, &at);
	return at;
}

static void append(str *text, str more)
{
	char *end = (char *)(uintptr_t)text->data + text->size;
	memcpy(end, more.data, more.size);
	end[more.size] = 0;
	text->size += more.size;
}

/* At most `limit` characters. */
static str beginning(str text, int limit)
{
	size_t at = 0;
	while (at < text.size && limit-- > 0)
		str_next_code_point(text, &at);
	return str_slice(text, 0, at);
}

/* The name of language number `index` in the language `tag`; empty when CLDR has none. */
static str name_of(const char *tag, int index, char *bytes)
{
	const char *const *languages = uloc_getISOLanguages();
	UChar name[NAME_UNITS];
	int32_t size = 0;
	UErrorCode error = U_ZERO_ERROR;
	int32_t units = uloc_getDisplayLanguage(languages[index], tag, name, NAME_UNITS, &error);
	if (error != U_ZERO_ERROR) /* U_USING_DEFAULT_WARNING: no name */
		return STR_NONE;
	u_strToUTF8(bytes, NAME_BYTES, &size, name, units, &error);
	return (str){bytes, (size_t)size};
}

static void add_names(str *text, const char *tag, int *next)
{
	char bytes[NAME_BYTES];
	for (int tried = 0; tried < 500 && characters_of(*text) < BENCH_CHARACTERS; tried++) {
		str name = name_of(tag, (*next)++ % 480, bytes);
		if (name.size == 0)
			continue;
		append(text, STR(" "));
		append(text, name);
	}
}

bool bench_texts_read(struct bench_texts *texts, int index)
{
	if (index >= corpus_count())
		return false;
	str prose = corpus_text(index);
	size_t start = 0;
	int name = 0;
	memset(texts, 0, sizeof *texts);
	snprintf(texts->tag, sizeof texts->tag, "%.*s", STR_ARG(corpus_tag(index)));
	for (texts->count = 0; texts->count < BENCH_TEXTS_MAX; texts->count++) {
		str *text = &texts->text[texts->count];
		*text = (str){texts->bytes[texts->count], 0};
		append(text, beginning(str_slice(prose, start, prose.size), BENCH_CHARACTERS / 2));
		add_names(text, texts->tag, &name);
		while (characters_of(*text) < BENCH_CHARACTERS * 9 / 10) { /* a language in which CLDR has no names */
			append(text, STR(" "));
			append(text, beginning(prose, BENCH_CHARACTERS - characters_of(*text)));
		}
		if (characters_of(*text) > texts->characters)
			texts->characters = characters_of(*text);
		start = next_start(prose, start);
	}
	return true;
}
