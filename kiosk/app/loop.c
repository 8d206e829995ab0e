/* One turn: wait, act, look at the clock, draw. */
#include "kiosk/app/loop.h"
#include "kiosk/app/effects.h"
#include "kiosk/app/log.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include <limits.h>
#include <malloc.h>
#include <string.h>

enum {
	FREED_MEMORY = 0xA5,
	LARGE_TEXT = 2 /* from this text size on there is twice the time */
};

/* No visitor; agents may be. */
static bool nobody_is_here(const struct kiosk *kiosk)
{
	return visit_place(&kiosk->visit)->kind == PLACE_ATTRACT;
}

static struct idle_page idle_page_of(const struct kiosk *kiosk)
{
	return (struct idle_page){.forgotten = nobody_is_here(kiosk),
				  .warned = kiosk->visit.warned,
				  .sensitive = kiosk->glass.page.sensitive,
				  .slow = kiosk->visit.text_size >= LARGE_TEXT,
				  .words = glass_words(&kiosk->glass)};
}

/* ---- out of order ---- */

static void begin_service(struct kiosk *kiosk)
{
	struct problem problem = {0};
	if (!glass_fit(&kiosk->glass, kiosk->window, &kiosk->config, &problem) ||
	    !supply_open(&kiosk->supply, &kiosk->config, &problem)) {
		effects_stop_service(kiosk, &problem);
		return;
	}
	if (kiosk->out_of_order)
		log_line("in service again");
	kiosk->out_of_order = false;
	kiosk->said[0] = 0;
	kiosk->visit = visit_new();
	kiosk->stale = true;
}

/* ---- what is seen ---- */

static bool describe(struct kiosk *kiosk)
{
	struct staff_world agents = session_world(kiosk);
	bool open = session_is_open(&kiosk->session);
	kiosk->glass.voice = aloud_is_possible(kiosk);
	return glass_describe(&kiosk->glass, &kiosk->supply, &kiosk->visit, open ? &agents : NULL);
}

/* The ring is where the keys are, or around what is being said (STANDARDS H-01). */
static uint64_t ringed(const struct kiosk *kiosk)
{
	return kiosk->keypad.focused ? kiosk->keypad.focused : kiosk->aloud.node;
}

static void show(struct kiosk *kiosk)
{
	if (kiosk->out_of_order)
		return;
	if (kiosk->stale) {
		describe(kiosk);
		glass_show(&kiosk->glass, kiosk->window, &kiosk->supply, &kiosk->visit, touch_pressed(&kiosk->touch),
			   ringed(kiosk));
		kiosk->stale = false;
	} else {
		glass_mark(&kiosk->glass, kiosk->window, &kiosk->supply, touch_pressed(&kiosk->touch), ringed(kiosk));
	}
	if (!supply_is_sound(&kiosk->supply)) {
		struct problem problem;
		problem_set(&problem, PROBLEM_DAMAGED, kiosk->config.content, "Install the content again.",
			    "the content could not be read to its end.");
		effects_stop_service(kiosk, &problem);
	}
}

/* "Open now" is true for a minute only; a page on which nothing changed is not drawn again. */
static void mind_the_minute(struct kiosk *kiosk)
{
	struct tm civil = clock_civil();
	if (nobody_is_here(kiosk) || kiosk->stale || civil.tm_hour * 60 + civil.tm_min == kiosk->glass.minute)
		return;
	if (describe(kiosk))
		kiosk->stale = true;
}

/* ---- what happens ---- */

static void step(struct kiosk *kiosk, struct action action)
{
	if (session_is_open(&kiosk->session)) {
		session_step(kiosk, action, clock_ms());
		return;
	}
	unsigned effects = visit_step(&kiosk->visit, action, content_guide(kiosk->supply.content));
	effects_carry_out(kiosk, effects);
	bool has_gone = nobody_is_here(kiosk) && !(effects & EFFECT_WIPE) && effects;
	if (has_gone) /* back as far as it goes is leaving, too */
		effects_forget(kiosk);
}

/* "Touch the screen" means all of it: a whole touch, begun after the shield, of a finger that did not lean on the glass. */
static bool is_whole_touch(const struct touch *touch, enum touch_kind kind, const struct window_event *event)
{
	return kind == TOUCH_UP && touch->down && touch->contact == event->contact && touch->down_ms >= touch->shield_until_ms &&
	       event->at_ms - touch->down_ms < TOUCH_STUCK_MS;
}

static void feel(struct kiosk *kiosk, enum touch_kind kind, const struct window_event *event)
{
	struct touch_event felt = {kind, event->contact, event->x, event->y, event->at_ms};
	bool whole = is_whole_touch(&kiosk->touch, kind, event);
	if (kind == TOUCH_DOWN)
		kiosk->keypad.focused = 0; /* a finger needs no ring */
	if (kind != TOUCH_MOVE)		   /* a finger that only trembles may be something that leans on the glass */
		idle_touch(&kiosk->idle, event->at_ms);
	if (kind == TOUCH_UP && session_knocks(kiosk, event->x, event->y, event->at_ms))
		return;
	int node = touch_event(&kiosk->touch, &kiosk->glass.layout, &kiosk->glass.page, felt);
	if (nobody_is_here(kiosk) && !session_is_open(&kiosk->session) && whole)
		step(kiosk, (struct action){.kind = ACTION_TOUCH});
	else if (node >= 0)
		step(kiosk, kiosk->glass.page.nodes[node].action);
	else if (kiosk->visit.warned && whole)
		step(kiosk, (struct action){.kind = ACTION_STAY});
}

