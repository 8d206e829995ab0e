/* Every record becomes a name and a number made of all its texts; two sorted lists are walked side by side. */
#include "kiosk/content/difference.h"
#include "kiosk/store/store.h"
#include <stdlib.h>
#include <string.h>

struct entry {
	str id, name;
	uint64_t print;
};

struct entries {
	int count, capacity;
	struct entry *items;
};

/* Rows of one record, the record's id first; ordered, so that equal packs give equal prints. */
struct question {
	const char *sql;
	int columns;
};

enum { TEXTS_OF_KIND_MAX = 10 };

/* What every record may have besides its own table. */
static const struct question common[] = {
    {"SELECT link_id, link_entity, sensitive, who_description, fees_description, delay_description, refusal_description, "
     "no_papers_note, appointment_description, alert, say, website, no_papers_needed, free, appointment, around_the_clock "
     "FROM record WHERE link_entity = ?1 ORDER BY link_id",
     16},
    {"SELECT link_id, text FROM step WHERE link_entity = ?1 ORDER BY link_id, sort", 2},
    {"SELECT link_id, document, alternatives FROM required_document WHERE link_entity = ?1 ORDER BY link_id, sort", 3},
    {"SELECT link_id, text FROM must_not WHERE link_entity = ?1 ORDER BY link_id, sort", 2},
    {"SELECT link_id, text FROM manual_condition WHERE link_entity = ?1 ORDER BY link_id, sort", 2},
    {"SELECT link_id, citation FROM legal_basis WHERE link_entity = ?1 ORDER BY link_id, sort", 2},
    {"SELECT link_id, number, description, free_call FROM phone WHERE link_entity = ?1 ORDER BY link_id, sort", 4},
    {"SELECT link_id, service_id FROM record_service WHERE link_entity = ?1 ORDER BY link_id, sort", 2},
};

static const struct question places = {
    "SELECT l.service_id, p.name, p.description, p.latitude, p.longitude, a.address_1, a.postal_code, a.city "
    "FROM service_at_location l JOIN location p ON p.id = l.location_id LEFT JOIN address a ON a.location_id = p.id "
    "ORDER BY l.service_id, p.id, a.id",
    8};

static const struct question hours = {"SELECT service_id, opening_hours FROM schedule ORDER BY service_id, id", 2};

static const struct kind {
	const char *entity;
	struct question own; /* id, name, texts */
} kinds[] = {
    [DIFFERENCE_SERVICES] =
	{"service",
	 {"SELECT id, name, description, url, status, fees_description, alert, plain_summary FROM service ORDER BY id", 8}},
    [DIFFERENCE_RIGHTS] = {"entitlement",
			   {"SELECT id, name, plain_summary, what_description, strength, status FROM entitlement ORDER BY id",
			    6}},
    [DIFFERENCE_BODIES] =
	{"participation_body",
	 {"SELECT id, name, plain_summary, description, power, how_to_join, meeting_times, nationality_condition "
	  "FROM participation_body ORDER BY id",
	  8}},
    [DIFFERENCE_EVENTS] =
	{"event", {"SELECT id, name, plain_summary, description, year_text, dtstart, dtend, status FROM event ORDER BY id", 8}},
    [DIFFERENCE_MEMORIES] = {"history_item",
			     {"SELECT id, name, plain_summary, description, year_text, rights_statement FROM history_item ORDER "
			      "BY id",
			      6}},
};

enum { RECORD_KINDS = sizeof kinds / sizeof *kinds };

static struct entry *add(struct arena *arena, struct entries *entries, str id)
{
	if (entries->count == entries->capacity) {
		int capacity = entries->capacity ? 2 * entries->capacity : 64;
		struct entry *items = ARENA_ARRAY(arena, (size_t)capacity, struct entry);
		if (entries->count)
			memcpy(items, entries->items, (size_t)entries->count * sizeof *items);
		entries->items = items;
		entries->capacity = capacity;
	}
	entries->items[entries->count] = (struct entry){.id = id};
	return &entries->items[entries->count++];
}

static int by_id(const void *a, const void *b)
{
	return str_compare(((const struct entry *)a)->id, ((const struct entry *)b)->id);
}

static struct entry *find(const struct entries *entries, str id)
{
	struct entry key = {.id = id};
	return entries->count ? bsearch(&key, entries->items, (size_t)entries->count, sizeof key, by_id) : NULL;
}

static void mix(struct entry *entry, str text)
{
	entry->print = (entry->print ^ str_hash(text)) * 0x100000001B3u + text.size;
}

static void mix_row(struct entry *entry, struct store_rows *rows, int columns, struct arena *row)
{
	for (int i = 1; i < columns; i++)
		mix(entry, store_text(rows, i, row));
}

/* Adds the texts of other tables to the records they belong to. `row` is emptied at every row. */
static void mix_rows(struct store *store, const struct question *question, const char *entity, struct entries *entries,
		     struct arena *row)
{
	str of = str_of(entity);
	struct store_rows rows = store_ask(store, question->sql, entity[0] ? 1 : 0, &of);
	while (store_next(&rows)) {
		struct entry *entry = find(entries, store_text(&rows, 0, row));
		if (entry) {
			mix(entry, str_of(question->sql)); /* a text that moved to another table is a change */
			mix_row(entry, &rows, question->columns, row);
		}
		arena_reset(row);
	}
	store_done(&rows);
}

