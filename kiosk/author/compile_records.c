/* Records of the five sheets, what every record may have, and where services are. */
#include "kiosk/author/compile.h"
#include "kiosk/author/opening_hours.h"
#include "kiosk/author/value.h"
#include "kiosk/base/check.h"
#include <inttypes.h>
#include <stdlib.h>

#define TEXT(s) DATUM_TEXT_OF(s)
#define MAYBE(s) database_optional(s)
#define INT(n) DATUM_INTEGER_OF(n)
#define WORD(literal) DATUM_TEXT_OF(str_of(literal))

struct recording {
	const struct material *material;
	struct database *database;
	const struct row *row;
	struct datum entity, id;
};

static void add_common(const struct recording *recording)
{
	const struct row *row = recording->row;
	const str *cells = row->cells;
	str appointment = cells[RECORD_APPOINTMENT].size ? cells[RECORD_APPOINTMENT] : STR("unknown");
	DATABASE_INSERT(
	    recording->database,
	    "record(link_entity,link_id,sensitive,who_description,fees_description,delay_description,refusal_description,"
	    "no_papers_note,appointment_description,alert,say,website,no_papers_needed,free,appointment,around_the_clock,"
	    "assured_date,assured_note,confidence,from_memory,review_due)",
	    recording->entity, recording->id, INT(sheet_yes(row, RECORD_SENSITIVE)), MAYBE(cells[RECORD_WHO]),
	    MAYBE(cells[RECORD_COST]), MAYBE(cells[RECORD_DELAY]), MAYBE(cells[RECORD_REFUSAL]), MAYBE(cells[RECORD_NO_PAPERS]),
	    MAYBE(cells[RECORD_APPOINTMENT_NOTE]), MAYBE(cells[RECORD_ALERT]), MAYBE(cells[RECORD_SAY]),
	    MAYBE(cells[RECORD_WEBSITE]), INT(sheet_yes(row, RECORD_NO_PAPERS_NEEDED)), INT(sheet_yes(row, RECORD_FREE)),
	    TEXT(appointment), INT(sheet_yes(row, RECORD_AROUND_THE_CLOCK)), TEXT(cells[RECORD_CHECKED_ON]),
	    MAYBE(cells[RECORD_CHECKED_NOTE]), TEXT(cells[RECORD_CONFIDENCE]), INT(sheet_yes(row, RECORD_FROM_MEMORY)),
	    INT(value_date(cells[RECORD_REVIEW_DUE])));
}

static void add_lines(const struct recording *recording, int field, const char *columns)
{
	str rest = recording->row->cells[field], line;
	for (int sort = 1; sheet_next_line(&rest, &line); sort++)
		DATABASE_INSERT(recording->database, columns, recording->entity, recording->id, INT(sort), TEXT(line));
}

static void add_pairs(const struct recording *recording, int field, str separator, const char *columns)
{
	str rest = recording->row->cells[field], line;
	bool had;
	for (int sort = 1; sheet_next_line(&rest, &line); sort++) {
		str first = value_cut(&line, separator, &had);
		DATABASE_INSERT(recording->database, columns, recording->entity, recording->id, INT(sort), TEXT(first),
				MAYBE(line));
	}
}

static void add_phones(const struct recording *recording)
{
	str rest = recording->row->cells[RECORD_PHONES], line;
	bool had;
	for (int sort = 1; sheet_next_line(&rest, &line); sort++) {
		str number = value_cut(&line, STR("|"), &had);
		str description = value_cut(&line, STR("|"), &had);
		DATABASE_INSERT(recording->database, "phone(link_entity,link_id,sort,number,description,free_call)",
				recording->entity, recording->id, INT(sort), TEXT(number), MAYBE(description),
				INT(str_equal(line, STR("free"))));
	}
}

/* The services a record names, then those that say they serve it: so a territory gives a national right its places. */
static void add_services(const struct recording *recording)
{
	const char *columns = "record_service(link_entity,link_id,sort,service_id)";
	const struct sheet *services = &recording->material->sheets[SHEET_SERVICES];
	str named = recording->row->cells[RECORD_SERVICES], rest = named, line;
	int sort = 1;
	for (; sheet_next_line(&rest, &line); sort++)
		DATABASE_INSERT(recording->database, columns, recording->entity, recording->id, INT(sort), TEXT(line));
	for (int i = 0; recording->row->file->kind == SHEET_RIGHTS && i < services->count; i++) {
		const str *cells = services->rows[i].cells;
		if (!sheet_lists(cells[SERVICE_SERVES], recording->row->cells[RECORD_ID]) || sheet_lists(named, cells[RECORD_ID]))
			continue;
		DATABASE_INSERT(recording->database, columns, recording->entity, recording->id, INT(sort),
				TEXT(cells[RECORD_ID]));
		sort++;
	}
}

