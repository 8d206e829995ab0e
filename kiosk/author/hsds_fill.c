/* Rows of sheets into rows of tables. */
#include "kiosk/author/hsds_fill.h"
#include "kiosk/author/hsds_schedule.h"
#include "kiosk/author/value.h"
#include <stdlib.h>

struct filling {
	struct hsds *hsds;
	struct arena *arena;
	const struct material *material;
	const struct row *row; /* of the service */
	const str *cells;
	str id; /* UUID of the service */
};

/* "kind:slug#n" as a UUID, for the rows that belong to a service. */
static str part_id(const struct filling *filling, const char *kind, int number)
{
	return hsds_uuid(filling->arena, kind, str_format(filling->arena, "%.*s#%d", STR_ARG(filling->cells[RECORD_ID]), number));
}

str hsds_fill_province(struct arena *arena, str postal_code, str territory_id)
{
	if (!str_starts_with(territory_id, STR("FR")) || postal_code.size != 5)
		return territory_id;
	str two = str_slice(postal_code, 0, 2), three = str_slice(postal_code, 0, 3);
	if (str_equal(two, STR("97")) || str_equal(two, STR("98")))
		return str_format(arena, "FR-%.*s", STR_ARG(three));
	if (str_equal(two, STR("20")))
		return str_equal(three, STR("200")) || str_equal(three, STR("201")) ? STR("FR-2A") : STR("FR-2B");
	return str_format(arena, "FR-%.*s", STR_ARG(two));
}

static str organization_uuid(struct arena *arena, const struct material *material, str name)
{
	return name.size ? hsds_uuid(arena, "organization", name)
			 : hsds_uuid(arena, "publisher", material_value(material, LAYER_PUBLISHER));
}

static int by_text(const void *a, const void *b)
{
	return str_compare(*(const str *)a, *(const str *)b);
}

/* Each name that services give is one; where none is given the publisher stands in, and says so. */
static void fill_organizations(struct hsds *hsds, const struct material *material)
{
	const struct sheet *sheet = &material->sheets[SHEET_SERVICES];
	str *names = ARENA_ARRAY(hsds->arena, (size_t)sheet->count + 1, str),
	    publisher = material_value(material, LAYER_PUBLISHER);
	for (int i = 0; i < sheet->count; i++)
		names[i] = sheet->rows[i].cells[SERVICE_ORGANIZATION];
	qsort(names, (size_t)sheet->count, sizeof *names, by_text);
	for (int i = 0; i < sheet->count; i++) {
		if (i > 0 && str_equal(names[i], names[i - 1]))
			continue;
		str name = names[i].size ? names[i] : publisher;
		struct hsds_row *row = hsds_add(hsds, HSDS_ORGANIZATION);
		hsds_set(hsds, HSDS_ORGANIZATION, row, "id", organization_uuid(hsds->arena, material, names[i]));
		hsds_set(hsds, HSDS_ORGANIZATION, row, "name", name);
		hsds_set(hsds, HSDS_ORGANIZATION, row, "description", name);
		if (names[i].size == 0)
			hsds_set(hsds, HSDS_ORGANIZATION, row, "socle_role", STR("publisher"));
	}
}

/* A whole address has a row of its own; what is known of another stands at the place. */
static void fill_address(const struct filling *filling, struct hsds_row *location, str location_id)
{
	struct hsds *hsds = filling->hsds;
	const str *cells = filling->cells;
	str street = cells[SERVICE_ADDRESS], code = cells[SERVICE_POSTAL_CODE], city = cells[SERVICE_CITY];
	str territory = material_value(filling->material, LAYER_TERRITORY_ID), country = compile_country(territory);
	if (street.size == 0 || code.size == 0 || city.size == 0 || country.size == 0) {
		str known = str_trim(str_format(filling->arena, "%.*s %.*s", STR_ARG(code), STR_ARG(city)));
		hsds_set(hsds, HSDS_LOCATION, location, "description",
			 street.size ? str_format(filling->arena, "%.*s, %.*s", STR_ARG(street), STR_ARG(known)) : known);
		hsds_set(hsds, HSDS_LOCATION, location, "socle_address", street);
		hsds_set(hsds, HSDS_LOCATION, location, "socle_postal_code", code);
		hsds_set(hsds, HSDS_LOCATION, location, "socle_city", city);
		return;
	}
	struct hsds_row *row = hsds_add(hsds, HSDS_ADDRESS);
	hsds_set(hsds, HSDS_ADDRESS, row, "id", part_id(filling, "address", 1));
	hsds_set(hsds, HSDS_ADDRESS, row, "location_id", location_id);
	hsds_set(hsds, HSDS_ADDRESS, row, "address_1", street);
	hsds_set(hsds, HSDS_ADDRESS, row, "city", city);
	hsds_set(hsds, HSDS_ADDRESS, row, "state_province", hsds_fill_province(filling->arena, code, territory));
	hsds_set(hsds, HSDS_ADDRESS, row, "postal_code", code);
	hsds_set(hsds, HSDS_ADDRESS, row, "country", country);
	hsds_set(hsds, HSDS_ADDRESS, row, "address_type", STR("physical"));
}