static struct entries read_own(struct store *store, const struct question *question, struct arena *arena, struct arena *row)
{
	struct entries entries = {0};
	struct store_rows rows = store_ask(store, question->sql, 0, NULL);
	while (store_next(&rows)) {
		struct entry *entry = add(arena, &entries, store_text(&rows, 0, arena));
		entry->name = store_text(&rows, 1, arena);
		mix_row(entry, &rows, question->columns, row);
		arena_reset(row);
	}
	store_done(&rows);
	if (entries.count)
		qsort(entries.items, (size_t)entries.count, sizeof *entries.items, by_id);
	return entries;
}

static struct entries read_kind(struct store *store, const struct kind *kind, struct arena *arena, struct arena *row)
{
	struct entries entries = read_own(store, &kind->own, arena, row);
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		mix_rows(store, &common[i], kind->entity, &entries, row);
	if (kind == &kinds[DIFFERENCE_SERVICES])
		mix_rows(store, &places, "", &entries, row);
	return entries;
}

/* The services again, with nothing but their opening hours. */
static struct entries read_hours(struct store *store, struct arena *arena, struct arena *row)
{
	static const struct question names = {"SELECT id, name FROM service ORDER BY id", 1};
	struct entries entries = read_own(store, &names, arena, row);
	mix_rows(store, &hours, "", &entries, row);
	return entries;
}

static void note(struct difference *difference, enum difference_kind kind, enum difference_change change,
		 const struct entry *entry)
{
	difference->totals[kind][change]++;
	difference->records[difference->count++] = (struct difference_record){kind, change, entry->id, entry->name};
}

static void compare(struct difference *difference, enum difference_kind kind, const struct entries *before,
		    const struct entries *after)
{
	for (int b = 0, a = 0; b < before->count || a < after->count;) {
		int order = b == before->count ? 1 : a == after->count ? -1 : by_id(&before->items[b], &after->items[a]);
		if (order < 0 && kind != DIFFERENCE_HOURS)
			note(difference, kind, DIFFERENCE_GONE, &before->items[b]);
		if (order > 0 && kind != DIFFERENCE_HOURS)
			note(difference, kind, DIFFERENCE_ADDED, &after->items[a]);
		if (order == 0 && before->items[b].print != after->items[a].print)
			note(difference, kind, DIFFERENCE_CHANGED, &after->items[a]);
		b += order <= 0;
		a += order >= 0;
	}
}

/* ---- languages, checks ---- */

static struct entries read_coverage(struct store *store, struct arena *arena)
{
	struct entries entries = {0};
	struct store_rows rows = store_ask(store, "SELECT language, coverage FROM pack_language ORDER BY language", 0, NULL);
	while (store_next(&rows)) {
		struct entry *entry = add(arena, &entries, store_text(&rows, 0, arena));
		entry->print = (uint64_t)store_int(&rows, 1);
	}
	store_done(&rows);
	if (entries.count)
		qsort(entries.items, (size_t)entries.count, sizeof *entries.items, by_id);
	return entries;
}

static void compare_languages(struct difference *difference, struct arena *arena, const struct entries *before,
			      const struct entries *after)
{
	difference->languages = ARENA_ARRAY(arena, (size_t)(before->count + after->count + 1), struct difference_language);
	for (int b = 0, a = 0; b < before->count || a < after->count;) {
		int order = b == before->count ? 1 : a == after->count ? -1 : by_id(&before->items[b], &after->items[a]);
		struct difference_language language = {order <= 0 ? before->items[b].id : after->items[a].id,
						       order <= 0 ? (int)before->items[b].print : -1,
						       order >= 0 ? (int)after->items[a].print : -1};
		if (language.before != language.after)
			difference->languages[difference->language_count++] = language;
		b += order <= 0;
		a += order >= 0;
	}
}

static void count_checks(struct store *store, int today, struct difference *difference)
{
	struct store_rows rows = store_ask(store, "SELECT assured_date, review_due FROM record", 0, NULL);
	struct arena row = {0};
	while (store_next(&rows)) {
		bool checked = store_text(&rows, 0, &row).size > 0;
		difference->unchecked += !checked;
		difference->overdue += checked && store_int(&rows, 1) < today;
		arena_reset(&row);
	}
	store_done(&rows);
	arena_finish(&row);
}

bool difference_make(struct store *before, struct store *after, struct arena *arena, int today, struct difference *difference)
{
	struct entries old[DIFFERENCE_KINDS], new[DIFFERENCE_KINDS];
	struct arena row = {0};
	int most = 0;
	*difference = (struct difference){0};
	for (int kind = 0; kind < RECORD_KINDS; kind++) {
		old[kind] = read_kind(before, &kinds[kind], arena, &row);
		new[kind] = read_kind(after, &kinds[kind], arena, &row);
	}
	old[DIFFERENCE_HOURS] = read_hours(before, arena, &row);
	new[DIFFERENCE_HOURS] = read_hours(after, arena, &row);
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		most += old[kind].count + new[kind].count;
	difference->records = ARENA_ARRAY(arena, (size_t)most + 1, struct difference_record);
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		compare(difference, (enum difference_kind)kind, &old[kind], &new[kind]);
	struct entries spoken = read_coverage(before, arena), spoken_now = read_coverage(after, arena);
	compare_languages(difference, arena, &spoken, &spoken_now);
	count_checks(after, today, difference);
	arena_finish(&row);
	return !store_failed(before) && !store_failed(after);
}
