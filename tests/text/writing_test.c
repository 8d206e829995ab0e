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

TEST(a_bold_face_has_every_letter_of_its_regular_face)
{
	struct text_engine *engine = open_real_fonts();
	struct faces *faces = &engine->faces;
	for (int i = 0; i < faces->family_count; i++) {
		const struct family *family = &faces->families[i];
		if (family->bold < 0)
			continue;
		hb_set_t *regular = hb_set_create(), *bold = hb_set_create();
		hb_face_collect_unicodes(hb_font_get_face(faces_use(faces, family->regular)->font), regular);
		hb_face_collect_unicodes(hb_font_get_face(faces_use(faces, family->bold)->font), bold);
		hb_set_subtract(regular, bold);
		if (!hb_set_is_empty(regular))
			test_fail(__FILE__, __LINE__, "family %d: bold lacks %u, first U+%04X", i, hb_set_get_population(regular),
				  hb_set_get_min(regular));
		hb_set_destroy(regular);
		hb_set_destroy(bold);
	}
	text_close(engine);
}

TEST(every_font_of_the_list_opens_and_says_what_it_covers)
{
	struct text_engine *engine = open_real_fonts();
	struct faces *faces = &engine->faces;
	EXPECT(faces->face_count > 60);
	for (int i = 0; i < faces->face_count; i++)
		EXPECT(faces_use(faces, i) != NULL);
	for (int i = 0; i < faces->family_count; i++)
		EXPECT(i == faces->icons || faces_cover(faces, i, ' '));
	text_close(engine);
}
