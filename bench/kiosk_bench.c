/* How long a touch takes to become the next picture, for every screen in every language, and how much memory that needs.
 * usage: kiosk_bench CONTENT FONTS.LIST [LANGUAGE...]     one line a language, and the sum; times in real milliseconds */
#include "kiosk/app/loop.h"
#include "kiosk/base/check.h"
#include "kiosk/screens/screens.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TIMES_MAX = 200000, SHEETS_MAX = 40 };

struct times {
	double *ms;
	int count;
	double worst;
	char worst_place[64];
};

struct bench {
	struct kiosk *kiosk;
	struct times times;
	int screens;
};

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double resident_mb(void)
{
	long pages = 0, resident = 0;
	FILE *file = fopen("/proc/self/statm", "r");
	if (file && fscanf(file, "%ld %ld", &pages, &resident) != 2)
		resident = 0;
	if (file)
		fclose(file);
	return (double)resident * (double)sysconf(_SC_PAGESIZE) / 1048576;
}

static int compare_ms(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static void note(struct times *times, double ms, const char *place)
{
	CHECK(times->count < TIMES_MAX);
	times->ms[times->count++] = ms;
	if (ms <= times->worst)
		return;
	times->worst = ms;
	snprintf(times->worst_place, sizeof times->worst_place, "%s", place);
}

/* What the loop does after a touch: a step, a page, a picture. */
static void act(struct bench *bench, struct action action)
{
	struct kiosk *kiosk = bench->kiosk;
	double from = now_ms();
	if (!visit_step(&kiosk->visit, action, content_guide(kiosk->supply.content)))
		return;
	glass_describe(&kiosk->glass, &kiosk->supply, &kiosk->visit, NULL);
	glass_show(&kiosk->glass, kiosk->window, &kiosk->supply, &kiosk->visit, 0, 0);
	note(&bench->times, now_ms() - from, screens_name(visit_place(&kiosk->visit)->kind));
	bench->screens++;
}

static void act_all_sheets(struct bench *bench, struct action action)
{
	act(bench, action);
	for (int sheet = 1; sheet < bench->kiosk->glass.layout.sheet_count && sheet < SHEETS_MAX; sheet++)
		act(bench, (struct action){.kind = ACTION_TURN, .item = (uint16_t)sheet});
}

static struct action go(enum place_kind to, int topic, int item)
{
	return (struct action){.kind = ACTION_GO, .to = (uint8_t)to, .topic = (uint8_t)topic, .item = (uint16_t)item};
}

static void visit_topic(struct bench *bench, int index)
{
	const struct guide_topic *topic = &content_guide(bench->kiosk->supply.content)->topics[index];
	act_all_sheets(bench, go(PLACE_TOPIC, index, 0));
	act(bench, (struct action){.kind = ACTION_BEGIN, .topic = (uint8_t)index});
	for (int i = 0; i < topic->question_count; i++)
		act_all_sheets(bench, go(PLACE_QUESTION, index, topic->questions[i]));
	act_all_sheets(bench, go(PLACE_RESULTS, index, 0));
	act_all_sheets(bench, go(PLACE_UNLIKELY, index, 0));
	act_all_sheets(bench, go(PLACE_ANSWERS, index, 0));
	for (int i = 0; i < topic->card_count; i++) {
		act(bench, go(PLACE_RESULTS, index, 0));
		act_all_sheets(bench, go(PLACE_CARD, index, i));
	}
	act(bench, (struct action){.kind = ACTION_HOME});
}

static void visit_everything(struct bench *bench, int language)
{
	const struct guide *guide = content_guide(bench->kiosk->supply.content);
	act(bench, (struct action){.kind = ACTION_TOUCH});
	act(bench, (struct action){.kind = ACTION_LANGUAGE, .item = (uint16_t)language});
	act(bench, (struct action){.kind = ACTION_HOME});
	for (int topic = 0; topic < guide->topic_count; topic++)
		visit_topic(bench, topic);
	enum place_kind places[] = {PLACE_LANGUAGES, PLACE_URGENT, PLACE_ABOUT, PLACE_ACCESS, PLACE_LISTEN};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		act_all_sheets(bench, go(places[i], PLACE_ANY, 0));
	act(bench, (struct action){.kind = ACTION_HOME});
}

static void say(const char *name, struct times *times)
{
	qsort(times->ms, (size_t)times->count, sizeof *times->ms, compare_ms);
	if (times->count == 0)
		return;
	printf("%-10s %6d pictures  median %6.2f ms  95%% %6.2f ms  worst %6.2f ms (%s)  resident %6.1f MB\n", name, times->count,
	       times->ms[times->count / 2], times->ms[times->count * 95 / 100], times->worst, times->worst_place, resident_mb());
	fflush(stdout);
}

static bool is_chosen(const char *tag, int count, char **chosen)
{
	for (int i = 0; i < count; i++)
		if (strcmp(tag, chosen[i]) == 0)
			return true;
	return count == 0;
}

static void bench_language(struct bench *bench, int language, struct times *all)
{
	bench->times.count = 0;
	bench->times.worst = 0;
	visit_everything(bench, language);
	for (int i = 0; i < bench->times.count; i++)
		note(all, bench->times.ms[i], "");
	memcpy(all->worst_place, bench->times.worst_place, all->worst <= bench->times.worst ? sizeof all->worst_place : 0);
	say(content_language(bench->kiosk->supply.content, language)->tag, &bench->times);
}

int main(int count, char **arguments)
{
	if (count < 3)
		return fputs("usage: kiosk_bench CONTENT FONTS.LIST [LANGUAGE...]\n", stderr), 2;
	struct config config = config_default();
	struct problem problem = {0};
	struct bench bench = {.kiosk = calloc(1, sizeof *bench.kiosk)};
	struct times all = {.ms = malloc(TIMES_MAX * sizeof(double))};
	bench.times.ms = malloc(TIMES_MAX * sizeof(double));
	CHECK(bench.kiosk && all.ms && bench.times.ms);
	snprintf(config.content, sizeof config.content, "%s", arguments[1]);
	snprintf(config.fonts, sizeof config.fonts, "%s", arguments[2]);
	config.width = 1080;
	config.height = 1920;
	double from = now_ms();
	if (!loop_open(bench.kiosk, &config, &problem) || bench.kiosk->out_of_order)
		return 1;
	printf("start to first picture %.1f ms, resident %.1f MB\n", now_ms() - from, resident_mb());
	for (int i = 0; i < content_language_count(bench.kiosk->supply.content); i++)
		if (is_chosen(content_language(bench.kiosk->supply.content, i)->tag, count - 3, arguments + 3))
			bench_language(&bench, i, &all);
	say("all", &all);
	loop_close(bench.kiosk);
	free(bench.kiosk);
	free(bench.times.ms);
	free(all.ms);
	return 0;
}
