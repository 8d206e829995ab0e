/* First come, first placed; balanced by halving the height until it no longer fits. */
#include "kiosk/ui/flow.h"
#include "kiosk/base/check.h"
#include "kiosk/ui/cut.h"

struct cursor {
	int sheet, column, y;
	int things; /* in this column, besides headings */
};

static int room_of(const struct flow *flow, const struct cursor *at)
{
	return at->sheet == 0 ? flow->first_height : flow->height;
}

static void next_column(const struct flow *flow, struct cursor *at)
{
	at->y = at->things = 0;
	if (++at->column == flow->columns) {
		at->column = 0;
		at->sheet++;
	}
}

/* The least that can stand above a cut: the first line of the first text, whatever its script needs. */
static int first_part(const struct flow *flow, const struct block *block)
{
	int some_lines = (int)(flow->a->m.em[TYPE_S] * 5), least = some_lines;
	for (int i = block->first; i < block->first + block->count; i++) {
		const struct layout_item *item = &flow->a->items[i];
		if (item->text.size == 0 || item->part == PART_NUMBER)
			continue;
		const struct text_paragraph *p = text_layout(flow->a->engine, item->text, &item->style, item->text_width);
		int line = p->lines ? p->height / p->lines * 5 / 4 : p->height;
		least = item->box.y + line + block->pad_y;
		break;
	}
	least = least > some_lines ? least : some_lines;
	return least < block->height ? least : block->height;
}

/* A heading with the first thing below it: what must not be parted. Of a thing that can be cut, some lines are enough when
 * it does not fit; what cannot be cut takes only the heading right above it along. */
static int chain_height(const struct flow *flow, const struct block *blocks, int i, int count, int limit)
{
	int sum = blocks[i].height, last_heading = sum;
	for (; blocks[i].holds_next && i + 1 < count; i++) {
		const struct block *next = &blocks[i + 1];
		int both = sum + next->gap + next->height;
		if (next->whole && both > flow->height)
			return last_heading;
		if (!next->whole && both > limit) {
			int part = sum + next->gap + first_part(flow, next);
			return part > flow->height ? sum : part;
		}
		last_heading = sum;
		sum += next->gap + next->height;
	}
	return sum;
}

static void place(const struct flow *flow, struct cursor *at, const struct block *block, struct placed *placed, int *placed_count)
{
	CHECK(*placed_count < FLOW_PLACED_MAX);
	int top = at->sheet == 0 ? flow->first_y : flow->y;
	at->y += at->y ? block->gap : 0;
	placed[(*placed_count)++] = (struct placed){*block, at->sheet, flow->column_x[at->column], top + at->y};
	at->y += block->height;
	at->things += !block->holds_next;
}

/* The next column; headings at the end of this one go along, so that none stays alone, unless nothing else stands there. */
static void turn_with_headings(const struct flow *flow, struct cursor *at, struct placed *placed, int *placed_count)
{
	int sheet = at->sheet, x = flow->column_x[at->column], count = *placed_count, from = count;
	bool others = at->things > 0;
	while (others && from > 0 && placed[from - 1].block.holds_next && placed[from - 1].sheet == sheet &&
	       placed[from - 1].x == x)
		from--;
	next_column(flow, at);
	*placed_count = from;
	for (int i = from; i < count; i++) {
		struct block heading = placed[i].block;
		place(flow, at, &heading, placed, placed_count);
	}
}

/* Places what of a too tall block fits and goes on with the rest. */
static void place_in_pieces(struct flow *flow, struct cursor *at, struct block block, struct placed *placed, int *placed_count)
{
	struct block rest;
	for (;;) {
		int room = room_of(flow, at) - at->y - (at->y ? block.gap : 0);
		if (block.height <= room)
			break;
		if (cut_block(flow->a, &block, room, &rest)) {
			place(flow, at, &block, placed, placed_count);
			next_column(flow, at);
			block = rest;
		} else if (at->things > 0) {
			turn_with_headings(flow, at, placed, placed_count);
		} else if (at->y > 0 || (at->sheet == 0 && flow->height > flow->first_height)) {
			next_column(flow, at);
		} else {
			break; /* cannot be cut: shown as far as it goes, and a fault for the tests */
		}
	}
	place(flow, at, &block, placed, placed_count);
}

/* The height above which a thing is rather cut than moved on: that of a sheet, or what is left of this column when moving on
 * would leave more than half of it empty. */
static int cut_limit(const struct flow *flow, const struct cursor *at, const struct block *block)
{
	int room = room_of(flow, at), gap = at->y ? block->gap : 0;
	return at->y * 2 < room ? room - at->y - gap : flow->height;
}

/* A block goes where it and what it must stay with fit; right below a heading it is rather cut than parted from it. */
static void place_next(struct flow *flow, struct cursor *at, const struct block *blocks, int i, int count, struct placed *placed,
		       int *placed_count)
{
	const struct block *block = &blocks[i];
	bool below_heading = i > 0 && blocks[i - 1].holds_next && at->y > 0, cuttable = block->height > flow->height;
	while (!cuttable && at->y + (at->y ? block->gap : 0) + chain_height(flow, blocks, i, count, cut_limit(flow, at, block)) >
				room_of(flow, at)) {
		bool another = at->y > 0 || (at->sheet == 0 && flow->height > flow->first_height);
		bool title = flow->a->page->nodes[block->node].role == ROLE_HEADING; /* stays with the progress above it */
		if (below_heading && title && at->y + block->gap + block->height <= room_of(flow, at))
			break;
		bool alone = at->things == 0 && at->column + 1 < flow->columns; /* a heading beside what it heads */
		if (!another || (below_heading && !block->whole && !block->holds_next && !alone))
			break;
		if (below_heading)
			turn_with_headings(flow, at, placed, placed_count);
		else
			next_column(flow, at);
	}
	if (at->y + (at->y ? block->gap : 0) + block->height > room_of(flow, at))
		place_in_pieces(flow, at, *block, placed, placed_count);
	else
		place(flow, at, block, placed, placed_count);
}

int flow_run(struct flow *flow, const struct block *blocks, int count, struct placed *placed, int *placed_count)
{
	struct cursor at = {0};
	for (int i = 0; i < count; i++)
		place_next(flow, &at, blocks, i, count, placed, placed_count);
	return at.y > 0 || at.column > 0 ? at.sheet + 1 : at.sheet > 0 ? at.sheet : 1;
}

static bool fits_one_sheet(struct flow *flow, const struct block *blocks, int count, int height, struct placed *placed,
			   int *placed_count)
{
	int before = *placed_count;
	struct flow lower = *flow;
	lower.first_height = lower.height = height;
	for (int i = 0; i < count; i++)
		if (blocks[i].height > height)
			return false;
	if (flow_run(&lower, blocks, count, placed, placed_count) == 1)
		return true;
	*placed_count = before;
	return false;
}

bool flow_run_balanced(struct flow *flow, const struct block *blocks, int count, struct placed *placed, int *placed_count)
{
	int before = *placed_count, high = flow->first_height, low = 0;
	if (!fits_one_sheet(flow, blocks, count, high, placed, placed_count))
		return false;
	while (high - low > 2) {
		int middle = (low + high) / 2;
		*placed_count = before;
		if (fits_one_sheet(flow, blocks, count, middle, placed, placed_count))
			high = middle;
		else
			low = middle;
	}
	*placed_count = before;
	return fits_one_sheet(flow, blocks, count, high, placed, placed_count);
}
