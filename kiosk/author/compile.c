/* Pack, guide and translations into tables; records stand in compile_records.c. */
#include "kiosk/author/compile.h"
#include "kiosk/author/value.h"
#include <stdlib.h>

#define TEXT(s) DATUM_TEXT_OF(s)
#define MAYBE(s) database_optional(s)
#define INT(n) DATUM_INTEGER_OF(n)
#define WORD(literal) DATUM_TEXT_OF(str_of(literal))

str compile_country(str territory_id)
{
	if (territory_id.size < 2 || (territory_id.size > 2 && territory_id.data[2] != '-'))
		return STR("");
	for (int i = 0; i < 2; i++)
		if (territory_id.data[i] < 'A' || territory_id.data[i] > 'Z')
			return STR("");
	return str_slice(territory_id, 0, 2);
}

static struct datum coordinate(struct arena *arena, str value)
{
	return value.size ? DATUM_REAL_OF(strtod(str_terminated(arena, value), NULL)) : DATUM_NOTHING;
}

static void add_territory(const struct layer *layer, const struct layer *parent, struct arena *arena, struct database *database)
{
	const str *values = layer->values;
	str name = values[LAYER_TERRITORY_NAME].size ? values[LAYER_TERRITORY_NAME] : values[LAYER_TITLE];
	bool country = str_equal(compile_country(values[LAYER_TERRITORY_ID]), values[LAYER_TERRITORY_ID]);
	DATABASE_INSERT(database, "territory(id,name,kind,parent_id,latitude,longitude)", TEXT(values[LAYER_TERRITORY_ID]),
			TEXT(name), WORD(country ? "country" : "territory"),
			parent ? MAYBE(parent->values[LAYER_TERRITORY_ID]) : DATUM_NOTHING,
			coordinate(arena, values[LAYER_LATITUDE]), coordinate(arena, values[LAYER_LONGITUDE]));
}

static void add_pack(const struct compile_input *input, struct database *database)
{
	const struct material *material = input->material;
	const struct layer *own = &material->layers[0], *parent = material->layer_count > 1 ? &material->layers[1] : NULL;
	const str *values = own->values;
	int64_t version = 0;
	str_to_int(values[LAYER_VERSION], &version);
	DATABASE_INSERT(database, "pack(id,title,version,publisher,licence,source_language,created_at,territory_id,tz_name)",
			TEXT(values[LAYER_ID]), TEXT(values[LAYER_TITLE]), INT(version), TEXT(values[LAYER_PUBLISHER]),
			TEXT(values[LAYER_LICENCE]), TEXT(values[LAYER_SOURCE_LANGUAGE]), TEXT(values[LAYER_CREATED_AT]),
			TEXT(values[LAYER_TERRITORY_ID]), TEXT(values[LAYER_TZ_NAME]));
	for (int i = 0; i < material->language_count; i++)
		DATABASE_INSERT(database, "pack_language(language,sort,coverage)", TEXT(material->languages[i]), INT(i + 1),
				INT(input->translations->coverage[i]));
	bool has_parent = parent && parent->values[LAYER_TERRITORY_ID].size &&
			  !str_equal(parent->values[LAYER_TERRITORY_ID], values[LAYER_TERRITORY_ID]);
	if (has_parent)
		add_territory(parent, NULL, material->arena, database);
	add_territory(own, has_parent ? parent : NULL, material->arena, database);
}

static void add_holidays(const struct compile_input *input, struct database *database)
{
	const struct sheet *sheet = &input->material->sheets[SHEET_HOLIDAYS];
	for (int i = 0; i < sheet->count; i++)
		DATABASE_INSERT(database, "public_holiday(date,name)", INT(value_date(sheet->rows[i].cells[HOLIDAY_DATE])),
				TEXT(sheet->rows[i].cells[HOLIDAY_NAME]));
}

static void add_facts(const struct draft *draft, struct database *database)
{
	for (int i = 0; i < draft->guide.fact_count; i++) {
		const str *cells = draft->facts[i]->cells;
		const struct guide_fact *fact = &draft->guide.facts[i];
		DATABASE_INSERT(database, "fact(id,sort,type,question,help,sensitive,status)", TEXT(fact->id), INT(i + 1),
				TEXT(cells[FACT_TYPE]), TEXT(cells[FACT_QUESTION]), TEXT(cells[FACT_WHY]), INT(fact->sensitive),
				INT(fact->status));
	}
	for (int i = 0; i < draft->guide.fact_count; i++)
		for (int j = 0; j < draft->guide.facts[i].option_count; j++) {
			const str *cells = draft->options[i][j]->cells;
			const struct guide_option *option = &draft->guide.facts[i].options[j];
			DATABASE_INSERT(database, "fact_option(id,fact_id,sort,label,help,because,icon,min_value,max_value)",
					TEXT(option->id), TEXT(draft->guide.facts[i].id), INT(j + 1), TEXT(cells[OPTION_LABEL]),
					MAYBE(cells[OPTION_HELP]), TEXT(cells[OPTION_BECAUSE]), MAYBE(cells[OPTION_ICON]),
					INT(option->minimum), INT(option->maximum));
		}
}

