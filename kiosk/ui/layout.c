/* The order of work: what stands around the sheets first, so that the room of MAIN is known; then MAIN; then, as the very
 * last step, everything is turned round for a page read from right to left. */
#include "kiosk/ui/layout.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/language.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/sheets.h"

static int find_role(const struct page *page, enum page_role role)
{
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].role == role)
			return i;
	return -1;
}

static void keep(struct layout *layout, const struct assembly *a, int first, int count)
{
	CHECK(layout->count + count <= LAYOUT_ITEMS_MAX);
	for (int i = first; i < first + count; i++)
		layout->items[layout->count++] = a->items[i];
}

struct bottom {	   /* what stands below MAIN: heights */
	int lower; /* where it ends: the top of the bar or of the invitation */
	struct frame_buttons foot;
	int foot_x, foot_width, pager_x, pager_width;
	bool side_by_side; /* landscape: the pager stands beside the foot */
};

/* On a landscape screen the foot takes the second column, below what it belongs to, and the pager the first. */
static struct bottom put_foot(struct assembly *a, int node, int lower)
{
	int width = a->m.screen.width - 2 * a->m.pad;
	struct bottom b = {.lower = lower, .foot_x = a->m.pad, .foot_width = width, .pager_x = a->m.pad, .pager_width = width};
	if (a->m.landscape) {
		struct sheets_columns columns = sheets_columns(a, width);
		int first = a->count;
		struct frame_buttons half = {0};
		if (node >= 0)
			half = frame_foot(a, node, a->m.pad + columns.second_x, columns.width);
		b.side_by_side = node < 0 || half.rows <= 1;
		if (b.side_by_side) {
			b.foot = half;
			b.pager_width = columns.width;
			b.foot.first = first;
			return b;
		}
		a->count = first;
	}
	b.foot.first = a->count;
	if (node >= 0)
		b.foot = frame_foot(a, node, b.foot_x, b.foot_width);
	return b;
}

static int bottom_height(const struct assembly *a, const struct bottom *b, int pager)
{
	int foot = b->foot.height;
	int both = b->side_by_side ? (foot > pager ? foot : pager) : foot + pager + (foot && pager ? a->m.gap : 0);
	return both ? both + a->m.gap + a->m.gap_tight : a->m.gap_tight;
}

static void mirror(struct layout *layout)
{
	for (int i = 0; i < layout->count; i++)
		layout->items[i].box = rect_mirrored(layout->items[i].box, layout->metrics.width);
	layout->main = rect_mirrored(layout->main, layout->metrics.width);
	layout->bar = rect_mirrored(layout->bar, layout->metrics.width);
}

static void keep_sheet(struct layout *layout, struct assembly *a, const struct sheets *sheets)
{
	for (int i = 0; i < sheets->placed_count; i++) {
		const struct placed *p = &sheets->placed[i];
		if (p->sheet != layout->sheet)
			continue;
		int from = layout->count;
		keep(layout, a, p->block.first, p->block.count);
		for (int k = from; k < layout->count; k++) {
			layout->items[k].box.x += layout->main.x + p->x;
			layout->items[k].box.y += layout->main.y + p->y;
		}
	}
}

struct parts { /* the nodes of a page; -1: it has none */
	int header, main, foot, bar, invitation;
};

static struct parts find_parts(const struct page *page)
{
	return (struct parts){find_role(page, ROLE_HEADER), find_role(page, ROLE_MAIN), find_role(page, ROLE_FOOT),
			      find_role(page, ROLE_BAR), find_role(page, ROLE_INVITATION)};
}

/* Header, bar and invitation; returns where MAIN and the foot may stand. */
static rect put_surroundings(struct layout *layout, struct assembly *a, const struct parts *parts)
{
	int height = a->m.screen.height, top = a->m.pad, bottom = height;
	if (parts->header >= 0)
		top = frame_header(a, parts->header);
	if (parts->bar >= 0) {
		bottom -= frame_bar(a, parts->bar);
		layout->bar = (rect){0, bottom, a->m.screen.width, height - bottom};
	}
	if (parts->invitation >= 0)
		bottom -= frame_invitation(a, parts->invitation, bottom);
	int pad = a->attract ? measures_px(&a->m, 90) : a->m.pad;
	return (rect){pad, top, a->m.screen.width - 2 * pad, bottom - top};
}

static void put_foot_in_place(struct layout *layout, struct assembly *a, const struct bottom *b, const struct parts *parts)
{
	if (layout->sheet_count > 1) {
		struct frame_buttons pager =
		    frame_pager(a, parts->main, layout->sheet, layout->sheet_count, b->pager_x, b->pager_width);
		int below = b->side_by_side || b->foot.height == 0 ? 0 : b->foot.height + a->m.gap;
		assembly_move(a, pager.first, pager.count, 0, b->lower - a->m.gap_tight - below - pager.height);
	}
	assembly_move(a, b->foot.first, b->foot.count, 0, b->lower - a->m.gap_tight - b->foot.height);
}

void layout_page(struct layout *layout, struct page *page, const struct screen_metrics *metrics, int text_size, int sheet,
		 struct text_engine *engine, const struct sentence_language *sentences)
{
	frame_remove_pager(page);
	struct parts parts = find_parts(page);
	CHECK(parts.main >= 0);
	struct assembly a = {.page = page,
			     .engine = engine,
			     .say = sentences,
			     .arena = page->arena,
			     .m = measures_make(metrics, text_size, text_cap_height(engine)),
			     .right_to_left = language_is_right_to_left(page->language),
			     .attract = find_role(page, ROLE_GREETINGS) >= 0,
			     .dense = find_role(page, ROLE_CARD) >= 0 || find_role(page, ROLE_ROW) >= 0};
	layout->metrics = *metrics;
	layout->count = 0;
	layout->text_size = text_size;
	layout->right_to_left = a.right_to_left;
	layout->bar = (rect){0};
	rect room = put_surroundings(layout, &a, &parts);
	struct bottom b = put_foot(&a, parts.foot, room.y + room.h);
	int around = a.count;

	room.h -= bottom_height(&a, &b, 0);
	struct sheets sheets = sheets_make(&a, parts.main, room.w, room.h);
	if (sheets.count > 1) {
		a.count = around;
		int pager = frame_pager_height(&a, parts.main, b.pager_x, b.pager_width);
		room.h += bottom_height(&a, &b, 0) - bottom_height(&a, &b, pager);
		sheets = sheets_make(&a, parts.main, room.w, room.h);
	}
	layout->main = room;
	layout->sheet_count = sheets.count;
	layout->sheet = sheet < 0 ? 0 : sheet < sheets.count ? sheet : sheets.count - 1;
	int before_pager = a.count;
	put_foot_in_place(layout, &a, &b, &parts);
	keep(layout, &a, 0, b.foot.first);
	keep_sheet(layout, &a, &sheets);
	keep(layout, &a, before_pager, a.count - before_pager);
	keep(layout, &a, b.foot.first, b.foot.count);
	if (layout->right_to_left)
		mirror(layout);
}

rect layout_target(const struct layout *layout, int node)
{
	for (int i = 0; i < layout->count; i++)
		if (layout->items[i].node == node && layout->items[i].part == PART_BOX)
			return layout->items[i].box;
	return (rect){0};
}

int layout_hit(const struct layout *layout, const struct page *page, int x, int y)
{
	for (int i = layout->count - 1; i >= 0; i--) {
		const struct layout_item *item = &layout->items[i];
		if (item->part == PART_BOX && page_is_touched(&page->nodes[item->node]) && rect_contains(item->box, x, y))
			return item->node;
	}
	return -1;
}
