/* inclusion: the two tables of data·inclusion (France, schema v1): structures and the services they give, as CSV and as JSON. The
 * names of the columns are those of the schema. A list stands one item a line in memory, as an array in JSON and as the text of such
 * an array in a cell of CSV. */
#pragma once
#include "kiosk/author/findings.h"
#include "kiosk/base/problem.h"

enum inclusion_kind { INCLUSION_STRUCTURES, INCLUSION_SERVICES, INCLUSION_KINDS };
enum { INCLUSION_COLUMNS_MAX = 48 };

struct inclusion_row {
	str *cells;
	int number; /* row of the CSV, or the how-manieth object */
};

struct inclusion_table {
	struct inclusion_row *rows;
	int count, capacity;
	str path; /* of the file it was read from */
};

struct inclusion {
	struct arena *arena;
	struct inclusion_table tables[INCLUSION_KINDS];
};

const char *inclusion_name(enum inclusion_kind kind); /* "structures" */
/* Name of a column, NULL behind the last. */
const char *inclusion_column(enum inclusion_kind kind, int column);
bool inclusion_is_list(enum inclusion_kind kind, int column);
int inclusion_column_named(enum inclusion_kind kind, str name); /* -1: none */
/* Good until the next of this table is added. */
struct inclusion_row *inclusion_add(struct inclusion *inclusion, enum inclusion_kind kind);
/* The column must be one of the table. */
void inclusion_set(struct inclusion_row *row, enum inclusion_kind kind, const char *column, str value);
str inclusion_get(const struct inclusion_row *row, enum inclusion_kind kind, const char *column);
/* structures.csv, services.csv, structures.json and services.json. */
bool inclusion_write(const struct inclusion *inclusion, const char *folder, struct problem *problem);
