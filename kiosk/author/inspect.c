/* Cells, then what cells say together. */
#include "kiosk/author/inspect.h"
#include "kiosk/author/nearest.h"
#include "kiosk/author/value.h"
#include "kiosk/i18n/language.h"
#include "kiosk/pack/manifest.h"
#include <string.h>

static const char *const record_sheets = "rights services bodies events memories";

static str nearest_id(struct material *material, enum sheet_kind kind, str value)
{
	const struct sheet *sheet = &material->sheets[kind];
	str *ids = ARENA_ARRAY(material->arena, (size_t)sheet->count + 1, str);
	for (int i = 0; i < sheet->count; i++)
		ids[i] = sheet->rows[i].cells[0];
	return nearest_of(value, ids, sheet->count);
}

static void check_reference(struct material *material, struct place place, enum sheet_kind kind, str id)
{
	if (material_find(material, kind, id))
		return;
	str file = str_format(material->arena, "%s.csv", fields_sheet_name(kind));
	struct finding *finding = findings_error(material->findings, place, WORDING_reference_unknown, id, file, STR_NONE);
	finding->nearest = nearest_id(material, kind, id);
}

static void check_references(struct material *material, struct place place, enum sheet_kind kind, str value)
{
	str line, before = value, seen;
	while (sheet_next_line(&value, &line)) {
		check_reference(material, place, kind, line);
		str rest = before;
		while (sheet_next_line(&rest, &seen) && seen.data < line.data)
			if (str_equal(seen, line))
				findings_error(material->findings, place, WORDING_reference_twice, line, STR_NONE, STR_NONE);
	}
}

static void check_record(struct material *material, struct place place, str value)
{
	str id = value, name;
	if (str_find(value, STR(":")) == SIZE_MAX || !str_cut(&id, ':', &name)) {
		findings_error(material->findings, place, WORDING_reference_shape, value, STR_NONE, STR_NONE);
		return;
	}
	enum sheet_kind sheet = fields_sheet_named(name);
	if (sheet == SHEET_COUNT || !fields_is_record(sheet)) {
		struct finding *finding =
		    findings_error(material->findings, place, WORDING_reference_sheet, name, STR_NONE, STR_NONE);
		finding->expected = str_of(record_sheets);
		finding->nearest = nearest_word(name, finding->expected);
		return;
	}
	check_reference(material, place, sheet, id);
}

static void check_cell(struct material *material, const struct row *row, const struct field *field, int index)
{
	str value = row->cells[index];
	struct place place = sheet_place(row, index);
	if (value.size == 0) {
		if (field->must && row->file->columns[index] >= 0)
			findings_error(material->findings, place, WORDING_cell_empty, STR_NONE, STR_NONE, STR_NONE)->expected =
			    str_of(field->choices);
		return;
	}
	value_check(material->findings, place, field, value);
	if (field->kind == VALUE_REFERENCE)
		check_reference(material, place, field->refers, value);
	if (field->kind == VALUE_REFERENCES)
		check_references(material, place, field->refers, value);
	if (field->kind == VALUE_RECORD)
		check_record(material, place, value);
}

static void check_record_row(struct material *material, const struct row *row)
{
	if (str_equal(row->cells[RECORD_CONFIDENCE], STR("low")))
		findings_error(material->findings, sheet_place(row, RECORD_CONFIDENCE), WORDING_confidence_low, STR_NONE,
			       STR_NONE, STR_NONE);
	str created_at = material_value(material, LAYER_CREATED_AT), due = row->cells[RECORD_REVIEW_DUE];
	if (value_date(due) && value_date(created_at) && value_date(due) < value_date(created_at))
		findings_warning(material->findings, sheet_place(row, RECORD_REVIEW_DUE), WORDING_review_past, due, created_at,
				 STR_NONE);
}

static void check_service(struct material *material, const struct row *row)
{
	bool latitude = row->cells[SERVICE_LATITUDE].size > 0, longitude = row->cells[SERVICE_LONGITUDE].size > 0;
	if (latitude != longitude)
		findings_error(material->findings, sheet_place(row, latitude ? SERVICE_LONGITUDE : SERVICE_LATITUDE),
			       WORDING_half_position, STR_NONE, STR_NONE, STR_NONE);
}

static void check_event(struct material *material, const struct row *row)
{
	str start = row->cells[EVENT_START], end = row->cells[EVENT_END];
	if (value_date(start) && value_date(end) && value_date(end) < value_date(start))
		findings_error(material->findings, sheet_place(row, EVENT_END), WORDING_end_before_start, end, start, STR_NONE);
}

static void check_option(struct material *material, const struct row *row)
{
	str fact = row->cells[OPTION_FACT], id = row->cells[OPTION_ID];
	if (!str_starts_with(id, str_format(material->arena, "%.*s.", STR_ARG(fact))))
		findings_error(material->findings, sheet_place(row, OPTION_ID), WORDING_option_prefix, id, fact, STR_NONE);
	const struct row *fact_row = material_find(material, SHEET_FACTS, fact);
	if (!fact_row)
		return;
	str minimum = row->cells[OPTION_MINIMUM], maximum = row->cells[OPTION_MAXIMUM];
	bool integer = str_equal(fact_row->cells[FACT_TYPE], STR("integer"));
	int field = minimum.size ? OPTION_MAXIMUM : OPTION_MINIMUM;
	if (integer &&
	    (minimum.size == 0 || maximum.size == 0 || sheet_integer(row, OPTION_MAXIMUM) < sheet_integer(row, OPTION_MINIMUM)))
		findings_error(material->findings, sheet_place(row, field), WORDING_range_missing, STR_NONE, STR_NONE, STR_NONE);
	if (!integer && (minimum.size || maximum.size))
		findings_error(material->findings, sheet_place(row, minimum.size ? OPTION_MINIMUM : OPTION_MAXIMUM),
			       WORDING_range_unwanted, STR_NONE, STR_NONE, STR_NONE);
}

