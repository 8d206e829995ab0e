/* PO files out. */
#include "kiosk/author/extract.h"
#include <errno.h>
#include <gettext-po.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct extraction {
	struct press *press;
	str language;
	int layer;
	enum sheet_kind sheet;
	struct catalogue before; /* what the file holds now */
	bool *used;		 /* of its entries */
	int next;		 /* where the search for an entry begins */
	po_file_t file;
	po_message_iterator_t end;
	int count;
};

/* What a translator must know about a field. */
static const struct {
	const char *field, *hint;
} hints[] = {
    {"name", "A name on a card. At most 60 characters."},
    {"summary", "One or two short sentences, everyday words."},
    {"question", "A question on a screen of its own. At most 90 characters."},
    {"why", "Why we ask. One short sentence."},
    {"label", "An answer to touch. At most 40 characters."},
    {"because", "The answer as a reason, as in \"because: no health cover\". No capital, no full stop."},
    {"say", "What the visitor says at the desk. Polite, spoken language."},
    {"steps", "One step to do, an order a friend would give."},
    {"documents", "A paper to bring."},
    {"must_not", "What nobody may refuse or ask."},
    {"phones", "What this phone number is for. A few words."},
    {"territory_name", "The name in the header of every screen."},
};

static str hint_of(const char *field)
{
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (strcmp(hints[i].field, field) == 0)
			return str_of(hints[i].hint);
	return STR("Short sentences, everyday words.");
}

/* Texts and entries mostly stand in the same order: the search goes on where the last one ended. */
static struct catalogue_entry *entry_before(struct extraction *extraction, str context)
{
	int count = extraction->before.count;
	for (int step = 0; step < count; step++) {
		int i = (extraction->next + step) % count;
		if (extraction->used[i] || !str_equal(extraction->before.entries[i].context, context))
			continue;
		extraction->used[i] = true;
		extraction->next = i + 1;
		return &extraction->before.entries[i];
	}
	return NULL;
}

static po_message_t add_message(struct extraction *extraction, str context, str source, str text)
{
	struct arena *arena = &extraction->press->arena;
	po_message_t message = po_message_create();
	if (context.size)
		po_message_set_msgctxt(message, str_terminated(arena, context));
	po_message_set_msgid(message, str_terminated(arena, source));
	po_message_set_msgstr(message, str_terminated(arena, text));
	po_message_insert(extraction->end, message);
	extraction->count++;
	return message;
}

/* New, kept, or fuzzy with the text it was translated from. */
static void add_text(struct extraction *extraction, const struct translatable *text)
{
	struct arena *arena = &extraction->press->arena;
	int count;
	const char *field =
	    text->row ? fields_of(text->sheet, &count)[text->field].name : fields_of_layer()[LAYER_TERRITORY_NAME].name;
	struct catalogue_entry *before = entry_before(extraction, text->context);
	po_message_t message = add_message(extraction, text->context, text->source, before ? before->text : STR_NONE);
	str comment = str_format(arena, "%.*s\n", STR_ARG(hint_of(field)));
	if (before && before->own_status)
		comment = str_format(arena, "%.*sstatus: %s\n", STR_ARG(comment), catalogue_status_word(before->status));
	po_message_set_extracted_comments(message, str_terminated(arena, comment));
	if (!before)
		return;
	po_message_set_comments(message, str_terminated(arena, before->comments));
	bool changed = !str_equal(before->source, text->source);
	if (before->text.size == 0 || (!changed && !before->fuzzy))
		return;
	po_message_set_fuzzy(message, 1);
	str previous = changed && !before->fuzzy ? before->source : before->previous;
	if (previous.size)
		po_message_set_prev_msgid(message, str_terminated(arena, previous));
}

static void add_obsolete(struct extraction *extraction)
{
	for (int i = 0; i < extraction->before.count; i++) {
		const struct catalogue_entry *entry = &extraction->before.entries[i];
		if (extraction->used[i] || entry->text.size == 0)
			continue;
		po_message_set_obsolete(add_message(extraction, entry->context, entry->source, entry->text), 1);
	}
}

