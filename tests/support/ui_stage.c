/* Opened on first use and kept: opening fonts costs more than any one test. */
#include "tests/support/ui_stage.h"
#include "kiosk/base/check.h"
#include "kiosk/store/store.h"
#include "tests/support/interface_fixture.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

static void open_screens(struct ui_stage *stage)
{
	static const struct {
		int width, height;
		float diagonal_mm, distance_mm;
	} screens[SCREEN_COUNT] = {{1080, 1920, 812.8f, 600}, {1920, 1080, 685.8f, 600}, {1280, 800, 256.5f, 400}};
	for (int i = 0; i < SCREEN_COUNT; i++)
		CHECK(screen_metrics_make(&stage->screens[i], screens[i].width, screens[i].height, screens[i].diagonal_mm,
					  screens[i].distance_mm, NULL));
}

static struct ui_stage *the_stage;

static void close_stage(void)
{
	sentences_close(the_stage->sentences);
	store_close(the_stage->store);
	text_close(the_stage->engine);
	arena_finish(&the_stage->arena);
	free(the_stage);
}

struct ui_stage *ui_stage(void)
{
	if (the_stage)
		return the_stage;
	struct problem problem = {0};
	the_stage = calloc(1, sizeof *the_stage);
	CHECK(the_stage != NULL);
	char *sql = interface_fixture_sql(NULL);
	pack_fixture_make(the_stage->path, sql);
	free(sql);
	the_stage->store = store_open(the_stage->path, &problem);
	unlink(the_stage->path);
	the_stage->sentences = the_stage->store ? sentences_open(the_stage->store, &problem) : NULL;
	char fonts[512];
	snprintf(fonts, sizeof fonts, "%s/assets/fonts/fonts.list", test_root());
	the_stage->engine = text_open(fonts, &problem);
	if (!the_stage->engine || !the_stage->sentences)
		printf("%s: %s %s\n", problem.place, problem.text, problem.remedy);
	CHECK(the_stage->engine && the_stage->sentences);
	open_screens(the_stage);
	atexit(close_stage);
	return the_stage;
}

const struct sentence_language *ui_stage_say(struct ui_stage *stage, str language)
{
	return sentences_language(stage->sentences, language);
}
