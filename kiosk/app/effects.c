/* Wishes become deeds here and nowhere else. */
#include "kiosk/app/effects.h"
#include "kiosk/app/log.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/out_of_order.h"
#include <stdio.h>
#include <string.h>

static void forget_visit(struct kiosk *kiosk)
{
	voice_forget(&kiosk->voice);
	kiosk->aloud = (struct aloud){0};
	glass_wipe(&kiosk->glass);
	explicit_bzero(&kiosk->visit, sizeof kiosk->visit);
	explicit_bzero(&kiosk->touch, sizeof kiosk->touch);
	explicit_bzero(&kiosk->keypad, sizeof kiosk->keypad);
	explicit_bzero(&kiosk->idle, sizeof kiosk->idle);
	kiosk->visit = visit_new();
	kiosk->stale = true;
	touch_shield(&kiosk->touch, clock_ms());
}

void effects_stop_service(struct kiosk *kiosk, const struct problem *problem)
{
	if (strcmp(kiosk->said, problem->text) != 0)
		log_problem(problem);
	snprintf(kiosk->said, sizeof kiosk->said, "%s", problem->text);
	forget_visit(kiosk);
	staff_close(&kiosk->session.staff);
	supply_close(&kiosk->supply);
	kiosk->out_of_order = true;
	kiosk->retry_ms = clock_ms() + LOOP_RETRY_MS;
	out_of_order_draw(window_canvas(kiosk->window), NULL);
	rect all = {0, 0, window_width(kiosk->window), window_height(kiosk->window)};
	window_present(kiosk->window, &all, 1);
}

void effects_forget(struct kiosk *kiosk)
{
	struct problem problem = {0};
	aloud_hush(kiosk);
	glass_blank(&kiosk->glass, kiosk->window);
	forget_visit(kiosk);
	if (!supply_renew(&kiosk->supply, &kiosk->config, &problem))
		effects_stop_service(kiosk, &problem);
}

void effects_carry_out(struct kiosk *kiosk, unsigned effects)
{
	if (effects & EFFECT_WIPE) {
		effects_forget(kiosk);
		return;
	}
	if (effects & EFFECT_HUSH)
		aloud_hush(kiosk);
	if (effects & EFFECT_SHIELD)
		touch_shield(&kiosk->touch, clock_ms());
	if (effects & EFFECT_REDRAW)
		kiosk->stale = true;
	if (effects & EFFECT_SPEAK)
		aloud_press(kiosk);
}
