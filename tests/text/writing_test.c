/* The engine's idea of a language agrees with the house's table of languages. */
#include "kiosk/i18n/language.h"
#include "kiosk/text/engine.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"

TEST(every_language_of_the_house_has_its_direction_and_its_script)
{
	struct text_engine *engine = open_real_fonts();
	int count;
	const struct language *languages = language_all(&count);
	EXPECT(count > 30);
	for (int i = 0; i < count; i++) {
		const struct writing *writing = writing_of(&engine->writings, &engine->faces, str_of(languages[i].tag));
		if (writing->right_to_left != languages[i].right_to_left)
			test_fail(__FILE__, __LINE__, "%s runs the other way", languages[i].tag);
		if (faces_for_script(&engine->faces, writing->written_in) != writing->family)
			test_fail(__FILE__, __LINE__, "%s has no face for its script", languages[i].tag);
		char script[5] = {0};
		hb_tag_to_string(writing->written_in, script);
		if (strcmp(script, languages[i].script) != 0)
			test_fail(__FILE__, __LINE__, "%s is written in %s, not in %s", languages[i].tag, languages[i].script,
				  script);
	}
	text_close(engine);
}

TEST(every_language_writes_its_own_name_and_greeting_without_a_missing_glyph)
{
	struct text_engine *engine = open_real_fonts();
	int count;
	const struct language *languages = language_all(&count);
	for (int i = 0; i < count; i++)
		for (int bold = 0; bold < 2; bold++) {
			struct text_style style = {.language = str_of(languages[i].tag), .size = 30, .bold = bold};
			const char *texts[] = {languages[i].autonym, languages[i].greeting};
			for (int k = 0; k < 2; k++)
				if (texts[k] && text_layout(engine, str_of(texts[k]), &style, 400)->missing)
					test_fail(__FILE__, __LINE__, "%s: %s", languages[i].tag, texts[k]);
		}
	text_close(engine);
}
