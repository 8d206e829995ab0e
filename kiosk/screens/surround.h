/* surround: what stands around every screen but the first: above, whom this kiosk belongs to; below, the bar of seven that never
 * moves; and in between the heading, the room of the page, and its main buttons. */
#pragma once
#include "kiosk/screens/scene.h"

/* Begins a page and leaves MAIN open. `name` is what the page is, as its heading says it. */
void surround_begin(struct scene *scene, const char *id, enum say name);
void surround_begin_text(struct scene *scene, str id, struct text name);
/* The same without the heading, for a page that has something above it. */
void surround_open(struct scene *scene, str id, struct text name);
/* The box that delicate pages have: this screen keeps nothing, others can see it, take nothing with you if it is not safe. */
void surround_add_safety(struct scene *scene);
/* Closes MAIN and opens the room of the main buttons; then buttons are added. */
void surround_foot(struct scene *scene);
/* Closes what is open, adds the bar, completes the page and puts the marks into its header. */
void surround_end(struct scene *scene);
