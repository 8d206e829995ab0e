/* One pixel shown again and one row read: that everything between the glass and the disk still works. */
#include "kiosk/app/pulse.h"
#include "kiosk/app/loop.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/supervisor.h"

void pulse_begin(struct kiosk *kiosk)
{
	kiosk->pulse = (struct pulse){.every_ms = supervisor_patience() / PULSE_BEATS};
	kiosk->pulse.next_ms = clock_ms();
	supervisor_tell("READY=1");
	pulse_beat(kiosk, clock_ms());
}

int pulse_patience(const struct pulse *pulse, int patience_ms, int64_t now_ms)
{
	if (pulse->every_ms == 0)
		return patience_ms;
	int64_t left = pulse->next_ms > now_ms ? pulse->next_ms - now_ms : 0;
	return patience_ms >= 0 && patience_ms < left ? patience_ms : (int)left;
}

static bool shows(const struct kiosk *kiosk)
{
	rect corner = {0, 0, 1, 1};
	return window_present(kiosk->window, &corner, 1);
}

static bool answers(const struct kiosk *kiosk)
{
	struct store_rows rows = store_ask(kiosk->supply.store, "SELECT count(*) FROM pack", 0, NULL);
	bool answered = store_next(&rows) && store_int(&rows, 0) == 1;
	store_done(&rows);
	return answered && supply_is_sound(&kiosk->supply);
}

void pulse_beat(struct kiosk *kiosk, int64_t now_ms)
{
	struct pulse *pulse = &kiosk->pulse;
	if (pulse->every_ms == 0 || now_ms < pulse->next_ms)
		return;
	pulse->next_ms = now_ms + pulse->every_ms;
	if (shows(kiosk) && (kiosk->out_of_order || answers(kiosk)))
		supervisor_tell("WATCHDOG=1");
}
