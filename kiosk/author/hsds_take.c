/* Own rows back, foreign ones over. */
#include "kiosk/author/hsds_take.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/hsds_foreign.h"
#include <string.h>

struct taking {
	struct hsds *hsds;
	struct press *press;
	struct arena *arena;
	struct hsds_links links;
	struct hsds_take_count count;
};

/* "socle_steps" of the table to `steps` of the sheet. */
static void take_own_fields(struct taking *taking, enum hsds_table_kind kind, const struct hsds_row *from, struct row *to)
{
	int count;
	const struct field *fields = fields_of(to->file->kind, &count);
	for (int i = 0; i < count; i++) {
		int at = hsds_field(&taking->hsds->tables[kind], str_format(taking->arena, "socle_%s", fields[i].name));
		if (at >= 0)
			to->cells[i] = from->cells[at];
	}
}

static void take_own_place(struct taking *taking, str service_id, str *cells)
{
	const struct hsds *hsds = taking->hsds;
	const struct hsds_row *pair = hsds_links_first(&taking->links.pair, service_id), *location, *address;
	if (!pair)
		return;
	str id = hsds_get(hsds, HSDS_SERVICE_AT_LOCATION, pair, "location_id");
	location = hsds_links_first(&taking->links.location, id);
	address = hsds_links_first(&taking->links.address, id);
	if (!location)
		return;
	cells[SERVICE_LATITUDE] = hsds_get(hsds, HSDS_LOCATION, location, "latitude");
	cells[SERVICE_LONGITUDE] = hsds_get(hsds, HSDS_LOCATION, location, "longitude");
	cells[SERVICE_DIRECTIONS] = hsds_get(hsds, HSDS_LOCATION, location, "transportation");
	cells[SERVICE_ADDRESS] = address ? hsds_get(hsds, HSDS_ADDRESS, address, "address_1")
					 : hsds_get(hsds, HSDS_LOCATION, location, "socle_address");
	cells[SERVICE_POSTAL_CODE] = address ? hsds_get(hsds, HSDS_ADDRESS, address, "postal_code")
					     : hsds_get(hsds, HSDS_LOCATION, location, "socle_postal_code");
	cells[SERVICE_CITY] =
	    address ? hsds_get(hsds, HSDS_ADDRESS, address, "city") : hsds_get(hsds, HSDS_LOCATION, location, "socle_city");
}

static void take_own_lists(struct taking *taking, str service_id, str *cells)
{
	const struct hsds *hsds = taking->hsds;
	int from, to = hsds_index_find(&taking->links.phone_service, service_id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = &hsds->tables[HSDS_PHONE].rows[taking->links.phone_service.order[from]];
		str number = hsds_get(hsds, HSDS_PHONE, row, "number"), words = hsds_get(hsds, HSDS_PHONE, row, "description");
		bool free = hsds_get(hsds, HSDS_PHONE, row, "socle_free").size > 0;
		str line = str_format(taking->arena, "%.*s%s%.*s%s", STR_ARG(number), words.size || free ? " | " : "",
				      STR_ARG(words), free ? " | free" : "");
		cells[RECORD_PHONES] = gather_line(taking->arena, cells[RECORD_PHONES], line);
	}
	to = hsds_index_find(&taking->links.document, service_id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = &hsds->tables[HSDS_REQUIRED_DOCUMENT].rows[taking->links.document.order[from]];
		str document = hsds_get(hsds, HSDS_REQUIRED_DOCUMENT, row, "document");
		str without = hsds_get(hsds, HSDS_REQUIRED_DOCUMENT, row, "socle_alternatives");
		cells[RECORD_DOCUMENTS] = gather_line(
		    taking->arena, cells[RECORD_DOCUMENTS],
		    without.size ? str_format(taking->arena, "%.*s => %.*s", STR_ARG(document), STR_ARG(without)) : document);
	}
}

