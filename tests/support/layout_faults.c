/* Pairwise over the few hundred boxes of a sheet. */
#include "tests/support/layout_faults.h"
#include "kiosk/base/check.h"
#include <stdio.h>
#include <string.h>

struct search {
	const struct page *page;
	const struct layout_case *with;
	const struct layout *layout;
	char *report;
	size_t size, used;
	int faults;
	size_t shown[PAGE_NODES_MAX][3]; /* bytes of name, detail, because seen so far */
	int pictures[PAGE_NODES_MAX];
};

static void fault(struct search *s, int node, const char *what)
{
	const struct page_node *n = &s->page->nodes[node];
	s->faults++;
	if (s->used + 256 > s->size)
		return;
	s->used += (size_t)snprintf(s->report + s->used, s->size - s->used, "  sheet %d, node %d, role %d \"%.*s\": %s\n",
				    s->layout->sheet, node, (int)n->role, n->name.size < 60 ? (int)n->name.size : 60,
				    n->name.size ? n->name.data : "", what);
}

static bool is_text(const struct layout_item *item)
{
	return item->text.size > 0;
}

static const struct text_paragraph *paragraph_of(const struct search *s, const struct layout_item *item)
{
	return text_layout(s->with->engine, item->text, &item->style, item->text_width);
}

/* Where the ink can be: the paragraph at its own width, on the side it is aligned to. */
static rect true_box(const struct search *s, const struct layout_item *item)
{
	rect box = item->box;
	if (!is_text(item))
		return box;
	const struct text_paragraph *p = paragraph_of(s, item);
	bool at_right = p->right_to_left ? item->style.align == TEXT_START : item->style.align == TEXT_END;
	int spare = box.w - p->width;
	box.x += item->style.align == TEXT_CENTRE ? spare / 2 : at_right ? spare : 0;
	box.y += (box.h - p->height) / 2;
	box.w = p->width;
	box.h = p->height;
	return box;
}

/* A node that was cut may stand in two columns, each with a box. */
static bool leaves_its_box(const struct search *s, const struct layout_item *item)
{
	int boxes = 0;
	for (int i = 0; i < s->layout->count; i++) {
		const struct layout_item *box = &s->layout->items[i];
		if (box->part != PART_BOX || box->node != item->node)
			continue;
		if (rect_is_inside(true_box(s, item), box->box))
			return false;
		boxes++;
	}
	return boxes > 0;
}

static void check_item(struct search *s, const struct layout_item *item)
{
	rect page = {0, 0, s->layout->metrics.width, s->layout->metrics.height};
	if (!rect_is_inside(true_box(s, item), page) || !rect_is_inside(item->box, page))
		fault(s, item->node, "leaves the page");
	if (is_text(item)) {
		const struct text_paragraph *p = paragraph_of(s, item);
		if (p->cut)
			fault(s, item->node, "is cut");
		if (p->missing)
			fault(s, item->node, "lacks a glyph");
		if (p->width > item->box.w || p->height > item->box.h)
			fault(s, item->node, "is bigger than its box");
	}
	if (item->part != PART_BOX && leaves_its_box(s, item))
		fault(s, item->node, "leaves its box");
	if (item->part == PART_BOX && page_is_touched(&s->page->nodes[item->node])) {
		float least = TARGET_MM * s->layout->metrics.px_per_mm;
		if ((float)item->box.w < least || (float)item->box.h < least)
			fault(s, item->node, "is a target under 20 mm");
	}
}

static bool is_within(const struct page *page, int inner, int outer)
{
	return inner >= outer && inner < page->nodes[outer].end;
}

