/* Opening: what is whole opens, what is missing, foreign, cut, newer or damaged is a problem with a sentence, never a crash. */
#include "kiosk/store/store.h"
#include "kiosk/store/tables.h"
#include "tests/support/pack_fixture.h"
#include "tests/test.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BYTES_MAX = 1 << 20 };

static size_t read_whole(const char *path, unsigned char *bytes)
{
	FILE *file = fopen(path, "rb");
	size_t size = file ? fread(bytes, 1, FILE_BYTES_MAX, file) : 0;
	if (file)
		fclose(file);
	return size;
}

static void write_whole(const char *path, const unsigned char *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");
	EXPECT(file && fwrite(bytes, 1, size, file) == size);
	if (file)
		fclose(file);
}

static void expect_refused(const char *path, enum problem_kind kind)
{
	struct problem problem = {0};
	struct store *store = store_open(path, &problem);
	EXPECT(store == NULL);
	EXPECT_INT(problem.kind, kind);
	EXPECT(problem.text[0] && problem.remedy[0]);
	EXPECT(strstr(problem.place, path) != NULL);
	store_close(store);
}

TEST(store_opens_a_whole_pack_and_answers)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	struct problem problem = {0};
	struct arena arena = {0};
	struct store *store = store_open(path, &problem);
	EXPECT_STR(str_of(problem.text), STR(""));
	if (store) {
		struct store_rows rows =
		    store_ask(store, "SELECT title, version, valid_until, 1.5 FROM pack WHERE id = ?1", 1, (str[]){STR("essai")});
		EXPECT(store_next(&rows));
		EXPECT_STR(store_text(&rows, 0, &arena), STR("Essai"));
		EXPECT_INT(store_int(&rows, 1), 7);
		EXPECT(store_is_null(&rows, 2) && store_text(&rows, 2, &arena).data == NULL);
		EXPECT(store_real(&rows, 3) == 1.5);
		EXPECT(!store_next(&rows));
		store_done(&rows);
		EXPECT(!store_failed(store));
	}
	store_close(store);
	arena_finish(&arena);
	unlink(path);
}

TEST(store_answers_the_same_question_again_with_other_parameters)
{
	static const char question[] = "SELECT label FROM fact_option WHERE fact_id = ?1 AND sort = ?2";
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	struct arena arena = {0};
	struct store *store = store_open(path, NULL);
	for (int i = 0; store && i < 3; i++) {
		struct store_rows rows = store_ask(store, question, 2, (str[]){STR("cover"), i ? STR("2") : STR("1")});
		EXPECT(store_next(&rows));
		EXPECT_STR(store_text(&rows, 0, &arena), i ? STR("Oui") : STR("Non"));
		store_done(&rows);
		rows = store_ask(store, question, 2, (str[]){STR("x' OR 1 --"), STR_NONE});
		EXPECT(!store_next(&rows));
		store_done(&rows);
	}
	EXPECT(store && !store_failed(store));
	store_close(store);
	store_close(NULL);
	arena_finish(&arena);
	unlink(path);
}

TEST(store_list_of_tables_is_the_schema)
{
	char path[FIXTURE_PATH_MAX], question[512];
	pack_fixture_make(path, NULL);
	sqlite3 *database = NULL;
	sqlite3_stmt *statement = NULL;
	EXPECT(sqlite3_open(path, &database) == SQLITE_OK);
	int count;
	const struct table_columns *expected = tables_expected(&count);
	sqlite3_prepare_v2(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'", -1, &statement, NULL);
	EXPECT(sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_int(statement, 0) == count);
	sqlite3_finalize(statement);
	for (int i = 0; i < count; i++) {
		snprintf(question, sizeof question, "SELECT group_concat(name) FROM pragma_table_info('%s')", expected[i].table);
		sqlite3_prepare_v2(database, question, -1, &statement, NULL);
		EXPECT(sqlite3_step(statement) == SQLITE_ROW);
		EXPECT_STR(str_of((const char *)sqlite3_column_text(statement, 0)), str_of(expected[i].columns));
		sqlite3_finalize(statement);
	}
	sqlite3_close(database);
	unlink(path);
}

TEST(store_opens_paths_with_odd_characters)
{
	static const char *const names[] = {"a b", "a?mode=rwc", "a#b", "100%41", "é ع", "a&immutable=0", "/x//y", "'q\""};
	char folder[] = "/tmp/socle-odd-XXXXXX", path[256];
	EXPECT(mkdtemp(folder) != NULL);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		bool nested = strchr(names[i], '/') != NULL;
		char inner[256];
		snprintf(inner, sizeof inner, "%s/x", folder);
		if (nested)
			mkdir(inner, 0700);
		struct problem problem = {0};
		pack_fixture_write(path, NULL);
		struct store *store = store_open(path, &problem);
		EXPECT_STR(str_of(problem.text), STR(""));
		store_close(store);
		unlink(path);
		if (nested)
			rmdir(inner);
	}
	EXPECT(rmdir(folder) == 0); /* nothing else was written beside the pack */
}

TEST(store_refuses_what_is_not_there_or_not_a_file)
{
	expect_refused("/nowhere/pack", PROBLEM_MISSING);
	expect_refused("/tmp", PROBLEM_DAMAGED);
	expect_refused("/dev/null", PROBLEM_DAMAGED);
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	write_whole(path, (const unsigned char *)"", 0);
	expect_refused(path, PROBLEM_DAMAGED);
	unlink(path);
	EXPECT(mkfifo(path, 0600) == 0);
	expect_refused(path, PROBLEM_DAMAGED);
	unlink(path);
}