static void take_own_service(struct taking *taking, const struct hsds_row *service)
{
	const struct hsds *hsds = taking->hsds;
	struct row *row = gather_row(&taking->press->material, SHEET_SERVICES);
	str *cells = row->cells, id = hsds_get(hsds, HSDS_SERVICE, service, "id");
	take_own_fields(taking, HSDS_SERVICE, service, row);
	cells[RECORD_NAME] = hsds_get(hsds, HSDS_SERVICE, service, "name");
	cells[RECORD_DESCRIPTION] = hsds_get(hsds, HSDS_SERVICE, service, "description");
	cells[RECORD_WHO] = hsds_get(hsds, HSDS_SERVICE, service, "eligibility_description");
	cells[RECORD_COST] = hsds_get(hsds, HSDS_SERVICE, service, "fees_description");
	cells[RECORD_ALERT] = hsds_get(hsds, HSDS_SERVICE, service, "alert");
	cells[RECORD_WEBSITE] = hsds_get(hsds, HSDS_SERVICE, service, "url");
	const struct hsds_row *owner =
	    hsds_links_first(&taking->links.organization, hsds_get(hsds, HSDS_SERVICE, service, "organization_id"));
	if (owner && !str_equal(hsds_get(hsds, HSDS_ORGANIZATION, owner, "socle_role"), STR("publisher")))
		cells[SERVICE_ORGANIZATION] = hsds_get(hsds, HSDS_ORGANIZATION, owner, "name");
	const struct hsds_row *hours = hsds_links_first(&taking->links.schedule_service, id);
	if (hours)
		cells[SERVICE_OPENING_HOURS] = hsds_get(hsds, HSDS_SCHEDULE, hours, "socle_opening_hours");
	take_own_place(taking, id, cells);
	take_own_lists(taking, id, cells);
	taking->count.taken++;
}

static bool leave_out(struct taking *taking, const struct hsds_row *service, enum wording wording, str a, str b)
{
	struct place place = {.file = taking->hsds->tables[HSDS_SERVICE].path, .row = service->number, .column = -1};
	findings_warning(&taking->press->findings, place, wording, a, b, STR_NONE);
	taking->count.left_out++;
	return false;
}

static bool is_sound(struct taking *taking, const struct hsds_row *service, str id)
{
	str name = hsds_get(taking->hsds, HSDS_SERVICE, service, "name"),
	    status = hsds_get(taking->hsds, HSDS_SERVICE, service, "status");
	if (str_trim(name).size == 0)
		return leave_out(taking, service, WORDING_open_no_name, id, STR_NONE);
	if (str_equal(status, STR("inactive")) || str_equal(status, STR("defunct")))
		return leave_out(taking, service, WORDING_open_not_active, name, status);
	const struct hsds_row *first = hsds_links_first(&taking->links.service, id);
	if (first && first != service)
		return leave_out(taking, service, WORDING_open_twice, id, STR_NONE);
	return true;
}

static void take_foreign_service(struct taking *taking, const struct hsds_row *service, bool keep_contacts, str today)
{
	str id = hsds_get(taking->hsds, HSDS_SERVICE, service, "id");
	str slug = open_cell_slug(taking->arena, id.size ? id : hsds_get(taking->hsds, HSDS_SERVICE, service, "name"));
	if (!is_sound(taking, service, id))
		return;
	if (slug.size == 0)
		slug = str_format(taking->arena, "service-%d", service->number);
	struct hsds_foreign foreign = {taking->hsds, &taking->links,
				       .cell = {&taking->press->findings, taking->arena, taking->hsds->tables[HSDS_SERVICE].path,
						service->number, hsds_get(taking->hsds, HSDS_SERVICE, service, "name"),
						gather_row(&taking->press->material, SHEET_SERVICES)},
				       .service = service, .keep_contacts = keep_contacts};
	foreign.cell.row->cells[RECORD_ID] = slug;
	foreign.cell.row->number = service->number;
	hsds_foreign_take(&foreign, today);
	taking->count.persons += foreign.persons;
	taking->count.taken++;
}

