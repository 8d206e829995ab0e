/* state: DATA/state, what the kiosk remembers about its packs between two starts: which one was asked for, which is on
 * trial, which failed. A hint only: when it is missing, cut or garbage, defaults hold and the newest whole pack is shown. */
#pragma once
#include "kiosk/base/problem.h"

enum { STATE_NAME_MAX = 40, STATE_BLOCKED_MAX = 8 };
#define STATE_SEQ_MAX (INT64_C(1) << 53)

struct state {
	char chosen[STATE_NAME_MAX]; /* what staff or an install asked for; empty: the newest */
	char trial[STATE_NAME_MAX];  /* not yet confirmed */
	int tries;		     /* starts of the trial so far */
	int64_t confirmed;	     /* number of the newest pack that ran well: the floor */
	int blocked_count;
	char blocked[STATE_BLOCKED_MAX][STATE_NAME_MAX]; /* failed their trial */
	bool readable;					 /* false: missing or garbage, defaults are used */
	bool failed;					 /* the disk did not answer: what is there must not be overwritten */
};

struct state state_read(int data);
/* Written beside, synced, renamed, folder synced. */
bool state_write(int data, const struct state *state, struct problem *problem);

/* "<seq>-<16 hex>": the name of a generation's folder. */
bool state_is_name(str name);
bool state_is_blocked(const struct state *state, const char *name);
/* The oldest blocked name is forgotten when there are STATE_BLOCKED_MAX. */
void state_block(struct state *state, const char *name);
