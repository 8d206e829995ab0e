/* Reading the sample pack: the guide, the texts in their languages, a whole card; and packs that must be refused. */
#include "kiosk/content/content.h"
#include "kiosk/content/place.h"
#include "kiosk/store/store.h"
#include "tests/support/pack_fixture.h"
#include "tests/test.h"
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct reading {
	char path[FIXTURE_PATH_MAX];
	struct store *store;
	struct content *content;
	struct arena arena;
};

static struct reading open_reading(const char *extra)
{
	struct reading reading = {0};
	struct problem problem = {0};
	pack_fixture_make(reading.path, extra);
	reading.store = store_open(reading.path, &problem);
	reading.content = reading.store ? content_open(reading.store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	return reading;
}

static void close_reading(struct reading *reading)
{
	EXPECT(!store_failed(reading->store));
	content_close(reading->content);
	store_close(reading->store);
	arena_finish(&reading->arena);
	unlink(reading->path);
}

static void expect_text(struct text text, const char *words, const char *language, enum text_status status, bool fallback)
{
	EXPECT_STR(text.text, str_of(words));
	EXPECT_STR(text.language, str_of(language));
	EXPECT_INT(text.status, status);
	EXPECT_INT(text.fallback, fallback);
}

TEST(content_knows_its_pack_and_the_languages_it_offers)
{
	struct reading reading = open_reading(NULL);
	const struct content_pack *pack = content_pack(reading.content);
	EXPECT_STR(pack->title, STR("Essai"));
	EXPECT_STR(pack->created_at, STR("2026-11-01"));
	EXPECT_INT(pack->version, 7);
	EXPECT(pack->located && pack->latitude > 48.86 && pack->latitude < 48.87);
	/* qqq is offered by the pack, but no kiosk knows its name */
	EXPECT_INT(content_language_count(reading.content), 4);
	EXPECT_STR(str_of(content_language(reading.content, 1)->tag), STR("ar"));
	EXPECT_INT(content_language_coverage(reading.content, 1), 60);
	expect_text(content_territory(reading.content, &reading.arena, STR("ar")), "بلدية إسّاي", "ar", TEXT_HUMAN, false);
	expect_text(content_territory(reading.content, &reading.arena, STR("fr")), "Mairie d'Essai", "fr", TEXT_SOURCE, false);
	close_reading(&reading);
}

TEST(content_guide_is_what_the_tables_say)
{
	struct reading reading = open_reading(NULL);
	const struct guide *guide = content_guide(reading.content);
	EXPECT_INT(guide->fact_count, 3);
	EXPECT_STR(guide->facts[1].id, STR("age"));
	EXPECT(guide->facts[1].integer && !guide->facts[1].status && guide->facts[2].status && guide->facts[2].sensitive);
	EXPECT_INT(guide->facts[1].options[1].minimum, 18);
	EXPECT_INT(guide->facts[1].options[1].maximum, 120);
	EXPECT_INT(guide->topic_count, 3);
	const struct guide_topic *health = &guide->topics[0];
	EXPECT_INT(health->question_count, 3);
	EXPECT_INT(health->questions[2], 2);
	EXPECT_INT(health->card_count, 2);
	const struct guide_card *care = &health->cards[0], *desk = &health->cards[1];
	EXPECT(care->to_check && !care->today && !care->human && !care->sensitive);
	EXPECT(desk->today && desk->human && desk->sensitive && !desk->to_check);
	EXPECT_INT(care->only_if_count, 1);
	EXPECT_INT(care->only_if[0].op, GUIDE_IS_NOT);
	EXPECT_INT(care->only_if[0].options, 2);
	EXPECT_INT(care->likely_if_count, 3);
	EXPECT_INT(care->likely_if[0].options, 3);
	EXPECT(care->likely_if[1].group == 1 && care->likely_if[1].op == GUIDE_BELOW && care->likely_if[1].number == 18);
	EXPECT(care->likely_if[2].group == 2 && care->likely_if[2].op == GUIDE_KNOWN && care->likely_if[2].fact == 2);
	close_reading(&reading);
}

TEST(content_question_speaks_and_marks_what_is_not_translated)
{
	struct reading reading = open_reading(NULL);
	struct content_question question = content_question(reading.content, &reading.arena, 0, STR("ar"));
	expect_text(question.question, "هل لديك تأمين صحي؟", "ar", TEXT_HUMAN, false);
	expect_text(question.why, "Pour savoir quelle aide existe.", "fr", TEXT_SOURCE, true);
	EXPECT_INT(question.option_count, 2);
	expect_text(question.options[0].label, "لا", "ar", TEXT_HUMAN, false);
	expect_text(question.options[1].help, "carte Vitale", "fr", TEXT_SOURCE, true);
	EXPECT_INT(question.options[0].help.text.size, 0);
	EXPECT_STR(question.options[0].icon, STR("close"));
	struct content_topic topic = content_topic(reading.content, &reading.arena, 2, STR("ar"));
	EXPECT(topic.pillar == PILLAR_CULTURE && topic.sensitive && topic.index == 2);
	EXPECT_STR(topic.icon, STR("history"));
	expect_text(topic.name, "Vivre ensemble", "fr", TEXT_SOURCE, true);
	EXPECT_INT(topic.summary.text.size, 0);
	EXPECT_INT(content_topic_count(reading.content), 3);
	close_reading(&reading);
}

TEST(content_card_of_a_right_has_everything)
{
	struct reading reading = open_reading(NULL);
	struct content_card card = content_card(reading.content, &reading.arena, 0, 0, STR("ar"));
	EXPECT(card.kind == KIND_RIGHT && card.pillar == PILLAR_RIGHTS);
	EXPECT_STR(card.id, STR("care"));
	expect_text(card.name, "رعاية", "ar", TEXT_REVIEWED, false);
	expect_text(card.summary, "علاج بلا دفع مسبق", "ar", TEXT_MACHINE, false);
	expect_text(card.description, "Une longue description.", "fr", TEXT_SOURCE, true);
	expect_text(card.cost, "Gratuit.", "fr", TEXT_SOURCE, true);
	expect_text(card.say, "مرحبًا، أريد العلاج", "ar", TEXT_HUMAN, false);
	expect_text(card.say_local, "Bonjour, je voudrais des soins.", "fr", TEXT_SOURCE, false);
	EXPECT_INT(card.steps.count, 2);
	expect_text(card.steps.items[0], "اذهب إلى المكتب", "ar", TEXT_HUMAN, false);
	expect_text(card.steps.items[1], "Posez la question.", "fr", TEXT_SOURCE, true);
	EXPECT(card.documents.count == 2 && card.without_documents.count == 2);
	expect_text(card.without_documents.items[0], "قل اسمك", "ar", TEXT_HUMAN, false);
	EXPECT_INT(card.without_documents.items[1].text.size, 0);
	EXPECT(card.must_not.count == 1 && card.to_check.count == 1 && card.legal.count == 1);
	expect_text(card.legal.items[0], "Code d'essai, art. 1", "fr", TEXT_SOURCE, false);
	EXPECT(card.no_papers_needed && card.free && card.by_appointment && !card.around_the_clock && !card.from_memory);
	EXPECT_STR(card.checked_on, STR("2026-10"));
	EXPECT_INT(card.review_due, 20270401);
	EXPECT_STR(card.website.text, STR("https://example.org/care"));
	EXPECT_INT(card.source_count, 1);
	EXPECT_STR(card.sources[0].url, STR("https://example.org"));
	/* the phone is that of the service that serves it, and says so */
	EXPECT_INT(card.phone_count, 1);
	EXPECT_STR(card.phones[0].number, STR("+000000000"));
	EXPECT_STR(card.phones[0].description.text, STR("Guichet"));
	close_reading(&reading);
}

TEST(content_place_has_address_distance_and_hours)
{
	struct reading reading = open_reading(NULL);
	struct content_card card = content_card(reading.content, &reading.arena, 0, 0, STR("ar"));
	EXPECT_INT(card.place_count, 1);
	const struct content_place *place = &card.places[0];
	EXPECT_STR(place->name, STR("Guichet d'Essai"));
	EXPECT_STR(place->address, STR("1 rue de l'Essai, 00000 Essai"));
	expect_text(place->directions, "خلف البلدية", "ar", TEXT_HUMAN, false);
	/* 0.009 degrees of latitude north */
	EXPECT(place->located && place->distance_m > 998 && place->distance_m < 1004);
	EXPECT_INT(place->bearing_deg, 0);
	EXPECT_INT(place->hours.rule_count, 2);
	EXPECT(place->hours.rules[0].opens == 540 && place->hours.rules[0].closes == 1020 &&
	       place->hours.rules[0].weekdays == 31);
	EXPECT(place->hours.rules[0].state == HOURS_OPEN && place->hours.rules[1].holiday == 2);
	EXPECT_STR(place->hours.rules[1].comment, STR("fermé"));
	EXPECT_INT(place->hours.holiday_count, 2);
	EXPECT_INT(place->hours.holidays[0], 20260101);
	EXPECT_STR(place->hours_source, STR("Mo-Fr 09:00-17:00"));
	struct content_card desk = content_card(reading.content, &reading.arena, 0, 1, STR("fr"));
	EXPECT(desk.kind == KIND_SERVICE && desk.place_count == 1 && desk.phone_count == 1);
	expect_text(desk.alert, "Fermé en août.", "fr", TEXT_SOURCE, false);
	EXPECT(desk.from_memory && desk.checked_on.size == 0);
	close_reading(&reading);
}

TEST(content_distance_is_that_of_known_towns)
{
	int metres, bearing;
	/* Paris to Marseille: 661 km, south-south-east; Sydney to Santiago: 11 340 km (great circle) */
	place_distance(48.8567, 2.3508, 43.2967, 5.3764, &metres, &bearing);
	EXPECT(metres > 658000 && metres < 664000 && bearing > 155 && bearing < 160);
	place_distance(-33.8688, 151.2093, -33.4489, -70.6693, &metres, &bearing);
	EXPECT(metres > 11300000 && metres < 11400000);
	place_distance(48.85, 2.35, 48.85, 2.35, &metres, &bearing);
	EXPECT_INT(metres, 0);
	place_distance(48.85, 2.35, 48.85, 2.34, &metres, &bearing);
	EXPECT_INT(bearing, 270);
}

TEST(content_with_an_impossible_rule_or_position_says_unknown_not_something)
{
	struct reading reading = open_reading("UPDATE schedule_rule SET closes_min = 100000 WHERE seq = 1;"
					      "UPDATE location SET latitude = 9e999");
	struct content_card card = content_card(reading.content, &reading.arena, 0, 1, STR("fr"));
	EXPECT_INT(card.place_count, 1);
	EXPECT_INT(card.places[0].hours.rule_count, 0);
	EXPECT(!card.places[0].located);
	close_reading(&reading);
	reading = open_reading("UPDATE territory SET latitude = -91");
	EXPECT(!content_pack(reading.content)->located);
	EXPECT(!content_card(reading.content, &reading.arena, 0, 1, STR("fr")).places[0].located);
	close_reading(&reading);
}

TEST(content_lists_are_never_cut)
{
	struct reading reading =
	    open_reading("CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
			 "SELECT i FROM n;"
			 "INSERT INTO step SELECT 'event', 'feast', i, 'pas ' || i FROM n;"
			 "INSERT INTO phone SELECT 'event', 'feast', i, '+' || i, NULL, 0 FROM n;"
			 "INSERT INTO location SELECT 'l' || i, 'physical', 'L', NULL, NULL, NULL, NULL FROM n;"
			 "INSERT INTO service_at_location SELECT 'x' || i, 'second', 'l' || i FROM n;"
			 "INSERT INTO record_service VALUES('event', 'feast', 1, 'second'), ('event', 'feast', 2, 'desk');"
			 "INSERT INTO schedule_rule SELECT 'desk-hours', i + 2, 1, 0, 0, 1, 0, 0, i, i + 1, 1, NULL FROM n");
	struct content_card card = content_card(reading.content, &reading.arena, 2, 0, STR("fr"));
	EXPECT_INT(card.steps.count, 300);
	EXPECT_STR(card.steps.items[299].text, STR("pas 300"));
	EXPECT_INT(card.phone_count, 301);
	EXPECT_INT(card.place_count, 301);
	EXPECT_STR(card.places[300].id, STR("desk-place"));
	EXPECT_INT(card.places[300].hours.rule_count, 302);
	EXPECT(card.places[0].address.size == 0 && card.places[0].hours.rule_count == 0);
	close_reading(&reading);
}

TEST(content_falls_back_along_the_chain_and_says_so)
{
	struct reading reading = open_reading(NULL);
	struct content_card dari = content_card_brief(reading.content, &reading.arena, 0, 0, STR("prs"));
	expect_text(dari.name, "درمان", "fa", TEXT_STALE, true);
	expect_text(dari.summary, "Se faire soigner sans avance de frais.", "fr", TEXT_SOURCE, true);
	struct content_card unknown = content_card_brief(reading.content, &reading.arena, 0, 0, STR("qqq"));
	expect_text(unknown.name, "Soins", "fr", TEXT_SOURCE, true);
	EXPECT(unknown.free && unknown.steps.count == 0);
	close_reading(&reading);
}

TEST(content_has_the_other_kinds_of_cards_too)
{
	struct reading reading = open_reading(NULL);
	struct content_card council = content_card(reading.content, &reading.arena, 1, 0, STR("fr"));
	EXPECT(council.kind == KIND_BODY && council.pillar == PILLAR_CITIZEN);
	EXPECT_STR(council.decides.text, STR("Le budget."));
	EXPECT_STR(council.how_to_join.text, STR("Venez."));
	EXPECT_STR(council.when.text, STR("Le lundi."));
	struct content_card feast = content_card(reading.content, &reading.arena, 2, 0, STR("fr"));
	EXPECT(feast.kind == KIND_EVENT && feast.pillar == PILLAR_CULTURE);
	EXPECT_STR(feast.year, STR("2018"));
	struct content_card mill = content_card(reading.content, &reading.arena, 2, 1, STR("fr"));
	EXPECT_INT(mill.kind, KIND_MEMORY);
	EXPECT_STR(mill.year, STR("1968-2023"));
	EXPECT_STR(mill.description.text, STR("Longue histoire."));
	EXPECT(mill.place_count == 0 && mill.phone_count == 0 && mill.source_count == 0);
	close_reading(&reading);
}

TEST(content_urgent_numbers_come_in_their_order)
{
	struct reading reading = open_reading(NULL);
	EXPECT_INT(content_urgent_count(reading.content), 2);
	struct content_card first = content_urgent(reading.content, &reading.arena, 0, STR("ar"));
	EXPECT_STR(first.phones[0].number, STR("112"));
	EXPECT(first.phones[0].free_call && first.around_the_clock);
	expect_text(first.phones[0].description, "طوارئ", "ar", TEXT_HUMAN, false);
	EXPECT_STR(content_urgent(reading.content, &reading.arena, 1, STR("fr")).id, STR("second"));
	close_reading(&reading);
}

static void expect_refused(const char *extra, enum problem_kind kind)
{
	char path[FIXTURE_PATH_MAX];
	struct problem problem = {0};
	pack_fixture_make(path, extra);
	struct store *store = store_open(path, &problem);
	EXPECT(store != NULL);
	struct content *content = store ? content_open(store, &problem) : NULL;
	if (content || problem.kind != kind || !problem.text[0] || !problem.remedy[0] || !problem.place[0])
		test_fail(__FILE__, __LINE__, "%s: kind %d, %s", extra, problem.kind, problem.text);
	content_close(content);
	store_close(store);
	unlink(path);
}

TEST(content_refuses_a_guide_that_breaks_a_limit_or_a_reference)
{
	expect_refused("DELETE FROM pack", PROBLEM_INVALID);
	expect_refused("DELETE FROM territory", PROBLEM_INVALID);
	expect_refused("DELETE FROM pack_language", PROBLEM_INVALID);
	expect_refused("DELETE FROM fact_option WHERE fact_id = 'age'", PROBLEM_INVALID);
	expect_refused("UPDATE fact_option SET min_value = 50, max_value = 3 WHERE id = 'age.child'", PROBLEM_INVALID);
	expect_refused("UPDATE path_question SET fact_id = 'nobody' WHERE sort = 2", PROBLEM_INVALID);
	expect_refused("UPDATE path_card SET link_id = 'nobody' WHERE link_id = 'care'", PROBLEM_INVALID);
	expect_refused("UPDATE path_card SET link_entity = 'pack' WHERE link_id = 'care'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET value = 'cover.some' WHERE seq = 1 AND purpose = 'only_if'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET value = '' WHERE purpose = 'only_if'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET value = 'eighteen' WHERE op = '<'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET fact_id = 'cover' WHERE op = '<'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET group_no = -1 WHERE op = '<'", PROBLEM_INVALID);
	expect_refused("UPDATE condition SET fact_id = 'nobody' WHERE op = 'known'", PROBLEM_INVALID);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70) INSERT INTO fact"
		       " SELECT 'f' || i, i + 10, 'choice', 'q', 'w', 0, 0 FROM n",
		       PROBLEM_TOO_LARGE);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO fact_option"
		       " SELECT 'o' || i, 'cover', i + 10, 'l', NULL, 'b', NULL, 0, 0 FROM n",
		       PROBLEM_TOO_LARGE);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO path"
		       " SELECT 'p' || i, i + 10, 't', NULL, 'rights', 'i', 0 FROM n",
		       PROBLEM_TOO_LARGE);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO path_question"
		       " SELECT 'voice', i, 'age' FROM n",
		       PROBLEM_TOO_LARGE);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70) INSERT INTO path_card"
		       " SELECT 'voice/' || i, 'voice', i + 10, 'service', 'desk', 0, 0 FROM n",
		       PROBLEM_TOO_LARGE);
	expect_refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) INSERT INTO condition"
		       " SELECT 'health/desk', 'likely_if', 0, i, 'age', 'known', '' FROM n",
		       PROBLEM_INVALID);
	expect_refused("UPDATE service SET urgent_rank = 1;"
		       "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO service"
		       " SELECT 's' || i, NULL, 'n', NULL, NULL, 'active', NULL, NULL, NULL, 'hotline', i FROM n",
		       PROBLEM_TOO_LARGE);
}

