/* database: a new SQLite file with the pack's schema, filled row by row, written under a temporary name and put in place by one
 * rename. The same rows in the same order give the same bytes: fixed page size, no clock, VACUUM at the end. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"

struct database;

enum datum_kind { DATUM_NULL, DATUM_TEXT, DATUM_INTEGER, DATUM_REAL };

struct datum {
	enum datum_kind kind;
	str text;
	int64_t integer;
	double real;
};

#define DATUM_TEXT_OF(s) ((struct datum){.kind = DATUM_TEXT, .text = (s)})
#define DATUM_OPTIONAL(s) database_optional(s)
#define DATUM_INTEGER_OF(n) ((struct datum){.kind = DATUM_INTEGER, .integer = (n)})
#define DATUM_REAL_OF(n) ((struct datum){.kind = DATUM_REAL, .real = (n)})
#define DATUM_NOTHING ((struct datum){.kind = DATUM_NULL})

struct datum database_optional(str text); /* an empty text is NULL */

/* Starts <path>.part with the schema in it. NULL on failure. */
struct database *database_create(const char *path, struct problem *problem);
/* One row; `columns` is "table(a,b,c)", a literal: its statement is kept as long as rows go to the same table. The first failure
 * is kept and returned by database_finish; after it nothing more is written. */
void database_insert(struct database *database, const char *columns, int count, const struct datum *data);
#define DATABASE_INSERT(database, columns, ...) \
	database_insert(database, columns, (int)(sizeof((struct datum[]){__VA_ARGS__}) / sizeof(struct datum)), \
			(const struct datum[]){__VA_ARGS__})
/* Packs the file, checks it, puts it in its place. On failure nothing is left behind. */
bool database_finish(struct database *database, struct problem *problem);
