/* The pager of the frame: two buttons and the words between them. */
#include "kiosk/ui/pager.h"
#include "kiosk/ui/grid.h"
#include "kiosk/ui/icons.h"

static const char pager_id[] = "pager";

struct pager {
	int group, previous, words, next; /* nodes; 0: there is none on this sheet */
	int x, width;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

void pager_remove(struct page *page)
{
	int node = page_find(page, page_id(str_of(pager_id)));
	if (node > 0)
		page_remove(page, node);
}

static int add_turn(struct assembly *a, int at, const char *id, enum say say, enum page_icon icon, int sheet)
{
	struct page_node *n = page_insert(a->page, at - 1, at, ROLE_BUTTON, str_of(id), sentence(a->say, a->arena, say));
	n->language = sentence_tag(a->say, say);
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
	str words = sentence_with(a->say, a->arena, SAY_pager_page, 2, numbers);
	page_insert(page, at, at + 1, ROLE_TEXT, STR("pager.page"), words)->language = sentence_tag(a->say, SAY_pager_page);
	if (sheet > 0)
		pager.previous = add_turn(a, at + 1, "pager.previous", SAY_pager_previous, ICON_PREVIOUS, sheet - 1);
	pager.words = at + 1 + (sheet > 0);
	pager.next = sheet + 1 < sheets ? pager.words + 1 : 0;
	return pager;
}

static struct type type_of_words(const struct assembly *a)
{
	return (struct type){assembly_em(a, TYPE_XS), false, true, TEXT_CENTRE};
}

static int width_of_words(struct assembly *a, const struct pager *pager, int room)
{
	return assembly_paragraph(a, pager->words, a->page->nodes[pager->words].name, type_of_words(a), room)->width + 1;
}

/* The narrowest cell in which the buttons keep their words whole. */
static int least_cell(struct assembly *a, const struct pager *pager)
{
	int least = measures_px(&a->m, 230), around = measures_icon(&a->m, 56) + measures_px(&a->m, 80);
	struct type type = {assembly_em(a, TYPE_M), true, true, TEXT_START};
	for (int i = pager->group + 1; i < a->page->nodes[pager->group].end; i++)
		if (i != pager->words)
			least = larger(least, around + assembly_longest_word(a, i, a->page->nodes[i].name, type));
	return least;
}

struct form { /* how the three parts stand */
	int cell, next_x, words_x, words_width;
	bool words_below, arrows_only;
};

/* The words between the buttons, in one line or two; or below both buttons; where even that is too narrow for the words on
 * the buttons, their arrows say it. */
static struct form choose_form(struct assembly *a, const struct pager *pager)
{
	int gap = a->m.gap, least = least_cell(a, pager), words = width_of_words(a, pager, pager->width);
	for (int lines = 1; lines <= 2; lines++) {
		int cell = (pager->width - words - 2 * gap) / 2;
		if (cell >= least)
			return (struct form){cell, pager->x + pager->width - cell, pager->x + cell + gap, words, false, false};
		words = width_of_words(a, pager, words * 2 / 3);
	}
	int half = (pager->width - gap) / 2;
	return (struct form){half, pager->x + pager->width - half, pager->x, pager->width, true, half < least};
}

static int put_arrow(struct assembly *a, int node, int x, int width, int height)
{
	int icon = measures_icon(&a->m, 56);
	height = larger(height, larger(a->m.target, icon + 2 * measures_px(&a->m, 18)));
	assembly_put(a, node, PART_BOX, (rect){x, 0, width, height});
	rect box = {x + (width - icon) / 2, (height - icon) / 2, icon, icon};
	assembly_put(a, node, PART_ICON, box)->mirrored_icon = icons_mirrors(a->page->nodes[node].icon);
	return height;
}

static int put_button(struct assembly *a, const struct form *form, int node, int x, int height)
{
	if (node == 0)
		return height;
	return form->arrows_only ? put_arrow(a, node, x, form->cell, height) : grid_button(a, node, x, 0, form->cell, height);
}

static int put_pager(struct assembly *a, const struct pager *pager)
{
	struct form form = choose_form(a, pager);
	int height = 0, before = a->count;
	for (int pass = 0; pass < 2; pass++) { /* the first finds the taller button */
		a->count = before;
		height = put_button(a, &form, pager->previous, pager->x, height);
		height = put_button(a, &form, pager->next, form.next_x, height);
	}
	int first = a->count;
	str words = a->page->nodes[pager->words].name;
	int text = assembly_put_text(a, pager->words, PART_NAME, words, type_of_words(a), form.words_x, 0, form.words_width);
	assembly_move(a, first, a->count - first, 0, form.words_below ? height + a->m.gap / 3 : (height - text) / 2);
	return form.words_below ? height + a->m.gap / 3 + text : larger(height, text);
}

int pager_height(struct assembly *a, int main, int x, int width)
{
	enum { SHEETS_MANY = 99 }; /* as wide as the words can get */
	int first = a->count;
	struct pager pager = add_nodes(a, main, SHEETS_MANY - 2, SHEETS_MANY);
	pager.x = x;
	pager.width = width;
	int height = put_pager(a, &pager);
	a->count = first;
	pager_remove(a->page);
	return height;
}

struct frame_buttons pager_make(struct assembly *a, int main, int sheet, int sheets, int x, int width)
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
