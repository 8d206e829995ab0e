/* HSDS' fields to ours. */
#include "kiosk/author/hsds_foreign.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/hsds_schedule.h"
#include "kiosk/author/markup.h"
#include "kiosk/author/value.h"

enum { SCHEDULES_MAX = 64 };

static str get(const struct hsds_foreign *foreign, enum hsds_table_kind kind, const struct hsds_row *row, const char *field)
{
	return row ? str_trim(hsds_get(foreign->hsds, kind, row, field)) : STR_NONE;
}

static str service(const struct hsds_foreign *foreign, const char *field)
{
	return markup_text(foreign->cell.arena, get(foreign, HSDS_SERVICE, foreign->service, field));
}

static const struct hsds_row *row_at(const struct hsds_index *index, int at)
{
	return &index->hsds->tables[index->kind].rows[index->order[at]];
}

static str on_one_line(struct arena *arena, str text)
{
	char *line = arena_alloc(arena, text.size + 1);
	for (size_t i = 0; i < text.size; i++)
		line[i] = text.data[i] == '\n' ? ' ' : text.data[i] == '|' ? '/' : text.data[i];
	return str_trim((str){line, text.size});
}

static void take_phones(struct hsds_foreign *foreign, const struct hsds_index *index, str id, str role)
{
	struct arena *arena = foreign->cell.arena;
	int from, to = hsds_index_find(index, id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = row_at(index, from);
		bool of_person = index != &foreign->links->phone_contact && get(foreign, HSDS_PHONE, row, "contact_id").size;
		str number = get(foreign, HSDS_PHONE, row, "number"), words = get(foreign, HSDS_PHONE, row, "description");
		if (of_person || number.size == 0)
			continue;
		words = on_one_line(arena, markup_text(arena, words.size ? words : role));
		open_cell_add(&foreign->cell, RECORD_PHONES,
			      words.size ? str_format(arena, "%.*s | %.*s", STR_ARG(number), STR_ARG(words)) : number);
	}
}

/* Never the name; role and desk with their numbers only when asked for. */
static void take_contacts(struct hsds_foreign *foreign, str id)
{
	const struct hsds_index *index = &foreign->links->contact;
	int from, to = hsds_index_find(index, id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = row_at(index, from);
		str role = get(foreign, HSDS_CONTACT, row, "title");
		if (role.size == 0)
			role = get(foreign, HSDS_CONTACT, row, "department");
		if (foreign->keep_contacts && role.size)
			take_phones(foreign, &foreign->links->phone_contact, get(foreign, HSDS_CONTACT, row, "id"), role);
		if (!foreign->keep_contacts || role.size == 0 || get(foreign, HSDS_CONTACT, row, "name").size)
			foreign->persons++;
	}
}

static int collect(const struct hsds_index *index, str id, const struct hsds_row **rows, int count)
{
	int from, to = hsds_index_find(index, id, &from);
	for (; from < to && count < SCHEDULES_MAX; from++)
		rows[count++] = row_at(index, from);
	return count;
}

static void take_hours(struct hsds_foreign *foreign, str service_id, str pair_id, str location_id)
{
	const struct hsds_row *rows[SCHEDULES_MAX];
	str hours;
	int odd, count = collect(&foreign->links->schedule_service, service_id, rows, 0);
	if (count == 0)
		count = collect(&foreign->links->schedule_pair, pair_id, rows, 0);
	if (count == 0)
		count = collect(&foreign->links->schedule_location, location_id, rows, 0);
	if (hsds_schedule_read(foreign->hsds, rows, count, &hours, &odd)) {
		open_cell_set(&foreign->cell, SERVICE_OPENING_HOURS, hours);
		return;
	}
	const struct hsds_row *row = rows[odd];
	str shown =
	    str_format(foreign->cell.arena, "%.*s %.*s %.*s-%.*s", STR_ARG(get(foreign, HSDS_SCHEDULE, row, "freq")),
		       STR_ARG(get(foreign, HSDS_SCHEDULE, row, "byday")), STR_ARG(get(foreign, HSDS_SCHEDULE, row, "opens_at")),
		       STR_ARG(get(foreign, HSDS_SCHEDULE, row, "closes_at")));
	struct place place = {.file = foreign->hsds->tables[HSDS_SCHEDULE].path, .row = row->number, .column = -1};
	findings_warning(foreign->cell.findings, place, WORDING_open_hours, foreign->cell.record, shown, STR_NONE);
}

