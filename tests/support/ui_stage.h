/* ui_stage: a text engine with the real fonts, the interface's real texts, and the three screens that layout is tested on. */
#pragma once
#include "kiosk/i18n/sentence.h"
#include "kiosk/ui/layout.h"
#include "tests/support/pack_fixture.h"

enum {
	SCREEN_PORTRAIT /* 32", 1080 x 1920 */,
	SCREEN_LANDSCAPE /* 27", 1920 x 1080 */,
	SCREEN_TABLET /* 10.1", 1280 x 800 */,
	SCREEN_COUNT
};

struct ui_stage {
	char path[FIXTURE_PATH_MAX];
	struct store *store;
	struct sentences *sentences;
	struct text_engine *engine;
	struct screen_metrics screens[SCREEN_COUNT];
	struct arena arena;
};

/* Stops the program when fonts or texts are missing. One for the whole program. */
struct ui_stage *ui_stage(void);
const struct sentence_language *ui_stage_say(struct ui_stage *stage, str language);