static void fill_location(const struct filling *filling)
{
	struct hsds *hsds = filling->hsds;
	const str *cells = filling->cells;
	if (!cells[SERVICE_ADDRESS].size && !cells[SERVICE_CITY].size && !cells[SERVICE_POSTAL_CODE].size &&
	    !cells[SERVICE_LATITUDE].size && !cells[SERVICE_DIRECTIONS].size)
		return;
	str id = part_id(filling, "location", 1);
	struct hsds_row *row = hsds_add(hsds, HSDS_LOCATION);
	hsds_set(hsds, HSDS_LOCATION, row, "id", id);
	hsds_set(hsds, HSDS_LOCATION, row, "location_type", STR("physical"));
	hsds_set(hsds, HSDS_LOCATION, row, "name", cells[RECORD_NAME]);
	hsds_set(hsds, HSDS_LOCATION, row, "transportation", cells[SERVICE_DIRECTIONS]);
	hsds_set(hsds, HSDS_LOCATION, row, "latitude", cells[SERVICE_LATITUDE]);
	hsds_set(hsds, HSDS_LOCATION, row, "longitude", cells[SERVICE_LONGITUDE]);
	fill_address(filling, row, id);
	struct hsds_row *pair = hsds_add(hsds, HSDS_SERVICE_AT_LOCATION);
	hsds_set(hsds, HSDS_SERVICE_AT_LOCATION, pair, "id", part_id(filling, "service_at_location", 1));
	hsds_set(hsds, HSDS_SERVICE_AT_LOCATION, pair, "service_id", filling->id);
	hsds_set(hsds, HSDS_SERVICE_AT_LOCATION, pair, "location_id", id);
}

static void fill_phones(const struct filling *filling)
{
	struct hsds *hsds = filling->hsds;
	str rest = filling->cells[RECORD_PHONES], line;
	bool had;
	for (int number = 1; sheet_next_line(&rest, &line); number++) {
		struct hsds_row *row = hsds_add(hsds, HSDS_PHONE);
		hsds_set(hsds, HSDS_PHONE, row, "id", part_id(filling, "phone", number));
		hsds_set(hsds, HSDS_PHONE, row, "service_id", filling->id);
		hsds_set(hsds, HSDS_PHONE, row, "number", value_cut(&line, STR("|"), &had));
		hsds_set(hsds, HSDS_PHONE, row, "description", value_cut(&line, STR("|"), &had));
		hsds_set(hsds, HSDS_PHONE, row, "socle_free", str_equal(line, STR("free")) ? STR("yes") : STR_NONE);
	}
}

static void fill_documents(const struct filling *filling)
{
	struct hsds *hsds = filling->hsds;
	str rest = filling->cells[RECORD_DOCUMENTS], line;
	bool had;
	for (int number = 1; sheet_next_line(&rest, &line); number++) {
		struct hsds_row *row = hsds_add(hsds, HSDS_REQUIRED_DOCUMENT);
		hsds_set(hsds, HSDS_REQUIRED_DOCUMENT, row, "id", part_id(filling, "required_document", number));
		hsds_set(hsds, HSDS_REQUIRED_DOCUMENT, row, "service_id", filling->id);
		hsds_set(hsds, HSDS_REQUIRED_DOCUMENT, row, "document", value_cut(&line, STR("=>"), &had));
		hsds_set(hsds, HSDS_REQUIRED_DOCUMENT, row, "socle_alternatives", line);
	}
}

/* Fields of the sheet that the table has under "socle_" and their name. */
static void fill_own(struct hsds *hsds, enum hsds_table_kind table, struct hsds_row *to, const struct row *from)
{
	int count;
	const struct field *fields = fields_of(from->file->kind, &count);
	for (int i = 0; i < count; i++) {
		int at = hsds_field(&hsds->tables[table], str_format(hsds->arena, "socle_%s", fields[i].name));
		if (at >= 0)
			to->cells[at] = from->cells[i];
	}
}

