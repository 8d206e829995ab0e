/* Single cells. */
#include "kiosk/author/workbook_cell.h"
#include <string.h>
#include <strings.h>

static bool is_any(str text, const char *const *words)
{
	for (; *words; words++)
		if (text.size == strlen(*words) && strncasecmp(text.data, *words, text.size) == 0)
			return true;
	return false;
}

/* People answer in their language. */
static str yes_or_no(str text)
{
	static const char *const yes[] = {"yes", "oui", "true", "vrai", "1", NULL};
	static const char *const no[] = {"no", "non", "false", "faux", "0", NULL};
	return is_any(text, yes) ? STR("yes") : is_any(text, no) ? STR("no") : text;
}

/* Lines without blanks at their ends, none empty at the ends of the cell. */
static str clean_lines(struct arena *arena, str text)
{
	char *clean = arena_alloc(arena, text.size + 1);
	size_t size = 0;
	for (size_t i = 0; i < text.size; i++) {
		if (text.data[i] == '\n')
			while (size > 0 && (clean[size - 1] == ' ' || clean[size - 1] == '\t'))
				size--;
		clean[size++] = text.data[i];
	}
	return str_trim((str){clean, size});
}

static bool is_number(enum value_kind kind)
{
	return kind == VALUE_INTEGER || kind == VALUE_LATITUDE || kind == VALUE_LONGITUDE;
}

static const char *kind_words(enum spreadsheet_kind kind, enum wording_language language)
{
	switch (kind) {
	case SPREADSHEET_TEXT:
		return wording_choose(language, "un texte", "a text");
	case SPREADSHEET_NUMBER:
		return wording_choose(language, "un nombre", "a number");
	case SPREADSHEET_DATE:
		return wording_choose(language, "une date", "a date");
	case SPREADSHEET_TIME:
		return wording_choose(language, "une heure", "a time");
	case SPREADSHEET_BOOLEAN:
		return wording_choose(language, "un « vrai » ou « faux »", "a true or false");
	}
	return "";
}

str workbook_cell_value(struct arena *arena, struct findings *findings, struct place place, const struct field *field,
			const struct spreadsheet_cell *cell)
{
	str text = clean_lines(arena, cell->text);
	if (cell->kind == SPREADSHEET_NUMBER && is_number(field->kind) && cell->value.size)
		return cell->value;
	if (cell->kind == SPREADSHEET_BOOLEAN && field->kind == VALUE_YES_NO)
		return yes_or_no(cell->value.size ? cell->value : text);
	if (cell->kind == SPREADSHEET_DATE && (field->kind == VALUE_DATE || field->kind == VALUE_PARTIAL_DATE) &&
	    cell->value.size >= 10)
		text = str_slice(cell->value, 0, 10);
	place.value = text;
	if (cell->kind != SPREADSHEET_TEXT)
		findings_warning(findings, place, WORDING_book_typed, str_of(kind_words(cell->kind, findings->language)), text,
				 STR_NONE);
	return field->kind == VALUE_YES_NO ? yes_or_no(text) : text;
}

void workbook_cell_add_row(struct arena *arena, struct sheet *sheet, struct row row)
{
	if (sheet->count == sheet->capacity) {
		int capacity = sheet->capacity ? 2 * sheet->capacity : 64;
		struct row *rows = ARENA_ARRAY(arena, (size_t)capacity, struct row);
		if (sheet->count)
			memcpy(rows, sheet->rows, (size_t)sheet->count * sizeof *rows);
		sheet->rows = rows;
		sheet->capacity = capacity;
	}
	sheet->rows[sheet->count++] = row;
}
