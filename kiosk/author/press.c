/* Read, check, prove, write. */
#include "kiosk/author/press.h"
#include "kiosk/author/inspect.h"

void press_init(struct press *press, enum wording_language language)
{
	*press = (struct press){0};
	press->findings = (struct findings){.arena = &press->arena, .language = language};
}

void press_finish(struct press *press)
{
	arena_finish(&press->arena);
}

static void say(const struct press *press, const char *french, const char *english)
{
	if (press->progress)
		fprintf(press->progress, "%s\n", wording_choose(press->findings.language, french, english));
}

bool press_check(struct press *press, str folder, str interface_folder)
{
	struct material *material = &press->material;
	say(press, "Lecture des feuilles…", "Reading the sheets…");
	if (!material_read(material, &press->arena, &press->findings, folder))
		return false;
	inspect_material(material);
	press->draft = draft_build(material);
	say(press, "Lecture des traductions…", "Reading the translations…");
	translatable_collect(material, &press->texts);
	translation_read(material, &press->texts, interface_folder, &press->translations);
	if (press->findings.errors == 0) {
		say(press, "Preuve du guide : aucun chemin sans issue, aucun statut qui retire un droit…",
		    "Proving the guide: no dead end, no status that takes a right away…");
		draft_prove(material, press->draft, &press->proof_states);
	}
	findings_sort(&press->findings);
	return press->findings.errors == 0;
}

bool press_write(struct press *press, const char *path, struct problem *problem)
{
	struct compile_input input = {&press->material, press->draft, &press->translations};
	say(press, "Écriture du paquet…", "Writing the pack…");
	return compile_pack(&input, path, problem);
}
