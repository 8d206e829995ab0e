/* A table of shapes and one way to build them. */
#include "kiosk/ui/stack.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/wrap.h"
#include <limits.h>

enum align_icon { ICON_WITH_FIRST_LINE, ICON_IN_THE_MIDDLE };

struct shape {
	enum type_size name, detail, because;
	bool name_bold, detail_bold, balanced;
	bool boxed;
	enum align_icon align_icon;
	float pad_x, pad_y, edge; /* units */
	float icon, icon_gap;
	float height_min;
	float between; /* the texts */
	float gap;     /* above, of gaps */
};

/* names are balanced: lines of the same length, set close together */
static const struct shape shape_choice = {.name = TYPE_M,
					  .detail = TYPE_XS,
					  .because = TYPE_XS,
					  .name_bold = true,
					  .balanced = true,
					  .boxed = true,
					  .align_icon = ICON_IN_THE_MIDDLE,
					  .pad_x = 36,
					  .pad_y = 24,
					  .icon = 72,
					  .icon_gap = 32,
					  .height_min = 132,
					  .between = 2,
					  .gap = 0.85f};
static const struct shape shape_card = {.name = TYPE_M,
					.detail = TYPE_S,
					.because = TYPE_XS,
					.name_bold = true,
					.balanced = true,
					.boxed = true,
					.pad_x = 30,
					.pad_y = 26,
					.edge = 16,
					.icon = 52,
					.icon_gap = 20,
					.between = 10,
					.gap = 0.85f};
static const struct shape shape_note = {.name = TYPE_S,
					.detail = TYPE_S,
					.because = TYPE_XS,
					.name_bold = true,
					.boxed = true,
					.pad_x = 32,
					.pad_y = 26,
					.icon = 46,
					.icon_gap = 22,
					.between = 4,
					.gap = 1};
static const struct shape shape_phrase = {.name = TYPE_XS,
					  .detail = TYPE_M,
					  .because = TYPE_XS,
					  .detail_bold = true,
					  .boxed = true,
					  .pad_x = 34,
					  .pad_y = 28,
					  .edge = 16,
					  .icon = 46,
					  .icon_gap = 22,
					  .between = 12,
					  .gap = 1};
static const struct shape shape_row = {
    .name = TYPE_S, .detail = TYPE_XS, .because = TYPE_XS, .icon = 48, .icon_gap = 26, .between = 2, .gap = 0.85f};
static const struct shape shape_step = {
    .name = TYPE_S, .detail = TYPE_XS, .because = TYPE_XS, .icon = 56, .icon_gap = 24, .between = 2, .gap = 0.85f};
static const struct shape shape_text = {
    .name = TYPE_S, .detail = TYPE_S, .because = TYPE_XS, .icon = 46, .icon_gap = 22, .between = 8, .gap = 0.7f};
static const struct shape shape_lead = {
    .name = TYPE_M, .detail = TYPE_S, .because = TYPE_XS, .icon = 52, .icon_gap = 22, .between = 8, .gap = 0.7f};
static const struct shape shape_heading = {.name = TYPE_XL,
					   .detail = TYPE_M,
					   .because = TYPE_XS,
					   .name_bold = true,
					   .balanced = true,
					   .icon = 72,
					   .icon_gap = 22,
					   .between = 8,
					   .gap = 0.85f};
static const struct shape shape_section = {.name = TYPE_S,
					   .detail = TYPE_XS,
					   .because = TYPE_XS,
					   .name_bold = true,
					   .balanced = true,
					   .pad_x = 22,
					   .edge = 12,
					   .icon = 44,
					   .icon_gap = 16,
					   .gap = 1.3f};

static const struct shape *shape_of(const struct page_node *node)
{
	switch (node->role) {
	case ROLE_CHOICE:
		return &shape_choice;
	case ROLE_CARD:
		return &shape_card;
	case ROLE_NOTE:
		return &shape_note;
	case ROLE_PHRASE:
		return &shape_phrase;
	case ROLE_ROW:
		return &shape_row;
	case ROLE_STEP:
		return &shape_step;
	case ROLE_LEAD:
		return &shape_lead;
	case ROLE_HEADING:
		return &shape_heading;
	case ROLE_SECTION:
		return &shape_section;
	case ROLE_TEXT:
	case ROLE_PAGE:
	case ROLE_HEADER:
	case ROLE_MAIN:
	case ROLE_FOOT:
	case ROLE_BAR:
	case ROLE_TILES:
	case ROLE_LIST:
	case ROLE_BUTTONS:
	case ROLE_TAGS:
	case ROLE_GREETINGS:
	case ROLE_TAG:
	case ROLE_GREETING:
	case ROLE_PROGRESS:
	case ROLE_BRAND:
	case ROLE_TILE:
	case ROLE_BUTTON:
	case ROLE_BAR_BUTTON:
	case ROLE_INVITATION:
		return &shape_text;
	}
	return &shape_text;
}

/* The shape as this node needs it on this page. */
static struct shape shape_for(const struct assembly *a, int node)
{
	const struct page_node *n = &a->page->nodes[node];
	struct shape shape = *shape_of(n);
	if (page_is_touched(n) && !shape.boxed) {
		shape.boxed = true;
		shape.pad_x = shape_choice.pad_x;
		shape.pad_y = shape_choice.pad_y;
		shape.align_icon = ICON_IN_THE_MIDDLE;
	}
	if (n->role == ROLE_PHRASE && n->detail.size == 0) {
		shape.name = TYPE_M;
		shape.name_bold = true;
	}
	if (n->role == ROLE_ROW && n->detail.size)
		shape.name_bold = true;
	if (n->state & STATE_QUIET)
		shape.name_bold = false;
	if (a->attract && n->role == ROLE_TEXT) {
		shape.name = TYPE_L;
		shape.gap = 2.4f;
	}
	if (a->attract && n->role == ROLE_LEAD)
		shape.gap = 1.6f;
	if (a->m.landscape) { /* height is what a landscape screen has least of */
		shape.pad_y *= 0.75f;
		shape.between *= 0.6f;
		shape.gap *= 0.85f;
	}
	return shape;
}

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
	if (shape->align_icon == ICON_IN_THE_MIDDLE)
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
	int top = shape->align_icon == ICON_IN_THE_MIDDLE || content < icon ? (height - content) / 2 : pad_y;
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
	for (int size = a->dense || a->compact ? TYPE_L : TYPE_XL; size <= TYPE_M; size++) {
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
