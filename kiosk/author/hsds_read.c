/* Cells and objects to rows. */
#include "kiosk/author/hsds_read.h"
#include "kiosk/author/csv_rows.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/hsds_nest.h"
#include <errno.h>
#include <jansson.h>
#include <string.h>

enum { JSON_DEPTH_MAX = 24 };

/* What Open Referral UK names differently. */
static const struct renamed {
	enum hsds_table_kind table;
	const char *theirs, *ours;
} renamed[] = {{HSDS_ACCESSIBILITY, "accessibility", "description"},
	       {HSDS_SERVICE_AREA, "service_area", "name"},
	       {HSDS_TAXONOMY_TERM, "term", "name"}};

struct reading {
	struct hsds *hsds;
	struct findings *findings;
	enum hsds_table_kind kind;
	str path;
	int fields[CSV_ROWS_CELLS_MAX]; /* of each column; -1 no place */
	int columns;
	str unknown[HSDS_TABLE_COUNT]; /* names of fields without a place, separated by ", " */
};

static int field_named(const struct hsds *hsds, enum hsds_table_kind kind, str name)
{
	int field = hsds_field(&hsds->tables[kind], name);
	for (size_t i = 0; field < 0 && i < sizeof renamed / sizeof *renamed; i++)
		if (renamed[i].table == kind && str_equal(name, str_of(renamed[i].theirs)))
			field = hsds_field(&hsds->tables[kind], str_of(renamed[i].ours));
	return field;
}

static void note_unknown(struct reading *reading, enum hsds_table_kind kind, str name)
{
	str *names = &reading->unknown[kind];
	str shown = str_format(reading->hsds->arena, "%s.%.*s", reading->hsds->tables[kind].object->name, STR_ARG(name));
	if (names->size < 400 && str_find(*names, shown) == SIZE_MAX)
		*names = names->size ? str_format(reading->hsds->arena, "%.*s, %.*s", STR_ARG(*names), STR_ARG(shown)) : shown;
}

static void say_unknown(struct reading *reading)
{
	for (int kind = 0; kind < HSDS_TABLE_COUNT; kind++)
		if (reading->unknown[kind].size)
			findings_warning(reading->findings, findings_file_place(reading->hsds->path), WORDING_open_columns,
					 reading->unknown[kind], STR_NONE, STR_NONE);
}

static void take_headings(struct reading *reading, const str *cells, int count)
{
	reading->columns = count;
	for (int i = 0; i < count; i++)
		reading->fields[i] = field_named(reading->hsds, reading->kind, cells[i]);
	for (int i = 0; i < count; i++)
		if (reading->fields[i] < 0 && cells[i].size)
			note_unknown(reading, reading->kind, cells[i]);
}

static void take_row(void *taker, int number, const str *cells, int count)
{
	struct reading *reading = taker;
	struct arena *arena = reading->hsds->arena;
	if (reading->columns == 0) {
		take_headings(reading, cells, count);
		return;
	}
	if (count != reading->columns) {
		struct place place = {.file = reading->path, .row = number, .column = -1};
		findings_warning(reading->findings, place, WORDING_open_csv, str_format(arena, "%d", count),
				 str_format(arena, "%d", reading->columns), STR_NONE);
		return;
	}
	struct hsds_row *row = hsds_add(reading->hsds, reading->kind);
	row->number = number;
	for (int i = 0; i < count; i++)
		if (reading->fields[i] >= 0)
			row->cells[reading->fields[i]] = str_copy(arena, cells[i]);
}

/* Who made the package and under which licence. */
static void read_description(struct hsds *hsds, const char *folder)
{
	json_t *package = json_load_file(str_format(hsds->arena, "%s/datapackage.json", folder).data, 0, NULL);
	json_t *licence = json_array_get(json_object_get(package, "licenses"), 0);
	json_t *maker = json_array_get(json_object_get(package, "contributors"), 0);
	hsds->licence = str_copy(hsds->arena, str_of(json_string_value(json_object_get(licence, "name"))));
	hsds->publisher = str_copy(hsds->arena, str_of(json_string_value(json_object_get(maker, "title"))));
	json_decref(package);
}

