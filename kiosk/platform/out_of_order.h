/* out_of_order: the last resort, when the content, the fonts or the database cannot be used. Says so in twelve languages, asks
 * to go to a person, and shows 112. Drawn with SDL2_ttf and one font file, sharing no code with what may have failed;
 * without that font, with plain shapes. Never says why: the reason goes to the log. */
#pragma once
#include "kiosk/platform/canvas.h"

struct out_of_order {
	int lines; /* sentences drawn; 0: plain shapes */
};

/* Covers the whole canvas. `font` is tried before the fonts Debian installs; may be NULL. */
struct out_of_order out_of_order_draw(struct canvas *canvas, const char *font);
