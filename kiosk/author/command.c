/* The commands of socle-pack. */
#include "kiosk/author/command.h"
#include "kiosk/author/extract.h"
#include "kiosk/author/gaps.h"
#include "kiosk/author/topic_map.h"
#include "kiosk/i18n/language.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORDS_MAX = 4 };

struct wish {
	FILE *out, *err;
	const char *words[WORDS_MAX]; /* command, folder, ... */
	int word_count;
	const char *output, *interface;
	enum wording_language language;
	bool help, quiet;
};

static const char help_french[] =
    "socle-pack : des feuilles d'un territoire à un paquet pour le kiosque.\n"
    "\n"
    "  socle-pack build DOSSIER -o PAQUET     vérifie tout, prouve le guide, écrit le paquet\n"
    "  socle-pack check DOSSIER               vérifie tout, n'écrit rien\n"
    "  socle-pack report DOSSIER              ce qui manque : lieux, horaires, téléphones, sources, langues\n"
    "  socle-pack map DOSSIER THÈME -o DESSIN  le dessin d'un thème (SVG), pour le relire ensemble\n"
    "  socle-pack po extract DOSSIER LANGUE   écrit les fichiers des traducteurs, po/LANGUE/*.po\n"
    "\n"
    "  -o, --output FICHIER     le paquet ou le dessin à écrire\n"
    "  --interface DOSSIER      les textes de l'interface (d'habitude assets/translations)\n"
    "  --lang fr|en             langue des messages (d'habitude celle de LANG)\n"
    "  --quiet                  sans messages d'avancement\n"
    "\n"
    "Exemples :\n"
    "  socle-pack check content/fr-montreuil\n"
    "  socle-pack build content/fr-montreuil -o montreuil.socle\n"
    "  socle-pack map content/fr-montreuil health -o health.svg\n"
    "  socle-pack po extract content/fr-montreuil ar\n"
    "\n"
    "Code de sortie : 0 tout va bien, 1 contenu refusé, 2 commande mal écrite, 3 le système a refusé.\n";

static const char help_english[] =
    "socle-pack: from the sheets of a territory to a pack for the kiosk.\n"
    "\n"
    "  socle-pack build FOLDER -o PACK        checks all, proves the guide, writes the pack\n"
    "  socle-pack check FOLDER                checks all, writes nothing\n"
    "  socle-pack report FOLDER               what is missing: places, hours, phones, sources, languages\n"
    "  socle-pack map FOLDER TOPIC -o DRAWING the drawing of a topic (SVG), to review it together\n"
    "  socle-pack po extract FOLDER LANGUAGE  writes the files of translators, po/LANGUAGE/*.po\n"
    "\n"
    "  -o, --output FILE        the pack or the drawing to write\n"
    "  --interface FOLDER       the texts of the interface (usually assets/translations)\n"
    "  --lang fr|en             language of the messages (usually that of LANG)\n"
    "  --quiet                  no messages of progress\n"
    "\n"
    "Examples:\n"
    "  socle-pack check content/fr-montreuil\n"
    "  socle-pack build content/fr-montreuil -o montreuil.socle\n"
    "  socle-pack map content/fr-montreuil health -o health.svg\n"
    "  socle-pack po extract content/fr-montreuil ar\n"
    "\n"
    "Exit code: 0 all is well, 1 content refused, 2 command not understood, 3 the system refused.\n";

static int usage(const struct wish *wish, const char *french, const char *english, const char *what)
{
	fprintf(wish->err, "socle-pack: %s%s\n%s\n", wording_choose(wish->language, french, english), what,
		wording_choose(wish->language, "« socle-pack --help » montre les commandes.",
			       "\"socle-pack --help\" shows the commands."));
	return COMMAND_USAGE;
}

/* The value of an option, or NULL when it is missing. */
static const char *take_value(int count, char **words, int *at)
{
	return *at + 1 < count ? words[++*at] : NULL;
}

static int take_word(struct wish *wish, int count, char **words, int *at)
{
	const char *word = words[*at], *value = "";
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
		wish->help = true;
	} else if (strcmp(word, "--quiet") == 0) {
		wish->quiet = true;
	} else if (strcmp(word, "-o") == 0 || strcmp(word, "--output") == 0) {
		value = wish->output = take_value(count, words, at);
	} else if (strcmp(word, "--interface") == 0) {
		value = wish->interface = take_value(count, words, at);
	} else if (strcmp(word, "--lang") == 0) {
		value = take_value(count, words, at);
		if (value && strcmp(value, "fr") != 0 && strcmp(value, "en") != 0)
			return usage(wish, "langue inconnue : ", "unknown language: ", value);
		wish->language = value && strcmp(value, "fr") == 0 ? WORDING_FRENCH : WORDING_ENGLISH;
	} else if (word[0] == '-') {
		return usage(wish, "option inconnue : ", "unknown option: ", word);
	} else if (wish->word_count == WORDS_MAX) {
		return usage(wish, "un mot de trop : ", "a word too many: ", word);
	} else {
		wish->words[wish->word_count++] = word;
	}
	return value ? COMMAND_GOOD : usage(wish, "il manque la valeur de ", "the value is missing of ", word);
}

