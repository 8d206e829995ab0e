/* character: what the engine must know about a code point, in one load: script, part in a grapheme cluster, and a few flags.
 * Made from ICU page by page when a page is first met; a page is 256 code points and 1 KiB. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { CHARACTER_PAGE = 256, CHARACTER_PAGES = 0x110000 / CHARACTER_PAGE };

enum character_flag {
	CHARACTER_COMMON = 1,  /* takes its neighbour's script (Common, Inherited, Unknown) */
	CHARACTER_FOLLOWS = 2, /* never chooses a face: mark, joiner, variation selector, default ignorable, control */
	CHARACTER_SPACE = 4,   /* shaped from any face; hangs at the end of a line */
	CHARACTER_OPENS = 8,   /* paired brackets (UAX #9 BidiBrackets) and quotation marks (Pi, Pf) */
	CHARACTER_CLOSES = 16,
	CHARACTER_HARD_BREAK = 32, /* ends a line always: LF, line and paragraph separator */
	CHARACTER_PICTOGRAPH = 64, /* Extended_Pictographic, for grapheme clusters */
	CHARACTER_MARK = 128
};

struct character {
	uint16_t script;  /* ICU's UScriptCode; Hiragana, Katakana, Bopomofo and Han are all Han: one run for Japanese */
	uint8_t grapheme; /* ICU's UGraphemeClusterBreak */
	uint8_t flags;
};

struct characters {
	struct character *pages[CHARACTER_PAGES];
};

void character_finish(struct characters *characters);
const struct character *character_make_page(struct characters *characters, uint32_t code_point);

static inline const struct character *character_of(struct characters *characters, uint32_t code_point)
{
	const struct character *page = characters->pages[code_point / CHARACTER_PAGE];
	if (!page)
		page = character_make_page(characters, code_point);
	return &page[code_point % CHARACTER_PAGE];
}
/* Two plain units side by side are two graphemes: no need to ask further. Surrogates are never plain. */
static inline bool character_is_plain(struct characters *characters, uint16_t unit)
{
	const struct character *character = character_of(characters, unit);
	return character->grapheme == 0 && !(character->flags & CHARACTER_PICTOGRAPH) && (unit & 0xF800) != 0xD800;
}

/* True when a grapheme cluster (UAX #29, extended) may begin at `at`, 0 < at < count, in UTF-16. */
bool character_begins_grapheme(struct characters *characters, const uint16_t *units, int count, int at);
/* The same, and not inside a conjunct of consonants either (rule GB9c of Unicode 15.1): where a text may be cut. */
bool character_may_cut(struct characters *characters, const uint16_t *units, int count, int at);
