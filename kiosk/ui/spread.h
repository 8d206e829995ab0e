/* spread: what is done with the room that is left over: rows of tiles grow into it, a page of greetings stands in its middle. */
#pragma once
#include "kiosk/ui/sheets.h"

void spread_tiles(struct assembly *a, struct sheets *sheets, int height);
void spread_centre(struct sheets *sheets, int height);
