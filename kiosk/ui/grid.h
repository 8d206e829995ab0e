/* grid: targets side by side: tiles in as many columns as their longest words allow, the same on the whole page; buttons in
 * one row, or below each other. */
#pragma once
#include "kiosk/ui/assembly.h"

enum { GRID_BLOCKS_MAX = PAGE_NODES_MAX };

/* One block for each row of tiles; returns how many. */
int grid_tiles(struct assembly *a, int group, int width, struct block *blocks);
/* One block for each row of buttons of the nodes from..end; returns how many. */
int grid_buttons(struct assembly *a, int from, int end, int width, struct block *blocks);
/* One button, with its box at x, y and at least `height` tall; returns the height it takes. */
int grid_button(struct assembly *a, int node, int x, int y, int width, int height);
