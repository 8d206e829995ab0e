/* The interface speaks: plurals, isolates, dates, and what happens when a text is missing. */
#include "kiosk/i18n/language.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/store/store.h"
#include "tests/support/pack_fixture.h"
#include "tests/test.h"
#include <time.h>
#include <unistd.h>

struct speech { /* a pack, opened */
	char path[FIXTURE_PATH_MAX];
	struct store *store;
	struct sentences *sentences;
	struct arena arena;
};

static struct speech open_speech(const char *extra)
{
	struct speech speech = {0};
	struct problem problem = {0};
	pack_fixture_make(speech.path, extra);
	speech.store = store_open(speech.path, &problem);
	speech.sentences = speech.store ? sentences_open(speech.store, &problem) : NULL;
	EXPECT_STR(str_of(problem.text), STR(""));
	return speech;
}

static void close_speech(struct speech *speech)
{
	EXPECT(!store_failed(speech->store));
	sentences_close(speech->sentences);
	store_close(speech->store);
	arena_finish(&speech->arena);
	unlink(speech->path);
}

TEST(sentence_is_the_text_of_the_language_or_of_its_relatives_or_french_and_says_which)
{
	struct speech speech = open_speech(NULL);
	const struct sentence_language *arabic = sentences_language(speech.sentences, STR("ar"));
	EXPECT_STR(sentence(arabic, &speech.arena, SAY_bar_back), STR("رجوع"));
	EXPECT_STR(sentence_tag(arabic, SAY_bar_back), STR("ar"));
	EXPECT(sentence_is_machine(arabic, SAY_bar_back));
	EXPECT_STR(sentence(arabic, &speech.arena, SAY_bar_home), STR("Accueil"));
	EXPECT_STR(sentence_tag(arabic, SAY_bar_home), STR("fr"));
	EXPECT(!sentence_is_machine(arabic, SAY_bar_home));
	const struct sentence_language *dari = sentences_language(speech.sentences, STR("prs"));
	EXPECT_STR(sentence(dari, &speech.arena, SAY_bar_home), STR("خانه"));
	EXPECT_STR(sentence_tag(dari, SAY_bar_home), STR("fa"));
	EXPECT_STR(sentence_tag(dari, SAY_bar_back), STR("fr"));
	EXPECT_STR(sentence_own_tag(dari), STR("prs"));
	/* a language nobody knows, and a key nobody wrote */
	const struct sentence_language *unknown = sentences_language(speech.sentences, STR("qqq"));
	EXPECT_STR(sentence(unknown, &speech.arena, SAY_bar_back), STR("Retour"));
	EXPECT_STR(sentence(unknown, &speech.arena, SAY_bar_leave), str_of(say_key(SAY_bar_leave)));
	EXPECT(sentences_language(speech.sentences, STR("ar")) == arabic);
	close_speech(&speech);
}

TEST(sentence_counts_as_the_language_of_its_text_does)
{
	struct speech speech = open_speech(
	    "INSERT INTO interface_text VALUES"
	    "('bar.listen','fr','{0, plural, one {# jour} other {# jours}}','source'),"
	    "('bar.listen','ar','{0, plural, zero {#-0} one {#-1} two {#-2} few {#-f} many {#-m} other {#-o}}','human'),"
	    "('bar.listen','pl','{0, plural, one {#-1} few {#-f} many {#-m} other {#-o}}','human'),"
	    "('bar.listen','ru','{0, plural, one {#-1} few {#-f} many {#-m} other {#-o}}','human'),"
	    "('bar.listen','ja','{0, plural, other {#-o}}','human')");
	static const struct {
		const char *tag;
		int number;
		const char *said;
	} expected[] = {{"fr", 0, "⁦0⁩ jour"},
			{"fr", 1, "⁦1⁩ jour"},
			{"fr", 2, "⁦2⁩ jours"},
			{"ar", 0, "⁦0⁩-0"},
			{"ar", 1, "⁦1⁩-1"},
			{"ar", 2, "⁦2⁩-2"},
			{"ar", 7, "⁦7⁩-f"},
			{"ar", 11, "⁦11⁩-m"},
			{"ar", 100, "⁦100⁩-o"},
			{"pl", 1, "⁦1⁩-1"},
			{"pl", 3, "⁦3⁩-f"},
			{"pl", 5, "⁦5⁩-m"},
			{"pl", 12, "⁦12⁩-m"},
			{"pl", 22, "⁦22⁩-f"},
			{"ru", 21, "⁦21⁩-1"},
			{"ru", 11, "⁦11⁩-m"},
			{"ru", 34, "⁦34⁩-f"},
			{"ja", 1, "⁦1⁩-o"},
			/* Japanese words, but for Korean the French ones, counted as in French */
			{"ko", 1, "⁦1⁩ jour"}};
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		const struct sentence_language *language = sentences_language(speech.sentences, str_of(expected[i].tag));
		struct argument number = SAY_NUMBER(expected[i].number);
		EXPECT_STR(sentence_with(language, &speech.arena, SAY_bar_listen, 1, &number), str_of(expected[i].said));
	}
	close_speech(&speech);
}

