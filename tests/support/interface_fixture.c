/* PO files read with GNU gettext's own library, written as rows of interface_text. */
#include "tests/support/interface_fixture.h"
#include "kiosk/base/check.h"
#include "tests/test.h"
#include <gettext-po.h>
#include <stdlib.h>

enum { SQL_BYTES_MAX = 1 << 18, PATH_BYTES_MAX = 512 };

/* The library keeps what it has read until the program ends. */
const char *__lsan_default_suppressions(void);
__attribute__((weak)) const char *__lsan_default_suppressions(void)
{
	return "leak:libgettextpo";
}

struct sql {
	char *text;
	size_t size;
};

static void put(struct sql *sql, const char *words)
{
	size_t size = strlen(words);
	CHECK(sql->size + size < SQL_BYTES_MAX);
	memcpy(sql->text + sql->size, words, size + 1);
	sql->size += size;
}

static void put_quoted(struct sql *sql, const char *words)
{
	put(sql, "'");
	for (const char *at = words; *at; at++) {
		char letter[2] = {*at, 0};
		put(sql, *at == '\'' ? "''" : letter);
	}
	put(sql, "'");
}

static void put_entry(struct sql *sql, const char *language, po_message_t entry)
{
	const char *key = po_message_msgctxt(entry), *text = po_message_msgstr(entry);
	bool source = strcmp(language, "fr") == 0;
	if (!key || (!source && !*text))
		return;
	put(sql, "INSERT OR REPLACE INTO interface_text VALUES(");
	put_quoted(sql, key);
	put(sql, ",");
	put_quoted(sql, language);
	put(sql, ",");
	put_quoted(sql, source ? po_message_msgid(entry) : text);
	put(sql, source ? ",'source');" : ",'machine');");
}

static void refuse(int severity, po_message_t message, const char *file, size_t line, size_t column, int multiline,
		   const char *words)
{
	(void)severity, (void)message, (void)file, (void)line, (void)column, (void)multiline, (void)words;
}

static void refuse_two(int severity, po_message_t a, const char *file, size_t line, size_t column, int multiline,
		       const char *words, po_message_t b, const char *file_b, size_t line_b, size_t column_b, int multiline_b,
		       const char *words_b)
{
	(void)b, (void)file_b, (void)line_b, (void)column_b, (void)multiline_b, (void)words_b;
	refuse(severity, a, file, line, column, multiline, words);
}

static void put_language(struct sql *sql, const char *language)
{
	static const struct po_xerror_handler handler = {refuse, refuse_two};
	char path[PATH_BYTES_MAX];
	snprintf(path, sizeof path, "%s/assets/translations/%s.po", test_root(), language);
	po_file_t file = po_file_read(path, &handler);
	CHECK(file != NULL);
	po_message_iterator_t entries = po_message_iterator(file, NULL);
	for (po_message_t entry; (entry = po_next_message(entries));)
		put_entry(sql, language, entry);
	po_message_iterator_free(entries);
	po_file_free(file);
}

char *interface_fixture_sql(const char *more)
{
	struct sql sql = {calloc(1, SQL_BYTES_MAX), 0};
	CHECK(sql.text != NULL);
	put_language(&sql, "fr");
	put_language(&sql, "en");
	put_language(&sql, "ar");
	if (more)
		put(&sql, more);
	return sql.text;
}