static void take_address(struct hsds_foreign *foreign, str location_id)
{
	const struct hsds_row *row = hsds_links_first(&foreign->links->address, location_id);
	str first = get(foreign, HSDS_ADDRESS, row, "address_1"), second = get(foreign, HSDS_ADDRESS, row, "address_2");
	if (second.size)
		first = str_format(foreign->cell.arena, "%.*s, %.*s", STR_ARG(first), STR_ARG(second));
	open_cell_set(&foreign->cell, SERVICE_ADDRESS, first);
	open_cell_set(&foreign->cell, SERVICE_POSTAL_CODE, get(foreign, HSDS_ADDRESS, row, "postal_code"));
	open_cell_set(&foreign->cell, SERVICE_CITY, get(foreign, HSDS_ADDRESS, row, "city"));
}

/* The first place: a sheet has one for each service. */
static void take_place(struct hsds_foreign *foreign, str service_id)
{
	struct arena *arena = foreign->cell.arena;
	const struct hsds_row *pair = hsds_links_first(&foreign->links->pair, service_id);
	str location_id = get(foreign, HSDS_SERVICE_AT_LOCATION, pair, "location_id");
	str pair_id = get(foreign, HSDS_SERVICE_AT_LOCATION, pair, "id");
	const struct hsds_row *location = hsds_links_first(&foreign->links->location, location_id);
	str latitude = get(foreign, HSDS_LOCATION, location, "latitude"),
	    longitude = get(foreign, HSDS_LOCATION, location, "longitude");
	take_address(foreign, location_id);
	if (latitude.size && longitude.size) {
		open_cell_set(&foreign->cell, SERVICE_LATITUDE, latitude);
		open_cell_set(&foreign->cell, SERVICE_LONGITUDE, longitude);
		str *cells = foreign->cell.row->cells;
		if (!cells[SERVICE_LATITUDE].size || !cells[SERVICE_LONGITUDE].size)
			cells[SERVICE_LATITUDE] = cells[SERVICE_LONGITUDE] = STR_NONE;
	}
	open_cell_set(&foreign->cell, SERVICE_DIRECTIONS,
		      markup_text(arena, get(foreign, HSDS_LOCATION, location, "transportation")));
	const struct hsds_row *access = hsds_links_first(&foreign->links->accessibility, location_id);
	open_cell_tag(&foreign->cell, "accessibility",
		      on_one_line(arena, markup_text(arena, get(foreign, HSDS_ACCESSIBILITY, access, "description"))));
	take_phones(foreign, &foreign->links->phone_service, service_id, STR_NONE);
	take_phones(foreign, &foreign->links->phone_pair, pair_id, STR_NONE);
	take_phones(foreign, &foreign->links->phone_location, location_id, STR_NONE);
	take_hours(foreign, service_id, pair_id, location_id);
}

static void take_terms(struct hsds_foreign *foreign, str service_id)
{
	struct arena *arena = foreign->cell.arena;
	int from, to = hsds_index_find(&foreign->links->attribute, service_id, &from);
	for (; from < to; from++) {
		const struct hsds_row *attribute = row_at(&foreign->links->attribute, from);
		const struct hsds_row *term =
		    hsds_links_first(&foreign->links->term, get(foreign, HSDS_ATTRIBUTE, attribute, "taxonomy_term_id"));
		const struct hsds_row *taxonomy =
		    hsds_links_first(&foreign->links->taxonomy, get(foreign, HSDS_TAXONOMY_TERM, term, "taxonomy_id"));
		str list = get(foreign, HSDS_TAXONOMY, taxonomy, "name"), code = get(foreign, HSDS_TAXONOMY_TERM, term, "code");
		if (list.size == 0)
			list = get(foreign, HSDS_TAXONOMY_TERM, term, "taxonomy");
		if (code.size == 0)
			code = get(foreign, HSDS_TAXONOMY_TERM, term, "name");
		open_cell_tag(&foreign->cell, str_terminated(arena, list.size ? on_one_line(arena, list) : STR("term")),
			      on_one_line(arena, code));
	}
}

static void take_lists(struct hsds_foreign *foreign, str service_id)
{
	struct arena *arena = foreign->cell.arena;
	int from, to = hsds_index_find(&foreign->links->document, service_id, &from);
	for (; from < to; from++)
		open_cell_add(&foreign->cell, RECORD_DOCUMENTS,
			      on_one_line(arena, markup_text(arena, get(foreign, HSDS_REQUIRED_DOCUMENT,
									row_at(&foreign->links->document, from), "document"))));
	to = hsds_index_find(&foreign->links->language, service_id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = row_at(&foreign->links->language, from);
		str code = get(foreign, HSDS_LANGUAGE, row, "code");
		open_cell_tag(&foreign->cell, "language", code.size ? code : get(foreign, HSDS_LANGUAGE, row, "name"));
	}
	to = hsds_index_find(&foreign->links->area, service_id, &from);
	for (; from < to; from++)
		open_cell_tag(&foreign->cell, "area",
			      on_one_line(arena, get(foreign, HSDS_SERVICE_AREA, row_at(&foreign->links->area, from), "name")));
	take_terms(foreign, service_id);
}

