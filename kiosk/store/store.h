/* store: one SQLite database opened, asked and closed; read-only, immutable, with every guard SQLite offers against a
 * hostile file (defensive, trusted_schema off, no triggers, no views, cell_size_check, mmap_size 0, limits, heap limit).
 * A damaged, foreign, truncated or newer file is a problem with a sentence, never a crash. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"

enum { STORE_APPLICATION_ID = 0x534F434C /* "SOCL" */, STORE_SCHEMA_VERSION = 1 };

struct store;

/* Opens for reading, checks the header, application_id, schema version and the list of tables. NULL on failure. */
struct store *store_open(const char *path, struct problem *problem);
void store_close(struct store *store); /* NULL is allowed */

/* A prepared question. `sql` must be a literal: the statement is prepared once and kept by its address. */
struct store_rows {
	struct store *store;
	void *statement;
};

/* Asks; parameters are bound in order from text (`?1`..). At most 4. */
struct store_rows store_ask(struct store *store, const char *sql, int count, const str *parameters);
bool store_next(struct store_rows *rows); /* false at the end or on damage (store_failed then says so) */
void store_done(struct store_rows *rows); /* always; resets the statement for its next use */
str store_text(struct store_rows *rows, int column, struct arena *arena); /* copied; STR_NONE for NULL */
int64_t store_int(struct store_rows *rows, int column);			  /* 0 for NULL */
double store_real(struct store_rows *rows, int column);
bool store_is_null(struct store_rows *rows, int column);
/* Whether any read has failed since the store was opened: the caller shows the out-of-order screen. */
bool store_failed(const struct store *store);
/* What failed first, for the log; kind PROBLEM_NONE while nothing has. */
const struct problem *store_damage(const struct store *store);
