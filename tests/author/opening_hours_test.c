/* opening_hours strings as people write them, and what of them is refused. Written for this test after the forms that stand in
 * OpenStreetMap; what they mean was read from the specification 0.7.2. */
#include "kiosk/author/opening_hours.h"
#include "tests/test.h"

static struct opening_hours hours;
static struct opening_hours_fault fault;

static bool reads(const char *text)
{
	return opening_hours_read(str_of(text), &hours, &fault);
}

/* Whether at this minute of an ordinary day without dates (weekday 0 = Monday) the rows say `state`: a second, plain reading
 * of the rows, rule by rule. */
static enum hours_state state_at(int weekday, int minute)
{
	enum hours_state state = HOURS_CLOSED;
	bool said = false;
	for (int i = 0; i < hours.count; i++) {
		const struct hours_rule *rule = &hours.rules[i];
		if (!(rule->weekdays >> weekday & 1) || rule->date_from || rule->nth || (rule->join == HOURS_FALLBACK && said))
			continue;
		if (rule->join == HOURS_OVERRIDE) {
			state = HOURS_CLOSED;
			said = false;
		}
		if (rule->opens < 0 || (minute >= rule->opens && minute < rule->closes)) {
			state = rule->state;
			said = true;
		}
	}
	return state;
}

static void expect_rule(int index, enum hours_join join, unsigned weekdays, int opens, int closes, enum hours_state state)
{
	EXPECT(index < hours.count);
	EXPECT_INT(hours.rules[index].join, join);
	EXPECT_INT(hours.rules[index].weekdays, weekdays);
	EXPECT_INT(hours.rules[index].opens, opens);
	EXPECT_INT(hours.rules[index].closes, closes);
	EXPECT_INT(hours.rules[index].state, state);
}

TEST(opening_hours_of_an_office_have_a_row_a_span)
{
	EXPECT(reads("Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00; PH off"));
	EXPECT_INT(hours.count, 4);
	expect_rule(0, HOURS_OVERRIDE, 0x1F, 510, 720, HOURS_OPEN);
	expect_rule(1, HOURS_ADD, 0x1F, 810, 1050, HOURS_OPEN);
	expect_rule(2, HOURS_OVERRIDE, 0x20, 540, 720, HOURS_OPEN);
	expect_rule(3, HOURS_OVERRIDE, 0, -1, -1, HOURS_CLOSED);
	EXPECT_INT(hours.rules[3].holiday, 2);
	EXPECT_INT(state_at(0, 600), HOURS_OPEN);
	EXPECT_INT(state_at(0, 750), HOURS_CLOSED);
	EXPECT_INT(state_at(0, 900), HOURS_OPEN);
	EXPECT_INT(state_at(5, 900), HOURS_CLOSED);
	EXPECT_INT(state_at(6, 600), HOURS_CLOSED);
}

TEST(opening_hours_read_what_people_write)
{
	static const char *const real[] = {
	    "24/7",
	    "Mo-Fr 09:00-17:00",
	    "Mo-Fr 09:00-12:00,14:00-17:00",
	    "Mo-Fr 09:00-12:00, 14:00-17:00",
	    "Mo,Tu,Th,Fr 08:30-12:00,13:30-17:00; We 08:30-12:00",
	    "Mo 13:30-17:30; Tu-Fr 08:30-12:00,13:30-17:30; Sa 08:30-12:00",
	    "Tu 16:00-19:00; We 10:00-12:30,14:00-18:00; Fr 16:00-19:00; Sa 10:00-17:00; Su,Mo off",
	    "Mo-Sa 08:30-20:00; Su,PH 09:00-13:00",
	    "Mo-Sa 08:30-20:00; PH,Su off",
	    "Mo-Su,PH 00:00-24:00",
	    "Mo-Th 18:00-02:00; Fr,Sa 18:00-04:00",
	    "Fr-Mo 20:00-26:00",
	    "Jul-Aug Mo-Fr 08:30-16:00",
	    "Mo-Fr 08:30-17:30; Jul 15-Aug 15 off",
	    "Mo-Fr 08:30-17:30; Dec 24-Jan 02 off",
	    "2026 Dec 24 off",
	    "Mo-Fr 10:00-18:00; 2026 Dec 24-2027 Jan 03 off",
	    "Jan 01,May 01,Dec 25 off",
	    "Th[1] 14:00-17:00",
	    "Th[-1] 14:00-17:00",
	    "We[1,3] 09:00-12:00",
	    "Sa[2-3] 09:00-12:00",
	    "Mo-Fr 09:00-12:00; We 14:00-17:00 \"uniquement sur rendez-vous\"",
	    "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
	    "Mo-Fr 09:00-12:00; Sa unknown \"appeler avant\"",
	    "\"sur rendez-vous\"",
	    "Mo-Fr 09:00-17:00;",
	    "Mo-Fr 09:00-12:00, We 14:00-18:00",
	    "off",
	    "closed",
	    "Mo-Sa",
	    "PH 10:00-12:00",
	};
	for (size_t i = 0; i < sizeof real / sizeof *real; i++)
		if (!reads(real[i]))
			test_fail(__FILE__, __LINE__, "\"%s\" was refused at \"%.*s\"", real[i], STR_ARG(fault.part));
}

