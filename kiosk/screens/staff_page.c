/* Header, bar and forms of the agents' pages. */
#include "kiosk/screens/staff_page.h"
#include "kiosk/screens/written_day.h"

struct action staff_page_act(enum staff_action action, int value)
{
	return (struct action){.kind = ACTION_STAFF, .item = (uint16_t)action, .value = (uint8_t)value};
}

static bool is_inside(const struct scene *scene)
{
	enum staff_screen screen = scene->world->agents->staff->screen;
	return screen != STAFF_PIN && screen != STAFF_FIRST_PIN && scene->world->agents->ground->data >= 0;
}

void staff_page_begin(struct scene *scene, const char *id, enum say title)
{
	struct page *page = scene->page;
	struct text territory = content_territory(scene->world->content, scene->arena, scene->world->language);
	page_begin(page, scene->arena, scene->world->language, str_of(id), scene_say(scene, title));
	page_open(page, ROLE_HEADER, STR("header"), STR_NONE);
	struct page_node *brand = page_add(page, ROLE_BRAND, STR("header.brand"), STR("Socle"));
	brand->detail = scene_say_text(scene, SAY_staff_agents, territory.text);
	if (is_inside(scene))
		scene_add_say(scene, ROLE_TAG, "staff.accepted", SAY_staff_accepted)->icon = ICON_SHIELD;
	page_close(page);
	page_open(page, ROLE_MAIN, STR("main"), STR_NONE);
	scene_add_say(scene, ROLE_HEADING, "heading", title);
}

static void add_bar_button(struct scene *scene, const char *id, enum say say, enum page_icon icon, struct action action)
{
	struct page_node *button = scene_add_say(scene, ROLE_BAR_BUTTON, id, say);
	button->icon = icon;
	button->action = action;
	button->tone = icon == ICON_LEAVE ? TONE_LEAVE : TONE_PLAIN;
}

void staff_page_end(struct scene *scene)
{
	bool inside = scene->world->agents->staff->screen >= STAFF_HOME;
	while (scene->page->open_count > 1)
		page_close(scene->page);
	page_open(scene->page, ROLE_BAR, STR("bar"), STR_NONE);
	if (inside && scene->world->agents->staff->screen != STAFF_HOME)
		add_bar_button(scene, "bar.back", SAY_bar_back, ICON_BACK, staff_page_act(STAFF_GO, STAFF_HOME));
	add_bar_button(scene, "bar.leave", SAY_bar_leave, ICON_LEAVE, staff_page_act(STAFF_LEAVE, 0));
	page_close(scene->page);
	page_end(scene->page);
}

struct page_node *staff_page_note(struct scene *scene, const char *id, str name, str detail, enum page_icon icon,
				  enum page_tone tone)
{
	struct page_node *note = page_add(scene->page, ROLE_NOTE, str_of(id), name);
	note->detail = detail;
	note->icon = icon;
	note->tone = tone;
	return note;
}

struct page_node *staff_page_card(struct scene *scene, const char *id, str name, str detail, enum page_icon icon)
{
	struct page_node *card = page_add(scene->page, ROLE_CARD, str_of(id), name);
	card->detail = detail;
	card->icon = icon;
	return card;
}

str staff_page_lines(struct scene *scene, int count, const str *lines)
{
	str joined = STR_NONE;
	for (int i = 0; i < count; i++) {
		if (lines[i].size == 0)
			continue;
		if (joined.size)
			joined = str_join(scene->arena, joined, STR("\n"));
		joined = str_join(scene->arena, joined, lines[i]);
	}
	return joined;
}

str staff_page_version(struct scene *scene, const struct manifest *manifest)
{
	struct argument arguments[] = {SAY_NUMBER(manifest->seq), SAY_TEXT(written_day(scene, str_of(manifest->created)))};
	return scene_say_with(scene, SAY_staff_version, 2, arguments);
}

str staff_page_size(struct scene *scene, int64_t bytes)
{
	enum { KILO = 1000, MEGA = 1000 * 1000 };
	return bytes >= 10 * MEGA ? scene_say_number(scene, SAY_staff_size_mb, (bytes + MEGA / 2) / MEGA)
				  : scene_say_number(scene, SAY_staff_size_kb, (bytes + KILO - 1) / KILO);
}

/* Days since the first of March of year 0: leap days then stand at the end of a year. */
static int64_t day_number(int64_t year, int64_t month, int64_t day)
{
	int64_t y = month > 2 ? year : year - 1, m = (month + 9) % 12;
	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day;
}

int64_t staff_page_days_since(const struct scene *scene, const char *day)
{
	enum { YEAR = 4, MONTH = 7, DAY = 10 };
	int64_t year = 0, month = 1, date = 1;
	const struct hours_moment *now = &scene->world->now;
	str text = str_of(day);
	if (text.size != DAY || !str_to_int(str_slice(text, 0, YEAR), &year) ||
	    !str_to_int(str_slice(text, YEAR + 1, MONTH), &month) || !str_to_int(str_slice(text, MONTH + 1, DAY), &date))
		return 0;
	return day_number(now->year, now->month, now->day) - day_number(year, month, date);
}
