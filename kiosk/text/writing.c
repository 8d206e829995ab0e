/* Most of this is CLDR's likely subtags; a short table holds what CLDR does not say or what this house wants otherwise. */
#include "kiosk/text/writing.h"
#include "kiosk/base/check.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

static const struct {
	const char *tag, *script;
} SCRIPTS[] = {
    {"ur", "Aran"},	 /* readers of Urdu expect Nastaliq */
    {"prs", "Arab"},	 /* Dari; CLDR knows it as fa-AF */
    {"pa-Arab", "Aran"}, /* Shahmukhi, as Urdu */
    {"kmr", "Latn"},	 /* Kurmanji; CLDR knows it as ku */
};

static const uint32_t RIGHT_TO_LEFT[] = {
    HB_TAG('A', 'r', 'a', 'b'), HB_TAG('A', 'r', 'a', 'n'), HB_TAG('H', 'e', 'b', 'r'), HB_TAG('N', 'k', 'o', 'o'),
    HB_TAG('A', 'd', 'l', 'm'), HB_TAG('S', 'y', 'r', 'c'), HB_TAG('T', 'h', 'a', 'a'), HB_TAG('R', 'o', 'h', 'g'),
};

static uint32_t script_by_cldr(const char *tag)
{
	char id[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
	UErrorCode error = U_ZERO_ERROR;
	uloc_forLanguageTag(tag, id, sizeof id, NULL, &error);
	uloc_addLikelySubtags(id, full, sizeof full, &error);
	int length = uloc_getScript(full, script, sizeof script, &error);
	if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING || length != 4)
		return HB_TAG('L', 'a', 't', 'n');
	return hb_tag_from_string(script, 4);
}

static uint32_t script_by_tag(const char *tag)
{
	for (size_t i = 0; i < sizeof SCRIPTS / sizeof *SCRIPTS; i++)
		if (strcmp(SCRIPTS[i].tag, tag) == 0)
			return hb_tag_from_string(SCRIPTS[i].script, 4);
	return script_by_cldr(tag);
}

/* The script of characters, where ISO 15924 also has codes for ways of writing them. */
static uint16_t plain_script(uint32_t written_in)
{
	switch (written_in) {
	case HB_TAG('A', 'r', 'a', 'n'):
		return USCRIPT_ARABIC;
	case HB_TAG('H', 'a', 'n', 's'):
	case HB_TAG('H', 'a', 'n', 't'):
	case HB_TAG('J', 'p', 'a', 'n'):
		return USCRIPT_HAN;
	case HB_TAG('K', 'o', 'r', 'e'):
		return USCRIPT_HANGUL;
	default:
		break;
	}
	char name[5] = {0};
	hb_tag_to_string(written_in, name);
	int script = u_getPropertyValueEnum(UCHAR_SCRIPT, name);
	return (uint16_t)(script == UCHAR_INVALID_CODE ? USCRIPT_LATIN : script);
}

static bool runs_right_to_left(uint32_t script)
{
	for (size_t i = 0; i < sizeof RIGHT_TO_LEFT / sizeof *RIGHT_TO_LEFT; i++)
		if (RIGHT_TO_LEFT[i] == script)
			return true;
	return false;
}

static void choose_families(struct writing *writing, const struct faces *faces)
{
	uint32_t script = writing->written_in;
	bool east_asian = writing->script == USCRIPT_HAN || writing->script == USCRIPT_HANGUL;
	writing->latin = faces_for_script(faces, HB_TAG('L', 'a', 't', 'n'));
	writing->family = faces_for_script(faces, script);
	if (writing->family < 0)
		writing->family = writing->latin;
	writing->han = faces_for_script(faces, east_asian ? script : HB_TAG('H', 'a', 'n', 's'));
	writing->arabic = faces_for_script(faces, script == HB_TAG('A', 'r', 'a', 'n') ? script : HB_TAG('A', 'r', 'a', 'b'));
}

static struct writing *make_writing(struct writing *before, const struct faces *faces, str tag)
{
	struct writing *writing = calloc(1, sizeof *writing);
	CHECK(writing != NULL);
	writing->next = before;
	for (const struct writing *other = before; other; other = other->next)
		writing->number++;
	memcpy(writing->tag, tag.data, tag.size);
	writing->written_in = script_by_tag(writing->tag);
	writing->script = plain_script(writing->written_in);
	writing->right_to_left = runs_right_to_left(writing->written_in);
	writing->language = hb_language_from_string(writing->tag, -1);
	choose_families(writing, faces);
	return writing;
}

struct writing *writing_of(struct writing **writings, const struct faces *faces, str tag)
{
	if (tag.size == 0 || tag.size >= WRITING_TAG_MAX)
		tag = STR("und");
	for (struct writing **at = writings; *at; at = &(*at)->next) {
		struct writing *writing = *at;
		if (memcmp(writing->tag, tag.data, tag.size) != 0 || writing->tag[tag.size] != 0)
			continue;
		*at = writing->next; /* the one just used is found first next time */
		writing->next = *writings;
		return *writings = writing;
	}
	return *writings = make_writing(*writings, faces, tag);
}

void writing_close_all(struct writing *writings)
{
	while (writings) {
		struct writing *next = writings->next;
		if (writings->lines)
			ubrk_close(writings->lines);
		free(writings);
		writings = next;
	}
}

UBreakIterator *writing_line_breaks(struct writing *writing)
{
	if (!writing->lines) {
		UErrorCode error = U_ZERO_ERROR;
		writing->lines = ubrk_open(UBRK_LINE, writing->tag, NULL, 0, &error);
		if (U_FAILURE(error)) {
			error = U_ZERO_ERROR;
			writing->lines = ubrk_open(UBRK_LINE, "", NULL, 0, &error);
		}
		CHECK(U_SUCCESS(error));
	}
	return writing->lines;
}
