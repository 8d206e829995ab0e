/* flow: blocks find their place: down a column, then the next column, then the next sheet. A heading is never alone at the
 * bottom; what is taller than a sheet is cut between its own parts or lines. */
#pragma once
#include "kiosk/ui/assembly.h"

enum { FLOW_COLUMNS_MAX = 2, FLOW_PLACED_MAX = PAGE_NODES_MAX * 2 };

struct flow {
	struct assembly *a;
	int columns, column_x[FLOW_COLUMNS_MAX];
	int first_height, height; /* of a column on the first sheet and on the others */
	int first_y, y;		  /* where a column begins there */
};

/* Places all blocks; returns the number of sheets used, at least 1. Appends to `placed`. */
int flow_run(struct flow *flow, const struct block *blocks, int count, struct placed *placed, int *placed_count);
/* The same on one sheet with columns no taller than needed; false when one sheet is not enough or a block would be cut. */
bool flow_run_balanced(struct flow *flow, const struct block *blocks, int count, struct placed *placed, int *placed_count);