static void add_conditions(const struct compile_input *input, str card, const char *purpose, int count,
			   const struct guide_condition *conditions, struct database *database)
{
	const struct guide *guide = &input->draft->guide;
	for (int i = 0; i < count; i++)
		DATABASE_INSERT(database, "condition(path_card_id,purpose,group_no,seq,fact_id,op,value)", TEXT(card),
				WORD(purpose), INT(conditions[i].group), INT(i + 1), TEXT(guide->facts[conditions[i].fact].id),
				WORD(condition_operator(conditions[i].op)),
				TEXT(condition_value(input->material->arena, guide, &conditions[i])));
}

static void add_card(const struct compile_input *input, int topic_index, int index, struct database *database)
{
	const struct guide_topic *topic = &input->draft->guide.topics[topic_index];
	const struct guide_card *card = &topic->cards[index];
	const struct row *record = input->draft->cards[topic_index][index].record;
	str id = str_format(input->material->arena, "%.*s/%.*s", STR_ARG(topic->id), STR_ARG(card->id));
	DATABASE_INSERT(database, "path_card(id,path_id,sort,link_entity,link_id,today,human)", TEXT(id), TEXT(topic->id),
			INT(index + 1), WORD(fields_entity(record->file->kind)), TEXT(card->id), INT(card->today),
			INT(card->human));
	add_conditions(input, id, "only_if", card->only_if_count, card->only_if, database);
	add_conditions(input, id, "likely_if", card->likely_if_count, card->likely_if, database);
}

static void add_topics(const struct compile_input *input, struct database *database)
{
	const struct draft *draft = input->draft;
	for (int i = 0; i < draft->guide.topic_count; i++) {
		const struct guide_topic *topic = &draft->guide.topics[i];
		const struct row *row = draft->topics[i];
		DATABASE_INSERT(database, "path(id,sort,title,intro,pillar,icon,sensitive)", TEXT(topic->id), INT(i + 1),
				TEXT(row->cells[TOPIC_NAME]), MAYBE(row->cells[TOPIC_SUMMARY]), TEXT(row->cells[TOPIC_PILLAR]),
				TEXT(row->cells[TOPIC_ICON]), INT(sheet_yes(row, TOPIC_SENSITIVE)));
		for (int j = 0; j < topic->question_count; j++)
			DATABASE_INSERT(database, "path_question(path_id,sort,fact_id)", TEXT(topic->id), INT(j + 1),
					TEXT(draft->guide.facts[topic->questions[j]].id));
	}
	for (int i = 0; i < draft->guide.topic_count; i++)
		for (int j = 0; j < draft->guide.topics[i].card_count; j++)
			add_card(input, i, j, database);
}

static void add_translations(const struct compile_input *input, struct database *database)
{
	const struct translations *translations = input->translations;
	for (int i = 0; i < translations->count; i++) {
		const struct translation *item = &translations->items[i];
		DATABASE_INSERT(database, "translation(table_name,record_id,field_name,language,translation,status,source_hash)",
				TEXT(item->of->table), TEXT(item->of->record_id), TEXT(item->of->column),
				TEXT(input->material->languages[item->language]), TEXT(item->text),
				WORD(catalogue_status_word(item->status)), TEXT(item->of->hash));
	}
	for (int i = 0; i < translations->interface_count; i++) {
		const struct interface_text *item = &translations->interface[i];
		DATABASE_INSERT(database, "interface_text(key,language,text,status)", TEXT(item->key), TEXT(item->language),
				TEXT(item->text), WORD(item->status));
	}
}

bool compile_pack(const struct compile_input *input, const char *path, struct problem *problem)
{
	struct database *database = database_create(path, problem);
	if (!database)
		return false;
	add_pack(input, database);
	add_holidays(input, database);
	compile_records(input->material, database);
	add_facts(input->draft, database);
	add_topics(input, database);
	add_translations(input, database);
	return database_finish(database, problem);
}
