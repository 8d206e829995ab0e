/* Privacy in eight easy sentences; then what this content is, of when, by whom, under which licence. */
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/surround.h"
#include "kiosk/screens/written_day.h"

struct line {
	const char *id;
	enum say say;
	enum page_icon icon;
};

static const struct line privacy[] = {
    {"about.recorded", SAY_about_recorded, ICON_SHIELD}, {"about.answers", SAY_about_answers, ICON_ANSWERS},
    {"about.wiped", SAY_about_wiped, ICON_DONE},	 {"about.network", SAY_about_network, ICON_WEB},
    {"about.camera", SAY_about_camera, ICON_PRIVATE},	 {"about.building", SAY_about_building, ICON_BANK},
    {"about.seen", SAY_about_seen, ICON_PEOPLE},	 {"about.leave", SAY_about_leave, ICON_LEAVE},
};

static const struct line limits[] = {
    {"about.guides", SAY_about_guides, ICON_INFO},
    {"about.mistake", SAY_about_mistake, ICON_PERSON},
    {"about.software", SAY_about_software, ICON_BOOK},
};

static void add_lines(struct scene *scene, int count, const struct line *lines)
{
	for (int i = 0; i < count; i++)
		scene_add_say(scene, ROLE_ROW, lines[i].id, lines[i].say)->icon = lines[i].icon;
}

static void add_row(struct scene *scene, const char *id, enum say say, str words, enum page_icon icon)
{
	scene_add_words(scene, ROLE_ROW, str_of(id), say, words)->icon = icon;
}

static void add_pack(struct scene *scene, const struct content_pack *pack)
{
	struct page_node *title = scene_add_text(scene, ROLE_TEXT, STR("about.title"), scene_official(scene, pack->title));
	if (title)
		title->language = pack->source_language;
	if (pack->publisher.size)
		add_row(scene, "about.publisher", SAY_about_publisher,
			scene_say_text(scene, SAY_about_publisher, pack->publisher), ICON_PEOPLE);
	struct argument version[] = {SAY_NUMBER(pack->version), SAY_TEXT(written_day(scene, pack->created_at))};
	add_row(scene, "about.version", SAY_about_version, scene_say_with(scene, SAY_about_version, 2, version), ICON_DATE);
	if (pack->licence.size)
		add_row(scene, "about.licence", SAY_about_licence,
			scene_say_with(scene, SAY_about_licence, 1, &SAY_LTR(pack->licence)), ICON_LEGAL);
}

void about_screen(struct scene *scene)
{
	surround_begin(scene, "about", SAY_about_title);
	add_lines(scene, sizeof privacy / sizeof *privacy, privacy);
	scene_section(scene, "about.content", SAY_about_content, ICON_INFO);
	add_pack(scene, content_pack(scene->world->content));
	add_lines(scene, sizeof limits / sizeof *limits, limits);
	surround_end(scene);
}