bool hsds_read_folder(struct hsds *hsds, struct findings *findings, const char *folder)
{
	struct reading reading = {.hsds = hsds, .findings = findings};
	for (int kind = 0; kind < HSDS_TABLE_COUNT; kind++) {
		bool missing = false;
		reading.kind = (enum hsds_table_kind)kind;
		reading.columns = 0;
		reading.path = str_format(hsds->arena, "%s/%s.csv", folder, hsds->tables[kind].object->name);
		hsds->tables[kind].path = reading.path;
		csv_rows_read(hsds->arena, findings, reading.path, take_row, &reading, &missing);
	}
	read_description(hsds, folder);
	say_unknown(&reading);
	if (hsds->tables[HSDS_SERVICE].count == 0 && findings->errors == 0)
		findings_error(findings, findings_file_place(hsds->path), WORDING_open_nothing, STR_NONE, STR_NONE, STR_NONE);
	return hsds->tables[HSDS_SERVICE].count > 0;
}

static str text_of(struct arena *arena, const json_t *value)
{
	str lines = STR_NONE;
	size_t i;
	json_t *item;
	switch (json_typeof(value)) {
	case JSON_STRING:
		return str_trim(str_copy(arena, (str){json_string_value(value), json_string_length(value)}));
	case JSON_INTEGER:
		return str_format(arena, "%lld", (long long)json_integer_value(value));
	case JSON_REAL:
		return str_format(arena, "%.15g", json_real_value(value));
	case JSON_TRUE:
		return STR("yes");
	case JSON_ARRAY:
		json_array_foreach(value, i, item) lines =
		    gather_line(arena, lines, json_is_string(item) ? text_of(arena, item) : STR_NONE);
		return lines;
	case JSON_FALSE:
	case JSON_NULL:
	case JSON_OBJECT:
		return STR_NONE;
	}
	return STR_NONE;
}

static void read_object(struct reading *reading, enum hsds_table_kind kind, const json_t *object, const char *up, str up_id,
			int depth);

/* Objects inside: their rows point to this one, or this one to theirs. */
static void read_nested(struct reading *reading, enum hsds_table_kind kind, struct hsds_row row, const json_t *object, int depth)
{
	struct hsds *hsds = reading->hsds;
	int count;
	const struct hsds_nest *nests = hsds_nest_all(&count);
	str id = hsds_get(hsds, kind, &row, "id");
	for (int i = 0; i < count; i++) {
		json_t *value = nests[i].outer == kind ? json_object_get(object, nests[i].key) : NULL, *item;
		size_t at;
		if (nests[i].way == HSDS_NEST_MANY) {
			json_array_foreach(value, at, item)
			    read_object(reading, nests[i].inner, item, nests[i].field, id, depth + 1);
		} else if (json_is_object(value)) {
			int before = hsds->tables[nests[i].inner].count;
			read_object(reading, nests[i].inner, value, NULL, STR_NONE, depth + 1);
			if (hsds->tables[nests[i].inner].count > before)
				hsds_set(hsds, kind, &row, nests[i].field,
					 hsds_get(hsds, nests[i].inner, &hsds->tables[nests[i].inner].rows[before], "id"));
		}
	}
	json_t *terms = kind == HSDS_TAXONOMY ? json_object_get(object, "taxonomy_terms") : NULL, *term;
	size_t at;
	json_array_foreach(terms, at, term) read_object(reading, HSDS_TAXONOMY_TERM, term, "taxonomy_id", id, depth + 1);
}

static bool is_nested_key(enum hsds_table_kind kind, const char *key)
{
	int count;
	const struct hsds_nest *nests = hsds_nest_all(&count);
	for (int i = 0; i < count; i++)
		if (nests[i].outer == kind && strcmp(nests[i].key, key) == 0)
			return true;
	return kind == HSDS_TAXONOMY && strcmp(key, "taxonomy_terms") == 0;
}

