/* words: shaped words, kept. What a word is, spell.c decides. Full means empty again, as in Blink. */
#pragma once
#include "kiosk/text/character.h"
#include "kiosk/text/shape.h"
#include <stddef.h>

enum { WORDS_MAX = 8192, WORD_SLOTS = 2 * WORDS_MAX, WORD_UNITS_MAX = 1024, WORDS_BYTES_MAX = 2 << 20 };

struct word {
	uint64_t hash; /* 0: free */
	uint32_t text_at, glyphs_at;
	uint16_t units, glyphs;
	uint32_t key; /* face, direction, script */
	uint16_t writing;
};

struct words {
	struct word *slots; /* WORD_SLOTS */
	uint16_t *text;
	uint32_t text_used, text_capacity;
	struct glyph_list glyphs; /* clusters count from the word's beginning */
	int count;
};

void words_open(struct words *words);
void words_close(struct words *words);
void words_wipe(struct words *words);
void words_forget(struct words *words); /* without overwriting or giving memory back: room for the next ones */
size_t words_bytes(const struct words *words);

struct word_request {
	struct shape_job job;
	struct characters *characters;
	uint8_t face;
	uint16_t writing;
};

/* The word [from, to) of the request's text, or NULL; *hash is for words_learn. */
const struct word *words_find(const struct words *words, const struct word_request *request, int from, int to, uint64_t *hash);
/* Keeps the glyphs of a word that was not found; when there is no room, everything is forgotten first. */
void words_learn(struct words *words, const struct word_request *request, uint64_t hash, int from, int to,
		 const struct glyph *glyphs, int count);
