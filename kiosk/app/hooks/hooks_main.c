/* socle-hooks: the kiosk without a display, for tests, tours and documentation. Never shipped: the kiosk's own program has
 * none of this.
 *
 *     socle-hooks walk   JOURNEY...     walks journeys and says which come true
 *     socle-hooks dump   JOURNEY        the page at its end, as JSON
 *     socle-hooks points JOURNEY        "press X Y", "wait S", "shot NAME": for a tour of the real program
 *     socle-hooks frames FOLDER JOURNEY its pictures as PNG
 * with --content and --fonts in the environment: SOCLE_CONTENT, SOCLE_FONTS, SOCLE_DATA. */
#include "kiosk/app/hooks/dump.h"
#include "kiosk/app/hooks/journey.h"
#include "kiosk/app/log.h"
#include "kiosk/platform/headless/headless.h"
#include <stdlib.h>
#include <string.h>

struct hooks {
	const char *folder; /* frames */
	bool points;
	FILE *dump; /* rewritten after every order */
};

static void say_press(void *context, int x, int y)
{
	if (((struct hooks *)context)->points)
		printf("press %d %d\n", x, y);
}

static void say_wait(void *context, int seconds)
{
	if (((struct hooks *)context)->points)
		printf("wait %d\n", seconds);
}

static void take_shot(void *context, const char *name, const struct kiosk *kiosk)
{
	const struct hooks *hooks = context;
	char path[600];
	struct problem problem;
	if (hooks->points)
		printf("shot %s\n", name);
	if (!hooks->folder)
		return;
	snprintf(path, sizeof path, "%s/%s.png", hooks->folder, name);
	if (!canvas_png_write(headless_shown(kiosk->window), path, &problem))
		log_problem(&problem);
}

static void dump_step(void *context, const struct kiosk *kiosk)
{
	const struct hooks *hooks = context;
	if (!hooks->dump)
		return;
	rewind(hooks->dump);
	dump_page(kiosk, hooks->dump);
	fflush(hooks->dump);
}

static bool walk(const char *path, struct hooks *hooks)
{
	struct config config = config_default();
	struct problem problem = {0};
	const char *content = getenv("SOCLE_CONTENT"), *fonts = getenv("SOCLE_FONTS"), *data = getenv("SOCLE_DATA");
	snprintf(config.content, sizeof config.content, "%s", content ? content : "build/montreuil.socle");
	snprintf(config.fonts, sizeof config.fonts, "%s", fonts ? fonts : "assets/fonts/fonts.list");
	snprintf(config.data, sizeof config.data, "%s", data ? data : "");
	struct journey_listener listener = {
	    .context = hooks, .pressed = say_press, .waited = say_wait, .shot = take_shot, .stepped = dump_step};
	if (journey_prepare(path, &config, &problem)) {
		if (hooks->points && getenv("SOCLE_NOW"))
			printf("now %s\n", getenv("SOCLE_NOW"));
		if (hooks->points)
			printf("size %d %d\ndiagonal %.2f\n", config.width, config.height, (double)config.diagonal_mm / 25.4);
		if (journey_walk(path, &config, &listener, &problem))
			return true;
	}
	log_problem(&problem);
	return false;
}

static int usage(void)
{
	fputs("usage: socle-hooks walk JOURNEY... | dump JOURNEY | points JOURNEY | frames FOLDER JOURNEY\n", stderr);
	return 2;
}

/* The last dump only: the file is cut where it ends. */
static int dump_last(const char *path)
{
	struct hooks hooks = {.dump = tmpfile()};
	if (!hooks.dump)
		return 1;
	bool done = walk(path, &hooks);
	long end = ftell(hooks.dump);
	rewind(hooks.dump);
	for (long i = 0; i < end; i++)
		putchar(fgetc(hooks.dump));
	fclose(hooks.dump);
	return !done;
}

int main(int count, char **arguments)
{
	int failed = 0;
	if (count >= 3 && strcmp(arguments[1], "walk") == 0) {
		for (int i = 2; i < count; i++)
			failed += !walk(arguments[i], &(struct hooks){0});
		return failed != 0;
	}
	if (count == 3 && strcmp(arguments[1], "dump") == 0)
		return dump_last(arguments[2]);
	if (count == 3 && strcmp(arguments[1], "points") == 0)
		return !walk(arguments[2], &(struct hooks){.points = true});
	if (count == 4 && strcmp(arguments[1], "frames") == 0)
		return !walk(arguments[3], &(struct hooks){.folder = arguments[2]});
	return usage();
}
