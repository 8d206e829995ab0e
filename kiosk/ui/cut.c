/* Finds the lowest line that goes through nothing but text, and goes between two lines of that. */
#include "kiosk/ui/cut.h"

static bool is_text(const struct layout_item *item)
{
	return item->text.size > 0 && item->part != PART_NUMBER;
}

static bool is_own(const struct block *block, const struct layout_item *item)
{
	return item->node == block->node &&
	       (item->part == PART_BOX || item->part == PART_ICON || item->part == PART_CHEVRON || item->part == PART_NUMBER);
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

/* The cut moves above whatever cannot be torn: a tag, a picture, the box of a tile. */
static int lift_cut(const struct assembly *a, const struct block *block, int cut, bool tear_names)
{
	for (int again = 1; again;) {
		again = 0;
		for (int i = block->first; i < block->first + block->count; i++) {
			const struct layout_item *item = &a->items[i];
			bool crossed = item->box.y < cut && item->box.y + item->box.h > cut;
			bool torn = is_text(item) && item->node == block->node && (tear_names || !item->style.balanced);
			if (crossed && !torn && !is_own(block, item)) {
				cut = item->box.y;
				again = 1;
			}
		}
	}
	return cut;
}

struct halves {
	int bottom; /* of what stays */
	int top;    /* of what goes on */
	int push;   /* what goes on behind a torn text moves down by this */
	bool any_stays;
};

struct tear { /* the lines of a text that stand above the cut; none: 0 */
	int lines, height;
	size_t size;
};

/* Lines may differ in height, so they are laid out to be measured. */
static struct tear find_tear(struct assembly *a, const struct layout_item *item, int room)
{
	const struct text_paragraph *p = text_layout(a->engine, item->text, &item->style, item->text_width);
	for (int lines = p->lines - 1; lines > 0; lines--) {
		struct tear tear = {.lines = lines};
		for (int i = 0; i < lines; i++)
			tear.size += text_line(p, i).size;
		str above = str_slice(item->text, 0, tear.size);
		tear.height = text_layout(a->engine, above, &item->style, item->text_width)->height;
		if (tear.height <= room && tear.size < item->text.size)
			return tear;
	}
	return (struct tear){0};
}

/* Tears a text at `cut`: the item keeps the lines above, a new item gets the others. Not one line above: it goes as a whole. */
static void tear_text(struct assembly *a, int index, int cut, int node, struct halves *halves)
{
	struct layout_item item = a->items[index];
	struct tear tear = find_tear(a, &item, cut - item.box.y);
	if (tear.lines == 0) {
		halves->top = smaller(halves->top, item.box.y);
		return;
	}
	struct type type = {item.style.size, item.style.bold, item.style.balanced, TEXT_START};
	str rest = str_slice(item.text, tear.size, item.text.size);
	int from = a->count, y = item.box.y + tear.height;
	assembly_put_text(a, node, item.part, rest, type, item.box.x, y, item.text_width);
	a->items[from].style = item.style;
	int below = y + a->items[from].box.h - (item.box.y + item.box.h);
	halves->push = below > 0 ? below : 0;
	item.text = str_slice(item.text, 0, tear.size);
	item.box.h = tear.height;
	a->items[index] = item;
	halves->top = smaller(halves->top, y);
	halves->any_stays = true;
}

/* Copies what goes on behind the last item; what stays is kept at the front. */
static void divide(struct assembly *a, struct block *block, int cut, struct halves *halves)
{
	int end = block->first + block->count, kept = block->first;
	for (int i = block->first; i < end; i++) {
		struct layout_item item = a->items[i];
		bool own = is_own(block, &item), below = item.box.y >= cut;
		bool crossed = !below && item.box.y + item.box.h > cut;
		if (!own && crossed && is_text(&item)) {
			int before = a->count;
			tear_text(a, i, cut, block->node, halves);
			item = a->items[i];
			below = a->count == before && item.box.y + item.box.h > cut;
		}
		if (!own && below) {
			item.box.y += halves->push;
			*assembly_put(a, item.node, item.part, item.box) = item;
			halves->top = smaller(halves->top, item.box.y);
			continue;
		}
		if (!own) {
			halves->any_stays = true;
			halves->bottom = item.box.y + item.box.h > halves->bottom ? item.box.y + item.box.h : halves->bottom;
		}
		a->items[kept++] = item;
	}
	block->count = kept - block->first;
}

static bool something_stays(struct assembly *a, const struct block *block, int cut)
{
	for (int i = block->first; i < block->first + block->count; i++) {
		const struct layout_item *item = &a->items[i];
		if (is_own(block, item) || item->box.y >= cut)
			continue;
		if (item->box.y + item->box.h <= cut)
			return true;
		if (is_text(item) && find_tear(a, item, cut - item->box.y).lines > 0)
			return true;
	}
	return false;
}

/* Box and mark of the first half again around the rest. */
static void close_halves(struct assembly *a, struct block *block, struct block *rest, const struct halves *halves)
{
	int text_first = rest->first, shift = block->pad_y - halves->top, bottom = 0, own_end = block->first + block->count;
	assembly_move(a, text_first, a->count - text_first, 0, shift);
	for (int i = text_first; i < a->count; i++)
		bottom = a->items[i].box.y + a->items[i].box.h > bottom ? a->items[i].box.y + a->items[i].box.h : bottom;
	rest->height = bottom + block->pad_y;
	block->height = halves->bottom + block->pad_y;
	bool touched = page_is_touched(&a->page->nodes[block->node]);
	if (touched && block->height < a->m.target)
		block->height = a->m.target;
	if (touched && rest->height < a->m.target)
		rest->height = a->m.target;
	for (int i = block->first; i < own_end; i++) {
		struct layout_item item = a->items[i];
		if (!is_own(block, &item))
			continue;
		if (item.part == PART_BOX) {
			a->items[i].box.h = block->height;
			item.box.h = rest->height;
			*assembly_put(a, item.node, item.part, item.box) = item;
		} else {
			int lowest = block->height - item.box.h;
			a->items[i].box.y = smaller(item.box.y, lowest > 0 ? smaller(lowest, block->pad_y) : 0);
		}
	}
	/* painted first */
	for (int i = a->count - 1; i > text_first && a->items[i].part == PART_BOX && a->items[i].node == block->node; i--) {
		struct layout_item box = a->items[i];
		for (int k = i; k > text_first; k--)
			a->items[k] = a->items[k - 1];
		a->items[text_first] = box;
	}
}

bool cut_block(struct assembly *a, struct block *block, int room, struct block *rest)
{
	if (page_is_touched(&a->page->nodes[block->node]) && room < a->m.target)
		return false;
	int cut = lift_cut(a, block, room - block->pad_y, false);
	if (!something_stays(a, block, cut))
		cut = lift_cut(a, block, room - block->pad_y, true);
	if (!something_stays(a, block, cut))
		return false;
	/* the block's items are copied first, so that another attempt can cut them differently */
	struct block uncut = *block;
	int first = a->count;
	for (int i = 0; i < block->count; i++) {
		struct layout_item item = a->items[block->first + i];
		*assembly_put(a, item.node, item.part, item.box) = item;
	}
	block->first = first;
	struct halves halves = {.top = block->height};
	*rest = *block;
	rest->first = a->count;
	divide(a, block, cut, &halves);
	if (!halves.any_stays || a->count == rest->first) {
		*block = uncut;
		return false;
	}
	close_halves(a, block, rest, &halves);
	rest->count = a->count - rest->first;
	rest->gap = 0;
	rest->holds_next = block->holds_next;
	block->holds_next = false;
	return true;
}
