/* The pager of the frame: two buttons and the words between them. */
#include "kiosk/ui/frame.h"
#include "kiosk/ui/grid.h"

static const char pager_id[] = "pager";

struct pager {
	int group, previous, words, next; /* nodes; 0: there is none on this sheet */
	int x, width;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

void frame_remove_pager(struct page *page)
{
	int node = page_find(page, page_id(str_of(pager_id)));
	if (node > 0)
		page_remove(page, node);
}

static int add_turn(struct assembly *a, int at, const char *id, enum say say, enum page_icon icon, int sheet)
{
	struct page_node *n = page_insert(a->page, at - 1, at, ROLE_BUTTON, str_of(id), sentence(a->say, a->arena, say));
	n->icon = icon;
	n->action = (struct action){.kind = ACTION_TURN, .item = (uint16_t)sheet};
	return at;
}

/* Nodes in reading order: back, where we are, on. Each is inserted behind the one before by its index in the group. */
static struct pager add_nodes(struct assembly *a, int main, int sheet, int sheets)
{
	struct page *page = a->page;
	struct pager pager = {.group = page->nodes[main].end};
	int parent = page_parent(page, main), at = pager.group;
	page_insert(page, parent, at, ROLE_BUTTONS, str_of(pager_id), STR_NONE);
	const struct argument numbers[] = {SAY_NUMBER(sheet + 1), SAY_NUMBER(sheets)};
	if (sheet + 1 < sheets)
		add_turn(a, at + 1, "pager.next", SAY_pager_next, ICON_NEXT, sheet + 1);
	page_insert(page, at, at + 1, ROLE_TEXT, STR("pager.page"), sentence_with(a->say, a->arena, SAY_pager_page, 2, numbers));
	if (sheet > 0)
		pager.previous = add_turn(a, at + 1, "pager.previous", SAY_pager_previous, ICON_PREVIOUS, sheet - 1);
	pager.words = at + 1 + (sheet > 0);
	pager.next = sheet + 1 < sheets ? pager.words + 1 : 0;
	return pager;
}

static struct type type_of_words(const struct assembly *a)
{
	return (struct type){a->m.em[TYPE_S], false, true, TEXT_CENTRE};
}

/* Words between the buttons, or below them when the buttons need the width. */
static int put_pager(struct assembly *a, const struct pager *pager)
{
	str words = a->page->nodes[pager->words].name;
	int gap = a->m.gap, wide = assembly_paragraph(a, pager->words, words, type_of_words(a), pager->width)->width + 1;
	int cell = (pager->width - wide - 2 * gap) / 2, least = measures_px(&a->m, 230), height = 0;
	for (int i = pager->group + 1; i < a->page->nodes[pager->group].end; i++)
		if (i != pager->words)
			least = larger(least, measures_icon(&a->m, 56) + measures_px(&a->m, 80) +
						  assembly_longest_word(a, i, a->page->nodes[i].name,
									(struct type){a->m.em[TYPE_M], true, true, TEXT_START}));
	bool beside = cell >= least;
	if (!beside)
		cell = (pager->width - gap) / 2;
	for (int pass = 0, first = a->count; pass < 2; pass++) { /* the first finds the taller button */
		a->count = first;
		if (pager->previous)
			height = larger(height, grid_button(a, pager->previous, pager->x, 0, cell, height));
		if (pager->next)
			height = larger(height, grid_button(a, pager->next, pager->x + pager->width - cell, 0, cell, height));
	}
	int buttons = a->count, x = beside ? pager->x + cell + gap : pager->x, room = beside ? wide : pager->width;
	int text = assembly_put_text(a, pager->words, PART_NAME, words, type_of_words(a), x, 0, room);
	if (beside) {
		assembly_move(a, buttons, a->count - buttons, 0, (height - text) / 2);
		return larger(height, text);
	}
	assembly_move(a, buttons, a->count - buttons, 0, height + gap / 2);
	return height + gap / 2 + text;
}

int frame_pager_height(struct assembly *a, int main, int x, int width)
{
	enum { SHEETS_MANY = 99 }; /* as wide as the words can get */
	int first = a->count;
	struct pager pager = add_nodes(a, main, 1, SHEETS_MANY);
	pager.x = x;
	pager.width = width;
	int height = put_pager(a, &pager);
	a->count = first;
	frame_remove_pager(a->page);
	return height;
}

struct frame_buttons frame_pager(struct assembly *a, int main, int sheet, int sheets, int x, int width)
{
	int behind = a->page->nodes[main].end, before = a->page->count;
	struct pager pager = add_nodes(a, main, sheet, sheets);
	int added = a->page->count - before;
	for (int i = 0; i < a->count; i++)
		if (a->items[i].node >= behind)
			a->items[i].node += added;
	struct frame_buttons buttons = {.first = a->count};
	pager.x = x;
	pager.width = width;
	buttons.height = put_pager(a, &pager);
	buttons.count = a->count - buttons.first;
	return buttons;
}
