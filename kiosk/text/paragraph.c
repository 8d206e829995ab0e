/* The pipeline: prepare, bidi, itemise, breaks, shape; then one block that keeps the result. */
#include "kiosk/text/paragraph.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include "kiosk/text/spell.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/utf16.h>

enum { LEFT_TO_RIGHT_ISOLATE = 0x2066, FIRST_STRONG_ISOLATE = 0x2068, POP_ISOLATE = 0x2069 };
enum { SOFT_HYPHEN = 0xAD, HYPHEN = 0x2010, HYPHEN_MINUS = '-' };

static bool is_left_out(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

int paragraph_prepare(str text, UChar *units, int *bytes_at)
{
	int count = 0;
	for (size_t at = 0; at < text.size;) {
		size_t start = at;
		unsigned char byte = (unsigned char)text.data[at];
		uint32_t c = byte < 0x80 ? (at++, byte) : str_next_code_point(text, &at);
		if (is_left_out(c))
			continue;
		if (bytes_at)
			bytes_at[count] = (int)start;
		if (c == '\t')
			c = ' ';
		if (c > 0xFFFF) {
			units[count++] = U16_LEAD(c);
			if (bytes_at)
				bytes_at[count] = (int)start;
			units[count++] = U16_TRAIL(c);
		} else {
			units[count++] = (UChar)c;
		}
	}
	return count;
}

int paragraph_face(const struct text_engine *engine, int index, bool bold)
{
	const struct family *family = &engine->faces.families[index];
	return bold && family->bold >= 0 ? family->bold : family->regular;
}

int32_t paragraph_scale(const struct text_engine *engine, const struct paragraph *paragraph, int index, int32_t value)
{
	const struct family *family = &engine->faces.families[index];
	const struct face *face = &engine->faces.faces[paragraph_face(engine, index, paragraph->bold)];
	float scaled = (float)value * paragraph->size * family->size * 64 / (float)face->units_per_em;
	return (int32_t)(scaled + (scaled < 0 ? -0.5F : 0.5F));
}

struct shape_job paragraph_job(struct text_engine *engine, const struct paragraph *paragraph, const struct run *run,
			       int context_from, int context_to)
{
	struct face *face = faces_use(&engine->faces, paragraph_face(engine, run->family, paragraph->bold));
	return (struct shape_job){.font = face ? face->font : hb_font_get_empty(),
				  .script = run->script,
				  .right_to_left = run->level % 2 == 1,
				  .language = paragraph->writing->language,
				  .units = paragraph->units,
				  .context_from = context_from,
				  .context_to = context_to};
}

static void shape_run(struct text_engine *engine, const struct paragraph *paragraph, struct run *run)
{
	struct word_request request = {.job = paragraph_job(engine, paragraph, run, 0, paragraph->count),
				       .characters = &engine->characters,
				       .face = (uint8_t)paragraph_face(engine, run->family, paragraph->bold),
				       .writing = paragraph->writing->number};
	run->glyphs_from = engine->glyphs.count;
	if (engine->without_words)
		shape(engine->buffer, &request.job, run->from, run->to, &engine->glyphs);
	else
		spell_run(&engine->words, engine->buffer, &request, paragraph->marks, run->from, run->to, &engine->glyphs);
	run->glyphs_to = engine->glyphs.count;
}

/* HarfBuzz keeps marks with their base, but not all that Unicode calls a grapheme (a Thai vowel behind its consonant). */
static bool begins_cluster(struct text_engine *engine, const struct paragraph *paragraph, int at)
{
	UChar unit = paragraph->units[at];
	if (unit == '\n' || unit == 0x2028 || unit == 0x2029)
		return true;
	if (!(paragraph->marks[at] & MARK_CLUSTER))
		return false;
	if (unit < 0x300 || at == 0)
		return true;
	if (character_is_plain(&engine->characters, unit) && character_is_plain(&engine->characters, paragraph->units[at - 1]))
		return true;
	return character_may_cut(&engine->characters, paragraph->units, paragraph->count, at);
}

/* Only left-to-right paragraphs: there the hyphen is the line's right end. */
static bool find_hyphen(struct text_engine *engine, struct paragraph *paragraph)
{
	if (paragraph->hyphen_width || paragraph->level != 0)
		return paragraph->hyphen_width > 0;
	int latin = paragraph->writing->latin;
	const struct face *face = faces_use(&engine->faces, paragraph_face(engine, latin, paragraph->bold));
	hb_codepoint_t glyph;
	if (!face || (!hb_font_get_nominal_glyph(face->font, HYPHEN, &glyph) &&
		      !hb_font_get_nominal_glyph(face->font, HYPHEN_MINUS, &glyph)))
		return false;
	paragraph->hyphen = (uint16_t)glyph;
	paragraph->hyphen_width = paragraph_scale(engine, paragraph, latin, hb_font_get_glyph_h_advance(face->font, glyph));
	return paragraph->hyphen_width > 0;
}

/* A telephone number in an isolate is not torn between its groups (STANDARDS I-15). */
static bool is_inside_number(const UChar *units, int at)
{
	return at >= 2 && units[at] >= '0' && units[at] <= '9' && units[at - 1] == ' ' &&
	       ((units[at - 2] >= '0' && units[at - 2] <= '9') || units[at - 2] == ')');
}

/* Sums up the advances. A break inside a cluster is none, nor one behind a soft hyphen that cannot be shown. */
static void settle_marks(struct text_engine *engine, struct paragraph *paragraph)
{
	int isolates = 0;
	for (int i = 0; i < paragraph->count; i++) {
		paragraph->x[i + 1] += paragraph->x[i];
		bool begins = begins_cluster(engine, paragraph, i);
		if (begins)
			paragraph->marks[i] |= MARK_CLUSTER;
		else
			paragraph->marks[i] &= (uint8_t)~MARK_CLUSTER;
		bool soft = i > 0 && paragraph->units[i - 1] == SOFT_HYPHEN && paragraph->marks[i] & MARK_BREAK;
		if (paragraph->units[i] >= LEFT_TO_RIGHT_ISOLATE && paragraph->units[i] <= FIRST_STRONG_ISOLATE)
			isolates++;
		else if (paragraph->units[i] == POP_ISOLATE && isolates > 0)
			isolates--;
		if (isolates > 0 && is_inside_number(paragraph->units, i))
			paragraph->marks[i] &= (uint8_t)~MARK_BREAK;
		if (!begins || (soft && !find_hyphen(engine, paragraph)))
			paragraph->marks[i] &= (uint8_t)~MARK_BREAK;
		else if (soft)
			paragraph->marks[i] |= MARK_SOFT;
	}
}

/* Advances by cluster, in reading order. */
static void measure(struct text_engine *engine, struct paragraph *paragraph)
{
	memset(paragraph->x, 0, ((size_t)paragraph->count + 1) * sizeof *paragraph->x);
	for (int i = 0; i < engine->runs.count; i++) {
		const struct run *run = &engine->runs.runs[i];
		const struct family *family = &engine->faces.families[run->family];
		const struct face *face = &engine->faces.faces[paragraph_face(engine, run->family, paragraph->bold)];
		float factor = face->units_per_em ? paragraph->size * family->size * 64 / (float)face->units_per_em : 0;
		for (int k = run->glyphs_from; k < run->glyphs_to; k++) {
			const struct glyph *glyph = &engine->glyphs.glyphs[k];
			float advance = (float)glyph->advance * factor;
			paragraph->x[glyph->cluster + 1] += (int32_t)(advance + (advance < 0 ? -0.5F : 0.5F));
			paragraph->marks[glyph->cluster] |= (uint8_t)(MARK_CLUSTER | (glyph->unsafe ? MARK_UNSAFE : 0));
			paragraph->missing_count += glyph->id == 0;
		}
	}
	settle_marks(engine, paragraph);
	paragraph->marks[paragraph->count] |= MARK_CLUSTER;
	paragraph->missing = paragraph->missing_count > 0;
}

static size_t rounded(size_t bytes)
{
	return (bytes + 7) / 8 * 8;
}

static void *place(char **at, const void *source, size_t bytes)
{
	void *here = *at;
	if (bytes)
		memcpy(here, source, bytes);
	*at += rounded(bytes);
	return here;
}

/* One block with everything; `loose` points into scratch memory. */
static struct paragraph *keep(const struct text_engine *engine, const struct paragraph *loose)
{
	size_t units = (size_t)loose->count;
	size_t runs = (size_t)engine->runs.count * sizeof *loose->runs;
	size_t glyphs = (size_t)engine->glyphs.count * sizeof *loose->glyphs;
	size_t bytes = rounded(sizeof *loose) + rounded(loose->text.size) + rounded(units * sizeof(UChar)) + rounded(units + 1) +
		       rounded((units + 1) * sizeof(int32_t)) + rounded(runs) + rounded(glyphs);
	struct paragraph *kept = malloc(bytes);
	CHECK(kept != NULL);
	*kept = *loose;
	char *at = (char *)kept + rounded(sizeof *kept);
	kept->bytes = bytes;
	kept->text.data = place(&at, loose->text.data, loose->text.size);
	kept->units = place(&at, loose->units, units * sizeof(UChar));
	kept->marks = place(&at, loose->marks, units + 1);
	kept->x = place(&at, loose->x, (units + 1) * sizeof(int32_t));
	kept->runs = place(&at, engine->runs.runs, runs);
	kept->glyphs = place(&at, engine->glyphs.glyphs, glyphs);
	kept->run_count = engine->runs.count;
	kept->glyph_count = engine->glyphs.count;
	return kept;
}

struct paragraph *paragraph_make(struct text_engine *engine, str text, struct writing *writing, float size, bool bold)
{
	CHECK(str_is_utf8(text) && text.size < INT32_MAX / 64);
	struct arena *scratch = &engine->scratch;
	struct paragraph loose = {.writing = writing, .size = size, .bold = bold, .text = text};
	loose.units = ARENA_ARRAY(scratch, text.size + 1, UChar);
	loose.count = paragraph_prepare(text, loose.units, NULL);
	size_t places = (size_t)loose.count + 1;
	loose.marks = ARENA_ARRAY(scratch, places, uint8_t);
	loose.x = ARENA_ARRAY(scratch, places, int32_t);
	uint8_t *levels = ARENA_ARRAY(scratch, places, uint8_t);
	enum bidi_base base = writing->right_to_left ? BIDI_RIGHT_TO_LEFT : BIDI_LEFT_TO_RIGHT;
	loose.level = bidi_levels(engine->bidi, loose.units, loose.count, base, levels);
	itemise(&engine->runs, &engine->characters, &engine->faces, writing, loose.units, loose.count, levels);
	breaks_find(writing_line_breaks(writing), loose.units, loose.count, loose.marks);
	engine->glyphs.count = 0;
	for (int i = 0; i < engine->runs.count; i++)
		shape_run(engine, &loose, &engine->runs.runs[i]);
	measure(engine, &loose);
	engine->missing += (size_t)loose.missing_count;
	struct paragraph *kept = keep(engine, &loose);
	arena_reset(scratch);
	return kept;
}

void paragraph_close(struct paragraph *paragraph)
{
	if (paragraph)
		erase_free(paragraph, paragraph->bytes);
}
