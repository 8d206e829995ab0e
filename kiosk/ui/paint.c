/* Boxes first, then what stands in them; the ring last, over everything. */
#include "kiosk/ui/paint.h"
#include "kiosk/ui/icons.h"

struct brush {
	struct draw_list *list;
	const struct layout *layout;
	const struct page *page;
	struct text_engine *engine;
	const struct paint_state *state;
	float unit;
};

static const float radius_units = 28, border_units = 2.5f, edge_units = 16, section_edge_units = 12, ring_units = 8;

static int px(const struct brush *brush, float units)
{
	int value = (int)(units * brush->unit + 0.5f);
	return value < 1 ? 1 : value;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static bool is_pressed(const struct brush *brush, int node)
{
	return brush->state->pressed != 0 && brush->page->nodes[node].id == brush->state->pressed;
}

static struct theme_look look_of(const struct brush *brush, const struct layout_item *item)
{
	return theme_look(brush->state->theme, &brush->page->nodes[item->node], item->part, is_pressed(brush, item->node));
}

/* A part of a box on its start side. */
static rect start_of(const struct brush *brush, rect box, int width)
{
	return (rect){brush->layout->right_to_left ? box.x + box.w - width : box.x, box.y, width, box.h};
}

static rect without_start(const struct brush *brush, rect box, int width)
{
	return (rect){brush->layout->right_to_left ? box.x : box.x + width, box.y, box.w - width, box.h};
}

static void fill_clipped(const struct brush *brush, rect box, rect clip, int radius, rgba colour)
{
	draw_fill(brush->list, box, radius, colour);
	brush->list->commands[brush->list->count - 1].clip = rect_intersection(box, clip);
}

static int radius_of(const struct brush *brush, const struct layout_item *item)
{
	enum page_role role = brush->page->nodes[item->node].role;
	int half = smaller(item->box.w, item->box.h) / 2;
	if (role == ROLE_BAR || role == ROLE_INVITATION || role == ROLE_SECTION)
		return 0;
	return smaller(half, role == ROLE_TAG ? px(brush, 40) : px(brush, radius_units));
}

/* The edge follows the rounded corners: a box of its colour, on which the card lies, shorter at the start. */
static void paint_edged_card(const struct brush *brush, rect box, struct theme_look look, int radius, int border)
{
	int edge = px(brush, edge_units);
	draw_fill(brush->list, box, radius, look.border);
	fill_clipped(brush, box, start_of(brush, box, edge + radius), radius, look.edge);
	rect inner = without_start(brush, (rect){box.x, box.y + border, box.w, box.h - 2 * border}, edge);
	inner.w -= border;
	inner.x += brush->layout->right_to_left ? border : 0;
	draw_fill(brush->list, inner, radius - border, look.ground);
}

static void paint_box(const struct brush *brush, const struct layout_item *item)
{
	const struct page_node *node = &brush->page->nodes[item->node];
	struct theme_look look = look_of(brush, item);
	int radius = radius_of(brush, item), border = px(brush, border_units);
	if (is_pressed(brush, item->node) || node->state & STATE_SELECTED)
		border *= 2;
	else if (node->role == ROLE_BUTTON)
		border = px(brush, border_units * 1.5f);
	if (node->role == ROLE_SECTION) {
		draw_fill(brush->list, start_of(brush, item->box, px(brush, section_edge_units)), 0, look.edge);
	} else if (node->role == ROLE_BAR) {
		draw_fill(brush->list, item->box, 0, look.ground);
		draw_fill(brush->list, (rect){item->box.x, item->box.y, item->box.w, border}, 0, look.border);
	} else if (look.edge.a) {
		paint_edged_card(brush, item->box, look, radius, border);
	} else {
		if (look.border.a && look.ground.a) { /* the border is the rim of a box below, so that no paper shines through */
			draw_fill(brush->list, item->box, radius, look.border);
			draw_fill(brush->list, rect_inset(item->box, border), radius > border ? radius - border : 0, look.ground);
		} else if (look.ground.a) {
			draw_fill(brush->list, item->box, radius, look.ground);
		} else if (look.border.a) {
			draw_border(brush->list, item->box, radius, border, look.border);
		}
	}
}

static void paint_text(const struct brush *brush, const struct layout_item *item, rect box)
{
	struct text_style style = item->style;
	style.light_on_dark = theme_is_dark(brush->state->theme);
	const struct text_paragraph *paragraph = text_layout(brush->engine, item->text, &style, item->text_width);
	rect page = {0, 0, brush->layout->metrics.width, brush->layout->metrics.height};
	text_draw(brush->engine, paragraph, brush->list, box.x, box.y + (box.h - paragraph->height) / 2, box.w, page,
		  look_of(brush, item).ink);
}

static void paint_number(const struct brush *brush, const struct layout_item *item)
{
	struct theme_look look = look_of(brush, item);
	int radius = item->box.h / 2, border = px(brush, border_units);
	draw_fill(brush->list, item->box, radius, look.border);
	draw_fill(brush->list, rect_inset(item->box, border), radius - border, look.ground);
	paint_text(brush, item, item->box);
}

static void paint_icon(const struct brush *brush, const struct layout_item *item, enum page_icon icon)
{
	if (icon != ICON_NONE)
		text_draw_icon(brush->engine, icons_code_point(icon), brush->list, item->box,
			       item->mirrored_icon && brush->layout->right_to_left, look_of(brush, item).ink);
}

static void paint_step_dot(const struct brush *brush, const struct layout_item *item)
{
	struct theme_look look = look_of(brush, item);
	int radius = item->box.h / 2;
	if (look.ground.a)
		draw_fill(brush->list, item->box, radius, look.ground);
	if (look.border.a)
		draw_border(brush->list, item->box, radius, px(brush, border_units), look.border);
}

static enum page_icon mark_of(const struct page_node *node)
{
	return node->state & STATE_SELECTED ? ICON_DONE : ICON_FORWARD;
}

static void paint_item(const struct brush *brush, const struct layout_item *item)
{
	const struct page_node *node = &brush->page->nodes[item->node];
	switch (item->part) {
	case PART_BOX:
		paint_box(brush, item);
		break;
	case PART_NAME:
	case PART_DETAIL:
	case PART_BECAUSE:
		paint_text(brush, item, item->box);
		break;
	case PART_ICON:
		paint_icon(brush, item, node->icon);
		break;
	case PART_CHEVRON:
		paint_icon(brush, item, mark_of(node));
		break;
	case PART_NUMBER:
		paint_number(brush, item);
		break;
	case PART_DONE:
	case PART_NOW:
	case PART_LEFT:
		paint_step_dot(brush, item);
		break;
	}
}

/* Bright ring between two lines of its opposite, around the box, at least a millimetre thick (STANDARDS V-16). */
static void paint_focus(const struct brush *brush)
{
	int node = brush->state->focused ? page_find(brush->page, brush->state->focused) : -1;
	rect box = layout_target(brush->layout, node); /* empty for -1 */
	if (rect_is_empty(box))
		return;
	int millimetre = (int)brush->layout->metrics.px_per_mm + 1, ring = px(brush, ring_units);
	ring = ring > millimetre ? ring : millimetre;
	int line = px(brush, border_units), radius = smaller(px(brush, radius_units), smaller(box.w, box.h) / 2);
	rgba halo = theme_halo(brush->state->theme), focus = theme_focus(brush->state->theme);
	int out = line; /* the inner line lies on the box's own border */
	rect outer =
	    rect_intersection((rect){box.x - out - ring, box.y - out - ring, box.w + 2 * (out + ring), box.h + 2 * (out + ring)},
			      (rect){0, 0, brush->layout->metrics.width, brush->layout->metrics.height});
	draw_border(brush->list, outer, radius + out + ring, ring + 2 * line, halo);
	draw_border(brush->list, rect_inset(outer, line), radius + ring, ring, focus);
}

void paint_page(struct draw_list *list, const struct layout *layout, const struct page *page, struct text_engine *engine,
		const struct paint_state *state)
{
	const struct screen_metrics *metrics = &layout->metrics;
	int shorter = smaller(metrics->width, metrics->height);
	struct brush brush = {list, layout, page, engine, state, (float)shorter / 1080};
	draw_fill(list, (rect){0, 0, metrics->width, metrics->height}, 0, theme_paper(state->theme));
	for (int i = 0; i < layout->count; i++)
		paint_item(&brush, &layout->items[i]);
	paint_focus(&brush);
}

void paint_blank(struct draw_list *list, const struct screen_metrics *metrics, int theme)
{
	draw_fill(list, (rect){0, 0, metrics->width, metrics->height}, 0, theme_paper(theme));
}