static rect grown(rect r, int by)
{
	return (rect){r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

static void check_pair(struct search *s, const struct layout_item *a, const struct layout_item *b)
{
	bool a_box = a->part == PART_BOX, b_box = b->part == PART_BOX;
	bool nested = (a_box && is_within(s->page, b->node, a->node)) || (b_box && is_within(s->page, a->node, b->node));
	rect x = true_box(s, a), y = true_box(s, b);
	if (!nested && rect_overlaps(x, y))
		fault(s, a->node, "lies over another thing");
	bool targets = a_box && b_box && page_is_touched(&s->page->nodes[a->node]) && page_is_touched(&s->page->nodes[b->node]);
	int gap = (int)(TARGET_GAP_MM * s->layout->metrics.px_per_mm);
	if (targets && !nested && rect_overlaps(grown(x, gap), y))
		fault(s, a->node, "is a target nearer than 3 mm to another");
	if (a_box && b_box && a->node == b->node && rect_overlaps(x, y))
		fault(s, a->node, "stands twice at the same place");
}

static bool is_pager(const struct page *page, int node)
{
	int pager = page_find(page, page_id(STR("pager")));
	return pager >= 0 && is_within(page, node, pager);
}

static void check_heading(struct search *s)
{
	enum { LOW_LINES = 8 };
	int last = -1, text_height = 0; /* the last that is read: in another column it may stand higher than its heading */
	for (int i = 0; i < s->layout->count; i++) {
		const struct layout_item *item = &s->layout->items[i];
		bool in_main = rect_is_inside(item->box, s->layout->main) && is_text(item);
		if (in_main && item->node > last && !is_pager(s->page, item->node)) {
			last = item->node;
			text_height = (int)item->style.size;
		}
	}
	bool heading = last >= 0 && (s->page->nodes[last].role == ROLE_SECTION || s->page->nodes[last].role == ROLE_HEADING);
	bool first = last >= 0 && s->layout->sheet <= 1 && s->page->nodes[last].role == ROLE_HEADING; /* a title page, at worst */
	/* where hardly a few lines find room, a heading may have to be turned alone */
	bool low = last >= 0 && s->layout->main.h < LOW_LINES * text_height;
	if (heading && !first && !low && s->layout->sheet + 1 < s->layout->sheet_count)
		fault(s, last, "is a heading alone at the bottom");
}

/* Which nodes were seen, by the order they have without a pager, because the pager differs from sheet to sheet. */
static void count_shown(struct search *s)
{
	int pager = page_find(s->page, page_id(STR("pager"))), size = pager < 0 ? 0 : s->page->nodes[pager].end - pager;
	bool first_sheet = s->layout->sheet == 0;
	for (int i = 0; i < s->layout->count; i++) {
		const struct layout_item *item = &s->layout->items[i];
		if (is_pager(s->page, item->node))
			continue;
		int node = item->node >= pager && pager >= 0 ? item->node - size : item->node;
		bool stays = !rect_is_inside(item->box, s->layout->main);
		if (stays && !first_sheet)
			continue;
		if (item->part >= PART_NAME && item->part <= PART_BECAUSE)
			s->shown[node][item->part - PART_NAME] += item->text.size;
		s->pictures[node] += item->part == PART_ICON;
	}
}

static bool is_shown_as_words(enum page_role role)
{
	return role != ROLE_PAGE && role != ROLE_HEADER && role != ROLE_MAIN && role != ROLE_FOOT && role != ROLE_BAR &&
	       role != ROLE_TILES && role != ROLE_LIST && role != ROLE_BUTTONS && role != ROLE_TAGS && role != ROLE_GREETINGS;
}

static void check_all_shown(struct search *s)
{
	static const char *const lost[] = {"its name is not shown in full", "its detail is not shown in full",
					   "its reason is not shown in full"};
	for (int i = 0; i < s->page->count; i++) {
		const struct page_node *n = &s->page->nodes[i];
		const size_t sizes[] = {n->name.size, n->detail.size, n->because.size};
		if (!is_shown_as_words(n->role))
			continue;
		/* a bar button shows its detail, the language now chosen, in the place of its name */
		int from = n->role == ROLE_BAR_BUTTON && n->detail.size ? 1 : 0;
		for (int k = from; k < 3; k++)
			if (s->shown[i][k] != sizes[k])
				fault(s, i, lost[k]);
		if (n->icon != ICON_NONE && s->pictures[i] != 1)
			fault(s, i, "its pictogram is not shown once");
	}
}

static void remove_pager(struct page *page)
{
	int pager = page_find(page, page_id(STR("pager")));
	if (pager > 0)
		page_remove(page, pager);
}

int layout_faults(struct page *page, struct layout_case *with, char *report, size_t report_size)
{
	static struct layout layout;
	static struct search s;
	s = (struct search){.page = page, .with = with, .layout = &layout, .report = report, .size = report_size};
	if (report_size)
		report[0] = 0;
	int sheets = 1;
	for (int sheet = 0; sheet < sheets; sheet++) {
		text_frame(with->engine);
		layout_page(&layout, page, &with->metrics, with->text_size, sheet, with->engine, with->say);
		sheets = layout.sheet_count;
		for (int i = 0; i < layout.count; i++) {
			check_item(&s, &layout.items[i]);
			for (int k = i + 1; k < layout.count; k++)
				check_pair(&s, &layout.items[i], &layout.items[k]);
		}
		check_heading(&s);
		count_shown(&s);
	}
	with->sheets = sheets;
	remove_pager(page);
	check_all_shown(&s);
	return s.faults;
}
