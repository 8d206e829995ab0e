/* Pack, guide and translations out of the tables; records stand in unpack_records.c. */
#include "kiosk/author/unpack.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/unpack_records.h"
#include <stdlib.h>
#include <string.h>

/* Every column of the question goes to the field of the same place in `fields`. */
static void take_sheet(struct material *material, struct store *store, enum sheet_kind kind, const char *sql, const int *fields,
		       int count)
{
	struct store_rows rows = store_ask(store, sql, 0, NULL);
	while (store_next(&rows)) {
		struct row *row = gather_row(material, kind);
		for (int i = 0; i < count; i++)
			row->cells[fields[i]] = unpack_records_cell(material, &rows, i);
	}
	store_done(&rows);
}
#define TAKE_SHEET(material, store, kind, sql, ...) \
	take_sheet(material, store, kind, sql, (const int[]){__VA_ARGS__}, (int)(sizeof((int[]){__VA_ARGS__}) / sizeof(int)))

static void take_layer(struct material *material, struct store *store)
{
	static const int fields[] = {LAYER_ID,	    LAYER_TITLE,	   LAYER_VERSION,    LAYER_PUBLISHER,
				     LAYER_LICENCE, LAYER_SOURCE_LANGUAGE, LAYER_CREATED_AT, LAYER_TERRITORY_ID,
				     LAYER_TZ_NAME, LAYER_TERRITORY_NAME};
	str *values = material->layers[0].values;
	struct store_rows rows = store_ask(
	    store,
	    "SELECT p.id,p.title,p.version,p.publisher,p.licence,p.source_language,p.created_at,p.territory_id,p.tz_name,"
	    "t.name,t.latitude,t.longitude FROM pack p LEFT JOIN territory t ON t.id=p.territory_id",
	    0, NULL);
	int count = sizeof fields / sizeof *fields;
	if (store_next(&rows)) {
		for (int i = 0; i < count; i++)
			values[fields[i]] = unpack_records_cell(material, &rows, i);
		values[LAYER_LATITUDE] = unpack_records_degrees(material, &rows, count);
		values[LAYER_LONGITUDE] = unpack_records_degrees(material, &rows, count + 1);
	}
	store_done(&rows);
	rows = store_ask(store, "SELECT language FROM pack_language ORDER BY sort", 0, NULL);
	while (store_next(&rows) && material->language_count < MATERIAL_LANGUAGES_MAX) {
		str tag = store_text(&rows, 0, material->arena);
		material->languages[material->language_count++] = tag;
		values[LAYER_LANGUAGES] = gather_line(material->arena, values[LAYER_LANGUAGES], tag);
	}
	store_done(&rows);
}

/* "1: cover = none|asked" of a row of conditions: the options lose the name of their fact. */
static str condition_line(struct arena *arena, int64_t group, str fact, str op, str value)
{
	str line = str_format(arena, "%.*s %.*s", STR_ARG(fact), STR_ARG(op)), word;
	str prefix = str_format(arena, "%.*s.", STR_ARG(fact));
	for (bool first = true; str_cut(&value, ' ', &word); first = false) {
		if (str_starts_with(word, prefix))
			word = str_slice(word, prefix.size, word.size);
		line = str_format(arena, "%.*s%s%.*s", STR_ARG(line), first ? " " : "|", STR_ARG(word));
	}
	return group ? str_format(arena, "%d: %.*s", (int)group, STR_ARG(line)) : line;
}

static str read_conditions(struct material *material, struct store *store, str card, str purpose)
{
	str lines = STR_NONE, parameters[2] = {card, purpose};
	struct arena *arena = material->arena;
	struct store_rows rows = store_ask(store,
					   "SELECT group_no,fact_id,op,value FROM condition WHERE path_card_id=?1 AND purpose=?2 "
					   "ORDER BY group_no,seq",
					   2, parameters);
	while (store_next(&rows))
		lines = gather_line(arena, lines,
				    condition_line(arena, store_int(&rows, 0), store_text(&rows, 1, arena),
						   store_text(&rows, 2, arena), store_text(&rows, 3, arena)));
	store_done(&rows);
	return lines;
}

static void take_cards(struct material *material, struct store *store)
{
	TAKE_SHEET(material, store, SHEET_CARDS,
		   "SELECT path_id,sort,CASE link_entity WHEN 'entitlement' THEN 'rights' WHEN 'service' THEN 'services' WHEN "
		   "'participation_body' THEN 'bodies' WHEN 'event' THEN 'events' ELSE 'memories' END||':'||link_id,"
		   "iif(today,'yes',''),iif(human,'yes',''),id FROM path_card ORDER BY path_id,sort",
		   CARD_TOPIC, CARD_SORT, CARD_RECORD, CARD_TODAY, CARD_HUMAN, CARD_ONLY_IF);
	for (int i = 0; i < material->sheets[SHEET_CARDS].count; i++) {
		str *cells = material->sheets[SHEET_CARDS].rows[i].cells, card = cells[CARD_ONLY_IF];
		cells[CARD_ONLY_IF] = read_conditions(material, store, card, STR("only_if"));
		cells[CARD_LIKELY_IF] = read_conditions(material, store, card, STR("likely_if"));
	}
}

