/* The commands about content: check, build, report, map, po extract. */
#include "kiosk/author/command_wish.h"
#include "kiosk/author/extract.h"
#include "kiosk/author/findings_json.h"
#include "kiosk/author/gaps.h"
#include "kiosk/author/topic_map.h"
#include "kiosk/i18n/language.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Where the interface's texts are when nobody says: beside the content, else in the folder of the installed program. */
str command_content_interface(struct arena *arena, const struct wish *wish, const char *folder)
{
	if (wish->interface)
		return str_of(wish->interface);
	str places[] = {STR("assets/translations"), str_format(arena, "%s/../../assets/translations", folder),
			STR("/usr/share/socle/translations")};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (access(str_terminated(arena, str_format(arena, "%.*s/fr.po", STR_ARG(places[i]))), R_OK) == 0)
			return places[i];
	return places[0];
}

static void print_sum(const struct wish *wish, const struct press *press)
{
	enum wording_language language = press->findings.language;
	int records = 0;
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++)
		records += press->material.sheets[kind].count;
	fprintf(wish->err, "%s: %d, %s: %d, %s: %d, %s: %d, %s: %ld, %s: %d\n", wording_choose(language, "fiches", "records"),
		records, wording_choose(language, "thèmes", "topics"), press->material.sheets[SHEET_TOPICS].count,
		wording_choose(language, "textes", "texts"), press->texts.count, wording_choose(language, "langues", "languages"),
		press->material.language_count, wording_choose(language, "états prouvés", "proved states"), press->proof_states,
		wording_choose(language, "avertissements", "warnings"), press->findings.warnings);
}

/* Reads and checks; what was found is said. */
static bool check(const struct wish *wish, struct press *press)
{
	const char *folder = wish->words[0];
	bool good = press_check(press, str_of(folder), command_content_interface(&press->arena, wish, folder));
	if (!wish->json)
		findings_print(&press->findings, wish->err);
	return good;
}

/* For machines: the findings, and for a report what is missing. */
static int print_json(const struct wish *wish, struct press *press, bool report)
{
	bool good = check(wish, press);
	json_t *object = findings_json(&press->findings);
	if (report)
		gaps_json(press, object);
	if (!findings_json_print(object, wish->out))
		return COMMAND_SYSTEM;
	return good ? COMMAND_GOOD : COMMAND_REFUSED;
}

static int run_check(const struct wish *wish, struct press *press)
{
	if (wish->json)
		return print_json(wish, press, false);
	if (!check(wish, press))
		return COMMAND_REFUSED;
	print_sum(wish, press);
	return COMMAND_GOOD;
}

static int run_build(const struct wish *wish, struct press *press)
{
	struct problem problem;
	if (!wish->output)
		return command_usage(wish, "où écrire le paquet ? Ajoutez -o ", "where to write the pack? Add -o ",
				     "montreuil.socle");
	if (!check(wish, press))
		return COMMAND_REFUSED;
	if (!press_write(press, wish->output, &problem))
		return command_problem(wish, &problem);
	print_sum(wish, press);
	return COMMAND_GOOD;
}

static int run_report(const struct wish *wish, struct press *press)
{
	if (wish->json)
		return print_json(wish, press, true);
	if (!check(wish, press))
		return COMMAND_REFUSED;
	gaps_print(press, wish->out);
	return COMMAND_GOOD;
}

static int draw_map(const struct wish *wish, struct press *press, FILE *to)
{
	str nearest;
	if (topic_map_print(press, str_of(wish->words[1]), to, &nearest))
		return fflush(to) == 0 ? COMMAND_GOOD : COMMAND_SYSTEM;
	return command_usage(
	    wish, "thème inconnu ; le plus proche : ", "unknown topic; the nearest: ", str_terminated(&press->arena, nearest));
}

static int run_map(const struct wish *wish, struct press *press)
{
	if (!check(wish, press))
		return COMMAND_REFUSED;
	if (!wish->output)
		return draw_map(wish, press, wish->out);
	FILE *to = fopen(wish->output, "wb");
	if (!to) {
		fprintf(wish->err, "socle-pack: %s: %s\n", wish->output, strerror(errno));
		return COMMAND_SYSTEM;
	}
	int outcome = draw_map(wish, press, to);
	return fclose(to) == 0 ? outcome : COMMAND_SYSTEM;
}

/* Translators may work while the sheets still have faults: only what cannot be read at all stops here. */
static int run_extract(const struct wish *wish, struct press *press)
{
	struct problem problem;
	const char *folder = wish->words[1], *language = wish->words[2];
	if (strcmp(wish->words[0], "extract") != 0)
		return command_usage(wish, "commande inconnue : po ", "unknown command: po ", wish->words[0]);
	if (!language_find(str_of(language)))
		return command_usage(wish, "langue inconnue : ", "unknown language: ", language);
	press_check(press, str_of(folder), command_content_interface(&press->arena, wish, folder));
	if (press->texts.count == 0) {
		findings_print(&press->findings, wish->err);
		return COMMAND_REFUSED;
	}
	return extract_files(press, str_of(language), wish->out, &problem) ? COMMAND_GOOD : command_problem(wish, &problem);
}

static int with_press(const struct wish *wish, int (*run)(const struct wish *wish, struct press *press))
{
	struct press press;
	press_init(&press, wish->language);
	press.progress = wish->quiet ? NULL : wish->err;
	int outcome = run(wish, &press);
	press_finish(&press);
	return outcome;
}

int command_content_build(const struct wish *wish)
{
	return with_press(wish, run_build);
}

int command_content_check(const struct wish *wish)
{
	return with_press(wish, run_check);
}

int command_content_report(const struct wish *wish)
{
	return with_press(wish, run_report);
}

int command_content_map(const struct wish *wish)
{
	return with_press(wish, run_map);
}

int command_content_po(const struct wish *wish)
{
	return with_press(wish, run_extract);
}
