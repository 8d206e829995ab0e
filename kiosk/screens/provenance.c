/* Law, sources, date of the check. */
#include "kiosk/screens/provenance.h"
#include "kiosk/screens/written_day.h"

bool provenance_is_old(const struct scene *scene, const struct content_card *card)
{
	struct hours_moment now = scene->world->now;
	return card->review_due > 0 && now.year * 10000 + now.month * 100 + now.day > card->review_due;
}

static void add_sources(struct scene *scene, const struct content_card *card)
{
	for (int i = 0; i < card->source_count; i++) {
		const struct content_source *source = &card->sources[i];
		str id = scene_id_at(scene, "source", i);
		bool titled = source->title.size > 0;
		struct text title = scene_official(scene, titled ? source->title : sentence_ltr(scene->arena, source->url));
		struct page_node *row = scene_add_text(scene, ROLE_ROW, id, title);
		if (!row)
			continue;
		row->icon = ICON_SOURCE;
		if (titled && source->url.size)
			row->detail = sentence_ltr(scene->arena, source->url);
	}
}

static void add_checked(struct scene *scene, const struct content_card *card)
{
	str words = written_day_checked(scene, card->checked_on);
	struct page_node *row = scene_add_words(scene, ROLE_ROW, STR("checked"), SAY_card_checked_day, words);
	row->icon = card->checked_on.size ? ICON_CHECKED : ICON_WARNING;
	if (card->from_memory)
		row->detail = scene_say(scene, SAY_card_from_memory);
	scene_add_text(scene, ROLE_TEXT, STR("checked.note"), card->checked_note);
}

void provenance_add(struct scene *scene, const struct content_card *card)
{
	scene_rows(scene, "law", SAY_card_law, ICON_LEGAL, card->legal);
	scene_section(scene, "sources", SAY_card_sources, ICON_SOURCE);
	add_sources(scene, card);
	add_checked(scene, card);
}