TEST(store_refuses_random_bytes)
{
	char path[FIXTURE_PATH_MAX];
	static unsigned char bytes[5000];
	pack_fixture_make(path, NULL);
	srand(1);
	for (int round = 0; round < 20; round++) {
		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = (unsigned char)rand();
		write_whole(path, bytes, sizeof bytes);
		expect_refused(path, PROBLEM_DAMAGED);
	}
	unlink(path);
}

TEST(store_refuses_a_pack_cut_anywhere)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	unsigned char *bytes = malloc(FILE_BYTES_MAX);
	size_t size = read_whole(path, bytes);
	EXPECT(size > 10000);
	for (size_t cut = 0; cut < size; cut += cut < 200 ? 7 : size / 61) {
		write_whole(path, bytes, cut);
		expect_refused(path, PROBLEM_DAMAGED);
	}
	write_whole(path, bytes, size - 1);
	expect_refused(path, PROBLEM_DAMAGED);
	free(bytes);
	unlink(path);
}

TEST(store_refuses_other_kinds_and_versions)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, "PRAGMA user_version=2");
	expect_refused(path, PROBLEM_TOO_NEW);
	pack_fixture_write(path, "PRAGMA user_version=0");
	expect_refused(path, PROBLEM_DAMAGED);
	pack_fixture_write(path, "PRAGMA application_id=0x47504B47"); /* a GeoPackage */
	expect_refused(path, PROBLEM_DAMAGED);
	pack_fixture_write(path, "PRAGMA journal_mode=WAL");
	expect_refused(path, PROBLEM_DAMAGED);
	pack_fixture_write(path, "DROP TABLE must_not");
	expect_refused(path, PROBLEM_MISSING);
	pack_fixture_write(path, "ALTER TABLE phone DROP COLUMN free_call");
	expect_refused(path, PROBLEM_MISSING);
	pack_fixture_write(path, "CREATE VIEW trap AS SELECT 1");
	expect_refused(path, PROBLEM_DAMAGED);
	pack_fixture_write(path, "CREATE TRIGGER trap AFTER INSERT ON pack BEGIN SELECT 1; END");
	expect_refused(path, PROBLEM_DAMAGED);
	pack_fixture_write(path, "CREATE VIRTUAL TABLE trap USING fts5(a)");
	expect_refused(path, PROBLEM_DAMAGED);
	unlink(path);
}

TEST(store_never_writes)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	struct store *store = store_open(path, NULL);
	struct store_rows rows = store_ask(store, "DELETE FROM pack", 0, NULL);
	EXPECT(!store_next(&rows));
	store_done(&rows);
	EXPECT(store_failed(store));
	EXPECT(store_damage(store)->text[0] != 0);
	store_close(store);
	unlink(path);
}

TEST(store_ends_an_endless_question)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	struct store *store = store_open(path, NULL);
	struct store_rows rows =
	    store_ask(store, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", 0, NULL);
	EXPECT(!store_next(&rows));
	store_done(&rows);
	EXPECT(store_failed(store));
	store_close(store);
	unlink(path);
}

TEST(store_refuses_a_question_that_would_eat_the_memory)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	struct store *store = store_open(path, NULL);
	/* 200 blobs of a megabyte are sorted */
	struct store_rows rows = store_ask(store,
					   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
					   " SELECT length(b) FROM (SELECT zeroblob(1000000 + i) AS b FROM n ORDER BY b DESC)",
					   0, NULL);
	EXPECT(!store_next(&rows));
	store_done(&rows);
	EXPECT(store_failed(store));
	store_close(store);
	unlink(path);
}

TEST(store_gives_no_text_that_is_not_utf8)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, "UPDATE pack SET title = CAST(x'41C328' AS TEXT)");
	struct arena arena = {0};
	struct store *store = store_open(path, NULL);
	struct store_rows rows = store_ask(store, "SELECT title FROM pack", 0, NULL);
	EXPECT(store_next(&rows));
	EXPECT_INT(store_text(&rows, 0, &arena).size, 0);
	store_done(&rows);
	EXPECT(store_failed(store));
	store_close(store);
	arena_finish(&arena);
	unlink(path);
}

static void read_everything(const char *path)
{
	static const char *const questions[] = {"SELECT * FROM pack",
						"SELECT * FROM translation",
						"SELECT * FROM interface_text",
						"SELECT * FROM service",
						"SELECT * FROM record",
						"SELECT * FROM condition",
						"SELECT * FROM translation WHERE language = 'ar' AND table_name = 'fact'",
						"SELECT * FROM path_card",
						"SELECT * FROM fact_option"};
	struct arena arena = {0};
	struct store *store = store_open(path, NULL);
	for (size_t i = 0; store && i < sizeof questions / sizeof questions[0]; i++) {
		struct store_rows rows = store_ask(store, questions[i], 0, NULL);
		while (store_next(&rows))
			for (int column = 0; column < 4; column++)
				store_text(&rows, column, &arena);
		store_done(&rows);
	}
	store_close(store);
	arena_finish(&arena);
}

TEST(store_survives_damage_at_three_hundred_places)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	unsigned char *bytes = malloc(FILE_BYTES_MAX);
	size_t size = read_whole(path, bytes);
	srand(2);
	for (int round = 0; round < 300; round++) {
		size_t at = (size_t)rand() % size;
		unsigned char before = bytes[at];
		bytes[at] ^= (unsigned char)(1 + rand() % 255);
		write_whole(path, bytes, size);
		read_everything(path);
		bytes[at] = before;
	}
	free(bytes);
	unlink(path);
}
