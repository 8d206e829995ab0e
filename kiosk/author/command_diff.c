/* diff: what changes between two packs, one line a record. */
#include "kiosk/author/command_wish.h"
#include "kiosk/content/difference.h"
#include "kiosk/store/store.h"
#include <time.h>

static const char *name_of_kind(enum wording_language language, enum difference_kind kind)
{
	static const char *const french[] = {"service", "droit", "instance", "rendez-vous", "mémoire", "horaires"};
	static const char *const english[] = {"service", "right", "council", "meeting", "memory", "opening hours"};
	return wording_choose(language, french[kind], english[kind]);
}

static void print(const struct wish *wish, const struct difference *difference)
{
	static const char signs[] = {'+', '~', '-'};
	for (int i = 0; i < difference->count; i++) {
		const struct difference_record *record = &difference->records[i];
		fprintf(wish->out, "%c %s: %.*s (%.*s)\n", signs[record->change], name_of_kind(wish->language, record->kind),
			STR_ARG(record->name), STR_ARG(record->id));
	}
	for (int i = 0; i < difference->language_count; i++) {
		const struct difference_language *language = &difference->languages[i];
		fprintf(wish->out, "~ %.*s: %d %% > %d %%\n", STR_ARG(language->tag), language->before < 0 ? 0 : language->before,
			language->after < 0 ? 0 : language->after);
	}
	fprintf(wish->out, "%s: %d, %s: %d\n", wording_choose(wish->language, "à vérifier à nouveau", "to be checked again"),
		difference->overdue, wording_choose(wish->language, "jamais vérifiées", "never checked"), difference->unchecked);
}

static int today(void)
{
	time_t now = time(NULL);
	struct tm day;
	gmtime_r(&now, &day);
	return (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
}

int command_diff(const struct wish *wish)
{
	struct problem problem = {0};
	struct arena arena = {0};
	struct difference difference;
	struct store *before = store_open(wish->words[0], &problem),
		     *after = before ? store_open(wish->words[1], &problem) : NULL;
	int outcome = COMMAND_GOOD;
	if (!after)
		outcome = command_problem(wish, &problem);
	else if (difference_make(before, after, &arena, today(), &difference))
		print(wish, &difference);
	else
		outcome = command_problem(wish, store_failed(before) ? store_damage(before) : store_damage(after));
	store_close(after);
	store_close(before);
	arena_finish(&arena);
	return outcome;
}
