/* PO, written. */
#include "kiosk/author/po_file.h"
#include "kiosk/author/table_file.h"
#include <string.h>

static void write_quoted(FILE *file, str text)
{
	fputc('"', file);
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		if (c == '\n')
			fputs("\\n", file);
		else if (c == '\t')
			fputs("\\t", file);
		else if (c == '"' || c == '\\')
			fprintf(file, "\\%c", c);
		else
			fputc(c, file);
	}
	fputs("\"\n", file);
}

/* A text of several lines begins behind its word, one quoted string a line. */
static void write_text(FILE *file, const char *word, str text)
{
	str rest = text, line;
	if (str_find(text, STR("\n")) == SIZE_MAX) {
		fprintf(file, "%s ", word);
		write_quoted(file, text);
		return;
	}
	fprintf(file, "%s \"\"\n", word);
	while (rest.size) {
		const char *end = memchr(rest.data, '\n', rest.size);
		size_t size = end ? (size_t)(end - rest.data) + 1 : rest.size;
		line = str_slice(rest, 0, size);
		rest = str_slice(rest, size, rest.size);
		write_quoted(file, line);
	}
}

static void write_header(FILE *file, str language)
{
	fprintf(file,
		"msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Socle content\\n\"\n\"Language: %.*s\\n\"\n"
		"\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
		"\"Content-Transfer-Encoding: 8bit\\n\"\n\"PO-Revision-Date: 2000-01-01 00:00+0000\\n\"\n"
		"\"Last-Translator: Socle\\n\"\n\"Language-Team: %.*s\\n\"\n\"X-Socle-Status: machine\\n\"\n",
		STR_ARG(language), STR_ARG(language));
}

static void write_entry(FILE *file, const struct translation *item)
{
	fputc('\n', file);
	if (item->status == TRANSLATION_HUMAN || item->status == TRANSLATION_REVIEWED)
		fprintf(file, "#. status: %s\n", catalogue_status_word(item->status));
	if (item->status == TRANSLATION_STALE)
		fputs("#, fuzzy\n", file);
	write_text(file, "msgctxt", item->of->context);
	write_text(file, "msgid", item->of->source);
	write_text(file, "msgstr", item->text);
}

static bool write_file(const struct press *press, int language, enum sheet_kind sheet, str folder, struct problem *problem)
{
	struct arena *arena = press->material.arena;
	char *path = str_terminated(arena, translation_path(arena, folder, press->material.languages[language], sheet));
	FILE *file = NULL;
	for (int i = 0; i < press->translations.count; i++) {
		const struct translation *item = &press->translations.items[i];
		if (item->language != language || item->of->sheet != sheet)
			continue;
		if (!file) {
			file = table_file_open(path, problem);
			if (!file)
				return false;
			write_header(file, press->material.languages[language]);
		}
		write_entry(file, item);
	}
	return !file || table_file_close(file, path, problem);
}

bool po_file_write_all(const struct press *press, str folder, struct problem *problem)
{
	for (int language = 0; language < press->material.language_count; language++)
		for (int sheet = SHEET_LAYER; sheet < SHEET_COUNT; sheet++)
			if (!write_file(press, language, (enum sheet_kind)sheet, folder, problem))
				return false;
	return true;
}