TEST(sentence_isolates_every_argument)
{
	struct speech speech =
	    open_speech("INSERT INTO interface_text VALUES('bar.listen','ar','اتصل على {1} في {0}، {2}','human')");
	const struct sentence_language *arabic = sentences_language(speech.sentences, STR("ar"));
	struct argument arguments[] = {SAY_TEXT(STR("Grenoble")), SAY_LTR(STR("+33 1")), SAY_NUMBER(-4)};
	EXPECT_STR(sentence_with(arabic, &speech.arena, SAY_bar_listen, 3, arguments),
		   STR("اتصل على \u2066+33 1\u2069 في \u2068Grenoble\u2069، \u2066\u200e-4\u2069"));
	/* an argument that is not given leaves no braces behind */
	EXPECT_STR(sentence_with(arabic, &speech.arena, SAY_bar_listen, 1, arguments),
		   STR("اتصل على  في \u2068Grenoble\u2069، "));
	EXPECT_STR(sentence_time(&speech.arena, 17 * 60), STR("\u206617:00\u2069"));
	EXPECT_STR(sentence_time(&speech.arena, 25 * 60 + 5), STR("\u206601:05\u2069"));
	close_speech(&speech);
}

TEST(sentence_with_a_broken_pattern_falls_back)
{
	struct speech speech =
	    open_speech("INSERT INTO interface_text VALUES"
			"('bar.listen','fr','Écouter {0}','source'),('bar.listen','es','{0, plural, broken','human'),"
			"('bar.access','fr','Aa {','source')");
	const struct sentence_language *spanish = sentences_language(speech.sentences, STR("es"));
	struct argument text = SAY_TEXT(STR("x"));
	EXPECT_STR(sentence_with(spanish, &speech.arena, SAY_bar_listen, 1, &text), STR("Écouter \u2068x\u2069"));
	EXPECT_STR(sentence_tag(spanish, SAY_bar_listen), STR("fr"));
	EXPECT_STR(sentence(spanish, &speech.arena, SAY_bar_access), STR("Aa {"));
	close_speech(&speech);
}

TEST(sentence_date_has_a_written_month_and_latin_digits_of_the_gregorian_year)
{
	static const struct {
		const char *tag, *month, *weekday;
	} expected[] = {{"fr", "novembre", "mardi"},	     {"ar", "نوفمبر", "الثلاثاء"},  {"fa", "نوامبر", "سه‌شنبه"},
			{"prs", "نومبر", "سه‌شنبه"}, {"am", "ኖቬምበር", "ማክሰኞ"},	    {"th", "พฤศจิกายน", "วันอังคาร"},
			{"bn", "নভেম্বর", "মঙ্গলবার"},	     {"en", "November", "Tuesday"}, {"ja", "11月", "火曜日"}};
	struct speech speech = open_speech(NULL);
	struct tm day = {.tm_year = 2026 - 1900, .tm_mon = 10, .tm_mday = 3};
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		const struct sentence_language *language = sentences_language(speech.sentences, str_of(expected[i].tag));
		str date = sentence_date(language, &speech.arena, &day);
		if (str_find(date, str_of(expected[i].month)) == SIZE_MAX || str_find(date, STR("2026")) == SIZE_MAX ||
		    str_find(date, STR("3")) == SIZE_MAX)
			test_fail(__FILE__, __LINE__, "%s: %.*s", expected[i].tag, STR_ARG(date));
		EXPECT_STR(sentence_weekday(language, &speech.arena, 1), str_of(expected[i].weekday));
	}
	const struct sentence_language *french = sentences_language(speech.sentences, STR("fr"));
	EXPECT_STR(sentence_date(french, &speech.arena, &day), STR("3 novembre 2026"));
	close_speech(&speech);
}

