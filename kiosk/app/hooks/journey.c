/* Reads a journey line by line and does at the headless window what a finger would do. */
#include "kiosk/app/hooks/journey.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/files.h"
#include "kiosk/platform/headless/headless.h"
#include "kiosk/screens/screens.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct walk {
	struct kiosk *kiosk;
	const struct journey_listener *listener;
	struct arena *arena;
	str value;
	struct problem *problem;
	const char *place;
};

static bool fail(const struct walk *walk, const char *what)
{
	const struct kiosk *kiosk = walk->kiosk;
	const char *at = kiosk->out_of_order ? "out of order" : screens_name(visit_place(&kiosk->visit)->kind);
	str names = STR_NONE;
	for (int i = 0; i < kiosk->glass.page.count; i++) {
		const struct page_node *node = &kiosk->glass.page.nodes[i];
		if (page_is_touched(node) && node->role != ROLE_BAR_BUTTON)
			names = str_format(walk->arena, "%.*s%s\"%.*s\"", STR_ARG(names), names.size ? ", " : "",
					   STR_ARG(node->name));
	}
	return problem_set(walk->problem, PROBLEM_INVALID, walk->place, "", "\"%.*s\" %s. At %s: %.*s", STR_ARG(walk->value),
			   what, at, STR_ARG(names));
}

static void settle(struct kiosk *kiosk)
{
	while (headless_waiting(kiosk->window) > 0)
		loop_turn(kiosk);
}

enum { KEY_DOWN = 0x51, KEY_ENTER = 0x28, KEY_PAUSE_MS = 50 };

static void press_key(struct kiosk *kiosk, int key, int64_t after_ms)
{
	CHECK(headless_happens(kiosk->window, (struct window_event){.kind = WINDOW_KEY, .key = key}, after_ms));
	settle(kiosk);
}

/* Next until the ring is around it, then select. */
static bool select_node(struct kiosk *kiosk, int node)
{
	uint64_t wanted = kiosk->glass.page.nodes[node].id;
	for (int i = 0; i < PAGE_NODES_MAX && kiosk->keypad.focused != wanted; i++)
		press_key(kiosk, KEY_DOWN, KEY_PAUSE_MS);
	if (kiosk->keypad.focused != wanted)
		return false;
	press_key(kiosk, KEY_ENTER, JOURNEY_PAUSE_MS);
	return true;
}

bool journey_touch_node(struct kiosk *kiosk, int node, const struct journey_listener *listener)
{
	rect target = {0};
	if (node >= 0)
		target = layout_target(&kiosk->glass.layout, node);
	if (rect_is_empty(target))
		return false;
	if (listener && listener->keypad)
		return select_node(kiosk, node);
	struct window_event event = {.kind = WINDOW_TOUCH_DOWN, .x = target.x + target.w / 2, .y = target.y + target.h / 2};
	CHECK(headless_happens(kiosk->window, event, JOURNEY_PAUSE_MS));
	event.kind = WINDOW_TOUCH_UP;
	CHECK(headless_happens(kiosk->window, event, JOURNEY_TOUCH_MS));
	if (listener && listener->pressed)
		listener->pressed(listener->context, event.x, event.y);
	settle(kiosk);
	return true;
}

/* The node that turns to a sheet, or -1. */
static int find_turn(const struct kiosk *kiosk, int sheet)
{
	for (int i = 0; i < kiosk->glass.page.count; i++) {
		const struct action *action = &kiosk->glass.page.nodes[i].action;
		if (action->kind == ACTION_TURN && action->item == sheet &&
		    !rect_is_empty(layout_target(&kiosk->glass.layout, i)))
			return i;
	}
	return -1;
}

static bool turn_to(const struct walk *walk, int sheet)
{
	return journey_touch_node(walk->kiosk, find_turn(walk->kiosk, sheet), walk->listener);
}

/* Looks on this sheet, on those behind it, and then back to the first. */
static bool touch_id(const struct walk *walk, str id)
{
	struct kiosk *kiosk = walk->kiosk;
	uint64_t node = page_id(id);
	if (page_find(&kiosk->glass.page, node) < 0)
		return fail(walk, "is not on the page");
	for (int turned = 0, way = 1; turned < 2 * JOURNEY_SHEETS_MAX; turned++) {
		if (journey_touch_node(kiosk, page_find(&kiosk->glass.page, node), walk->listener))
			return true;
		if (!turn_to(walk, kiosk->glass.layout.sheet + way) &&
		    (way == -1 || !turn_to(walk, kiosk->glass.layout.sheet - 1)))
			break;
		way = kiosk->glass.layout.sheet + 1 == kiosk->glass.layout.sheet_count ? -1 : way;
	}
	return fail(walk, "is on the page, but on none of its sheets");
}

