/* A card is asked alone whether a question is open for it: that is what "still read" means. */
#include "kiosk/guide/reading.h"

void reading_make(struct reading *reading, const struct guide *guide, const struct guide_topic *topic)
{
	reading->guide = guide;
	reading->topic = topic;
	for (int i = 0; i < topic->card_count; i++) {
		reading->alone[i] = *topic;
		reading->alone[i].cards = &topic->cards[i];
		reading->alone[i].card_count = 1;
	}
}

static bool list_reads(const struct guide_condition *list, int count, int fact)
{
	for (int i = 0; i < count; i++)
		if (list[i].fact == fact)
			return true;
	return false;
}

uint64_t reading_live(const struct reading *reading, const struct answers *answers, int q)
{
	uint64_t live = 0;
	for (int i = 0; i < reading->topic->card_count; i++) {
		const struct guide_card *card = &reading->topic->cards[i];
		for (int later = q; later < reading->topic->question_count; later++) {
			int fact = reading->topic->questions[later];
			if (!list_reads(card->only_if, card->only_if_count, fact) &&
			    !list_reads(card->likely_if, card->likely_if_count, fact))
				continue;
			if (guide_is_open(reading->guide, &reading->alone[i], later, answers)) {
				live |= UINT64_C(1) << i;
				break;
			}
		}
	}
	return live;
}

static bool list_tells(const struct guide *guide, const struct guide_condition *list, int count, int fact, answer a, answer b)
{
	struct answers one = {0}, other = {0};
	one.of[fact] = a;
	other.of[fact] = b;
	for (int i = 0; i < count; i++)
		if (list[i].fact == fact &&
		    guide_condition_truth(guide, &list[i], &one) != guide_condition_truth(guide, &list[i], &other))
			return true;
	return false;
}

answer reading_class(const struct reading *reading, uint64_t live, int fact, answer said)
{
	for (answer less = 0; less < said; less++) {
		bool told = false;
		for (int i = 0; i < reading->topic->card_count && !told; i++) {
			const struct guide_card *card = &reading->topic->cards[i];
			told = (live >> i & 1) &&
			       (list_tells(reading->guide, card->only_if, card->only_if_count, fact, less, said) ||
				list_tells(reading->guide, card->likely_if, card->likely_if_count, fact, less, said));
		}
		if (!told)
			return less;
	}
	return said;
}

uint64_t reading_key(const struct reading *reading, uint64_t live, const struct answers *answers, int q)
{
	uint64_t key = (uint64_t)q;
	for (int i = 0; i < q; i++) {
		int fact = reading->topic->questions[i];
		key = key << 4 | reading_class(reading, live, fact, answers->of[fact]);
	}
	return key;
}
