/* Our glyphs are held against HarfBuzz's own program, and words from the cache against runs shaped whole. */
#include "kiosk/text/font_file.h"
#include "kiosk/text/lines.h"
#include "tests/support/corpus.h"
#include "tests/test.h"
#include "tests/text/real_fonts.h"
#include <stdlib.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

enum { OUTPUT_BYTES = 32768, COMMAND_BYTES = 4 * OUTPUT_BYTES };

static const struct paragraph *shape_text(struct text_engine *engine, str tag, str text, bool bold)
{
	struct text_style style = {.language = tag, .size = 28, .bold = bold};
	return shelf_paragraph(engine, text, &style);
}

/* Units as an argument of a shell command: inside single quotes. */
static void quote(char *out, const UChar *units, int from, int to)
{
	char bytes[OUTPUT_BYTES];
	UErrorCode error = U_ZERO_ERROR;
	int32_t size;
	u_strToUTF8(bytes, sizeof bytes, &size, units + from, to - from, &error);
	*out++ = '\'';
	for (int i = 0; i < size; i++) {
		if (bytes[i] == '\'')
			out += sprintf(out, "'\\'");
		*out++ = bytes[i];
	}
	memcpy(out, "'", 2);
}

/* What hb-shape says about one run: glyphs, offsets and advances in font units. */
static void ask_harfbuzz(struct text_engine *engine, const struct paragraph *paragraph, const struct run *run, char *answer)
{
	static char command[COMMAND_BYTES], text[OUTPUT_BYTES], before[OUTPUT_BYTES], after[OUTPUT_BYTES];
	const struct face *face = &engine->faces.faces[paragraph_face(engine, run->family, paragraph->bold)];
	quote(text, paragraph->units, run->from, run->to);
	quote(before, paragraph->units, 0, run->from);
	quote(after, paragraph->units, run->to, paragraph->count);
	snprintf(command, sizeof command,
		 "hb-shape --no-glyph-names --no-clusters --face-index=%d --script=%s --direction=%s --language=%s %s "
		 "--text-before=%s --text-after=%s %s %s 2>/dev/null",
		 face->index, uscript_getShortName((UScriptCode)run->script), run->level % 2 ? "rtl" : "ltr",
		 paragraph->writing->tag, run->script == USCRIPT_HAN ? "--features=-kern" : "", before, after, face->file->path,
		 text);
	FILE *pipe = popen(command, "r");
	size_t size = pipe ? fread(answer, 1, OUTPUT_BYTES - 1, pipe) : 0;
	answer[size] = 0;
	if (!pipe || pclose(pipe) != 0)
		test_fail(__FILE__, __LINE__, "hb-shape failed; install the Debian package libharfbuzz-bin: %s", command);
}

static void write_glyphs(const struct paragraph *paragraph, const struct run *run, char *out)
{
	for (int i = run->glyphs_from; i < run->glyphs_to; i++) {
		const struct glyph *glyph = &paragraph->glyphs[i];
		out += sprintf(out, "%c%d", i == run->glyphs_from ? '[' : '|', glyph->id);
		if (glyph->x || glyph->y)
			out += sprintf(out, "@%d,%d", glyph->x, glyph->y);
		out += sprintf(out, "+%d", glyph->advance);
	}
	strcpy(out, "]\n");
}

static void expect_as_harfbuzz(struct text_engine *engine, str tag, str text)
{
	static char ours[OUTPUT_BYTES], theirs[OUTPUT_BYTES];
	const struct paragraph *paragraph = shape_text(engine, tag, text, false);
	EXPECT(paragraph->run_count > 0);
	for (int i = 0; i < paragraph->run_count; i++) {
		const struct run *run = &paragraph->runs[i];
		if (run->to - run->from < 3) /* a full stop from another face: nothing to learn, a process to start */
			continue;
		write_glyphs(paragraph, run, ours);
		ask_harfbuzz(engine, paragraph, run, theirs);
		if (strcmp(ours, theirs) != 0)
			test_fail(__FILE__, __LINE__, "%.*s, units %d to %d:\n    ours   %.300s    theirs %.300s", STR_ARG(tag),
				  run->from, run->to, ours, theirs);
	}
}

TEST(every_text_has_the_glyphs_hb_shape_gives_it)
{
	struct text_engine *engine = open_real_fonts();
	for (int i = 0; i < corpus_count(); i++)
		expect_as_harfbuzz(engine, corpus_tag(i), corpus_text(i));
	text_close(engine);
}

