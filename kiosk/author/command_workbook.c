/* The commands about the authors' workbook: export, import. */
#include "kiosk/author/canonical.h"
#include "kiosk/author/command_wish.h"
#include "kiosk/author/press.h"
#include "kiosk/author/workbook.h"
#include <stdlib.h>
#include <unistd.h>

static void say(const struct wish *wish, const char *french, const char *english)
{
	if (!wish->quiet)
		fprintf(wish->err, "%s\n", wording_choose(wish->language, french, english));
}

/* Only what cannot be read stops here: a workbook is where faults are mended. */
static int run_export(const struct wish *wish, struct press *press, const char *path)
{
	char *bytes = NULL;
	size_t size = 0;
	struct problem problem;
	say(wish, "Lecture des feuilles…", "Reading the sheets…");
	material_read(&press->material, &press->arena, &press->findings, str_of(wish->words[0]));
	bool good = press->findings.errors == 0;
	if (good) {
		say(wish, "Écriture du classeur…", "Writing the workbook…");
		FILE *to = open_memstream(&bytes, &size);
		good = workbook_write(&press->material, wish->language, to);
		fclose(to);
	}
	findings_sort(&press->findings);
	findings_print(&press->findings, wish->err);
	int outcome = COMMAND_REFUSED;
	if (good)
		outcome = canonical_write(path, (str){bytes, size}, &problem) ? COMMAND_GOOD : command_problem(wish, &problem);
	free(bytes);
	return outcome;
}

int command_workbook_export(const struct wish *wish)
{
	struct press press;
	const char *path = wish->fods ? wish->fods : wish->output;
	if (!path)
		return command_usage(wish, "où écrire le classeur ? Ajoutez --fods ", "where to write the workbook? Add --fods ",
				     "montreuil.fods");
	press_init(&press, wish->language);
	int outcome = run_export(wish, &press, path);
	press_finish(&press);
	return outcome;
}

/* A sheet without rows makes no file, unless there is one that would else keep its rows. */
static bool is_worth_a_file(struct arena *arena, str folder, enum sheet_kind kind, const struct sheet *sheet)
{
	const char *name = fields_sheet_name(kind);
	return sheet->count > 0 ||
	       access(str_terminated(arena, str_format(arena, "%.*s/%s.csv", STR_ARG(folder), name)), F_OK) == 0;
}

static int write_sheets(const struct wish *wish, struct press *press, struct workbook_content *content)
{
	str folder = str_of(wish->output), texts[SHEET_COUNT] = {{0}};
	struct problem problem;
	while (folder.size > 1 && folder.data[folder.size - 1] == '/')
		folder.size--;
	say(wish, "Écriture des feuilles…", "Writing the sheets…");
	for (int kind = 0; kind < SHEET_COUNT; kind++)
		if (content->present[kind] &&
		    is_worth_a_file(&press->arena, folder, (enum sheet_kind)kind, &content->sheets[kind]))
			texts[kind] = canonical_text(&press->arena, (enum sheet_kind)kind, &content->sheets[kind]);
	if (!canonical_write_sheets(folder, texts, &problem))
		return command_problem(wish, &problem);
	for (int kind = 0; kind < SHEET_COUNT; kind++)
		if (texts[kind].data)
			fprintf(wish->out, "%.*s/%s.csv: %d\n", STR_ARG(folder), fields_sheet_name((enum sheet_kind)kind),
				content->sheets[kind].count);
	if (!wish->quiet)
		fprintf(wish->err, "%s socle-pack check %.*s\n", wording_choose(wish->language, "Ensuite :", "Then:"),
			STR_ARG(folder));
	return COMMAND_GOOD;
}

static int run_import(const struct wish *wish, struct press *press)
{
	str path = str_of(wish->words[0]), bytes;
	bool missing, good = false;
	struct spreadsheet *book = ARENA_NEW(&press->arena, struct spreadsheet);
	struct workbook_content *content = ARENA_NEW(&press->arena, struct workbook_content);
	say(wish, "Lecture du classeur…", "Reading the workbook…");
	if (material_file(&press->arena, &press->findings, path, &bytes, &missing))
		good = spreadsheet_read(&press->arena, &press->findings, path, bytes, book) &&
		       workbook_read(&press->arena, &press->findings, path, book, content, wish->out);
	else if (missing)
		findings_error(&press->findings, findings_file_place(path), WORDING_file_missing, path, STR_NONE, STR_NONE);
	findings_sort(&press->findings);
	findings_print(&press->findings, wish->err);
	if (good)
		return write_sheets(wish, press, content);
	say(wish, "Rien n'a été écrit.", "Nothing was written.");
	return missing ? COMMAND_SYSTEM : COMMAND_REFUSED;
}

int command_workbook_import(const struct wish *wish)
{
	struct press press;
	if (!wish->output)
		return command_usage(wish, "où écrire les feuilles ? Ajoutez -o ", "where to write the sheets? Add -o ",
				     "content/fr-montreuil");
	press_init(&press, wish->language);
	int outcome = run_import(wish, &press);
	press_finish(&press);
	return outcome;
}
