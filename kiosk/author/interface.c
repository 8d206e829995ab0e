/* The interface's PO files in. */
#include "kiosk/author/interface.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { INTERFACE_LANGUAGES_MAX = 128 };

static const char *const keys[] = {
#define KEY(name, key) key,
#include "kiosk/i18n/keys.h"
#undef KEY
};

static void add(struct arena *arena, struct translations *translations, struct interface_text text)
{
	if (translations->interface_count == translations->interface_capacity) {
		int capacity = translations->interface_capacity ? 2 * translations->interface_capacity : 1024;
		struct interface_text *items = ARENA_ARRAY(arena, (size_t)capacity, struct interface_text);
		if (translations->interface_count)
			memcpy(items, translations->interface, (size_t)translations->interface_count * sizeof *items);
		translations->interface = items;
		translations->interface_capacity = capacity;
	}
	translations->interface[translations->interface_count++] = text;
}

static const struct catalogue_entry *find(const struct catalogue *catalogue, str key)
{
	for (int i = 0; i < catalogue->count; i++)
		if (!catalogue->entries[i].obsolete && str_equal(catalogue->entries[i].context, key))
			return &catalogue->entries[i];
	return NULL;
}

/* Bit n for "{n}" or "{n, plural, ...": what must stand in every language. */
static unsigned arguments_of(str text)
{
	unsigned found = 0;
	for (size_t i = 0; i + 2 < text.size; i++)
		if (text.data[i] == '{' && text.data[i + 1] >= '0' && text.data[i + 1] <= '9' &&
		    (text.data[i + 2] == '}' || text.data[i + 2] == ','))
			found |= 1u << (text.data[i + 1] - '0');
	return found;
}

/* A key stands once in a file: the pack has one text for it. */
static bool is_first(struct material *material, const struct catalogue *catalogue, const struct catalogue_entry *entry)
{
	if (entry->obsolete || find(catalogue, entry->context) == entry)
		return !entry->obsolete;
	findings_error(material->findings, findings_file_place(catalogue->path), WORDING_po_twice, entry->context, STR_NONE,
		       STR_NONE);
	return false;
}

/* The agents' pages are shown in the source language of a pack; no visitor misses them. */
static bool is_for_visitors(str key)
{
	return !str_starts_with(key, STR("staff."));
}

static void take_source(struct material *material, const struct catalogue *french, struct translations *translations)
{
	translations->interface_keys = 0;
	for (int i = 0; i < french->count; i++)
		translations->interface_keys += is_for_visitors(french->entries[i].context);
	for (int i = 0; i < french->count; i++)
		if (is_first(material, french, &french->entries[i]))
			add(material->arena, translations,
			    (struct interface_text){french->entries[i].context, STR("fr"), french->entries[i].source, "source"});
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (!find(french, str_of(keys[i])))
			findings_error(material->findings, findings_file_place(french->path), WORDING_interface_key,
				       str_of(keys[i]), STR_NONE, STR_NONE);
}

static void take_language(struct material *material, const struct catalogue *french, const struct catalogue *catalogue,
			  str language, struct translations *translations)
{
	for (int i = 0; i < catalogue->count; i++) {
		const struct catalogue_entry *entry = &catalogue->entries[i], *source = find(french, entry->context);
		if (!is_first(material, catalogue, entry) || !source || entry->text.size == 0)
			continue;
		if (arguments_of(entry->text) != arguments_of(source->source)) {
			findings_warning(material->findings, findings_file_place(catalogue->path), WORDING_po_arguments,
					 entry->context, STR("{0} {1}"), STR_NONE);
			continue;
		}
		bool stale = entry->fuzzy || !str_equal(entry->source, source->source);
		const char *status = catalogue_status_word(stale ? TRANSLATION_STALE : entry->status);
		add(material->arena, translations, (struct interface_text){entry->context, language, entry->text, status});
	}
}

static int by_name(const void *a, const void *b)
{
	return str_compare(*(const str *)a, *(const str *)b);
}

/* The languages with a file in the folder, in order, without French. */
static int list_languages(struct arena *arena, str folder, str languages[INTERFACE_LANGUAGES_MAX])
{
	int count = 0;
	DIR *list = opendir(str_terminated(arena, folder));
	if (!list)
		return 0;
	for (struct dirent *entry; (entry = readdir(list)) && count < INTERFACE_LANGUAGES_MAX;) {
		str name = str_of(entry->d_name);
		if (str_ends_with(name, STR(".po")) && name.data[0] != '.' && !str_equal(name, STR("fr.po")))
			languages[count++] = str_copy(arena, str_slice(name, 0, name.size - 3));
	}
	closedir(list);
	qsort(languages, (size_t)count, sizeof *languages, by_name);
	return count;
}

static int by_language_and_key(const void *left, const void *right)
{
	const struct interface_text *a = left, *b = right;
	int order = str_compare(a->language, b->language);
	return order ? order : str_compare(a->key, b->key);
}

void interface_read(struct material *material, str folder, struct translations *translations)
{
	struct catalogue french, catalogue;
	str languages[INTERFACE_LANGUAGES_MAX];
	str path = str_format(material->arena, "%.*s/fr.po", STR_ARG(folder));
	int errors = material->findings->errors;
	if (!catalogue_read(material->arena, material->findings, path, &french)) {
		if (material->findings->errors == errors)
			findings_error(material->findings, findings_file_place(path), WORDING_interface_missing, path, STR_NONE,
				       STR_NONE);
		return;
	}
	take_source(material, &french, translations);
	int count = list_languages(material->arena, folder, languages);
	for (int i = 0; i < count; i++) {
		path = str_format(material->arena, "%.*s/%.*s.po", STR_ARG(folder), STR_ARG(languages[i]));
		if (catalogue_read(material->arena, material->findings, path, &catalogue))
			take_language(material, &french, &catalogue, languages[i], translations);
	}
	if (translations->interface_count)
		qsort(translations->interface, (size_t)translations->interface_count, sizeof *translations->interface,
		      by_language_and_key);
}

int interface_count(const struct translations *translations, str language)
{
	int count = 0;
	for (int i = 0; i < translations->interface_count; i++)
		count += str_equal(translations->interface[i].language, language) &&
			 is_for_visitors(translations->interface[i].key) &&
			 strcmp(translations->interface[i].status, "stale") != 0;
	return count;
}
