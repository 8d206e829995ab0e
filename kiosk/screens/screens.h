/* screens: one file a screen, and the table of all. A screen is a pure function: it reads the visit and the content and
 * describes a page. It chooses words, order and meaning; never a pixel, a colour or a side. */
#pragma once
#include "kiosk/content/content.h"
#include "kiosk/content/difference.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/page/page.h"
#include "kiosk/staff/staff.h"

struct staff_world { /* what the agents' pages may read besides */
	const struct staff *staff;
	const struct staff_ground *ground;
	const struct difference *difference; /* of the copy that is ready; NULL: not known */
	int64_t now_ms, room;		     /* room: bytes free on the disk, -1: not known */
	int width, height;
	double px_per_mm;
	bool calibrated, on_trial, development;
};

struct screen_world { /* what a screen may read */
	const struct visit *visit;
	struct content *content;
	struct sentences *sentences;
	const struct sentence_language *say; /* the visitor's language */
	str language;			     /* its tag */
	struct hours_moment now;	     /* civil time */
	bool voice;			     /* something can be heard on this kiosk */
	const struct staff_world *agents;    /* NULL: a visitor */
};

/* Describes the page of the place the visit is at (or the idle warning when visit->warned; or of the agents). Text goes to the arena. */
void screens_view(struct page *page, struct arena *arena, const struct screen_world *world);
/* English word for a place, for tests, tours and file names: "question". */
const char *screens_name(enum place_kind kind);
