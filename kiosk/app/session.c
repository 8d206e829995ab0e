/* Nothing of a visitor is ever seen here: opening wipes the visit first. */
#include "kiosk/app/session.h"
#include "kiosk/app/effects.h"
#include "kiosk/app/log.h"
#include "kiosk/app/loop.h"
#include "kiosk/pack/roots.h"
#include "kiosk/platform/clock.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>

bool session_is_open(const struct session *session)
{
	return session->staff.screen != STAFF_CLOSED;
}

static bool nobody_is_here(const struct kiosk *kiosk)
{
	return visit_place(&kiosk->visit)->kind == PLACE_ATTRACT && !session_is_open(&kiosk->session);
}

/* ---- begin, end ---- */

void session_begin(struct kiosk *kiosk, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	const char *stick = getenv("SOCLE_STICK");
	snprintf(session->stick, sizeof session->stick, "%s", stick && stick[0] ? stick : kiosk->config.stick);
	installed_open(&session->installed, &kiosk->config, now_ms);
	session->trial = (struct trial){.config = &kiosk->config};
	session->ground = (struct staff_ground){.data = session->installed.data,
						.stick = session->stick,
						.roots = session->installed.roots,
						.program = INSTALLED_PROGRAM,
						.schema = STORE_SCHEMA_VERSION,
						.self_test = trial_step,
						.context = &session->trial};
	session->staff.shown = session->installed.shown;
	if (session->installed.data >= 0)
		pin_begin(&session->ground.pin, session->installed.data, now_ms);
}

void session_end(struct kiosk *kiosk)
{
	struct session *session = &kiosk->session;
	staff_close(&session->staff);
	trial_stop(&session->trial);
	arena_finish(&session->words);
	installed_close(&session->installed);
}

/* ---- the knock ---- */

static bool may_knock(const struct kiosk *kiosk)
{
	enum place_kind place = (enum place_kind)visit_place(&kiosk->visit)->kind;
	return !session_is_open(&kiosk->session) && !kiosk->visit.warned &&
	       (place == PLACE_ATTRACT || place == PLACE_LANGUAGES || place == PLACE_HOME);
}

bool session_knocks(struct kiosk *kiosk, int x, int y, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	int corner = (int)(kiosk->glass.metrics.px_per_mm * SESSION_CORNER_MM), width = window_width(kiosk->window);
	corner = corner < width / 4 ? corner : width / 4;
	if (!may_knock(kiosk))
		session->knock = (struct staff_knock){0};
	else if (staff_knocks(&session->knock, x, y, width, corner, now_ms)) {
		effects_forget(kiosk);
		if (!kiosk->out_of_order)
			staff_open(&session->staff, &session->ground, now_ms);
		return true;
	}
	return false;
}

/* ---- what changes ---- */

static int today(void)
{
	struct tm civil = clock_civil();
	return (civil.tm_year + 1900) * 10000 + (civil.tm_mon + 1) * 100 + civil.tm_mday;
}

/* From the verified copy, never from the stick. */
static void compare(struct kiosk *kiosk)
{
	struct session *session = &kiosk->session;
	struct problem problem = {0};
	char path[CONFIG_PATH_MAX + 32];
	if (session->compared || session->staff.update != UPDATE_READY)
		return;
	snprintf(path, sizeof path, "%s/incoming/db", kiosk->config.data);
	arena_reset(&session->words);
	session->difference = (struct difference){0};
	struct store *copy = store_open(path, &problem);
	session->compared = copy && difference_make(kiosk->supply.store, copy, &session->words, today(), &session->difference);
	store_close(copy);
}

/* ---- steps ---- */

static void has_moved(struct kiosk *kiosk, enum staff_screen before)
{
	struct session *session = &kiosk->session;
	bool on_trial = session->staff.update == UPDATE_COPYING && session->staff.install.phase == INSTALL_SELF_TEST;
	if (!on_trial)
		trial_stop(&session->trial);
	if (session->staff.update == UPDATE_COPYING || session->staff.update == UPDATE_NOTHING)
		session->compared = false;
	compare(kiosk);
	kiosk->stale = true;
	if (session->staff.screen != before)
		touch_shield(&kiosk->touch, clock_ms());
}

/* The glass is wiped as after a visitor: no digit of a PIN stays. */
static void leave(struct kiosk *kiosk)
{
	staff_close(&kiosk->session.staff);
	trial_stop(&kiosk->session.trial);
	kiosk->session.compared = false;
	arena_reset(&kiosk->session.words);
	effects_forget(kiosk);
}