static void add_lists(const struct recording *recording)
{
	add_lines(recording, RECORD_STEPS, "step(link_entity,link_id,sort,text)");
	add_pairs(recording, RECORD_DOCUMENTS, STR("=>"), "required_document(link_entity,link_id,sort,document,alternatives)");
	add_lines(recording, RECORD_MUST_NOT, "must_not(link_entity,link_id,sort,text)");
	add_lines(recording, RECORD_TO_CHECK, "manual_condition(link_entity,link_id,sort,text)");
	add_lines(recording, RECORD_LEGAL, "legal_basis(link_entity,link_id,sort,citation)");
	if (recording->row->file->kind == SHEET_SERVICES)
		add_lines(recording, SERVICE_TAGS, "tag(link_entity,link_id,sort,text)");
	add_phones(recording);
	add_pairs(recording, RECORD_SOURCES, STR("|"), "source_record(link_entity,link_id,sort,source,source_url)");
	add_services(recording);
}

static str organization_id(struct arena *arena, str name)
{
	return str_format(arena, "organization-%016" PRIx64, str_hash(name));
}

static int by_text(const void *a, const void *b)
{
	return str_compare(*(const str *)a, *(const str *)b);
}

/* Organizations have no sheet of their own: each name that services give is one. */
static void add_organizations(const struct material *material, struct database *database)
{
	const struct sheet *sheet = &material->sheets[SHEET_SERVICES];
	str *names = ARENA_ARRAY(material->arena, (size_t)sheet->count + 1, str);
	for (int i = 0; i < sheet->count; i++)
		names[i] = sheet->rows[i].cells[SERVICE_ORGANIZATION];
	qsort(names, (size_t)sheet->count, sizeof *names, by_text);
	for (int i = 0; i < sheet->count; i++)
		if (names[i].size && (i == 0 || !str_equal(names[i], names[i - 1])))
			DATABASE_INSERT(database, "organization(id,name)", TEXT(organization_id(material->arena, names[i])),
					TEXT(names[i]));
}

static struct datum coordinate(struct arena *arena, str value)
{
	return value.size ? DATUM_REAL_OF(strtod(str_terminated(arena, value), NULL)) : DATUM_NOTHING;
}

static void add_place(const struct recording *recording)
{
	const str *cells = recording->row->cells;
	struct arena *arena = recording->material->arena;
	if (!cells[SERVICE_ADDRESS].size && !cells[SERVICE_CITY].size && !cells[SERVICE_LATITUDE].size &&
	    !cells[SERVICE_DIRECTIONS].size)
		return;
	DATABASE_INSERT(recording->database, "location(id,location_type,name,description,latitude,longitude)", recording->id,
			WORD("physical"), TEXT(cells[RECORD_NAME]), MAYBE(cells[SERVICE_DIRECTIONS]),
			coordinate(arena, cells[SERVICE_LATITUDE]), coordinate(arena, cells[SERVICE_LONGITUDE]));
	DATABASE_INSERT(recording->database, "service_at_location(id,service_id,location_id)", recording->id, recording->id,
			recording->id);
	if (cells[SERVICE_ADDRESS].size || cells[SERVICE_CITY].size)
		DATABASE_INSERT(recording->database,
				"address(id,location_id,address_1,city,postal_code,state_province,country,address_type)",
				recording->id, recording->id, TEXT(cells[SERVICE_ADDRESS]), TEXT(cells[SERVICE_CITY]),
				TEXT(cells[SERVICE_POSTAL_CODE]), WORD(""),
				TEXT(compile_country(material_value(recording->material, LAYER_TERRITORY_ID))), WORD("physical"));
}

static void add_hours(const struct recording *recording)
{
	str text = recording->row->cells[SERVICE_OPENING_HOURS];
	struct opening_hours hours = {0};
	struct opening_hours_fault fault = {0};
	if (!text.size)
		return;
	CHECK(opening_hours_read(text, &hours, &fault));
	DATABASE_INSERT(recording->database, "schedule(id,service_id,opening_hours,tz_name)", recording->id, recording->id,
			TEXT(text), TEXT(material_value(recording->material, LAYER_TZ_NAME)));
	for (int i = 0; i < hours.count; i++) {
		const struct hours_rule *rule = &hours.rules[i];
		DATABASE_INSERT(
		    recording->database,
		    "schedule_rule(schedule_id,seq,additive,date_from,date_to,weekday_mask,nth_mask,ph,opens_min,closes_min,"
		    "state,comment)",
		    recording->id, INT(i + 1), INT(rule->join), INT(rule->date_from), INT(rule->date_to), INT(rule->weekdays),
		    INT(rule->nth), INT(rule->holiday), INT(rule->opens), INT(rule->closes), INT(rule->state),
		    MAYBE(rule->comment));
	}
}

