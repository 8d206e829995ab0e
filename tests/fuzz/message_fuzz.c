/* A sentence pattern of a translator; what is called whole is spoken in languages that count differently. */
#include "kiosk/i18n/message.h"
#include "kiosk/i18n/sentence.h"
#include "tests/fuzz/fuzz.h"

static void speak(struct arena *arena, str pattern)
{
	static struct number_voice voices[] = {{STR("fr"), NULL, NULL}, {STR("ar"), NULL, NULL}, {STR("pl"), NULL, NULL}};
	static const int64_t numbers[] = {0, 1, 2, 11, -3, INT64_MAX, INT64_MIN};
	for (size_t voice = 0; voice < sizeof voices / sizeof *voices; voice++)
		for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
			struct argument arguments[3] = {SAY_NUMBER(numbers[i]), SAY_TEXT(STR("female")), SAY_LTR(STR("112"))};
			for (int count = 0; count <= 3; count += 3)
				CHECK(str_is_utf8(message_speak(&voices[voice], arena, pattern, count, arguments)));
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena = {0};
	unsigned used = 0;
	str pattern = fuzz_str(bytes, size);
	if (size <= 4096 && str_is_utf8(pattern)) {
		const char *wrong = message_check(pattern, &used);
		CHECK(sentence_pattern_is_valid(STR("fr"), pattern, NULL, NULL) || wrong);
		if (!wrong)
			speak(&arena, pattern);
		message_is_plain(pattern);
	}
	arena_finish(&arena);
	return 0;
}
