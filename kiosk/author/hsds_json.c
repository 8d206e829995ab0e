/* Rows to nested objects. */
#include "kiosk/author/hsds_json.h"
#include "kiosk/author/hsds_nest.h"
#include "kiosk/author/sheet.h"
#include "kiosk/author/table_file.h"
#include <jansson.h>
#include <stdlib.h>

enum { NESTS_MAX = 40 };

struct writing {
	const struct hsds *hsds;
	const struct hsds_nest *nests;
	int nest_count;
	struct hsds_index indexes[NESTS_MAX]; /* of each nest: its inner rows by the field that points, or by id */
};

static json_t *list_of(str cell)
{
	json_t *list = json_array();
	str line;
	while (sheet_next_line(&cell, &line))
		json_array_append_new(list, json_stringn(line.data, line.size));
	return list;
}

static json_t *value_of(struct arena *arena, const struct hsds_field *field, str cell)
{
	int64_t number;
	switch (field->type) {
	case HSDS_TEXT:
	case HSDS_DATE:
		return json_stringn(cell.data, cell.size);
	case HSDS_NUMBER:
		return json_real(strtod(str_terminated(arena, cell), NULL));
	case HSDS_INTEGER:
		return str_to_int(cell, &number) ? json_integer(number) : json_stringn(cell.data, cell.size);
	case HSDS_LIST:
		return list_of(cell);
	}
	return json_null();
}

static json_t *object_of(const struct writing *writing, enum hsds_table_kind kind, const struct hsds_row *row, const char *up);

static void nest_rows(const struct writing *writing, int nest, const struct hsds_row *row, json_t *object)
{
	const struct hsds_nest *way = &writing->nests[nest];
	const struct hsds_index *index = &writing->indexes[nest];
	bool many = way->way == HSDS_NEST_MANY;
	int from, to = hsds_index_find(index, hsds_get(writing->hsds, way->outer, row, many ? "id" : way->field), &from);
	if (from == to)
		return;
	json_t *list = json_array();
	for (int i = from; i < to; i++) {
		const struct hsds_row *inner = &writing->hsds->tables[way->inner].rows[index->order[i]];
		json_array_append_new(list, object_of(writing, way->inner, inner, many ? way->field : NULL));
	}
	json_object_set(object, way->key, many ? list : json_array_get(list, 0));
	json_decref(list);
}

/* `up` is the field that points to the object around: nesting says it. */
static json_t *object_of(const struct writing *writing, enum hsds_table_kind kind, const struct hsds_row *row, const char *up)
{
	const struct hsds_table *table = &writing->hsds->tables[kind];
	json_t *object = json_object();
	struct arena scratch = {.block_min = 4096};
	for (int i = 0; i < table->object->field_count; i++)
		if (row->cells[i].size && !(up && str_equal(str_of(up), str_of(table->object->fields[i].name))))
			json_object_set_new(object, table->object->fields[i].name,
					    value_of(&scratch, &table->object->fields[i], row->cells[i]));
	arena_finish(&scratch);
	for (int i = 0; i < writing->nest_count; i++)
		if (writing->nests[i].outer == kind && writing->nests[i].inner != HSDS_SERVICE)
			nest_rows(writing, i, row, object);
	return object;
}

static void write_rows(const struct writing *writing, enum hsds_table_kind kind, FILE *file)
{
	const struct hsds_table *table = &writing->hsds->tables[kind];
	for (int i = 0; i < table->count; i++) {
		json_t *object = object_of(writing, kind, &table->rows[i], NULL);
		fputs(i ? ",\n" : "\n", file);
		json_dumpf(object, file, JSON_INDENT(1) | JSON_REAL_PRECISION(15));
		json_decref(object);
	}
}

static void write_profile(const struct writing *writing, FILE *file)
{
	bool first = true;
	for (int kind = HSDS_SOCLE_TRANSLATION; kind < HSDS_TABLE_COUNT; kind++) {
		if (writing->hsds->tables[kind].count == 0)
			continue;
		fprintf(file, "%s\n\"%s\": [", first ? "" : ",", writing->hsds->tables[kind].object->name);
		write_rows(writing, (enum hsds_table_kind)kind, file);
		fputs("\n]", file);
		first = false;
	}
}

bool hsds_json_write(const struct hsds *hsds, const char *path, struct problem *problem)
{
	struct writing writing = {.hsds = hsds};
	int count = hsds->tables[HSDS_SERVICE].count;
	writing.nests = hsds_nest_all(&writing.nest_count);
	for (int i = 0; i < writing.nest_count; i++) {
		const struct hsds_nest *nest = &writing.nests[i];
		writing.indexes[i] = hsds_index(hsds, nest->inner, nest->way == HSDS_NEST_MANY ? nest->field : "id");
	}
	FILE *file = table_file_open(path, problem);
	if (!file)
		return false;
	fprintf(file,
		"{\n\"total_items\": %d, \"total_pages\": 1, \"page_number\": 1, \"size\": %d, \"first_page\": true, "
		"\"last_page\": true, \"empty\": %s,\n\"contents\": [",
		count, count, count ? "false" : "true");
	write_rows(&writing, HSDS_SERVICE, file);
	fputs("\n],\n\"socle\": {", file);
	write_profile(&writing, file);
	fputs("\n}\n}\n", file);
	return table_file_close(file, path, problem);
}
