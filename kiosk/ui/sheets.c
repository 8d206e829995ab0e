/* What MAIN is made of decides how it stands in the room. */
#include "kiosk/ui/sheets.h"
#include "kiosk/base/check.h"
#include "kiosk/ui/flow.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/grid.h"
#include "kiosk/ui/spread.h"
#include "kiosk/ui/stack.h"
#include "kiosk/ui/wrap.h"

enum { COLUMN_EMS_MIN = 15 }; /* of body text: below, two columns would be two rags */

struct heap { /* blocks being made */
	struct assembly *a;
	struct block *blocks;
	int count, width, heading_max;
};

static void make_children(struct heap *heap, int from, int end);

static void add(struct heap *heap, struct block block)
{
	CHECK(heap->count < PAGE_NODES_MAX);
	if (block.count > 0)
		heap->blocks[heap->count++] = block;
}

static bool has_parts(const struct page *page, int node)
{
	int first = node + 1;
	return first < page->nodes[node].end && page->nodes[first].role != ROLE_TAG && page->nodes[first].role != ROLE_TAGS;
}

static void add_tags(struct heap *heap, int node)
{
	struct assembly *a = heap->a;
	int first = a->count, from = a->page->nodes[node].role == ROLE_TAG ? node : node + 1;
	int height = wrap_tags(a, from, a->page->nodes[node].end, 0, 0, heap->width);
	add(heap, assembly_block(a, first, node, height, a->m.gap));
}

/* A tile that stands closer to its heading than to what came before shows that they belong together. */
static void add_tiles(struct heap *heap, int node)
{
	struct assembly *a = heap->a;
	int first = heap->count;
	heap->count += grid_tiles(a, node, heap->width, heap->blocks + heap->count);
	if (first > 0 && heap->count > first && a->page->nodes[heap->blocks[first - 1].node].role == ROLE_SECTION)
		heap->blocks[first].gap = a->m.gap_tight;
}

static void make_node(struct heap *heap, int node)
{
	struct assembly *a = heap->a;
	const struct page_node *n = &a->page->nodes[node];
	switch (n->role) {
	case ROLE_HEADING:
		add(heap, stack_make_heading(a, node, heap->width, heap->heading_max));
		break;
	case ROLE_TILES:
		add_tiles(heap, node);
		break;
	case ROLE_BUTTONS:
		heap->count += grid_buttons(a, node + 1, n->end, heap->width, heap->blocks + heap->count);
		break;
	case ROLE_BUTTON:
	case ROLE_BAR_BUTTON:
		heap->count += grid_buttons(a, node, n->end, heap->width, heap->blocks + heap->count);
		break;
	case ROLE_TAGS:
	case ROLE_TAG:
		add_tags(heap, node);
		break;
	case ROLE_GREETINGS:
		add(heap, wrap_greetings(a, node, heap->width));
		break;
	case ROLE_PROGRESS:
		add(heap, wrap_progress(a, node, heap->width));
		break;
	case ROLE_PAGE:
	case ROLE_MAIN:
	case ROLE_LIST:
	case ROLE_HEADER:
	case ROLE_FOOT:
	case ROLE_BAR:
		make_children(heap, node + 1, n->end);
		break;
	case ROLE_INVITATION: /* stands in the frame */
		break;
	case ROLE_SECTION:
	case ROLE_TEXT:
	case ROLE_LEAD:
	case ROLE_NOTE:
	case ROLE_PHRASE:
	case ROLE_ROW:
	case ROLE_STEP:
	case ROLE_GREETING:
	case ROLE_BRAND:
	case ROLE_TILE:
	case ROLE_CHOICE:
	case ROLE_CARD:
		add(heap, stack_make(a, node, heap->width));
		if (has_parts(a->page, node))
			make_children(heap, node + 1, n->end);
		break;
	}
}

static void make_children(struct heap *heap, int from, int end)
{
	for (int i = from; i < end; i = heap->a->page->nodes[i].end)
		make_node(heap, i);
}

static struct heap new_heap(struct assembly *a, int width, int height)
{
	return (struct heap){a, ARENA_ARRAY(a->arena, PAGE_NODES_MAX, struct block), 0, width, height / (a->m.landscape ? 4 : 3)};
}

/* The first blocks of the page: a header that flows stands before them. */
static void make_first(struct heap *heap, int from, int end)
{
	if (heap->a->flowing_header)
		add(heap, frame_header_block(heap->a, heap->a->flowing_header, heap->width));
	make_children(heap, from, end);
}

struct sheets_columns sheets_columns(const struct assembly *a, int width)
{
	int gap = a->m.gap * 2, column = (width - gap) / 2;
	return (struct sheets_columns){column + gap, column};
}

static struct sheets one_column(struct assembly *a, int main, int width, int height)
{
	struct heap heap = new_heap(a, width, height);
	make_first(&heap, main + 1, a->page->nodes[main].end);
	if (a->flowing_foot)
		make_node(&heap, a->flowing_foot);
	struct sheets sheets = {.placed = ARENA_ARRAY(a->arena, FLOW_PLACED_MAX, struct placed)};
	struct flow flow = {.a = a, .columns = 1, .first_height = height, .height = height};
	sheets.count = flow_run(&flow, heap.blocks, heap.count, sheets.placed, &sheets.placed_count);
	if (sheets.count == 1 && a->attract)
		spread_centre(&sheets, height);
	else
		spread_tiles(a, &sheets, height);
	return sheets;
}

