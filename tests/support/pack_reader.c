/* Reads as the screens do, and more. */
#include "tests/support/pack_reader.h"
#include "kiosk/base/check.h"
#include "kiosk/content/content.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/store/store.h"

enum { LANGUAGES_READ = 4, WAYS = 6 };

static void read_text(struct text text)
{
	CHECK(str_is_utf8(text.text) && str_is_utf8(text.language));
}

static void read_texts(struct content_texts texts)
{
	for (int i = 0; i < texts.count; i++)
		read_text(texts.items[i]);
}

static void read_place(const struct content_place *place)
{
	struct hours_span spans[HOURS_SPANS_MAX];
	struct hours_moment moment = {2026, 12, 24, 600};
	CHECK(str_is_utf8(place->name) && str_is_utf8(place->address));
	for (int i = 0; i < 3; i++) {
		hours_at(&place->hours, moment);
		hours_day(&place->hours, moment.year, moment.month, moment.day, spans);
		moment = hours_next_day(moment);
	}
}

static void read_card(const struct content_card *card)
{
	read_text(card->name);
	read_text(card->summary);
	read_text(card->description);
	read_text(card->say);
	read_texts(card->steps);
	read_texts(card->documents);
	read_texts(card->must_not);
	read_texts(card->legal);
	for (int i = 0; i < card->place_count; i++)
		read_place(&card->places[i]);
	for (int i = 0; i < card->phone_count; i++)
		CHECK(str_is_utf8(card->phones[i].number));
	for (int i = 0; i < card->source_count; i++)
		CHECK(str_is_utf8(card->sources[i].url));
}

/* A visitor who answers by a fixed recipe until nothing is left to ask. */
static void walk(const struct guide *guide, const struct guide_topic *topic, int recipe)
{
	struct answers answers = {0};
	struct guide_result results[GUIDE_CARDS_MAX];
	int facts[GUIDE_QUESTIONS_MAX], question, steps = 0;
	while ((question = guide_next(guide, topic, &answers)) >= 0) {
		CHECK(question < topic->question_count && steps++ < GUIDE_QUESTIONS_MAX);
		const struct guide_fact *fact = &guide->facts[topic->questions[question]];
		answers.of[topic->questions[question]] = (answer)(ANSWER_UNKNOWN + (recipe + steps) % (fact->option_count + 2));
		guide_progress(guide, topic, &answers);
	}
	struct answers reachable = guide_reachable(guide, topic, &answers);
	int count = guide_results(guide, topic, &reachable, results);
	CHECK(count == topic->card_count);
	for (int i = 0; i < count; i++) {
		guide_because(guide, topic, &topic->cards[results[i].card], &reachable, facts);
		if (results[i].verdict != GUIDE_LIKELY)
			guide_would_change(guide, topic, &topic->cards[results[i].card], &reachable, facts);
	}
}

static void read_topic(struct content *content, struct arena *arena, int index, str language)
{
	const struct guide *guide = content_guide(content);
	const struct guide_topic *topic = &guide->topics[index];
	read_text(content_topic(content, arena, index, language).name);
	for (int i = 0; i < topic->question_count; i++) {
		struct content_question question = content_question(content, arena, topic->questions[i], language);
		read_text(question.question);
		for (int option = 0; option < question.option_count; option++)
			read_text(question.options[option].label);
	}
	for (int i = 0; i < topic->card_count; i++) {
		struct content_card card = content_card(content, arena, index, i, language);
		read_card(&card);
		card = content_card_brief(content, arena, index, i, language);
		read_text(card.name);
	}
}

static void read_content(struct content *content, struct arena *arena, str language)
{
	read_text(content_territory(content, arena, language));
	for (int i = 0; i < content_topic_count(content); i++)
		read_topic(content, arena, i, language);
	for (int i = 0; i < content_urgent_count(content); i++) {
		struct content_card card = content_urgent(content, arena, i, language);
		read_card(&card);
	}
}

static void read_sentences(struct sentences *sentences, struct arena *arena, str tag)
{
	const struct sentence_language *language = sentences_language(sentences, tag);
	struct argument arguments[3] = {SAY_NUMBER(2), SAY_TEXT(STR("x")), SAY_LTR(STR("112"))};
	for (int key = 0; key < SAY_COUNT; key++) {
		CHECK(str_is_utf8(sentence(language, arena, (enum say)key)));
		sentence_with(language, arena, (enum say)key, 3, arguments);
		sentence_tag(language, (enum say)key);
	}
}

static void read_everything(struct content *content, struct sentences *sentences)
{
	struct arena arena = {0};
	const struct guide *guide = content_guide(content);
	for (int topic = 0; topic < guide->topic_count; topic++)
		for (int way = 0; way < WAYS; way++)
			walk(guide, &guide->topics[topic], way);
	int languages = content_language_count(content);
	for (int i = 0; i < languages && i < LANGUAGES_READ; i++) {
		str tag = str_of(content_language(content, i)->tag);
		read_content(content, &arena, tag);
		read_sentences(sentences, &arena, tag);
		arena_reset(&arena);
	}
	arena_finish(&arena);
}

static enum pack_read read_store(struct store *store)
{
	struct problem problem = {0};
	enum pack_read read = PACK_REFUSED_CONTENT;
	struct content *content = content_open(store, &problem);
	struct sentences *sentences = content ? sentences_open(store, &problem) : NULL;
	if (content && sentences) {
		read_everything(content, sentences);
		read = store_failed(store) ? PACK_DAMAGED : PACK_WHOLE;
		CHECK(read == PACK_WHOLE || store_damage(store)->text[0]);
	} else {
		CHECK(problem.text[0]);
	}
	sentences_close(sentences);
	content_close(content);
	return read;
}

enum pack_read pack_reader_read(const char *path)
{
	struct problem problem = {0};
	struct store *store = store_open(path, &problem);
	CHECK(store || problem.text[0]);
	enum pack_read read = store ? read_store(store) : PACK_REFUSED_STORE;
	store_close(store);
	return read;
}

const char *pack_reader_name(enum pack_read read)
{
	static const char *const names[] = {"refused when opened", "refused by its content", "damage met and said",
					    "read to the end"};
	return names[read];
}
