/* difference: what changes between two packs, in the words of people: which records are new, changed or gone, whose opening
 * hours changed, which languages gained or lost texts, what is due to be checked. Read from two opened databases by the ids
 * of their records; a record has changed when anything of it that a visitor can read in the source language has. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

struct store;

enum difference_kind {
	DIFFERENCE_SERVICES,
	DIFFERENCE_RIGHTS,
	DIFFERENCE_BODIES,
	DIFFERENCE_EVENTS,
	DIFFERENCE_MEMORIES,
	DIFFERENCE_HOURS, /* services whose opening hours changed; only CHANGED */
	DIFFERENCE_KINDS
};

enum difference_change { DIFFERENCE_ADDED, DIFFERENCE_CHANGED, DIFFERENCE_GONE, DIFFERENCE_CHANGES };

struct difference_record {
	enum difference_kind kind;
	enum difference_change change;
	str id, name; /* the new name; of a record that is gone, the old one */
};

struct difference_language {
	str tag;
	int before, after; /* per cent; -1: not offered */
};

struct difference {
	int totals[DIFFERENCE_KINDS][DIFFERENCE_CHANGES];
	int count;
	struct difference_record *records; /* by kind, then by id */
	int language_count;
	struct difference_language *languages; /* only those that differ */
	int overdue;			       /* records of the new pack whose next check is past */
	int unchecked;			       /* records of the new pack that nobody has checked yet */
};

/* False when a database could not be read to its end. `today` as yyyymmdd. The texts live in the arena. */
bool difference_make(struct store *before, struct store *after, struct arena *arena, int today, struct difference *difference);