static void fill_service(struct filling *filling)
{
	struct hsds *hsds = filling->hsds;
	const str *cells = filling->cells;
	struct hsds_row *row = hsds_add(hsds, HSDS_SERVICE);
	str checked = cells[RECORD_CHECKED_ON];
	hsds_set(hsds, HSDS_SERVICE, row, "id", filling->id);
	hsds_set(hsds, HSDS_SERVICE, row, "organization_id",
		 organization_uuid(filling->arena, filling->material, cells[SERVICE_ORGANIZATION]));
	hsds_set(hsds, HSDS_SERVICE, row, "name", cells[RECORD_NAME]);
	hsds_set(hsds, HSDS_SERVICE, row, "description", cells[RECORD_DESCRIPTION]);
	hsds_set(hsds, HSDS_SERVICE, row, "url", cells[RECORD_WEBSITE]);
	hsds_set(hsds, HSDS_SERVICE, row, "status", STR("active"));
	hsds_set(hsds, HSDS_SERVICE, row, "application_process", cells[RECORD_STEPS]);
	hsds_set(hsds, HSDS_SERVICE, row, "fees_description", cells[RECORD_COST]);
	hsds_set(hsds, HSDS_SERVICE, row, "eligibility_description", cells[RECORD_WHO]);
	hsds_set(hsds, HSDS_SERVICE, row, "assured_date", value_date(checked) ? checked : STR_NONE);
	hsds_set(hsds, HSDS_SERVICE, row, "alert", cells[RECORD_ALERT]);
	fill_own(hsds, HSDS_SERVICE, row, filling->row);
	fill_location(filling);
	fill_phones(filling);
	fill_documents(filling);
	hsds_schedule_fill(hsds, filling->id, cells[RECORD_ID], cells[SERVICE_OPENING_HOURS],
			   material_value(filling->material, LAYER_TZ_NAME));
}

static void fill_services(struct hsds *hsds, const struct material *material)
{
	const struct sheet *sheet = &material->sheets[SHEET_SERVICES];
	for (int i = 0; i < sheet->count; i++) {
		const struct row *row = &sheet->rows[i];
		struct filling filling = {hsds, hsds->arena, material,
					  row,	row->cells,  hsds_uuid(hsds->arena, "service", row->cells[RECORD_ID])};
		fill_service(&filling);
	}
}

static void fill_layer(struct hsds *hsds, const struct material *material)
{
	enum hsds_table_kind table = hsds_sheet_table(SHEET_LAYER);
	for (int i = 0; i < LAYER_COUNT; i++) {
		str name = str_of(fields_of_layer()[i].name);
		struct hsds_row *row = hsds_add(hsds, table);
		hsds_set(hsds, table, row, "id", hsds_uuid(hsds->arena, "layer", name));
		hsds_set(hsds, table, row, "socle_field", name);
		hsds_set(hsds, table, row, "socle_value", material->layers[0].values[i]);
	}
}

static void fill_sheet(struct hsds *hsds, const struct material *material, enum sheet_kind kind)
{
	enum hsds_table_kind table = hsds_sheet_table(kind);
	const struct sheet *sheet = &material->sheets[kind];
	for (int i = 0; i < sheet->count; i++) {
		struct hsds_row *row = hsds_add(hsds, table);
		fill_own(hsds, table, row, &sheet->rows[i]);
		str slug = sheet->rows[i].cells[0];
		if (kind == SHEET_QUESTIONS || kind == SHEET_CARDS)
			slug = str_format(hsds->arena, "%.*s/%.*s", STR_ARG(slug), STR_ARG(sheet->rows[i].cells[2]));
		hsds_set(hsds, table, row, "id", hsds_uuid(hsds->arena, fields_sheet_name(kind), slug));
	}
}

static void fill_translations(struct hsds *hsds, const struct press *press)
{
	for (int i = 0; i < press->translations.count; i++) {
		const struct translation *item = &press->translations.items[i];
		str rest = item->of->context, sheet, record, language = press->material.languages[item->language];
		struct hsds_row *row = hsds_add(hsds, HSDS_SOCLE_TRANSLATION);
		str name = str_format(hsds->arena, "%.*s|%.*s", STR_ARG(language), STR_ARG(rest));
		str_cut(&rest, '|', &sheet);
		str_cut(&rest, '|', &record);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "id", hsds_uuid(hsds->arena, "translation", name));
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "table_name", sheet);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "record_id", record);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "field_name", rest);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "language", language);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "translation", item->text);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "field_value", item->of->source);
		hsds_set(hsds, HSDS_SOCLE_TRANSLATION, row, "status", str_of(catalogue_status_word(item->status)));
	}
}

void hsds_fill(struct hsds *hsds, const struct press *press)
{
	const struct material *material = &press->material;
	hsds->publisher = material_value(material, LAYER_PUBLISHER);
	hsds->licence = material_value(material, LAYER_LICENCE);
	fill_organizations(hsds, material);
	fill_services(hsds, material);
	fill_layer(hsds, material);
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		if (kind != SHEET_SERVICES)
			fill_sheet(hsds, material, (enum sheet_kind)kind);
	fill_translations(hsds, press);
}