static bool order_touch(const struct walk *walk)
{
	return touch_id(walk, walk->value);
}

static bool order_back(const struct walk *walk)
{
	return touch_id(walk, STR("bar.back"));
}

static bool order_home(const struct walk *walk)
{
	return touch_id(walk, STR("bar.home"));
}

static bool order_leave(const struct walk *walk)
{
	return touch_id(walk, STR("bar.leave"));
}

static bool order_turn(const struct walk *walk)
{
	return turn_to(walk, walk->kiosk->glass.layout.sheet + 1) || fail(walk, "there is no further sheet");
}

static bool order_see(const struct walk *walk)
{
	return page_find(&walk->kiosk->glass.page, page_id(walk->value)) >= 0 || fail(walk, "is not on the page");
}

static bool order_miss(const struct walk *walk)
{
	return page_find(&walk->kiosk->glass.page, page_id(walk->value)) < 0 || fail(walk, "is on the page");
}

static bool page_reads(const struct page *page, str words)
{
	for (int i = 0; i < page->count; i++) {
		const struct page_node *node = &page->nodes[i];
		if (str_find(node->name, words) != SIZE_MAX || str_find(node->detail, words) != SIZE_MAX ||
		    str_find(node->because, words) != SIZE_MAX)
			return true;
	}
	return false;
}

static bool order_read(const struct walk *walk)
{
	return page_reads(&walk->kiosk->glass.page, walk->value) || fail(walk, "cannot be read on the page");
}

static bool order_hide(const struct walk *walk)
{
	return !page_reads(&walk->kiosk->glass.page, walk->value) || fail(walk, "can be read on the page");
}

static bool order_at(const struct walk *walk)
{
	const char *name = walk->kiosk->out_of_order ? "out of order" : screens_name(visit_place(&walk->kiosk->visit)->kind);
	return str_equal(walk->value, str_of(name)) || fail(walk, "is not the place");
}

static bool order_wait(const struct walk *walk)
{
	int64_t seconds;
	if (!str_to_int(walk->value, &seconds) || seconds < 0 || seconds > 3600)
		return fail(walk, "is not a number of seconds up to 3600");
	int64_t until = clock_ms() + seconds * 1000;
	while (clock_ms() < until) {
		int patience = loop_patience(walk->kiosk);
		if (patience < 0 || clock_ms() + patience > until)
			headless_sleep(until - clock_ms());
		else
			loop_turn(walk->kiosk);
	}
	if (walk->listener->waited)
		walk->listener->waited(walk->listener->context, (int)seconds);
	return true;
}

static void shoot(const struct walk *walk, const char *name)
{
	if (walk->listener->shot)
		walk->listener->shot(walk->listener->context, name, walk->kiosk);
}

static bool order_shot(const struct walk *walk)
{
	shoot(walk, str_terminated(walk->arena, walk->value));
	return true;
}

static bool order_shots(const struct walk *walk)
{
	for (int sheet = 0; sheet < JOURNEY_SHEETS_MAX; sheet++) {
		str name = str_format(walk->arena, "%.*s-%d", STR_ARG(walk->value), sheet + 1);
		shoot(walk, str_terminated(walk->arena, name));
		if (sheet + 1 >= walk->kiosk->glass.layout.sheet_count)
			return true;
		if (!turn_to(walk, sheet + 1))
			return fail(walk, "has sheets that cannot be reached");
	}
	return fail(walk, "has too many sheets");
}

static void touch_point(const struct walk *walk, int x, int y)
{
	struct window_event event = {.kind = WINDOW_TOUCH_DOWN, .x = x, .y = y};
	CHECK(headless_happens(walk->kiosk->window, event, JOURNEY_PAUSE_MS));
	event.kind = WINDOW_TOUCH_UP;
	CHECK(headless_happens(walk->kiosk->window, event, JOURNEY_TOUCH_MS));
	if (walk->listener->pressed)
		walk->listener->pressed(walk->listener->context, x, y);
	settle(walk->kiosk);
}

/* As agents do: the corners of the upper edge in turn. */
static bool order_knock(const struct walk *walk)
{
	enum { FROM_EDGE = 10 };
	for (int i = 0; i < STAFF_KNOCKS; i++)
		touch_point(walk, i % 2 ? window_width(walk->kiosk->window) - FROM_EDGE : FROM_EDGE, FROM_EDGE);
	return session_is_open(&walk->kiosk->session) || fail(walk, "nobody opens");
}

static bool order_type(const struct walk *walk)
{
	for (size_t i = 0; i < walk->value.size; i++)
		if (!touch_id(walk, str_format(walk->arena, "digit.%c", walk->value.data[i])))
			return false;
	return touch_id(walk, STR("staff.enter"));
}

