/* Patterns held against ICU's own umsg_format, which reads the same language. */
#include "kiosk/i18n/message.h"
#include "tests/test.h"
#include <unicode/umsg.h>
#include <unicode/ustring.h>

/* Our result without isolates, so that it can be compared. */
static str bare(struct arena *arena, str text)
{
	char *kept = arena_alloc(arena, text.size + 1);
	size_t size = 0;
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t code = str_next_code_point(text, &at);
		if (code >= 0x2066 && code <= 0x2069)
			continue;
		memcpy(kept + size, text.data + from, at - from);
		size += at - from;
	}
	return (str){kept, size};
}

static str of_icu(struct arena *arena, const char *tag, const char *pattern, int number, const char *text)
{
	UChar wide[512], word[64], result[512];
	char locale[64], narrow[1024] = "";
	UErrorCode error = U_ZERO_ERROR;
	snprintf(locale, sizeof locale, "%s@numbers=latn", tag);
	u_strFromUTF8(wide, 512, NULL, pattern, -1, &error);
	u_strFromUTF8(word, 64, NULL, text, -1, &error);
	UMessageFormat *format = umsg_open(wide, u_strlen(wide), locale, NULL, &error);
	if (U_SUCCESS(error))
		umsg_format(format, result, 512, &error, (double)number, word);
	if (U_SUCCESS(error))
		u_strToUTF8(narrow, sizeof narrow, NULL, result, -1, &error);
	umsg_close(format);
	return U_SUCCESS(error) ? str_copy(arena, str_of(narrow)) : STR("refused");
}

static const char *const plural_patterns[] = {
    "{0, plural, zero {#z} one {#o} two {#t} few {#f} many {#m} other {#x}}",
    "{0, plural, =0 {rien} =1 {un seul} one {# jour} other {# jours}} d'ici là",
    "{0,plural,one{l''ami de {1}}other{les # amis de {1}, l'été}}",
    "'{'0'}' {0, plural, other {'#' et # et '{'}}",
    "{0, plural, other {{1, select, madame {# Mme} other {# M.}}}} fin",
    "it's {0, number}, don''t",
};

TEST(message_says_what_icu_says)
{
	static const char *const tags[] = {"ar", "pl", "ru", "ja", "fr", "cy", "sr", "fa", "bn", "en"};
	static const int numbers[] = {0, 1, 2, 3, 5, 10, 11, 12, 21, 22, 25, 100, 101, 102, 111, 1000, 1234567};
	struct arena arena = {0};
	for (size_t t = 0; t < sizeof tags / sizeof tags[0]; t++) {
		struct number_voice voice = {.tag = str_of(tags[t])};
		for (size_t p = 0; p < sizeof plural_patterns / sizeof plural_patterns[0]; p++)
			for (size_t n = 0; n < sizeof numbers / sizeof numbers[0]; n++) {
				struct argument arguments[] = {SAY_NUMBER(numbers[n]), SAY_TEXT(STR("madame"))};
				str pattern = str_of(plural_patterns[p]);
				EXPECT(message_check(pattern, NULL) == NULL);
				str ours = bare(&arena, message_speak(&voice, &arena, pattern, 2, arguments));
				EXPECT_STR(ours, of_icu(&arena, tags[t], plural_patterns[p], numbers[n], "madame"));
			}
		number_close(&voice);
	}
	arena_finish(&arena);
}

TEST(message_has_all_six_forms_of_arabic)
{
	static const struct {
		int number;
		const char *form;
	} forms[] = {{0, "zero"},  {1, "one"},	 {2, "two"},	 {3, "few"},  {10, "few"},
		     {11, "many"}, {99, "many"}, {100, "other"}, {103, "few"}};
	struct number_voice voice = {.tag = STR("ar")};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		char form[NUMBER_FORM_BYTES_MAX];
		number_form(&voice, forms[i].number, form);
		EXPECT_STR(str_of(form), str_of(forms[i].form));
	}
	number_close(&voice);
}

TEST(message_that_is_broken_is_told_apart)
{
	static const char *const broken[] = {
	    "{",
	    "}",
	    "a } b",
	    "{0",
	    "{name}",
	    "{8}",
	    "{-1}",
	    "{0, plural}",
	    "{0, plural, one {a}}",
	    "{0, plural, one {a} other {b}",
	    "{0, plural, one a other b}",
	    "{0, plural, some {a} other {b}}",
	    "{0, date, long}",
	    "{0, plural, other {{0, plural, other {{0, plural, other {{0, plural, other {x}}}}}}}}",
	    "{0, select, other {a}",
	    "{0, plural, =x {a} other {b}}"};
	struct problem problem;
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		if (sentence_pattern_is_valid(STR("ar"), str_of(broken[i]), NULL, &problem))
			test_fail(__FILE__, __LINE__, "%s passed", broken[i]);
		EXPECT(problem.kind == PROBLEM_INVALID && problem.text[0] && problem.remedy[0] && problem.place[0]);
	}
	unsigned arguments = 0;
	EXPECT(sentence_pattern_is_valid(STR("fr"), STR("{0} l'{2}' {1, plural, other {{3}}}"), &arguments, &problem));
	EXPECT_INT(arguments, 1 | 2 | 8); /* {2} is quoted */
}

TEST(message_check_survives_every_cut_and_every_changed_byte)
{
	static const char signs[] = "{}'#,=0 ax";
	struct arena arena = {0};
	struct number_voice voice = {.tag = STR("fr")};
	struct argument arguments[] = {SAY_NUMBER(3), SAY_TEXT(STR("x"))};
	for (size_t p = 0; p < sizeof plural_patterns / sizeof plural_patterns[0]; p++) {
		str pattern = str_of(plural_patterns[p]);
		for (size_t at = 0; at < pattern.size; at++)
			for (size_t sign = 0; sign < sizeof signs; sign++) {
				str copy = str_copy(&arena, sign ? pattern : str_slice(pattern, 0, at));
				if (sign)
					((char *)(uintptr_t)copy.data)[at] = signs[sign - 1];
				if (message_check(copy, NULL) == NULL)
					message_speak(&voice, &arena, copy, 2, arguments);
			}
		arena_reset(&arena);
	}
	number_close(&voice);
	arena_finish(&arena);
}
