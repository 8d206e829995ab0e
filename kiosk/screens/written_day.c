/* Never all in digits: 03/11 is March for some and November for others. */
#include "kiosk/screens/written_day.h"

enum { YEAR_SIZE = 4, MONTH_SIZE = 7, DAY_SIZE = 10 };

static bool read_number(str day, size_t from, size_t to, int64_t *number)
{
	return str_to_int(str_slice(day, from, to), number);
}

static struct tm civil(str day)
{
	int64_t year = 0, month = 1, date = 1;
	read_number(day, 0, YEAR_SIZE, &year);
	if (day.size >= MONTH_SIZE)
		read_number(day, YEAR_SIZE + 1, MONTH_SIZE, &month);
	if (day.size >= DAY_SIZE)
		read_number(day, MONTH_SIZE + 1, DAY_SIZE, &date);
	int weekday = hours_weekday((int)year, (int)month, (int)date);
	return (struct tm){
	    .tm_year = (int)year - 1900, .tm_mon = (int)month - 1, .tm_mday = (int)date, .tm_wday = (weekday + 1) % 7};
}

str written_day(struct scene *scene, str day)
{
	struct tm written = civil(day);
	if (day.size == DAY_SIZE)
		return sentence_date(scene->world->say, scene->arena, &written);
	if (day.size == MONTH_SIZE)
		return sentence_month(scene->world->say, scene->arena, &written);
	return sentence_ltr(scene->arena, day);
}

str written_day_checked(struct scene *scene, str day)
{
	if (day.size == 0)
		return scene_say(scene, SAY_card_not_checked);
	enum say say = day.size == DAY_SIZE	? SAY_card_checked_day
		       : day.size == MONTH_SIZE ? SAY_card_checked_month
						: SAY_card_checked_year;
	return scene_say_text(scene, say, written_day(scene, day));
}
