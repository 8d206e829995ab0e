/* spell: the glyphs of a run, from words known already where possible. Unknown words that stand side by side are shaped in one
 * call and then kept one by one. The result is that of shaping the run whole, because of where words are cut: behind spaces in
 * every script; at line breaks too in scripts without spaces whose letters neither change nor kern across them (Thai, Lao,
 * Khmer, Ethiopic, Han and Kana); never behind a hyphen. */
#pragma once
#include "kiosk/text/words.h"

/* Appends the glyphs of the run [from, to) in visual order. `marks` are those of breaks_find. */
void spell_run(struct words *words, hb_buffer_t *buffer, const struct word_request *request, const uint8_t *marks, int from,
	       int to, struct glyph_list *list);
