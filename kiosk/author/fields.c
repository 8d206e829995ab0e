/* The table of sheets and columns. */
#include "kiosk/author/fields.h"
#include "kiosk/base/check.h"
#include <string.h>

#define COLUMNS(array) (array), (int)(sizeof(array) / sizeof *(array))

static const struct field layer_columns[] = {
    [LAYER_FIELD] = {"field", VALUE_TEXT, .must = true},
    [LAYER_VALUE] = {"value", VALUE_TEXT},
};

static const struct field layer_fields[LAYER_COUNT] = {
    [LAYER_ID] = {"id", VALUE_ID, .must = true},
    [LAYER_TITLE] = {"title", VALUE_TEXT, .must = true},
    [LAYER_PARENT] = {"parent", VALUE_ID},
    [LAYER_VERSION] = {"version", VALUE_INTEGER, .must = true},
    [LAYER_PUBLISHER] = {"publisher", VALUE_TEXT, .must = true},
    [LAYER_LICENCE] = {"licence", VALUE_TEXT, .must = true},
    [LAYER_SOURCE_LANGUAGE] = {"source_language", VALUE_LANGUAGES, .must = true},
    [LAYER_CREATED_AT] = {"created_at", VALUE_DATE, .must = true},
    [LAYER_TERRITORY_ID] = {"territory_id", VALUE_TEXT, .must = true},
    [LAYER_TERRITORY_NAME] = {"territory_name", VALUE_TEXT, .must = true, .translated = true, .store = "territory.name"},
    [LAYER_LATITUDE] = {"latitude", VALUE_LATITUDE},
    [LAYER_LONGITUDE] = {"longitude", VALUE_LONGITUDE},
    [LAYER_TZ_NAME] = {"tz_name", VALUE_TIME_ZONE, .must = true},
    [LAYER_LANGUAGES] = {"languages", VALUE_LANGUAGES, .must = true},
};

static const struct field topics[] = {
    [TOPIC_ID] = {"id", VALUE_ID, .must = true},
    [TOPIC_SORT] = {"sort", VALUE_INTEGER, .must = true},
    [TOPIC_PILLAR] = {"pillar", VALUE_ONE_OF, .must = true, .choices = "rights citizenship interculturality"},
    [TOPIC_ICON] = {"icon", VALUE_ICON, .must = true},
    [TOPIC_SENSITIVE] = {"sensitive", VALUE_YES_NO},
    [TOPIC_NAME] = {"name", VALUE_TEXT, .must = true, .translated = true, .store = "path.title"},
    [TOPIC_SUMMARY] = {"summary", VALUE_TEXT, .translated = true, .store = "path.intro"},
};

static const struct field facts[] = {
    [FACT_ID] = {"id", VALUE_ID, .must = true},
    [FACT_SORT] = {"sort", VALUE_INTEGER, .must = true},
    [FACT_TYPE] = {"type", VALUE_ONE_OF, .must = true, .choices = "choice integer"},
    [FACT_SENSITIVE] = {"sensitive", VALUE_YES_NO},
    [FACT_STATUS] = {"status", VALUE_YES_NO},
    [FACT_QUESTION] = {"question", VALUE_TEXT, .must = true, .translated = true, .store = "fact.question"},
    [FACT_WHY] = {"why", VALUE_TEXT, .must = true, .translated = true, .store = "fact.help"},
};

static const struct field options[] = {
    [OPTION_ID] = {"id", VALUE_ID, .must = true},
    [OPTION_FACT] = {"fact", VALUE_REFERENCE, .must = true, .refers = SHEET_FACTS},
    [OPTION_SORT] = {"sort", VALUE_INTEGER, .must = true},
    [OPTION_ICON] = {"icon", VALUE_ICON},
    [OPTION_MINIMUM] = {"minimum", VALUE_INTEGER},
    [OPTION_MAXIMUM] = {"maximum", VALUE_INTEGER},
    [OPTION_LABEL] = {"label", VALUE_TEXT, .must = true, .translated = true, .store = "fact_option.label"},
    [OPTION_HELP] = {"help", VALUE_TEXT, .translated = true, .store = "fact_option.help"},
    [OPTION_BECAUSE] = {"because", VALUE_TEXT, .must = true, .translated = true, .store = "fact_option.because"},
};

static const struct field questions[] = {
    [QUESTION_TOPIC] = {"topic", VALUE_REFERENCE, .must = true, .refers = SHEET_TOPICS},
    [QUESTION_SORT] = {"sort", VALUE_INTEGER, .must = true},
    [QUESTION_FACT] = {"fact", VALUE_REFERENCE, .must = true, .refers = SHEET_FACTS},
};

