/* Opening: the pack's own row, languages, holidays, urgent numbers and the guide; what is small and asked for often. */
#include "kiosk/content/content.h"
#include "kiosk/base/check.h"
#include "kiosk/content/guide_reader.h"
#include "kiosk/content/inside.h"
#include "kiosk/content/place.h"
#include "kiosk/content/translated.h"
#include <stdlib.h>

static const char *const build_again = "Build the pack again with socle-pack.";

static bool read_pack(struct content *content, struct problem *problem)
{
	struct arena *arena = &content->pack_arena;
	struct content_pack *pack = &content->pack;
	struct store_rows rows =
	    store_ask(content->store,
		      "SELECT p.id, p.title, p.version, p.publisher, p.licence, p.source_language, p.created_at, t.id, t.name,"
		      " t.latitude, t.longitude FROM pack p JOIN territory t ON t.id = p.territory_id",
		      0, NULL);
	bool found = store_next(&rows);
	if (found) {
		*pack = (struct content_pack){.id = store_text(&rows, 0, arena),
					      .title = store_text(&rows, 1, arena),
					      .version = store_int(&rows, 2),
					      .publisher = store_text(&rows, 3, arena),
					      .licence = store_text(&rows, 4, arena),
					      .source_language = store_text(&rows, 5, arena),
					      .created_at = store_text(&rows, 6, arena),
					      .territory = store_text(&rows, 8, arena),
					      .latitude = store_real(&rows, 9),
					      .longitude = store_real(&rows, 10)};
		pack->located =
		    !store_is_null(&rows, 9) && !store_is_null(&rows, 10) && place_is_on_earth(pack->latitude, pack->longitude);
		content->territory_id = store_text(&rows, 7, arena);
	}
	store_done(&rows);
	if (found)
		return true;
	return problem_set(problem, PROBLEM_INVALID, "table pack", build_again,
			   "The pack does not say which territory it is for");
}

/* A language this kiosk does not know is passed over: it has neither name nor direction for it. */
static bool read_languages(struct content *content, struct problem *problem)
{
	struct store_rows rows =
	    store_ask(content->store, "SELECT language, coverage FROM pack_language ORDER BY sort, language", 0, NULL);
	while (content->offer_count < CONTENT_LANGUAGES_MAX && store_next(&rows)) {
		const struct language *language = language_find(store_text(&rows, 0, &content->pack_arena));
		int64_t coverage = store_int(&rows, 1);
		coverage = coverage < 0 ? 0 : coverage > 100 ? 100 : coverage;
		if (language)
			content->offers[content->offer_count++] = (struct content_offer){language, (int)coverage};
	}
	store_done(&rows);
	if (content->offer_count)
		return true;
	return problem_set(problem, PROBLEM_INVALID, "table pack_language", build_again, "The pack offers no language");
}

static bool read_holidays(struct content *content, struct problem *problem)
{
	struct store_rows rows = store_ask(content->store, "SELECT date FROM public_holiday ORDER BY date", 0, NULL);
	bool good = true;
	while (good && store_next(&rows)) {
		if (content->holiday_count == CONTENT_HOLIDAYS_MAX)
			good = problem_set(problem, PROBLEM_TOO_LARGE, "table public_holiday", build_again,
					   "There are more than %d public holidays", CONTENT_HOLIDAYS_MAX);
		else
			content->holidays[content->holiday_count++] = (int)store_int(&rows, 0);
	}
	store_done(&rows);
	return good;
}

static bool read_urgent(struct content *content, struct problem *problem)
{
	struct store_rows rows =
	    store_ask(content->store, "SELECT id FROM service WHERE urgent_rank > 0 ORDER BY urgent_rank, id", 0, NULL);
	bool good = true;
	while (good && store_next(&rows)) {
		if (content->urgent_count == CONTENT_URGENT_MAX)
			good = problem_set(problem, PROBLEM_TOO_LARGE, "table service", build_again,
					   "There are more than %d urgent numbers", CONTENT_URGENT_MAX);
		else
			content->urgent[content->urgent_count++] = store_text(&rows, 0, &content->pack_arena);
	}
	store_done(&rows);
	return good;
}

static bool read_all(struct content *content, struct problem *problem)
{
	if (!read_pack(content, problem) || !read_languages(content, problem) || !read_holidays(content, problem) ||
	    !read_urgent(content, problem) || !guide_reader_read(content, problem))
		return false;
	/* damage looks like the end of a table: only the store knows the difference */
	if (store_failed(content->store) && problem)
		*problem = *store_damage(content->store);
	return !store_failed(content->store);
}

struct content *content_open(struct store *store, struct problem *problem)
{
	struct content *content = calloc(1, sizeof *content);
	CHECK(content != NULL);
	content->store = store;
	if (read_all(content, problem))
		return content;
	content_close(content);
	return NULL;
}

void content_close(struct content *content)
{
	if (!content)
		return;
	arena_finish(&content->pack_arena);
	free(content);
}

const struct guide *content_guide(const struct content *content)
{
	return &content->guide;
}

const struct content_pack *content_pack(const struct content *content)
{
	return &content->pack;
}

struct text content_territory(struct content *content, struct arena *arena, str language)
{
	struct speech_of speech = {content, arena, language};
	return translated(&speech, STR("territory"), content->territory_id, STR("name"), content->pack.territory);
}

int content_language_count(const struct content *content)
{
	return content->offer_count;
}

const struct language *content_language(const struct content *content, int index)
{
	CHECK(index >= 0 && index < content->offer_count);
	return content->offers[index].language;
}

int content_language_coverage(const struct content *content, int index)
{
	CHECK(index >= 0 && index < content->offer_count);
	return content->offers[index].coverage;
}
