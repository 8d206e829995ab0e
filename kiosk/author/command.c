/* The commands of socle-pack. */
#include "kiosk/author/command.h"
#include "kiosk/author/command_wish.h"
#include <string.h>

static const char help_french[] =
    "socle-pack : des feuilles d'un territoire à un paquet pour le kiosque.\n"
    "\n"
    "  socle-pack build DOSSIER -o PAQUET     vérifie tout, prouve le guide, écrit le paquet\n"
    "  socle-pack check DOSSIER               vérifie tout, n'écrit rien\n"
    "  socle-pack report DOSSIER              ce qui manque : lieux, horaires, téléphones, sources, langues\n"
    "  socle-pack map DOSSIER THÈME -o DESSIN  le dessin d'un thème (SVG), pour le relire ensemble\n"
    "  socle-pack po extract DOSSIER LANGUE   écrit les fichiers des traducteurs, po/LANGUE/*.po\n"
    "  socle-pack new DOSSIER --parent fr --name NOM   un nouveau territoire, prêt à remplir\n"
    "  socle-pack export DOSSIER --fods CLASSEUR  les feuilles en un classeur LibreOffice\n"
    "  socle-pack import CLASSEUR -o DOSSIER  un classeur (.fods, .ods) ou une feuille (.csv) en feuilles du contenu\n"
    "  socle-pack export PAQUET|DOSSIER --hsds DOSSIER | --hsds-json FICHIER | --inclusion DOSSIER\n"
    "                                         données ouvertes : HSDS 3.1, data·inclusion\n"
    "  socle-pack import DOSSIER|FICHIER.json --hsds|--inclusion -o DOSSIER   feuilles faites de données ouvertes\n"
    "  socle-pack keygen NOM                  fait deux clés : NOM.key (secrète) et NOM.pub\n"
    "  socle-pack keyring LISTE --key RACINE -o TROUSSEAU   signe la liste des clés permises\n"
    "  socle-pack sign PAQUET --key CLÉ --keyring TROUSSEAU  signe le paquet\n"
    "  socle-pack show PAQUET                 dit ce qu'est un paquet signé\n"
    "  socle-pack diff ANCIEN NOUVEAU         dit ce qui change : fiches, horaires, langues\n"
    "\n"
    "  -o, --output FICHIER     le paquet ou le dessin à écrire\n"
    "  --interface DOSSIER      les textes de l'interface (d'habitude assets/translations)\n"
    "  --lang fr|en             langue des messages (d'habitude celle de LANG)\n"
    "  --quiet                  sans messages d'avancement\n"
    "  --passphrase FICHIER     la phrase secrète d'une clé : la première ligne de ce fichier\n"
    "  --keep-contacts          garde la fonction et le téléphone des contacts, jamais le nom d'une personne\n"
    "  --expires AAAA-MM-JJ     jusqu'à quand le paquet est bon (d'habitude six mois après sa date)\n"
    "  --territory, --publisher, --language   pour new : code du territoire, qui publie, langue des feuilles\n"
    "  --json                   pour check, report et show : pour les machines\n"
    "\n"
    "Exemples :\n"
    "  socle-pack check content/fr-montreuil\n"
    "  socle-pack build content/fr-montreuil -o montreuil.socle\n"
    "  socle-pack map content/fr-montreuil health -o health.svg\n"
    "  socle-pack po extract content/fr-montreuil ar\n"
    "  socle-pack export content/fr-montreuil --fods montreuil.fods\n"
    "  socle-pack import montreuil.ods -o content/fr-montreuil\n"
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
    "  socle-pack new FOLDER --parent fr --name NAME   a new territory, ready to be filled in\n"
    "  socle-pack export FOLDER --fods WORKBOOK  the sheets as one LibreOffice workbook\n"
    "  socle-pack import WORKBOOK -o FOLDER   a workbook (.fods, .ods) or a sheet (.csv) into sheets of the content\n"
    "  socle-pack export PACK|FOLDER --hsds FOLDER | --hsds-json FILE | --inclusion FOLDER\n"
    "                                         open data: HSDS 3.1, data·inclusion\n"
    "  socle-pack import FOLDER|FILE.json --hsds|--inclusion -o FOLDER   sheets made of open data\n"
    "  socle-pack keygen NAME                 makes two keys: NAME.key (secret) and NAME.pub\n"
    "  socle-pack keyring LIST --key ROOT -o KEYRING   signs the list of allowed keys\n"
    "  socle-pack sign PACK --key KEY --keyring KEYRING  signs the pack\n"
    "  socle-pack show PACK                   says what a signed pack is\n"
    "  socle-pack diff OLD NEW                says what changes: records, hours, languages\n"
    "\n"
    "  -o, --output FILE        the pack or the drawing to write\n"
    "  --interface FOLDER       the texts of the interface (usually assets/translations)\n"
    "  --lang fr|en             language of the messages (usually that of LANG)\n"
    "  --quiet                  no messages of progress\n"
    "  --passphrase FILE        the passphrase of a key: the first line of this file\n"
    "  --keep-contacts          keeps role and phone of contacts, never the name of a person\n"
    "  --expires YYYY-MM-DD     until when the pack is good (usually six months after its date)\n"
    "  --territory, --publisher, --language   for new: code of the territory, who publishes, language of the sheets\n"
    "  --json                   for check, report and show: for machines\n"
    "\n"
    "Examples:\n"
    "  socle-pack check content/fr-montreuil\n"
    "  socle-pack build content/fr-montreuil -o montreuil.socle\n"
    "  socle-pack map content/fr-montreuil health -o health.svg\n"
    "  socle-pack po extract content/fr-montreuil ar\n"
    "  socle-pack export content/fr-montreuil --fods montreuil.fods\n"
    "  socle-pack import montreuil.ods -o content/fr-montreuil\n"
    "\n"
    "Exit code: 0 all is well, 1 content refused, 2 command not understood, 3 the system refused.\n";