/* The six keys and the pager speak the visit's words. */
static struct action as_staff_action(const struct staff *staff, struct action action)
{
	if (action.kind == ACTION_LEAVE || action.kind == ACTION_HOME)
		action.item = action.kind == ACTION_LEAVE ? STAFF_LEAVE : STAFF_GO;
	else if (action.kind == ACTION_BACK)
		action.item = staff->screen > STAFF_HOME ? STAFF_GO : STAFF_LEAVE;
	else if (action.kind == ACTION_TURN)
		return (struct action){.kind = ACTION_STAFF, .item = STAFF_TURN, .value = (uint8_t)action.item};
	else
		return action;
	return (struct action){.kind = ACTION_STAFF, .item = action.item, .value = STAFF_HOME};
}

void session_step(struct kiosk *kiosk, struct action action, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	enum staff_screen before = session->staff.screen;
	action = as_staff_action(&session->staff, action);
	if (action.kind != ACTION_STAFF)
		return;
	if (action.item == STAFF_LEAVE) {
		leave(kiosk);
		return;
	}
	if (staff_step(&session->staff, &session->ground, (enum staff_action)action.item, action.value, now_ms))
		session->other_pack = true;
	has_moved(kiosk, before);
}

/* ---- time ---- */

static void show_other_pack(struct kiosk *kiosk, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	session->other_pack = false;
	installed_choose(&session->installed, &kiosk->config, now_ms);
	session->staff.shown = session->installed.shown;
	effects_forget(kiosk);
}

static void work(struct kiosk *kiosk, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	int percent = staff_percent(&session->staff);
	enum install_phase phase = session->staff.install.phase;
	if (session->staff.update != UPDATE_COPYING)
		return;
	staff_work(&session->staff);
	if (session->staff.update != UPDATE_COPYING) { /* whoever waited for it has a whole patience to read */
		session->staff.last_ms = now_ms;
		has_moved(kiosk, session->staff.screen);
	} else if (staff_percent(&session->staff) != percent || session->staff.install.phase != phase) {
		kiosk->stale = true;
	}
}

/* Seconds to wait before another PIN may be tried. */
static bool counts_seconds(const struct session *session, int64_t now_ms)
{
	return session->staff.screen == STAFF_PIN && pin_wait_ms(&session->ground.pin, now_ms) > 0;
}

void session_mind(struct kiosk *kiosk, int64_t now_ms)
{
	struct session *session = &kiosk->session;
	if (kiosk->out_of_order) {
		trial_stop(&session->trial);
		installed_begin_minute(&session->installed, now_ms);
		return;
	}
	work(kiosk, now_ms);
	if (session_is_open(session) && staff_patience(&session->staff, now_ms) == 0)
		leave(kiosk);
	if (session->tick_ms + SESSION_TICK_MS <= now_ms && session->staff.screen == STAFF_PIN) {
		session->tick_ms = now_ms;
		kiosk->stale = true;
	}
	if (session->other_pack && nobody_is_here(kiosk))
		show_other_pack(kiosk, now_ms);
	installed_mind(&session->installed, now_ms);
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b < 0 ? a : a < b ? a : b;
}

int64_t session_next(const struct kiosk *kiosk, int64_t now_ms)
{
	const struct session *session = &kiosk->session;
	int64_t next = installed_next(&session->installed);
	if (session->staff.update == UPDATE_COPYING || (session->other_pack && nobody_is_here(kiosk)))
		return now_ms;
	if (session_is_open(session))
		next = sooner(next, now_ms + staff_patience(&session->staff, now_ms));
	if (counts_seconds(session, now_ms))
		next = sooner(next, session->tick_ms + SESSION_TICK_MS);
	return next;
}

/* ---- what the pages say ---- */

static int64_t room_on(int data)
{
	struct statvfs room;
	return data >= 0 && fstatvfs(data, &room) == 0 ? (int64_t)room.f_bavail * (int64_t)room.f_frsize : -1;
}

struct staff_world session_world(const struct kiosk *kiosk)
{
	const struct session *session = &kiosk->session;
	bool state = session->staff.screen == STAFF_STATE;
	return (struct staff_world){.staff = &session->staff,
				    .ground = &session->ground,
				    .difference = session->compared ? &session->difference : NULL,
				    .now_ms = clock_ms(),
				    .room = state ? room_on(session->installed.data) : -1,
				    .width = kiosk->glass.metrics.width,
				    .height = kiosk->glass.metrics.height,
				    .px_per_mm = (double)kiosk->glass.metrics.px_per_mm,
				    .calibrated = kiosk->config.calibrated,
				    .on_trial = !session->installed.confirmed,
				    .development = roots_know_development()};
}
