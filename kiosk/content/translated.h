/* translated: one text of the pack in the language asked for, or along its chain, or in the source language. */
#pragma once
#include "kiosk/content/inside.h"

struct speech_of { /* whose texts, for whom */
	struct content *content;
	struct arena *arena;
	str language;
};

/* The text of table.field for a record; `source` is the text as it stands in the table. Empty source, empty text. */
struct text translated(const struct speech_of *speech, str table, str record_id, str field, str source);
/* A text that is shown as it is in every language: a citation, an address of the web. */
struct text translated_never(const struct speech_of *speech, str source);
