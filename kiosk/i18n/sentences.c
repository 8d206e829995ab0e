/* Texts are read from the pack one language at a time, on first use. */
#include "kiosk/i18n/sentences.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/language.h"
#include "kiosk/i18n/message.h"
#include "kiosk/i18n/say.h"
#include "kiosk/store/store.h"
#include <stdlib.h>

enum { SENTENCES_BLOCK_BYTES = 16 * 1024 };

struct sentences {
	struct store *store;
	struct arena arena;
	struct sentence_language *first;
	enum say order[SAY_COUNT];
};

static const char source_language[] = "fr";

struct sentences *sentences_open(struct store *store, struct problem *problem)
{
	struct store_rows rows = store_ask(store, "SELECT 1 FROM interface_text LIMIT 1", 0, NULL);
	bool there = store_next(&rows);
	store_done(&rows);
	if (!there) {
		problem_set(problem, PROBLEM_MISSING, "table interface_text", "Build the pack again with socle-pack.",
			    "The pack has no texts for the interface");
		return NULL;
	}
	struct sentences *sentences = calloc(1, sizeof *sentences);
	CHECK(sentences != NULL);
	sentences->store = store;
	sentences->arena.block_min = SENTENCES_BLOCK_BYTES;
	say_sort(sentences->order);
	return sentences;
}

void sentences_close(struct sentences *sentences)
{
	if (!sentences)
		return;
	for (struct sentence_language *language = sentences->first; language; language = language->next) {
		number_close(language->numbers);
		if (language->dates && str_equal(language->dates->tag, language->tag))
			date_close(language->dates);
	}
	arena_finish(&sentences->arena);
	free(sentences);
}

static void add_entry(struct sentences *sentences, struct sentence_language *language, struct store_rows *rows)
{
	struct arena *arena = &sentences->arena;
	enum say say = say_find(sentences->order, store_text(rows, 0, arena));
	if (say == SAY_COUNT)
		return;
	str text = store_text(rows, 1, arena);
	bool whole = message_check(text, NULL) == NULL;
	/* a broken translation is no translation; the source's own words are better than none */
	if (text.size == 0 || (!whole && !str_equal(language->tag, str_of(source_language))))
		return;
	struct sentence_entry *entry = ARENA_NEW(arena, struct sentence_entry);
	*entry = (struct sentence_entry){text, store_int(rows, 2) != 0, whole, message_is_plain(text), language};
	language->entries[say] = entry;
}

static void load_own(struct sentences *sentences, struct sentence_language *language)
{
	struct store_rows rows = store_ask(
	    sentences->store, "SELECT key, text, status = 'machine' FROM interface_text WHERE language = ?1", 1, &language->tag);
	while (store_next(&rows))
		add_entry(sentences, language, &rows);
	store_done(&rows);
}

static struct sentence_language *find_language(struct sentences *sentences, str tag)
{
	struct sentence_language *language = sentences->first;
	while (language && !str_equal(language->tag, tag))
		language = language->next;
	return language;
}

static struct sentence_language *own_language(struct sentences *sentences, str tag)
{
	struct arena *arena = &sentences->arena;
	struct sentence_language *language = find_language(sentences, tag);
	if (language)
		return language;
	language = ARENA_NEW(arena, struct sentence_language);
	language->tag = str_copy(arena, tag);
	language->numbers = ARENA_NEW(arena, struct number_voice);
	language->numbers->tag = language->tag;
	if (date_is_known(language->tag) || str_equal(tag, str_of(source_language))) {
		language->dates = ARENA_NEW(arena, struct date_voice);
		language->dates->tag = language->tag;
	}
	language->next = sentences->first;
	sentences->first = language;
	load_own(sentences, language);
	return language;
}

/* What is missing is taken from `other`: its own words, not what it borrowed itself. */
static void borrow(struct sentence_language *language, const struct sentence_language *other)
{
	for (int i = 0; i < SAY_COUNT; i++)
		if (!language->entries[i] && other->entries[i] && other->entries[i]->speaker == other)
			language->entries[i] = other->entries[i];
	if (!language->dates)
		language->dates = other->dates;
}

/* A sentence that exists nowhere is said by its key: a sign for whoever tests, never an empty button. */
static void name_missing(struct sentences *sentences, struct sentence_language *language)
{
	for (int i = 0; i < SAY_COUNT; i++) {
		if (language->entries[i])
			continue;
		struct sentence_entry *entry = ARENA_NEW(&sentences->arena, struct sentence_entry);
		*entry =
		    (struct sentence_entry){str_of(say_key((enum say)i)), false, true, true, own_language(sentences, STR("und"))};
		language->entries[i] = entry;
	}
}

const struct sentence_language *sentences_language(struct sentences *sentences, str tag)
{
	struct sentence_language *language = own_language(sentences, tag);
	const struct language *facts = language_find(tag);
	if (language->complete)
		return language;
	for (int i = 0; facts && facts->fallback[i]; i++)
		borrow(language, own_language(sentences, str_of(facts->fallback[i])));
	borrow(language, own_language(sentences, str_of(source_language)));
	name_missing(sentences, language);
	language->complete = true;
	return language;
}
