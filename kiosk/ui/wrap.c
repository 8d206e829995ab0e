/* Lines of small things. */
#include "kiosk/ui/wrap.h"
#include "kiosk/ui/icons.h"

struct line { /* being filled */
	int x, y, height;
	int from; /* its first item */
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

struct tag_size {
	int icon, width, height, text_width;
};

static struct type type_of_tag(const struct assembly *a)
{
	return (struct type){assembly_em(a, TYPE_XS), true, false, TEXT_START};
}

static struct tag_size measure_tag(struct assembly *a, int node, int width_max)
{
	const struct page_node *n = &a->page->nodes[node];
	int icon = n->icon ? measures_icon(&a->m, 36) : 0, icon_room = icon ? icon + measures_px(&a->m, 10) : 0;
	int pad = measures_px(&a->m, 20), rest = width_max - 2 * pad - icon_room;
	const struct text_paragraph *p = assembly_paragraph(a, node, n->name, type_of_tag(a), rest);
	/* laid out again at its own width, the last pixel must not break the line */
	int text = p->width + 1 < rest ? p->width + 1 : rest;
	int height = larger(p->height, icon) + measures_px(&a->m, 12);
	if (page_is_touched(n))
		height = larger(height, a->m.target);
	int width = text + 2 * pad + icon_room;
	return (struct tag_size){icon, page_is_touched(n) ? larger(width, a->m.target) : width, height, text};
}

static void put_tag(struct assembly *a, int node, struct tag_size size, int x, int y)
{
	const struct page_node *n = &a->page->nodes[node];
	int pad = measures_px(&a->m, 20), text_x = x + pad;
	assembly_put(a, node, PART_BOX, (rect){x, y, size.width, size.height});
	if (size.icon) {
		rect box = {x + pad, y + (size.height - size.icon) / 2, size.icon, size.icon};
		assembly_put(a, node, PART_ICON, box)->mirrored_icon = icons_mirrors(n->icon);
		text_x += size.icon + measures_px(&a->m, 10);
	}
	int first = a->count;
	int height = assembly_put_text(a, node, PART_NAME, n->name, type_of_tag(a), text_x, y, size.text_width);
	assembly_move(a, first, a->count - first, 0, (size.height - height) / 2);
}

int wrap_tags(struct assembly *a, int from, int end, int x, int y, int width)
{
	struct line line = {.y = y};
	int gap = a->m.gap_tight, any = 0;
	for (int i = from; i < end; i++) {
		if (a->page->nodes[i].role != ROLE_TAG)
			continue;
		struct tag_size size = measure_tag(a, i, width);
		if (line.x && line.x + size.width > width) {
			line.y += line.height + gap * 3 / 4;
			line.x = line.height = 0;
		}
		put_tag(a, i, size, x + line.x, line.y);
		line.x += size.width + gap;
		line.height = larger(line.height, size.height);
		any = 1;
	}
	return any ? line.y + line.height - y : 0;
}

/* Greetings of several sizes and weights, so that a crowd speaks and not a list; on common base lines. */
static struct type type_of_greeting(const struct assembly *a, int index)
{
	static const float units[] = {96, 72, 80, 60, 64, 72, 60, 56, 60, 60, 56, 60};
	float em = units[(size_t)index % (sizeof units / sizeof *units)] * a->m.unit;
	return (struct type){a->m.landscape ? em * 0.85f : em, index % 3 != 1, false, TEXT_START};
}

static void settle_line(struct assembly *a, const struct line *line)
{
	int deepest = 0;
	for (int i = line->from; i < a->count; i++)
		deepest = larger(deepest, a->items[i].box.y);
	for (int i = line->from; i < a->count; i++) /* box.y holds the base line of the word until here */
		a->items[i].box.y = line->y + deepest - a->items[i].box.y;
}

static int line_height(const struct assembly *a, const struct line *line)
{
	int bottom = 0;
	for (int i = line->from; i < a->count; i++)
		bottom = larger(bottom, a->items[i].box.y + a->items[i].box.h - line->y);
	return bottom;
}

struct block wrap_greetings(struct assembly *a, int node, int width)
{
	int first = a->count, index = 0, end = a->page->nodes[node].end;
	int gap = measures_px(&a->m, 46), line_gap = measures_px(&a->m, 4);
	struct line line = {.from = first};
	for (int i = node + 1; i < end; i++) {
		const struct page_node *n = &a->page->nodes[i];
		struct type type = type_of_greeting(a, index++);
		const struct text_paragraph *p = assembly_paragraph(a, i, n->name, type, width);
		int wide = p->width + 1 < width ? p->width + 1 : width;
		if (line.x && line.x + wide > width) {
			settle_line(a, &line);
			line = (struct line){.y = line.y + line_height(a, &line) + line_gap, .from = a->count};
		}
		assembly_put_text(a, i, PART_NAME, n->name, type, line.x, p->first_baseline, wide);
		line.x += wide + gap;
	}
	settle_line(a, &line);
	return assembly_block(a, first, node, line.y + line_height(a, &line), a->m.gap);
}

/* What is done of a long way, below the words that say it. */
static struct block wrap_bar(struct assembly *a, int node, int width, struct type type)
{
	const struct page_node *n = &a->page->nodes[node];
	int first = a->count, tall = measures_icon(&a->m, 34), done = (int)((int64_t)width * n->value / n->value_max);
	done = larger(done, tall);
	int y = assembly_put_text(a, node, PART_NAME, n->name, type, 0, 0, width) + measures_px(&a->m, 10);
	assembly_put(a, node, PART_DONE, (rect){0, y, done, tall});
	if (done < width)
		assembly_put(a, node, PART_LEFT, (rect){done, y, width - done, tall});
	return assembly_block(a, first, node, y + tall, a->m.gap);
}

/* A dot for each step; the one being made is long. More steps than fit are one bar. */
struct block wrap_progress(struct assembly *a, int node, int width)
{
	enum { DOTS_MAX = 12 };
	const struct page_node *n = &a->page->nodes[node];
	int first = a->count, dot = measures_icon(&a->m, 22), gap = measures_px(&a->m, 14), x = 0;
	for (int i = 1; i <= n->value_max && n->value_max <= DOTS_MAX; i++) {
		enum layout_part part = i < n->value ? PART_DONE : i == n->value ? PART_NOW : PART_LEFT;
		int wide = part == PART_NOW ? dot * 3 : dot;
		assembly_put(a, node, part, (rect){x, 0, wide, dot});
		x += wide + gap;
	}
	struct type type = {a->m.em[TYPE_XS], false, false, TEXT_START};
	if (n->value_max > DOTS_MAX)
		return wrap_bar(a, node, width, type);
	int dots = a->count, text_x = x ? x + gap : 0, rest = width - text_x;
	bool below = rest < width / 3;
	int text = assembly_put_text(a, node, PART_NAME, n->name, type, below ? 0 : text_x, 0, below ? width : rest);
	int height = below ? text + dot + gap : larger(text, dot);
	assembly_move(a, first, dots - first, 0, below ? 0 : (height - dot) / 2);
	assembly_move(a, dots, a->count - dots, 0, below ? dot + gap : (height - text) / 2);
	struct block block = assembly_block(a, first, node, height, a->m.gap);
	block.holds_next = true;
	return block;
}
