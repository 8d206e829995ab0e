/* theme: which colour each meaning has. Three themes: light, dark, and one of greatest contrast. Every text colour stands
 * at least 7:1 (15:1 in the third) against its ground, every icon, border and ring at least 3:1 (STANDARDS V-06..V-08);
 * a test computes it for all roles, tones and states. */
#pragma once
#include "kiosk/base/draw.h"
#include "kiosk/page/page.h"
#include "kiosk/ui/layout.h"

enum { THEME_LIGHT, THEME_DARK, THEME_CONTRAST, THEME_COUNT };

struct theme_look {  /* how one part of one node is shown */
	rgba ground; /* a == 0: none of its own */
	rgba border; /* a == 0: none */
	rgba ink;    /* text or icon */
	rgba edge;   /* the coloured start edge of cards, sections and phrases; a == 0: none */
};
struct theme_look theme_look(int theme, const struct page_node *node, enum layout_part part, bool pressed);
rgba theme_paper(int theme);
/* The focus ring, and the lines on both its sides: one of the two always stands 3:1 against what the ring touches. */
rgba theme_focus(int theme);
rgba theme_halo(int theme);
double theme_contrast(rgba a, rgba b); /* WCAG 2.2 relative luminance ratio, 1..21 */
bool theme_is_dark(int theme);