static str new_header(struct extraction *extraction)
{
	const struct material *material = &extraction->press->material;
	return str_format(&extraction->press->arena,
			  "Project-Id-Version: %.*s\nPO-Revision-Date: %.*s 00:00+0000\nLast-Translator: \nLanguage-Team: %.*s\n"
			  "Language: %.*s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
			  "Content-Transfer-Encoding: 8bit\nX-Socle-Status: human\n",
			  STR_ARG(material->layers[extraction->layer].values[LAYER_ID]),
			  STR_ARG(material->layers[extraction->layer].values[LAYER_CREATED_AT]), STR_ARG(extraction->language),
			  STR_ARG(extraction->language));
}

/* The header as it stands, with the fields msgfmt asks for that it lacks; what it says of its own status is never added to. */
static str mended_header(struct extraction *extraction)
{
	struct arena *arena = &extraction->press->arena;
	str header = extraction->before.header, lines = new_header(extraction), line;
	if (header.size == 0)
		return lines;
	while (str_cut(&lines, '\n', &line)) {
		str value = line, name;
		if (line.size == 0 || str_starts_with(line, STR("X-")))
			continue;
		str_cut(&value, ':', &name);
		const char *field = str_terminated(arena, name);
		char *there = po_header_field(str_terminated(arena, header), field);
		if (!there) {
			char *longer =
			    po_header_set_field(str_terminated(arena, header), field, str_terminated(arena, str_trim(value)));
			header = str_copy(arena, str_of(longer));
			free(longer);
		}
		free(there);
	}
	return header;
}

static bool make_folders(struct arena *arena, str path, struct problem *problem)
{
	for (size_t i = 1; i < path.size; i++) {
		if (path.data[i] != '/')
			continue;
		const char *folder = str_terminated(arena, str_slice(path, 0, i));
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			return problem_set(problem, PROBLEM_UNREADABLE, folder, "Check that the folder can be written.", "%s",
					   strerror(errno));
	}
	return true;
}

static bool write_file(struct extraction *extraction, str path, struct problem *problem)
{
	struct arena *arena = &extraction->press->arena;
	if (!make_folders(arena, path, problem))
		return false;
	const char *name = str_terminated(arena, path);
	const char *part = str_terminated(arena, str_format(arena, "%s.part", name));
	bool written = po_file_write(extraction->file, part, catalogue_listen(arena, &extraction->press->findings, path)) != NULL;
	if (written && rename(part, name) == 0)
		return true;
	problem_set(problem, PROBLEM_UNREADABLE, name, "Check that the folder can be written.", "%s", strerror(errno));
	unlink(part);
	return false;
}

static void fill_file(struct extraction *extraction)
{
	struct press *press = extraction->press;
	extraction->end = po_message_iterator(extraction->file, NULL);
	add_message(extraction, STR_NONE, STR_NONE, mended_header(extraction));
	extraction->count = 0;
	for (int i = 0; i < press->texts.count; i++)
		if (press->texts.items[i].sheet == extraction->sheet && press->texts.items[i].layer == extraction->layer)
			add_text(extraction, &press->texts.items[i]);
	add_obsolete(extraction);
	po_message_iterator_free(extraction->end);
}

/* A file that is damaged is not written over: its findings say what to mend first. */
static bool extract_file(struct extraction *extraction, FILE *to, struct problem *problem)
{
	struct press *press = extraction->press;
	str folder = press->material.layers[extraction->layer].folder;
	str path = translation_path(&press->arena, folder, extraction->language, extraction->sheet);
	int errors = press->findings.errors;
	if (!catalogue_read(&press->arena, &press->findings, path, &extraction->before) && press->findings.errors > errors)
		return problem_set(problem, PROBLEM_DAMAGED, str_terminated(&press->arena, path), "", "%.*s",
				   STR_ARG(press->findings.items[press->findings.count - 1].text));
	extraction->used = ARENA_ARRAY(&press->arena, (size_t)extraction->before.count + 1, bool);
	extraction->file = po_file_create();
	fill_file(extraction);
	bool good = extraction->count == 0 || write_file(extraction, path, problem);
	if (good && extraction->count)
		fprintf(to, "%.*s: %d\n", STR_ARG(path), extraction->count);
	po_file_free(extraction->file);
	return good;
}

bool extract_files(struct press *press, str language, FILE *to, struct problem *problem)
{
	for (int layer = press->material.layer_count - 1; layer >= 0; layer--)
		for (int sheet = SHEET_LAYER; sheet < SHEET_COUNT; sheet++) {
			struct extraction extraction = {
			    .press = press, .language = language, .layer = layer, .sheet = (enum sheet_kind)sheet};
			if (!extract_file(&extraction, to, problem))
				return false;
		}
	return true;
}
