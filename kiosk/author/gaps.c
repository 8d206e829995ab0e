/* The report of what is missing. */
#include "kiosk/author/gaps.h"
#include "kiosk/author/findings_json.h"
#include "kiosk/author/value.h"

struct gap {
	const char *french, *english;
	unsigned sheets; /* bit of each sheet it is asked of */
	bool (*found)(const struct material *material, const struct row *row);
};

enum { ALL_RECORDS = 1u << SHEET_RIGHTS | 1u << SHEET_SERVICES | 1u << SHEET_BODIES | 1u << SHEET_EVENTS | 1u << SHEET_MEMORIES };

static bool is_empty(const struct row *row, int field)
{
	return row->cells[field].size == 0;
}

/* Services serve a right when it names them or when they name it. */
static bool serves(const struct row *service, const struct row *right)
{
	return sheet_lists(right->cells[RECORD_SERVICES], service->cells[RECORD_ID]) ||
	       sheet_lists(service->cells[SERVICE_SERVES], right->cells[RECORD_ID]);
}

static bool has_no_service(const struct material *material, const struct row *row)
{
	const struct sheet *services = &material->sheets[SHEET_SERVICES];
	for (int i = 0; i < services->count; i++)
		if (serves(&services->rows[i], row))
			return false;
	return true;
}

/* A national right is met in a place: some service of the territory's own layer should serve it. */
static bool has_no_local_place(const struct material *material, const struct row *row)
{
	const struct sheet *services = &material->sheets[SHEET_SERVICES];
	for (int i = 0; i < services->count; i++)
		if (services->rows[i].file->layer == 0 && !is_empty(&services->rows[i], SERVICE_ADDRESS) &&
		    serves(&services->rows[i], row))
			return false;
	return !has_no_service(material, row);
}

static bool is_place(const struct row *row)
{
	return !str_equal(row->cells[SERVICE_KIND], STR("hotline"));
}

static bool has_no_hours(const struct material *material, const struct row *row)
{
	(void)material;
	return is_empty(row, SERVICE_OPENING_HOURS) && !sheet_yes(row, RECORD_AROUND_THE_CLOCK);
}

static bool has_no_phone(const struct material *material, const struct row *row)
{
	(void)material;
	return is_empty(row, RECORD_PHONES);
}

static bool has_no_address(const struct material *material, const struct row *row)
{
	(void)material;
	return is_place(row) && is_empty(row, SERVICE_ADDRESS);
}

static bool has_no_position(const struct material *material, const struct row *row)
{
	(void)material;
	return is_place(row) && is_empty(row, SERVICE_LATITUDE);
}

static bool was_never_checked(const struct material *material, const struct row *row)
{
	(void)material;
	return is_empty(row, RECORD_CHECKED_ON);
}

static bool has_no_source(const struct material *material, const struct row *row)
{
	(void)material;
	return is_empty(row, RECORD_SOURCES);
}

static bool is_past_review(const struct material *material, const struct row *row)
{
	return value_date(row->cells[RECORD_REVIEW_DUE]) < value_date(material_value(material, LAYER_CREATED_AT));
}

static const struct gap gaps[] = {
    {"Droits sans aucun service", "Rights without any service", 1u << SHEET_RIGHTS, has_no_service},
    {"Droits sans lieu dans le territoire", "Rights without a place in the territory", 1u << SHEET_RIGHTS, has_no_local_place},
    {"Services sans adresse", "Services without an address", 1u << SHEET_SERVICES, has_no_address},
    {"Services sans position (distance inconnue)", "Services without a position (distance unknown)", 1u << SHEET_SERVICES,
     has_no_position},
    {"Services sans horaires", "Services without opening hours", 1u << SHEET_SERVICES, has_no_hours},
    {"Services sans téléphone", "Services without a phone", 1u << SHEET_SERVICES, has_no_phone},
    {"Fiches sans source", "Records without a source", ALL_RECORDS, has_no_source},
    {"Fiches jamais vérifiées", "Records never checked", ALL_RECORDS, was_never_checked},
    {"Fiches à revoir (date passée)", "Records to review (date past)", ALL_RECORDS, is_past_review},
};

