/* The table of languages held against CLDR, as ICU has it. */
#include "kiosk/base/arena.h"
#include "kiosk/i18n/language.h"
#include "kiosk/i18n/locale.h"
#include "tests/test.h"
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

TEST(language_table_is_in_the_order_of_its_tags_and_finds_each)
{
	int count;
	const struct language *all = language_all(&count);
	EXPECT(count >= 56);
	for (int i = 0; i < count; i++) {
		EXPECT(language_find(str_of(all[i].tag)) == &all[i]);
		EXPECT(i == 0 || str_compare(str_of(all[i - 1].tag), str_of(all[i].tag)) < 0);
		EXPECT(str_is_utf8(str_of(all[i].autonym)) && all[i].autonym[0]);
	}
	EXPECT(language_find(STR("xx")) == NULL && language_find(STR_NONE) == NULL && language_find(STR("f")) == NULL);
	EXPECT(!language_is_right_to_left(STR("xx")));
}

TEST(language_table_has_what_the_territories_need)
{
	static const char *const needed[] = {
	    "fr",  "ar",      "en",	 "es", "pt", "it", "de", "nl", "ca",  "ro", "pl", "tr",	 "ru", "uk",	  "bg",
	    "sr",  "hr",      "sq",	 "el", "ka", "hy", "he", "fa", "prs", "ps", "ur", "ckb", "ku", "bn",	  "hi",
	    "ne",  "pa",      "ta",	 "si", "ml", "am", "ti", "om", "so",  "sw", "wo", "bm",	 "ff", "ff-Adlm", "ln",
	    "snk", "zh-Hans", "zh-Hant", "ja", "ko", "vi", "th", "lo", "km",  "my", "bo", "nqo", "zgh"};
	for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
		if (!language_find(str_of(needed[i])))
			test_fail(__FILE__, __LINE__, "%s is missing", needed[i]);
}

TEST(language_direction_is_the_one_icu_knows)
{
	int count;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		char name[LOCALE_BYTES_MAX];
		locale_name(str_of(all[i].tag), name);
		if (uloc_isRightToLeft(name) != all[i].right_to_left)
			test_fail(__FILE__, __LINE__, "direction of %s", all[i].tag);
	}
	EXPECT(language_is_right_to_left(STR("ckb")) && !language_is_right_to_left(STR("ku")));
}

/* The script of the first letter, as Unicode has it; Urdu's Aran is Arabic written in another hand, Hans and Hant are Han. */
TEST(language_autonym_and_greeting_are_written_in_their_script)
{
	int count;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		const char *texts[] = {all[i].autonym, all[i].greeting};
		for (int t = 0; t < 2; t++) {
			size_t at = 0;
			UErrorCode error = U_ZERO_ERROR;
			if (!texts[t])
				continue;
			const char *script =
			    uscript_getShortName(uscript_getScript((UChar32)str_next_code_point(str_of(texts[t]), &at), &error));
			str declared = str_of(all[i].script), seen = str_of(script);
			bool good = str_equal(declared, seen) ||
				    (str_equal(declared, STR("Aran")) && str_equal(seen, STR("Arab"))) ||
				    (str_starts_with(declared, STR("Han")) && str_equal(seen, STR("Hani"))) ||
				    (str_equal(declared, STR("Jpan")) &&
				     (str_equal(seen, STR("Hani")) || str_equal(seen, STR("Hira")))) ||
				    (str_equal(declared, STR("Kore")) && str_equal(seen, STR("Hang")));
			if (!good)
				test_fail(__FILE__, __LINE__, "%s: %s is %s, not %s", all[i].tag, texts[t], script,
					  all[i].script);
		}
	}
}

/* Languages whose readers look for another name than CLDR's, or that CLDR 42 does not name in themselves. */
static bool has_own_name(const char *tag)
{
	static const char *const own[] = {"prs", "ku", "om", "snk", "nqo", "pa-Arab", "ff-Adlm", "zh-Hans", "zh-Hant"};
	for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
		if (strcmp(own[i], tag) == 0)
			return true;
	return false;
}

TEST(language_autonym_is_the_one_of_cldr)
{
	int count, compared = 0;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		UChar known[64], ours[64];
		UErrorCode error = U_ZERO_ERROR;
		uloc_getDisplayLanguage(all[i].tag, all[i].tag, known, 64, &error);
		u_strFromUTF8(ours, 64, NULL, all[i].autonym, -1, &error);
		bool same = U_SUCCESS(error) && u_strcasecmp(known, ours, 0) == 0;
		compared += same;
		/* the table follows CLDR 42, which is in ICU 72; another CLDR may have changed a name */
		if (!same && U_ICU_VERSION_MAJOR_NUM == 72 && !has_own_name(all[i].tag))
			test_fail(__FILE__, __LINE__, "autonym of %s: %s", all[i].tag, all[i].autonym);
	}
	EXPECT(compared >= 50);
}

TEST(language_fallbacks_are_other_languages_of_the_table_and_never_go_to_english_by_themselves)
{
	int count;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		EXPECT(all[i].fallback[3] == NULL);
		for (int f = 0; f < 3 && all[i].fallback[f]; f++) {
			EXPECT(language_find(str_of(all[i].fallback[f])) != NULL);
			EXPECT(strcmp(all[i].fallback[f], all[i].tag) != 0);
		}
	}
	EXPECT_STR(str_of(language_find(STR("prs"))->fallback[0]), STR("fa"));
	EXPECT_STR(str_of(language_find(STR("ti"))->fallback[0]), STR("am"));
	EXPECT_STR(str_of(language_find(STR("zh-Hant"))->fallback[0]), STR("zh-Hans"));
	EXPECT_STR(str_of(language_find(STR("ff-Adlm"))->fallback[0]), STR("ff"));
	EXPECT(language_find(STR("ckb"))->fallback[0] == NULL);
}
