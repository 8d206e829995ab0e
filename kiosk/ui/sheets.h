/* sheets: MAIN becomes blocks, and the blocks stand on sheets. On a portrait screen one below the other; on a landscape screen
 * beside each other: a question beside its choices, cards and reading in two columns, one grid of tiles over the whole
 * width. */
#pragma once
#include "kiosk/ui/assembly.h"

struct sheets {
	struct placed *placed; /* x and y from the top left of the room */
	int placed_count, count;
};

struct sheets sheets_make(struct assembly *a, int main, int width, int height);
/* False when something is taller than this height: a room so low that not even one line of it could be cut off. */
bool sheets_fit(const struct sheets *sheets, int height);
/* Where the second of two columns begins in this width, and how wide it is; buttons below stand in the same columns. */
struct sheets_columns {
	int second_x, width;
};
struct sheets_columns sheets_columns(const struct assembly *a, int width);
