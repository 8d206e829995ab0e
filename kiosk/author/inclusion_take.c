/* Columns to fields. */
#include "kiosk/author/inclusion_take.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/markup.h"
#include "kiosk/author/open_cell.h"
#include "kiosk/author/value.h"
#include <stdlib.h>

/* Codes that go to tags under the name of their column, and come back from there. */
static const char *const tag_columns[] = {"structure_id",
					  "type",
					  "thematiques",
					  "publics",
					  "code_insee",
					  "courriel",
					  "modes_accueil",
					  "zone_eligibilite",
					  "modes_mobilisation",
					  "mobilisable_par",
					  "volume_horaire_hebdomadaire",
					  "nombre_semaines",
					  "lien_source"};
enum { TAG_COLUMNS = sizeof tag_columns / sizeof *tag_columns };

struct taking {
	const struct inclusion *inclusion;
	struct open_cell cell;
	const struct inclusion_row *service, *structure;
};

static int by_id(const void *left, const void *right)
{
	const struct inclusion_row *const *a = left, *const *b = right;
	return str_compare(inclusion_get(*a, INCLUSION_STRUCTURES, "id"), inclusion_get(*b, INCLUSION_STRUCTURES, "id"));
}

static const struct inclusion_row **sorted_structures(const struct inclusion *inclusion)
{
	const struct inclusion_table *table = &inclusion->tables[INCLUSION_STRUCTURES];
	const struct inclusion_row **sorted = arena_array(inclusion->arena, (size_t)table->count + 1, sizeof *sorted);
	for (int i = 0; i < table->count; i++)
		sorted[i] = &table->rows[i];
	qsort(sorted, (size_t)table->count, sizeof *sorted, by_id);
	return sorted;
}

