/* speech: what a listener hears of a page, in reading order: each thing's text, role, state and position, from translated
 * patterns, with the language each part must be spoken in. Pure: gives lines, makes no sound. */
#pragma once
#include "kiosk/i18n/sentence.h"
#include "kiosk/page/page.h"

struct speech_line {
	int node;
	str text;
	str language;
};
/* Returns the number of lines, at most `room`. Text lives in the arena. */
int speech_of_page(const struct page *page, const struct sentence_language *sentences, struct arena *arena,
		   struct speech_line *lines, int room);