static void read_everything(struct content *content, struct arena *arena)
{
	static const char *const tags[] = {"fr", "ar", "prs"};
	const struct guide *guide = content_guide(content);
	for (size_t t = 0; t < sizeof tags / sizeof tags[0]; t++) {
		str tag = str_of(tags[t]);
		content_territory(content, arena, tag);
		for (int i = 0; i < guide->fact_count; i++)
			content_question(content, arena, i, tag);
		for (int i = 0; i < guide->topic_count; i++) {
			content_topic(content, arena, i, tag);
			for (int card = 0; card < guide->topics[i].card_count; card++)
				content_card(content, arena, i, card, tag);
		}
		for (int i = 0; i < content_urgent_count(content); i++)
			content_urgent(content, arena, i, tag);
	}
}

TEST(content_survives_damage_at_three_hundred_places)
{
	enum { FILE_BYTES_MAX = 1 << 20 };
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	unsigned char *bytes = malloc(FILE_BYTES_MAX);
	FILE *file = fopen(path, "r+b");
	size_t size = fread(bytes, 1, FILE_BYTES_MAX, file);
	int opened = 0, refused = 0;
	srand(3);
	for (int round = 0; round < 300; round++) {
		struct arena arena = {0};
		size_t at = 100 + (size_t)rand() % (size - 100);
		fseek(file, (long)at, SEEK_SET);
		fputc(bytes[at] ^ (1 + rand() % 255), file);
		fflush(file);
		struct store *store = store_open(path, NULL);
		struct content *content = store ? content_open(store, NULL) : NULL;
		if (content)
			read_everything(content, &arena);
		content ? opened++ : refused++;
		content_close(content);
		store_close(store);
		arena_finish(&arena);
		fseek(file, (long)at, SEEK_SET);
		fputc(bytes[at], file);
		fflush(file);
	}
	EXPECT(opened > 0 && refused > 0);
	fclose(file);
	free(bytes);
	unlink(path);
}
