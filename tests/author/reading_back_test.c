/* What the compiler writes the kiosk reads: the same guide, and every translated text in its language. */
#include "kiosk/author/press.h"
#include "kiosk/base/check.h"
#include "kiosk/content/content.h"
#include "kiosk/store/store.h"
#include "tests/test.h"
#include <stdlib.h>
#include <unistd.h>

struct reading_back {
	struct press press;
	char path[128];
	struct store *store;
	struct content *content;
	struct arena arena;
	int own, fallen_back;
};

static void open_reading_back(struct reading_back *back)
{
	struct problem problem = {0};
	struct arena *arena = &back->arena;
	press_init(&back->press, WORDING_ENGLISH);
	EXPECT(press_check(&back->press, str_format(arena, "%s/content/fr-montreuil", test_root()),
			   str_format(arena, "%s/assets/translations", test_root())));
	snprintf(back->path, sizeof back->path, "/tmp/socle-reading-back-XXXXXX");
	close(mkstemp(back->path));
	EXPECT(press_write(&back->press, back->path, &problem));
	back->store = store_open(back->path, &problem);
	back->content = back->store ? content_open(back->store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	CHECK(back->content != NULL);
}

static void close_reading_back(struct reading_back *back)
{
	EXPECT(!store_failed(back->store));
	content_close(back->content);
	store_close(back->store);
	unlink(back->path);
	press_finish(&back->press);
	arena_finish(&back->arena);
}

static void expect_conditions(const struct guide_condition *read, const struct guide_condition *written, int count)
{
	for (int i = 0; i < count; i++) {
		/* the pack may order groups; the draft keeps the lines */
		int same = 0;
		for (int j = 0; j < count; j++)
			same += read[i].fact == written[j].fact && read[i].op == written[j].op &&
				read[i].group == written[j].group && read[i].options == written[j].options &&
				read[i].number == written[j].number;
		EXPECT(same > 0);
	}
}

static void expect_topic(const struct guide_topic *read, const struct guide_topic *written)
{
	EXPECT_STR(read->id, written->id);
	EXPECT_INT(read->question_count, written->question_count);
	EXPECT(memcmp(read->questions, written->questions, sizeof read->questions) == 0);
	EXPECT_INT(read->card_count, written->card_count);
	for (int i = 0; i < read->card_count && i < written->card_count; i++) {
		const struct guide_card *a = &read->cards[i], *b = &written->cards[i];
		EXPECT_STR(a->id, b->id);
		EXPECT(a->today == b->today && a->human == b->human && a->to_check == b->to_check &&
		       a->sensitive == b->sensitive);
		EXPECT_INT(a->only_if_count, b->only_if_count);
		EXPECT_INT(a->likely_if_count, b->likely_if_count);
		if (a->only_if_count != b->only_if_count || a->likely_if_count != b->likely_if_count)
			continue;
		expect_conditions(a->only_if, b->only_if, a->only_if_count);
		expect_conditions(a->likely_if, b->likely_if, a->likely_if_count);
	}
}

TEST(reading_back_gives_the_guide_that_was_proved)
{
	static struct reading_back back;
	open_reading_back(&back);
	const struct guide *read = content_guide(back.content), *written = &back.press.draft->guide;
	EXPECT_INT(read->fact_count, written->fact_count);
	EXPECT_INT(read->topic_count, written->topic_count);
	for (int i = 0; i < read->fact_count && i < written->fact_count; i++) {
		const struct guide_fact *a = &read->facts[i], *b = &written->facts[i];
		EXPECT_STR(a->id, b->id);
		EXPECT(a->integer == b->integer && a->sensitive == b->sensitive && a->status == b->status);
		EXPECT_INT(a->option_count, b->option_count);
		for (int option = 0; option < a->option_count; option++) {
			EXPECT_STR(a->options[option].id, b->options[option].id);
			EXPECT_INT(a->options[option].minimum, b->options[option].minimum);
			EXPECT_INT(a->options[option].maximum, b->options[option].maximum);
		}
	}
	for (int i = 0; i < read->topic_count && i < written->topic_count; i++)
		expect_topic(&read->topics[i], &written->topics[i]);
	close_reading_back(&back);
}

static void see(struct reading_back *back, struct text text)
{
	if (text.text.size)
		text.fallback ? back->fallen_back++ : back->own++;
}

static void see_all(struct reading_back *back, struct content_texts texts)
{
	for (int i = 0; i < texts.count; i++)
		see(back, texts.items[i]);
}

static void see_card(struct reading_back *back, struct content_card card)
{
	struct text single[] = {card.name,  card.summary,     card.description, card.who,   card.cost,
				card.delay, card.refusal,     card.no_papers,	card.alert, card.appointment,
				card.say,   card.how_to_join, card.decides,	card.when,  card.checked_note};
	struct content_texts lists[] = {card.steps, card.documents, card.without_documents, card.must_not, card.to_check};
	for (size_t i = 0; i < sizeof single / sizeof single[0]; i++)
		see(back, single[i]);
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
		see_all(back, lists[i]);
	for (int i = 0; i < card.phone_count; i++)
		see(back, card.phones[i].description);
	for (int i = 0; i < card.place_count; i++)
		see(back, card.places[i].directions);
}

static void see_question(struct reading_back *back, struct content_question question)
{
	see(back, question.question);
	see(back, question.why);
	for (int i = 0; i < question.option_count; i++) {
		EXPECT(question.options[i].label.text.size > 0);
		see(back, question.options[i].label);
		see(back, question.options[i].help);
		see(back, question.options[i].because);
	}
}

static void see_everything(struct reading_back *back, str language)
{
	struct content *content = back->content;
	const struct guide *guide = content_guide(content);
	back->own = back->fallen_back = 0;
	see(back, content_territory(content, &back->arena, language));
	for (int fact = 0; fact < guide->fact_count; fact++)
		see_question(back, content_question(content, &back->arena, fact, language));
	for (int topic = 0; topic < guide->topic_count; topic++) {
		see(back, content_topic(content, &back->arena, topic, language).name);
		see(back, content_topic(content, &back->arena, topic, language).summary);
		for (int card = 0; card < guide->topics[topic].card_count; card++)
			see_card(back, content_card(content, &back->arena, topic, card, language));
	}
	for (int i = 0; i < content_urgent_count(content); i++)
		see_card(back, content_urgent(content, &back->arena, i, language));
}

TEST(reading_back_finds_every_translation_where_the_compiler_put_it)
{
	static struct reading_back back;
	open_reading_back(&back);
	see_everything(&back, STR("fr"));
	int texts = back.own, whole = 0;
	EXPECT(texts > 1000 && back.fallen_back == 0);
	for (int i = 0; i < content_language_count(back.content); i++) {
		const char *tag = content_language(back.content, i)->tag;
		see_everything(&back, str_of(tag));
		EXPECT_INT(back.own + back.fallen_back, texts);
		if (content_language_coverage(back.content, i) < 100)
			continue;
		whole++;
		if (back.fallen_back)
			test_fail(__FILE__, __LINE__, "%s: %d texts are translated and not found", tag, back.fallen_back);
	}
	EXPECT(whole >= 2);
	close_reading_back(&back);
}
