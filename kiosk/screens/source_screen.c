/* The words of a card in the language they were written in, each below its translation. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"

/* Nothing is added for what reads the same in both. */
static int add_pair(struct scene *scene, const char *id, int index, struct text shown, struct text original)
{
	if (shown.text.size == 0 || original.text.size == 0 || str_equal(shown.text, original.text))
		return 0;
	str name = scene_id_at(scene, id, index);
	scene_add_text(scene, ROLE_TEXT, name, shown);
	struct page_node *note =
	    page_add(scene->page, ROLE_NOTE, str_format(scene->arena, "%.*s.original", STR_ARG(name)), STR_NONE);
	note->icon = ICON_SOURCE;
	note->detail = original.text;
	note->language = original.language;
	return 1;
}

static int add_pairs(struct scene *scene, const char *id, const struct content_texts *shown, const struct content_texts *original)
{
	int pairs = 0;
	for (int i = 0; i < shown->count && i < original->count; i++)
		pairs += add_pair(scene, id, i, shown->items[i], original->items[i]);
	return pairs;
}

static int add_single_texts(struct scene *scene, const struct content_card *a, const struct content_card *b)
{
	const struct {
		const char *id;
		struct text shown, original;
	} texts[] = {
	    {"name", a->name, b->name},
	    {"summary", a->summary, b->summary},
	    {"alert", a->alert, b->alert},
	    {"description", a->description, b->description},
	    {"no-papers", a->no_papers, b->no_papers},
	    {"refusal", a->refusal, b->refusal},
	    {"join", a->how_to_join, b->how_to_join},
	    {"decides", a->decides, b->decides},
	    {"when", a->when, b->when},
	    {"who", a->who, b->who},
	    {"appointment", a->appointment, b->appointment},
	    {"delay", a->delay, b->delay},
	    {"cost", a->cost, b->cost},
	};
	int pairs = 0;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		pairs += add_pair(scene, texts[i].id, 0, texts[i].shown, texts[i].original);
	return pairs;
}

static int add_lists(struct scene *scene, const struct content_card *a, const struct content_card *b)
{
	return add_pairs(scene, "step", &a->steps, &b->steps) + add_pairs(scene, "document", &a->documents, &b->documents) +
	       add_pairs(scene, "without", &a->without_documents, &b->without_documents) +
	       add_pairs(scene, "must-not", &a->must_not, &b->must_not) +
	       add_pairs(scene, "to-check", &a->to_check, &b->to_check);
}

void source_screen(struct scene *scene)
{
	str source = content_pack(scene->world->content)->source_language;
	struct content_card shown = scene_card(scene, scene->world->language);
	struct content_card original = scene_card(scene, source);
	const struct language *language = language_find(source);
	surround_begin(scene, "source", SAY_source_title);
	scene->page->sensitive = shown.sensitive;
	str name = language ? str_of(language->autonym) : source;
	scene_add_words(scene, ROLE_LEAD, STR("source.lead"), SAY_source_lead, scene_say_text(scene, SAY_source_lead, name));
	if (!scene_has_room(&shown))
		scene_add_say(scene, ROLE_NOTE, "unreadable", SAY_card_unreadable)->icon = ICON_PERSON;
	else if (add_single_texts(scene, &shown, &original) + add_lists(scene, &shown, &original) == 0)
		scene_add_say(scene, ROLE_TEXT, "source.same", SAY_source_same);
	surround_end(scene);
}
