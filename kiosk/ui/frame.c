/* The parts that do not turn. */
#include "kiosk/ui/frame.h"
#include "kiosk/ui/grid.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/wrap.h"
#include <math.h>

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* Name and place on one line, or below each other when the line is too short. */
static int put_brand(struct assembly *a, int node, int x, int y, int width)
{
	const struct page_node *n = &a->page->nodes[node];
	struct type bold = {assembly_em(a, TYPE_S), true, false, TEXT_START},
		    plain = {assembly_em(a, TYPE_S), false, false, TEXT_START};
	int gap = a->m.gap, name = 0, height = 0;
	if (n->name.size) {
		name = assembly_paragraph(a, node, n->name, bold, width)->width + 1;
		height = assembly_put_text(a, node, PART_NAME, n->name, bold, x, y, name < width ? name : width);
	}
	if (n->detail.size == 0)
		return height;
	int rest = width - name - gap;
	bool beside = rest > 0 && assembly_paragraph(a, node, n->detail, plain, width)->width <= rest;
	if (beside)
		return larger(height,
			      assembly_put_text(a, node, PART_DETAIL, n->detail, plain, x + (name ? name + gap : 0), y, rest));
	return height + assembly_put_text(a, node, PART_DETAIL, n->detail, plain, x, y + height, width);
}

static bool has_brand(const struct page *page, int node)
{
	for (int i = node + 1; i < page->nodes[node].end; i++)
		if (page->nodes[i].role == ROLE_BRAND)
			return true;
	return false;
}

static int put_header(struct assembly *a, int node, int x, int width, int pad_y)
{
	const struct page_node *n = &a->page->nodes[node];
	int height = 0, first = a->count;
	int tags = wrap_tags(a, node + 1, n->end, 0, pad_y, width), tags_width = 0;
	for (int i = first; i < a->count; i++)
		tags_width = larger(tags_width, a->items[i].box.x + a->items[i].box.w);
	bool beside = tags && (has_brand(a->page, node) ? tags_width < width / 2 : true);
	if (beside)
		assembly_move(a, first, a->count - first, x + width - tags_width, 0);
	int tags_count = a->count - first;
	for (int i = node + 1; i < n->end; i++)
		if (a->page->nodes[i].role == ROLE_BRAND)
			height += put_brand(a, i, x, pad_y + height, beside ? width - tags_width - a->m.gap : width);
	if (tags && !beside) {
		assembly_move(a, first, tags_count, x, height + a->m.gap_tight);
		return height + a->m.gap_tight + tags + 2 * pad_y;
	}
	return larger(height, tags) + 2 * pad_y;
}

int frame_header(struct assembly *a, int node)
{
	int pad_y = measures_px(&a->m, a->m.landscape ? 18 : 28);
	return put_header(a, node, a->m.pad, a->m.screen.width - 2 * a->m.pad, pad_y);
}

struct block frame_header_block(struct assembly *a, int node, int width)
{
	int first = a->count;
	bool framing = a->framing;
	a->framing = true;
	int height = put_header(a, node, 0, width, 0);
	a->framing = framing;
	struct block block = assembly_block(a, first, node, height, 0);
	block.holds_next = true;
	return block;
}

/* ---- the bar ------------------------------------------------------------------------------------------------------ */

struct bar {
	int node, buttons, rows, columns;
	int margin, cell, cell_height, label_height, pad, icon;
	struct type type;
	bool beside; /* the word beside its picture, where there is more width than height */
};

static int label_room(const struct assembly *a, const struct bar *bar, int cell)
{
	return cell - 2 * bar->pad - (bar->beside ? bar->icon + 3 * measures_px(&a->m, 10) : 0);
}

/* What is written below the picture: the detail where there is one (the language that is shown now), else the name. */
static str label_of(const struct assembly *a, int node)
{
	const struct page_node *n = &a->page->nodes[node];
	return n->detail.size ? n->detail : n->name;
}

/* The name of a language may be long; it alone is set smaller. */
static struct type type_of_label(struct assembly *a, const struct bar *bar, int node, int room)
{
	const struct page_node *n = &a->page->nodes[node];
	struct type type = bar->type;
	type.bold = n->tone == TONE_URGENT;
	int longest = n->detail.size ? assembly_longest_word(a, node, n->detail, type) : 0;
	if (longest > room)
		type.em = floorf(type.em * (float)room / (float)longest);
	type.em = type.em > a->m.em_least ? type.em : a->m.em_least;
	return type;
}

static bool bar_fits(struct assembly *a, struct bar *bar, int rows, bool beside, float scale)
{
	enum { LINES_MAX = 2 };
	bar->rows = rows;
	bar->beside = beside;
	bar->columns = larger((bar->buttons + rows - 1) / rows, 1);
	int gaps = (bar->columns - 1) * bar->margin + 2 * bar->margin;
	bar->cell = (a->m.screen.width - gaps) / bar->columns;
	float em = assembly_em(a, TYPE_XS) * scale;
	bar->type = (struct type){em > a->m.em_least ? em : a->m.em_least, false, true, TEXT_CENTRE};
	bar->label_height = 0;
	int room = label_room(a, bar, bar->cell);
	bool fits = bar->cell >= a->m.target;
	for (int i = bar->node + 1; i < a->page->nodes[bar->node].end; i = a->page->nodes[i].end) {
		struct type type = type_of_label(a, bar, i, room);
		const struct text_paragraph *p = assembly_paragraph(a, i, label_of(a, i), type, room);
		bar->label_height = larger(bar->label_height, p->height);
		fits = fits && p->lines <= LINES_MAX && assembly_longest_word(a, i, label_of(a, i), type) <= room;
	}
	int stacked = bar->icon + bar->label_height + measures_px(&a->m, 4);
	int content = beside ? larger(bar->icon, bar->label_height) : stacked;
	bar->cell_height = larger(a->m.target, content + 2 * measures_px(&a->m, 14));
	return fits;
}

