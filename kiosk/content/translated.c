/* The primary key of `translation` begins with the language, so that each try is one search in one tree. */
#include "kiosk/content/translated.h"

static const struct {
	const char *word;
	enum text_status status;
} status_words[] = {{"reviewed", TEXT_REVIEWED}, {"human", TEXT_HUMAN}, {"machine", TEXT_MACHINE}, {"stale", TEXT_STALE}};

/* A word of another version is taken for the least that can be promised. */
static enum text_status status_of(str word)
{
	for (size_t i = 0; i < sizeof status_words / sizeof status_words[0]; i++)
		if (str_equal(word, str_of(status_words[i].word)))
			return status_words[i].status;
	return TEXT_STALE;
}

static bool find(const struct speech_of *speech, str language, const str key[3], struct text *text)
{
	str parameters[] = {language, key[0], key[1], key[2]};
	struct store_rows rows = store_ask(speech->content->store,
					   "SELECT translation, status FROM translation"
					   " WHERE language = ?1 AND table_name = ?2 AND record_id = ?3 AND field_name = ?4",
					   4, parameters);
	bool found = store_next(&rows);
	if (found) {
		text->text = store_text(&rows, 0, speech->arena);
		text->status = status_of(store_text(&rows, 1, speech->arena));
		text->language = str_copy(speech->arena, language);
	}
	store_done(&rows);
	return found && text->text.size > 0;
}

static struct text source_text(const struct speech_of *speech, str source)
{
	str language = speech->content->pack.source_language;
	return (struct text){source, language, TEXT_SOURCE, !str_equal(language, speech->language)};
}

struct text translated(const struct speech_of *speech, str table, str record_id, str field, str source)
{
	const str key[] = {table, record_id, field};
	const struct language *asked = language_find(speech->language);
	struct text text = {0};
	if (source.size == 0)
		return text;
	if (str_equal(speech->language, speech->content->pack.source_language))
		return source_text(speech, source);
	if (find(speech, speech->language, key, &text))
		return text;
	for (int i = 0; asked && asked->fallback[i]; i++) {
		str other = str_of(asked->fallback[i]);
		if (str_equal(other, speech->content->pack.source_language))
			break;
		if (find(speech, other, key, &text)) {
			text.fallback = true;
			return text;
		}
	}
	return source_text(speech, source);
}

struct text translated_never(const struct speech_of *speech, str source)
{
	return (struct text){source, source.size ? speech->content->pack.source_language : STR_NONE, TEXT_SOURCE, false};
}
