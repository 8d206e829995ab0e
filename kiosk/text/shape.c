/* One call of HarfBuzz. Kerning is off for Han and Kana: they are set solid, and every character becomes cacheable. */
#include "kiosk/text/shape.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include <unicode/uscript.h>

enum { BUFFER_WIPED_GLYPHS = 4096 };

static const hb_feature_t NO_KERNING = {HB_TAG('k', 'e', 'r', 'n'), 0, 0, (unsigned)-1};

static hb_script_t script_for_shaping(uint16_t script)
{
	return hb_script_from_iso15924_tag(hb_tag_from_string(uscript_getShortName((UScriptCode)script), 4));
}

static void copy_glyphs(hb_buffer_t *buffer, struct glyph_list *list)
{
	unsigned count;
	const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
	struct glyph *out = glyph_list_room(list, (int)count);
	for (unsigned i = 0; i < count; i++)
		out[i] = (struct glyph){.cluster = infos[i].cluster,
					.id = (uint16_t)infos[i].codepoint,
					.unsafe = infos[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK,
					.advance = positions[i].x_advance,
					.x = positions[i].x_offset,
					.y = positions[i].y_offset};
	list->count += (int)count;
}

void shape(hb_buffer_t *buffer, const struct shape_job *job, int from, int to, struct glyph_list *list)
{
	bool solid = job->script == USCRIPT_HAN;
	const uint16_t *context = job->units + job->context_from;
	int before = list->count;
	hb_buffer_clear_contents(buffer);
	hb_buffer_set_direction(buffer, job->right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, script_for_shaping(job->script));
	hb_buffer_set_language(buffer, job->language);
	hb_buffer_add_utf16(buffer, context, job->context_to - job->context_from, (unsigned)(from - job->context_from),
			    to - from);
	hb_shape(job->font, buffer, solid ? &NO_KERNING : NULL, solid);
	CHECK(hb_buffer_allocation_successful(buffer));
	copy_glyphs(buffer, list);
	for (int i = before; i < list->count; i++)
		list->glyphs[i].cluster += (uint32_t)job->context_from;
}

void shape_wipe(hb_buffer_t *buffer)
{
	hb_buffer_clear_contents(buffer);
	hb_buffer_set_length(buffer, BUFFER_WIPED_GLYPHS); /* new places are zeroed by HarfBuzz */
	unsigned count;
	hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
	erase(positions, count * sizeof *positions);
	hb_buffer_clear_contents(buffer);
}
