/* session: the agents at the glass. Joins staff/ to the loop: the knock, the steps, the copying, the minute without touches, and the
 * switch to another pack, which waits until the agents have left and nobody is here. */
#pragma once
#include "kiosk/app/installed.h"
#include "kiosk/app/trial.h"
#include "kiosk/content/difference.h"
#include "kiosk/page/page.h"
#include "kiosk/screens/screens.h"
#include "kiosk/staff/staff.h"

enum { SESSION_CORNER_MM = 30, SESSION_TICK_MS = 1000 };

struct kiosk;

struct session {
	struct installed installed;
	struct staff staff;
	struct staff_ground ground;
	struct staff_knock knock;
	struct trial trial;
	char stick[CONFIG_PATH_MAX];
	struct arena words; /* of the difference */
	struct difference difference;
	bool compared;	 /* the difference is of the copy that is ready */
	bool other_pack; /* another is to be shown at the next idle moment */
	int64_t tick_ms; /* last redraw of a page that counts seconds */
};

void session_begin(struct kiosk *kiosk, int64_t now_ms);
void session_end(struct kiosk *kiosk);
bool session_is_open(const struct session *session);
/* A finger was lifted; true when that was the last of the knock: the visit is wiped and the agents' pages are open. */
bool session_knocks(struct kiosk *kiosk, int x, int y, int64_t now_ms);
/* What was touched on an agents' page. */
void session_step(struct kiosk *kiosk, struct action action, int64_t now_ms);
/* Goes on with a copy, closes what was left open, confirms, switches. */
void session_mind(struct kiosk *kiosk, int64_t now_ms);
/* When something of this is due, or -1. */
int64_t session_next(const struct kiosk *kiosk, int64_t now_ms);
/* What the agents' pages are described from. */
struct staff_world session_world(const struct kiosk *kiosk);
