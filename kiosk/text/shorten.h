/* shorten: the longest beginning of a text that fits with an ellipsis. */
#pragma once
#include "kiosk/text/paragraph.h"

/* Cuts the reading-order end, between graphemes, not behind unit `before`; isolates that are still open are closed, so that the
 * ellipsis stands at the end of the paragraph and not inside a number. The result is owned by the caller. */
struct paragraph *shorten(struct text_engine *engine, const struct paragraph *paragraph, int before, int lines_max, int width);
