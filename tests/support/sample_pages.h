/* sample_pages: pages as screens would describe them, made by hand, in six scripts; for the tests of how pages are shown.
 * Their texts are samples. */
#pragma once
#include "kiosk/page/page.h"

enum sample_page {
	SAMPLE_ATTRACT,
	SAMPLE_LANGUAGES,
	SAMPLE_HOME,
	SAMPLE_QUESTION,
	SAMPLE_RESULTS,
	SAMPLE_CARD,
	SAMPLE_NOTICE,
	SAMPLE_SETTINGS,
	SAMPLE_COUNT
};

enum { SAMPLE_LANGUAGE_COUNT = 7 };

const char *sample_page_name(enum sample_page sample);
/* fr, ar, ur, am, zh, ta, de: index below SAMPLE_LANGUAGE_COUNT. */
str sample_page_language(int language);
void sample_page_describe(struct page *page, struct arena *arena, enum sample_page sample, int language);
