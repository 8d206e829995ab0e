/* How long the reading side takes: opening a pack, a page of results, one card; beside the small sample and a pack of the
 * size of a large city (3 000 services in 12 languages).
 * usage: reading_bench [PACK]     times are the median of many; the first opening is named apart */
#include "kiosk/base/check.h"
#include "kiosk/content/content.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/store/store.h"
#include "tests/support/pack_fixture.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 101, CARDS_ON_A_PAGE = 20 };

static const char large_sql[] =
    "BEGIN;"
    "CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n;"
    "CREATE TEMP TABLE l(tag); INSERT INTO l VALUES('ar'),('en'),('es'),('pt'),('bn'),('ta'),('ur'),('prs'),('tr'),('ru'),('uk');"
    "INSERT INTO service SELECT 's' || i, NULL, 'Guichet numéro ' || i, 'On vous écoute, et on cherche avec vous. ' || i, NULL,"
    " 'active', NULL, NULL, 'Accueil pour tous, sans rendez-vous, le matin.', 'place', 0 FROM n;"
    "INSERT INTO record SELECT 'service', 's' || i, 0, 'Toute personne.', 'Gratuit.', 'Le jour même.', 'Écrivez.', 'Sans titre "
    "aussi.',"
    " 'Venez le matin.', NULL, 'Bonjour, je cherche de l''aide.', NULL, 1, 1, 'none', 0, '2026-10', NULL, 'high', 0, 20270401 "
    "FROM n;"
    "INSERT INTO location SELECT 'l' || i, 'physical', 'Maison ' || i, 'Au fond de la cour.', NULL, 48.8 + i / 30000.0, 2.4 FROM "
    "n;"
    "INSERT INTO service_at_location SELECT 'x' || i, 's' || i, 'l' || i FROM n;"
    "INSERT INTO address SELECT 'a' || i, 'l' || i, i || ' rue de l''Essai', 'Essai', '00000', '', 'FR', 'physical' FROM n;"
    "INSERT INTO schedule SELECT 'h' || i, 's' || i, 'Mo-Fr 09:00-17:00', 'Europe/Paris' FROM n;"
    "INSERT INTO schedule_rule SELECT 'h' || i, 1, 0, 0, 0, 31, 0, 0, 540, 1020, 1, NULL FROM n;"
    "INSERT INTO step SELECT 'service', 's' || i, s.value, 'Étape ' || s.value FROM n, json_each('[1,2,3,4]') s;"
    "INSERT INTO phone SELECT 'service', 's' || i, 1, '+00000' || i, NULL, 0 FROM n;"
    "INSERT INTO translation SELECT 'service', 's' || i, f.value, tag, 'ترجمة للنص رقم ' || i || ' بهذه اللغة', 'human', ''"
    " FROM n, l, json_each('[\"name\",\"plain_summary\",\"description\"]') f;"
    "INSERT INTO path_card SELECT 'voice/s' || i, 'voice', 100 + i, 'service', 's' || (i * 40), 0, 0 FROM n WHERE i <= 60;"
    "COMMIT";

struct opened {
	struct store *store;
	struct content *content;
	struct sentences *sentences;
};

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int compare_times(const void *a, const void *b)
{
	double first = *(const double *)a, second = *(const double *)b;
	return (first > second) - (first < second);
}

static double median(double times[ROUNDS])
{
	qsort(times, ROUNDS, sizeof times[0], compare_times);
	return times[ROUNDS / 2];
}

static struct opened open_all(const char *path)
{
	struct problem problem = {0};
	struct opened opened = {store_open(path, &problem), NULL, NULL};
	if (opened.store)
		opened.content = content_open(opened.store, &problem);
	if (opened.content)
		opened.sentences = sentences_open(opened.store, &problem);
	if (!opened.sentences) {
		printf("%s: %s\n", problem.place, problem.text);
		exit(1);
	}
	sentences_language(opened.sentences, STR("ar"));
	return opened;
}

static void close_all(struct opened *opened)
{
	sentences_close(opened->sentences);
	content_close(opened->content);
	store_close(opened->store);
}

static void read_page(struct content *content, struct arena *arena, bool whole)
{
	const struct guide *guide = content_guide(content);
	for (int topic = 0, read = 0; topic < guide->topic_count && read < CARDS_ON_A_PAGE; topic++)
		for (int card = 0; card < guide->topics[topic].card_count && read < CARDS_ON_A_PAGE; card++, read++)
			whole ? content_card(content, arena, topic, card, STR("ar"))
			      : content_card_brief(content, arena, topic, card, STR("ar"));
}

static void measure(const char *name, const char *path)
{
	double opening[ROUNDS], brief[ROUNDS], whole[ROUNDS], first = 0;
	struct stat facts;
	CHECK(stat(path, &facts) == 0);
	for (int i = 0; i < ROUNDS; i++) {
		struct arena arena = {0};
		double start = now_ms();
		struct opened opened = open_all(path);
		opening[i] = now_ms() - start;
		first = i ? first : opening[0];
		read_page(opened.content, &arena, true); /* so that the questions are prepared, as after the first page */
		arena_reset(&arena);
		start = now_ms();
		read_page(opened.content, &arena, false);
		brief[i] = now_ms() - start;
		start = now_ms();
		read_page(opened.content, &arena, true);
		whole[i] = now_ms() - start;
		CHECK(!store_failed(opened.store));
		close_all(&opened);
		arena_finish(&arena);
	}
	printf("%-8s %7.1f MB   open %.2f ms (first %.2f)   20 cards in brief %.3f ms   20 cards whole %.3f ms\n", name,
	       (double)facts.st_size / 1e6, median(opening), first, median(brief), median(whole));
}

int main(int count, char **arguments)
{
	char path[FIXTURE_PATH_MAX];
	if (count > 1) {
		measure("given", arguments[1]);
		return 0;
	}
	pack_fixture_make(path, NULL);
	measure("sample", path);
	unlink(path);
	pack_fixture_make(path, large_sql);
	measure("city", path);
	unlink(path);
	return 0;
}
