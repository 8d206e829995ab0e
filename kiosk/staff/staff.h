/* staff: the agents' side of the kiosk. One plain struct holds everything about a staff session; leaving it is one
 * assignment. It opens with five touches, corner to corner along the upper edge, and the PIN; it closes by itself after
 * STAFF_IDLE_MS. It is never open together with a visit: opening wipes the visit first, and nothing of a visitor is shown here.
 *
 * An update: the stick is looked at, the best pack is copied and verified at once (the old one stays in service), what
 * changes is read from the verified copy, and only INSTALL makes it the one that is shown - at the next idle moment. */
#pragma once
#include "kiosk/staff/pin.h"
#include "kiosk/staff/stick.h"

enum staff_screen {
	STAFF_CLOSED,
	STAFF_FIRST_PIN, /* none is set yet: choose one */
	STAFF_PIN,
	STAFF_HOME,   /* what is installed, and the way to everything */
	STAFF_UPDATE, /* the stick */
	STAFF_STATE,  /* technical state */
	STAFF_NEW_PIN,
	STAFF_TOUCH_TEST /* touch every cell: dead zones stay */
};

enum staff_action {		 /* in action.item of ACTION_STAFF; the parameter is action.value */
		    STAFF_GO,	 /* value: enum staff_screen */
		    STAFF_DIGIT, /* value: 0..9 */
		    STAFF_ERASE,
		    STAFF_ENTER,
		    STAFF_LOOK,	   /* look at the stick again */
		    STAFF_CHOOSE,  /* value: index of a file of the stick */
		    STAFF_INSTALL, /* make the verified copy the one that is shown */
		    STAFF_STOP,	   /* stop copying */
		    STAFF_GO_BACK, /* to the previous pack */
		    STAFF_FEEL,	   /* value: cell of the touch test */
		    STAFF_TURN,	   /* value: sheet of a long page */
		    STAFF_LEAVE
};

enum staff_fault { FAULT_NONE, FAULT_DIFFERENT, FAULT_LENGTH, FAULT_GUESSABLE, FAULT_DISK }; /* of a new PIN */

enum { STAFF_IDLE_MS = 120000, STAFF_KNOCKS = 5, STAFF_KNOCK_MS = 8000, STAFF_CELLS = 27 };

enum staff_update {
	UPDATE_NOTHING,
	UPDATE_COPYING,
	UPDATE_READY /* verified, waits for INSTALL */,
	UPDATE_INSTALLED,
	UPDATE_FAILED,
	UPDATE_WENT_BACK
};

struct staff {
	enum staff_screen screen;
	char typed[PIN_DIGITS_MAX + 1], repeated[PIN_DIGITS_MAX + 1]; /* wiped on leaving the screen */
	int typed_count;
	enum pin_answer answer;
	bool asked;		/* an answer stands on the screen */
	enum staff_fault fault; /* why a new PIN was refused */
	bool renewed;		/* a new PIN is set */
	bool nothing_before;	/* going back was asked for, and there is no other whole pack */
	int sheet;
	struct stick stick;
	int file; /* of the stick, being installed */
	enum staff_update update;
	struct install install;
	struct generation_choice shown; /* what is in service, or will be as soon as staff leave */
	struct generation before;	/* what staff can go back to; name empty: nothing */
	int64_t failed;			/* number of a newer pack that failed its trial; 0: none */
	bool cells[STAFF_CELLS];	/* of the touch test: felt */
	int64_t last_ms;		/* last touch */
};

/* What the staff screens stand on; lives as long as the kiosk. */
struct staff_ground {
	int data;	   /* -1: this kiosk has no data folder; nothing can be installed */
	const char *stick; /* path of the stick's folder */
	struct keyring_roots roots;
	int64_t program, schema;
	struct pin pin;
	enum install_trial (*self_test)(void *context, int data, const char *path, struct problem *problem);
	void *context;
};

void staff_open(struct staff *staff, struct staff_ground *ground, int64_t now_ms);
/* Forgets the session; a copy under way is dropped. */
void staff_close(struct staff *staff);
/* One step. True when another pack is to be shown (installed, or gone back). */
bool staff_step(struct staff *staff, struct staff_ground *ground, enum staff_action action, int value, int64_t now_ms);
/* Goes on with a copy under way, a little; true while there is more to do. */
bool staff_work(struct staff *staff);
/* 0 to 100 of the copy under way. */
int staff_percent(const struct staff *staff);
/* Milliseconds until it closes by itself; never while a copy is under way. -1: not open. */
int64_t staff_patience(const struct staff *staff, int64_t now_ms);

/* The knock: corners of the upper edge in turn. */
struct staff_knock {
	int count;
	bool at_end; /* the last one was at the right end */
	int64_t first_ms;
};
/* `x`, `y` in px of a lifted finger on a screen `width` wide; `corner` px is how large a corner is. True: knocked. */
bool staff_knocks(struct staff_knock *knock, int x, int y, int width, int corner, int64_t now_ms);
