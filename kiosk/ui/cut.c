/* Finds the lowest line that goes through nothing but text, and goes between two lines of that. */
#include "kiosk/ui/cut.h"
#include "kiosk/base/check.h"

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

/* Tears a text at `cut`: the item keeps the lines above, a new item gets the others. */
static void tear_text(struct assembly *a, int index, int cut, int node, struct halves *halves)
{
	struct layout_item item = a->items[index];
	const struct text_paragraph *p = text_layout(a->engine, item.text, &item.style, item.text_width);
	int line = p->lines ? p->height / p->lines : p->height, stay = line ? (cut - item.box.y) / line : 0;
	size_t size = 0;
	for (int i = 0; i < stay && i < p->lines; i++)
		size += text_line(p, i).size;
	if (stay < 1 || size >= item.text.size) { /* not one line above, or none below: it goes or stays as a whole */
		bool goes = stay < 1;
		halves->top = goes ? smaller(halves->top, item.box.y) : halves->top;
		return;
	}
	struct type type = {item.style.size, item.style.bold, item.style.balanced, TEXT_START};
	str rest = str_slice(item.text, size, item.text.size);
	int from = a->count;
	int y = item.box.y + stay * line;
	assembly_put_text(a, node, item.part, rest, type, item.box.x, y, item.text_width);
	if (a->count > from)
		a->items[from].style = item.style;
	int below = y + a->items[from].box.h - (item.box.y + item.box.h);
	halves->push = below > 0 ? below : 0;
	item.text = str_slice(item.text, 0, size);
	item.box.h = text_layout(a->engine, item.text, &item.style, item.text_width)->height;
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
		const struct text_paragraph *p = text_layout(a->engine, item->text, &item->style, item->text_width);
		if (is_text(item) && p->lines > 1 && item->box.y + p->height / p->lines <= cut)
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
	CHECK(halves.any_stays);
	for (int i = block->first; i < block->first + block->count; i++) {
		const struct layout_item *item = &a->items[i];
		if (!is_own(block, item) && item->box.y + item->box.h > halves.bottom)
			halves.bottom = item->box.y + item->box.h;
	}
	close_halves(a, block, rest, &halves);
	rest->count = a->count - rest->first;
	rest->gap = 0;
	rest->holds_next = block->holds_next;
	block->holds_next = false;
	return rest->count > 0;
}
