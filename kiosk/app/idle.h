/* idle: when to ask "are you still there?", and when to forget. Pure: all times are given, in clock_ms().
 *
 * The warning comes after the configured time (90 s), later when much is to be read or the letters are large, and after
 * IDLE_COVER_MS at the latest on a sensitive page, which it covers (STANDARDS X-01..X-05). Forgetting comes
 * IDLE_WARNING_MS after the time a page that is not sensitive would have been warned at. Every touch begins again. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum {
	IDLE_WARNING_MS = 30000,
	IDLE_COVER_MS = 45000,
	IDLE_WORD_MS = 750, /* 80 words a minute: a slow reader */
	IDLE_READING_MS_MAX = 300000
};

struct idle {
	int64_t touched_ms; /* last touch */
	int64_t warned_ms;  /* when the warning came; read only while it is on the screen */
};

struct idle_page {	/* what matters about the page that is shown */
	bool forgotten; /* nobody is here: no timer runs */
	bool warned, sensitive, slow /* large letters: twice the time */;
	int words;
};

enum idle_wish { IDLE_NOTHING, IDLE_WARN, IDLE_FORGET };

void idle_touch(struct idle *idle, int64_t now_ms);
void idle_warn(struct idle *idle, int64_t now_ms);
/* What is due now, for a kiosk configured to `idle_seconds`. */
enum idle_wish idle_due(const struct idle *idle, const struct idle_page *page, int idle_seconds, int64_t now_ms);
/* When something will be due, or -1: never. */
int64_t idle_next(const struct idle *idle, const struct idle_page *page, int idle_seconds);
