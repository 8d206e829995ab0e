/* record: the five kinds of records that a card can stand for, and the columns their tables share. */
#pragma once
#include "kiosk/content/inside.h"

struct record_kind {
	const char *entity; /* link_entity, and the name of its table */
	enum content_kind kind;
	const char *description_field;
	const char *sql; /* the columns below, of one id */
};

enum record_column {
	RECORD_NAME,
	RECORD_SUMMARY,
	RECORD_DESCRIPTION,
	RECORD_URL,
	RECORD_FEES,
	RECORD_ALERT,
	RECORD_POWER,
	RECORD_HOW_TO_JOIN,
	RECORD_MEETING_TIMES,
	RECORD_YEAR
};

const struct record_kind *record_kind_of(str entity); /* NULL for a kind of another version */
bool record_exists(struct content *content, struct record_key key);
