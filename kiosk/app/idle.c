/* Two moments after the last touch. */
#include "kiosk/app/idle.h"

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t patience(const struct idle_page *page, int idle_seconds)
{
	int64_t configured = (int64_t)idle_seconds * 1000 * (page->slow ? 2 : 1);
	int64_t reading = smaller((int64_t)page->words * IDLE_WORD_MS, IDLE_READING_MS_MAX);
	return larger(configured, reading);
}

static int64_t warning_time(const struct idle *idle, const struct idle_page *page, int idle_seconds)
{
	int64_t wait = patience(page, idle_seconds);
	return idle->touched_ms + (page->sensitive ? smaller(wait, IDLE_COVER_MS) : wait);
}

/* A cover that came early gives no less time; a warning that came late is still shown for its whole time. */
static int64_t forgetting_time(const struct idle *idle, const struct idle_page *page, int idle_seconds)
{
	int64_t wait = page->sensitive ? (int64_t)idle_seconds * 1000 : patience(page, idle_seconds);
	return larger(idle->touched_ms + wait, idle->warned_ms) + IDLE_WARNING_MS;
}

void idle_touch(struct idle *idle, int64_t now_ms)
{
	idle->touched_ms = now_ms;
}

void idle_warn(struct idle *idle, int64_t now_ms)
{
	idle->warned_ms = now_ms;
}

int64_t idle_next(const struct idle *idle, const struct idle_page *page, int idle_seconds)
{
	if (page->forgotten)
		return -1;
	return page->warned ? forgetting_time(idle, page, idle_seconds) : warning_time(idle, page, idle_seconds);
}

enum idle_wish idle_due(const struct idle *idle, const struct idle_page *page, int idle_seconds, int64_t now_ms)
{
	int64_t next = idle_next(idle, page, idle_seconds);
	if (next < 0 || now_ms < next)
		return IDLE_NOTHING;
	return page->warned ? IDLE_FORGET : IDLE_WARN;
}
