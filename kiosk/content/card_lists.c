/* Lists are rows keyed by entity, id and sort; their translations by "entity:id#sort". */
#include "kiosk/content/card_lists.h"
#include "kiosk/content/list.h"
#include "kiosk/content/place.h"

struct list_question {
	const char *sql; /* sort, text */
	const char *table, *field;
};

static const struct list_question steps = {"SELECT sort, text FROM step WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort",
					   "step", "text"};
static const struct list_question documents = {
    "SELECT sort, document FROM required_document WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", "required_document",
    "document"};
static const struct list_question without_documents = {
    "SELECT sort, alternatives FROM required_document WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", "required_document",
    "alternatives"};
static const struct list_question must_not = {
    "SELECT sort, text FROM must_not WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", "must_not", "text"};
static const struct list_question to_check = {
    "SELECT sort, text FROM manual_condition WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", "manual_condition", "text"};
static const struct list_question legal = {
    "SELECT sort, citation FROM legal_basis WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", NULL, NULL};

static str item_id(struct arena *arena, struct record_key key, int64_t sort)
{
	return str_format(arena, "%.*s:%.*s#%lld", STR_ARG(key.entity), STR_ARG(key.id), (long long)sort);
}

static struct text read_item(const struct speech_of *speech, const struct list_question *question, struct record_key key,
			     struct store_rows *rows)
{
	str source = store_text(rows, 1, speech->arena);
	if (!question->table)
		return translated_never(speech, source);
	str id = item_id(speech->arena, key, store_int(rows, 0));
	return translated(speech, str_of(question->table), id, str_of(question->field), source);
}

static struct content_texts read_texts(const struct speech_of *speech, const struct list_question *question,
				       struct record_key key)
{
	struct list texts = LIST_OF(speech->arena, struct text);
	struct store_rows rows = store_ask(speech->content->store, question->sql, 2, (str[]){key.entity, key.id});
	while (store_next(&rows))
		*(struct text *)list_add(&texts) = read_item(speech, question, key, &rows);
	store_done(&rows);
	return (struct content_texts){texts.count, texts.items};
}

static bool has_number(const struct list *phones, str number)
{
	const struct content_phone *items = phones->items;
	for (int i = 0; i < phones->count; i++)
		if (str_equal(items[i].number, number))
			return true;
	return false;
}

static void add_phones(const struct speech_of *speech, struct record_key key, struct text default_description,
		       struct list *phones)
{
	struct arena *arena = speech->arena;
	struct store_rows rows = store_ask(
	    speech->content->store,
	    "SELECT number, description, free_call, sort FROM phone WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", 2,
	    (str[]){key.entity, key.id});
	while (store_next(&rows)) {
		struct content_phone phone = {.number = store_text(&rows, 0, arena), .free_call = store_int(&rows, 2) != 0};
		phone.description = translated(speech, STR("phone"), item_id(arena, key, store_int(&rows, 3)), STR("description"),
					       store_text(&rows, 1, arena));
		if (!phone.description.text.size)
			phone.description = default_description;
		if (!has_number(phones, phone.number))
			*(struct content_phone *)list_add(phones) = phone;
	}
	store_done(&rows);
}

static void add_service(const struct speech_of *speech, str service, struct list *places, struct list *phones)
{
	struct store_rows rows = store_ask(speech->content->store, "SELECT name FROM service WHERE id = ?1", 1, &service);
	str name = store_next(&rows) ? store_text(&rows, 0, speech->arena) : STR_NONE;
	store_done(&rows);
	place_add(speech, service, places);
	/* whose phone it is */
	add_phones(speech, (struct record_key){STR("service"), service},
		   translated(speech, STR("service"), service, STR("name"), name), phones);
}

/* A service is where it is itself; then the services that serve the record, in the author's order. */
static void read_places_and_phones(const struct speech_of *speech, struct record_key key, struct content_card *card)
{
	struct list places = LIST_OF(speech->arena, struct content_place), phones = LIST_OF(speech->arena, struct content_phone);
	add_phones(speech, key, (struct text){0}, &phones);
	if (card->kind == KIND_SERVICE)
		place_add(speech, key.id, &places);
	struct store_rows rows = store_ask(
	    speech->content->store, "SELECT service_id FROM record_service WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort",
	    2, (str[]){key.entity, key.id});
	while (store_next(&rows))
		add_service(speech, store_text(&rows, 0, speech->arena), &places, &phones);
	store_done(&rows);
	card->place_count = places.count;
	card->places = places.items;
	card->phone_count = phones.count;
	card->phones = phones.items;
}

static void read_sources(const struct speech_of *speech, struct record_key key, struct content_card *card)
{
	struct list sources = LIST_OF(speech->arena, struct content_source);
	struct store_rows rows =
	    store_ask(speech->content->store,
		      "SELECT source, source_url FROM source_record WHERE link_entity = ?1 AND link_id = ?2 ORDER BY sort", 2,
		      (str[]){key.entity, key.id});
	while (store_next(&rows))
		*(struct content_source *)list_add(&sources) =
		    (struct content_source){store_text(&rows, 0, speech->arena), store_text(&rows, 1, speech->arena)};
	store_done(&rows);
	card->source_count = sources.count;
	card->sources = sources.items;
}

void card_lists_read(const struct speech_of *speech, struct record_key key, struct content_card *card)
{
	card->steps = read_texts(speech, &steps, key);
	card->documents = read_texts(speech, &documents, key);
	card->without_documents = read_texts(speech, &without_documents, key);
	card->must_not = read_texts(speech, &must_not, key);
	card->to_check = read_texts(speech, &to_check, key);
	card->legal = read_texts(speech, &legal, key);
	read_places_and_phones(speech, key, card);
	read_sources(speech, key, card);
}
