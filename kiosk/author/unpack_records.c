/* Records with their lists, as rows. */
#include "kiosk/author/unpack_records.h"
#include "kiosk/author/gather.h"
#include <stdio.h>
#include <stdlib.h>

/* What every record has, in the order of `common_fields`, behind the id. */
#define COMMON \
	"r.who_description,r.fees_description,r.delay_description,r.appointment,r.appointment_description," \
	"r.refusal_description,r.no_papers_note,r.alert,r.say,r.website,iif(r.sensitive,'yes',''),iif(r.no_papers_needed,'yes'," \
	"'')," \
	"iif(r.free,'yes',''),iif(r.around_the_clock,'yes',''),r.assured_date,r.assured_note,r.confidence," \
	"iif(r.from_memory,'yes',''),printf('%04d-%02d-%02d',r.review_due/10000,r.review_due/100%100,r.review_due%100)"
#define JOIN(entity) " e JOIN record r ON r.link_entity='" entity "' AND r.link_id=e.id ORDER BY e.id"

static const int common_fields[] = {RECORD_ID,
				    RECORD_NAME,
				    RECORD_SUMMARY,
				    RECORD_DESCRIPTION,
				    RECORD_WHO,
				    RECORD_COST,
				    RECORD_DELAY,
				    RECORD_APPOINTMENT,
				    RECORD_APPOINTMENT_NOTE,
				    RECORD_REFUSAL,
				    RECORD_NO_PAPERS,
				    RECORD_ALERT,
				    RECORD_SAY,
				    RECORD_WEBSITE,
				    RECORD_SENSITIVE,
				    RECORD_NO_PAPERS_NEEDED,
				    RECORD_FREE,
				    RECORD_AROUND_THE_CLOCK,
				    RECORD_CHECKED_ON,
				    RECORD_CHECKED_NOTE,
				    RECORD_CONFIDENCE,
				    RECORD_FROM_MEMORY,
				    RECORD_REVIEW_DUE};
enum { COMMON_COUNT = sizeof common_fields / sizeof *common_fields };

static const struct source {
	enum sheet_kind kind;
	const char *sql;
	int own_count;
	int own[5];
} sources[] = {
    {SHEET_RIGHTS,
     "SELECT e.id,e.name,e.plain_summary,e.what_description," COMMON ",e.strength FROM entitlement" JOIN("entitlement"),
     1,
     {RIGHT_STRENGTH}},
    {SHEET_SERVICES,
     "SELECT e.id,e.name,e.plain_summary,e.description," COMMON
     ",e.service_kind,iif(e.urgent_rank,e.urgent_rank,''),(SELECT name FROM organization o WHERE o.id=e.organization_id),"
     "(SELECT opening_hours FROM schedule s WHERE s.service_id=e.id) FROM service" JOIN("service"),
     4,
     {SERVICE_KIND, SERVICE_URGENT_RANK, SERVICE_ORGANIZATION, SERVICE_OPENING_HOURS}},
    {SHEET_BODIES,
     "SELECT e.id,e.name,e.plain_summary,e.description," COMMON
     ",e.how_to_join,e.power,e.meeting_times,e.nationality_condition FROM participation_body" JOIN("participation_body"),
     4,
     {BODY_HOW_TO_JOIN, BODY_DECIDES, BODY_MEETING_TIMES, BODY_NATIONALITY_CONDITION}},
    {SHEET_EVENTS,
     "SELECT e.id,e.name,e.plain_summary,e.description," COMMON ",e.year_text,e.dtstart,e.dtend FROM event" JOIN("event"),
     3,
     {EVENT_YEAR, EVENT_START, EVENT_END}},
    {SHEET_MEMORIES,
     "SELECT e.id,e.name,e.plain_summary,e.description," COMMON
     ",e.year_text,e.rights_statement FROM history_item" JOIN("history_item"),
     2,
     {MEMORY_YEAR, MEMORY_RIGHTS_STATEMENT}},
};

