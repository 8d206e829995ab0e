/* The command "new": the first sheets of a territory. */
#include "kiosk/author/command_wish.h"
#include "kiosk/author/press.h"
#include "kiosk/author/starter.h"
#include "kiosk/pack/manifest.h"
#include <dirent.h>
#include <string.h>
#include <time.h>

enum { REVIEW_DAYS = 90 /* until somebody must have looked at what was written here */ };

/* Anything in it at all: a folder of somebody's work is never written into. */
static bool is_taken(const char *folder)
{
	DIR *list = opendir(folder);
	bool taken = false;
	if (!list)
		return false;
	for (struct dirent *entry; (entry = readdir(list));)
		taken = taken || (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0);
	closedir(list);
	return taken;
}

static str date_in(struct arena *arena, int days)
{
	time_t now = time(NULL) + (time_t)days * 86400;
	struct tm local;
	localtime_r(&now, &local);
	return str_format(arena, "%04d-%02d-%02d", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

static int write_new(const struct wish *wish, struct press *press)
{
	struct problem problem;
	str folder = str_of(wish->words[0]);
	str above = starter_parent_folder(&press->arena, folder, str_of(wish->parent));
	material_read(&press->material, &press->arena, &press->findings, above);
	if (press->findings.errors) {
		findings_sort(&press->findings);
		findings_print(&press->findings, wish->err);
		return COMMAND_REFUSED;
	}
	struct starter starter = {.folder = folder,
				  .name = str_of(wish->name),
				  .territory = str_of(wish->territory),
				  .publisher = str_of(wish->publisher),
				  .language = str_of(wish->source_language),
				  .created_at = date_in(&press->arena, 0),
				  .review_due = date_in(&press->arena, REVIEW_DAYS)};
	if (!starter_write(&starter, &press->material, &problem))
		return command_problem(wish, &problem);
	fprintf(wish->out, "%s/layer.csv\n%s/services.csv\n%s/cards.csv\n", wish->words[0], wish->words[0], wish->words[0]);
	if (!wish->quiet)
		fprintf(wish->err, "%s socle-pack check %s\n", wording_choose(wish->language, "Ensuite :", "Then:"),
			wish->words[0]);
	return COMMAND_GOOD;
}

int command_new(const struct wish *wish)
{
	struct press press;
	if (!wish->parent || !wish->name)
		return command_usage(wish, "donnez la couche nationale et le nom : ", "give the national layer and the name: ",
				     "--parent fr --name \"Mairie de Montreuil\"");
	if (!manifest_id_is_valid(starter_id(str_of(wish->words[0]))))
		return command_usage(
		    wish, "le nom du dossier doit commencer par une lettre (lettres, chiffres, - et .) : ",
		    "the name of the folder must begin with a letter (letters, digits, - and .): ", wish->words[0]);
	if (strchr(wish->parent, '/'))
		return command_usage(wish, "la couche nationale est un dossier voisin, sans « / » : ",
				     "the national layer is a folder beside it, without \"/\": ", wish->parent);
	if (is_taken(wish->words[0]))
		return command_usage(wish, "ce dossier n'est pas vide : ", "this folder is not empty: ", wish->words[0]);
	press_init(&press, wish->language);
	int outcome = write_new(wish, &press);
	press_finish(&press);
	return outcome;
}
