/* Findings as JSON, by jansson. */
#include "kiosk/author/findings_json.h"
#include "kiosk/base/check.h"

static const char *const codes[WORDING_COUNT] = {
#define WORDING(name, fr, fr_remedy, en, en_remedy) [WORDING_##name] = #name,
#include "kiosk/author/wordings.h"
#undef WORDING
};

json_t *findings_json_text(str text)
{
	json_t *value = json_stringn_nocheck(text.size ? text.data : "", text.size);
	CHECK(value);
	return value;
}

static void add_text(json_t *object, const char *key, str text)
{
	if (text.size)
		json_object_set_new(object, key, findings_json_text(text));
}

static json_t *finding_object(struct arena *arena, const struct finding *finding)
{
	json_t *object = json_object();
	json_object_set_new(object, "severity", json_string(finding->severity == SEVERITY_ERROR ? "error" : "warning"));
	json_object_set_new(object, "code", json_string(codes[finding->wording]));
	add_text(object, "file", finding->place.file);
	if (finding->place.row > 0)
		json_object_set_new(object, "row", json_integer(finding->place.row));
	if (finding->place.column >= 0)
		add_text(object, "column", findings_column_letter(arena, finding->place.column));
	add_text(object, "field", finding->place.field);
	add_text(object, "value", finding->place.value);
	add_text(object, "text", finding->text);
	add_text(object, "remedy", finding->remedy);
	add_text(object, "expected", finding->expected);
	add_text(object, "nearest", finding->nearest);
	return object;
}

json_t *findings_json(const struct findings *findings)
{
	json_t *object = json_object(), *list = json_array();
	json_object_set_new(object, "good", json_boolean(findings->errors == 0));
	json_object_set_new(object, "errors", json_integer(findings->errors));
	json_object_set_new(object, "warnings", json_integer(findings->warnings));
	for (int i = 0; i < findings->count; i++)
		json_array_append_new(list, finding_object(findings->arena, &findings->items[i]));
	json_object_set_new(object, "findings", list);
	return object;
}

bool findings_json_print(json_t *object, FILE *to)
{
	bool good = json_dumpf(object, to, JSON_INDENT(2)) == 0 && fputc('\n', to) != EOF && fflush(to) == 0;
	json_decref(object);
	return good;
}