static const struct inclusion_row *find_structure(const struct inclusion_row *const *sorted, int count, str id)
{
	int low = 0, high = count;
	while (low < high) {
		int middle = (low + high) / 2, order = str_compare(inclusion_get(sorted[middle], INCLUSION_STRUCTURES, "id"), id);
		if (order == 0)
			return sorted[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static str own(const struct taking *taking, const char *column)
{
	return markup_text(taking->cell.arena, inclusion_get(taking->service, INCLUSION_SERVICES, column));
}

static str of_structure(const struct taking *taking, const char *column)
{
	return taking->structure ? markup_text(taking->cell.arena, inclusion_get(taking->structure, INCLUSION_STRUCTURES, column))
				 : STR_NONE;
}

/* Of the service, else of its structure. */
static str either(const struct taking *taking, const char *column)
{
	str value = own(taking, column);
	return value.size ? value : of_structure(taking, column);
}

static bool is_remote(const struct taking *taking)
{
	str ways = inclusion_get(taking->service, INCLUSION_SERVICES, "modes_accueil");
	return ways.size && !sheet_lists(ways, STR("en-presentiel"));
}

/* A place is taken whole from one of the two; nobody is sent to the office of a service that is given from afar. */
static void take_place(const struct taking *taking)
{
	bool here = own(taking, "adresse").size || own(taking, "commune").size || own(taking, "code_postal").size;
	if (!here && is_remote(taking))
		return;
	str (*from)(const struct taking *taking, const char *column) = here ? own : of_structure;
	str street = from(taking, "adresse"), more = from(taking, "complement_adresse");
	if (street.size && more.size)
		street = str_format(taking->cell.arena, "%.*s, %.*s", STR_ARG(street), STR_ARG(more));
	open_cell_set(&taking->cell, SERVICE_ADDRESS, street);
	open_cell_set(&taking->cell, SERVICE_POSTAL_CODE, from(taking, "code_postal"));
	open_cell_set(&taking->cell, SERVICE_CITY, from(taking, "commune"));
	str *cells = taking->cell.row->cells;
	open_cell_set(&taking->cell, SERVICE_LATITUDE, from(taking, "latitude"));
	open_cell_set(&taking->cell, SERVICE_LONGITUDE, from(taking, "longitude"));
	if (!cells[SERVICE_LATITUDE].size || !cells[SERVICE_LONGITUDE].size)
		cells[SERVICE_LATITUDE] = cells[SERVICE_LONGITUDE] = STR_NONE;
}

static void take_tags(const struct taking *taking)
{
	for (int i = 0; i < TAG_COLUMNS; i++)
		open_cell_tag(&taking->cell, tag_columns[i], inclusion_get(taking->service, INCLUSION_SERVICES, tag_columns[i]));
	str fees = own(taking, "frais");
	if (str_equal(fees, STR("gratuit")))
		open_cell_set(&taking->cell, RECORD_FREE, STR("yes"));
	else
		open_cell_tag(&taking->cell, "frais", fees);
}

static void take_source(const struct taking *taking)
{
	struct arena *arena = taking->cell.arena;
	str source = own(taking, "source"), id = own(taking, "id"), link = own(taking, "lien_source");
	str title = str_format(arena, "data·inclusion, %.*s, %.*s", STR_ARG(source), STR_ARG(id));
	bool web = str_starts_with(link, STR("http"));
	open_cell_add(&taking->cell, RECORD_SOURCES,
		      web ? str_format(arena, "%.*s | %.*s", STR_ARG(title), STR_ARG(link)) : title);
}

static void take_service(const struct taking *taking, str today)
{
	const struct open_cell *cell = &taking->cell;
	str telephone = either(taking, "telephone");
	open_cell_set(cell, RECORD_NAME, own(taking, "nom"));
	open_cell_set(cell, RECORD_DESCRIPTION, own(taking, "description"));
	open_cell_set(cell, RECORD_WHO,
		      gather_line(cell->arena, own(taking, "conditions_acces"), own(taking, "publics_precisions")));
	open_cell_set(cell, RECORD_COST, own(taking, "frais_precisions"));
	open_cell_set(cell, RECORD_STEPS, own(taking, "mobilisation_precisions"));
	open_cell_set(cell, RECORD_WEBSITE, own(taking, "lien_mobilisation"));
	if (cell->row->cells[RECORD_WEBSITE].size == 0)
		open_cell_set(cell, RECORD_WEBSITE, of_structure(taking, "site_web"));
	open_cell_set(cell, RECORD_PHONES, telephone);
	open_cell_set(cell, RECORD_CHECKED_ON, str_slice(own(taking, "date_maj"), 0, 10));
	open_cell_set(cell, SERVICE_ORGANIZATION, of_structure(taking, "nom"));
	open_cell_set(cell, SERVICE_OPENING_HOURS, either(taking, "horaires_accueil"));
	take_place(taking);
	take_tags(taking);
	take_source(taking);
	open_cell_summary(cell);
	open_cell_required(cell, today);
	if (is_remote(taking))
		cell->row->cells[SERVICE_KIND] = telephone.size ? STR("hotline") : STR("service");
}

static bool is_sound(struct press *press, const struct inclusion *inclusion, const struct inclusion_row *row, str slug)
{
	str path = inclusion->tables[INCLUSION_SERVICES].path, name = inclusion_get(row, INCLUSION_SERVICES, "nom");
	struct place place = {.file = path, .row = row->number, .column = -1};
	if (name.size == 0 || slug.size == 0) {
		findings_warning(&press->findings, place, WORDING_open_no_name, slug, STR_NONE, STR_NONE);
		return false;
	}
	return true;
}

static int leave_out_repeated(struct press *press, str path)
{
	struct sheet *sheet = &press->material.sheets[SHEET_SERVICES];
	int kept = 0, before = sheet->count;
	for (int i = 1; i < sheet->count; i++) {
		if (!str_equal(sheet->rows[kept].cells[RECORD_ID], sheet->rows[i].cells[RECORD_ID])) {
			sheet->rows[++kept] = sheet->rows[i];
			continue;
		}
		struct place place = {.file = path, .row = sheet->rows[i].number, .column = -1};
		findings_warning(&press->findings, place, WORDING_open_twice, sheet->rows[i].cells[RECORD_ID], STR_NONE,
				 STR_NONE);
	}
	sheet->count = sheet->count ? kept + 1 : 0;
	return before - sheet->count;
}

struct hsds_take_count inclusion_take(const struct inclusion *inclusion, struct press *press, str path)
{
	struct arena *arena = &press->arena;
	const struct inclusion_table *table = &inclusion->tables[INCLUSION_SERVICES];
	const struct inclusion_row **sorted = sorted_structures(inclusion);
	str today = open_cell_today(arena), services = table->path;
	struct hsds_take_count count = {0};
	gather_start(&press->material, arena, &press->findings, path);
	open_cell_layer(&press->material, STR("import"), STR_NONE, STR_NONE, today);
	for (int i = 0; i < table->count; i++) {
		const struct inclusion_row *row = &table->rows[i];
		str slug = open_cell_slug(arena, inclusion_get(row, INCLUSION_SERVICES, "id"));
		if (!is_sound(press, inclusion, row, slug)) {
			count.left_out++;
			continue;
		}
		struct row *to = gather_row(&press->material, SHEET_SERVICES);
		to->number = row->number;
		to->cells[RECORD_ID] = slug;
		struct taking taking = {
		    inclusion,
		    {&press->findings, arena, services, row->number, inclusion_get(row, INCLUSION_SERVICES, "nom"), to},
		    row,
		    find_structure(sorted, inclusion->tables[INCLUSION_STRUCTURES].count,
				   inclusion_get(row, INCLUSION_SERVICES, "structure_id"))};
		take_service(&taking, today);
		count.persons += inclusion_get(row, INCLUSION_SERVICES, "contact_nom_prenom").size > 0;
		count.taken++;
	}
	gather_finish(&press->material);
	int repeated = leave_out_repeated(press, services);
	count.left_out += repeated;
	count.taken -= repeated;
	if (count.persons)
		findings_warning(&press->findings, findings_file_place(services), WORDING_open_persons,
				 str_format(arena, "%d", count.persons), STR_NONE, STR_NONE);
	findings_sort(&press->findings);
	return count;
}
