/* fields: the sheets an author fills in and the columns of each, as docs/authors.md lists them. One table; reading, checking,
 * compiling, translating and reporting all go by it. */
#pragma once
#include "kiosk/base/str.h"

enum sheet_kind {
	SHEET_LAYER,
	SHEET_TOPICS,
	SHEET_FACTS,
	SHEET_OPTIONS,
	SHEET_QUESTIONS,
	SHEET_CARDS,
	SHEET_RIGHTS, /* the five sheets of records stand together, RIGHTS first */
	SHEET_SERVICES,
	SHEET_BODIES,
	SHEET_EVENTS,
	SHEET_MEMORIES,
	SHEET_HOLIDAYS,
	SHEET_COUNT
};

enum value_kind {
	VALUE_TEXT,	 /* one text, may have several lines */
	VALUE_LIST,	 /* one text a line */
	VALUE_DOCUMENTS, /* "document => what to do without it" a line */
	VALUE_PHONES,	 /* "number | description | free" a line */
	VALUE_SOURCES,	 /* "title | address" a line */
	VALUE_ID,
	VALUE_ONE_OF, /* one of `choices` */
	VALUE_YES_NO, /* empty is no */
	VALUE_INTEGER,
	VALUE_LATITUDE,
	VALUE_LONGITUDE,
	VALUE_DATE,	    /* yyyy-mm-dd */
	VALUE_PARTIAL_DATE, /* yyyy, yyyy-mm or yyyy-mm-dd */
	VALUE_ICON,
	VALUE_ADDRESS,	 /* of a page */
	VALUE_HOURS,	 /* opening_hours, profile OH-1 */
	VALUE_LANGUAGES, /* a tag a line */
	VALUE_TIME_ZONE,
	VALUE_REFERENCE,  /* an id of the sheet `refers` */
	VALUE_REFERENCES, /* one a line */
	VALUE_RECORD,	  /* sheet:id */
	VALUE_CONDITIONS
};

struct field {
	const char *name;
	enum value_kind kind;
	bool must; /* must be filled in */
	bool translated;
	bool spare;	     /* the canonical form has the column only when something stands in it */
	const char *choices; /* VALUE_ONE_OF: separated by blanks */
	enum sheet_kind refers;
	const char *store; /* translated: where it goes, "table.column"; table E is the record's own */
};

enum { FIELDS_MAX = 64 };

enum { LAYER_FIELD, LAYER_VALUE, LAYER_COLUMNS };
/* the rows of layer.csv, in the table fields_of_layer() */
enum {
	LAYER_ID,
	LAYER_TITLE,
	LAYER_PARENT,
	LAYER_VERSION,
	LAYER_PUBLISHER,
	LAYER_LICENCE,
	LAYER_SOURCE_LANGUAGE,
	LAYER_CREATED_AT,
	LAYER_TERRITORY_ID,
	LAYER_TERRITORY_NAME,
	LAYER_LATITUDE,
	LAYER_LONGITUDE,
	LAYER_TZ_NAME,
	LAYER_LANGUAGES,
	LAYER_COUNT
};
enum { TOPIC_ID, TOPIC_SORT, TOPIC_PILLAR, TOPIC_ICON, TOPIC_SENSITIVE, TOPIC_NAME, TOPIC_SUMMARY };
enum { FACT_ID, FACT_SORT, FACT_TYPE, FACT_SENSITIVE, FACT_STATUS, FACT_QUESTION, FACT_WHY };
enum {
	OPTION_ID,
	OPTION_FACT,
	OPTION_SORT,
	OPTION_ICON,
	OPTION_MINIMUM,
	OPTION_MAXIMUM,
	OPTION_LABEL,
	OPTION_HELP,
	OPTION_BECAUSE
};
enum { QUESTION_TOPIC, QUESTION_SORT, QUESTION_FACT };
enum { CARD_TOPIC, CARD_SORT, CARD_RECORD, CARD_TODAY, CARD_HUMAN, CARD_ONLY_IF, CARD_LIKELY_IF };
enum {
	RECORD_ID,
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
	RECORD_STEPS,
	RECORD_DOCUMENTS,
	RECORD_MUST_NOT,
	RECORD_TO_CHECK,
	RECORD_LEGAL,
	RECORD_PHONES,
	RECORD_SERVICES,
	RECORD_WEBSITE,
	RECORD_SENSITIVE,
	RECORD_NO_PAPERS_NEEDED,
	RECORD_FREE,
	RECORD_AROUND_THE_CLOCK,
	RECORD_SOURCES,
	RECORD_CHECKED_ON,
	RECORD_CHECKED_NOTE,
	RECORD_CONFIDENCE,
	RECORD_FROM_MEMORY,
	RECORD_REVIEW_DUE,
	RECORD_OWN /* the first own field of the sheet */
};
enum { RIGHT_STRENGTH = RECORD_OWN };
enum {
	SERVICE_KIND = RECORD_OWN,
	SERVICE_ORGANIZATION,
	SERVICE_ADDRESS,
	SERVICE_POSTAL_CODE,
	SERVICE_CITY,
	SERVICE_LATITUDE,
	SERVICE_LONGITUDE,
	SERVICE_DIRECTIONS,
	SERVICE_OPENING_HOURS,
	SERVICE_URGENT_RANK,
	SERVICE_SERVES,
	SERVICE_TAGS
};
enum { BODY_HOW_TO_JOIN = RECORD_OWN, BODY_DECIDES, BODY_MEETING_TIMES, BODY_NATIONALITY_CONDITION };
enum { EVENT_YEAR = RECORD_OWN, EVENT_START, EVENT_END };
enum { MEMORY_YEAR = RECORD_OWN, MEMORY_RIGHTS_STATEMENT };
enum { HOLIDAY_DATE, HOLIDAY_NAME };

/* "rights" for SHEET_RIGHTS; the file is "rights.csv". */
const char *fields_sheet_name(enum sheet_kind sheet);
/* SHEET_COUNT when no sheet has this name. */
enum sheet_kind fields_sheet_named(str name);
const struct field *fields_of(enum sheet_kind sheet, int *count);
const struct field *fields_of_layer(void); /* LAYER_COUNT of them */
bool fields_is_record(enum sheet_kind sheet);
/* "entitlement" for SHEET_RIGHTS: the table of the pack, which is also link_entity. */
const char *fields_entity(enum sheet_kind sheet);
/* The names of a sheet's fields, with commas. */
str fields_names(struct arena *arena, enum sheet_kind sheet);
