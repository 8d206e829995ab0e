/* One question a kind, all with the same columns, so that a card is filled in one place. */
#include "kiosk/content/record.h"

static const struct record_kind kinds[] = {
    {"entitlement", KIND_RIGHT, "what_description",
     "SELECT name, plain_summary, what_description, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM entitlement WHERE id = ?1"},
    {"service", KIND_SERVICE, "description",
     "SELECT name, plain_summary, description, url, fees_description, alert, NULL, NULL, NULL, NULL FROM service WHERE id = ?1"},
    {"participation_body", KIND_BODY, "description",
     "SELECT name, plain_summary, description, NULL, NULL, NULL, power, how_to_join, meeting_times, NULL"
     " FROM participation_body WHERE id = ?1"},
    {"event", KIND_EVENT, "description",
     "SELECT name, plain_summary, description, NULL, NULL, NULL, NULL, NULL, NULL, COALESCE(year_text, substr(dtstart, 1, 4))"
     " FROM event WHERE id = ?1"},
    {"history_item", KIND_MEMORY, "description",
     "SELECT name, plain_summary, description, NULL, NULL, NULL, NULL, NULL, NULL, year_text FROM history_item WHERE id = ?1"},
};

const struct record_kind *record_kind_of(str entity)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (str_equal(entity, str_of(kinds[i].entity)))
			return &kinds[i];
	return NULL;
}

bool record_exists(struct content *content, struct record_key key)
{
	const struct record_kind *kind = record_kind_of(key.entity);
	if (!kind)
		return false;
	struct store_rows rows = store_ask(content->store, kind->sql, 1, &key.id);
	bool found = store_next(&rows);
	store_done(&rows);
	return found;
}
