/* Lists of codes. */
#include "kiosk/author/workbook_codes.h"
#include "kiosk/base/check.h"

static const char *const icon_words[] = {
#define ICON(name, word) word,
#include "kiosk/base/icon_names.h"
#undef ICON
};

static void add(struct workbook_codes *codes, str title, const str *items, int count, bool strict)
{
	CHECK(codes->count < CODE_LISTS_MAX);
	codes->lists[codes->count++] = (struct code_list){title, items, count, strict};
}

static int find(const struct workbook_codes *codes, str title)
{
	for (int i = 0; i < codes->count; i++)
		if (str_equal(codes->lists[i].title, title))
			return i;
	return -1;
}

static void add_words(struct arena *arena, struct workbook_codes *codes, const char *title, const char *choices)
{
	str rest = str_of(choices), word;
	str *items = ARENA_ARRAY(arena, rest.size + 1, str);
	int count = 0;
	if (find(codes, str_of(title)) >= 0)
		return;
	while (str_cut(&rest, ' ', &word))
		items[count++] = word;
	add(codes, str_of(title), items, count, true);
}

static void add_icons(struct arena *arena, struct workbook_codes *codes)
{
	int count = (int)(sizeof icon_words / sizeof *icon_words);
	str *items = ARENA_ARRAY(arena, (size_t)count, str);
	for (int i = 0; i < count; i++)
		items[i] = str_of(icon_words[i]);
	add(codes, STR("icon"), items, count, true);
}

static void add_ids(const struct material *material, struct workbook_codes *codes, enum sheet_kind kind)
{
	const struct sheet *sheet = &material->sheets[kind];
	str *items = ARENA_ARRAY(material->arena, (size_t)sheet->count + 1, str);
	for (int i = 0; i < sheet->count; i++)
		items[i] = sheet->rows[i].cells[0];
	add(codes, str_of(fields_sheet_name(kind)), items, sheet->count, false);
}

static void add_records(const struct material *material, struct workbook_codes *codes)
{
	int count = 0;
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++)
		count += material->sheets[kind].count;
	str *items = ARENA_ARRAY(material->arena, (size_t)count + 1, str);
	count = 0;
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++)
		for (int i = 0; i < material->sheets[kind].count; i++)
			items[count++] = str_format(material->arena, "%s:%.*s", fields_sheet_name((enum sheet_kind)kind),
						    STR_ARG(material->sheets[kind].rows[i].cells[RECORD_ID]));
	add(codes, STR("record"), items, count, false);
}

void workbook_codes_collect(const struct material *material, struct workbook_codes *codes)
{
	codes->count = 0;
	add_words(material->arena, codes, "yes/no", "yes no");
	for (int kind = 0; kind < SHEET_COUNT; kind++) {
		int count;
		const struct field *fields = fields_of((enum sheet_kind)kind, &count);
		for (int i = 0; i < count; i++)
			if (fields[i].kind == VALUE_ONE_OF)
				add_words(material->arena, codes, fields[i].name, fields[i].choices);
	}
	add_icons(material->arena, codes);
	add_ids(material, codes, SHEET_TOPICS);
	add_ids(material, codes, SHEET_FACTS);
	add_ids(material, codes, SHEET_RIGHTS);
	add_ids(material, codes, SHEET_SERVICES);
	add_records(material, codes);
}

int workbook_codes_of(const struct workbook_codes *codes, const struct field *field)
{
	str title = STR_NONE;
	if (field->kind == VALUE_YES_NO)
		title = STR("yes/no");
	else if (field->kind == VALUE_ONE_OF)
		title = str_of(field->name);
	else if (field->kind == VALUE_ICON)
		title = STR("icon");
	else if (field->kind == VALUE_REFERENCE)
		title = str_of(fields_sheet_name(field->refers));
	else if (field->kind == VALUE_RECORD)
		title = STR("record");
	int list = title.size ? find(codes, title) : -1;
	return list >= 0 && codes->lists[list].count ? list : -1;
}