static void read_object(struct reading *reading, enum hsds_table_kind kind, const json_t *object, const char *up, str up_id,
			int depth)
{
	struct hsds *hsds = reading->hsds;
	const char *key;
	json_t *value;
	if (!json_is_object(object) || depth > JSON_DEPTH_MAX) {
		struct place place = {.file = hsds->path,
				      .row = hsds->tables[kind].count + 1,
				      .column = -1,
				      .field = str_of(hsds->tables[kind].object->name)};
		findings_warning(reading->findings, place, WORDING_open_object, STR_NONE, STR_NONE, STR_NONE);
		return;
	}
	struct hsds_row row = *hsds_add(hsds, kind); /* its cells stay where they are when the table grows */
	json_object_foreach((json_t *)(uintptr_t)object, key, value)
	{
		int field = field_named(hsds, kind, str_of(key));
		if (field >= 0 && !is_nested_key(kind, key))
			row.cells[field] = text_of(hsds->arena, value);
		else if (!is_nested_key(kind, key))
			note_unknown(reading, kind, str_copy(hsds->arena, str_of(key)));
	}
	if (hsds_get(hsds, kind, &row, "id").size == 0)
		hsds_set(hsds, kind, &row, "id", str_format(hsds->arena, "%s-%d", hsds->tables[kind].object->name, row.number));
	if (up)
		hsds_set(hsds, kind, &row, up, up_id);
	if (kind == HSDS_ATTRIBUTE && up)
		hsds_set(hsds, kind, &row, "link_entity", STR("service"));
	read_nested(reading, kind, row, object, depth);
}

static void read_array(struct reading *reading, enum hsds_table_kind kind, const json_t *array)
{
	size_t i;
	json_t *item;
	json_array_foreach(array, i, item) read_object(reading, kind, item, NULL, STR_NONE, 0);
}

/* Arrays of objects by the name of their table. */
static void read_arrays(struct reading *reading, const json_t *object)
{
	for (int kind = 0; kind < HSDS_TABLE_COUNT; kind++) {
		const char *name = reading->hsds->tables[kind].object->name;
		read_array(reading, (enum hsds_table_kind)kind, json_object_get(object, name));
	}
	read_array(reading, HSDS_SERVICE, json_object_get(object, "contents"));
	read_array(reading, HSDS_SERVICE, json_object_get(object, "services"));
	read_array(reading, HSDS_ORGANIZATION, json_object_get(object, "organizations"));
}

bool hsds_read_json(struct hsds *hsds, struct findings *findings, const char *path)
{
	struct reading reading = {.hsds = hsds, .findings = findings};
	struct place place = findings_file_place(hsds->path);
	json_error_t error;
	for (int kind = 0; kind < HSDS_TABLE_COUNT; kind++)
		hsds->tables[kind].path = hsds->path;
	json_t *root = json_load_file(path, 0, &error);
	if (!root) {
		findings_error(findings, place, WORDING_open_json, str_format(hsds->arena, "%d", error.line),
			       str_copy(hsds->arena, str_of(error.text)), STR_NONE);
		return false;
	}
	if (json_is_array(root))
		read_array(&reading, HSDS_SERVICE, root);
	else if (json_is_string(json_object_get(root, "name")))
		read_object(&reading, HSDS_SERVICE, root, NULL, STR_NONE, 0);
	else
		read_arrays(&reading, root);
	read_arrays(&reading, json_object_get(root, "socle"));
	json_decref(root);
	say_unknown(&reading);
	if (hsds->tables[HSDS_SERVICE].count == 0)
		findings_error(findings, place, WORDING_open_nothing, STR_NONE, STR_NONE, STR_NONE);
	return hsds->tables[HSDS_SERVICE].count > 0;
}
