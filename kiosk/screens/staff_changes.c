/* Counts by kind, a few names, languages; then what got worse. */
#include "kiosk/screens/staff_changes.h"
#include "kiosk/screens/staff_page.h"

struct lines {
	str items[STAFF_CHANGES_LINES_MAX];
	int count;
};

static void put(struct lines *lines, str line)
{
	if (line.size && lines->count < STAFF_CHANGES_LINES_MAX)
		lines->items[lines->count++] = line;
}

static enum say say_of_kind(enum difference_kind kind)
{
	switch (kind) {
	case DIFFERENCE_SERVICES:
		return SAY_staff_change_services;
	case DIFFERENCE_RIGHTS:
		return SAY_staff_change_rights;
	case DIFFERENCE_BODIES:
		return SAY_staff_change_bodies;
	case DIFFERENCE_EVENTS:
		return SAY_staff_change_events;
	case DIFFERENCE_MEMORIES:
		return SAY_staff_change_memories;
	case DIFFERENCE_HOURS:
	case DIFFERENCE_KINDS:
		break;
	}
	return SAY_staff_change_hours;
}

static str counts(struct scene *scene, const int totals[DIFFERENCE_CHANGES], enum difference_kind kind)
{
	struct argument numbers[] = {SAY_NUMBER(totals[DIFFERENCE_ADDED]), SAY_NUMBER(totals[DIFFERENCE_CHANGED]),
				     SAY_NUMBER(totals[DIFFERENCE_GONE])};
	if (totals[DIFFERENCE_ADDED] + totals[DIFFERENCE_CHANGED] + totals[DIFFERENCE_GONE] == 0)
		return STR_NONE;
	if (kind == DIFFERENCE_HOURS)
		return scene_say_number(scene, SAY_staff_change_hours, totals[DIFFERENCE_CHANGED]);
	return scene_say_with(scene, say_of_kind(kind), 3, numbers);
}

/* The first few names, so that staff recognise what they asked for. */
static str names(struct scene *scene, const struct difference *difference, enum difference_change change, enum say say)
{
	str parts[STAFF_CHANGES_NAMES_MAX + 1];
	int count = 0;
	for (int i = 0; i < difference->count && count <= STAFF_CHANGES_NAMES_MAX; i++)
		if (difference->records[i].change == change) {
			parts[count] = count < STAFF_CHANGES_NAMES_MAX ? difference->records[i].name : STR("…");
			count++;
		}
	return count ? scene_say_text(scene, say, scene_joined(scene, count, parts)) : STR_NONE;
}

static str name_of(str tag)
{
	const struct language *language = language_find(tag);
	return language ? str_of(language->autonym) : tag;
}

static str language_line(struct scene *scene, const struct difference_language *language)
{
	struct argument three[] = {SAY_TEXT(name_of(language->tag)), SAY_NUMBER(language->before), SAY_NUMBER(language->after)};
	struct argument two[] = {three[0], three[2]};
	if (language->before < 0)
		return scene_say_with(scene, SAY_staff_change_language_new, 2, two);
	if (language->after < 0)
		return scene_say_text(scene, SAY_staff_change_language_gone, name_of(language->tag));
	return scene_say_with(scene, SAY_staff_change_language, 3, three);
}

static void add_changes(struct scene *scene, const struct difference *difference)
{
	struct lines lines = {0};
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		put(&lines, counts(scene, difference->totals[kind], (enum difference_kind)kind));
	put(&lines, names(scene, difference, DIFFERENCE_ADDED, SAY_staff_change_new));
	put(&lines, names(scene, difference, DIFFERENCE_GONE, SAY_staff_change_gone));
	for (int i = 0; i < difference->language_count && i < STAFF_CHANGES_LANGUAGES_MAX; i++)
		put(&lines, language_line(scene, &difference->languages[i]));
	if (lines.count == 0)
		put(&lines, scene_say(scene, SAY_staff_changes_none));
	staff_page_card(scene, "staff.changes", scene_say(scene, SAY_staff_changes),
			staff_page_lines(scene, lines.count, lines.items), ICON_NONE);
}

static void add_attention(struct scene *scene, const struct difference *difference)
{
	struct lines lines = {0};
	int gone = 0;
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		gone += difference->totals[kind][DIFFERENCE_GONE];
	if (difference->overdue)
		put(&lines, scene_say_number(scene, SAY_staff_attention_overdue, difference->overdue));
	if (difference->unchecked)
		put(&lines, scene_say_number(scene, SAY_staff_attention_unchecked, difference->unchecked));
	if (gone)
		put(&lines, scene_say_number(scene, SAY_staff_attention_gone, gone));
	for (int i = 0; i < difference->language_count; i++)
		if (difference->languages[i].after < difference->languages[i].before)
			put(&lines, scene_say_text(scene, SAY_staff_attention_language, name_of(difference->languages[i].tag)));
	if (lines.count)
		staff_page_card(scene, "staff.attention", scene_say(scene, SAY_staff_attention),
				staff_page_lines(scene, lines.count, lines.items), ICON_NONE)
		    ->tone = TONE_CULTURE;
}

void staff_changes_add(struct scene *scene)
{
	const struct difference *difference = scene->world->agents->difference;
	if (!difference)
		return;
	add_changes(scene, difference);
	add_attention(scene, difference);
}
