/* One way to build them all; shape.c says how they differ. */
#include "kiosk/ui/stack.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/shape.h"
#include "kiosk/ui/wrap.h"
#include <limits.h>

struct column {			  /* where the texts of a stack stand */
	int x, width, first_line; /* first_line: height of the first line of the first text */
};

static int put_texts(struct assembly *a, int node, const struct shape *shape, struct column *column)
{
	const struct page_node *n = &a->page->nodes[node];
	const struct {
		enum layout_part part;
		str text;
		struct type type;
	} texts[] = {{PART_NAME, n->name, {a->m.em[shape->name], shape->name_bold, shape->balanced, TEXT_START}},
		     {PART_DETAIL, n->detail, {a->m.em[shape->detail], shape->detail_bold, false, TEXT_START}},
		     {PART_BECAUSE, n->because, {a->m.em[shape->because], false, false, TEXT_START}}};
	int y = 0;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (texts[i].text.size == 0)
			continue;
		y += y ? measures_px(&a->m, shape->between) : 0;
		y += assembly_put_text(a, node, texts[i].part, texts[i].text, texts[i].type, column->x, y, column->width);
		if (column->first_line == 0) {
			const struct text_paragraph *p = assembly_paragraph(a, node, texts[i].text, texts[i].type, column->width);
			column->first_line = p->lines > 0 ? p->height / p->lines : p->height;
		}
	}
	int end = n->end, tags = wrap_tags(a, node + 1, end, column->x, y + (y ? a->m.gap_tight : 0), column->width);
	return tags ? y + (y ? a->m.gap_tight : 0) + tags : y;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* The picture beside the first line, or in the middle of the box. */
static int picture_y(const struct shape *shape, const struct column *column, int top, int size, int box_height)
{
	if (shape->picture_place == PICTURE_IN_THE_MIDDLE)
		return (box_height - size) / 2;
	return top + (column->first_line - size) / 2;
}

static void put_picture(struct assembly *a, int node, enum layout_part part, rect box)
{
	struct layout_item *item = assembly_put(a, node, part, box);
	item->mirrored_icon = part == PART_CHEVRON || icons_mirrors(a->page->nodes[node].icon);
}

/* A number is set like a Latin one: Arabic and Nastaliq lines are taller than the disc. */
static struct text_style style_of_number(const struct assembly *a)
{
	return (struct text_style){
	    .language = STR("en"), .size = a->m.em[TYPE_S], .bold = true, .balanced = true, .align = TEXT_CENTRE};
}

/* What stands at the start of the texts: a pictogram or the number of a step. */
static void put_start(struct assembly *a, int node, rect box)
{
	const struct page_node *n = &a->page->nodes[node];
	if (n->role != ROLE_STEP) {
		put_picture(a, node, PART_ICON, box);
		return;
	}
	struct layout_item *item = assembly_put(a, node, PART_NUMBER, box);
	item->text = sentence_number(a->say, a->arena, n->value);
	item->style = style_of_number(a);
	item->text_width = box.w;
}

static bool has_start(const struct page_node *n)
{
	return n->icon != ICON_NONE || n->role == ROLE_STEP;
}

static bool has_end_mark(const struct page_node *n)
{
	return page_is_touched(n) || (n->role == ROLE_CHOICE && n->state & STATE_SELECTED);
}

static int start_size(struct assembly *a, const struct page_node *n, const struct shape *shape)
{
	int size = measures_icon(&a->m, shape->icon);
	if (n->role != ROLE_STEP)
		return size;
	struct text_style style = style_of_number(a);
	const struct text_paragraph *p = text_layout(a->engine, sentence_number(a->say, a->arena, n->value), &style, INT_MAX);
	return larger(larger(size, p->height), p->width * 3 / 2);
}

static struct block make(struct assembly *a, int node, int width, const struct shape *shape)
{
	const struct page_node *n = &a->page->nodes[node];
	int first = a->count, icon = start_size(a, n, shape), mark = measures_icon(&a->m, 56);
	int pad_x = measures_px(&a->m, shape->pad_x), pad_y = measures_px(&a->m, shape->pad_y);
	int start = measures_px(&a->m, shape->edge) + pad_x;
	int text_x = start + (has_start(n) ? icon + measures_px(&a->m, shape->icon_gap) : 0);
	int text_end = width - (shape->boxed ? pad_x : 0) - (has_end_mark(n) ? mark + measures_px(&a->m, 12) : 0);
	struct column column = {.x = text_x, .width = text_end - text_x};
	if (!shape->boxed && column.width > a->m.line_width_max)
		column.width = a->m.line_width_max;

	bool box = shape->boxed || shape->edge > 0;
	if (box)
		assembly_put(a, node, PART_BOX, (rect){0});
	int texts = a->count, content = put_texts(a, node, shape, &column);
	int tall = larger(content, has_start(n) ? icon : 0) + 2 * pad_y;
	int height = larger(tall, measures_px(&a->m, a->m.landscape ? shape->height_min * 0.85f : shape->height_min));
	if (page_is_touched(n))
		height = larger(height, a->m.target);
	/* a picture taller than the words has the words in its middle */
	int top = shape->picture_place == PICTURE_IN_THE_MIDDLE || content < icon ? (height - content) / 2 : pad_y;
	assembly_move(a, texts, a->count - texts, 0, top);
	if (box)
		a->items[first].box = (rect){0, 0, width, height};
	if (has_start(n)) {
		int y = picture_y(shape, &column, top, icon, height);
		put_start(a, node, (rect){start, y > 0 ? y : 0, icon, icon});
	}
	if (has_end_mark(n))
		put_picture(a, node, PART_CHEVRON,
			    (rect){width - pad_x + measures_px(&a->m, 8) - mark, (height - mark) / 2, mark, mark});
	struct block block = assembly_block(a, first, node, height, (int)((float)a->m.gap * shape->gap));
	block.pad_y = pad_y;
	if (page_is_touched(n))
		block.gap = larger(block.gap, a->m.gap_tight);
	return block;
}

struct block stack_make(struct assembly *a, int node, int width)
{
	struct shape shape = shape_for(a, node);
	struct block block = make(a, node, width, &shape);
	enum page_role role = a->page->nodes[node].role;
	block.holds_next = role == ROLE_SECTION || (role == ROLE_LEAD && !a->attract);
	return block;
}

static int count_lines(struct assembly *a, int first, int node)
{
	for (int i = first; i < a->count; i++)
		if (a->items[i].node == node && a->items[i].part == PART_NAME)
			return text_layout(a->engine, a->items[i].text, &a->items[i].style, a->items[i].text_width)->lines;
	return 0;
}

/* Two lines of the largest type, else smaller; a heading never takes the room of what it heads. */
struct block stack_make_heading(struct assembly *a, int node, int width, int height_max)
{
	enum { LINES_MAX = 2 };
	struct shape shape = shape_for(a, node);
	int first = a->count;
	struct block block = {0};
	int largest = a->compact == COMPACT_MAX ? TYPE_M : a->dense || a->compact ? TYPE_L : TYPE_XL;
	for (int size = largest; size <= TYPE_M; size++) {
		a->count = first;
		shape.name = (enum type_size)size;
		block = make(a, node, width, &shape);
		int lines = count_lines(a, first, node);
		if ((lines <= LINES_MAX || width < a->m.screen.width / 2) && block.height <= height_max)
			break;
	}
	block.holds_next = true;
	return block;
}
