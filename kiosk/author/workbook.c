/* Names, labels and columns of the workbook. */
#include "kiosk/author/workbook.h"
#include <string.h>
#include <strings.h>

static const char *const sheet_names[SHEET_COUNT][2] = {
#define SHEET_WORDS(sheet, fr, en) [sheet] = {fr, en},
#define FIELD_WORDS(sheet, field, label_fr, label_en, hint_fr, hint_en)
#include "kiosk/author/workbook_words.h"
#undef SHEET_WORDS
#undef FIELD_WORDS
};

static const struct field_words {
	const char *sheet, *field, *label[2], *hint[2];
} field_words[] = {
#define SHEET_WORDS(sheet, fr, en)
#define FIELD_WORDS(sheet, field, label_fr, label_en, hint_fr, hint_en) {sheet, field, {label_fr, label_en}, {hint_fr, hint_en}},
#include "kiosk/author/workbook_words.h"
#undef SHEET_WORDS
#undef FIELD_WORDS
};

static const char *const day_fields[DAY_HOURS_COLUMNS] = {"hours_mo", "hours_tu", "hours_we", "hours_th",
							  "hours_fr", "hours_sa", "hours_su", "hours_closed_on"};

int workbook_columns(enum sheet_kind sheet, struct workbook_column columns[WORKBOOK_COLUMNS_MAX])
{
	int fields, count = 0;
	const struct field *field = fields_of(sheet, &fields);
	for (int i = 0; i < fields; i++) {
		for (int day = 0; field[i].kind == VALUE_HOURS && day < DAY_HOURS_COLUMNS; day++)
			columns[count++] = (struct workbook_column){day_fields[day], -1, day};
		columns[count++] = (struct workbook_column){field[i].name, i, -1};
	}
	if (sheet == SHEET_LAYER)
		columns[count++] = (struct workbook_column){WORKBOOK_MARK, -1, -1};
	return count;
}

const char *workbook_sheet_name(enum sheet_kind sheet, enum wording_language language)
{
	return sheet_names[sheet][language];
}

static bool same(str name, const char *other)
{
	return name.size == strlen(other) && strncasecmp(name.data, other, name.size) == 0;
}

static enum sheet_kind named(str name)
{
	for (int i = 0; i < SHEET_COUNT; i++)
		if (same(name, fields_sheet_name((enum sheet_kind)i)) || same(name, sheet_names[i][0]) ||
		    same(name, sheet_names[i][1]))
			return (enum sheet_kind)i;
	return SHEET_COUNT;
}

enum sheet_kind workbook_sheet_named(str name)
{
	enum sheet_kind kind = named(str_trim(name));
	for (size_t at = name.size; kind == SHEET_COUNT && at > 0; at--)
		if (name.data[at - 1] == '-' || name.data[at - 1] == '_')
			kind = named(str_trim(str_slice(name, at, name.size)));
	return kind;
}

static const struct field_words *words_of(enum sheet_kind sheet, const char *field)
{
	static const struct field_words none = {"", "", {"", ""}, {"", ""}};
	const struct field_words *found = &none;
	for (size_t i = 0; i < sizeof field_words / sizeof *field_words; i++) {
		if (strcmp(field_words[i].field, field) != 0)
			continue;
		if (strcmp(field_words[i].sheet, fields_sheet_name(sheet)) == 0)
			return &field_words[i];
		if (!*field_words[i].sheet)
			found = &field_words[i];
	}
	return found;
}

const char *workbook_label(enum sheet_kind sheet, const char *field, enum wording_language language)
{
	return words_of(sheet, field)->label[language];
}

const char *workbook_hint(enum sheet_kind sheet, const char *field, enum wording_language language)
{
	return words_of(sheet, field)->hint[language];
}
