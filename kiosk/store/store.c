/* Opens with every guard (sqlite.org/security.html, "untrusted database files"), keeps each question prepared, and remembers
 * the first failure, so that a damaged page is never mistaken for an empty list. */
#include "kiosk/store/store.h"
#include "kiosk/base/check.h"
#include "kiosk/store/forgetful.h"
#include "kiosk/store/header.h"
#include "kiosk/store/tables.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	QUESTIONS_MAX = 128, /* different literals asked of one store */
	PARAMETERS_MAX = 4,
	HEAP_BYTES_MAX = 64 << 20, /* of SQLite, for the whole program */
	PROGRESS_EVERY = 10000,	   /* virtual machine steps between two looks at the budget */
	PROGRESS_LOOKS_MAX = 2000  /* 20 million steps for one question: about a second; an honest question needs thousands */
};

struct question {
	const char *sql; /* its address is its name */
	sqlite3_stmt *statement;
	bool asked;
};

struct store {
	sqlite3 *database;
	struct question questions[QUESTIONS_MAX];
	int question_count;
	int looks;
	struct problem damage;
	char *path;
};

static const struct limit {
	int id, value;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 20000000},	{SQLITE_LIMIT_SQL_LENGTH, 100000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 10},	{SQLITE_LIMIT_COMPOUND_SELECT, 3}, {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},	{SQLITE_LIMIT_ATTACHED, 0},	   {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 10}, {SQLITE_LIMIT_TRIGGER_DEPTH, 10},  {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct switch_setting {
	int id, value;
} switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},	  {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
};

static int look_at_budget(void *context)
{
	struct store *store = context;
	return ++store->looks > PROGRESS_LOOKS_MAX;
}

static bool set_guards(struct store *store)
{
	sqlite3_hard_heap_limit64(HEAP_BYTES_MAX);
	for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
		sqlite3_limit(store->database, limits[i].id, limits[i].value);
	for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
		if (sqlite3_db_config(store->database, switches[i].id, switches[i].value, NULL) != SQLITE_OK)
			return false;
	sqlite3_progress_handler(store->database, PROGRESS_EVERY, look_at_budget, store);
	return sqlite3_exec(store->database,
			    "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA query_only=ON", NULL,
			    NULL, NULL) == SQLITE_OK;
}

/* Every byte that could mean something in a URI is escaped, the slash too, so that "//" is no host name. */
static char *uri_of(const char *path)
{
	static const char before[] = "file:", behind[] = "?immutable=1";
	size_t size = strlen(path);
	CHECK(size < SIZE_MAX / 8);
	char *uri = malloc(sizeof before + 3 * size + sizeof behind), *end = uri;
	CHECK(uri != NULL);
	end += sprintf(end, "%s", before);
	for (; *path; path++) {
		unsigned char c = (unsigned char)*path;
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
			     c == '-';
		end += sprintf(end, plain ? "%c" : "%%%02X", c);
	}
	memcpy(end, behind, sizeof behind);
	return uri;
}

static bool open_database(struct store *store, const char *path, struct problem *problem)
{
	char *uri = uri_of(path);
	int state = sqlite3_open_v2(uri, &store->database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
	free(uri);
	if (state == SQLITE_OK && set_guards(store))
		return tables_check(store->database, path, problem);
	return problem_set(problem, state == SQLITE_OK ? PROBLEM_DAMAGED : PROBLEM_UNREADABLE, path,
			   "Copy the pack again, or build it again with socle-pack.", "The pack cannot be opened: %s",
			   store->database ? sqlite3_errmsg(store->database) : sqlite3_errstr(state));
}

struct store *store_open(const char *path, struct problem *problem)
{
	forgetful_install();
	if (!header_check(path, problem))
		return NULL;
	struct store *store = calloc(1, sizeof *store);
	CHECK(store != NULL);
	store->path = strdup(path);
	CHECK(store->path != NULL);
	if (open_database(store, path, problem))
		return store;
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (int i = 0; i < store->question_count; i++)
		sqlite3_finalize(store->questions[i].statement);
	sqlite3_close(store->database);
	free(store->path);
	free(store);
}

static void remember_damage(struct store *store, const char *words)
{
	if (store->damage.kind == PROBLEM_NONE)
		problem_set(&store->damage, PROBLEM_DAMAGED, store->path,
			    "Copy the pack again, or build it again with socle-pack.", "The pack cannot be read: %s", words);
}

static struct question *find_question(struct store *store, const char *sql)
{
	for (int i = 0; i < store->question_count; i++)
		if (store->questions[i].sql == sql)
			return &store->questions[i];
	CHECK(store->question_count < QUESTIONS_MAX);
	struct question *question = &store->questions[store->question_count++];
	question->sql = sql;
	if (sqlite3_prepare_v3(store->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &question->statement, NULL) != SQLITE_OK)
		remember_damage(store, sqlite3_errmsg(store->database));
	return question;
}

struct store_rows store_ask(struct store *store, const char *sql, int count, const str *parameters)
{
	CHECK(count <= PARAMETERS_MAX);
	struct question *question = find_question(store, sql);
	CHECK(!question->asked); /* an answer must be done before the same question is asked again */
	if (!question->statement) {
		remember_damage(store, "a question could not be prepared");
		return (struct store_rows){store, NULL};
	}
	question->asked = true;
	store->looks = 0;
	for (int i = 0; i < count; i++) {
		const char *text = parameters[i].size ? parameters[i].data : "";
		int state =
		    sqlite3_bind_text64(question->statement, i + 1, text, parameters[i].size, SQLITE_TRANSIENT, SQLITE_UTF8);
		if (state != SQLITE_OK)
			remember_damage(store, sqlite3_errmsg(store->database));
	}
	return (struct store_rows){store, question};
}

static sqlite3_stmt *statement_of(const struct store_rows *rows)
{
	const struct question *question = rows->statement;
	return question ? question->statement : NULL;
}

bool store_next(struct store_rows *rows)
{
	if (!rows->statement)
		return false;
	int state = sqlite3_step(statement_of(rows));
	if (state == SQLITE_ROW)
		return true;
	if (state != SQLITE_DONE)
		remember_damage(rows->store, sqlite3_errmsg(rows->store->database));
	return false;
}

void store_done(struct store_rows *rows)
{
	struct question *question = rows->statement;
	if (question) {
		sqlite3_reset(question->statement);
		question->asked = false;
	}
	rows->statement = NULL;
}

str store_text(struct store_rows *rows, int column, struct arena *arena)
{
	const char *data = (const char *)sqlite3_column_text(statement_of(rows), column);
	int size = sqlite3_column_bytes(statement_of(rows), column);
	if (!data && !store_is_null(rows, column))
		remember_damage(rows->store, "there is no memory for a text");
	if (!data || size <= 0)
		return data ? STR("") : STR_NONE;
	str text = {data, (size_t)size};
	if (str_is_utf8(text))
		return str_copy(arena, text);
	remember_damage(rows->store, "a text is not UTF-8");
	return STR_NONE;
}

int64_t store_int(struct store_rows *rows, int column)
{
	return sqlite3_column_int64(statement_of(rows), column);
}

double store_real(struct store_rows *rows, int column)
{
	return sqlite3_column_double(statement_of(rows), column);
}

bool store_is_null(struct store_rows *rows, int column)
{
	return sqlite3_column_type(statement_of(rows), column) == SQLITE_NULL;
}

bool store_failed(const struct store *store)
{
	return store->damage.kind != PROBLEM_NONE;
}

const struct problem *store_damage(const struct store *store)
{
	return &store->damage;
}
