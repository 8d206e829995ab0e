/* The interface's texts: the keys of kiosk/i18n/keys.h and the entries of assets/translations/fr.po are the same; every other
 * PO file has only keys that French has; every pattern is whole for ICU and takes the arguments its source takes. Read with
 * GNU gettext's own library. */
#include "kiosk/i18n/language.h"
#include "kiosk/i18n/message.h"
#include "tests/test.h"
#include <dirent.h>
#include <gettext-po.h>
#include <stdlib.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

enum { PATTERN_UNITS_MAX = 1024, PATH_BYTES_MAX = 512 };

/* The library keeps what it has read until the program ends. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libgettextpo";
}

typedef void see_entry(const char *file, const char *key, const char *source, const char *text);

static void report(int severity, po_message_t message, const char *file, size_t line, size_t column, int multiline,
		   const char *words)
{
	(void)message, (void)column, (void)multiline;
	if (severity != PO_SEVERITY_WARNING)
		test_fail(file ? file : __FILE__, (int)line, "%s", words);
}

static void report_two(int severity, po_message_t a, const char *file, size_t line, size_t column, int multiline,
		       const char *words, po_message_t b, const char *file_b, size_t line_b, size_t column_b, int multiline_b,
		       const char *words_b)
{
	(void)b, (void)file_b, (void)line_b, (void)column_b, (void)multiline_b, (void)words_b;
	report(severity, a, file, line, column, multiline, words);
}

static const struct po_xerror_handler handler = {report, report_two};

static int each_entry(const char *name, see_entry *see)
{
	char path[PATH_BYTES_MAX];
	snprintf(path, sizeof path, "%s/assets/translations/%s", test_root(), name);
	po_file_t file = po_file_read(path, &handler);
	EXPECT(file != NULL);
	if (!file)
		return 0;
	po_message_iterator_t entries = po_message_iterator(file, NULL);
	int count = 0;
	for (po_message_t entry; (entry = po_next_message(entries));) {
		if (!po_message_msgctxt(entry) || po_message_is_obsolete(entry))
			continue;
		see(name, po_message_msgctxt(entry), po_message_msgid(entry), po_message_msgstr(entry));
		count++;
	}
	po_message_iterator_free(entries);
	po_file_free(file);
	return count;
}

static void each_file(void (*see)(const char *name))
{
	char path[PATH_BYTES_MAX];
	snprintf(path, sizeof path, "%s/assets/translations", test_root());
	DIR *folder = opendir(path);
	EXPECT(folder != NULL);
	for (struct dirent *file; folder && (file = readdir(folder));)
		if (str_ends_with(str_of(file->d_name), STR(".po")))
			see(file->d_name);
	if (folder)
		closedir(folder);
}

static enum say find_key(const char *key)
{
	for (int say = 0; say < SAY_COUNT; say++)
		if (strcmp(say_key((enum say)say), key) == 0)
			return (enum say)say;
	return SAY_COUNT;
}

static int seen[SAY_COUNT];
static unsigned arguments_of[SAY_COUNT];

static void count_key(const char *file, const char *key, const char *source, const char *text)
{
	enum say say = find_key(key);
	if (say == SAY_COUNT) {
		test_fail(file, 0, "%s is no key of keys.h", key);
		return;
	}
	seen[say]++;
	if (!*source || *text)
		test_fail(file, 0, "%s: the source stands in msgid, and msgstr is empty", key);
	const char *wrong = message_check(str_of(source), &arguments_of[say]);
	if (wrong)
		test_fail(file, 0, "%s: %s", key, wrong);
}

TEST(every_key_has_one_french_source_and_every_source_a_key)
{
	memset(seen, 0, sizeof seen);
	EXPECT_INT(each_entry("fr.po", count_key), SAY_COUNT);
	for (int say = 0; say < SAY_COUNT; say++)
		if (seen[say] != 1)
			test_fail("fr.po", 0, "%s stands there %d times", say_key((enum say)say), seen[say]);
}

static void open_with_icu(const char *file, const char *key, str tag, const char *pattern)
{
	UChar wide[PATTERN_UNITS_MAX];
	int32_t units = 0;
	UErrorCode error = U_ZERO_ERROR;
	UParseError where = {0};
	char locale[32];
	snprintf(locale, sizeof locale, "%.*s", STR_ARG(tag));
	u_strFromUTF8(wide, PATTERN_UNITS_MAX, &units, pattern, -1, &error);
	UMessageFormat *format = umsg_open(wide, units, locale, &where, &error);
	if (U_FAILURE(error))
		test_fail(file, 0, "%s: ICU refuses it at %d: %s", key, where.offset, u_errorName(error));
	umsg_close(format);
}

static void check_entry(const char *file, const char *key, const char *source, const char *text)
{
	enum say say = find_key(key);
	const char *said = strcmp(file, "fr.po") == 0 ? source : text;
	str tag = str_slice(str_of(file), 0, strlen(file) - 3);
	unsigned arguments = 0;
	if (say == SAY_COUNT)
		test_fail(file, 0, "%s is no key that French has", key);
	if (say == SAY_COUNT || !*said)
		return;
	open_with_icu(file, key, tag, said);
	const char *wrong = message_check(str_of(said), &arguments);
	if (wrong)
		test_fail(file, 0, "%s: %s", key, wrong);
	else if (arguments != arguments_of[say])
		test_fail(file, 0, "%s does not take the arguments its French source takes", key);
}

static void check_file(const char *name)
{
	EXPECT(each_entry(name, check_entry) > 0);
	str tag = str_slice(str_of(name), 0, strlen(name) - 3);
	if (!language_find(tag))
		test_fail(name, 0, "no language has the tag %.*s", STR_ARG(tag));
}

TEST(every_text_in_every_language_is_whole_for_icu_and_takes_the_arguments_of_its_source)
{
	memset(seen, 0, sizeof seen);
	each_entry("fr.po", count_key);
	each_file(check_file);
}

static void check_status(const char *name)
{
	static const char *const words[] = {"source", "machine", "human", "reviewed"};
	char path[PATH_BYTES_MAX];
	snprintf(path, sizeof path, "%s/assets/translations/%s", test_root(), name);
	po_file_t file = po_file_read(path, &handler);
	if (!file)
		return;
	char *status = po_header_field(po_file_domain_header(file, NULL), "X-Socle-Status");
	bool known = false;
	for (size_t i = 0; status && i < sizeof words / sizeof *words; i++)
		known |= strcmp(status, words[i]) == 0;
	if (!known)
		test_fail(name, 0, "X-Socle-Status must be one of source, machine, human, reviewed");
	EXPECT_INT(status && strcmp(status, "source") == 0, strcmp(name, "fr.po") == 0);
	free(status);
	po_file_free(file);
}

TEST(every_translation_says_what_it_is)
{
	each_file(check_status);
}