static const struct field cards[] = {
    [CARD_TOPIC] = {"topic", VALUE_REFERENCE, .must = true, .refers = SHEET_TOPICS},
    [CARD_SORT] = {"sort", VALUE_INTEGER, .must = true},
    [CARD_RECORD] = {"record", VALUE_RECORD, .must = true},
    [CARD_TODAY] = {"today", VALUE_YES_NO},
    [CARD_HUMAN] = {"human", VALUE_YES_NO},
    [CARD_ONLY_IF] = {"only_if", VALUE_CONDITIONS},
    [CARD_LIKELY_IF] = {"likely_if", VALUE_CONDITIONS},
};

/* clang-format off */
#define COMMON_FIELDS(description_column)                                                                                      \
    [RECORD_ID] = {"id", VALUE_ID, .must = true},                                                                              \
    [RECORD_NAME] = {"name", VALUE_TEXT, .must = true, .translated = true, .store = "E.name"},                                 \
    [RECORD_SUMMARY] = {"summary", VALUE_TEXT, .must = true, .translated = true, .store = "E.plain_summary"},                  \
    [RECORD_DESCRIPTION] = {"description", VALUE_TEXT, .translated = true, .store = "E." description_column},                  \
    [RECORD_WHO] = {"who", VALUE_TEXT, .translated = true, .store = "record.who_description"},                                 \
    [RECORD_COST] = {"cost", VALUE_TEXT, .translated = true, .store = "record.fees_description"},                              \
    [RECORD_DELAY] = {"delay", VALUE_TEXT, .translated = true, .store = "record.delay_description"},                           \
    [RECORD_APPOINTMENT] = {"appointment", VALUE_ONE_OF, .choices = "none recommended required unknown"},                      \
    [RECORD_APPOINTMENT_NOTE] = {"appointment_note", VALUE_TEXT, .translated = true, .store = "record.appointment_description"}, \
    [RECORD_REFUSAL] = {"refusal", VALUE_TEXT, .translated = true, .store = "record.refusal_description"},                     \
    [RECORD_NO_PAPERS] = {"no_papers", VALUE_TEXT, .translated = true, .store = "record.no_papers_note"},                      \
    [RECORD_ALERT] = {"alert", VALUE_TEXT, .translated = true, .store = "record.alert"},                                       \
    [RECORD_SAY] = {"say", VALUE_TEXT, .translated = true, .store = "record.say"},                                             \
    [RECORD_STEPS] = {"steps", VALUE_LIST, .translated = true, .store = "step.text"},                                          \
    [RECORD_DOCUMENTS] = {"documents", VALUE_DOCUMENTS, .translated = true, .store = "required_document.document"},            \
    [RECORD_MUST_NOT] = {"must_not", VALUE_LIST, .translated = true, .store = "must_not.text"},                                \
    [RECORD_TO_CHECK] = {"to_check", VALUE_LIST, .translated = true, .store = "manual_condition.text"},                        \
    [RECORD_LEGAL] = {"legal", VALUE_LIST},                                                                                    \
    [RECORD_PHONES] = {"phones", VALUE_PHONES, .translated = true, .store = "phone.description"},                              \
    [RECORD_SERVICES] = {"services", VALUE_REFERENCES, .refers = SHEET_SERVICES},                                              \
    [RECORD_WEBSITE] = {"website", VALUE_ADDRESS},                                                                             \
    [RECORD_SENSITIVE] = {"sensitive", VALUE_YES_NO},                                                                          \
    [RECORD_NO_PAPERS_NEEDED] = {"no_papers_needed", VALUE_YES_NO},                                                            \
    [RECORD_FREE] = {"free", VALUE_YES_NO},                                                                                    \
    [RECORD_AROUND_THE_CLOCK] = {"around_the_clock", VALUE_YES_NO},                                                            \
    [RECORD_SOURCES] = {"sources", VALUE_SOURCES},                                                                             \
    [RECORD_CHECKED_ON] = {"checked_on", VALUE_PARTIAL_DATE},                                                                  \
    [RECORD_CHECKED_NOTE] = {"checked_note", VALUE_TEXT, .translated = true, .store = "record.assured_note"},                  \
    [RECORD_CONFIDENCE] = {"confidence", VALUE_ONE_OF, .must = true, .choices = "high medium low"},                            \
    [RECORD_FROM_MEMORY] = {"from_memory", VALUE_YES_NO},                                                                      \
    [RECORD_REVIEW_DUE] = {"review_due", VALUE_DATE, .must = true}
/* clang-format on */

static const struct field rights[] = {
    COMMON_FIELDS("what_description"),
    [RIGHT_STRENGTH] = {"strength", VALUE_ONE_OF, .must = true,
			.choices = "legal_right conditional_right discretionary local_scheme"},
};

