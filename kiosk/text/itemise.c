/* One pass over the code points. Script: its own, or that of what stands before (a closing bracket: of its opening one), or
 * at the beginning of what follows. Family: of the script; for signs the current one; then the fallbacks. */
#include "kiosk/text/itemise.h"
#include "kiosk/base/check.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

enum { BRACKETS_MAX = 32, NON_BREAKING_HYPHEN = 0x2011, HYPHEN = 0x2010 };

struct itemiser {
	struct run_list *list;
	struct characters *characters;
	struct faces *faces;
	const struct writing *writing;
	const UChar *units;
	const uint8_t *levels;
	int count;
	uint16_t script; /* of the text so far; USCRIPT_COMMON until a letter is met */
	int family;
	uint16_t cached_script; /* the last script asked for, and its family */
	int cached_family;
	int brackets;
	struct {
		UChar32 closes;
		uint16_t script;
		int family; /* of the opening one */
	} bracket[BRACKETS_MAX];
};

static int family_of_script(struct itemiser *it, uint16_t script)
{
	if (script == it->cached_script)
		return it->cached_family;
	int family;
	if (script == USCRIPT_HAN)
		family = it->writing->han;
	else if (script == USCRIPT_ARABIC)
		family = it->writing->arabic;
	else if (script == it->writing->script)
		family = it->writing->family;
	else if (script == USCRIPT_HANGUL)
		family = faces_for_script(it->faces, HB_TAG('K', 'o', 'r', 'e'));
	else
		family = faces_for_script(it->faces, hb_tag_from_string(uscript_getShortName((UScriptCode)script), 4));
	it->cached_script = script;
	it->cached_family = family;
	return family;
}

static bool covers(struct itemiser *it, int family, UChar32 c, UChar32 mark)
{
	if (family < 0)
		return false;
	bool base =
	    faces_cover(it->faces, family, (uint32_t)c) || (c == NON_BREAKING_HYPHEN && faces_cover(it->faces, family, HYPHEN));
	return base && (mark == 0 || faces_cover(it->faces, family, (uint32_t)mark));
}

static int search_families(struct itemiser *it, uint32_t script, UChar32 c, UChar32 mark)
{
	for (int i = 0; i < it->faces->family_count; i++)
		if (i != it->faces->icons && (script == 0 || it->faces->families[i].scripts[0] == script) &&
		    covers(it, i, c, mark))
			return i;
	return -1;
}

/* The family for base `c` with `mark` (or 0) on it; -1 when none has both. */
static int find_family(struct itemiser *it, const struct character *character, UChar32 c, UChar32 mark)
{
	int own = character->flags & CHARACTER_COMMON ? it->family : family_of_script(it, character->script);
	int first[] = {own, it->family, it->writing->family, it->writing->latin};
	for (size_t i = 0; i < sizeof first / sizeof *first; i++)
		if (covers(it, first[i], c, mark))
			return first[i];
	int symbols = search_families(it, HB_TAG('Z', 's', 'y', 'm'), c, mark);
	if (symbols >= 0)
		return symbols;
	return covers(it, it->writing->han, c, mark) ? it->writing->han : search_families(it, 0, c, mark);
}

static UChar32 closing_of(UChar32 c)
{
	static const UChar32 QUOTES[][2] = {{0xAB, 0xBB}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2039, 0x203A}};
	for (size_t i = 0; i < sizeof QUOTES / sizeof *QUOTES; i++)
		if (QUOTES[i][0] == c)
			return QUOTES[i][1];
	return u_getBidiPairedBracket(c);
}

/* What closes looks like what opened, whatever stands between: same script, same family. */
static uint16_t close_bracket(struct itemiser *it, UChar32 c)
{
	for (int i = it->brackets; i-- > 0;)
		if (it->bracket[i].closes == c) {
			it->brackets = i;
			it->family = it->bracket[i].family;
			return it->bracket[i].script;
		}
	return it->script;
}

static uint16_t resolve_script(struct itemiser *it, const struct character *character, UChar32 c)
{
	if (!(character->flags & CHARACTER_COMMON))
		return character->script;
	return character->flags & CHARACTER_CLOSES ? close_bracket(it, c) : it->script;
}

/* After its family was chosen. */
static void open_bracket(struct itemiser *it, UChar32 c)
{
	if (it->brackets == BRACKETS_MAX)
		return;
	it->bracket[it->brackets].closes = closing_of(c);
	it->bracket[it->brackets].script = it->script;
	it->bracket[it->brackets++].family = it->family;
}

