/* Opening hours as people write them. What comes out is asked of opening_hours_read, which other tests hold. */
#include "kiosk/author/day_hours.h"
#include "kiosk/author/opening_hours.h"
#include "tests/test.h"

static struct arena arena;

/* Monday's cell alone, without "Mo ". */
static str monday(const char *cell)
{
	str hours;
	struct day_hours days = {.cells = {str_of(cell)}};
	struct day_hours_fault fault = {0};
	if (!day_hours_join(&arena, &days, &hours, &fault))
		return str_format(&arena, "refused: %.*s", STR_ARG(fault.part));
	return str_slice(hours, 3, hours.size);
}

/* Monday from 9 to 12, and this in the column of closings. */
static str closed(const char *cell)
{
	str hours;
	struct day_hours days = {.cells = {STR("9h-12h"), [DAY_HOURS_CLOSED_ON] = str_of(cell)}};
	struct day_hours_fault fault = {0};
	if (!day_hours_join(&arena, &days, &hours, &fault))
		return str_format(&arena, "refused: %.*s", STR_ARG(fault.part));
	return str_slice(hours, 16, hours.size);
}

TEST(day_hours_understand_what_people_write)
{
	EXPECT_STR(monday("9h-12h, 14h-17h30"), STR("09:00-12:00,14:00-17:30"));
	EXPECT_STR(monday("9:00–12:00 / 14:00–17:30"), STR("09:00-12:00,14:00-17:30"));
	EXPECT_STR(monday("de 9h à 12h et de 14h à 17h30"), STR("09:00-12:00,14:00-17:30"));
	EXPECT_STR(monday("9 h 00 - 12 h"), STR("09:00-12:00"));
	EXPECT_STR(monday("9H-12H\n14H-17H"), STR("09:00-12:00,14:00-17:00"));
	EXPECT_STR(monday("9 - 12"), STR("09:00-12:00"));
	EXPECT_STR(monday("9.30-12.15"), STR("09:30-12:15"));
	EXPECT_STR(monday("9am to 12pm and 1pm to 5:30pm"), STR("09:00-12:00,13:00-17:30"));
	EXPECT_STR(monday("22h-2h"), STR("22:00-02:00"));
	EXPECT_STR(monday("24h/24"), STR("00:00-24:00"));
	arena_reset(&arena);
}

TEST(day_hours_refuse_what_they_do_not_understand_and_never_guess)
{
	static const char *const cells[] = {"matin",	      "9h",	  "9h-",     "9h-12h, sur rendez-vous",
					    "25h-26h",	      "9h60-10h", "9h-9h",   "9-12-14",
					    "à partir de 9h", "900-1200", "13pm-14", "9h-12h 14h-17h"};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		EXPECT(str_starts_with(monday(cells[i]), STR("refused")));
	EXPECT_STR(monday("fermé"), STR("refused: "));
	arena_reset(&arena);
}

TEST(day_hours_understand_days_of_closing)
{
	EXPECT_STR(closed("jours fériés"), STR("PH off"));
	EXPECT_STR(closed("Jours Fériés\n24/12\n15 juillet au 15 août"), STR("PH off; Dec 24 off; Jul 15-Aug 15 off"));
	EXPECT_STR(closed("24/12/2026, 2027-01-02"), STR("2026 Dec 24 off; 2027 Jan 02 off"));
	EXPECT_STR(closed("1er mai; 24 Dec"), STR("May 01 off; Dec 24 off"));
	EXPECT_STR(closed("15/07-15/08"), STR("Jul 15-Aug 15 off"));
	EXPECT(str_starts_with(closed("30/02"), STR("refused")));
	EXPECT(str_starts_with(closed("31 juin"), STR("refused")));
	EXPECT(str_starts_with(closed("vacances scolaires"), STR("refused")));
	EXPECT(str_starts_with(closed("24 ju"), STR("refused")));
	arena_reset(&arena);
}

TEST(day_hours_group_days_that_are_the_same)
{
	str hours;
	struct day_hours_fault fault;
	struct day_hours days = {.cells = {STR("9h-12h"), STR("9h-12h"), STR("9h-12h"), STR("9h-12h"), STR("9h-12h"),
					   STR("fermé"), STR_NONE, STR("jours fériés")}};
	EXPECT(day_hours_join(&arena, &days, &hours, &fault));
	EXPECT_STR(hours, STR("Mo-Fr 09:00-12:00; PH off"));
	EXPECT_STR(day_hours_words(&arena, hours, WORDING_FRENCH), STR("lundi à vendredi 9h-12h ; fermé : jours fériés"));
	EXPECT_STR(day_hours_words(&arena, hours, WORDING_ENGLISH), STR("Monday to Friday 9:00-12:00; closed: public holidays"));
	days.cells[2] = STR("14h-17h");
	EXPECT(day_hours_join(&arena, &days, &hours, &fault));
	EXPECT_STR(hours, STR("Mo,Tu,Th,Fr 09:00-12:00; We 14:00-17:00; PH off"));
	arena_reset(&arena);
}

TEST(day_hours_take_a_string_apart_only_when_it_comes_back_the_same)
{
	static const char *const whole[] = {"24/7", "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off",
					    "Mo-Fr 09:00-17:00; Jul 15-Aug 15 off; 2026 Dec 24 off", "Mo,We 22:00-02:00",
					    "Mo-Su 08:00-20:00"};
	static const char *const kept[] = {"Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
					   "Th[1] 14:00-17:00",
					   "Jul-Aug Mo-Fr 09:00-12:00",
					   "Mo-Fr 9:00-12:00",
					   "Sa-Su 10:00-12:00",
					   "Mo-Fr 09:00-12:00; PH 10:00-12:00",
					   "Fr 22:00-26:00",
					   "Mo unknown",
					   "Mo-Fr 09:00-12:00;PH off"};
	struct day_hours days;
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		for (int language = WORDING_FRENCH; language <= WORDING_ENGLISH; language++)
			EXPECT(day_hours_split(&arena, str_of(whole[i]), (enum wording_language)language, &days));
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		EXPECT(!day_hours_split(&arena, str_of(kept[i]), WORDING_FRENCH, &days));
	EXPECT(day_hours_split(&arena, str_of(whole[1]), WORDING_FRENCH, &days));
	EXPECT_STR(days.cells[0], STR("9h-12h, 14h-17h30"));
	EXPECT_STR(days.cells[DAY_HOURS_CLOSED_ON], STR("jours fériés"));
	arena_finish(&arena);
}