static const struct list {
	int field;
	const char *sql;
} lists[] = {
    {RECORD_STEPS, "SELECT text FROM step WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_DOCUMENTS,
     "SELECT document||ifnull(' => '||alternatives,'') FROM required_document WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_MUST_NOT, "SELECT text FROM must_not WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_TO_CHECK, "SELECT text FROM manual_condition WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_LEGAL, "SELECT citation FROM legal_basis WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_PHONES,
     "SELECT number||iif(description IS NULL AND NOT free_call,'',' | '||ifnull(description,''))||iif(free_call,' | free','') "
     "FROM phone WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_SOURCES,
     "SELECT source||ifnull(' | '||source_url,'') FROM source_record WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
    {RECORD_SERVICES, "SELECT service_id FROM record_service WHERE link_entity=?1 AND link_id=?2 ORDER BY sort"},
};

str unpack_records_cell(struct material *material, struct store_rows *rows, int column)
{
	return store_text(rows, column, material->arena);
}

str unpack_records_degrees(struct material *material, struct store_rows *rows, int column)
{
	char text[40];
	if (store_is_null(rows, column))
		return STR_NONE;
	double value = store_real(rows, column);
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*f", digits, value);
		if (strtod(text, NULL) == value)
			break;
	}
	return str_copy(material->arena, str_of(text));
}

str unpack_records_lines(struct material *material, struct store *store, const char *sql, const str parameters[2])
{
	str lines = STR_NONE;
	struct store_rows rows = store_ask(store, sql, 2, parameters);
	while (store_next(&rows))
		lines = gather_line(material->arena, lines, store_text(&rows, 0, material->arena));
	store_done(&rows);
	return lines;
}

static void take_lists(struct material *material, struct store *store, struct row *row)
{
	str parameters[2] = {str_of(fields_entity(row->file->kind)), row->cells[RECORD_ID]};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		row->cells[lists[i].field] = unpack_records_lines(material, store, lists[i].sql, parameters);
}

static void take_place(struct material *material, struct store *store, struct row *row)
{
	str *cells = row->cells, parameters[2] = {STR("service"), cells[RECORD_ID]};
	cells[SERVICE_TAGS] = unpack_records_lines(
	    material, store, "SELECT text FROM tag WHERE link_entity=?1 AND link_id=?2 ORDER BY sort", parameters);
	struct store_rows rows = store_ask(store,
					   "SELECT l.description,l.latitude,l.longitude,a.address_1,a.postal_code,a.city FROM "
					   "service_at_location s JOIN location l ON l.id=s.location_id LEFT JOIN address a ON "
					   "a.location_id=l.id WHERE s.service_id=?1",
					   1, &cells[RECORD_ID]);
	if (store_next(&rows)) {
		cells[SERVICE_DIRECTIONS] = unpack_records_cell(material, &rows, 0);
		cells[SERVICE_LATITUDE] = unpack_records_degrees(material, &rows, 1);
		cells[SERVICE_LONGITUDE] = unpack_records_degrees(material, &rows, 2);
		cells[SERVICE_ADDRESS] = unpack_records_cell(material, &rows, 3);
		cells[SERVICE_POSTAL_CODE] = unpack_records_cell(material, &rows, 4);
		cells[SERVICE_CITY] = unpack_records_cell(material, &rows, 5);
	}
	store_done(&rows);
}

static void take_source(struct material *material, struct store *store, const struct source *source)
{
	struct store_rows rows = store_ask(store, source->sql, 0, NULL);
	while (store_next(&rows)) {
		struct row *row = gather_row(material, source->kind);
		for (int i = 0; i < COMMON_COUNT; i++)
			row->cells[common_fields[i]] = unpack_records_cell(material, &rows, i);
		for (int i = 0; i < source->own_count; i++)
			row->cells[source->own[i]] = unpack_records_cell(material, &rows, COMMON_COUNT + i);
	}
	store_done(&rows);
	for (int i = 0; i < material->sheets[source->kind].count; i++) {
		take_lists(material, store, &material->sheets[source->kind].rows[i]);
		if (source->kind == SHEET_SERVICES)
			take_place(material, store, &material->sheets[source->kind].rows[i]);
	}
}

void unpack_records(struct material *material, struct store *store)
{
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		take_source(material, store, &sources[i]);
}