/* Where the interface's texts are when nobody says: beside the content, else in the folder of the installed program. */
static str find_interface(struct arena *arena, const struct wish *wish, const char *folder)
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

static int say_problem(const struct wish *wish, struct press *press, const struct problem *problem)
{
	fprintf(wish->err, "socle-pack: %.*s\n", STR_ARG(problem_line(&press->arena, problem)));
	return problem->kind == PROBLEM_DAMAGED ? COMMAND_REFUSED : COMMAND_SYSTEM;
}

/* Reads and checks; what was found is said. */
static bool check(const struct wish *wish, struct press *press)
{
	const char *folder = wish->words[0];
	bool good = press_check(press, str_of(folder), find_interface(&press->arena, wish, folder));
	findings_print(&press->findings, wish->err);
	return good;
}

static int run_check(const struct wish *wish, struct press *press)
{
	if (!check(wish, press))
		return COMMAND_REFUSED;
	print_sum(wish, press);
	return COMMAND_GOOD;
}

static int run_build(const struct wish *wish, struct press *press)
{
	struct problem problem;
	if (!wish->output)
		return usage(wish, "où écrire le paquet ? Ajoutez -o ", "where to write the pack? Add -o ", "montreuil.socle");
	if (!check(wish, press))
		return COMMAND_REFUSED;
	if (!press_write(press, wish->output, &problem))
		return say_problem(wish, press, &problem);
	print_sum(wish, press);
	return COMMAND_GOOD;
}

static int run_report(const struct wish *wish, struct press *press)
{
	if (!check(wish, press))
		return COMMAND_REFUSED;
	gaps_print(press, wish->out);
	return COMMAND_GOOD;
}

static int run_map(const struct wish *wish, struct press *press)
{
	str nearest;
	if (!check(wish, press))
		return COMMAND_REFUSED;
	FILE *to = wish->output ? fopen(wish->output, "wb") : wish->out;
	if (!to) {
		fprintf(wish->err, "socle-pack: %s: %s\n", wish->output, strerror(errno));
		return COMMAND_SYSTEM;
	}
	bool found = topic_map_print(press, str_of(wish->words[1]), to, &nearest);
	bool written = !ferror(to) && (wish->output ? fclose(to) : fflush(to)) == 0;
	if (!found)
		return usage(wish, "thème inconnu ; le plus proche : ", "unknown topic; the nearest: ",
			     str_terminated(&press->arena, nearest));
	return written ? COMMAND_GOOD : COMMAND_SYSTEM;
}

/* Translators may work while the sheets still have faults: only what cannot be read at all stops here. */
static int run_extract(const struct wish *wish, struct press *press)
{
	struct problem problem;
	const char *folder = wish->words[1], *language = wish->words[2];
	if (strcmp(wish->words[0], "extract") != 0)
		return usage(wish, "commande inconnue : po ", "unknown command: po ", wish->words[0]);
	if (!language_find(str_of(language)))
		return usage(wish, "langue inconnue : ", "unknown language: ", language);
	press_check(press, str_of(folder), find_interface(&press->arena, wish, folder));
	if (press->texts.count == 0) {
		findings_print(&press->findings, wish->err);
		return COMMAND_REFUSED;
	}
	return extract_files(press, str_of(language), wish->out, &problem) ? COMMAND_GOOD : say_problem(wish, press, &problem);
}

static const struct command {
	const char *name;
	int words; /* behind the name */
	int (*run)(const struct wish *wish, struct press *press);
	const char *example;
} commands[] = {
    {"build", 1, run_build, "socle-pack build content/fr-montreuil -o montreuil.socle"},
    {"check", 1, run_check, "socle-pack check content/fr-montreuil"},
    {"report", 1, run_report, "socle-pack report content/fr-montreuil"},
    {"map", 2, run_map, "socle-pack map content/fr-montreuil health -o health.svg"},
    {"po", 3, run_extract, "socle-pack po extract content/fr-montreuil ar"},
};

static int run(struct wish *wish)
{
	const char *name = wish->words[0];
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (strcmp(commands[i].name, name) != 0)
			continue;
		wish->word_count--;
		for (int j = 0; j < wish->word_count; j++)
			wish->words[j] = wish->words[j + 1];
		if (wish->word_count != commands[i].words)
			return usage(wish, "écrivez par exemple : ", "write for example: ", commands[i].example);
		struct press press;
		press_init(&press, wish->language);
		press.progress = wish->quiet ? NULL : wish->err;
		int outcome = commands[i].run(wish, &press);
		press_finish(&press);
		return outcome;
	}
	return usage(wish, "commande inconnue : ", "unknown command: ", name);
}

int command_run(int count, char **words, enum wording_language language, FILE *out, FILE *err)
{
	struct wish wish = {.out = out, .err = err, .language = language};
	for (int at = 1; at < count; at++) {
		int outcome = take_word(&wish, count, words, &at);
		if (outcome != COMMAND_GOOD)
			return outcome;
	}
	if (wish.help || wish.word_count == 0) {
		fputs(wording_choose(wish.language, help_french, help_english), wish.help ? out : err);
		return wish.help ? COMMAND_GOOD : COMMAND_USAGE;
	}
	return run(&wish);
}
