/* bottom: where the page's main buttons and the pager stand, and what room they leave to MAIN. On a portrait screen they are
 * rows below MAIN; on a landscape screen the pager stands in the first column and the buttons in the second; where height
 * is scarce (a small screen, large text) both stand beside MAIN at the end side; where it is so scarce that they would
 * overflow, only the pager does, and the buttons follow the content of MAIN on the last sheet. */
#pragma once
#include "kiosk/ui/frame.h"

enum bottom_form { BOTTOM_ROWS, BOTTOM_COLUMNS, BOTTOM_BESIDE, BOTTOM_FLOWING };

struct bottom {
	enum bottom_form form;
	rect whole; /* between header and bar */
	struct frame_buttons foot;
	int foot_x, foot_width, pager_x, pager_width;
};

/* Puts the foot (-1: there is none); its place is settled by bottom_settle. */
struct bottom bottom_make(struct assembly *a, int foot, rect whole, enum bottom_form form);
/* False when foot and pager are taller than the room they stand in. */
bool bottom_fits(const struct assembly *a, const struct bottom *bottom, int pager_height);
/* What is left to MAIN when the pager is this tall (0: none). */
rect bottom_room(const struct assembly *a, const struct bottom *bottom, int pager_height);
/* Moves foot and pager (count 0: none) to their places. */
void bottom_settle(struct assembly *a, const struct bottom *bottom, struct frame_buttons pager);
