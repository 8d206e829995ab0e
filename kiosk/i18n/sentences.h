/* sentences: the inside of what sentence.h promises: one entry a key and language. What a language lacks points at the entry
 * of the next in its chain, so that every entry speaks with the plural rules of the language it is written in. */
#pragma once
#include "kiosk/i18n/date.h"
#include "kiosk/i18n/number.h"
#include "kiosk/i18n/sentence.h"

struct sentence_entry {
	str text;
	bool machine;
	bool whole; /* false: a broken pattern of the source language, shown as it stands */
	bool plain; /* nothing in it to be replaced */
	struct sentence_language *speaker;
};

struct sentence_language {
	struct sentence_language *next;
	str tag;
	bool complete; /* its gaps are filled from its chain: every entry is there */
	struct number_voice *numbers;
	struct date_voice *dates; /* of the first language of the chain whose months ICU knows */
	struct sentence_entry *entries[SAY_COUNT];
};
