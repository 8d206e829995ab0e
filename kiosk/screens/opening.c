/* What hours/ answers, said in the visitor's words. */
#include "kiosk/screens/opening.h"

enum { DAYS = 7, DAY_MINUTES = 1440, NIGHT_ENDS = 6 * 60 /* a place that closes at 2:00 closes "tonight" */ };

static str time_of(struct scene *scene, int minutes)
{
	return sentence_time(scene->arena, minutes % DAY_MINUTES);
}

static str say_open(struct scene *scene, const struct hours_answer *hours)
{
	bool today = hours->days_ahead == 0 || (hours->days_ahead == 1 && hours->next.minutes < NIGHT_ENDS);
	if (hours->changes && today && hours->next_state == HOURS_CLOSED)
		return scene_say_text(scene, SAY_hours_open_until, time_of(scene, hours->next.minutes));
	return scene_say(scene, SAY_hours_open);
}

static str say_closed(struct scene *scene, const struct hours_answer *hours)
{
	if (!hours->changes || hours->next_state != HOURS_OPEN)
		return scene_say(scene, SAY_hours_closed);
	str time = time_of(scene, hours->next.minutes);
	if (hours->days_ahead == 0)
		return scene_say_text(scene, SAY_hours_opens_today, time);
	if (hours->days_ahead == 1)
		return scene_say_text(scene, SAY_hours_opens_tomorrow, time);
	int weekday = hours_weekday(hours->next.year, hours->next.month, hours->next.day);
	struct argument arguments[] = {SAY_TEXT(sentence_weekday(scene->world->say, scene->arena, weekday)), SAY_TEXT(time)};
	if (hours->days_ahead < DAYS)
		return scene_say_with(scene, SAY_hours_opens_day, 2, arguments);
	return scene_say(scene, SAY_hours_closed);
}

str opening_now(struct scene *scene, const struct hours_schedule *schedule)
{
	struct hours_answer hours = hours_at(schedule, scene->world->now);
	switch (hours.state) {
	case HOURS_OPEN:
		return say_open(scene, &hours);
	case HOURS_CLOSED:
		return say_closed(scene, &hours);
	case HOURS_BY_APPOINTMENT:
		return scene_say(scene, SAY_tag_appointment);
	case HOURS_UNKNOWN:
		break;
	}
	return scene_say(scene, SAY_hours_unknown);
}

bool opening_is_known(const struct scene *scene, const struct hours_schedule *schedule)
{
	return hours_at(schedule, scene->world->now).state != HOURS_UNKNOWN;
}

static str say_span(struct scene *scene, const struct hours_span *span)
{
	if (span->state == HOURS_UNKNOWN)
		return scene_say(scene, SAY_hours_unknown);
	if (span->closes - span->opens >= DAY_MINUTES)
		return scene_say(scene, SAY_hours_whole_day);
	struct argument arguments[] = {SAY_TEXT(time_of(scene, span->opens)), SAY_TEXT(time_of(scene, span->closes))};
	str times = scene_say_with(scene, SAY_hours_span, 2, arguments);
	if (span->state != HOURS_BY_APPOINTMENT)
		return times;
	return str_format(scene->arena, "%.*s (%.*s)", STR_ARG(times), STR_ARG(scene_say(scene, SAY_tag_appointment)));
}

static str say_day(struct scene *scene, const struct hours_schedule *schedule, struct hours_moment day)
{
	struct hours_span spans[HOURS_SPANS_MAX];
	str words[HOURS_SPANS_MAX];
	int count = hours_day(schedule, day.year, day.month, day.day, spans);
	if (count == 0)
		return scene_say(scene, SAY_hours_closed_day);
	for (int i = 0; i < count; i++)
		words[i] = say_span(scene, &spans[i]);
	return scene_joined(scene, count, words);
}

static str name_days(struct scene *scene, int first, int last)
{
	struct argument days[] = {SAY_TEXT(sentence_weekday(scene->world->say, scene->arena, first)),
				  SAY_TEXT(sentence_weekday(scene->world->say, scene->arena, last))};
	return first == last ? days[0].text : scene_say_with(scene, SAY_hours_days, 2, days);
}

void opening_add_week(struct scene *scene, str id, const struct hours_schedule *schedule)
{
	if (schedule->rule_count == 0)
		return;
	str days[DAYS];
	struct hours_moment day = scene->world->now;
	for (int i = 0; i < DAYS; i++, day = hours_next_day(day))
		days[hours_weekday(day.year, day.month, day.day)] = say_day(scene, schedule, day);
	for (int first = 0, last = 0; first < DAYS; first = ++last) {
		while (last + 1 < DAYS && str_equal(days[last + 1], days[first]))
			last++;
		str row_id = str_format(scene->arena, "%.*s.day.%d", STR_ARG(id), first);
		struct page_node *row = scene_add_words(scene, ROLE_ROW, row_id, SAY_hours_span, name_days(scene, first, last));
		row->icon = ICON_CLOCK;
		row->detail = days[first];
	}
}
