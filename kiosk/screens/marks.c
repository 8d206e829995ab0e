/* Marks in words. Short tags in the header of every page; boxes that explain at the end of a card. */
#include "kiosk/screens/marks.h"

struct mark {
	unsigned state;
	const char *id;
	enum say name, text;
	enum page_icon icon;
};

static const struct mark all_marks[] = {
    {STATE_MACHINE, "mark.machine", SAY_mark_machine, SAY_mark_machine_text, ICON_MACHINE},
    {STATE_STALE, "mark.stale", SAY_mark_stale, SAY_mark_stale_text, ICON_WARNING},
    {STATE_FALLBACK, "mark.fallback", SAY_mark_fallback, SAY_mark_fallback_text, ICON_LANGUAGE},
};
enum { MARKS = sizeof all_marks / sizeof *all_marks };

static str names_of_others(struct scene *scene)
{
	str names[SCENE_OTHERS_MAX];
	for (int i = 0; i < scene->other_count; i++) {
		const struct language *language = language_find(scene->others[i]);
		names[i] = language ? str_of(language->autonym) : scene->others[i];
	}
	return scene_joined(scene, scene->other_count, names);
}

static str explanation(struct scene *scene, const struct mark *mark)
{
	if (mark->state == STATE_FALLBACK)
		return scene_say_text(scene, mark->text, names_of_others(scene));
	return scene_say(scene, mark->text);
}

void marks_add_notes(struct scene *scene, unsigned marks)
{
	for (int i = 0; i < MARKS; i++) {
		if (!(marks & all_marks[i].state))
			continue;
		struct page_node *note = scene_add_words(scene, ROLE_NOTE, scene_id(scene, "note", str_of(all_marks[i].id)),
							 all_marks[i].name, scene_say(scene, all_marks[i].name));
		note->icon = all_marks[i].icon;
		note->tone = TONE_ATTENTION;
		note->detail = explanation(scene, &all_marks[i]);
	}
}

void marks_show(struct scene *scene)
{
	struct page *page = scene->page;
	unsigned marks = scene->marks | scene->interface_marks;
	int header = page_find(page, page_id(STR("header")));
	for (int i = 0; i < MARKS; i++) {
		if (!(marks & all_marks[i].state))
			continue;
		str name = scene_say(scene, all_marks[i].name), id = str_of(all_marks[i].id);
		struct page_node *tag = page_insert(page, header, page->nodes[header].end, ROLE_TAG, id, name);
		tag->icon = all_marks[i].icon;
		tag->tone = TONE_ATTENTION;
		tag->language = sentence_tag(scene->world->say, all_marks[i].name);
	}
}