static void add_right(const struct recording *recording)
{
	const str *cells = recording->row->cells;
	DATABASE_INSERT(recording->database, "entitlement(id,name,plain_summary,what_description,strength,status)", recording->id,
			TEXT(cells[RECORD_NAME]), TEXT(cells[RECORD_SUMMARY]), MAYBE(cells[RECORD_DESCRIPTION]),
			TEXT(cells[RIGHT_STRENGTH]), WORD("active"));
}

static void add_service(const struct recording *recording)
{
	const struct row *row = recording->row;
	const str *cells = row->cells;
	str organization = cells[SERVICE_ORGANIZATION];
	if (organization.size)
		organization = organization_id(recording->material->arena, organization);
	DATABASE_INSERT(recording->database,
			"service(id,organization_id,name,description,url,status,plain_summary,service_kind,urgent_rank)",
			recording->id, MAYBE(organization), TEXT(cells[RECORD_NAME]), MAYBE(cells[RECORD_DESCRIPTION]),
			MAYBE(cells[RECORD_WEBSITE]), WORD("active"), TEXT(cells[RECORD_SUMMARY]), TEXT(cells[SERVICE_KIND]),
			INT(sheet_integer(row, SERVICE_URGENT_RANK)));
	add_place(recording);
	add_hours(recording);
}

static void add_body(const struct recording *recording)
{
	const str *cells = recording->row->cells;
	DATABASE_INSERT(
	    recording->database,
	    "participation_body(id,name,plain_summary,description,power,how_to_join,meeting_times,nationality_condition)",
	    recording->id, TEXT(cells[RECORD_NAME]), TEXT(cells[RECORD_SUMMARY]), MAYBE(cells[RECORD_DESCRIPTION]),
	    MAYBE(cells[BODY_DECIDES]), MAYBE(cells[BODY_HOW_TO_JOIN]), MAYBE(cells[BODY_MEETING_TIMES]),
	    TEXT(cells[BODY_NATIONALITY_CONDITION]));
}

static void add_event(const struct recording *recording)
{
	const str *cells = recording->row->cells;
	DATABASE_INSERT(recording->database, "event(id,name,plain_summary,description,year_text,dtstart,dtend,status)",
			recording->id, TEXT(cells[RECORD_NAME]), TEXT(cells[RECORD_SUMMARY]), MAYBE(cells[RECORD_DESCRIPTION]),
			MAYBE(cells[EVENT_YEAR]), MAYBE(cells[EVENT_START]), MAYBE(cells[EVENT_END]), WORD("CONFIRMED"));
}

static void add_memory(const struct recording *recording)
{
	const str *cells = recording->row->cells;
	DATABASE_INSERT(recording->database, "history_item(id,name,plain_summary,description,year_text,rights_statement)",
			recording->id, TEXT(cells[RECORD_NAME]), TEXT(cells[RECORD_SUMMARY]), MAYBE(cells[RECORD_DESCRIPTION]),
			MAYBE(cells[MEMORY_YEAR]), TEXT(cells[MEMORY_RIGHTS_STATEMENT]));
}

/* Services stand first: the other records point to them. */
static const struct {
	enum sheet_kind kind;
	void (*add)(const struct recording *recording);
} orders[] = {{SHEET_SERVICES, add_service},
	      {SHEET_RIGHTS, add_right},
	      {SHEET_BODIES, add_body},
	      {SHEET_EVENTS, add_event},
	      {SHEET_MEMORIES, add_memory}};

static void for_each(const struct material *material, struct database *database, enum sheet_kind kind,
		     void (*add)(const struct recording *recording))
{
	const struct sheet *sheet = &material->sheets[kind];
	struct recording recording = {material, database, NULL, WORD(fields_entity(kind)), DATUM_NOTHING};
	for (int i = 0; i < sheet->count; i++) {
		recording.row = &sheet->rows[i];
		recording.id = TEXT(sheet->rows[i].cells[RECORD_ID]);
		add(&recording);
	}
}

void compile_records(const struct material *material, struct database *database)
{
	add_organizations(material, database);
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
		for_each(material, database, orders[i].kind, orders[i].add);
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++) {
		for_each(material, database, (enum sheet_kind)kind, add_common);
		for_each(material, database, (enum sheet_kind)kind, add_lists);
	}
}
