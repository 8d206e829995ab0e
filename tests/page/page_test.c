/* page: the tree holds together, whoever describes it. */
#include "kiosk/page/page.h"
#include "tests/test.h"

static struct page page;
static struct arena arena;

static void describe_small_page(void)
{
	arena_reset(&arena);
	page_begin(&page, &arena, STR("fr"), STR("page"), STR("Essai"));
	page_open(&page, ROLE_MAIN, STR("main"), STR_NONE);
	page_add(&page, ROLE_HEADING, STR("title"), STR("Titre"));
	page_open(&page, ROLE_LIST, STR("list"), STR_NONE);
	page_add(&page, ROLE_CHOICE, STR("yes"), STR("Oui"))->action = (struct action){.kind = ACTION_ANSWER};
	page_add(&page, ROLE_CHOICE, STR("no"), STR("Non"));
	page_close(&page);
	page_close(&page);
	page_open(&page, ROLE_BAR, STR("bar"), STR_NONE);
	page_add(&page, ROLE_BAR_BUTTON, STR("bar.back"), STR("Retour"));
	page_end(&page);
}

static int end_of(const char *id)
{
	return page.nodes[page_find(&page, page_id(str_of(id)))].end;
}

TEST(page_keeps_nodes_in_reading_order_with_children_behind_their_parent)
{
	describe_small_page();
	EXPECT_INT(page.count, 8);
	EXPECT_INT(page.nodes[0].end, 8);
	EXPECT_INT(end_of("main"), 6);
	EXPECT_INT(end_of("list"), 6);
	EXPECT_INT(end_of("yes"), 5);
	EXPECT_INT(end_of("bar"), 8);
	EXPECT_STR(page.nodes[4].language, STR("fr"));
}

TEST(page_end_closes_what_is_still_open)
{
	describe_small_page();
	EXPECT_INT(page.open_count, 0);
}

TEST(page_finds_a_node_by_its_meaning_and_says_when_there_is_none)
{
	describe_small_page();
	EXPECT_INT(page_find(&page, page_id(STR("yes"))), 4);
	EXPECT_INT(page_find(&page, page_id(STR("maybe"))), -1);
}

TEST(page_knows_what_is_touched)
{
	describe_small_page();
	EXPECT(page_is_touched(&page.nodes[4]));
	EXPECT(!page_is_touched(&page.nodes[5]));
}

TEST(page_knows_the_parent_of_a_node)
{
	describe_small_page();
	EXPECT_INT(page_parent(&page, 0), -1);
	EXPECT_INT(page_parent(&page, 5), 3);
	EXPECT_INT(page_parent(&page, 7), 6);
}

TEST(page_takes_a_node_between_two_others)
{
	describe_small_page();
	page_insert(&page, 0, 6, ROLE_BUTTONS, STR("pager"), STR_NONE);
	page_insert(&page, 6, 7, ROLE_BUTTON, STR("pager.next"), STR("Suite"));
	EXPECT_INT(page.count, 10);
	EXPECT_INT(page.nodes[0].end, 10);
	EXPECT_INT(end_of("main"), 6);
	EXPECT_INT(end_of("list"), 6);
	EXPECT_INT(end_of("pager"), 8);
	EXPECT_INT(end_of("bar"), 10);
	EXPECT_INT(page_parent(&page, 7), 6);
}

TEST(page_takes_a_node_at_the_end_of_a_group)
{
	describe_small_page();
	page_insert(&page, 3, 6, ROLE_CHOICE, STR("other"), STR("Autre"));
	EXPECT_INT(end_of("list"), 7);
	EXPECT_INT(end_of("main"), 7);
	EXPECT_INT(end_of("no"), 6);
	EXPECT_INT(page_parent(&page, 6), 3);
}

TEST(page_described_again_holds_nothing_of_the_page_before)
{
	describe_small_page();
	page_begin(&page, &arena, STR("ar"), STR("page"), STR("ثان"));
	page_end(&page);
	EXPECT_INT(page.count, 1);
	EXPECT_INT(page_find(&page, page_id(STR("yes"))), -1);
}

TEST(page_gives_back_a_node_and_its_children)
{
	describe_small_page();
	page_remove(&page, 3);
	EXPECT_INT(page.count, 5);
	EXPECT_INT(page.nodes[0].end, 5);
	EXPECT_INT(end_of("main"), 3);
	EXPECT_INT(end_of("bar"), 5);
	EXPECT_INT(page_find(&page, page_id(STR("yes"))), -1);
}
