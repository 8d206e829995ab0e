/* Speaking: a plain text as it is, a pattern with its arguments, dates and times. */
#include "kiosk/i18n/sentence.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/message.h"
#include "kiosk/i18n/sentences.h"
#include <stdio.h>

#define FIRST_STRONG_ISOLATE "\u2068"
#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define POP_ISOLATE "\u2069"

str sentence(const struct sentence_language *language, struct arena *arena, enum say say)
{
	return sentence_with(language, arena, say, 0, NULL);
}

str sentence_with(const struct sentence_language *language, struct arena *arena, enum say say, int count,
		  const struct argument *arguments)
{
	const struct sentence_entry *entry = language->entries[say];
	if (entry->plain || !entry->whole)
		return str_copy(arena, entry->text);
	return message_speak(entry->speaker->numbers, arena, entry->text, count, arguments);
}

str sentence_tag(const struct sentence_language *language, enum say say)
{
	return language->entries[say]->speaker->tag;
}

bool sentence_is_machine(const struct sentence_language *language, enum say say)
{
	return language->entries[say]->machine;
}

str sentence_own_tag(const struct sentence_language *language)
{
	return language->tag;
}

bool sentence_pattern_is_valid(str tag, str pattern, unsigned *arguments, struct problem *problem)
{
	char place[64];
	const char *wrong = message_check(pattern, arguments);
	if (!wrong)
		return true;
	snprintf(place, sizeof place, "%.*s", STR_ARG(tag));
	return problem_set(problem, PROBLEM_INVALID, place, "Write it as in {0, plural, one {# day} other {# days}}.",
			   "%s: \"%.*s\"", wrong, STR_ARG(pattern));
}

/* Words of another language than the sentence around them keep their own direction. */
static str isolated_when_borrowed(const struct sentence_language *language, struct arena *arena, str text)
{
	return str_equal(language->dates->tag, language->tag) ? text : sentence_isolated(arena, text);
}

str sentence_date(const struct sentence_language *language, struct arena *arena, const struct tm *day)
{
	return isolated_when_borrowed(language, arena, date_text(language->dates, arena, day));
}

str sentence_month(const struct sentence_language *language, struct arena *arena, const struct tm *day)
{
	return isolated_when_borrowed(language, arena, date_month(language->dates, arena, day));
}

str sentence_weekday(const struct sentence_language *language, struct arena *arena, int weekday)
{
	return isolated_when_borrowed(language, arena, date_weekday(language->dates, arena, weekday));
}

str sentence_time(struct arena *arena, int minutes)
{
	CHECK(minutes >= 0);
	/* a closing time may pass midnight */
	return str_format(arena, LEFT_TO_RIGHT_ISOLATE "%02d:%02d" POP_ISOLATE, minutes / 60 % 24, minutes % 60);
}

str sentence_number(const struct sentence_language *language, struct arena *arena, int64_t number)
{
	return number_text(language->numbers, arena, number);
}

str sentence_ltr(struct arena *arena, str text)
{
	return str_format(arena, LEFT_TO_RIGHT_ISOLATE "%.*s" POP_ISOLATE, STR_ARG(text));
}

str sentence_isolated(struct arena *arena, str text)
{
	return str_format(arena, FIRST_STRONG_ISOLATE "%.*s" POP_ISOLATE, STR_ARG(text));
}
