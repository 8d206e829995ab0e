/* Wishes become deeds here and nowhere else. */
#include "kiosk/app/effects.h"
#include "kiosk/platform/clock.h"
#include <string.h>

void effects_forget(struct kiosk *kiosk)
{
	if (kiosk->supply.engine) {
		glass_blank(&kiosk->glass, kiosk->window);
		text_wipe(kiosk->supply.engine);
	}
	glass_wipe(&kiosk->glass);
	explicit_bzero(&kiosk->visit, sizeof kiosk->visit);
	explicit_bzero(&kiosk->touch, sizeof kiosk->touch);
	explicit_bzero(&kiosk->idle, sizeof kiosk->idle);
	kiosk->visit = visit_new();
	kiosk->stale = true;
	touch_shield(&kiosk->touch, clock_ms());
}

void effects_carry_out(struct kiosk *kiosk, unsigned effects)
{
	if (effects & EFFECT_WIPE) {
		effects_forget(kiosk);
		return;
	}
	if (effects & EFFECT_SHIELD)
		touch_shield(&kiosk->touch, clock_ms());
	if (effects & EFFECT_REDRAW)
		kiosk->stale = true;
	/* EFFECT_HUSH: this kiosk says nothing aloud, so there is nothing to stop */
}
