/* words: shaped words, kept. Exact only because of where texts are cut: behind spaces in every script; at line breaks too in
 * scripts without spaces whose letters do not change or kern across them (Thai, Lao, Khmer, Ethiopic, Han and Kana); never
 * behind a hyphen. Full means empty again, as in Blink. */
#pragma once
#include "kiosk/text/character.h"
#include "kiosk/text/shape.h"

enum { WORDS_MAX = 8192, WORD_SLOTS = 2 * WORDS_MAX, WORD_UNITS_MAX = 1024, WORDS_BYTES_MAX = 2 << 20 };

struct word {
	uint64_t hash;            /* 0: free */
	uint32_t text_at, glyphs_at;
	uint16_t units, glyphs;
	uint32_t key;             /* face, direction, script */
	uint16_t locale;
};

struct words {
	struct word *slots;       /* WORD_SLOTS */
	uint16_t *text;
	uint32_t text_used, text_capacity;
	struct glyph_list glyphs; /* clusters count from the word's beginning */
	int count;
};

void words_open(struct words *words);
void words_close(struct words *words);
void words_wipe(struct words *words);
size_t words_bytes(const struct words *words);

struct word_request {
	struct shape_job job;
	struct characters *characters;
	uint8_t face;
	uint16_t locale;
};
/* Appends the glyphs of the run [from, to). `marks` are those of breaks_find. */
void words_shape(struct words *words, hb_buffer_t *buffer, const struct word_request *request, const uint8_t *marks, int from,
                 int to, struct glyph_list *list);
