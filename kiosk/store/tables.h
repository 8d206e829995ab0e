/* tables: the tables and columns of schema.sql that a pack must have, and the check that an opened database has them.
 * tests/store holds this list against schema.sql. */
#pragma once
#include "kiosk/base/problem.h"

struct sqlite3;

struct table_columns {
	const char *table;
	const char *columns; /* separated by commas */
};

const struct table_columns *tables_expected(int *count);
/* Only tables and their indexes (no view, trigger or virtual table), all expected ones with all their columns. */
bool tables_check(struct sqlite3 *database, const char *path, struct problem *problem);