static void check_row(struct material *material, const struct row *row)
{
	enum sheet_kind kind = row->file->kind;
	if (fields_is_record(kind))
		check_record_row(material, row);
	if (kind == SHEET_SERVICES)
		check_service(material, row);
	if (kind == SHEET_EVENTS)
		check_event(material, row);
	if (kind == SHEET_OPTIONS)
		check_option(material, row);
}

static void check_sheet(struct material *material, enum sheet_kind kind)
{
	int count;
	const struct field *fields = fields_of(kind, &count);
	for (int i = 0; i < material->sheets[kind].count; i++) {
		const struct row *row = &material->sheets[kind].rows[i];
		for (int field = 0; field < count; field++)
			check_cell(material, row, &fields[field], field);
		check_row(material, row);
	}
}

static void check_layer(struct material *material, const struct layer *layer, bool territory)
{
	for (int i = 0; i < LAYER_COUNT; i++) {
		const struct field *field = &fields_of_layer()[i];
		bool must = field->must && (territory || i == LAYER_ID || i == LAYER_SOURCE_LANGUAGE);
		if (layer->values[i].size == 0 && must)
			findings_error(material->findings, findings_file_place(layer->places[LAYER_ID].file),
				       WORDING_layer_field_missing, str_of(field->name), STR_NONE, STR_NONE);
		value_check(material->findings, layer->places[i], field, layer->values[i]);
	}
}

/* What binds the layers to each other and to the pack's signature. */
static void check_identity(struct material *material)
{
	const struct layer *own = &material->layers[0], *parent = &material->layers[1];
	if (value_is_id(own->values[LAYER_ID]) && !manifest_id_is_valid(own->values[LAYER_ID]))
		findings_error(material->findings, own->places[LAYER_ID], WORDING_layer_id, own->values[LAYER_ID], STR_NONE,
			       STR_NONE);
	str spoken = own->values[LAYER_SOURCE_LANGUAGE], above = parent->values[LAYER_SOURCE_LANGUAGE];
	if (material->layer_count > 1 && above.size && !str_equal(spoken, above))
		findings_error(material->findings, own->places[LAYER_SOURCE_LANGUAGE], WORDING_layer_language, spoken, above,
			       STR_NONE);
	int listed = 0;
	for (int i = 0; i < material->language_count; i++)
		listed += str_equal(material->languages[i], spoken);
	if (spoken.size && !listed)
		findings_error(material->findings, own->places[LAYER_LANGUAGES], WORDING_layer_unlisted, spoken, STR_NONE,
			       STR_NONE);
	for (int i = 0; i < material->language_count; i++)
		for (int j = 0; j < i; j++)
			if (str_equal(material->languages[i], material->languages[j]))
				findings_error(material->findings, own->places[LAYER_LANGUAGES], WORDING_reference_twice,
					       material->languages[i], STR_NONE, STR_NONE);
}

static void check_languages(struct material *material)
{
	str names[256];
	int count, known = 0;
	const struct language *languages = language_all(&count);
	for (; known < count && known < 256; known++)
		names[known] = str_of(languages[known].tag);
	for (int i = 0; i < material->language_count; i++)
		if (!language_find(material->languages[i]))
			findings_error(material->findings, material->layers[0].places[LAYER_LANGUAGES], WORDING_value_language,
				       material->languages[i], STR_NONE, STR_NONE)
			    ->nearest = nearest_of(material->languages[i], names, known);
}

static bool is_shown(const struct material *material, str record)
{
	const struct sheet *cards = &material->sheets[SHEET_CARDS];
	for (int i = 0; i < cards->count; i++)
		if (str_equal(cards->rows[i].cells[CARD_RECORD], record))
			return true;
	return false;
}

/* A service is met through the rights it serves; the other records only through a card. */
static void warn_records_without_card(struct material *material)
{
	for (int kind = SHEET_RIGHTS; kind <= SHEET_MEMORIES; kind++) {
		const struct sheet *sheet = &material->sheets[kind];
		for (int i = 0; kind != SHEET_SERVICES && i < sheet->count; i++) {
			const struct row *row = &sheet->rows[i];
			str record = str_format(material->arena, "%s:%.*s", fields_sheet_name((enum sheet_kind)kind),
						STR_ARG(row->cells[RECORD_ID]));
			if (!is_shown(material, record))
				findings_warning(material->findings, sheet_place(row, RECORD_ID), WORDING_card_missing,
						 row->cells[RECORD_ID], STR_NONE, STR_NONE);
		}
	}
}

/* A record's id is that of its card: no two sheets of records may share one. */
static void check_shared_ids(struct material *material)
{
	for (int kind = SHEET_SERVICES; kind <= SHEET_MEMORIES; kind++)
		for (int i = 0; i < material->sheets[kind].count; i++) {
			const struct row *row = &material->sheets[kind].rows[i], *other = NULL;
			for (int before = SHEET_RIGHTS; before < kind && !other; before++)
				other = material_find(material, (enum sheet_kind)before, row->cells[RECORD_ID]);
			if (other && row->cells[RECORD_ID].size)
				findings_error(material->findings, sheet_place(row, RECORD_ID), WORDING_id_twice,
					       row->cells[RECORD_ID], material_row_name(material, other), STR_NONE);
		}
}

void inspect_material(struct material *material)
{
	for (int i = 0; i < material->layer_count; i++)
		check_layer(material, &material->layers[i], i == 0);
	check_identity(material);
	check_languages(material);
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		check_sheet(material, (enum sheet_kind)kind);
	check_shared_ids(material);
	warn_records_without_card(material);
}
