/* Opening hours of an author; what is accepted is asked on many days. */
#include "kiosk/author/opening_hours.h"
#include "tests/fuzz/fuzz.h"

static void ask(const struct opening_hours *hours)
{
	static const int holidays[] = {20260101, 20261225};
	struct hours_schedule schedule = {hours->rules, hours->count, holidays, 2};
	struct hours_span spans[HOURS_SPANS_MAX];
	struct hours_moment moment = {2026, 12, 20, 0};
	for (int i = 0; i < 16; i++) {
		moment.minutes = i * 97 % 1440;
		struct hours_answer answer = hours_at(&schedule, moment);
		CHECK(!answer.changes || (answer.days_ahead >= 0 && answer.days_ahead <= HOURS_LOOK_AHEAD_DAYS));
		CHECK(str_is_utf8(answer.comment));
		int count = hours_day(&schedule, moment.year, moment.month, moment.day, spans);
		CHECK(count >= 0 && count <= HOURS_SPANS_MAX);
		moment = hours_next_day(moment);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct opening_hours hours;
	struct opening_hours_fault fault = {0};
	str text = fuzz_str(bytes, size);
	if (!str_is_utf8(text))
		return 0; /* a cell was checked at the door */
	if (opening_hours_read(text, &hours, &fault))
		ask(&hours);
	else
		CHECK(fault.part.size == 0 || str_is_utf8(fault.part));
	CHECK(hours.count >= 0 && hours.count <= OPENING_HOURS_RULES_MAX);
	return 0;
}
