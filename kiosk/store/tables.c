/* The list is data; SQLite itself is asked whether each column can be read. */
#include "kiosk/store/tables.h"
#include <sqlite3.h>
#include <stdio.h>

enum { QUESTION_BYTES_MAX = 512 };

static const struct table_columns expected[] = {
    {"pack", "id,title,version,publisher,licence,source_language,created_at,valid_until,territory_id,hsds_version,tz_name"},
    {"pack_language", "language,sort,coverage"},
    {"territory", "id,name,kind,parent_id,latitude,longitude"},
    {"public_holiday", "date,name"},
    {"interface_text", "key,language,text,status"},
    {"organization", "id,name,description,website"},
    {"service", "id,organization_id,name,description,url,status,fees_description,alert,plain_summary,"
		"service_kind,urgent_rank"},
    {"location", "id,location_type,name,description,transportation,latitude,longitude"},
    {"service_at_location", "id,service_id,location_id"},
    {"address", "id,location_id,address_1,city,postal_code,state_province,country,address_type"},
    {"schedule", "id,service_id,opening_hours,tz_name"},
    {"schedule_rule", "schedule_id,seq,additive,date_from,date_to,weekday_mask,nth_mask,ph,opens_min,closes_min,state,"
		      "comment"},
    {"entitlement", "id,name,plain_summary,what_description,strength,status"},
    {"participation_body", "id,name,plain_summary,description,power,how_to_join,meeting_times,nationality_condition"},
    {"event", "id,name,plain_summary,description,year_text,dtstart,dtend,status"},
    {"history_item", "id,name,plain_summary,description,year_text,rights_statement"},
    {"record", "link_entity,link_id,sensitive,who_description,fees_description,delay_description,"
	       "refusal_description,no_papers_note,appointment_description,alert,say,website,no_papers_needed,"
	       "free,appointment,around_the_clock,assured_date,assured_note,confidence,from_memory,review_due"},
    {"step", "link_entity,link_id,sort,text"},
    {"required_document", "link_entity,link_id,sort,document,alternatives"},
    {"must_not", "link_entity,link_id,sort,text"},
    {"manual_condition", "link_entity,link_id,sort,text"},
    {"legal_basis", "link_entity,link_id,sort,citation"},
    {"tag", "link_entity,link_id,sort,text"},
    {"phone", "link_entity,link_id,sort,number,description,free_call"},
    {"source_record", "link_entity,link_id,sort,source,source_url"},
    {"record_service", "link_entity,link_id,sort,service_id"},
    {"fact", "id,sort,type,question,help,sensitive,status"},
    {"fact_option", "id,fact_id,sort,label,help,because,icon,min_value,max_value"},
    {"path", "id,sort,title,intro,pillar,icon,sensitive"},
    {"path_question", "path_id,sort,fact_id"},
    {"path_card", "id,path_id,sort,link_entity,link_id,today,human"},
    {"condition", "path_card_id,purpose,group_no,seq,fact_id,op,value"},
    {"translation", "table_name,record_id,field_name,language,translation,status,source_hash"},
};

static const char *const build_again = "Build the pack again with socle-pack.";

const struct table_columns *tables_expected(int *count)
{
	*count = (int)(sizeof expected / sizeof expected[0]);
	return expected;
}

static bool check_objects(sqlite3 *database, const char *path, struct problem *problem)
{
	sqlite3_stmt *statement = NULL;
	const char *sql =
	    "SELECT name FROM sqlite_schema WHERE type NOT IN('table','index') OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1";
	bool found = false;
	char name[64] = "";
	int state = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
	if (state == SQLITE_OK) {
		state = sqlite3_step(statement);
		found = state == SQLITE_ROW;
		if (found)
			snprintf(name, sizeof name, "%.60s", (const char *)sqlite3_column_text(statement, 0));
	}
	sqlite3_finalize(statement);
	if (found)
		return problem_set(problem, PROBLEM_DAMAGED, path, build_again,
				   "The pack holds something that is not a table: %s", name);
	if (state != SQLITE_DONE)
		return problem_set(problem, PROBLEM_DAMAGED, path, build_again, "The pack's list of tables is damaged: %s",
				   sqlite3_errmsg(database));
	return true;
}

static bool check_table(sqlite3 *database, const struct table_columns *table, const char *path, struct problem *problem)
{
	char question[QUESTION_BYTES_MAX];
	sqlite3_stmt *statement = NULL;
	snprintf(question, sizeof question, "SELECT %s FROM %s LIMIT 1", table->columns, table->table);
	int state = sqlite3_prepare_v2(database, question, -1, &statement, NULL);
	sqlite3_finalize(statement);
	if (state == SQLITE_OK)
		return true;
	return problem_set(problem, state == SQLITE_ERROR ? PROBLEM_MISSING : PROBLEM_DAMAGED, path, build_again,
			   "The table %s of the pack is not as it should be: %s", table->table, sqlite3_errmsg(database));
}

bool tables_check(sqlite3 *database, const char *path, struct problem *problem)
{
	if (!check_objects(database, path, problem))
		return false;
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
		if (!check_table(database, &expected[i], path, problem))
			return false;
	return true;
}
