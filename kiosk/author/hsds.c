/* Tables of rows, by name. */
#include "kiosk/author/hsds.h"
#include "kiosk/base/check.h"
#include <stdlib.h>
#include <string.h>
#include <uuid/uuid.h>

static const struct listed {
	enum hsds_table_kind table;
	bool begins; /* a table; else a field of it */
	struct hsds_field field;
} listed[] = {
#define TABLE(kind, name, text) {HSDS_##kind, true, {#name, HSDS_TEXT, HSDS_MAY, text}},
#define FIELD(name, type, need, text) {HSDS_TABLE_COUNT, false, {#name, HSDS_##type, HSDS_##need, text}},
#include "kiosk/author/hsds_fields.h"
#undef TABLE
#undef FIELD
};

static void add_field(struct hsds_object *object, struct hsds_field field)
{
	CHECK(object && object->field_count < HSDS_FIELDS_MAX);
	object->fields[object->field_count++] = field;
}

static enum hsds_type type_of(enum value_kind kind)
{
	bool list = kind == VALUE_LIST || kind == VALUE_DOCUMENTS || kind == VALUE_PHONES || kind == VALUE_SOURCES ||
		    kind == VALUE_LANGUAGES || kind == VALUE_REFERENCES || kind == VALUE_CONDITIONS;
	return list ? HSDS_LIST : kind == VALUE_INTEGER ? HSDS_INTEGER : kind == VALUE_DATE ? HSDS_DATE : HSDS_TEXT;
}

/* Every field of a sheet as "socle_<name>"; those of services that HSDS has a place for stay away. */
static void add_sheet_fields(struct arena *arena, struct hsds_object *object, enum sheet_kind sheet)
{
	static const char elsewhere[] =
	    " name description who cost alert phones documents website organization address postal_code city latitude longitude "
	    "directions opening_hours ";
	int count;
	const struct field *fields = fields_of(sheet, &count);
	for (int i = 0; i < count; i++) {
		bool known = sheet == SHEET_SERVICES && strstr(elsewhere, str_format(arena, " %s ", fields[i].name).data) != NULL;
		if (!known)
			add_field(object,
				  (struct hsds_field){str_format(arena, "socle_%s", fields[i].name).data, type_of(fields[i].kind),
						      HSDS_MAY, "The field of this name in Socle's sheets."});
	}
}

static void add_sheet_objects(struct hsds *hsds, struct hsds_object *objects)
{
	for (int sheet = SHEET_LAYER; sheet < SHEET_COUNT; sheet++) {
		struct hsds_object *object = &objects[HSDS_SOCLE_SHEETS + sheet];
		object->name = str_format(hsds->arena, "socle_%s", fields_sheet_name((enum sheet_kind)sheet)).data;
		object->text = "The rows of this sheet.";
		add_field(object, (struct hsds_field){"id", HSDS_TEXT, HSDS_MUST, "UUID of the row."});
		add_sheet_fields(hsds->arena, object, (enum sheet_kind)sheet);
	}
}

void hsds_start(struct hsds *hsds, struct arena *arena, str path)
{
	struct hsds_object *objects = ARENA_ARRAY(arena, HSDS_TABLE_COUNT, struct hsds_object), *object = NULL;
	*hsds = (struct hsds){.arena = arena, .path = path};
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++) {
		if (listed[i].begins) {
			object = &objects[listed[i].table];
			object->name = listed[i].field.name;
			object->text = listed[i].field.text;
		} else {
			add_field(object, listed[i].field);
		}
	}
	add_sheet_fields(arena, &objects[HSDS_SERVICE], SHEET_SERVICES);
	add_sheet_objects(hsds, objects);
	for (int i = 0; i < HSDS_TABLE_COUNT; i++)
		hsds->tables[i].object = &objects[i];
}

int hsds_field(const struct hsds_table *table, str name)
{
	for (int i = 0; i < table->object->field_count; i++)
		if (str_equal(str_of(table->object->fields[i].name), name))
			return i;
	return -1;
}

struct hsds_row *hsds_add(struct hsds *hsds, enum hsds_table_kind kind)
{
	struct hsds_table *table = &hsds->tables[kind];
	if (table->count == table->capacity) {
		int capacity = table->capacity ? 2 * table->capacity : 64;
		struct hsds_row *rows = ARENA_ARRAY(hsds->arena, (size_t)capacity, struct hsds_row);
		if (table->count)
			memcpy(rows, table->rows, (size_t)table->count * sizeof *rows);
		table->rows = rows;
		table->capacity = capacity;
	}
	struct hsds_row *row = &table->rows[table->count++];
	*row = (struct hsds_row){ARENA_ARRAY(hsds->arena, (size_t)table->object->field_count, str), table->count};
	return row;
}

void hsds_set(struct hsds *hsds, enum hsds_table_kind kind, struct hsds_row *row, const char *field, str value)
{
	int at = hsds_field(&hsds->tables[kind], str_of(field));
	CHECK(at >= 0);
	row->cells[at] = value;
}

str hsds_get(const struct hsds *hsds, enum hsds_table_kind kind, const struct hsds_row *row, const char *field)
{
	int at = hsds_field(&hsds->tables[kind], str_of(field));
	CHECK(at >= 0);
	return row->cells[at];
}

str hsds_uuid(struct arena *arena, const char *kind, str slug)
{
	uuid_t space, made;
	char text[HSDS_UUID_SIZE + 1];
	CHECK(uuid_parse(HSDS_NAMESPACE, space) == 0);
	str name = str_format(arena, "%s:%.*s", kind, STR_ARG(slug));
	uuid_generate_sha1(made, space, name.data, name.size);
	uuid_unparse_lower(made, text);
	return str_copy(arena, str_of(text));
}

enum hsds_table_kind hsds_sheet_table(enum sheet_kind sheet)
{
	return (enum hsds_table_kind)((int)HSDS_SOCLE_SHEETS + (int)sheet);
}

static int compare_keys(const void *left, const void *right, void *data)
{
	const struct hsds_index *index = data;
	int a = *(const int *)left, b = *(const int *)right;
	const struct hsds_row *rows = index->hsds->tables[index->kind].rows;
	int order = str_compare(rows[a].cells[index->field], rows[b].cells[index->field]);
	return order ? order : (a > b) - (a < b);
}

struct hsds_index hsds_index(const struct hsds *hsds, enum hsds_table_kind kind, const char *field)
{
	const struct hsds_table *table = &hsds->tables[kind];
	struct hsds_index index = {hsds, kind, hsds_field(table, str_of(field)),
				   ARENA_ARRAY(hsds->arena, (size_t)table->count + 1, int)};
	CHECK(index.field >= 0);
	for (int i = 0; i < table->count; i++)
		index.order[i] = i;
	if (table->count)
		qsort_r(index.order, (size_t)table->count, sizeof *index.order, compare_keys, &index);
	return index;
}

static int first_not_below(const struct hsds_index *index, str value, bool or_equal)
{
	const struct hsds_table *table = &index->hsds->tables[index->kind];
	int low = 0, high = table->count;
	while (low < high) {
		int middle = (low + high) / 2;
		int order = str_compare(table->rows[index->order[middle]].cells[index->field], value);
		if (order < 0 || (or_equal && order == 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int hsds_index_find(const struct hsds_index *index, str value, int *from)
{
	*from = first_not_below(index, value, false);
	return value.size ? first_not_below(index, value, true) : *from;
}
