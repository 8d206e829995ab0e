/* The sample content of Montreuil on every screen, in every language it offers, for visitors who answer by chance: every page
 * can be described, ends with a person where it should, and has room to spare. */
#include "kiosk/screens/screens.h"
#include "kiosk/store/store.h"
#include "tests/support/chance.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"

enum { VISITORS = 40 };

static struct page page;
static struct arena words;

struct sample {
	struct store *store;
	struct content *content;
	struct sentences *sentences;
	const struct guide *guide;
	struct visit visit;
};

static bool open_sample(struct sample *sample)
{
	struct problem problem = {0};
	struct config config = fixture_config();
	*sample = (struct sample){.store = store_open(config.content, &problem), .visit = visit_new()};
	sample->content = sample->store ? content_open(sample->store, &problem) : NULL;
	sample->sentences = sample->store ? sentences_open(sample->store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	if (sample->content)
		sample->guide = content_guide(sample->content);
	return sample->content && sample->sentences;
}

static void close_sample(struct sample *sample)
{
	content_close(sample->content);
	sentences_close(sample->sentences);
	store_close(sample->store);
	arena_finish(&words);
}

static void view(struct sample *sample, int language, enum place_kind kind, int topic, int item)
{
	str tag = str_of(content_language(sample->content, language)->tag);
	sample->visit.language = (uint16_t)language;
	sample->visit.depth = 2;
	sample->visit.path[1] = (struct place){.kind = (uint8_t)kind, .topic = (uint8_t)topic, .item = (uint16_t)item};
	arena_reset(&words);
	struct screen_world world = {.visit = &sample->visit,
				     .content = sample->content,
				     .sentences = sample->sentences,
				     .say = sentences_language(sample->sentences, tag),
				     .language = tag,
				     .now = {.year = 2026, .month = 11, .day = 23, .minutes = 615}};
	screens_view(&page, &words, &world);
	EXPECT(page.count > 8 && page.count < PAGE_NODES_MAX / 2);
	EXPECT(page.nodes[0].name.size > 0);
}

static void view_topic(struct sample *sample, int language, int topic)
{
	const struct guide_topic *guided = &sample->guide->topics[topic];
	static const enum place_kind kinds[] = {PLACE_TOPIC, PLACE_RESULTS, PLACE_UNLIKELY, PLACE_ANSWERS};
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		view(sample, language, kinds[k], topic, 0);
	for (int q = 0; q < guided->question_count; q++)
		view(sample, language, PLACE_QUESTION, topic, guided->questions[q]);
	for (int card = 0; card < guided->card_count; card++) {
		view(sample, language, PLACE_CARD, topic, card);
		view(sample, language, PLACE_SOURCE, topic, card);
	}
}

TEST(the_sample_content_is_told_on_every_screen_in_every_language)
{
	static const enum place_kind kinds[] = {PLACE_LANGUAGES, PLACE_HOME,   PLACE_URGENT,
						PLACE_ABOUT,	 PLACE_ACCESS, PLACE_LISTEN};
	struct sample sample;
	if (!open_sample(&sample))
		return;
	for (int language = 0; language < content_language_count(sample.content); language++) {
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			view(&sample, language, kinds[k], PLACE_ANY, 0);
		for (int topic = 0; topic < sample.guide->topic_count; topic++)
			view_topic(&sample, language, topic);
		for (int i = 0; i < content_urgent_count(sample.content); i++)
			view(&sample, language, PLACE_CARD, PLACE_ANY, i);
	}
	EXPECT(!store_failed(sample.store));
	close_sample(&sample);
}

/* The last card shown is one that the guide calls a person to see. */
static void check_last(struct sample *sample, int topic)
{
	int last = -1;
	view(sample, 0, PLACE_RESULTS, topic, 0);
	for (int i = 0; i < page.count; i++)
		if (page.nodes[i].role == ROLE_CARD)
			last = i;
	EXPECT(last > 0);
	if (last > 0)
		EXPECT(sample->guide->topics[topic].cards[page.nodes[last].action.item].human);
}

TEST(whoever_answers_whatever_the_results_end_with_a_person)
{
	struct sample sample;
	if (!open_sample(&sample))
		return;
	struct chance chance = {.state = 20261123};
	for (int visitor = 0; visitor < VISITORS; visitor++) {
		for (int fact = 0; fact < sample.guide->fact_count; fact++)
			sample.visit.answers.of[fact] =
			    (answer)chance_below(&chance, ANSWER_OPTION + sample.guide->facts[fact].option_count);
		for (int topic = 0; topic < sample.guide->topic_count; topic++)
			check_last(&sample, topic);
	}
	close_sample(&sample);
}