static void take_guide(struct material *material, struct store *store)
{
	TAKE_SHEET(material, store, SHEET_TOPICS,
		   "SELECT id,sort,pillar,icon,iif(sensitive,'yes',''),title,intro FROM path ORDER BY id", TOPIC_ID, TOPIC_SORT,
		   TOPIC_PILLAR, TOPIC_ICON, TOPIC_SENSITIVE, TOPIC_NAME, TOPIC_SUMMARY);
	TAKE_SHEET(material, store, SHEET_FACTS,
		   "SELECT id,sort,type,iif(sensitive,'yes',''),iif(status,'yes',''),question,help FROM fact ORDER BY id",
		   FACT_ID, FACT_SORT, FACT_TYPE, FACT_SENSITIVE, FACT_STATUS, FACT_QUESTION, FACT_WHY);
	TAKE_SHEET(
	    material, store, SHEET_OPTIONS,
	    "SELECT o.id,o.fact_id,o.sort,o.icon,iif(f.type='integer',o.min_value,''),iif(f.type='integer',o.max_value,''),"
	    "o.label,o.help,o.because FROM fact_option o JOIN fact f ON f.id=o.fact_id ORDER BY o.id",
	    OPTION_ID, OPTION_FACT, OPTION_SORT, OPTION_ICON, OPTION_MINIMUM, OPTION_MAXIMUM, OPTION_LABEL, OPTION_HELP,
	    OPTION_BECAUSE);
	TAKE_SHEET(material, store, SHEET_QUESTIONS, "SELECT path_id,sort,fact_id FROM path_question ORDER BY path_id,sort",
		   QUESTION_TOPIC, QUESTION_SORT, QUESTION_FACT);
	take_cards(material, store);
	TAKE_SHEET(material, store, SHEET_HOLIDAYS,
		   "SELECT printf('%04d-%02d-%02d',date/10000,date/100%100,date%100),name FROM public_holiday ORDER BY date",
		   HOLIDAY_DATE, HOLIDAY_NAME);
}

/* A text by where the pack keeps it. */
struct stored {
	str key;
	const struct translatable *text;
};

static str stored_key(struct arena *arena, str table, str record, str column)
{
	return str_format(arena, "%.*s\t%.*s\t%.*s", STR_ARG(table), STR_ARG(record), STR_ARG(column));
}

static int by_key(const void *a, const void *b)
{
	return str_compare(((const struct stored *)a)->key, ((const struct stored *)b)->key);
}

static int language_index(const struct material *material, str language)
{
	for (int i = 0; i < material->language_count; i++)
		if (str_equal(material->languages[i], language))
			return i;
	return -1;
}

static void take_translations(struct press *press, struct store *store, const struct stored *stored)
{
	struct arena *arena = &press->arena;
	struct translations *translations = &press->translations;
	struct store_rows rows = store_ask(store,
					   "SELECT table_name,record_id,field_name,language,translation,status FROM translation "
					   "ORDER BY language,table_name,record_id,field_name",
					   0, NULL);
	struct arena scratch = {0};
	for (; store_next(&rows); arena_reset(&scratch)) {
		struct stored wanted = {stored_key(&scratch, store_text(&rows, 0, &scratch), store_text(&rows, 1, &scratch),
						   store_text(&rows, 2, &scratch)),
					NULL};
		const struct stored *found = bsearch(&wanted, stored, (size_t)press->texts.count, sizeof *stored, by_key);
		int language = language_index(&press->material, store_text(&rows, 3, &scratch));
		if (!found || language < 0)
			continue;
		*translation_new(arena, translations) =
		    (struct translation){found->text, language, store_text(&rows, 4, arena), STR_NONE,
					 catalogue_status_named(store_text(&rows, 5, &scratch))};
	}
	store_done(&rows);
	arena_finish(&scratch);
}

bool unpack_pack(struct press *press, const char *path, struct problem *problem)
{
	struct store *store = store_open(path, problem);
	struct material *material = &press->material;
	if (!store)
		return false;
	gather_start(material, &press->arena, &press->findings, str_copy(&press->arena, str_of(path)));
	take_layer(material, store);
	take_guide(material, store);
	unpack_records(material, store);
	gather_finish(material);
	translatable_collect(material, &press->texts);
	struct stored *stored = ARENA_ARRAY(&press->arena, (size_t)press->texts.count + 1, struct stored);
	for (int i = 0; i < press->texts.count; i++) {
		const struct translatable *text = &press->texts.items[i];
		stored[i] = (struct stored){stored_key(&press->arena, text->table, text->record_id, text->column), text};
	}
	qsort(stored, (size_t)press->texts.count, sizeof *stored, by_key);
	take_translations(press, store, stored);
	bool good = !store_failed(store);
	if (!good)
		*problem = *store_damage(store);
	store_close(store);
	return good;
}