static void take_own_sheets(struct taking *taking)
{
	struct material *material = &taking->press->material;
	const struct hsds_table *layer = &taking->hsds->tables[hsds_sheet_table(SHEET_LAYER)];
	for (int i = 0; i < layer->count; i++)
		for (int field = 0; field < LAYER_COUNT; field++)
			if (str_equal(str_of(fields_of_layer()[field].name),
				      hsds_get(taking->hsds, hsds_sheet_table(SHEET_LAYER), &layer->rows[i], "socle_field")))
				material->layers[0].values[field] =
				    hsds_get(taking->hsds, hsds_sheet_table(SHEET_LAYER), &layer->rows[i], "socle_value");
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++) {
		enum hsds_table_kind from = hsds_sheet_table((enum sheet_kind)kind);
		for (int i = 0; i < taking->hsds->tables[from].count; i++)
			take_own_fields(taking, from, &taking->hsds->tables[from].rows[i],
					gather_row(material, (enum sheet_kind)kind));
	}
}

/* Rows with the same id stand side by side once they are sorted; the first stays. */
static void leave_out_repeated(struct taking *taking)
{
	struct sheet *sheet = &taking->press->material.sheets[SHEET_SERVICES];
	int kept = 0;
	for (int i = 1; i < sheet->count; i++) {
		if (!str_equal(sheet->rows[kept].cells[RECORD_ID], sheet->rows[i].cells[RECORD_ID])) {
			sheet->rows[++kept] = sheet->rows[i];
			continue;
		}
		struct place place = {
		    .file = taking->hsds->tables[HSDS_SERVICE].path, .row = sheet->rows[i].number, .column = -1};
		findings_warning(&taking->press->findings, place, WORDING_open_twice, sheet->rows[i].cells[RECORD_ID], STR_NONE,
				 STR_NONE);
		taking->count.left_out++;
		taking->count.taken--;
	}
	if (sheet->count)
		sheet->count = kept + 1;
}

static void take_translations(struct taking *taking)
{
	struct press *press = taking->press;
	struct hsds *hsds = taking->hsds;
	const struct hsds_table *table = &hsds->tables[HSDS_SOCLE_TRANSLATION];
	translatable_collect(&press->material, &press->texts);
	for (int i = 0; i < table->count; i++) {
		const struct hsds_row *row = &table->rows[i];
		str language = hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "language");
		str context = str_format(taking->arena, "%.*s|%.*s|%.*s",
					 STR_ARG(hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "table_name")),
					 STR_ARG(hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "record_id")),
					 STR_ARG(hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "field_name")));
		const struct translatable *of = translatable_find(&press->texts, context);
		for (int known = 0; of && known < press->material.language_count; known++)
			if (str_equal(press->material.languages[known], language))
				*translation_new(taking->arena, &press->translations) = (struct translation){
				    of, known, hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "translation"), STR_NONE,
				    catalogue_status_named(hsds_get(hsds, HSDS_SOCLE_TRANSLATION, row, "status"))};
	}
}

static void take_languages(struct material *material)
{
	str rest = material->layers[0].values[LAYER_LANGUAGES], tag;
	while (sheet_next_line(&rest, &tag) && material->language_count < MATERIAL_LANGUAGES_MAX)
		material->languages[material->language_count++] = tag;
}

struct hsds_take_count hsds_take(struct hsds *hsds, struct press *press, bool keep_contacts)
{
	struct taking taking = {hsds, press, &press->arena};
	struct material *material = &press->material;
	str today = open_cell_today(&press->arena);
	gather_start(material, &press->arena, &press->findings, hsds->path);
	hsds_links_make(&taking.links, hsds);
	take_own_sheets(&taking);
	if (material->layers[0].values[LAYER_ID].size == 0)
		open_cell_layer(material, STR("import"), hsds->publisher, hsds->licence, today);
	take_languages(material);
	for (int i = 0; i < hsds->tables[HSDS_SERVICE].count; i++) {
		const struct hsds_row *row = &hsds->tables[HSDS_SERVICE].rows[i];
		if (hsds_get(hsds, HSDS_SERVICE, row, "socle_id").size)
			take_own_service(&taking, row);
		else
			take_foreign_service(&taking, row, keep_contacts, today);
	}
	gather_finish(material);
	leave_out_repeated(&taking);
	take_translations(&taking);
	if (taking.count.persons)
		findings_warning(&press->findings, findings_file_place(hsds->path), WORDING_open_persons,
				 str_format(taking.arena, "%d", taking.count.persons), STR_NONE, STR_NONE);
	findings_sort(&press->findings);
	return taking.count;
}