/* What it costs: the sentence, and prices in words or as an amount with its currency. */
static void take_cost(struct hsds_foreign *foreign, str service_id)
{
	struct arena *arena = foreign->cell.arena;
	str cost = service(foreign, "fees_description");
	int from, to = hsds_index_find(&foreign->links->cost, service_id, &from);
	for (; from < to; from++) {
		const struct hsds_row *row = row_at(&foreign->links->cost, from);
		str words = markup_text(arena, get(foreign, HSDS_COST_OPTION, row, "amount_description"));
		str amount = get(foreign, HSDS_COST_OPTION, row, "amount"),
		    currency = get(foreign, HSDS_COST_OPTION, row, "currency");
		if (words.size == 0 && amount.size)
			words = str_trim(str_format(arena, "%.*s %.*s", STR_ARG(amount), STR_ARG(currency)));
		str option = get(foreign, HSDS_COST_OPTION, row, "option");
		cost = gather_line(arena, cost,
				   option.size && words.size ? str_format(arena, "%.*s: %.*s", STR_ARG(option), STR_ARG(words))
							     : words);
	}
	open_cell_set(&foreign->cell, RECORD_COST, cost);
}

/* The first ten letters of a date and time. */
static str day_of(str moment)
{
	str day = str_slice(moment, 0, 10);
	return value_date(day) ? day : STR_NONE;
}

static void take_origin(struct hsds_foreign *foreign, str organization)
{
	struct arena *arena = foreign->cell.arena;
	str id = service(foreign, "id"), url = service(foreign, "url");
	str from = foreign->hsds->publisher.size ? foreign->hsds->publisher : organization;
	str title = str_format(arena, "%.*s%sHSDS %.*s", STR_ARG(on_one_line(arena, from)), from.size ? ", " : "", STR_ARG(id));
	bool web = str_starts_with(url, STR("http://")) || str_starts_with(url, STR("https://"));
	str line = web ? str_format(arena, "%.*s | %.*s", STR_ARG(title), STR_ARG(url)) : title;
	open_cell_add(&foreign->cell, RECORD_SOURCES, line);
	if (foreign->cell.row->cells[RECORD_SOURCES].size == 0)
		open_cell_add(&foreign->cell, RECORD_SOURCES, title);
}

void hsds_foreign_take(struct hsds_foreign *foreign, str today)
{
	const struct open_cell *cell = &foreign->cell;
	str id = get(foreign, HSDS_SERVICE, foreign->service, "id"), organization_id = service(foreign, "organization_id");
	const struct hsds_row *owner = hsds_links_first(&foreign->links->organization, organization_id);
	str organization = get(foreign, HSDS_ORGANIZATION, owner, "name");
	open_cell_set(cell, RECORD_NAME, service(foreign, "name"));
	open_cell_set(cell, RECORD_DESCRIPTION, service(foreign, "description"));
	open_cell_set(cell, RECORD_WHO, service(foreign, "eligibility_description"));
	open_cell_set(cell, RECORD_STEPS, service(foreign, "application_process"));
	open_cell_set(cell, RECORD_ALERT, service(foreign, "alert"));
	open_cell_set(cell, RECORD_WEBSITE, service(foreign, "url"));
	open_cell_set(cell, RECORD_CHECKED_ON, day_of(service(foreign, "assured_date")));
	open_cell_set(cell, SERVICE_ORGANIZATION, on_one_line(cell->arena, organization));
	open_cell_tag(cell, "status",
		      str_equal(service(foreign, "status"), STR("temporarily closed")) ? STR("temporarily closed") : STR_NONE);
	open_cell_tag(cell, "interpretation", on_one_line(cell->arena, service(foreign, "interpretation_services")));
	take_cost(foreign, id);
	take_place(foreign, id);
	take_contacts(foreign, id);
	if (cell->row->cells[RECORD_PHONES].size == 0)
		take_phones(foreign, &foreign->links->phone_organization, organization_id, STR_NONE);
	take_lists(foreign, id);
	take_origin(foreign, organization);
	open_cell_summary(cell);
	open_cell_required(cell, today);
}
