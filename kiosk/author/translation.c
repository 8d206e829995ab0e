/* PO entries meet the texts they translate. */
#include "kiosk/author/translation.h"
#include "kiosk/author/interface.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

struct file_count {
	str path;
	int stale, gone;
	str stale_example, gone_example;
};

str translation_path(struct arena *arena, str folder, str language, enum sheet_kind sheet)
{
	return str_format(arena, "%.*s/po/%.*s/%s.po", STR_ARG(folder), STR_ARG(language), fields_sheet_name(sheet));
}

struct translation *translation_new(struct arena *arena, struct translations *translations)
{
	if (translations->count == translations->capacity) {
		int capacity = translations->capacity ? 2 * translations->capacity : 1024;
		struct translation *items = ARENA_ARRAY(arena, (size_t)capacity, struct translation);
		if (translations->count)
			memcpy(items, translations->items, (size_t)translations->count * sizeof *items);
		translations->items = items;
		translations->capacity = capacity;
	}
	return &translations->items[translations->count++];
}

static void take_entry(struct material *material, const struct translatable_list *texts, struct translations *translations,
		       int language, const struct catalogue_entry *entry, struct file_count *count)
{
	if (entry->obsolete)
		return;
	const struct translatable *of = translatable_find(texts, entry->context);
	if (!of) {
		count->gone++;
		count->gone_example = entry->context;
		return;
	}
	if (entry->text.size == 0)
		return;
	bool stale = entry->fuzzy || !str_equal(entry->source, of->source);
	if (stale) {
		count->stale++;
		count->stale_example = entry->context;
	}
	*translation_new(material->arena, translations) = (struct translation){
	    of, language, str_copy(material->arena, entry->text), count->path, stale ? TRANSLATION_STALE : entry->status};
}

static void warn_file(struct material *material, const struct file_count *count)
{
	struct arena *arena = material->arena;
	struct place place = findings_file_place(count->path);
	if (count->stale)
		findings_warning(material->findings, place, WORDING_po_stale, str_format(arena, "%d", count->stale),
				 count->stale_example, STR_NONE);
	if (count->gone)
		findings_warning(material->findings, place, WORDING_po_context, str_format(arena, "%d", count->gone),
				 count->gone_example, STR_NONE);
}

static void read_file(struct material *material, const struct translatable_list *texts, struct translations *translations,
		      int language, str path)
{
	/* of a whole file only the texts are kept: a large territory has a dozen of many megabytes each */
	struct arena scratch = {0};
	struct catalogue catalogue;
	struct file_count count = {.path = path};
	if (catalogue_read(&scratch, material->findings, path, &catalogue)) {
		for (int i = 0; i < catalogue.count; i++)
			take_entry(material, texts, translations, language, &catalogue.entries[i], &count);
		warn_file(material, &count);
	}
	arena_finish(&scratch);
}

static int by_language_and_context(const void *left, const void *right)
{
	const struct translation *a = left, *b = right;
	if (a->language != b->language)
		return a->language - b->language;
	return str_compare(a->of->context, b->of->context);
}

/* Both layers may hold a file for the same sheet; a text translated in both is refused, as an id would be. */
static void refuse_repeated(struct material *material, struct translations *translations)
{
	int kept = 0;
	if (translations->count == 0)
		return;
	qsort(translations->items, (size_t)translations->count, sizeof *translations->items, by_language_and_context);
	for (int i = 1; i < translations->count; i++) {
		struct translation *item = &translations->items[i];
		if (by_language_and_context(&translations->items[kept], item) == 0) {
			findings_error(material->findings, findings_file_place(item->path), WORDING_po_twice, item->of->context,
				       STR_NONE, STR_NONE);
		} else {
			translations->items[++kept] = *item;
		}
	}
	translations->count = kept + 1;
}

static bool is_offered(const struct material *material, str language)
{
	for (int i = 0; i < material->language_count; i++)
		if (str_equal(material->languages[i], language))
			return true;
	return false;
}

static void warn_folders(struct material *material, str folder)
{
	str path = str_format(material->arena, "%.*s/po", STR_ARG(folder));
	DIR *list = opendir(str_terminated(material->arena, path));
	if (!list)
		return;
	for (struct dirent *entry; (entry = readdir(list));) {
		str name = str_copy(material->arena, str_of(entry->d_name));
		if (name.data[0] != '.' && !is_offered(material, name))
			findings_warning(
			    material->findings,
			    findings_file_place(str_format(material->arena, "%.*s/%.*s", STR_ARG(path), STR_ARG(name))),
			    WORDING_po_folder, name, STR_NONE, STR_NONE);
	}
	closedir(list);
}

static void count_coverage(struct material *material, const struct translatable_list *texts, struct translations *translations)
{
	for (int i = 0; i < translations->count; i++) {
		const struct translation *item = &translations->items[i];
		int *count = item->status == TRANSLATION_STALE ? translations->stale : translations->translated;
		count[item->language]++;
	}
	str source = material_value(material, LAYER_SOURCE_LANGUAGE);
	int all = texts->count + translations->interface_keys;
	for (int i = 0; i < material->language_count; i++) {
		if (str_equal(material->languages[i], source))
			translations->translated[i] = texts->count;
		translations->translated[i] += interface_count(translations, material->languages[i]);
		translations->coverage[i] = all ? (int)(100LL * translations->translated[i] / all) : 0;
	}
}

/* A language with some texts has its own line; those without any share one. */
static void warn_missing(struct material *material, const struct translatable_list *texts,
			 const struct translations *translations)
{
	struct arena *arena = material->arena;
	struct place place = material->layers[0].places[LAYER_LANGUAGES];
	int all = texts->count + translations->interface_keys, empty = 0;
	str names = STR_NONE;
	for (int i = 0; i < material->language_count; i++) {
		str language = material->languages[i];
		int missing = all - translations->translated[i] - translations->stale[i];
		if (missing == all)
			names = str_format(arena, "%.*s%s%.*s", STR_ARG(names), empty++ ? ", " : "", STR_ARG(language));
		else if (missing > 0)
			findings_warning(material->findings, place, WORDING_po_missing, str_format(arena, "%d", missing),
					 str_format(arena, "%d", all), language);
	}
	if (empty)
		findings_warning(material->findings, place, WORDING_po_none, str_format(arena, "%d", empty), names, STR_NONE);
}

void translation_read(struct material *material, const struct translatable_list *texts, str interface_folder,
		      struct translations *translations)
{
	*translations = (struct translations){0};
	str source = material_value(material, LAYER_SOURCE_LANGUAGE);
	for (int language = 0; language < material->language_count; language++) {
		if (str_equal(material->languages[language], source))
			continue;
		for (int layer = material->layer_count - 1; layer >= 0; layer--)
			for (int sheet = SHEET_LAYER; sheet < SHEET_COUNT; sheet++)
				read_file(material, texts, translations, language,
					  translation_path(material->arena, material->layers[layer].folder,
							   material->languages[language], (enum sheet_kind)sheet));
	}
	refuse_repeated(material, translations);
	for (int layer = 0; layer < material->layer_count; layer++)
		warn_folders(material, material->layers[layer].folder);
	interface_read(material, interface_folder, translations);
	count_coverage(material, texts, translations);
	warn_missing(material, texts, translations);
}