/* One row, if need be in slightly smaller words; else two rows of wider cells; words smaller still come last. */
static void choose_bar(struct assembly *a, struct bar *bar)
{
	static const struct {
		int rows;
		bool beside;
		float scale;
	} tries[] = {{1, false, 1}, {1, false, 0.9f}, {2, true, 1}, {2, false, 1}, {2, false, 0.8f}, {3, true, 0.8f}};
	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++)
		if (bar_fits(a, bar, tries[i].rows, tries[i].beside, tries[i].scale))
			return;
}

static void put_bar_button(struct assembly *a, const struct bar *bar, int node, rect cell)
{
	const struct page_node *n = &a->page->nodes[node];
	int room = label_room(a, bar, cell.w), gap = measures_px(&a->m, 4), side = measures_px(&a->m, 10);
	struct type type = type_of_label(a, bar, node, room);
	const struct text_paragraph *p = assembly_paragraph(a, node, label_of(a, node), type, room);
	int width = bar->beside ? p->width + 1 : room; /* stacked: pictures in one line, words in one line */
	int y = cell.y + (cell.h - bar->icon - gap - bar->label_height) / 2;
	rect icon = {cell.x + (cell.w - bar->icon) / 2, y, bar->icon, bar->icon};
	int x = cell.x + bar->pad, text_y = y + bar->icon + gap + (bar->label_height - p->height) / 2;
	if (bar->beside) {
		icon = (rect){cell.x + (cell.w - bar->icon - side - width) / 2, cell.y + (cell.h - bar->icon) / 2, bar->icon,
			      bar->icon};
		x = icon.x + bar->icon + side;
		text_y = cell.y + (cell.h - p->height) / 2;
	}
	assembly_put(a, node, PART_BOX, cell);
	assembly_put(a, node, PART_ICON, icon)->mirrored_icon = icons_mirrors(n->icon);
	enum layout_part part = n->detail.size ? PART_DETAIL : PART_NAME;
	assembly_put_text(a, node, part, label_of(a, node), type, x, text_y, width);
}

int frame_bar(struct assembly *a, int node)
{
	struct bar bar = {.node = node, .pad = measures_px(&a->m, 4), .icon = measures_icon(&a->m, 56)};
	int end = a->page->nodes[node].end, gap_least = (int)(TARGET_GAP_MM * a->m.screen.px_per_mm) + 1;
	for (int i = node + 1; i < end; i = a->page->nodes[i].end)
		bar.buttons++;
	if (bar.buttons == 0)
		return 0;
	bar.margin = larger(measures_px(&a->m, 8), gap_least);
	choose_bar(a, &bar);
	int height = bar.rows * (bar.cell_height + bar.margin) + bar.margin, index = 0, wide = a->m.screen.width - bar.margin;
	int top = a->m.screen.height - height;
	assembly_put(a, node, PART_BOX, (rect){0, top, a->m.screen.width, height});
	for (int i = node + 1; i < end; i = a->page->nodes[i].end, index++) {
		int column = index % bar.columns, row = index / bar.columns;
		int left = bar.buttons - row * bar.columns; /* a shorter last row has wider cells */
		int in_row = left < bar.columns ? larger(left, 1) : bar.columns;
		int x = bar.margin + wide * column / in_row, next = bar.margin + wide * (column + 1) / in_row;
		int y = top + bar.margin + row * (bar.cell_height + bar.margin);
		put_bar_button(a, &bar, i, (rect){x, y, next - x - bar.margin, bar.cell_height});
	}
	return height;
}

int frame_invitation(struct assembly *a, int node, int bottom)
{
	const struct page_node *n = &a->page->nodes[node];
	int width = a->m.screen.width, pad_x = measures_px(&a->m, 90), pad_y = measures_px(&a->m, a->m.landscape ? 44 : 70);
	int icon = n->icon ? measures_icon(&a->m, 120) : 0, text_x = pad_x + (icon ? icon + measures_px(&a->m, 40) : 0);
	struct type type = {assembly_em(a, TYPE_L), true, true, TEXT_START};
	int room = width - text_x - pad_x, text = assembly_paragraph(a, node, n->name, type, room)->height;
	int height = larger(larger(text, icon) + 2 * pad_y, a->m.target), top = bottom - height;
	assembly_put(a, node, PART_BOX, (rect){0, top, width, height});
	if (icon) {
		rect box = {pad_x, top + (height - icon) / 2, icon, icon};
		assembly_put(a, node, PART_ICON, box)->mirrored_icon = icons_mirrors(n->icon);
	}
	assembly_put_text(a, node, PART_NAME, n->name, type, text_x, top + (height - text) / 2, room);
	return height;
}

struct frame_buttons frame_foot(struct assembly *a, int node, int x, int width)
{
	struct block *rows = ARENA_ARRAY(a->arena, GRID_BLOCKS_MAX, struct block);
	struct frame_buttons foot = {.first = a->count};
	int from = node + 1, end = a->page->nodes[node].end;
	if (from < end && a->page->nodes[from].role == ROLE_BUTTONS && a->page->nodes[from].end == end)
		from++; /* the foot may hold its buttons in a group */
	int count = from < end ? grid_buttons(a, from, end, width, rows) : 0;
	for (int i = 0; i < count; i++) {
		foot.height += i ? rows[i].gap : 0;
		assembly_move(a, rows[i].first, rows[i].count, x, foot.height);
		foot.height += rows[i].height;
	}
	foot.rows = count;
	foot.count = a->count - foot.first;
	return foot;
}
