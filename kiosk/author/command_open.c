/* The commands about open data: export to HSDS, import from it. */
#include "kiosk/author/canonical.h"
#include "kiosk/author/command_wish.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/hsds_fill.h"
#include "kiosk/author/hsds_json.h"
#include "kiosk/author/hsds_package.h"
#include "kiosk/author/hsds_read.h"
#include "kiosk/author/hsds_take.h"
#include "kiosk/author/inclusion_fill.h"
#include "kiosk/author/inclusion_read.h"
#include "kiosk/author/inclusion_take.h"
#include "kiosk/author/po_file.h"
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

static int export_inclusion(const struct wish *wish, struct press *press)
{
	struct problem problem = {0};
	struct inclusion inclusion = {.arena = &press->arena};
	inclusion_fill(&inclusion, press);
	say(wish, "Écriture des données ouvertes…", "Writing the open data…");
	if (!inclusion_write(&inclusion, wish->inclusion, &problem))
		return command_problem(wish, &problem);
	fprintf(wish->out, "structures: %d, services: %d\n", inclusion.tables[INCLUSION_STRUCTURES].count,
		inclusion.tables[INCLUSION_SERVICES].count);
	return COMMAND_GOOD;
}

int command_open_export(const struct wish *wish)
{
	struct press press;
	struct problem problem = {0};
	if (!wish->hsds && !wish->hsds_json && !wish->inclusion)
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
		outcome = wish->hsds || wish->hsds_json ? export_hsds(wish, &press) : COMMAND_GOOD;
	if (outcome == COMMAND_GOOD && wish->inclusion)
		outcome = export_inclusion(wish, &press);
	press_finish(&press);
	return outcome;
}

static int write_sheets(const struct wish *wish, struct press *press, struct hsds_take_count count)
{
	struct problem problem = {0};
	struct material *material = &press->material;
	str folder = str_of(wish->output), texts[SHEET_COUNT] = {{0}};
	for (int i = 0; i < LAYER_COUNT; i++) {
		struct row *row = gather_row(material, SHEET_LAYER);
		row->cells[LAYER_FIELD] = str_of(fields_of_layer()[i].name);
		row->cells[LAYER_VALUE] = material->layers[0].values[i];
	}
	for (int kind = 0; kind < SHEET_COUNT; kind++)
		if (material->sheets[kind].count)
			texts[kind] = canonical_text(&press->arena, (enum sheet_kind)kind, &material->sheets[kind]);
	say(wish, "Écriture des feuilles…", "Writing the sheets…");
	if (!canonical_write_sheets(folder, texts, &problem) || !po_file_write_all(press, folder, &problem))
		return command_problem(wish, &problem);
	fprintf(wish->out, "%s: %d, %s: %d, %s: %d\n", wording_choose(wish->language, "services repris", "services taken over"),
		count.taken, wording_choose(wish->language, "laissés de côté", "left out"), count.left_out,
		wording_choose(wish->language, "traductions", "translations"), press->translations.count);
	return COMMAND_GOOD;
}

static int import_hsds(const struct wish *wish, struct press *press)
{
	struct hsds hsds;
	hsds_start(&hsds, &press->arena, str_copy(&press->arena, str_of(wish->words[0])));
	bool good = is_folder(wish->words[0]) ? hsds_read_folder(&hsds, &press->findings, wish->words[0])
					      : hsds_read_json(&hsds, &press->findings, wish->words[0]);
	struct hsds_take_count count = {0};
	if (good)
		count = hsds_take(&hsds, press, wish->keep_contacts);
	findings_print(&press->findings, wish->err);
	return good ? write_sheets(wish, press, count) : COMMAND_REFUSED;
}

static int import_inclusion(const struct wish *wish, struct press *press)
{
	struct inclusion inclusion = {.arena = &press->arena};
	struct hsds_take_count count = {0};
	bool good = inclusion_read(&inclusion, &press->findings, wish->words[0]);
	if (good)
		count = inclusion_take(&inclusion, press, str_of(wish->words[0]));
	findings_print(&press->findings, wish->err);
	return good ? write_sheets(wish, press, count) : COMMAND_REFUSED;
}

int command_open_import(const struct wish *wish)
{
	struct press press;
	if (!wish->output)
		return command_usage(
		    wish, "écrivez par exemple : ", "write for example: ", "socle-pack import FOLDER --hsds -o content/xx");
	press_init(&press, wish->language);
	say(wish, "Lecture…", "Reading…");
	int outcome = wish->inclusion ? import_inclusion(wish, &press) : import_hsds(wish, &press);
	press_finish(&press);
	return outcome;
}