/* Text that began with signs gets the script of its first letter. */
static void settle_beginning(struct itemiser *it, uint16_t script)
{
	for (int i = 0; i < it->list->count; i++)
		if (it->list->runs[i].script == USCRIPT_COMMON)
			it->list->runs[i].script = script;
	for (int i = 0; i < it->brackets; i++)
		if (it->bracket[i].script == USCRIPT_COMMON)
			it->bracket[i].script = script;
}

static struct run *add_run(struct run_list *list)
{
	if (list->count == list->capacity) {
		list->capacity = list->capacity ? 2 * list->capacity : 64;
		list->runs = realloc(list->runs, (size_t)list->capacity * sizeof *list->runs);
		CHECK(list->runs != NULL);
	}
	return &list->runs[list->count++];
}

static void append(struct itemiser *it, int from, int to, uint16_t script, int family)
{
	struct run *last = it->list->count ? &it->list->runs[it->list->count - 1] : NULL;
	uint8_t level = it->levels[from];
	if (last && last->to == from && last->level == level && last->script == script && last->family == family)
		last->to = to;
	else
		*add_run(it->list) =
		    (struct run){.from = from, .to = to, .level = level, .family = (uint8_t)family, .script = script};
}

/* The end of the grapheme cluster whose base ends at `after_base`; the first mark in it that the family lacks goes to *lacking. */
static int cluster_end(struct itemiser *it, int after_base, int family, UChar32 *lacking)
{
	int end = after_base;
	*lacking = 0;
	while (end < it->count && !character_begins_grapheme(it->characters, it->units, it->count, end)) {
		UChar32 c;
		U16_NEXT(it->units, end, it->count, c);
		const struct character *character = character_of(it->characters, (uint32_t)c);
		bool visible = character->flags & CHARACTER_MARK || !(character->flags & CHARACTER_FOLLOWS);
		if (visible && !*lacking && character->grapheme != U_GCB_ZWJ &&
		    !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !covers(it, family, c, 0))
			*lacking = c;
	}
	return end;
}

/* Most clusters are one code point; a look at the next one tells. */
static bool stands_alone(struct itemiser *it, int next)
{
	if (next >= it->count || it->units[next] < 0x300)
		return true;
	if (character_is_plain(it->characters, it->units[next]) && character_is_plain(it->characters, it->units[next - 1]))
		return true;
	return character_begins_grapheme(it->characters, it->units, it->count, next);
}

static int take_cluster(struct itemiser *it, int from)
{
	int to = from;
	UChar32 c, lacking;
	U16_NEXT(it->units, to, it->count, c);
	const struct character *character = character_of(it->characters, (uint32_t)c);
	if (character->flags & CHARACTER_HARD_BREAK)
		return to;
	uint16_t script = resolve_script(it, character, c);
	if (script != USCRIPT_COMMON && it->script == USCRIPT_COMMON)
		settle_beginning(it, script);
	it->script = script;
	if (!(character->flags & CHARACTER_FOLLOWS)) {
		int family = find_family(it, character, c, 0);
		if (family < 0 && !(character->flags & CHARACTER_COMMON))
			family = family_of_script(it, script);
		if (family >= 0)
			it->family = family;
		if (character->flags & CHARACTER_OPENS)
			open_bracket(it, c);
	}
	if (!stands_alone(it, to)) {
		to = cluster_end(it, to, it->family, &lacking);
		int both = lacking ? find_family(it, character, c, lacking) : -1;
		if (both >= 0)
			it->family = both;
	}
	append(it, from, to, script, it->family);
	return to;
}

void itemise(struct run_list *list, struct characters *characters, struct faces *faces, const struct writing *writing,
	     const UChar *units, int count, const uint8_t *levels)
{
	struct itemiser it = {.list = list,
			      .characters = characters,
			      .faces = faces,
			      .writing = writing,
			      .units = units,
			      .levels = levels,
			      .count = count,
			      .script = USCRIPT_COMMON,
			      .family = writing->family,
			      .cached_script = USCRIPT_COMMON,
			      .cached_family = -1};
	list->count = 0;
	for (int at = 0; at < count;)
		at = take_cluster(&it, at);
	settle_beginning(&it, writing->script);
}
