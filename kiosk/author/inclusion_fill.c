/* Fields to columns. */
#include "kiosk/author/inclusion_fill.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/hsds.h"
#include "kiosk/author/value.h"
#include <stdlib.h>

struct filling {
	struct inclusion *inclusion;
	const struct material *material;
	struct arena *arena;
	const str *cells;
};

/* The codes of one list out of the tags, one a line. */
static str tags_of(const struct filling *filling, const char *list)
{
	str rest = filling->cells[SERVICE_TAGS], line, codes = STR_NONE;
	str prefix = str_format(filling->arena, "%s: ", list);
	while (sheet_next_line(&rest, &line))
		if (str_starts_with(line, prefix))
			codes = gather_line(filling->arena, codes, str_slice(line, prefix.size, line.size));
	return codes;
}

/* "dora" of "dora--42"; else this pack. */
static str source_of(const struct filling *filling, str id)
{
	size_t at = str_find(id, STR("--"));
	return at == SIZE_MAX ? material_value(filling->material, LAYER_ID) : str_slice(id, 0, at);
}

static str full_id(const struct filling *filling, str id)
{
	if (str_find(id, STR("--")) != SIZE_MAX)
		return id;
	return str_format(filling->arena, "%.*s--%.*s", STR_ARG(source_of(filling, id)), STR_ARG(id));
}

static str structure_id(const struct filling *filling)
{
	str tagged = tags_of(filling, "structure_id"), name = filling->cells[SERVICE_ORGANIZATION];
	if (tagged.size)
		return tagged;
	if (name.size == 0)
		name = material_value(filling->material, LAYER_PUBLISHER);
	return full_id(filling, hsds_uuid(filling->arena, "organization", name));
}

static str day_of(const struct filling *filling)
{
	str checked = filling->cells[RECORD_CHECKED_ON];
	return value_date(checked) ? checked : material_value(filling->material, LAYER_CREATED_AT);
}

/* The address of the first source that has one. */
static str source_address(const struct filling *filling)
{
	str rest = filling->cells[RECORD_SOURCES], line;
	bool had;
	while (sheet_next_line(&rest, &line)) {
		value_cut(&line, STR("|"), &had);
		if (line.size)
			return line;
	}
	return STR_NONE;
}

static str first_phone(const struct filling *filling)
{
	str rest = filling->cells[RECORD_PHONES], line;
	bool had;
	return sheet_next_line(&rest, &line) ? value_cut(&line, STR("|"), &had) : STR_NONE;
}

static str ways_in(const struct filling *filling)
{
	str tagged = tags_of(filling, "modes_accueil");
	if (tagged.size)
		return tagged;
	if (filling->cells[SERVICE_ADDRESS].size)
		return STR("en-presentiel");
	return str_equal(filling->cells[SERVICE_KIND], STR("hotline")) ? STR("a-distance") : STR_NONE;
}

static void set(struct inclusion_row *row, const char *column, str value)
{
	inclusion_set(row, INCLUSION_SERVICES, column, value);
}

static void fill_place(const struct filling *filling, struct inclusion_row *row)
{
	const str *cells = filling->cells;
	set(row, "adresse", cells[SERVICE_ADDRESS]);
	set(row, "code_postal", cells[SERVICE_POSTAL_CODE]);
	set(row, "commune", cells[SERVICE_CITY]);
	set(row, "latitude", cells[SERVICE_LATITUDE]);
	set(row, "longitude", cells[SERVICE_LONGITUDE]);
	set(row, "horaires_accueil", cells[SERVICE_OPENING_HOURS]);
}

static void fill_service(const struct filling *filling)
{
	static const char *const tagged[] = {"type",
					     "thematiques",
					     "publics",
					     "code_insee",
					     "courriel",
					     "zone_eligibilite",
					     "modes_mobilisation",
					     "mobilisable_par",
					     "volume_horaire_hebdomadaire",
					     "nombre_semaines",
					     "frais"};
	const str *cells = filling->cells;
	struct inclusion_row *row = inclusion_add(filling->inclusion, INCLUSION_SERVICES);
	str link = tags_of(filling, "lien_source");
	for (size_t i = 0; i < sizeof tagged / sizeof *tagged; i++)
		set(row, tagged[i], tags_of(filling, tagged[i]));
	if (str_equal(cells[RECORD_FREE], STR("yes")))
		set(row, "frais", STR("gratuit"));
	set(row, "source", source_of(filling, cells[RECORD_ID]));
	set(row, "structure_id", structure_id(filling));
	set(row, "id", full_id(filling, cells[RECORD_ID]));
	set(row, "nom", cells[RECORD_NAME]);
	set(row, "description", cells[RECORD_DESCRIPTION].size ? cells[RECORD_DESCRIPTION] : cells[RECORD_SUMMARY]);
	set(row, "date_maj", day_of(filling));
	set(row, "lien_source", link.size ? link : source_address(filling));
	set(row, "frais_precisions", cells[RECORD_COST]);
	set(row, "conditions_acces", cells[RECORD_WHO]);
	set(row, "telephone", first_phone(filling));
	set(row, "modes_accueil", ways_in(filling));
	set(row, "lien_mobilisation", cells[RECORD_WEBSITE]);
	set(row, "mobilisation_precisions", cells[RECORD_STEPS]);
	fill_place(filling, row);
}

struct structure {
	str id, name;
};

static int by_id(const void *a, const void *b)
{
	return str_compare(((const struct structure *)a)->id, ((const struct structure *)b)->id);
}

/* Who gives a service, once each; where nobody knows, the publisher of the pack. */
static void fill_structures(struct filling *filling)
{
	const struct sheet *sheet = &filling->material->sheets[SHEET_SERVICES];
	struct structure *all = ARENA_ARRAY(filling->arena, (size_t)sheet->count + 1, struct structure);
	for (int i = 0; i < sheet->count; i++) {
		filling->cells = sheet->rows[i].cells;
		str name = filling->cells[SERVICE_ORGANIZATION];
		all[i] = (struct structure){structure_id(filling),
					    name.size ? name : material_value(filling->material, LAYER_PUBLISHER)};
	}
	qsort(all, (size_t)sheet->count, sizeof *all, by_id);
	for (int i = 0; i < sheet->count; i++) {
		if (i > 0 && str_equal(all[i].id, all[i - 1].id))
			continue;
		struct inclusion_row *row = inclusion_add(filling->inclusion, INCLUSION_STRUCTURES);
		inclusion_set(row, INCLUSION_STRUCTURES, "source", source_of(filling, all[i].id));
		inclusion_set(row, INCLUSION_STRUCTURES, "id", all[i].id);
		inclusion_set(row, INCLUSION_STRUCTURES, "nom", all[i].name);
		inclusion_set(row, INCLUSION_STRUCTURES, "date_maj", material_value(filling->material, LAYER_CREATED_AT));
	}
}

void inclusion_fill(struct inclusion *inclusion, const struct press *press)
{
	struct filling filling = {inclusion, &press->material, inclusion->arena, NULL};
	const struct sheet *sheet = &press->material.sheets[SHEET_SERVICES];
	fill_structures(&filling);
	for (int i = 0; i < sheet->count; i++) {
		filling.cells = sheet->rows[i].cells;
		fill_service(&filling);
	}
}
