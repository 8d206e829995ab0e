/* The package, written. */
#include "kiosk/author/hsds_package.h"
#include "kiosk/author/table_file.h"
#include <jansson.h>

static json_t *text(str s)
{
	return json_stringn(s.size ? s.data : "", s.size);
}

static json_t *describe_field(const struct hsds_field *field)
{
	static const char *const types[] = {[HSDS_TEXT] = "string",
					    [HSDS_NUMBER] = "number",
					    [HSDS_INTEGER] = "integer",
					    [HSDS_DATE] = "date",
					    [HSDS_LIST] = "string"};
	json_t *described =
	    json_pack("{s:s, s:s, s:s}", "name", field->name, "type", types[field->type], "description", field->text);
	if (field->need != HSDS_MAY)
		json_object_set_new(described, "constraints", json_pack("{s:b}", "required", 1));
	return described;
}

/* "service_id" points to the id of `service`, if this package has the table. */
static void describe_keys(const struct hsds *hsds, const struct hsds_table *table, json_t *schema)
{
	json_t *keys = json_array();
	for (int i = 0; i < table->object->field_count; i++)
		for (int other = 0; other < HSDS_SOCLE_SHEETS; other++) {
			const struct hsds_table *to = &hsds->tables[other];
			str wanted = str_format(hsds->arena, "%s_id", to->object->name);
			if (to->count && str_equal(wanted, str_of(table->object->fields[i].name)))
				json_array_append_new(keys,
						      json_pack("{s:s, s:{s:s, s:s}}", "fields", table->object->fields[i].name,
								"reference", "resource", to->object->name, "fields", "id"));
		}
	if (json_array_size(keys))
		json_object_set_new(schema, "foreignKeys", keys);
	else
		json_decref(keys);
}

static json_t *describe_table(const struct hsds *hsds, const struct hsds_table *table)
{
	json_t *fields = json_array();
	for (int i = 0; i < table->object->field_count; i++)
		json_array_append_new(fields, describe_field(&table->object->fields[i]));
	json_t *schema = json_pack("{s:o, s:s}", "fields", fields, "primaryKey", "id");
	describe_keys(hsds, table, schema);
	str path = str_format(hsds->arena, "%s.csv", table->object->name);
	return json_pack("{s:s, s:o, s:s, s:s, s:s, s:s, s:o}", "name", table->object->name, "path", text(path), "description",
			 table->object->text, "profile", "tabular-data-resource", "format", "csv", "encoding", "utf-8", "schema",
			 schema);
}

static bool write_description(const struct hsds *hsds, const char *folder, struct problem *problem)
{
	char *path = str_terminated(hsds->arena, str_format(hsds->arena, "%s/datapackage.json", folder));
	json_t *resources = json_array();
	for (int i = 0; i < HSDS_TABLE_COUNT; i++)
		if (hsds->tables[i].count)
			json_array_append_new(resources, describe_table(hsds, &hsds->tables[i]));
	json_t *package = json_pack("{s:s, s:s, s:s, s:[{s:o}], s:[{s:o}], s:o}", "name", "socle-hsds", "profile",
				    "tabular-data-package", "hsds_version", "3.1", "licenses", "name", text(hsds->licence),
				    "contributors", "title", text(hsds->publisher), "resources", resources);
	FILE *file = table_file_open(path, problem);
	if (file)
		json_dumpf(package, file, JSON_INDENT(1));
	json_decref(package);
	return file && table_file_close(file, path, problem);
}

static bool write_table(const struct hsds *hsds, const struct hsds_table *table, const char *folder, struct problem *problem)
{
	char *path = str_terminated(hsds->arena, str_format(hsds->arena, "%s/%s.csv", folder, table->object->name));
	str names[HSDS_FIELDS_MAX];
	FILE *file = table_file_open(path, problem);
	if (!file)
		return false;
	for (int i = 0; i < table->object->field_count; i++)
		names[i] = str_of(table->object->fields[i].name);
	table_file_row(file, names, table->object->field_count);
	for (int i = 0; i < table->count; i++)
		table_file_row(file, table->rows[i].cells, table->object->field_count);
	return table_file_close(file, path, problem);
}

bool hsds_package_write(const struct hsds *hsds, const char *folder, struct problem *problem)
{
	for (int i = 0; i < HSDS_TABLE_COUNT; i++)
		if (hsds->tables[i].count && !write_table(hsds, &hsds->tables[i], folder, problem))
			return false;
	return write_description(hsds, folder, problem);
}