/* What stands above both columns: heading, progress, the words below the heading. */
static int end_of_lead(const struct page *page, int main)
{
	int i = main + 1, end = page->nodes[main].end;
	while (i < end) {
		enum page_role role = page->nodes[i].role;
		if (role != ROLE_HEADING && role != ROLE_PROGRESS && role != ROLE_LEAD && role != ROLE_TAGS)
			break;
		i = page->nodes[i].end;
	}
	return i;
}

static struct sheets two_columns(struct assembly *a, int main, int width, int height)
{
	struct sheets_columns columns = sheets_columns(a, width);
	int lead_end = end_of_lead(a->page, main), end = a->page->nodes[main].end, before = a->count;
	struct sheets sheets = {.placed = ARENA_ARRAY(a->arena, FLOW_PLACED_MAX, struct placed)};
	struct heap lead = new_heap(a, width, height), body = new_heap(a, columns.width, height);
	make_first(&lead, main + 1, lead_end);
	struct flow above = {.a = a, .columns = 1, .first_height = height, .height = height};
	int lead_sheets = flow_run(&above, lead.blocks, lead.count, sheets.placed, &sheets.placed_count), y = 0;
	for (int i = 0; i < sheets.placed_count; i++)
		y = sheets.placed[i].y + sheets.placed[i].block.height;
	y += y ? a->m.gap : 0;
	make_children(&body, lead_end, end);
	if (lead_sheets > 1 || (body.count && y + body.blocks[0].height > height)) {
		/* nothing would stand below the lead: it goes down the columns like the rest */
		a->count = before;
		sheets.placed_count = body.count = y = 0;
		make_first(&body, main + 1, end);
	}
	struct flow flow = {
	    .a = a, .columns = 2, .column_x = {0, columns.second_x}, .first_height = height - y, .height = height, .first_y = y};
	if (flow_run_balanced(&flow, body.blocks, body.count, sheets.placed, &sheets.placed_count))
		sheets.count = 1;
	else
		sheets.count = flow_run(&flow, body.blocks, body.count, sheets.placed, &sheets.placed_count);
	return sheets;
}

static bool holds(const struct page *page, int node, enum page_role role)
{
	for (int i = node; i < page->nodes[node].end; i++)
		if (page->nodes[i].role == role)
			return true;
	return false;
}

/* The question at the start, the choices at the end; both may have to be turned, each for itself. */
static struct sheets beside(struct assembly *a, int main, int choices, int width, int height)
{
	struct sheets_columns columns = sheets_columns(a, width);
	struct sheets sheets = {.placed = ARENA_ARRAY(a->arena, FLOW_PLACED_MAX, struct placed)};
	struct heap start = new_heap(a, columns.width, height * 3 / 2), end = new_heap(a, columns.width, height);
	make_first(&start, main + 1, choices);
	make_children(&end, choices, a->page->nodes[main].end);
	struct flow flow = {.a = a, .columns = 1, .first_height = height, .height = height};
	int first = flow_run(&flow, start.blocks, start.count, sheets.placed, &sheets.placed_count);
	flow.column_x[0] = columns.second_x;
	int second = flow_run(&flow, end.blocks, end.count, sheets.placed, &sheets.placed_count);
	sheets.count = first > second ? first : second;
	return sheets;
}

/* Where the choices of a question begin: the only child of MAIN that has choices, or the only grid of tiles below a note;
 * 0 when there is none, several, or nothing before it. */
static int find_choices(const struct page *page, int main)
{
	int found = 0, many = 0, tiles = 0;
	for (int i = main + 1; i < page->nodes[main].end; i = page->nodes[i].end) {
		bool choices = holds(page, i, ROLE_CHOICE);
		tiles += page->nodes[i].role == ROLE_TILES;
		many += choices;
		if (!found && (choices || page->nodes[i].role == ROLE_TILES))
			found = i;
	}
	bool question = many == 1 && tiles == 0, grid = many == 0 && tiles == 1 && holds(page, main, ROLE_NOTE);
	return found > main + 1 && (question || grid) ? found : 0;
}

/* One grid of tiles, or nothing but one thing: the whole width is better than two columns. */
static bool is_wide(const struct page *page, int main)
{
	int things = 0, tiles = 0;
	for (int i = end_of_lead(page, main); i < page->nodes[main].end; i = page->nodes[i].end) {
		things++;
		tiles += page->nodes[i].role == ROLE_TILES;
	}
	return things - tiles <= 1 && tiles <= 1 && !(things == 1 && tiles == 0 && holds(page, main, ROLE_CARD));
}

struct sheets sheets_make(struct assembly *a, int main, int width, int height)
{
	a->sheet_height = height;
	if (!a->m.landscape || a->attract)
		return one_column(a, main, width, height);
	int choices = find_choices(a->page, main);
	bool narrow = (float)sheets_columns(a, width).width < COLUMN_EMS_MIN * a->m.em[TYPE_S];
	if (narrow || a->flowing_foot || (!choices && is_wide(a->page, main)))
		return one_column(a, main, width, height);
	struct sheets first = choices ? beside(a, main, choices, width, height) : two_columns(a, main, width, height);
	if (first.count == 1)
		return first;
	/* a grid is not torn into columns; many choices may need fewer sheets in two columns */
	bool grid = holds(a->page, main, ROLE_TILES);
	if (!choices && !grid)
		return first;
	struct sheets second = grid ? one_column(a, main, width, height) : two_columns(a, main, width, height);
	return !choices || second.count < first.count ? second : first;
}

bool sheets_fit(const struct sheets *sheets, int height)
{
	for (int i = 0; i < sheets->placed_count; i++)
		if (sheets->placed[i].y + sheets->placed[i].block.height > height)
			return false;
	return true;
}
