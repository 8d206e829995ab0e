/* A tree in one array: a node's descendants are the nodes between it and its `end`. */
#include "kiosk/page/page.h"
#include "kiosk/base/check.h"
#include <string.h>

enum { OPEN_MAX = sizeof((struct page *)0)->open / sizeof(int) };

uint64_t page_id(str id)
{
	return str_hash(id);
}

int page_find(const struct page *page, uint64_t id)
{
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].id == id)
			return i;
	return -1;
}

bool page_is_touched(const struct page_node *node)
{
	return node->action.kind != ACTION_NONE;
}

static void fill(struct page *page, int at, enum page_role role, str id, str name)
{
	uint64_t hash = page_id(id);
	CHECK(page_find(page, hash) < 0);
	page->nodes[at] = (struct page_node){.role = role, .id = hash, .name = name, .language = page->language, .end = at + 1};
}

void page_begin(struct page *page, struct arena *arena, str language, str id, str name)
{
	page->count = 0;
	page->language = language;
	page->sensitive = false;
	page->arena = arena;
	fill(page, 0, ROLE_PAGE, id, name);
	page->count = 1;
	page->open[0] = 0;
	page->open_count = 1;
}

struct page_node *page_add(struct page *page, enum page_role role, str id, str name)
{
	CHECK(page->open_count > 0);
	CHECK(page->count < PAGE_NODES_MAX);
	fill(page, page->count, role, id, name);
	return &page->nodes[page->count++];
}

struct page_node *page_open(struct page *page, enum page_role role, str id, str name)
{
	CHECK(page->open_count < OPEN_MAX);
	page->open[page->open_count] = page->count;
	struct page_node *node = page_add(page, role, id, name);
	page->open_count++;
	return node;
}

void page_close(struct page *page)
{
	CHECK(page->open_count > 0);
	page->nodes[page->open[--page->open_count]].end = page->count;
}

static void check_tree(const struct page *page)
{
	int ends[OPEN_MAX + 1], depth = 0;
	for (int i = 0; i < page->count; i++) {
		int end = page->nodes[i].end;
		while (depth > 0 && ends[depth - 1] == i)
			depth--;
		CHECK(end > i && end <= (depth ? ends[depth - 1] : page->count));
		CHECK(depth < OPEN_MAX);
		ends[depth++] = end;
	}
	CHECK(page->count > 0 && page->nodes[0].end == page->count);
}

void page_end(struct page *page)
{
	while (page->open_count > 0)
		page_close(page);
	check_tree(page);
}

int page_parent(const struct page *page, int node)
{
	for (int i = node - 1; i >= 0; i--)
		if (page->nodes[i].end > node)
			return i;
	return -1;
}

struct page_node *page_insert(struct page *page, int parent, int at, enum page_role role, str id, str name)
{
	CHECK(page->open_count == 0);
	CHECK(page->count < PAGE_NODES_MAX);
	CHECK(parent >= 0 && parent < at && at <= page->nodes[parent].end);
	for (int i = 0; i < page->count; i++) {
		int end = page->nodes[i].end;
		bool holds = i <= parent && page->nodes[parent].end <= end;
		if (end > at || holds)
			page->nodes[i].end++;
	}
	memmove(&page->nodes[at + 1], &page->nodes[at], (size_t)(page->count - at) * sizeof *page->nodes);
	page->nodes[at] = (struct page_node){0};
	page->count++;
	fill(page, at, role, id, name);
	return &page->nodes[at];
}

void page_remove(struct page *page, int node)
{
	CHECK(page->open_count == 0);
	CHECK(node > 0 && node < page->count);
	int end = page->nodes[node].end, size = end - node;
	memmove(&page->nodes[node], &page->nodes[end], (size_t)(page->count - end) * sizeof *page->nodes);
	page->count -= size;
	for (int i = 0; i < page->count; i++)
		if (page->nodes[i].end >= end)
			page->nodes[i].end -= size;
}
