/* A growing list of items, and the one place that asks the text engine for a paragraph. */
#include "kiosk/ui/assembly.h"
#include "kiosk/base/check.h"
#include "kiosk/i18n/language.h"
#include <string.h>

enum { ITEMS_FIRST = 256 };

struct layout_item *assembly_put(struct assembly *a, int node, enum layout_part part, rect box)
{
	if (a->count == a->room) {
		int room = a->room ? a->room * 2 : ITEMS_FIRST;
		struct layout_item *items = ARENA_ARRAY(a->arena, (size_t)room, struct layout_item);
		if (a->count)
			memcpy(items, a->items, (size_t)a->count * sizeof *items);
		a->items = items;
		a->room = room;
	}
	a->items[a->count] = (struct layout_item){.node = node, .part = part, .box = box};
	return &a->items[a->count++];
}

float assembly_em(const struct assembly *a, enum type_size size)
{
	return a->framing ? a->m.frame_em[size] : a->m.em[size];
}

struct text_style assembly_style(const struct assembly *a, int node, struct type type)
{
	const struct page_node *n = &a->page->nodes[node];
	struct text_style style = {.language = n->language.size ? n->language : a->page->language,
				   .size = type.em,
				   .bold = type.bold,
				   .balanced = type.balanced,
				   .align = type.align};
	/* A text of the other direction keeps its own order of words, and begins on the page's side. */
	bool other = language_is_right_to_left(style.language) != a->right_to_left;
	if (other && type.align != TEXT_CENTRE)
		style.align = type.align == TEXT_START ? TEXT_END : TEXT_START;
	return style;
}

const struct text_paragraph *assembly_paragraph(struct assembly *a, int node, str text, struct type type, int width)
{
	struct text_style style = assembly_style(a, node, type);
	return text_layout(a->engine, text, &style, width);
}

int assembly_put_text(struct assembly *a, int node, enum layout_part part, str text, struct type type, int x, int y, int width)
{
	if (text.size == 0)
		return 0;
	const struct text_paragraph *paragraph = assembly_paragraph(a, node, text, type, width);
	struct layout_item *item = assembly_put(a, node, part, (rect){x, y, width, paragraph->height});
	item->style = assembly_style(a, node, type);
	item->text = text;
	item->text_width = width;
	return item->box.h;
}

int assembly_longest_word(struct assembly *a, int node, str text, struct type type)
{
	struct text_style style = assembly_style(a, node, type);
	return text.size ? text_longest_word(a->engine, text, &style) : 0;
}

void assembly_move(struct assembly *a, int first, int count, int x, int y)
{
	CHECK(first >= 0 && first + count <= a->count);
	for (int i = first; i < first + count; i++) {
		a->items[i].box.x += x;
		a->items[i].box.y += y;
	}
}

struct block assembly_block(const struct assembly *a, int first, int node, int height, int gap)
{
	return (struct block){.first = first, .count = a->count - first, .node = node, .height = height, .gap = gap};
}
