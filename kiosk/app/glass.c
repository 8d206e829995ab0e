/* Describe, lay out, paint, show. */
#include "kiosk/app/glass.h"
#include "kiosk/platform/clock.h"
#include <string.h>

bool glass_fit(struct glass *glass, const struct window *window, const struct config *config, struct problem *problem)
{
	return screen_metrics_make(&glass->metrics, window_width(window), window_height(window), config->diagonal_mm,
				   config->distance_mm, problem);
}

static struct hours_moment moment_of(const struct tm *civil)
{
	return (struct hours_moment){.year = civil->tm_year + 1900,
				     .month = civil->tm_mon + 1,
				     .day = civil->tm_mday,
				     .minutes = civil->tm_hour * 60 + civil->tm_min};
}

static uint64_t mix(uint64_t print, uint64_t value)
{
	return (print ^ value) * 0x100000001B3u;
}

static uint64_t print_of(const struct page *page)
{
	uint64_t print = (uint64_t)page->count;
	for (int i = 0; i < page->count; i++) {
		const struct page_node *node = &page->nodes[i];
		print = mix(mix(mix(print, node->id), str_hash(node->name)), str_hash(node->detail));
		print = mix(mix(mix(print, str_hash(node->because)), node->state), (uint64_t)node->value);
	}
	return print;
}

bool glass_describe(struct glass *glass, const struct supply *supply, const struct visit *visit, const struct staff_world *agents)
{
	struct tm civil = clock_civil();
	str tag = agents ? content_pack(supply->content)->source_language
			 : str_of(content_language(supply->content, visit->language)->tag);
	struct screen_world world = {.visit = visit,
				     .content = supply->content,
				     .sentences = supply->sentences,
				     .say = sentences_language(supply->sentences, tag),
				     .language = tag,
				     .now = moment_of(&civil),
				     .agents = agents,
				     .voice = glass->voice};
	uint64_t before = glass->print;
	arena_reset(&glass->words);
	text_frame(supply->engine);
	screens_view(&glass->page, &glass->words, &world);
	layout_page(&glass->layout, &glass->page, &glass->metrics, visit->text_size,
		    agents ? agents->staff->sheet : visit_place(visit)->sheet, supply->engine, world.say);
	glass->minute = world.now.minutes;
	glass->print = mix(print_of(&glass->page), (uint64_t)glass->layout.sheet);
	return glass->print != before;
}

static void paint(struct glass *glass, struct window *window, const struct supply *supply)
{
	draw_clear(&glass->list);
	paint_page(&glass->list, &glass->layout, &glass->page, supply->engine, &glass->painted);
	canvas_draw(window_canvas(window), &glass->list);
}

static void present_all(struct window *window)
{
	rect all = {0, 0, window_width(window), window_height(window)};
	window_present(window, &all, 1);
}

void glass_show(struct glass *glass, struct window *window, const struct supply *supply, const struct visit *visit,
		uint64_t pressed, uint64_t focused)
{
	glass->painted = (struct paint_state){.theme = visit->theme, .pressed = pressed, .focused = focused};
	paint(glass, window, supply);
	present_all(window);
}

/* Where a node stands, with room for a ring around it. */
static rect surroundings(const struct glass *glass, uint64_t id)
{
	enum { RING_MM = 6 };
	int node = id ? page_find(&glass->page, id) : -1;
	if (node < 0)
		return (rect){0};
	rect box = layout_target(&glass->layout, node);
	int ring = (int)(glass->metrics.px_per_mm * RING_MM) + 1;
	return (rect){box.x - ring, box.y - ring, box.w + 2 * ring, box.h + 2 * ring};
}

void glass_mark(struct glass *glass, struct window *window, const struct supply *supply, uint64_t pressed, uint64_t focused)
{
	struct paint_state *painted = &glass->painted;
	if (pressed == painted->pressed && focused == painted->focused)
		return;
	rect changed[] = {surroundings(glass, painted->pressed), surroundings(glass, pressed),
			  surroundings(glass, painted->focused), surroundings(glass, focused)};
	painted->pressed = pressed;
	painted->focused = focused;
	paint(glass, window, supply);
	window_present(window, changed, sizeof changed / sizeof *changed);
}

void glass_blank(struct glass *glass, struct window *window)
{
	draw_clear(&glass->list);
	paint_blank(&glass->list, &glass->metrics, THEME_LIGHT);
	canvas_draw(window_canvas(window), &glass->list);
	present_all(window);
}

void glass_wipe(struct glass *glass)
{
	arena_reset(&glass->words);
	explicit_bzero(&glass->page, sizeof glass->page);
	explicit_bzero(&glass->layout, sizeof glass->layout);
	explicit_bzero(&glass->painted, sizeof glass->painted);
	if (glass->list.capacity)
		explicit_bzero(glass->list.commands, glass->list.capacity * sizeof *glass->list.commands);
	draw_clear(&glass->list);
	glass->print = 0;
}

void glass_finish(struct glass *glass)
{
	arena_finish(&glass->words);
	draw_finish(&glass->list);
	*glass = (struct glass){0};
}

/* Spaces part words; scripts without spaces have about two characters a word. */
static int count_words(str text)
{
	int words = text.size > 0, dense = 0;
	for (size_t at = 0; at < text.size;) {
		uint32_t letter = str_next_code_point(text, &at);
		words += letter == ' ' || letter == '\n';
		dense += letter >= 0x2E80 || (letter >= 0x0E00 && letter < 0x1100);
	}
	return words + dense / 2;
}

int glass_words(const struct glass *glass)
{
	int words = 0;
	for (int i = 0; i < glass->page.count; i++) {
		const struct page_node *node = &glass->page.nodes[i];
		if (!rect_is_empty(layout_target(&glass->layout, i)) || !page_is_touched(node))
			words += count_words(node->name) + count_words(node->detail) + count_words(node->because);
	}
	return words;
}