static void press_key(struct kiosk *kiosk, const struct window_event *event)
{
	const struct glass *glass = &kiosk->glass;
	bool was_warned = kiosk->visit.warned;
	enum keypad_wish wish = keypad_press(&kiosk->keypad, &glass->layout, &glass->page, event->key, event->at_ms);
	idle_touch(&kiosk->idle, event->at_ms);
	if (wish == KEYPAD_LEAVE)
		step(kiosk, (struct action){.kind = ACTION_LEAVE});
	else if (wish == KEYPAD_SELECT)
		step(kiosk, glass->page.nodes[keypad_node(&kiosk->keypad, &glass->layout, &glass->page)].action);
	else if (was_warned && wish != KEYPAD_MOVED)
		step(kiosk, (struct action){.kind = ACTION_STAY});
	else if (wish == KEYPAD_BACK)
		step(kiosk, (struct action){.kind = ACTION_BACK});
}

static void fit_again(struct kiosk *kiosk)
{
	struct problem problem = {0};
	explicit_bzero(&kiosk->touch, sizeof kiosk->touch);
	if (kiosk->out_of_order)
		kiosk->retry_ms = clock_ms();
	else if (!glass_fit(&kiosk->glass, kiosk->window, &kiosk->config, &problem))
		effects_stop_service(kiosk, &problem);
	kiosk->stale = true;
}

static void show_again(struct kiosk *kiosk)
{
	rect all = {0, 0, window_width(kiosk->window), window_height(kiosk->window)};
	window_present(kiosk->window, &all, 1);
}

static void handle(struct kiosk *kiosk, const struct window_event *event)
{
	switch (event->kind) {
	case WINDOW_NOTHING:
		return;
	case WINDOW_TOUCH_DOWN:
	case WINDOW_TOUCH_MOVE:
	case WINDOW_TOUCH_UP:
		if (!kiosk->out_of_order)
			feel(kiosk,
			     event->kind == WINDOW_TOUCH_DOWN ? TOUCH_DOWN
			     : event->kind == WINDOW_TOUCH_UP ? TOUCH_UP
							      : TOUCH_MOVE,
			     event);
		return;
	case WINDOW_EXPOSED:
		show_again(kiosk);
		return;
	case WINDOW_RESIZED:
		fit_again(kiosk);
		return;
	case WINDOW_CLOSED:
		kiosk->ended = kiosk->config.in_window;
		return;
	case WINDOW_KEY:
		if (!kiosk->out_of_order)
			press_key(kiosk, event);
		return;
	}
}

static void mind_the_time(struct kiosk *kiosk)
{
	int64_t now = clock_ms();
	if (kiosk->out_of_order) {
		session_mind(kiosk, now);
		if (now >= kiosk->retry_ms)
			begin_service(kiosk);
		return;
	}
	session_mind(kiosk, now);
	if (kiosk->out_of_order)
		return;
	struct idle_page page = idle_page_of(kiosk);
	switch (idle_due(&kiosk->idle, &page, kiosk->config.idle_seconds, now)) {
	case IDLE_NOTHING:
		mind_the_minute(kiosk);
		return;
	case IDLE_WARN:
		idle_warn(&kiosk->idle, now);
		kiosk->visit.warned = true;
		kiosk->stale = true;
		return;
	case IDLE_FORGET:
		effects_forget(kiosk);
		return;
	}
}

static int patience_without_voice(const struct kiosk *kiosk)
{
	int64_t now = clock_ms(), next = kiosk->retry_ms;
	if (!kiosk->out_of_order) {
		struct idle_page page = idle_page_of(kiosk);
		next = idle_next(&kiosk->idle, &page, kiosk->config.idle_seconds);
		int64_t minute = now + (60 - clock_civil().tm_sec) * 1000, session = session_next(kiosk, now);
		next = next >= 0 && minute < next ? minute : next;
		next = session >= 0 && (next < 0 || session < next) ? session : next;
		if (next < 0)
			return -1;
	}
	return next <= now ? 0 : next - now > INT_MAX ? INT_MAX : (int)(next - now);
}

int loop_patience(const struct kiosk *kiosk)
{
	int patience = patience_without_voice(kiosk), voice = aloud_patience(kiosk);
	return voice < 0 || (patience >= 0 && patience < voice) ? patience : voice;
}

void loop_turn(struct kiosk *kiosk)
{
	struct window_event event;
	if (window_wait(kiosk->window, pulse_patience(&kiosk->pulse, loop_patience(kiosk), clock_ms()), &event))
		handle(kiosk, &event);
	aloud_turn(kiosk);
	mind_the_time(kiosk);
	show(kiosk);
	pulse_beat(kiosk, clock_ms());
}

bool loop_open(struct kiosk *kiosk, const struct config *config, struct problem *problem)
{
	memset(kiosk, 0, sizeof *kiosk);
	mallopt(M_PERTURB, FREED_MEMORY); /* what is given back is overwritten */
	kiosk->config = *config;
	voice_init(&kiosk->voice, config->voice);
	kiosk->glass.words.secret = true;
	struct window_wish wish = {
	    .width = config->width, .height = config->height, .full_screen = !config->in_window, .title = "Socle"};
	kiosk->window = window_open(&wish, problem);
	if (!kiosk->window)
		return false;
	kiosk->visit = visit_new();
	session_begin(kiosk, clock_ms());
	begin_service(kiosk);
	show(kiosk);
	pulse_begin(kiosk);
	return true;
}

void loop_close(struct kiosk *kiosk)
{
	voice_finish(&kiosk->voice);
	session_end(kiosk);
	supply_close(&kiosk->supply);
	glass_finish(&kiosk->glass);
	window_close(kiosk->window);
	explicit_bzero(kiosk, sizeof *kiosk);
}
