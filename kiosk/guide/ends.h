/* ends: every result a topic can end with, one line each, for a small file under version control: a change of content is
 * then seen as "12 ends gain card X". A line is a hash of the rest and the cards shown, by id; "?" marks ask:
 *     5bd1e995cafef00d desk emergency solidarity? */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"
#include "kiosk/guide/guide.h"

enum { ENDS_MAX = 20000, ENDS_STATES_MAX = 500000 };

struct ends {
	int count;
	str *lines; /* sorted by what follows the hash, each once */
};

/* Walks all states; more than ENDS_MAX results are a problem. The lines live in the arena. */
bool ends_list(const struct guide *guide, int topic, struct arena *arena, struct ends *ends, struct problem *problem);
