/* First the screens of their own, then each topic's, then its questions and cards, then the urgent numbers. */
#include "tests/support/places.h"

static bool nth_card(const struct guide *guide, enum place_kind kind, int *index, struct place *place)
{
	for (int t = 0; t < guide->topic_count; t++) {
		if (*index < guide->topics[t].card_count) {
			*place = (struct place){.kind = (uint8_t)kind, .topic = (uint8_t)t, .item = (uint16_t)*index};
			return true;
		}
		*index -= guide->topics[t].card_count;
	}
	return false;
}

static bool nth_question(const struct guide *guide, int *index, struct place *place)
{
	for (int t = 0; t < guide->topic_count; t++) {
		const struct guide_topic *topic = &guide->topics[t];
		if (*index < topic->question_count) {
			*place = (struct place){
			    .kind = PLACE_QUESTION, .topic = (uint8_t)t, .item = (uint16_t)topic->questions[*index]};
			return true;
		}
		*index -= topic->question_count;
	}
	return false;
}

bool places_each(const struct content *content, int index, struct place *place)
{
	static const enum place_kind plain[] = {PLACE_ATTRACT, PLACE_LANGUAGES, PLACE_HOME,  PLACE_URGENT,
						PLACE_ABOUT,   PLACE_ACCESS,	PLACE_LISTEN};
	static const enum place_kind of_topic[] = {PLACE_TOPIC, PLACE_RESULTS, PLACE_UNLIKELY, PLACE_ANSWERS};
	enum { PLAIN = sizeof plain / sizeof *plain, OF_TOPIC = sizeof of_topic / sizeof *of_topic };
	const struct guide *guide = content_guide(content);
	if (index < PLAIN) {
		*place = (struct place){.kind = (uint8_t)plain[index], .topic = PLACE_ANY};
		return true;
	}
	index -= PLAIN;
	if (index < OF_TOPIC * guide->topic_count) {
		*place = (struct place){.kind = (uint8_t)of_topic[index % OF_TOPIC], .topic = (uint8_t)(index / OF_TOPIC)};
		return true;
	}
	index -= OF_TOPIC * guide->topic_count;
	if (nth_question(guide, &index, place) || nth_card(guide, PLACE_CARD, &index, place) ||
	    nth_card(guide, PLACE_SOURCE, &index, place))
		return true;
	*place = (struct place){.kind = index % 2 ? PLACE_SOURCE : PLACE_CARD, .topic = PLACE_ANY, .item = (uint16_t)(index / 2)};
	return index / 2 < content_urgent_count(content);
}