static int count_gap(const struct material *material, const struct gap *gap, FILE *to)
{
	int count = 0;
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++)
		for (int i = 0; (gap->sheets >> kind & 1) && i < material->sheets[kind].count; i++) {
			const struct row *row = &material->sheets[kind].rows[i];
			if (!gap->found(material, row))
				continue;
			count++;
			if (to)
				fprintf(to, "  %-36.*s %.*s\n", STR_ARG(row->cells[RECORD_ID]),
					STR_ARG(material_row_name(material, row)));
		}
	return count;
}

static void print_languages(struct press *press, FILE *to)
{
	const struct material *material = &press->material;
	const struct translations *translations = &press->translations;
	enum wording_language language = press->findings.language;
	int all = press->texts.count + translations->interface_keys;
	fprintf(to, "%s (%d)\n", wording_choose(language, "Langues, textes en tout", "Languages, texts in all"), all);
	for (int i = 0; i < material->language_count; i++)
		fprintf(to, "  %-8.*s %3d %%   %s %4d   %s %4d   %s %4d\n", STR_ARG(material->languages[i]),
			translations->coverage[i], wording_choose(language, "à jour", "current"), translations->translated[i],
			wording_choose(language, "périmés", "stale"), translations->stale[i],
			wording_choose(language, "manquants", "missing"),
			all - translations->translated[i] - translations->stale[i]);
}

void gaps_print(struct press *press, FILE *to)
{
	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
		int count = count_gap(&press->material, &gaps[i], NULL);
		fprintf(to, "%s: %d\n", wording_choose(press->findings.language, gaps[i].french, gaps[i].english), count);
		count_gap(&press->material, &gaps[i], to);
		fputc('\n', to);
	}
	print_languages(press, to);
}

static json_t *gap_records(const struct material *material, const struct gap *gap)
{
	json_t *list = json_array();
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++)
		for (int i = 0; (gap->sheets >> kind & 1) && i < material->sheets[kind].count; i++) {
			const struct row *row = &material->sheets[kind].rows[i];
			if (!gap->found(material, row))
				continue;
			json_t *record = json_object();
			json_object_set_new(record, "id", findings_json_text(row->cells[RECORD_ID]));
			json_object_set_new(record, "file", findings_json_text(row->file->path));
			json_object_set_new(record, "row", json_integer(row->number));
			json_array_append_new(list, record);
		}
	return list;
}

static json_t *language_object(const struct press *press, int language)
{
	const struct translations *translations = &press->translations;
	int all = press->texts.count + translations->interface_keys;
	int current = translations->translated[language], stale = translations->stale[language];
	json_t *object = json_object();
	json_object_set_new(object, "tag", findings_json_text(press->material.languages[language]));
	json_object_set_new(object, "percent", json_integer(translations->coverage[language]));
	json_object_set_new(object, "current", json_integer(current));
	json_object_set_new(object, "stale", json_integer(stale));
	json_object_set_new(object, "missing", json_integer(all - current - stale));
	return object;
}

void gaps_json(struct press *press, json_t *report)
{
	json_t *list = json_array(), *languages = json_array();
	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
		json_t *object = json_object();
		json_object_set_new(object, "title",
				    json_string(wording_choose(press->findings.language, gaps[i].french, gaps[i].english)));
		json_object_set_new(object, "records", gap_records(&press->material, &gaps[i]));
		json_array_append_new(list, object);
	}
	for (int i = 0; i < press->material.language_count; i++)
		json_array_append_new(languages, language_object(press, i));
	json_object_set_new(report, "gaps", list);
	json_object_set_new(report, "languages", languages);
}
