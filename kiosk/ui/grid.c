/* Columns by the longest word, rows by the tallest tile. */
#include "kiosk/ui/grid.h"
#include "kiosk/base/check.h"
#include "kiosk/ui/icons.h"

enum { COLUMNS_MAX = 8 };

struct tile { /* units, from roomy to low: height is what a landscape screen and a compact page have least of */
	float icon, pictured, named, pad_y;
	bool beside; /* the pictogram at the start of the name, not above it */
};
static const struct tile tiles[] = {
    {80, 186, 136, 16, false}, {68, 150, 112, 14, false}, {56, 124, 100, 10, false}, {52, 96, 84, 8, true}};

static const struct tile *tile_for(const struct assembly *a)
{
	int level = a->m.landscape + a->compact;
	return &tiles[a->compact == COMPACT_MAX ? COMPACT_MAX + 1 : level];
}

struct grid {
	int columns, cell, pad_x, pad_y;
	int mark; /* what a pictogram beside the name takes of its room */
	struct type type;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* A name with a pictogram above it, or a name alone (a language, perhaps with the mark that it can be heard). */
static bool is_pictured(const struct page_node *n)
{
	return n->icon != ICON_NONE && n->icon != ICON_LISTEN;
}

static int name_room(const struct grid *g)
{
	return g->cell - 2 * g->pad_x - g->mark;
}

static bool words_fit(struct assembly *a, const struct grid *g, bool pictured)
{
	for (int i = 0; i < a->page->count; i++) {
		const struct page_node *n = &a->page->nodes[i];
		if (n->role == ROLE_TILE && is_pictured(n) == pictured &&
		    assembly_longest_word(a, i, n->name, g->type) > name_room(g) - (n->icon == ICON_LISTEN ? 2 * g->pad_x : 0))
			return false;
	}
	return true;
}

static void set_columns(struct assembly *a, struct grid *g, int width, int columns)
{
	g->mark = columns > 1 ? g->mark : 0; /* one wide column has its own form */
	g->columns = columns;
	CHECK(columns > 0);
	g->cell = (width - (columns - 1) * a->m.gap) / columns;
}

/* In one column the pictogram stands beside the name. */
static int put_wide_tile(struct assembly *a, int node, const struct grid *g, int icon)
{
	const struct page_node *n = &a->page->nodes[node];
	int x = g->pad_x * 2, y = 0, gap = measures_px(&a->m, 28), icon_at = -1;
	if (n->icon) {
		icon_at = a->count;
		assembly_put(a, node, PART_ICON, (rect){x, 0, icon, icon})->mirrored_icon = icons_mirrors(n->icon);
		x += icon + gap;
	}
	int first = a->count, rest = g->cell - x - g->pad_x * 2;
	struct type name = g->type, detail = {a->m.em[TYPE_XS], false, false, TEXT_START};
	name.align = TEXT_START;
	y += assembly_put_text(a, node, PART_NAME, n->name, name, x, y, rest);
	y += assembly_put_text(a, node, PART_DETAIL, n->detail, detail, x, y, rest);
	int height = larger(y, n->icon ? icon : 0);
	assembly_move(a, first, a->count - first, 0, (height - y) / 2);
	if (icon_at >= 0)
		assembly_move(a, icon_at, 1, 0, (height - icon) / 2);
	return height;
}

/* Pictogram and name in a row, together in the middle. */
static int put_low_tile(struct assembly *a, int node, const struct grid *g, int icon)
{
	const struct page_node *n = &a->page->nodes[node];
	struct type name = g->type, detail = {a->m.em[TYPE_XS], false, false, TEXT_START};
	name.align = TEXT_START;
	int room = name_room(g), first = a->count, y = 0;
	const struct text_paragraph *p = assembly_paragraph(a, node, n->name, name, room);
	int text = n->detail.size || p->width + 1 > room ? room : p->width + 1, x = (g->cell - g->mark - text) / 2;
	y += assembly_put_text(a, node, PART_NAME, n->name, name, x + g->mark, 0, text);
	y += assembly_put_text(a, node, PART_DETAIL, n->detail, detail, x + g->mark, y, text);
	int height = larger(y, icon);
	assembly_move(a, first, a->count - first, 0, (height - y) / 2);
	assembly_put(a, node, PART_ICON, (rect){x, (height - icon) / 2, icon, icon})->mirrored_icon = icons_mirrors(n->icon);
	return height;
}

static int put_tall_tile(struct assembly *a, int node, const struct grid *g, int icon)
{
	const struct page_node *n = &a->page->nodes[node];
	int y = 0;
	if (n->icon) {
		assembly_put(a, node, PART_ICON, (rect){(g->cell - icon) / 2, 0, icon, icon})->mirrored_icon =
		    icons_mirrors(n->icon);
		y = icon + measures_px(&a->m, 10);
	}
	struct type detail = {a->m.em[TYPE_XS], false, false, TEXT_CENTRE};
	y += assembly_put_text(a, node, PART_NAME, n->name, g->type, g->pad_x, y, name_room(g));
	y += assembly_put_text(a, node, PART_DETAIL, n->detail, detail, g->pad_x, y, name_room(g));
	return y;
}

/* Slightly smaller where that keeps it in one line of a narrower tile. */
static float em_of_detail(const struct assembly *a)
{
	float em = a->m.em[TYPE_XS] * (a->compact ? 0.88f : 1);
	return em > a->m.em_least ? em : a->m.em_least;
}

/* A language: its name, and at the end the mark that it can be heard. */
static int put_named_tile(struct assembly *a, int node, const struct grid *g)
{
	const struct page_node *n = &a->page->nodes[node];
	int mark = n->icon || n->state & STATE_SELECTED ? measures_icon(&a->m, 40) : 0, y = 0;
	int room = name_room(g) - (mark ? mark + g->pad_x / 2 : 0);
	struct type detail = {em_of_detail(a), false, false, TEXT_CENTRE};
	y += assembly_put_text(a, node, PART_NAME, n->name, g->type, g->pad_x, y, room);
	y += assembly_put_text(a, node, PART_DETAIL, n->detail, detail, g->pad_x, y, room);
	if (mark)
		assembly_put(a, node, n->icon ? PART_ICON : PART_CHEVRON,
			     (rect){g->cell - g->pad_x - mark, (y - mark) / 2, mark, mark});
	return y;
}

static int put_tile(struct assembly *a, int node, const struct grid *g)
{
	const struct page_node *n = &a->page->nodes[node];
	if (!is_pictured(n))
		return put_named_tile(a, node, g);
	if (g->columns == 1)
		return put_wide_tile(a, node, g, measures_icon(&a->m, 72));
	if (g->mark)
		return put_low_tile(a, node, g, measures_icon(&a->m, tile_for(a)->icon));
	return put_tall_tile(a, node, g, measures_icon(&a->m, tile_for(a)->icon));
}

/* No tile takes more than half a sheet. */
static bool height_fits(struct assembly *a, const struct grid *g, bool pictured)
{
	bool fits = true;
	for (int i = 0, first = a->count; i < a->page->count && fits; i++) {
		const struct page_node *n = &a->page->nodes[i];
		if (n->role == ROLE_TILE && is_pictured(n) == pictured)
			fits = put_tile(a, i, g) + 2 * g->pad_y <= a->sheet_height / 2;
		a->count = first;
	}
	return fits;
}

/* The most columns in which every word fits, in the wanted type or, before a column is given up, in the next smaller one. */
static struct grid choose_grid(struct assembly *a, int width, bool pictured, int wished)
{
	enum type_size sizes[2] = {pictured ? TYPE_S : TYPE_M, pictured ? TYPE_XS : TYPE_S};
	struct grid g = {.pad_x = measures_px(&a->m, 16), .pad_y = measures_px(&a->m, tile_for(a)->pad_y)};
	bool narrow = a->compact && (a->m.landscape || !pictured);
	int most = width / larger(measures_px(&a->m, narrow ? 225 : 295), a->m.target);
	if (pictured && tile_for(a)->beside)
		g.mark = measures_icon(&a->m, tile_for(a)->icon) + measures_px(&a->m, 14);
	most = most < 1 ? 1 : most > COLUMNS_MAX ? COLUMNS_MAX : most;
	most = wished && wished < most ? wished : most;
	for (int columns = most; columns >= 1; columns--) {
		set_columns(a, &g, width, columns);
		for (int i = 0; i < 2; i++) {
			g.type = (struct type){a->m.em[sizes[i]], true, true, TEXT_CENTRE};
			if (words_fit(a, &g, pictured) && (columns == 1 || height_fits(a, &g, pictured)))
				return g;
		}
	}
	return g;
}

/* All cells of a row are as tall as the tallest, with their content in the middle. */
static void settle_row(struct assembly *a, int first, int height)
{
	for (int i = first; i < a->count;) {
		int box = i++, from = i, content = a->items[box].box.h;
		while (i < a->count && a->items[i].part != PART_BOX)
			i++;
		a->items[box].box.h = height;
		assembly_move(a, from, i - from, 0, (height - content) / 2);
	}
}

static struct block make_row(struct assembly *a, const struct grid *g, const int *nodes, int count)
{
	int first = a->count, tallest = 0;
	bool pictured = is_pictured(&a->page->nodes[nodes[0]]);
	for (int i = 0; i < count; i++) {
		int box = a->count, x = i * (g->cell + a->m.gap);
		assembly_put(a, nodes[i], PART_BOX, (rect){0});
		int height = put_tile(a, nodes[i], g);
		assembly_move(a, box + 1, a->count - box - 1, x, 0);
		a->items[box].box = (rect){x, 0, g->cell, height};
		tallest = larger(tallest, height);
	}
	float units = g->columns == 1 ? 110 : pictured ? tile_for(a)->pictured : tile_for(a)->named;
	int least = measures_px(&a->m, units);
	int height = larger(larger(tallest + 2 * g->pad_y, least), a->m.target);
	settle_row(a, first, height);
	struct block block = assembly_block(a, first, nodes[0], height, a->compact ? a->m.gap_tight : a->m.gap);
	block.whole = true;
	block.grows = g->columns > 1;
	block.pad_y = g->pad_y;
	return block;
}

int grid_tiles(struct assembly *a, int group, int width, struct block *blocks)
{
	int row[COLUMNS_MAX], in_row = 0, count = 0, end = a->page->nodes[group].end;
	struct grid g = {0};
	for (int i = group + 1; i < end; i = a->page->nodes[i].end) {
		if (g.columns == 0)
			g = choose_grid(a, width, is_pictured(&a->page->nodes[i]), a->page->nodes[group].value);
		row[in_row++] = i;
		bool last = a->page->nodes[i].end >= end;
		if (in_row == g.columns || last) {
			blocks[count++] = make_row(a, &g, row, in_row);
			in_row = 0;
		}
	}
	return count;
}

/* ---- buttons ---------------------------------------------------------------------------------------------------- */

static struct type type_of_button(const struct assembly *a, const struct page_node *n)
{
	return (struct type){assembly_em(a, TYPE_M), !(n->state & STATE_QUIET), true, TEXT_START};
}

static int button_text_room(const struct assembly *a, const struct page_node *n, int width)
{
	int icon = n->icon ? measures_icon(&a->m, 56) + measures_px(&a->m, 22) : 0;
	return width - 2 * measures_px(&a->m, 28) - icon;
}

int grid_button(struct assembly *a, int node, int x, int y, int width, int height)
{
	const struct page_node *n = &a->page->nodes[node];
	int icon = n->icon ? measures_icon(&a->m, 56) : 0, icon_room = icon ? icon + measures_px(&a->m, 22) : 0;
	int room = button_text_room(a, n, width), pad_y = measures_px(&a->m, 18);
	const struct text_paragraph *p = assembly_paragraph(a, node, n->name, type_of_button(a, n), room);
	int text = p->width + 1 < room ? p->width + 1 : room;
	int least =
	    larger(larger(p->height, icon) + 2 * pad_y, larger(measures_px(&a->m, a->m.landscape ? 96 : 116), a->m.target));
	height = larger(height, least);
	int at = x + (width - text - icon_room) / 2;
	bool leads_on = n->icon == ICON_NEXT || n->icon == ICON_FORWARD; /* an arrow onwards stands behind the words */
	int icon_x = leads_on ? at + text + icon_room - icon : at, text_x = leads_on ? at : at + icon_room;
	assembly_put(a, node, PART_BOX, (rect){x, y, width, height});
	if (icon) {
		rect box = {icon_x, y + (height - icon) / 2, icon, icon};
		assembly_put(a, node, PART_ICON, box)->mirrored_icon = icons_mirrors(n->icon);
	}
	int first = a->count;
	int tall = assembly_put_text(a, node, PART_NAME, n->name, type_of_button(a, n), text_x, y, text);
	assembly_move(a, first, a->count - first, 0, (height - tall) / 2);
	return height;
}

/* Side by side when every label then needs at most two lines and keeps its words whole. */
static bool fits_side_by_side(struct assembly *a, const int *nodes, int count, int width, int together)
{
	enum { LINES_MAX = 2 };
	int cell = (width - (together - 1) * a->m.gap) / together;
	if (cell < a->m.target)
		return false;
	for (int i = 0; i < count; i++) {
		const struct page_node *n = &a->page->nodes[nodes[i]];
		int room = button_text_room(a, n, cell);
		struct type type = type_of_button(a, n);
		if (room <= 0 || assembly_longest_word(a, nodes[i], n->name, type) > room ||
		    assembly_paragraph(a, nodes[i], n->name, type, room)->lines > LINES_MAX)
			return false;
	}
	return true;
}

static struct block make_button_row(struct assembly *a, const int *nodes, int count, int width)
{
	int first = a->count, cell = (width - (count - 1) * a->m.gap) / count, tallest = 0;
	for (int pass = 0; pass < 2; pass++) { /* the first finds the tallest */
		a->count = first;
		for (int i = 0; i < count; i++)
			tallest = larger(tallest, grid_button(a, nodes[i], i * (cell + a->m.gap), 0, cell, tallest));
	}
	struct block block = assembly_block(a, first, nodes[0], tallest, a->m.gap);
	block.whole = true;
	block.pad_y = measures_px(&a->m, 18);
	return block;
}

int grid_buttons(struct assembly *a, int from, int end, int width, struct block *blocks)
{
	enum { SIDE_BY_SIDE_MAX = 4 };
	int nodes[PAGE_NODES_MAX], count = 0, made = 0;
	for (int i = from; i < end; i = a->page->nodes[i].end)
		nodes[count++] = i;
	int together = count < SIDE_BY_SIDE_MAX ? count : SIDE_BY_SIDE_MAX;
	while (together > 1 && !fits_side_by_side(a, nodes, count, width, together))
		together--;
	for (int i = 0; i < count; i += together) {
		int in_row = count - i < together ? count - i : together;
		blocks[made++] = make_button_row(a, nodes + i, in_row, width);
	}
	return made;
}
