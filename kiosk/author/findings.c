/* All findings, sorted by place and said in the author's language. */
#include "kiosk/author/findings.h"
#include <stdlib.h>
#include <string.h>

static struct finding *grow(struct findings *findings)
{
	if (findings->count == findings->capacity) {
		int capacity = findings->capacity ? 2 * findings->capacity : 64;
		struct finding *items = ARENA_ARRAY(findings->arena, (size_t)capacity, struct finding);
		if (findings->count)
			memcpy(items, findings->items, (size_t)findings->count * sizeof *items);
		findings->items = items;
		findings->capacity = capacity;
	}
	return &findings->items[findings->count++];
}

struct finding *findings_add(struct findings *findings, enum severity severity, struct place place, enum wording wording, str a,
			     str b, str c)
{
	str parts[3] = {a, b, c};
	struct finding *finding = grow(findings);
	*finding = (struct finding){
	    .severity = severity,
	    .wording = wording,
	    .place = place,
	    .text = wording_text(findings->arena, findings->language, wording, parts),
	    .remedy = wording_remedy(findings->arena, findings->language, wording, parts),
	};
	*(severity == SEVERITY_ERROR ? &findings->errors : &findings->warnings) += 1;
	return finding;
}

static int compare(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	int order = str_compare(a->place.file, b->place.file);
	if (!order)
		order = (a->place.row > b->place.row) - (a->place.row < b->place.row);
	if (!order)
		order = (a->place.column > b->place.column) - (a->place.column < b->place.column);
	return order ? order : str_compare(a->text, b->text);
}

void findings_sort(struct findings *findings)
{
	if (findings->count)
		qsort(findings->items, (size_t)findings->count, sizeof *findings->items, compare);
}

str findings_column_letter(struct arena *arena, int column)
{
	if (column < 26)
		return str_format(arena, "%c", 'A' + column);
	return str_format(arena, "%c%c", 'A' + column / 26 - 1, 'A' + column % 26);
}

static void print_place(const struct findings *findings, const struct place *place, FILE *to)
{
	enum wording_language language = findings->language;
	fprintf(to, "%.*s", STR_ARG(place->file));
	if (place->row > 0)
		fprintf(to, ", %s %d", wording_choose(language, "ligne", "row"), place->row);
	if (place->column >= 0)
		fprintf(to, ", %s %.*s", wording_choose(language, "colonne", "column"),
			STR_ARG(findings_column_letter(findings->arena, place->column)));
	if (place->field.size)
		fprintf(to, " (%.*s)", STR_ARG(place->field));
	fputc('\n', to);
}

static void print_finding(const struct findings *findings, const struct finding *finding, FILE *to)
{
	enum wording_language language = findings->language;
	print_place(findings, &finding->place, to);
	fprintf(to, "  %.*s\n", STR_ARG(finding->text));
	if (finding->expected.size)
		fprintf(to, "  %s %.*s\n", wording_choose(language, "Attendu :", "Expected:"), STR_ARG(finding->expected));
	if (finding->nearest.size)
		fprintf(to, "  %s %.*s\n", wording_choose(language, "Vouliez-vous dire :", "Did you mean:"),
			STR_ARG(finding->nearest));
	if (finding->remedy.size)
		fprintf(to, "  → %.*s\n", STR_ARG(finding->remedy));
}

static void print_some(const struct findings *findings, enum severity severity, const char *title, FILE *to)
{
	fprintf(to, "\n%s\n\n", title);
	for (int i = 0; i < findings->count; i++)
		if (findings->items[i].severity == severity)
			print_finding(findings, &findings->items[i], to);
}

void findings_print(const struct findings *findings, FILE *to)
{
	char title[80];
	if (findings->warnings) {
		snprintf(title, sizeof title, "%s (%d)",
			 wording_choose(findings->language, "AVERTISSEMENTS : le contenu passe quand même",
					"WARNINGS: the content passes all the same"),
			 findings->warnings);
		print_some(findings, SEVERITY_WARNING, title, to);
	}
	if (findings->errors) {
		snprintf(title, sizeof title, "%s (%d)",
			 wording_choose(findings->language, "ERREURS : le contenu est refusé", "ERRORS: the content is refused"),
			 findings->errors);
		print_some(findings, SEVERITY_ERROR, title, to);
	}
}

struct place findings_file_place(str file)
{
	return (struct place){.file = file, .column = -1};
}
