/* The table of code points, and grapheme clusters by the rules of UAX #29 (Unicode 15: GB9c is not yet one of them). */
#include "kiosk/text/character.h"
#include "kiosk/base/check.h"
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

enum { ZERO_WIDTH_JOINER = 0x200D };

void character_finish(struct characters *characters)
{
	for (int i = 0; i < CHARACTER_PAGES; i++) {
		free(characters->pages[i]);
		characters->pages[i] = NULL;
	}
}

static UScriptCode script_of(UChar32 c)
{
	UErrorCode error = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript(c, &error);
	if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO)
		return USCRIPT_HAN;
	return U_FAILURE(error) ? USCRIPT_COMMON : script;
}

static uint8_t flags_of(UChar32 c, UScriptCode script)
{
	uint32_t category = U_GET_GC_MASK(c);
	bool ignorable = u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
	bool hard = c == '\n' || c == 0x2028 || c == 0x2029;
	int bracket = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
	unsigned flags = 0;
	if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN)
		flags |= CHARACTER_COMMON;
	if (category & U_GC_ZS_MASK)
		flags |= CHARACTER_SPACE;
	if (category & (U_GC_M_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZS_MASK) || ignorable || hard)
		flags |= CHARACTER_FOLLOWS;
	if (category & U_GC_M_MASK)
		flags |= CHARACTER_MARK;
	if (bracket == U_BPT_OPEN || category & U_GC_PI_MASK)
		flags |= CHARACTER_OPENS;
	if (bracket == U_BPT_CLOSE || category & U_GC_PF_MASK)
		flags |= CHARACTER_CLOSES;
	if (hard)
		flags |= CHARACTER_HARD_BREAK;
	if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC))
		flags |= CHARACTER_PICTOGRAPH;
	return (uint8_t)flags;
}

const struct character *character_make_page(struct characters *characters, uint32_t code_point)
{
	CHECK(code_point < 0x110000);
	uint32_t index = code_point / CHARACTER_PAGE;
	struct character *page = malloc(CHARACTER_PAGE * sizeof *page);
	CHECK(page != NULL);
	for (uint32_t i = 0; i < CHARACTER_PAGE; i++) {
		UChar32 c = (UChar32)(index * CHARACTER_PAGE + i);
		UScriptCode script = script_of(c);
		page[i] = (struct character){(uint16_t)script, (uint8_t)u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK),
					     flags_of(c, script)};
	}
	characters->pages[index] = page;
	return page;
}

/* GB6 to GB8 */
static bool hangul_holds(int before, int after)
{
	switch (before) {
	case U_GCB_L:
		return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV || after == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return after == U_GCB_V || after == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return after == U_GCB_T;
	default:
		return false;
	}
}

/* GB11: pictograph, extenders, joiner - and then a pictograph belongs to it. `at` is where the joiner begins. */
static bool pictograph_stands_before(struct characters *characters, const uint16_t *units, int at)
{
	while (at > 0) {
		UChar32 c;
		U16_PREV(units, 0, at, c);
		const struct character *character = character_of(characters, (uint32_t)c);
		if (character->grapheme != U_GCB_EXTEND)
			return character->flags & CHARACTER_PICTOGRAPH;
	}
	return false;
}

/* GB12, GB13: flags are pairs of regional indicators. */
static bool splits_flag(struct characters *characters, const uint16_t *units, int at)
{
	int count = 0;
	while (at > 0) {
		UChar32 c;
		U16_PREV(units, 0, at, c);
		if (character_of(characters, (uint32_t)c)->grapheme != U_GCB_REGIONAL_INDICATOR)
			break;
		count++;
	}
	return count % 2 == 1;
}

static bool is_control(int grapheme)
{
	return grapheme == U_GCB_CONTROL || grapheme == U_GCB_CR || grapheme == U_GCB_LF;
}

bool character_begins_grapheme(struct characters *characters, const uint16_t *units, int count, int at)
{
	if (U16_IS_TRAIL(units[at]) && U16_IS_LEAD(units[at - 1]))
		return false;
	int start = at;
	UChar32 before, after;
	U16_PREV(units, 0, start, before);
	U16_GET(units, 0, at, count, after);
	const struct character *left = character_of(characters, (uint32_t)before);
	const struct character *right = character_of(characters, (uint32_t)after);
	if (left->grapheme == U_GCB_CR && right->grapheme == U_GCB_LF)
		return false;
	if (is_control(left->grapheme) || is_control(right->grapheme))
		return true;
	if (hangul_holds(left->grapheme, right->grapheme) || left->grapheme == U_GCB_PREPEND)
		return false;
	if (right->grapheme == U_GCB_EXTEND || right->grapheme == U_GCB_ZWJ || right->grapheme == U_GCB_SPACING_MARK)
		return false;
	if (left->grapheme == U_GCB_ZWJ && right->flags & CHARACTER_PICTOGRAPH)
		return !pictograph_stands_before(characters, units, start);
	if (left->grapheme == U_GCB_REGIONAL_INDICATOR && right->grapheme == U_GCB_REGIONAL_INDICATOR)
		return !splits_flag(characters, units, at);
	return true;
}

/* Indic_Conjunct_Break=Linker, and the two that stack: Burmese, Khmer. */
static bool links(uint16_t unit)
{
	static const uint16_t LINKERS[] = {0x94D, 0x9CD, 0xACD, 0xB4D, 0xC4D, 0xD4D, 0x1039, 0x17D2};
	for (size_t i = 0; i < sizeof LINKERS / sizeof *LINKERS; i++)
		if (LINKERS[i] == unit)
			return true;
	return false;
}

bool character_may_cut(struct characters *characters, const uint16_t *units, int count, int at)
{
	int before = at - 1;
	if (units[before] == ZERO_WIDTH_JOINER && before > 0)
		before--;
	if (links(units[before]) &&
	    character_of(characters, units[at])->script == character_of(characters, units[before])->script)
		return false;
	return character_begins_grapheme(characters, units, count, at);
}
