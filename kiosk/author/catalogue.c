/* PO files in. */
#include "kiosk/author/catalogue.h"
#include "kiosk/author/material.h"
#include "kiosk/author/nearest.h"
#include <gettext-po.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libgettextpo gives its handlers no place for data of ours, so what is being read stands here while po_file_read runs. */
static struct {
	struct arena *arena;
	struct findings *findings;
	str path;
	bool sound;
} reading;

/* po_message_comments and po_message_extracted_comments give memory that nobody may free, and a message that is freed keeps its comments:
 * the leak sanitizer is told, so that it goes on finding ours. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libgettextpo";
}

static void hear(int severity, po_message_t message, const char *file, size_t line, size_t column, int multiline,
		 const char *text)
{
	(void)message;
	(void)file;
	(void)column;
	(void)multiline;
	str number = str_format(reading.arena, "%d", line == (size_t)-1 ? 0 : (int)line);
	if (severity != PO_SEVERITY_WARNING) {
		reading.sound = false;
		findings_error(reading.findings, findings_file_place(reading.path), WORDING_po_broken, number,
			       str_trim(str_copy(reading.arena, str_of(text))), STR_NONE);
	}
	if (severity == PO_SEVERITY_FATAL_ERROR) { /* the library forbids to return */
		fprintf(stderr, "socle-pack: %.*s: %s\n", STR_ARG(reading.path), text);
		exit(3);
	}
}

static void hear_two(int severity, po_message_t message1, const char *file1, size_t line1, size_t column1, int multiline1,
		     const char *text1, po_message_t message2, const char *file2, size_t line2, size_t column2, int multiline2,
		     const char *text2)
{
	(void)message2;
	(void)file2;
	(void)line2;
	(void)column2;
	(void)multiline2;
	(void)text2;
	hear(severity, message1, file1, line1, column1, multiline1, text1);
}

static const struct po_xerror_handler handler = {hear, hear_two};

static const char *const status_words[] = {"machine", "human", "reviewed", "stale"};

const char *catalogue_status_word(enum translation_status status)
{
	return status_words[status];
}

enum translation_status catalogue_status_named(str word)
{
	for (int status = TRANSLATION_MACHINE; status < TRANSLATION_STALE; status++)
		if (str_equal(word, str_of(catalogue_status_word((enum translation_status)status))))
			return (enum translation_status)status;
	return TRANSLATION_STALE;
}

static bool read_status(struct findings *findings, struct place place, str word, enum translation_status *status)
{
	for (int i = TRANSLATION_MACHINE; i <= TRANSLATION_REVIEWED; i++)
		if (str_equal(word, str_of(status_words[i]))) {
			*status = (enum translation_status)i;
			return true;
		}
	if (str_equal(word, STR("source")))
		return true;
	struct finding *finding = findings_error(findings, place, WORDING_po_status, word, STR_NONE, STR_NONE);
	finding->expected = STR("machine human reviewed");
	finding->nearest = nearest_word(word, finding->expected);
	return false;
}

static struct catalogue_entry *new_entry(struct arena *arena, struct catalogue *catalogue)
{
	if (catalogue->count == catalogue->capacity) {
		int capacity = catalogue->capacity ? 2 * catalogue->capacity : 128;
		struct catalogue_entry *entries = ARENA_ARRAY(arena, (size_t)capacity, struct catalogue_entry);
		if (catalogue->count)
			memcpy(entries, catalogue->entries, (size_t)catalogue->count * sizeof *entries);
		catalogue->entries = entries;
		catalogue->capacity = capacity;
	}
	return &catalogue->entries[catalogue->count++];
}

static void take_own_status(struct findings *findings, str path, str comments, struct catalogue_entry *entry)
{
	str line;
	while (str_cut(&comments, '\n', &line)) {
		line = str_trim(line);
		if (str_starts_with(line, STR("status:")))
			entry->own_status = read_status(findings, findings_file_place(path),
							str_trim(str_slice(line, 7, line.size)), &entry->status);
	}
}

static void take_message(struct arena *arena, struct findings *findings, struct catalogue *catalogue, po_message_t message)
{
	if (po_message_msgid(message)[0] == 0)
		return;
	struct catalogue_entry *entry = new_entry(arena, catalogue);
	*entry = (struct catalogue_entry){
	    .context = str_copy(arena, str_of(po_message_msgctxt(message))),
	    .source = str_copy(arena, str_of(po_message_msgid(message))),
	    .text = str_trim(str_copy(arena, str_of(po_message_msgstr(message)))),
	    .comments = str_copy(arena, str_of(po_message_comments(message))),
	    .status = catalogue->status,
	    .previous = str_copy(arena, str_of(po_message_prev_msgid(message))),
	    .fuzzy = po_message_is_fuzzy(message) != 0,
	    .obsolete = po_message_is_obsolete(message) != 0,
	};
	take_own_status(findings, catalogue->path, str_copy(arena, str_of(po_message_extracted_comments(message))), entry);
}

static void take_header(struct arena *arena, struct findings *findings, struct catalogue *catalogue, const char *header)
{
	catalogue->header = str_copy(arena, str_of(header));
	char *status = header ? po_header_field(header, "X-Socle-Status") : NULL;
	if (status)
		read_status(findings, findings_file_place(catalogue->path), str_copy(arena, str_of(status)), &catalogue->status);
	else
		findings_warning(findings, findings_file_place(catalogue->path), WORDING_po_header, STR_NONE, STR_NONE, STR_NONE);
	free(status);
}

/* What libgettextpo would stumble over: checked before it sees the file. */
static bool check_bytes(struct findings *findings, str path, str bytes)
{
	struct place place = findings_file_place(path);
	if (!str_is_utf8(bytes))
		findings_error(findings, place, WORDING_po_broken, STR("0"), STR("UTF-8"), STR_NONE);
	else if (str_find(bytes, STR("charset=UTF-8")) == SIZE_MAX && str_find(bytes, STR("charset=utf-8")) == SIZE_MAX)
		findings_error(findings, place, WORDING_po_broken, STR("1"), STR("Content-Type: text/plain; charset=UTF-8"),
			       STR_NONE);
	else
		return true;
	return false;
}

const struct po_xerror_handler *catalogue_listen(struct arena *arena, struct findings *findings, str path)
{
	reading.arena = arena;
	reading.findings = findings;
	reading.path = path;
	reading.sound = true;
	return &handler;
}

bool catalogue_read(struct arena *arena, struct findings *findings, str path, struct catalogue *catalogue)
{
	*catalogue = (struct catalogue){.path = path, .status = TRANSLATION_MACHINE};
	str bytes;
	bool missing;
	if (!material_file(arena, findings, path, &bytes, &missing) || !check_bytes(findings, path, bytes))
		return false;
	po_file_t file = po_file_read(str_terminated(arena, path), catalogue_listen(arena, findings, path));
	if (file && reading.sound) {
		take_header(arena, findings, catalogue, po_file_domain_header(file, NULL));
		po_message_iterator_t messages = po_message_iterator(file, NULL);
		for (po_message_t message; (message = po_next_message(messages));)
			take_message(arena, findings, catalogue, message);
		po_message_iterator_free(messages);
	}
	if (file)
		po_file_free(file);
	return file && reading.sound;
}