static const struct field services[] = {
    COMMON_FIELDS("description"),
    [SERVICE_KIND] = {"kind", VALUE_ONE_OF, .must = true, .choices = "service hotline place"},
    [SERVICE_ORGANIZATION] = {"organization", VALUE_TEXT},
    [SERVICE_ADDRESS] = {"address", VALUE_TEXT},
    [SERVICE_POSTAL_CODE] = {"postal_code", VALUE_TEXT},
    [SERVICE_CITY] = {"city", VALUE_TEXT},
    [SERVICE_LATITUDE] = {"latitude", VALUE_LATITUDE},
    [SERVICE_LONGITUDE] = {"longitude", VALUE_LONGITUDE},
    [SERVICE_DIRECTIONS] = {"directions", VALUE_TEXT, .translated = true, .store = "location.description"},
    [SERVICE_OPENING_HOURS] = {"opening_hours", VALUE_HOURS},
    [SERVICE_URGENT_RANK] = {"urgent_rank", VALUE_INTEGER},
    [SERVICE_SERVES] = {"serves", VALUE_REFERENCES, .refers = SHEET_RIGHTS},
    [SERVICE_TAGS] = {"tags", VALUE_LIST, .spare = true},
};

static const struct field bodies[] = {
    COMMON_FIELDS("description"),
    [BODY_HOW_TO_JOIN] = {"how_to_join", VALUE_TEXT, .translated = true, .store = "E.how_to_join"},
    [BODY_DECIDES] = {"decides", VALUE_TEXT, .translated = true, .store = "E.power"},
    [BODY_MEETING_TIMES] = {"meeting_times", VALUE_TEXT, .translated = true, .store = "E.meeting_times"},
    [BODY_NATIONALITY_CONDITION] = {"nationality_condition", VALUE_TEXT, .must = true},
};

static const struct field events[] = {
    COMMON_FIELDS("description"),
    [EVENT_YEAR] = {"year", VALUE_TEXT},
    [EVENT_START] = {"start", VALUE_DATE},
    [EVENT_END] = {"end", VALUE_DATE},
};

static const struct field memories[] = {
    COMMON_FIELDS("description"),
    [MEMORY_YEAR] = {"year", VALUE_TEXT},
    [MEMORY_RIGHTS_STATEMENT] = {"rights_statement", VALUE_TEXT, .must = true},
};

static const struct field holidays[] = {
    [HOLIDAY_DATE] = {"date", VALUE_DATE, .must = true},
    [HOLIDAY_NAME] = {"name", VALUE_TEXT, .must = true},
};

static const struct {
	const char *name, *entity;
	const struct field *fields;
	int count;
} sheets[SHEET_COUNT] = {
    [SHEET_LAYER] = {"layer", "territory", COLUMNS(layer_columns)},
    [SHEET_TOPICS] = {"topics", "path", COLUMNS(topics)},
    [SHEET_FACTS] = {"facts", "fact", COLUMNS(facts)},
    [SHEET_OPTIONS] = {"options", "fact_option", COLUMNS(options)},
    [SHEET_QUESTIONS] = {"questions", "path_question", COLUMNS(questions)},
    [SHEET_CARDS] = {"cards", "path_card", COLUMNS(cards)},
    [SHEET_RIGHTS] = {"rights", "entitlement", COLUMNS(rights)},
    [SHEET_SERVICES] = {"services", "service", COLUMNS(services)},
    [SHEET_BODIES] = {"bodies", "participation_body", COLUMNS(bodies)},
    [SHEET_EVENTS] = {"events", "event", COLUMNS(events)},
    [SHEET_MEMORIES] = {"memories", "history_item", COLUMNS(memories)},
    [SHEET_HOLIDAYS] = {"holidays", "public_holiday", COLUMNS(holidays)},
};

const char *fields_sheet_name(enum sheet_kind sheet)
{
	CHECK(sheet < SHEET_COUNT);
	return sheets[sheet].name;
}

enum sheet_kind fields_sheet_named(str name)
{
	for (int i = 0; i < SHEET_COUNT; i++)
		if (str_equal(name, str_of(sheets[i].name)))
			return (enum sheet_kind)i;
	return SHEET_COUNT;
}

const struct field *fields_of(enum sheet_kind sheet, int *count)
{
	CHECK(sheet < SHEET_COUNT);
	*count = sheets[sheet].count;
	return sheets[sheet].fields;
}

const struct field *fields_of_layer(void)
{
	return layer_fields;
}

bool fields_is_record(enum sheet_kind sheet)
{
	return sheet >= SHEET_RIGHTS && sheet <= SHEET_MEMORIES;
}

const char *fields_entity(enum sheet_kind sheet)
{
	CHECK(sheet < SHEET_COUNT);
	return sheets[sheet].entity;
}

str fields_names(struct arena *arena, enum sheet_kind sheet)
{
	str names = STR_NONE;
	for (int i = 0; i < sheets[sheet].count; i++)
		names = str_format(arena, "%.*s%s%s", STR_ARG(names), i ? ", " : "", sheets[sheet].fields[i].name);
	return names;
}