TEST(sentence_month_has_month_and_year_in_the_order_of_the_language)
{
	static const struct {
		const char *tag, *month;
	} expected[] = {{"fr", "novembre 2026"},
			{"en", "November 2026"},
			{"es", "noviembre de 2026"},
			{"ja", "2026年11月"},
			{"ar", "نوفمبر 2026"}};
	struct speech speech = open_speech(NULL);
	struct tm day = {.tm_year = 2026 - 1900, .tm_mon = 10, .tm_mday = 1};
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		const struct sentence_language *language = sentences_language(speech.sentences, str_of(expected[i].tag));
		EXPECT_STR(sentence_month(language, &speech.arena, &day), str_of(expected[i].month));
	}
	int count;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		const struct sentence_language *language = sentences_language(speech.sentences, str_of(all[i].tag));
		EXPECT(str_find(sentence_month(language, &speech.arena, &day), STR("2026")) != SIZE_MAX);
	}
	close_speech(&speech);
}

TEST(sentence_date_in_every_language_is_of_its_own_words_or_isolated_french)
{
	struct speech speech = open_speech(NULL);
	struct tm days[] = {{.tm_year = 100, .tm_mon = 1, .tm_mday = 29}, {.tm_year = 126, .tm_mon = 11, .tm_mday = 31}};
	int count, borrowed = 0;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		const struct sentence_language *language = sentences_language(speech.sentences, str_of(all[i].tag));
		str leap = sentence_date(language, &speech.arena, &days[0]),
		    last = sentence_date(language, &speech.arena, &days[1]);
		EXPECT(str_find(leap, STR("29")) != SIZE_MAX && str_find(leap, STR("2000")) != SIZE_MAX);
		EXPECT(str_find(last, STR("31")) != SIZE_MAX && str_find(last, STR("2026")) != SIZE_MAX);
		EXPECT(str_find(last, STR("M12")) == SIZE_MAX);
		if (str_starts_with(last, STR("\u2068"))) {
			borrowed++;
			EXPECT(str_find(last, STR("décembre")) != SIZE_MAX && str_ends_with(last, STR("\u2069")));
			EXPECT_STR(sentence_weekday(language, &speech.arena, 0), STR("\u2068lundi\u2069"));
		}
	}
	EXPECT(borrowed > 0 && borrowed < 5);
	close_speech(&speech);
}

TEST(sentence_number_has_latin_digits_everywhere)
{
	struct speech speech = open_speech(NULL);
	int count;
	const struct language *all = language_all(&count);
	for (int i = 0; i < count; i++) {
		str text = sentence_number(sentences_language(speech.sentences, str_of(all[i].tag)), &speech.arena, 12345);
		EXPECT(str_starts_with(text, STR("\u2066")) && str_ends_with(text, STR("\u2069")));
		if (str_find(text, STR("12")) == SIZE_MAX || str_find(text, STR("345")) == SIZE_MAX)
			test_fail(__FILE__, __LINE__, "%s: %.*s", all[i].tag, STR_ARG(text));
	}
	close_speech(&speech);
}

TEST(sentences_without_any_text_are_a_problem)
{
	char path[FIXTURE_PATH_MAX];
	struct problem problem = {0};
	pack_fixture_make(path, "DELETE FROM interface_text");
	struct store *store = store_open(path, NULL);
	EXPECT(sentences_open(store, &problem) == NULL);
	EXPECT_INT(problem.kind, PROBLEM_MISSING);
	sentences_close(NULL);
	store_close(store);
	unlink(path);
}
