/* The order of work: what stands around the sheets first, so that the room of MAIN is known; then MAIN; then, as the very
 * last step, everything is turned round for a page read from right to left. */
#include "kiosk/ui/layout.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/language.h"
#include "kiosk/ui/bottom.h"
#include "kiosk/ui/pager.h"
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
	if (a->flowing_header)
		top = a->m.gap_tight;
	else if (parts->header >= 0)
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

struct plan {	   /* MAIN on its sheets, and what stands around it */
	int first; /* item of what stands around it */
	struct bottom bottom;
	struct sheets sheets;
	rect room;
	bool fits; /* MAIN, foot and pager have room */
};

/* Tiles become lower and narrower before a second sheet is begun. */
static struct sheets make_sheets(struct assembly *a, const struct parts *parts, rect room)
{
	a->compact = 0;
	struct sheets sheets = sheets_make(a, parts->main, room.w, room.h);
	if (sheets.count == 1 || find_role(a->page, ROLE_TILES) < 0)
		return sheets;
	for (a->compact = 1; a->compact <= COMPACT_MAX; a->compact++) {
		struct sheets lower = sheets_make(a, parts->main, room.w, room.h);
		if (lower.count < sheets.count && sheets_fit(&lower, room.h))
			sheets = lower;
		if (sheets.count == 1)
			break;
	}
	return sheets;
}

static struct plan make_plan(struct layout *layout, struct assembly *a, const struct parts *parts, enum bottom_form form,
			     bool header_flows)
{
	struct plan plan = {.first = a->count};
	int pager = 0;
	a->framing = true;
	a->flowing_header = header_flows && parts->header > 0 ? parts->header : 0;
	a->flowing_foot = form == BOTTOM_FLOWING && parts->foot > 0 ? parts->foot : 0;
	plan.bottom = bottom_make(a, parts->foot, put_surroundings(layout, a, parts), form);
	plan.room = bottom_room(a, &plan.bottom, 0);
	a->framing = false;
	plan.sheets = make_sheets(a, parts, plan.room);
	if (plan.sheets.count > 1) {
		a->framing = true;
		pager = pager_height(a, parts->main, plan.bottom.pager_x, plan.bottom.pager_width);
		a->framing = false;
		plan.room = bottom_room(a, &plan.bottom, pager);
		plan.sheets = make_sheets(a, parts, plan.room);
	}
	plan.fits = bottom_fits(a, &plan.bottom, pager) && sheets_fit(&plan.sheets, plan.room.h);
	return plan;
}

/* Of the ways a page of several sheets can stand on a landscape screen, the first with the fewest sheets: height is what it
 * has least of, so the buttons may go to the side, and the header stay on the first sheet. */
static struct plan choose_plan(struct layout *layout, struct assembly *a, const struct parts *parts)
{
	static const struct {
		enum bottom_form form;
		bool header_flows;
	} ways[] = {{BOTTOM_COLUMNS, true}, {BOTTOM_BESIDE, false}, {BOTTOM_BESIDE, true}, {BOTTOM_FLOWING, true}};
	struct plan best = make_plan(layout, a, parts, a->m.landscape ? BOTTOM_COLUMNS : BOTTOM_ROWS, false);
	for (size_t i = 0; a->m.landscape && best.sheets.count > 1 && i < sizeof ways / sizeof *ways; i++) {
		struct plan plan = make_plan(layout, a, parts, ways[i].form, ways[i].header_flows);
		if (plan.fits && (plan.sheets.count < best.sheets.count || !best.fits))
			best = plan;
	}
	return best;
}

/* The spare node of the highest value, the last of equals; -1: there is none. */
static int find_spare(const struct page *page)
{
	int found = -1;
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].state & STATE_SPARE && (found < 0 || page->nodes[i].value >= page->nodes[found].value))
			found = i;
	return found;
}

static bool is_dense(const struct page *page)
{
	return find_role(page, ROLE_CARD) >= 0 || find_role(page, ROLE_ROW) >= 0;
}

/* What is spare goes, one by one, until the page stands on one sheet. */
static struct plan choose_plan_without_spare(struct layout *layout, struct assembly *a, struct parts *parts)
{
	a->dense = is_dense(a->page);
	struct plan plan = choose_plan(layout, a, parts);
	for (int spare = find_spare(a->page); plan.sheets.count > 1 && spare >= 0; spare = find_spare(a->page)) {
		page_remove(a->page, spare);
		*parts = find_parts(a->page);
		a->count = 0;
		a->dense = is_dense(a->page);
		plan = choose_plan(layout, a, parts);
	}
	return plan;
}

static void keep_all(struct layout *layout, struct assembly *a, const struct parts *parts, const struct plan *plan)
{
	int before_pager = a->count;
	struct frame_buttons pager = {.first = before_pager}, foot = plan->bottom.foot;
	a->framing = true;
	if (layout->sheet_count > 1)
		pager = pager_make(a, parts->main, layout->sheet, layout->sheet_count, plan->bottom.pager_x,
				   plan->bottom.pager_width);
	bottom_settle(a, &plan->bottom, pager);
	keep(layout, a, plan->first, foot.first - plan->first);
	keep_sheet(layout, a, &plan->sheets);
	keep(layout, a, before_pager, a->count - before_pager);
	keep(layout, a, foot.first, foot.count);
}

void layout_page(struct layout *layout, struct page *page, const struct screen_metrics *metrics, int text_size, int sheet,
		 struct text_engine *engine, const struct sentence_language *sentences)
{
	pager_remove(page);
	struct parts parts = find_parts(page);
	CHECK(parts.main >= 0);
	struct assembly a = {.page = page,
			     .engine = engine,
			     .say = sentences,
			     .arena = page->arena,
			     .m = measures_make(metrics, text_size, text_cap_height(engine)),
			     .right_to_left = language_is_right_to_left(page->language),
			     .attract = find_role(page, ROLE_GREETINGS) >= 0};
	layout->metrics = *metrics;
	layout->count = 0;
	layout->text_size = text_size;
	layout->right_to_left = a.right_to_left;
	layout->bar = (rect){0};
	struct plan plan = choose_plan_without_spare(layout, &a, &parts);
	layout->main = plan.room;
	layout->sheet_count = plan.sheets.count;
	layout->sheet = sheet < 0 ? 0 : sheet < plan.sheets.count ? sheet : plan.sheets.count - 1;
	keep_all(layout, &a, &parts, &plan);
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