TEST(words_from_the_cache_are_the_same_as_the_run_shaped_whole)
{
	struct text_engine *engine = open_real_fonts(), *whole = open_real_fonts();
	whole->without_words = true;
	for (int i = 0; i < corpus_count(); i++)
		for (int again = 0; again < 2; again++) { /* cold words, then warm */
			shelf_wipe(&engine->shelf);
			const struct paragraph *a = shape_text(engine, corpus_tag(i), corpus_text(i), false);
			const struct paragraph *b = shape_text(whole, corpus_tag(i), corpus_text(i), false);
			EXPECT_INT(a->glyph_count, b->glyph_count);
			for (int k = 0; k < a->glyph_count && k < b->glyph_count; k++) {
				const struct glyph *x = &a->glyphs[k], *y = &b->glyphs[k];
				if (x->cluster != y->cluster || x->id != y->id || x->advance != y->advance || x->x != y->x ||
				    x->y != y->y) {
					test_fail(__FILE__, __LINE__, "%.*s: glyph %d of unit %u differs", STR_ARG(corpus_tag(i)),
						  k, x->cluster);
					break;
				}
			}
		}
	EXPECT(text_counts(engine).words > 300);
	EXPECT_INT(text_counts(whole).words, 0);
	text_close(engine);
	text_close(whole);
}

static uint32_t script_of_family(const struct text_engine *engine, const struct run *run)
{
	return engine->faces.families[run->family].scripts[0];
}

static void expect_family(str tag, str text, const char *script)
{
	struct text_engine *engine = open_real_fonts();
	const struct paragraph *paragraph = shape_text(engine, tag, text, false);
	uint32_t wanted = hb_tag_from_string(script, 4);
	for (int i = 0; i < paragraph->run_count; i++)
		if (paragraph->units[paragraph->runs[i].from] < 0x2066 && script_of_family(engine, &paragraph->runs[i]) != wanted)
			test_fail(__FILE__, __LINE__, "%.*s in %.*s is not from %s", STR_ARG(text), STR_ARG(tag), script);
	EXPECT(!paragraph->missing);
	text_close(engine);
}

TEST(the_language_chooses_among_faces_of_one_script)
{
	expect_family(STR("ur"), STR("انسان آزاد"), "Aran");
	expect_family(STR("ar"), STR("انسان آزاد"), "Arab");
	expect_family(STR("fr"), STR("الناس"), "Arab");
	expect_family(STR("ja"), STR("直す"), "Jpan");
	expect_family(STR("zh-Hant"), STR("直"), "Hant");
	expect_family(STR("zh-TW"), STR("直"), "Hant");
	expect_family(STR("zh"), STR("直"), "Hans");
	expect_family(STR("ko"), STR("모든 直"), "Kore");
	expect_family(STR("ff"), STR("Pulaar"), "Latn");
	expect_family(STR("ff-Adlm"), STR("𞤋𞤲𞥆𞤢𞤥𞤢"), "Adlm");
	expect_family(STR("pa"), STR("ਸਾਰਾ"), "Guru");
	expect_family(STR("nqo"), STR("ߡߐ߱"), "Nkoo");
	expect_family(STR("not a tag!"), STR("word"), "Latn");
	expect_family(STR(""), STR("word"), "Latn");
}

TEST(a_phone_number_has_one_face_in_every_language)
{
	const char *tags[] = {"fr", "ar", "ur", "am", "he", "th", "ka", "nqo", "ff-Adlm", "zgh", "bo", "km"};
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		expect_family(str_of(tags[i]), STR("⁦+33 (0)1 42/43;44?%⁩"), "Latn");
}

TEST(a_mark_never_leaves_its_base)
{
	struct text_engine *engine = open_real_fonts();
	/* keycap, acute on Cyrillic, variation selector, joined pictographs, vowel sign on a dotted circle */
	const char *texts[] = {"1️⃣", "а́", "☎︎", "👩‍⚕️", "◌ා", "e̶̶̶", "क्‍ष"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct paragraph *paragraph = shape_text(engine, STR("hi"), str_of(texts[i]), false);
		EXPECT_INT(paragraph->run_count, 1);
	}
	text_close(engine);
}

TEST(japanese_is_one_run_and_brackets_take_the_script_they_enclose)
{
	struct text_engine *engine = open_real_fonts();
	EXPECT_INT(shape_text(engine, STR("ja"), STR("すべての人間は「カタカナ」も、自由である。"), false)->run_count, 1);
	/* ( opens in Latin, so ) is Latin even behind Cyrillic */
	const struct paragraph *paragraph = shape_text(engine, STR("fr"), STR("ab (где) cd"), false);
	EXPECT_INT(paragraph->run_count, 3);
	EXPECT_INT(paragraph->runs[1].to - paragraph->runs[1].from, 3);
	text_close(engine);
}

TEST(embeddings_overrides_and_controls_are_taken_out)
{
	UChar units[64];
	EXPECT_INT(paragraph_prepare(STR("a\xE2\x80\xAA"
					 "b\xE2\x80\xAE"
					 "c\x01\x7F\r\td"),
				     units, NULL),
		   5);
	EXPECT(units[3] == ' ' && units[4] == 'd');
}
