/* What a voice is given to read, language by language. */
#include "kiosk/voice/spoken_text.h"
#include "tests/test.h"

enum { PARTS_MAX = 8 };

static struct arena arena;

/* The parts one after the other, each of another voice behind its tag: "اتصل [fr] CAF". */
static str said(const char *language, const char *text)
{
	struct spoken_part parts[PARTS_MAX];
	str all = STR_NONE;
	int count = spoken_text_parts(&arena, str_of(language), STR("fr"), str_of(text), parts, PARTS_MAX);
	for (int i = 0; i < count; i++) {
		if (i > 0)
			all = str_join(&arena, all, STR(" "));
		if (!str_equal(str_of(parts[i].voice->tag), str_of(language)))
			all = str_format(&arena, "%.*s[%s] ", STR_ARG(all), parts[i].voice->tag);
		all = str_join(&arena, all, parts[i].text);
	}
	return all;
}

struct example {
	const char *language, *written, *said;
};

static void check(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		EXPECT_STR(said(examples[i].language, examples[i].written), str_of(examples[i].said));
	arena_finish(&arena);
}

#define CHECK_ALL(examples) check(examples, sizeof(examples) / sizeof *(examples))

TEST(a_telephone_number_is_said_digit_by_digit_with_pauses_between_its_groups)
{
	static const struct example examples[] = {
	    {"fr", "Appelez le 01 48 70 60 00.", "Appelez le 0 1, 4 8, 7 0, 6 0, 0 0."},
	    {"fr", "0\u00a0800\u00a008\u00a011\u00a011", "0, 8 0 0, 0 8, 1 1, 1 1"},
	    {"fr", "\u206801 42 500 900\u2069", "0 1, 4 2, 5 0 0, 9 0 0"},
	    {"fr", "0148706000", "0 1, 4 8, 7 0, 6 0, 0 0"},
	    {"en", "+33 1 48 70 60 00", "+ 3 3, 1, 4 8, 7 0, 6 0, 0 0"},
	    {"en", "116 006", "1 1 6, 0 0 6"},
	    {"de", "39 28", "3 9, 2 8"},
	    {"ar", "٠١ ٤٨ ٧٠ ٦٠ ٠٠", "0 1, 4 8, 7 0, 6 0, 0 0"},
	    {"ne", "01 48 70 60 00", "० १, ४ ८, ७ ०, ६ ०, ० ०"},
	};
	CHECK_ALL(examples);
}

TEST(a_short_number_to_call_and_an_amount_are_said_as_numbers)
{
	static const struct example examples[] = {
	    {"fr", "Appelez le 112 ou le 3919.", "Appelez le 112 ou le 3919."},
	    {"fr", "450\u00a0000 et 450 000", "450000 et 450000"},
	    {"fr", "1\u202f016,05 €", "1016,05 €"},
	    {"en", "1,016.05", "1016.05"},
	    {"de", "1.016,05", "1016,05"},
	    {"fr", "2,55 €", "2,55 €"},
	    {"en", "2015, 2017, 2021", "2015, 2017, 2021"},
	    {"fr", "93100 Montreuil", "93100 Montreuil"},
	    {"fr", "18 ans.", "18 ans."},
	};
	CHECK_ALL(examples);
}

TEST(a_time_is_said_in_words)
{
	static const struct example examples[] = {
	    {"fr", "9:00–12:30", "9 heures à 12 heures 30"},
	    {"fr", "9 h – 12 h 30", "9 heures à 12 heures 30"},
	    {"fr", "de 9h à 17h30.", "de 9 heures à 17 heures 30."},
	    {"fr", "9 hommes", "9 hommes"},
	    {"en", "14:30", "14 30"},
	    {"de", "14:30", "14 Uhr 30"},
	    {"es", "\u20689:00\u2069–\u206812:05\u2069", "9 horas a 12 horas 5"},
	    {"ar", "14:30", "الساعة 14 و 30 دقيقة"},
	    {"ur", "۱۴:۳۰", "14 بج کر 30 منٹ"},
	    {"ne", "14:30", "१४ बजेर ३० मिनेट"},
	    {"sr", "14:30", "14 сати и 30 минута"},
	    {"hr", "14:30", "14 sati i 30 minuta"},
	    {"zh-Hans", "14:30", "14点30分"},
	    {"ja", "14:30", "14じ 30ふん"},
	};
	CHECK_ALL(examples);
}

