/* icons: the pictogram of each meaning, as a code point of Material Icons, and whether it turns round in right-to-left.
 * What points along the line of reading turns (back, next, leave, lists, a person walking); what shows a thing does not:
 * clocks, ticks, telephones, the loudspeaker (STANDARDS I-07, I-08). */
#pragma once
#include "kiosk/page/page.h"

uint32_t icons_code_point(enum page_icon icon); /* 0 for ICON_NONE */
bool icons_mirrors(enum page_icon icon);
