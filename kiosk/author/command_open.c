/* The commands about open data: export to HSDS, import from it. */
#include "kiosk/author/command_wish.h"
#include "kiosk/author/hsds_fill.h"
#include "kiosk/author/hsds_json.h"
#include "kiosk/author/hsds_package.h"
#include "kiosk/author/unpack.h"
#include <sys/stat.h>

static bool is_folder(const char *path)
{
	struct stat found;
	return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

static void say(const struct wish *wish, const char *french, const char *english)
{
	if (!wish->quiet)
		fprintf(wish->err, "%s\n", wording_choose(wish->language, french, english));
}

static int export_hsds(const struct wish *wish, struct press *press)
{
	struct problem problem = {0};
	struct hsds hsds;
	hsds_start(&hsds, &press->arena, press->material.layers[0].folder);
	hsds_fill(&hsds, press);
	say(wish, "Écriture des données ouvertes…", "Writing the open data…");
	bool good = (!wish->hsds || hsds_package_write(&hsds, wish->hsds, &problem)) &&
		    (!wish->hsds_json || hsds_json_write(&hsds, wish->hsds_json, &problem));
	if (!good)
		return command_problem(wish, &problem);
	fprintf(wish->out, "%s: %d, %s: %d, %s: %d\n", wording_choose(wish->language, "services", "services"),
		hsds.tables[HSDS_SERVICE].count, wording_choose(wish->language, "organisations", "organizations"),
		hsds.tables[HSDS_ORGANIZATION].count, wording_choose(wish->language, "traductions", "translations"),
		hsds.tables[HSDS_SOCLE_TRANSLATION].count);
	return COMMAND_GOOD;
}

int command_open_export(const struct wish *wish)
{
	struct press press;
	struct problem problem = {0};
	if (!wish->hsds && !wish->hsds_json)
		return command_usage(wish, "dites sous quelle forme : ", "say in which form: ", "--hsds FOLDER");
	press_init(&press, wish->language);
	press.progress = wish->quiet ? NULL : wish->err;
	say(wish, "Lecture…", "Reading…");
	bool good = false;
	int outcome = COMMAND_REFUSED;
	if (is_folder(wish->words[0])) {
		good = press_check(&press, str_of(wish->words[0]), command_content_interface(&press.arena, wish, wish->words[0]));
		findings_print(&press.findings, wish->err);
	} else if (!(good = unpack_pack(&press, wish->words[0], &problem))) {
		outcome = command_problem(wish, &problem);
	}
	if (good)
		outcome = export_hsds(wish, &press);
	press_finish(&press);
	return outcome;
}
