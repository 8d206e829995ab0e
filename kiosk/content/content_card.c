/* A card: the columns of its own table, the half that all records share, and its lists. */
#include "kiosk/content/content_card.h"
#include "kiosk/base/check.h"
#include "kiosk/content/card_lists.h"

static struct text own_text(const struct speech_of *speech, struct record_key key, const char *field, struct store_rows *rows,
			    enum record_column column)
{
	return translated(speech, key.entity, key.id, str_of(field), store_text(rows, column, speech->arena));
}

static void read_own(const struct speech_of *speech, struct record_key key, bool whole, struct content_card *card)
{
	const struct record_kind *kind = record_kind_of(key.entity);
	struct store_rows rows = store_ask(speech->content->store, kind->sql, 1, &key.id);
	card->kind = kind->kind;
	if (store_next(&rows)) {
		card->name = own_text(speech, key, "name", &rows, RECORD_NAME);
		card->summary = own_text(speech, key, "plain_summary", &rows, RECORD_SUMMARY);
		card->year = store_text(&rows, RECORD_YEAR, speech->arena);
	}
	if (whole && card->name.text.size) {
		card->description = own_text(speech, key, kind->description_field, &rows, RECORD_DESCRIPTION);
		card->website = translated_never(speech, store_text(&rows, RECORD_URL, speech->arena));
		card->cost = own_text(speech, key, "fees_description", &rows, RECORD_FEES);
		card->alert = own_text(speech, key, "alert", &rows, RECORD_ALERT);
		card->decides = own_text(speech, key, "power", &rows, RECORD_POWER);
		card->how_to_join = own_text(speech, key, "how_to_join", &rows, RECORD_HOW_TO_JOIN);
		card->when = own_text(speech, key, "meeting_times", &rows, RECORD_MEETING_TIMES);
	}
	store_done(&rows);
}

static const struct shared_text {
	const char *field;
	size_t at; /* in struct content_card */
} shared_texts[] = {
    {"who_description", offsetof(struct content_card, who)},
    {"fees_description", offsetof(struct content_card, cost)},
    {"delay_description", offsetof(struct content_card, delay)},
    {"refusal_description", offsetof(struct content_card, refusal)},
    {"no_papers_note", offsetof(struct content_card, no_papers)},
    {"appointment_description", offsetof(struct content_card, appointment)},
    {"alert", offsetof(struct content_card, alert)},
    {"say", offsetof(struct content_card, say)},
    {"assured_note", offsetof(struct content_card, checked_note)},
};

enum { SHARED_TEXTS = sizeof shared_texts / sizeof shared_texts[0], SHARED_SAY = 7 };
enum {
	SHARED_WEBSITE = SHARED_TEXTS,
	SHARED_SENSITIVE,
	SHARED_NO_PAPERS,
	SHARED_FREE,
	SHARED_APPOINTMENT,
	SHARED_CLOCK,
	SHARED_CHECKED_ON,
	SHARED_FROM_MEMORY,
	SHARED_REVIEW_DUE
};

static const char shared_sql[] =
    "SELECT who_description, fees_description, delay_description, refusal_description, no_papers_note, appointment_description,"
    " alert, say, assured_note, website, sensitive, no_papers_needed, free, appointment = 'required', around_the_clock,"
    " assured_date, from_memory, review_due FROM record WHERE link_entity = ?1 AND link_id = ?2";

/* What the record says for itself stands over what its service said. */
static void read_shared_texts(const struct speech_of *speech, struct record_key key, struct store_rows *rows,
			      struct content_card *card)
{
	str id = str_format(speech->arena, "%.*s:%.*s", STR_ARG(key.entity), STR_ARG(key.id));
	for (int i = 0; i < SHARED_TEXTS; i++) {
		struct text text =
		    translated(speech, STR("record"), id, str_of(shared_texts[i].field), store_text(rows, i, speech->arena));
		if (text.text.size)
			*(struct text *)((char *)card + shared_texts[i].at) = text;
	}
	struct speech_of local = {speech->content, speech->arena, speech->content->pack.source_language};
	card->say_local = translated(&local, STR("record"), id, STR("say"), store_text(rows, SHARED_SAY, speech->arena));
	str website = store_text(rows, SHARED_WEBSITE, speech->arena);
	if (website.size)
		card->website = translated_never(speech, website);
}

static void read_shared(const struct speech_of *speech, struct record_key key, bool whole, struct content_card *card)
{
	struct store_rows rows = store_ask(speech->content->store, shared_sql, 2, (str[]){key.entity, key.id});
	if (store_next(&rows)) {
		card->sensitive = store_int(&rows, SHARED_SENSITIVE) != 0;
		card->no_papers_needed = store_int(&rows, SHARED_NO_PAPERS) != 0;
		card->free = store_int(&rows, SHARED_FREE) != 0;
		card->by_appointment = store_int(&rows, SHARED_APPOINTMENT) != 0;
		card->around_the_clock = store_int(&rows, SHARED_CLOCK) != 0;
		card->checked_on = store_text(&rows, SHARED_CHECKED_ON, speech->arena);
		card->from_memory = store_int(&rows, SHARED_FROM_MEMORY) != 0;
		card->review_due = (int)store_int(&rows, SHARED_REVIEW_DUE);
		if (whole)
			read_shared_texts(speech, key, &rows, card);
	}
	store_done(&rows);
}

struct content_card content_card_of(struct content *content, struct arena *arena, struct record_key key, bool whole, str language)
{
	struct speech_of speech = {content, arena, language};
	struct content_card card = {.id = key.id};
	read_own(&speech, key, whole, &card);
	read_shared(&speech, key, whole, &card);
	if (whole)
		card_lists_read(&speech, key, &card);
	return card;
}

static struct content_card card_of_topic(struct content *content, struct arena *arena, int topic, int card, bool whole,
					 str language)
{
	CHECK(topic >= 0 && topic < content->guide.topic_count);
	CHECK(card >= 0 && card < content->guide.topics[topic].card_count);
	struct content_card found = content_card_of(content, arena, content->topics[topic].records[card], whole, language);
	found.pillar = content->topics[topic].pillar;
	return found;
}

struct content_card content_card(struct content *content, struct arena *arena, int topic, int card, str language)
{
	return card_of_topic(content, arena, topic, card, true, language);
}

struct content_card content_card_brief(struct content *content, struct arena *arena, int topic, int card, str language)
{
	return card_of_topic(content, arena, topic, card, false, language);
}
