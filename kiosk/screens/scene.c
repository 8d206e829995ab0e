/* Words and nodes: the few moves every screen is made of. */
#include "kiosk/screens/scene.h"

static void remember_other(struct scene *scene, str language)
{
	for (int i = 0; i < scene->other_count; i++)
		if (str_equal(scene->others[i], language))
			return;
	if (scene->other_count < SCENE_OTHERS_MAX)
		scene->others[scene->other_count++] = language;
}

static str own_tag(const struct scene *scene)
{
	return sentence_own_tag(scene->world->say);
}

static void remember_say(struct scene *scene, enum say say)
{
	const struct sentence_language *language = scene->world->say;
	str tag = sentence_tag(language, say);
	if (!str_equal(tag, own_tag(scene))) {
		scene->interface_marks |= STATE_FALLBACK;
		remember_other(scene, tag);
	} else if (sentence_is_machine(language, say)) {
		scene->interface_marks |= STATE_MACHINE;
	}
}

str scene_say_with(struct scene *scene, enum say say, int count, const struct argument *arguments)
{
	remember_say(scene, say);
	return sentence_with(scene->world->say, scene->arena, say, count, arguments);
}

str scene_say(struct scene *scene, enum say say)
{
	remember_say(scene, say);
	return sentence(scene->world->say, scene->arena, say);
}

str scene_say_number(struct scene *scene, enum say say, int64_t number)
{
	return scene_say_with(scene, say, 1, &SAY_NUMBER(number));
}

str scene_say_text(struct scene *scene, enum say say, str text)
{
	return scene_say_with(scene, say, 1, &SAY_TEXT(text));
}

struct content_card scene_card(struct scene *scene, str language)
{
	struct content *content = scene->world->content;
	const struct place *place = scene->place;
	if (place->topic != PLACE_ANY)
		return content_card(content, scene->arena, place->topic, place->item, language);
	if (place->item < content_urgent_count(content))
		return content_urgent(content, scene->arena, place->item, language);
	return (struct content_card){0};
}

/* At most twelve nodes a place, two a text (the page of the original shows each twice), and a hundred for the rest. */
bool scene_has_room(const struct content_card *card)
{
	enum { PLACE_NODES = 12, TEXT_NODES = 2, OTHER_NODES = 100 };
	int64_t lists = (int64_t)card->steps.count + card->documents.count + card->without_documents.count +
			card->must_not.count + card->to_check.count + card->legal.count + card->phone_count + card->source_count;
	return OTHER_NODES + PLACE_NODES * (int64_t)card->place_count + TEXT_NODES * lists < PAGE_NODES_MAX;
}

str scene_id(struct scene *scene, const char *kind, str id)
{
	return str_format(scene->arena, "%s.%.*s", kind, STR_ARG(id));
}

str scene_id_at(struct scene *scene, const char *kind, int index)
{
	return str_format(scene->arena, "%s.%d", kind, index);
}

struct action scene_go(enum place_kind kind, int topic, int item)
{
	return (struct action){.kind = ACTION_GO, .to = (uint8_t)kind, .topic = (uint8_t)topic, .item = (uint16_t)item};
}

struct page_node *scene_add_words(struct scene *scene, enum page_role role, str id, enum say say, str words)
{
	struct page_node *node = page_add(scene->page, role, id, words);
	node->language = sentence_tag(scene->world->say, say);
	return node;
}

struct page_node *scene_add_say(struct scene *scene, enum page_role role, const char *id, enum say say)
{
	return scene_add_words(scene, role, str_of(id), say, scene_say(scene, say));
}

static unsigned marks_of(struct text text)
{
	unsigned marks = text.fallback ? STATE_FALLBACK : 0;
	switch (text.status) {
	case TEXT_MACHINE:
		return marks | STATE_MACHINE;
	case TEXT_STALE:
		return marks | STATE_STALE;
	case TEXT_SOURCE:
	case TEXT_REVIEWED:
	case TEXT_HUMAN:
		break;
	}
	return marks;
}

void scene_mark(struct scene *scene, struct page_node *node, struct text text)
{
	if (text.text.size == 0)
		return;
	unsigned marks = marks_of(text);
	node->state |= marks;
	scene->marks |= marks;
	if (text.fallback)
		remember_other(scene, text.language);
}

struct page_node *scene_add_text(struct scene *scene, enum page_role role, str id, struct text text)
{
	if (text.text.size == 0)
		return NULL;
	struct page_node *node = page_add(scene->page, role, id, text.text);
	node->language = text.language;
	scene_mark(scene, node, text);
	return node;
}

struct text scene_official(struct scene *scene, str text)
{
	return (struct text){.text = text, .language = content_pack(scene->world->content)->source_language};
}

str scene_joined(struct scene *scene, int count, const str *parts)
{
	str joined = STR_NONE;
	for (int i = 0; i < count; i++) {
		if (parts[i].size == 0)
			continue;
		if (joined.size)
			joined = str_join(scene->arena, joined, STR(" · "));
		joined = str_join(scene->arena, joined, sentence_isolated(scene->arena, parts[i]));
	}
	return joined;
}

void scene_section(struct scene *scene, const char *id, enum say say, enum page_icon icon)
{
	scene_add_say(scene, ROLE_SECTION, id, say)->icon = icon;
}

void scene_part(struct scene *scene, const char *id, enum say heading, enum page_icon icon, struct text text)
{
	if (text.text.size == 0)
		return;
	scene_section(scene, id, heading, icon);
	scene_add_text(scene, ROLE_TEXT, str_format(scene->arena, "%s.text", id), text);
}

void scene_note(struct scene *scene, const char *id, enum say heading, enum page_icon icon, enum page_tone tone, struct text text)
{
	if (text.text.size == 0)
		return;
	if (!str_equal(text.language, sentence_tag(scene->world->say, heading))) {
		scene_part(scene, id, heading, icon, text);
		return;
	}
	struct page_node *note = scene_add_say(scene, ROLE_NOTE, id, heading);
	note->icon = icon;
	note->tone = tone;
	note->detail = text.text;
	scene_mark(scene, note, text);
}

void scene_rows(struct scene *scene, const char *id, enum say heading, enum page_icon icon, struct content_texts texts)
{
	if (texts.count == 0)
		return;
	scene_section(scene, id, heading, icon);
	for (int i = 0; i < texts.count; i++) {
		struct page_node *row = scene_add_text(scene, ROLE_ROW, scene_id_at(scene, id, i), texts.items[i]);
		if (row)
			row->icon = icon;
	}
}

struct page_node *scene_button(struct scene *scene, const char *id, enum say say, str words, enum page_icon icon,
			       struct action action)
{
	struct page_node *node = scene_add_words(scene, ROLE_BUTTON, str_of(id), say, words);
	node->icon = icon;
	node->action = action;
	return node;
}
