/* SQLite, written once. */
#include "kiosk/author/database.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* kiosk/store/schema.sql, made into a string by the Makefile */
static const char schema[] = ""
#include "schema_sql.inc"
    ;

struct database {
	sqlite3 *handle;
	char *path, *part;
	sqlite3_stmt *statement;
	const char *statement_columns;
	bool failed;
	struct problem problem;
};

static void fail(struct database *database)
{
	if (database->failed)
		return;
	database->failed = true;
	int code = sqlite3_errcode(database->handle);
	problem_set(&database->problem, code == SQLITE_FULL ? PROBLEM_FULL : PROBLEM_UNREADABLE, database->part,
		    "Check that there is room on the disk and that the folder can be written.", "%s",
		    sqlite3_errmsg(database->handle));
}

static void run(struct database *database, const char *sql)
{
	if (!database->failed && sqlite3_exec(database->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail(database);
}

static char *joined(const char *a, const char *b)
{
	size_t size = strlen(a) + strlen(b) + 1;
	char *text = malloc(size);
	CHECK(text);
	snprintf(text, size, "%s%s", a, b);
	return text;
}

static void release(struct database *database)
{
	sqlite3_finalize(database->statement);
	sqlite3_close(database->handle);
	free(database->path);
	free(database->part);
	free(database);
}

static void begin(struct database *database)
{
	char sql[96];
	run(database, "PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA auto_vacuum=NONE; PRAGMA journal_mode=DELETE;"
		      "PRAGMA foreign_keys=ON; PRAGMA synchronous=OFF");
	snprintf(sql, sizeof sql, "PRAGMA application_id=%d; PRAGMA user_version=%d", STORE_APPLICATION_ID, STORE_SCHEMA_VERSION);
	run(database, sql);
	run(database, "BEGIN");
	run(database, schema);
}

struct database *database_create(const char *path, struct problem *problem)
{
	struct database *database = calloc(1, sizeof *database);
	CHECK(database);
	database->path = joined(path, "");
	database->part = joined(path, ".part");
	unlink(database->part);
	if (sqlite3_open_v2(database->part, &database->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
		fail(database);
	begin(database);
	if (!database->failed)
		return database;
	*problem = database->problem;
	unlink(database->part);
	release(database);
	return NULL;
}

struct datum database_optional(str text)
{
	return text.size ? DATUM_TEXT_OF(text) : DATUM_NOTHING;
}

static void prepare(struct database *database, const char *columns, int count)
{
	char sql[512];
	if (database->statement && database->statement_columns == columns)
		return;
	sqlite3_finalize(database->statement);
	database->statement = NULL;
	int size = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES(", columns);
	CHECK(size > 0 && (size_t)(size + 2 * count + 2) < sizeof sql);
	for (int i = 0; i < count; i++)
		size += snprintf(sql + size, sizeof sql - (size_t)size, "%s", i ? ",?" : "?");
	snprintf(sql + size, sizeof sql - (size_t)size, ")");
	if (sqlite3_prepare_v2(database->handle, sql, -1, &database->statement, NULL) != SQLITE_OK)
		fail(database);
	database->statement_columns = columns;
}

static void bind(sqlite3_stmt *statement, int index, const struct datum *datum)
{
	switch (datum->kind) {
	case DATUM_NULL:
		sqlite3_bind_null(statement, index);
		return;
	case DATUM_TEXT:
		sqlite3_bind_text(statement, index, datum->text.size ? datum->text.data : "", (int)datum->text.size,
				  SQLITE_TRANSIENT);
		return;
	case DATUM_INTEGER:
		sqlite3_bind_int64(statement, index, datum->integer);
		return;
	case DATUM_REAL:
		sqlite3_bind_double(statement, index, datum->real);
		return;
	}
}

void database_insert(struct database *database, const char *columns, int count, const struct datum *data)
{
	if (database->failed)
		return;
	prepare(database, columns, count);
	if (database->failed)
		return;
	for (int i = 0; i < count; i++)
		bind(database->statement, i + 1, &data[i]);
	if (sqlite3_step(database->statement) != SQLITE_DONE) {
		fail(database);
		snprintf(database->problem.place, sizeof database->problem.place, "%s", columns);
	}
	sqlite3_reset(database->statement);
}

static bool sync_path(const char *path, int flags)
{
	int file = open(path, flags | O_CLOEXEC);
	bool good = file >= 0 && fsync(file) == 0;
	if (file >= 0)
		close(file);
	return good;
}

/* The bytes reach the disk before the name does, and the name before the program says that it is done. */
static bool put_in_place(struct database *database)
{
	if (!sync_path(database->part, O_RDONLY) || rename(database->part, database->path) != 0)
		return problem_set(&database->problem, errno == ENOSPC ? PROBLEM_FULL : PROBLEM_UNREADABLE, database->path,
				   "Check that the folder can be written.", "%s", strerror(errno));
	char *slash = strrchr(database->part, '/');
	if (slash)
		slash[slash == database->part] = 0;
	sync_path(slash ? database->part : ".", O_RDONLY | O_DIRECTORY);
	return true;
}

bool database_finish(struct database *database, struct problem *problem)
{
	sqlite3_finalize(database->statement);
	database->statement = NULL;
	run(database, "COMMIT");
	run(database, "VACUUM");
	if (sqlite3_close(database->handle) != SQLITE_OK)
		fail(database);
	else
		database->handle = NULL;
	bool good = !database->failed && put_in_place(database);
	if (!good) {
		*problem = database->problem;
		unlink(database->part);
	}
	release(database);
	return good;
}