TEST(opening_hours_outside_the_profile_are_refused_with_the_part_and_the_reason)
{
	static const struct {
		const char *text;
		enum wording wording;
		const char *part;
	} cases[] = {
	    {"Mo-Fr 9:00-12:00", WORDING_hours_time, "9:00-12:00"},
	    {"Mo-Fr 9h-12h", WORDING_hours_time, "9h-12h"},
	    {"Mo-Fr 09:00", WORDING_hours_time, "09:00"},
	    {"Mo-Fr 09:60-12:00", WORDING_hours_time, "09:60-12:00"},
	    {"Mo-Fr 12:00-12:00", WORDING_hours_span, "12:00-12:00"},
	    {"Mo-Fr 09:00-40:00", WORDING_hours_span, "09:00-40:00"},
	    {"Mo-Fr 18:00+", WORDING_hours_open_end, "18:00+"},
	    {"Mo-Fr 18:00-22:00+", WORDING_hours_open_end, "18:00-22:00+"},
	    {"Mo-Fr 10:00-16:00/90", WORDING_hours_week, "10:00-16:00/"},
	    {"Mo-Fr sunrise-sunset", WORDING_hours_sun, "sunrise-sunset"},
	    {"Mo-Fr 09:00-sunset", WORDING_hours_sun, "sunset"},
	    {"SH off", WORDING_hours_school, "SH"},
	    {"Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-12:00", WORDING_hours_school, "SH"},
	    {"Mo,SH 10:00-12:00", WORDING_hours_school, "SH"},
	    {"week 1-53/2 Fr 09:00-12:00", WORDING_hours_week, "week"},
	    {"easter off", WORDING_hours_week, "easter"},
	    {"2026 off", WORDING_hours_week, "2026"},
	    {"Lu-Ve 09:00-12:00", WORDING_hours_weekday, "Lu-Ve"},
	    {"mo-fr 09:00-12:00", WORDING_hours_weekday, "mo-fr"},
	    {"Mo-Ve 09:00-12:00", WORDING_hours_weekday, "Ve"},
	    {"Th[6] 09:00-12:00", WORDING_hours_nth, "[6]"},
	    {"Th[-2] 09:00-12:00", WORDING_hours_nth, "[-2]"},
	    {"Feb 30 off", WORDING_hours_date, "30"},
	    {"Jul-Aug 15 off", WORDING_hours_date, NULL},
	    {"Mo-Fr 09:00-17:00; Mo-Fr 12:00-13:00 off", WORDING_hours_off_times, "Mo-Fr 12:00-13:00 off"},
	    {"Mo-Fr 09:00-12:00 \"rendez-vous", WORDING_hours_comment, "\"rendez-vous"},
	    {"Mo \"a\" \"b\"", WORDING_hours_comment, NULL},
	    {"PH +1 day off", WORDING_hours_holiday_offset, "+1"},
	    {"lundi au vendredi", WORDING_hours_word, "lundi"},
	    {"Mo-Fr 09:00-12:00 et 14:00-17:00", WORDING_hours_weekday, "et"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (reads(cases[i].text))
			test_fail(__FILE__, __LINE__, "\"%s\" was taken", cases[i].text);
		else if (fault.wording != cases[i].wording || (cases[i].part && !str_equal(fault.part, str_of(cases[i].part))))
			test_fail(__FILE__, __LINE__, "\"%s\": wording %d, expected %d, part \"%.*s\"", cases[i].text,
				  fault.wording, cases[i].wording, STR_ARG(fault.part));
	}
}

TEST(opening_hours_past_midnight_close_after_1440)
{
	EXPECT(reads("Fr 22:00-02:00"));
	expect_rule(0, HOURS_OVERRIDE, 0x10, 1320, 1560, HOURS_OPEN);
	EXPECT(reads("Fr 22:00-26:00"));
	expect_rule(0, HOURS_OVERRIDE, 0x10, 1320, 1560, HOURS_OPEN);
}

TEST(opening_hours_of_a_week_that_wraps_have_the_days_on_both_sides)
{
	EXPECT(reads("Fr-Mo 10:00-12:00"));
	EXPECT_INT(hours.rules[0].weekdays, 0x71);
}

TEST(opening_hours_dates_are_days_of_every_year_or_of_one)
{
	EXPECT(reads("Dec 24-Jan 02 off"));
	EXPECT_INT(hours.rules[0].date_from, 1224);
	EXPECT_INT(hours.rules[0].date_to, 102);
	EXPECT(reads("Jul-Aug Mo-Fr 08:00-15:00"));
	EXPECT_INT(hours.rules[0].date_from, 701);
	EXPECT_INT(hours.rules[0].date_to, 831);
	EXPECT(reads("2026 Dec 24-2027 Jan 02 off"));
	EXPECT_INT(hours.rules[0].date_from, 20261224);
	EXPECT_INT(hours.rules[0].date_to, 20270102);
	EXPECT(reads("Jan 01,May 01-08 off"));
	EXPECT_INT(hours.count, 2);
	EXPECT_INT(hours.rules[1].date_from, 501);
	EXPECT_INT(hours.rules[1].date_to, 508);
	EXPECT_INT(hours.rules[1].join, HOURS_OVERRIDE);
}

TEST(opening_hours_of_the_first_and_last_thursday_name_them)
{
	EXPECT(reads("Th[1],Th[-1] 14:00-17:00"));
	EXPECT_INT(hours.count, 2);
	EXPECT_INT(hours.rules[0].nth, 1);
	EXPECT_INT(hours.rules[1].nth, 32);
	EXPECT_INT(hours.rules[1].join, HOURS_OVERRIDE);
}

TEST(opening_hours_with_holidays_among_the_days_hold_on_both)
{
	EXPECT(reads("Mo-Sa 08:30-20:00; Su,PH 09:00-13:00"));
	EXPECT_INT(hours.rules[0].holiday, 0);
	EXPECT_INT(hours.rules[1].holiday, 1);
	EXPECT_INT(hours.rules[1].weekdays, 0x40);
}

TEST(opening_hours_comment_without_open_is_unknown_or_by_appointment)
{
	EXPECT(reads("Mo \"appeler avant\""));
	EXPECT_INT(hours.rules[0].state, HOURS_UNKNOWN);
	EXPECT(reads("Mo 09:00-12:00 open \"entrée par le jardin\""));
	EXPECT_INT(hours.rules[0].state, HOURS_OPEN);
	EXPECT_STR(hours.rules[0].comment, STR("entrée par le jardin"));
	EXPECT(reads("Mo-Fr 09:00-12:00 || \"sur rendez-vous\""));
	EXPECT_INT(hours.rules[1].join, HOURS_FALLBACK);
	EXPECT_INT(hours.rules[1].state, HOURS_BY_APPOINTMENT);
	EXPECT_INT(state_at(0, 600), HOURS_OPEN);
	EXPECT_INT(state_at(0, 900), HOURS_BY_APPOINTMENT);
	EXPECT_INT(state_at(6, 600), HOURS_BY_APPOINTMENT);
}

TEST(opening_hours_later_rule_takes_the_day_over_and_a_comma_adds)
{
	EXPECT(reads("Mo-Fr 09:00-12:00; We 14:00-18:00"));
	EXPECT_INT(state_at(2, 600), HOURS_CLOSED);
	EXPECT(reads("Mo-Fr 09:00-12:00, We 14:00-18:00"));
	EXPECT_INT(state_at(2, 600), HOURS_OPEN);
	EXPECT_INT(state_at(2, 900), HOURS_OPEN);
}

TEST(opening_hours_survive_every_cut_and_every_changed_byte)
{
	const char *text = "Jul 01-Aug 31 Mo-Fr,PH 09:00-12:00,14:00-17:30 open \"x\"; 2026 Dec 24 off || Th[1,-1] \"rdv\"";
	char copy[128];
	for (size_t cut = 0; cut <= strlen(text); cut++)
		opening_hours_read((str){text, cut}, &hours, &fault);
	for (size_t at = 0; at < strlen(text); at++)
		for (int byte = 1; byte < 128; byte += 3) {
			snprintf(copy, sizeof copy, "%s", text);
			copy[at] = (char)byte;
			if (reads(copy))
				EXPECT(hours.count > 0);
		}
}

/* The calendar of November and December 2026, as `cal` prints it: the 23rd of November is a Monday, Christmas a Friday. */
TEST(opening_hours_answer_right_on_real_days)
{
	static const int holidays[] = {20261225};
	static const struct {
		const char *text;
		int month, day, minutes;
		enum hours_state state;
	} cases[] = {
	    {"Mo-Fr 09:00-12:00,14:00-17:30; PH off", 11, 23, 600, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00,14:00-17:30; PH off", 11, 23, 720, HOURS_CLOSED},
	    {"Mo-Fr 09:00-12:00,14:00-17:30; PH off", 11, 23, 840, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00,14:00-17:30; PH off", 11, 22, 600, HOURS_CLOSED},
	    {"Mo-Fr 09:00-12:00,14:00-17:30; PH off", 12, 25, 600, HOURS_CLOSED},
	    {"Mo-Fr 09:00-12:00", 12, 25, 600, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00; PH 10:00-11:00", 12, 25, 570, HOURS_CLOSED},
	    {"Mo-Fr 09:00-12:00; PH 10:00-11:00", 12, 25, 630, HOURS_OPEN},
	    {"Sa,Su,PH 10:00-12:00", 12, 25, 630, HOURS_OPEN},
	    {"Sa,Su,PH 10:00-12:00", 12, 24, 630, HOURS_CLOSED},
	    {"Th[1] 14:00-17:00", 12, 3, 900, HOURS_OPEN},
	    {"Th[1] 14:00-17:00", 12, 10, 900, HOURS_CLOSED},
	    {"Th[-1] 14:00-17:00", 12, 31, 900, HOURS_OPEN},
	    {"Th[-1] 14:00-17:00", 12, 24, 900, HOURS_CLOSED},
	    {"Mo-Fr 09:00-17:00; Dec 24-Jan 02 off", 12, 23, 600, HOURS_OPEN},
	    {"Mo-Fr 09:00-17:00; Dec 24-Jan 02 off", 12, 31, 600, HOURS_CLOSED},
	    {"Mo-Fr 09:00-17:00; 2026 Dec 24 off", 12, 24, 600, HOURS_CLOSED},
	    {"Mo-Fr 09:00-17:00; 2025 Dec 24 off", 12, 24, 600, HOURS_OPEN},
	    {"Fr 22:00-02:00", 11, 28, 60, HOURS_OPEN},
	    {"Fr 22:00-02:00", 11, 28, 150, HOURS_CLOSED},
	    {"Fr 22:00-02:00", 11, 29, 60, HOURS_CLOSED},
	    {"24/7", 12, 25, 0, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", 11, 23, 600, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", 11, 23, 900, HOURS_BY_APPOINTMENT},
	    {"Mo-Fr 09:00-12:00; We 14:00-18:00", 11, 25, 600, HOURS_CLOSED},
	    {"Mo-Fr 09:00-12:00, We 14:00-18:00", 11, 25, 600, HOURS_OPEN},
	    {"Mo-Fr 09:00-12:00; Sa unknown \"appeler avant\"", 11, 28, 600, HOURS_UNKNOWN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EXPECT(reads(cases[i].text));
		struct hours_schedule schedule = {hours.rules, hours.count, holidays, 1};
		struct hours_moment now = {2026, cases[i].month, cases[i].day, cases[i].minutes};
		if (hours_at(&schedule, now).state != cases[i].state)
			test_fail(__FILE__, __LINE__, "\"%s\" on %d-%d at %d is %d", cases[i].text, cases[i].month, cases[i].day,
				  cases[i].minutes, hours_at(&schedule, now).state);
	}
}
