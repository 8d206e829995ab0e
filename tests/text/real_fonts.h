/* real_fonts: an engine on the fonts of the product, for tests of text. */
#pragma once
#include "kiosk/base/check.h"
#include "kiosk/text/text.h"
#include "tests/test.h"

/* To be closed by the caller. */
static inline struct text_engine *open_real_fonts(void)
{
	char list[512];
	struct problem problem;
	snprintf(list, sizeof list, "%s/assets/fonts/fonts.list", test_root());
	struct text_engine *engine = text_open(list, &problem);
	if (!engine)
		printf("%s: %s. %s\n", problem.place, problem.text, problem.remedy);
	CHECK(engine != NULL);
	return engine;
}
