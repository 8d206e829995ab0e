/* Sentences with holes: the list stands in wordings.h. */
#include "kiosk/author/wording.h"
#include <string.h>

struct sentence_pair {
	const char *text[2], *remedy[2];
};

static const struct sentence_pair pairs[WORDING_COUNT] = {
#define WORDING(name, fr, fr_remedy, en, en_remedy) [WORDING_##name] = {{fr, en}, {fr_remedy, en_remedy}},
#include "kiosk/author/wordings.h"
#undef WORDING
};

/* The number of the hole at `at`, or -1. */
static int hole_at(str pattern, size_t at)
{
	if (at + 2 >= pattern.size || pattern.data[at] != '{' || pattern.data[at + 2] != '}')
		return -1;
	int number = pattern.data[at + 1] - '0';
	return number >= 0 && number <= 2 ? number : -1;
}

str wording_fill(struct arena *arena, str pattern, const str parts[3])
{
	size_t room = pattern.size;
	for (size_t at = 0; at < pattern.size; at++)
		if (hole_at(pattern, at) >= 0)
			room += parts[hole_at(pattern, at)].size;
	char *text = arena_alloc(arena, room + 1);
	size_t size = 0;
	for (size_t at = 0; at < pattern.size; at++) {
		int hole = hole_at(pattern, at);
		if (hole < 0) {
			text[size++] = pattern.data[at];
			continue;
		}
		if (parts[hole].size)
			memcpy(text + size, parts[hole].data, parts[hole].size);
		size += parts[hole].size;
		at += 2;
	}
	return (str){text, size};
}

str wording_text(struct arena *arena, enum wording_language language, enum wording wording, const str parts[3])
{
	return wording_fill(arena, str_of(pairs[wording].text[language]), parts);
}

str wording_remedy(struct arena *arena, enum wording_language language, enum wording wording, const str parts[3])
{
	return wording_fill(arena, str_of(pairs[wording].remedy[language]), parts);
}

const char *wording_choose(enum wording_language language, const char *french, const char *english)
{
	return language == WORDING_FRENCH ? french : english;
}