/* Until the copy under way has ended, one way or the other. */
static bool order_copied(const struct walk *walk)
{
	enum { TURNS_MAX = 1000000 };
	for (int i = 0; i < TURNS_MAX && walk->kiosk->session.staff.update == UPDATE_COPYING; i++)
		loop_turn(walk->kiosk);
	return walk->kiosk->session.staff.update != UPDATE_COPYING || fail(walk, "is still being copied");
}

static bool order_setting(const struct walk *walk)
{
	(void)walk; /* read by journey_prepare */
	return true;
}

static const struct order {
	const char *word;
	bool (*carry_out)(const struct walk *walk);
} ORDERS[] = {
    {"touch", order_touch}, {"back", order_back},   {"home", order_home},     {"leave", order_leave},
    {"turn", order_turn},   {"see", order_see},	    {"miss", order_miss},     {"read", order_read},
    {"hide", order_hide},   {"at", order_at},	    {"wait", order_wait},     {"shot", order_shot},
    {"now", order_setting}, {"shots", order_shots}, {"size", order_setting},  {"diagonal", order_setting},
    {"knock", order_knock}, {"type", order_type},   {"copied", order_copied},
};

static const struct order *find_order(str word)
{
	for (size_t i = 0; i < sizeof ORDERS / sizeof *ORDERS; i++)
		if (str_equal(word, str_of(ORDERS[i].word)))
			return &ORDERS[i];
	return NULL;
}

/* The order's word and the rest of the line; false for an empty line. */
static bool split_line(str line, str *word, str *value)
{
	str without;
	str_cut(&line, '#', &without);
	without = str_trim(without);
	*value = without;
	if (without.size == 0)
		return false;
	str_cut(value, ' ', word);
	*value = str_trim(*value);
	return true;
}

static bool walk_line(struct walk *walk, str line)
{
	str word;
	if (!split_line(line, &word, &walk->value))
		return true;
	const struct order *order = find_order(word);
	if (!order) {
		walk->value = word;
		return fail(walk, "is not an order");
	}
	bool done = order->carry_out(walk);
	if (done && walk->listener->stepped)
		walk->listener->stepped(walk->listener->context, walk->kiosk);
	return done;
}

static bool walk_lines(struct walk *walk, const char *path, str bytes)
{
	str line;
	for (int number = 1; str_cut(&bytes, '\n', &line); number++) {
		walk->place = str_terminated(walk->arena, str_format(walk->arena, "%s, line %d", path, number));
		if (!walk_line(walk, line))
			return false;
	}
	return true;
}

bool journey_walk(const char *path, const struct config *config, const struct journey_listener *listener, struct problem *problem)
{
	static const struct journey_listener NOBODY = {0};
	struct arena arena = {0};
	struct kiosk *kiosk = calloc(1, sizeof *kiosk);
	CHECK(kiosk != NULL);
	str bytes;
	bool done = files_read(&arena, path, JOURNEY_BYTES_MAX, &bytes, problem) && loop_open(kiosk, config, problem);
	if (done) {
		struct walk walk = {
		    .kiosk = kiosk, .listener = listener ? listener : &NOBODY, .arena = &arena, .problem = problem};
		done = walk_lines(&walk, path, bytes);
		loop_close(kiosk);
	}
	free(kiosk);
	arena_finish(&arena);
	return done;
}

static bool take_setting(struct config *config, str word, const char *value, const char *place, struct problem *problem)
{
	char rest;
	if (str_equal(word, STR("now")))
		setenv("SOCLE_NOW", value, 1);
	if (str_equal(word, STR("now")) && clock_pin_is_wrong())
		return problem_set(problem, PROBLEM_INVALID, place, "Write it like 2026-11-23T10:15.", "\"%s\" is not a time.",
				   value);
	if (str_equal(word, STR("size")) && sscanf(value, "%5dx%5d%c", &config->width, &config->height, &rest) != 2)
		return problem_set(problem, PROBLEM_INVALID, place, "Write it like 1080x1920.", "\"%s\" is not a size.", value);
	if (str_equal(word, STR("diagonal")))
		config->diagonal_mm = strtof(value, NULL) * 25.4f;
	return true;
}

bool journey_prepare(const char *path, struct config *config, struct problem *problem)
{
	struct arena arena = {0};
	str bytes, line, word, value;
	bool done = files_read(&arena, path, JOURNEY_BYTES_MAX, &bytes, problem);
	config->in_window = true;
	while (done && str_cut(&bytes, '\n', &line))
		if (split_line(line, &word, &value))
			done = take_setting(config, word, str_terminated(&arena, value), path, problem);
	arena_finish(&arena);
	return done;
}