int command_usage(const struct wish *wish, const char *french, const char *english, const char *what)
{
	fprintf(wish->err, "socle-pack: %s%s\n%s\n", wording_choose(wish->language, french, english), what,
		wording_choose(wish->language, "« socle-pack --help » montre les commandes.",
			       "\"socle-pack --help\" shows the commands."));
	return COMMAND_USAGE;
}

int command_problem(const struct wish *wish, const struct problem *problem)
{
	struct arena arena = {0};
	fprintf(wish->err, "socle-pack: %.*s\n", STR_ARG(problem_line(&arena, problem)));
	arena_finish(&arena);
	return problem->kind == PROBLEM_DAMAGED || problem->kind == PROBLEM_INVALID ? COMMAND_REFUSED : COMMAND_SYSTEM;
}

/* The options that take a value, and where it goes. */
static const char **option_value(struct wish *wish, const char *word)
{
	const struct {
		const char *name;
		const char **value;
	} options[] = {{"-o", &wish->output},
		       {"--output", &wish->output},
		       {"--interface", &wish->interface},
		       {"--key", &wish->key},
		       {"--keyring", &wish->keyring},
		       {"--passphrase", &wish->passphrase},
		       {"--expires", &wish->expires},
		       {"--lang", &wish->lang},
		       {"--hsds", &wish->hsds},
		       {"--hsds-json", &wish->hsds_json},
		       {"--inclusion", &wish->inclusion},
		       {"--fods", &wish->fods},
		       {"--parent", &wish->parent},
		       {"--name", &wish->name},
		       {"--language", &wish->source_language},
		       {"--territory", &wish->territory},
		       {"--publisher", &wish->publisher}};
	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (strcmp(options[i].name, word) == 0)
			return options[i].value;
	return NULL;
}

static int take_language(struct wish *wish)
{
	if (wish->lang && strcmp(wish->lang, "fr") != 0 && strcmp(wish->lang, "en") != 0)
		return command_usage(wish, "langue inconnue : ", "unknown language: ", wish->lang);
	if (wish->lang)
		wish->language = strcmp(wish->lang, "fr") == 0 ? WORDING_FRENCH : WORDING_ENGLISH;
	return COMMAND_GOOD;
}

static int take_word(struct wish *wish, int count, char **words, int *at)
{
	const char *word = words[*at], **value = option_value(wish, word);
	bool import = wish->word_count && strcmp(wish->words[0], "import") == 0;
	if (import && (value == &wish->hsds || value == &wish->inclusion)) {
		*value = word; /* says what is read; the words say from where */
	} else if (value) {
		*value = *at + 1 < count ? words[++*at] : NULL;
		if (!*value)
			return command_usage(wish, "il manque la valeur de ", "the value is missing of ", word);
	} else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
		wish->help = true;
	} else if (strcmp(word, "--keep-contacts") == 0) {
		wish->keep_contacts = true;
	} else if (strcmp(word, "--quiet") == 0) {
		wish->quiet = true;
	} else if (strcmp(word, "--json") == 0) {
		wish->json = true;
	} else if (word[0] == '-') {
		return command_usage(wish, "option inconnue : ", "unknown option: ", word);
	} else if (wish->word_count == WISH_WORDS_MAX) {
		return command_usage(wish, "un mot de trop : ", "a word too many: ", word);
	} else {
		wish->words[wish->word_count++] = word;
	}
	return take_language(wish);
}

static int run_export(const struct wish *wish)
{
	return wish->hsds || wish->hsds_json || wish->inclusion ? command_open_export(wish) : command_workbook_export(wish);
}

static int run_import(const struct wish *wish)
{
	return wish->hsds || wish->inclusion ? command_open_import(wish) : command_workbook_import(wish);
}

static const struct command {
	const char *name;
	int words; /* behind the name */
	int (*run)(const struct wish *wish);
	const char *example;
} commands[] = {
    {"build", 1, command_content_build, "socle-pack build content/fr-montreuil -o montreuil.socle"},
    {"check", 1, command_content_check, "socle-pack check content/fr-montreuil"},
    {"report", 1, command_content_report, "socle-pack report content/fr-montreuil"},
    {"map", 2, command_content_map, "socle-pack map content/fr-montreuil health -o health.svg"},
    {"po", 3, command_content_po, "socle-pack po extract content/fr-montreuil ar"},
    {"new", 1, command_new, "socle-pack new content/fr-lens --parent fr --name \"Mairie de Lens\" --territory FR-62498"},
    {"export", 1, run_export, "socle-pack export content/fr-montreuil --fods montreuil.fods"},
    {"import", 1, run_import, "socle-pack import montreuil.ods -o content/fr-montreuil"},
    {"keygen", 1, command_keys_generate, "socle-pack keygen montreuil"},
    {"keyring", 1, command_keys_list, "socle-pack keyring keys.txt --key root.key -o keyring.socle"},
    {"sign", 1, command_keys_sign, "socle-pack sign montreuil.socle --key montreuil.key --keyring keyring.socle"},
    {"diff", 2, command_diff, "socle-pack diff old.socle new.socle"},
    {"show", 1, command_keys_show, "socle-pack show montreuil.socle"},
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
			return command_usage(wish, "écrivez par exemple : ", "write for example: ", commands[i].example);
		return commands[i].run(wish);
	}
	return command_usage(wish, "commande inconnue : ", "unknown command: ", name);
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