TEST(digits_are_the_ones_the_voice_says)
{
	static const struct example examples[] = {
	    {"ur", "۱۱۲", "112"}, {"ku", "١١٢", "112"}, {"ne", "112", "११२"}, {"ne", "११२", "११२"}, {"fa", "۱۱۲", "112"},
	    {"ar", "١١٢", "112"}, {"bn", "১১২", "112"}, {"hi", "११२", "112"}, {"pa", "੧੧੨", "112"},
	};
	CHECK_ALL(examples);
}

TEST(marks_for_the_eye_are_not_said)
{
	static const struct example examples[] = {
	    {"fr", "\u2068Mairie\u2069 · \u2068Montreuil\u2069", "Mairie ,  Montreuil"},
	    {"fr", "rendez\u00advous\u200b", "rendezvous"},
	    {"fa", "می\u200cتوانید", "می\u200cتوانید"},
	    {"fr", "CAF – Montreuil", "CAF ,  Montreuil"},
	};
	CHECK_ALL(examples);
}

TEST(a_french_word_in_another_script_is_said_in_french)
{
	static const struct example examples[] = {
	    {"ar", "اذهب إلى CAF غدا", "اذهب إلى [fr] CAF غدا"},
	    {"zh-Hans", "去 Mairie 12 号", "去 [fr] Mairie 12 号"},
	    {"ru", "Позвоните в France services.", "Позвоните в [fr] France services."},
	};
	CHECK_ALL(examples);
}

TEST(letters_no_voice_can_read_are_left_out_and_known_to_be)
{
	EXPECT_STR(said("fr", "Langue : العربية"), STR("Langue :"));
	EXPECT(!spoken_text_is_sayable(STR("fr"), STR("fr"), STR("Langue : العربية")));
	EXPECT(spoken_text_is_sayable(STR("fr"), STR("fr"), STR("Langue : français, 12 €")));
	EXPECT(!spoken_text_is_sayable(STR("ja"), STR("fr"), STR("日本語")));
	EXPECT(spoken_text_is_sayable(STR("ja"), STR("fr"), STR("ようこそ")));
	EXPECT(spoken_text_is_sayable(STR("ar"), STR("fr"), STR("CAF غدا")));
	EXPECT(!spoken_text_is_sayable(STR("ar"), STR_NONE, STR("CAF غدا")));
	arena_finish(&arena);
}

TEST(a_language_without_a_usable_voice_is_not_said_by_another)
{
	static const char *const silent[] = {"ps", "prs", "ckb", "ti", "so", "wo",	"bm",  "ff",  "ln", "km",
					     "lo", "bo",  "th",	 "my", "he", "pa-Arab", "zgh", "kab", "xx", ""};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
		EXPECT(voices_find(str_of(silent[i])) == NULL);
		EXPECT_STR(said(silent[i], "112"), STR_NONE);
		EXPECT(!spoken_text_is_sayable(str_of(silent[i]), STR("fr"), STR("112")));
	}
	arena_finish(&arena);
}

TEST(any_bytes_of_text_are_made_ready_without_end_or_crash)
{
	static const char *const strange[] = {"+",
					      "+ 1",
					      "1.",
					      "1:2:3:4:5:6:7:8:9:1:2:3:4:5:6",
					      "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
					      "12345678901234567890123456789012345678901234567890",
					      "9h",
					      "9 h 7",
					      "99:99",
					      "24:60",
					      "-–—",
					      "٫٬",
					      "000 000 000",
					      "0",
					      "0 0",
					      "९",
					      "1 .2 . 3"};
	int count;
	const struct voices_entry *all = voices_all(&count);
	struct spoken_part parts[2];
	for (size_t i = 0; i < sizeof strange / sizeof *strange; i++)
		for (int v = 0; v < count; v++)
			EXPECT(spoken_text_parts(&arena, str_of(all[v].tag), STR("fr"), str_of(strange[i]), parts, 2) <= 2);
	arena_finish(&arena);
}
