/* The child does all the work and says one sentence; the parent only looks whether it has ended. */
#include "kiosk/app/trial.h"
#include "kiosk/app/supply.h"
#include "kiosk/guide/proof.h"
#include "kiosk/screens/screens.h"
#include "kiosk/ui/layout.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- in the child ---- */

struct tester {
	struct supply supply;
	struct screen_metrics metrics;
	struct visit visit;
	struct arena words;
	struct page page;
	struct layout layout;
	int seen; /* places so far */
};

static void show_in(struct tester *tester, int language)
{
	struct supply *supply = &tester->supply;
	str tag = str_of(content_language(supply->content, language)->tag);
	struct screen_world world = {.visit = &tester->visit,
				     .content = supply->content,
				     .sentences = supply->sentences,
				     .say = sentences_language(supply->sentences, tag),
				     .language = tag,
				     .now = {.year = 2026, .month = 1, .day = 5, .minutes = 600}};
	tester->visit.language = (uint16_t)language;
	arena_reset(&tester->words);
	text_frame(supply->engine);
	screens_view(&tester->page, &tester->words, &world);
	layout_page(&tester->layout, &tester->page, &tester->metrics, 0, 0, supply->engine, world.say);
}

/* In the first language, and in one of the others, each in turn. */
static void show_place(struct tester *tester, enum place_kind kind, int topic, int item)
{
	struct place place = {.kind = (uint8_t)kind, .topic = (uint8_t)topic, .item = (uint16_t)item};
	tester->visit = visit_new();
	if (kind != PLACE_ATTRACT)
		tester->visit.path[tester->visit.depth++] = place;
	show_in(tester, 0);
	int others = content_language_count(tester->supply.content) - 1;
	if (others > 0)
		show_in(tester, 1 + tester->seen % others);
	tester->seen++;
}

static void show_topic(struct tester *tester, int index)
{
	const struct guide_topic *topic = &content_guide(tester->supply.content)->topics[index];
	static const enum place_kind of_topic[] = {PLACE_TOPIC, PLACE_RESULTS, PLACE_UNLIKELY, PLACE_ANSWERS};
	for (size_t i = 0; i < sizeof of_topic / sizeof *of_topic; i++)
		show_place(tester, of_topic[i], index, 0);
	for (int i = 0; i < topic->question_count; i++)
		show_place(tester, PLACE_QUESTION, index, topic->questions[i]);
	for (int i = 0; i < topic->card_count; i++) {
		show_place(tester, PLACE_CARD, index, i);
		show_place(tester, PLACE_SOURCE, index, i);
	}
}

static void show_everything(struct tester *tester)
{
	static const enum place_kind plain[] = {PLACE_ATTRACT, PLACE_LANGUAGES, PLACE_HOME,  PLACE_URGENT,
						PLACE_ABOUT,   PLACE_ACCESS,	PLACE_LISTEN};
	struct content *content = tester->supply.content;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		show_place(tester, plain[i], PLACE_ANY, 0);
	for (int i = 0; i < content_urgent_count(content); i++)
		show_place(tester, PLACE_CARD, PLACE_ANY, i);
	for (int i = 0; i < content_guide(content)->topic_count; i++)
		show_topic(tester, i);
}

static bool open_metrics(struct tester *tester, const struct config *config, struct problem *problem)
{
	enum { WIDTH = 1080, HEIGHT = 1920 };
	return screen_metrics_make(&tester->metrics, config->width ? config->width : WIDTH,
				   config->height ? config->height : HEIGHT, config->diagonal_mm, config->distance_mm, problem);
}

bool trial_content(const struct config *config, const char *path, struct problem *problem)
{
	struct tester *tester = calloc(1, sizeof *tester);
	struct config wished = *config;
	snprintf(wished.content, sizeof wished.content, "%s", path);
	bool good = tester && open_metrics(tester, config, problem) && supply_open(&tester->supply, &wished, problem) &&
		    proof_guide(content_guide(tester->supply.content), NULL, problem);
	if (good)
		show_everything(tester);
	if (good && !supply_is_sound(&tester->supply)) {
		good = false;
		*problem = *store_damage(tester->supply.store);
	}
	if (tester) {
		supply_close(&tester->supply);
		arena_finish(&tester->words);
	}
	free(tester);
	return good;
}

/* On top of what this process holds already. */
static void limit_memory(void)
{
	long long pages = 0;
	FILE *file = fopen("/proc/self/statm", "r");
	if (!file)
		return;
	if (fscanf(file, "%lld", &pages) == 1 && pages > 0) {
		rlim_t most = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + (rlim_t)TRIAL_MEMORY_MB * 1024 * 1024;
		setrlimit(RLIMIT_AS, &(struct rlimit){most, most});
	}
	fclose(file);
}

static _Noreturn void run(const struct trial *trial, const char *path, int to)
{
	struct problem problem = {0};
	char whole[CONFIG_PATH_MAX + 64];
	signal(SIGALRM, SIG_DFL);
	alarm(TRIAL_SECONDS);
	limit_memory();
	snprintf(whole, sizeof whole, "%s/%s", trial->config->data, path);
	if (trial_content(trial->config, whole, &problem))
		_exit(0);
	ssize_t written = write(to, problem.text, strlen(problem.text));
	_exit(written < 0 ? 2 : 1);
}

/* ---- in the kiosk ---- */

static bool begin(struct trial *trial, const char *path, struct problem *problem)
{
	int ends[2];
	if (pipe(ends) != 0)
		return problem_set(problem, PROBLEM_UNREADABLE, "", "Try again.", "the kiosk cannot begin the test: %s",
				   strerror(errno));
	trial->child = fork();
	if (trial->child == 0) {
		close(ends[0]);
		run(trial, path, ends[1]);
	}
	close(ends[1]);
	trial->answer = ends[0];
	if (trial->child > 0)
		return true;
	trial->child = 0;
	close(ends[0]);
	return problem_set(problem, PROBLEM_UNREADABLE, "", "Try again.", "the kiosk cannot begin the test: %s", strerror(errno));
}

static enum install_trial judge(const struct trial *trial, int status, struct problem *problem)
{
	char text[PROBLEM_TEXT_MAX] = "";
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return INSTALL_TRIAL_PASSED;
	ssize_t size = read(trial->answer, text, sizeof text - 1);
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
		problem_set(problem, PROBLEM_UNPROVEN, "", "", "it was not ready after %d seconds", TRIAL_SECONDS);
	else if (WIFSIGNALED(status) || size <= 0)
		problem_set(problem, PROBLEM_UNPROVEN, "", "", "showing it made the program stop");
	else
		problem_set(problem, PROBLEM_UNPROVEN, "", "", "%s", text);
	return INSTALL_TRIAL_FAILED;
}

enum install_trial trial_step(void *context, int data, const char *path, struct problem *problem)
{
	struct trial *trial = context;
	int status;
	(void)data; /* the child opens the same folder by its name */
	if (!trial->child && !begin(trial, path, problem))
		return INSTALL_TRIAL_FAILED;
	poll(&(struct pollfd){.fd = trial->answer, .events = POLLIN}, 1, TRIAL_POLL_MS);
	if (waitpid(trial->child, &status, WNOHANG) == 0)
		return INSTALL_TRIAL_RUNS;
	enum install_trial verdict = judge(trial, status, problem);
	close(trial->answer);
	trial->child = 0;
	return verdict;
}

void trial_stop(struct trial *trial)
{
	if (!trial->child)
		return;
	kill(trial->child, SIGKILL);
	waitpid(trial->child, NULL, 0);
	close(trial->answer);
	trial->child = 0;
}
