/* The columns, and rows by their names. */
#include "kiosk/author/inclusion.h"
#include "kiosk/author/sheet.h"
#include "kiosk/author/table_file.h"
#include "kiosk/base/check.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

struct column {
	const char *name;
	enum { PLAIN, LIST, NUMBER } shape;
};

static const struct column structures[] = {{"source"},
					   {"id"},
					   {"nom"},
					   {"date_maj"},
					   {"description"},
					   {"lien_source"},
					   {"siret"},
					   {"commune"},
					   {"code_postal"},
					   {"code_insee"},
					   {"adresse"},
					   {"complement_adresse"},
					   {"longitude", NUMBER},
					   {"latitude", NUMBER},
					   {"telephone"},
					   {"courriel"},
					   {"site_web"},
					   {"horaires_accueil"},
					   {"accessibilite_lieu"},
					   {"reseaux_porteurs", LIST},
					   {NULL}};
static const struct column services[] = {{"source"},
					 {"structure_id"},
					 {"id"},
					 {"nom"},
					 {"description"},
					 {"date_maj"},
					 {"lien_source"},
					 {"type"},
					 {"thematiques", LIST},
					 {"frais"},
					 {"frais_precisions"},
					 {"publics", LIST},
					 {"publics_precisions"},
					 {"conditions_acces"},
					 {"commune"},
					 {"code_postal"},
					 {"code_insee"},
					 {"adresse"},
					 {"complement_adresse"},
					 {"longitude", NUMBER},
					 {"latitude", NUMBER},
					 {"telephone"},
					 {"courriel"},
					 {"modes_accueil", LIST},
					 {"zone_eligibilite", LIST},
					 {"contact_nom_prenom"},
					 {"lien_mobilisation"},
					 {"modes_mobilisation", LIST},
					 {"mobilisable_par", LIST},
					 {"mobilisation_precisions"},
					 {"volume_horaire_hebdomadaire", NUMBER},
					 {"nombre_semaines", NUMBER},
					 {"horaires_accueil"},
					 {NULL}};

static const struct column *columns_of(enum inclusion_kind kind)
{
	return kind == INCLUSION_STRUCTURES ? structures : services;
}

const char *inclusion_name(enum inclusion_kind kind)
{
	return kind == INCLUSION_STRUCTURES ? "structures" : "services";
}

const char *inclusion_column(enum inclusion_kind kind, int column)
{
	return columns_of(kind)[column].name;
}

bool inclusion_is_list(enum inclusion_kind kind, int column)
{
	return columns_of(kind)[column].shape == LIST;
}

int inclusion_column_named(enum inclusion_kind kind, str name)
{
	for (int i = 0; columns_of(kind)[i].name; i++)
		if (str_equal(str_of(columns_of(kind)[i].name), name))
			return i;
	return -1;
}

struct inclusion_row *inclusion_add(struct inclusion *inclusion, enum inclusion_kind kind)
{
	struct inclusion_table *table = &inclusion->tables[kind];
	if (table->count == table->capacity) {
		int capacity = table->capacity ? 2 * table->capacity : 64;
		struct inclusion_row *rows = ARENA_ARRAY(inclusion->arena, (size_t)capacity, struct inclusion_row);
		if (table->count)
			memcpy(rows, table->rows, (size_t)table->count * sizeof *rows);
		table->rows = rows;
		table->capacity = capacity;
	}
	struct inclusion_row *row = &table->rows[table->count++];
	*row = (struct inclusion_row){ARENA_ARRAY(inclusion->arena, INCLUSION_COLUMNS_MAX, str), table->count};
	return row;
}

void inclusion_set(struct inclusion_row *row, enum inclusion_kind kind, const char *column, str value)
{
	int at = inclusion_column_named(kind, str_of(column));
	CHECK(at >= 0);
	row->cells[at] = value;
}

str inclusion_get(const struct inclusion_row *row, enum inclusion_kind kind, const char *column)
{
	int at = inclusion_column_named(kind, str_of(column));
	CHECK(at >= 0);
	return str_trim(row->cells[at]);
}

static json_t *list_of(str cell)
{
	json_t *list = json_array();
	str line;
	while (sheet_next_line(&cell, &line))
		json_array_append_new(list, json_stringn(line.data, line.size));
	return list;
}

static json_t *value_of(struct arena *arena, const struct column *column, str cell)
{
	if (column->shape == LIST)
		return list_of(cell);
	if (cell.size == 0)
		return json_null();
	return column->shape == NUMBER ? json_real(strtod(str_terminated(arena, cell), NULL))
				       : json_stringn(cell.data, cell.size);
}

static bool write_json(const struct inclusion *inclusion, enum inclusion_kind kind, const char *folder, struct problem *problem)
{
	const struct inclusion_table *table = &inclusion->tables[kind];
	char *path = str_terminated(inclusion->arena, str_format(inclusion->arena, "%s/%s.json", folder, inclusion_name(kind)));
	FILE *file = table_file_open(path, problem);
	if (!file)
		return false;
	fputc('[', file);
	for (int i = 0; i < table->count; i++) {
		json_t *object = json_object();
		for (int j = 0; columns_of(kind)[j].name; j++)
			json_object_set_new(object, columns_of(kind)[j].name,
					    value_of(inclusion->arena, &columns_of(kind)[j], table->rows[i].cells[j]));
		fputs(i ? ",\n" : "\n", file);
		json_dumpf(object, file, JSON_INDENT(1) | JSON_REAL_PRECISION(15));
		json_decref(object);
	}
	fputs("\n]\n", file);
	return table_file_close(file, path, problem);
}

static str list_text(struct arena *arena, str cell)
{
	if (cell.size == 0)
		return STR_NONE;
	json_t *list = list_of(cell);
	char *text = json_dumps(list, JSON_COMPACT);
	str copy = str_copy(arena, str_of(text));
	free(text);
	json_decref(list);
	return copy;
}

static bool write_csv(const struct inclusion *inclusion, enum inclusion_kind kind, const char *folder, struct problem *problem)
{
	const struct inclusion_table *table = &inclusion->tables[kind];
	char *path = str_terminated(inclusion->arena, str_format(inclusion->arena, "%s/%s.csv", folder, inclusion_name(kind)));
	FILE *file = table_file_open(path, problem);
	str cells[INCLUSION_COLUMNS_MAX];
	int count = 0;
	if (!file)
		return false;
	for (; columns_of(kind)[count].name; count++)
		cells[count] = str_of(columns_of(kind)[count].name);
	table_file_row(file, cells, count);
	for (int i = 0; i < table->count; i++) {
		for (int j = 0; j < count; j++)
			cells[j] = inclusion_is_list(kind, j) ? list_text(inclusion->arena, table->rows[i].cells[j])
							      : table->rows[i].cells[j];
		table_file_row(file, cells, count);
	}
	return table_file_close(file, path, problem);
}

bool inclusion_write(const struct inclusion *inclusion, const char *folder, struct problem *problem)
{
	for (int kind = 0; kind < INCLUSION_KINDS; kind++)
		if (!write_csv(inclusion, (enum inclusion_kind)kind, folder, problem) ||
		    !write_json(inclusion, (enum inclusion_kind)kind, folder, problem))
			return false;
	return true;
}
