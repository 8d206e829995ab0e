/* Rows to single texts. */
#include "kiosk/author/translatable.h"
#include "kiosk/author/value.h"
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct collecting {
	struct material *material;
	struct translatable_list *list;
	const struct row *row;
	int field;
};

static struct translatable *new_item(struct collecting *collecting)
{
	struct translatable_list *list = collecting->list;
	if (list->count == list->capacity) {
		int capacity = list->capacity ? 2 * list->capacity : 256;
		struct translatable *items = ARENA_ARRAY(collecting->material->arena, (size_t)capacity, struct translatable);
		if (list->count)
			memcpy(items, list->items, (size_t)list->count * sizeof *items);
		list->items = items;
		list->capacity = capacity;
	}
	return &list->items[list->count++];
}

/* Where the text goes in the pack: "E.name" is the record's own table, "record.…" and lists carry the entity in their id. */
static void set_store(struct arena *arena, struct translatable *item, const char *store, str id, int number)
{
	str rest = str_of(store), table;
	const char *entity = fields_entity(item->sheet);
	str_cut(&rest, '.', &table);
	bool own = str_equal(table, STR("E"));
	bool shared = str_equal(table, STR("record")) || number > 0;
	item->table = own ? str_of(entity) : table;
	item->column = rest;
	item->record_id = shared ? str_format(arena, "%s:%.*s", entity, STR_ARG(id)) : id;
	if (number > 0)
		item->record_id = str_format(arena, "%.*s#%d", STR_ARG(item->record_id), number);
}

static void add(struct collecting *collecting, str source, int number, bool second)
{
	if (source.size == 0)
		return;
	struct arena *arena = collecting->material->arena;
	const struct row *row = collecting->row;
	int count;
	const struct field *field = &fields_of(row->file->kind, &count)[collecting->field];
	struct translatable *item = new_item(collecting);
	*item = (struct translatable){
	    .source = source, .row = row, .sheet = row->file->kind, .layer = row->file->layer, .field = collecting->field};
	item->context = str_format(arena, "%s|%.*s|%s", fields_sheet_name(item->sheet), STR_ARG(row->cells[0]), field->name);
	if (number > 0)
		item->context = str_format(arena, "%.*s.%d%s", STR_ARG(item->context), number, second ? ".without" : "");
	set_store(arena, item, field->store, row->cells[0], number);
	if (second)
		item->column = STR("alternatives");
	item->hash = str_format(arena, "%016" PRIx64, str_hash(source));
}

static void add_lines(struct collecting *collecting, str value, enum value_kind kind)
{
	str line;
	bool had;
	for (int number = 1; sheet_next_line(&value, &line); number++) {
		str rest = line;
		if (kind == VALUE_LIST) {
			add(collecting, line, number, false);
		} else if (kind == VALUE_DOCUMENTS) {
			add(collecting, value_cut(&rest, STR("=>"), &had), number, false);
			add(collecting, rest, number, true);
		} else { /* VALUE_PHONES */
			value_cut(&rest, STR("|"), &had);
			add(collecting, value_cut(&rest, STR("|"), &had), number, false);
		}
	}
}

static void add_row(struct collecting *collecting)
{
	int count;
	const struct field *fields = fields_of(collecting->row->file->kind, &count);
	for (int i = 0; i < count; i++) {
		collecting->field = i;
		if (!fields[i].translated)
			continue;
		if (fields[i].kind == VALUE_TEXT)
			add(collecting, collecting->row->cells[i], 0, false);
		else
			add_lines(collecting, collecting->row->cells[i], fields[i].kind);
	}
}

static void add_territory(struct collecting *collecting)
{
	struct material *material = collecting->material;
	str name = material_value(material, LAYER_TERRITORY_NAME), id = material_value(material, LAYER_TERRITORY_ID);
	if (name.size == 0)
		return;
	*new_item(collecting) = (struct translatable){
	    .context = str_format(material->arena, "layer|%.*s|territory_name", STR_ARG(material_value(material, LAYER_ID))),
	    .source = name,
	    .sheet = SHEET_LAYER,
	    .field = LAYER_TERRITORY_NAME,
	    .table = STR("territory"),
	    .record_id = id,
	    .column = STR("name"),
	    .hash = str_format(material->arena, "%016" PRIx64, str_hash(name)),
	};
}

static int by_context(const void *a, const void *b)
{
	return str_compare(((const struct translatable *)a)->context, ((const struct translatable *)b)->context);
}

void translatable_collect(struct material *material, struct translatable_list *list)
{
	struct collecting collecting = {material, list, NULL, 0};
	*list = (struct translatable_list){0};
	add_territory(&collecting);
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		for (int i = 0; i < material->sheets[kind].count; i++) {
			collecting.row = &material->sheets[kind].rows[i];
			add_row(&collecting);
		}
	if (list->count)
		qsort(list->items, (size_t)list->count, sizeof *list->items, by_context);
}

const struct translatable *translatable_find(const struct translatable_list *list, str context)
{
	struct translatable key = {.context = context};
	return list->count ? bsearch(&key, list->items, (size_t)list->count, sizeof key, by_context) : NULL;
}
