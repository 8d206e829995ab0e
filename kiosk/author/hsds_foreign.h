/* hsds_foreign: one service of another directory, with all that belongs to it, into a row of services.csv. */
#pragma once
#include "kiosk/author/hsds_links.h"
#include "kiosk/author/open_cell.h"

struct hsds_foreign {
	const struct hsds *hsds;
	const struct hsds_links *links;
	struct open_cell cell;
	const struct hsds_row *service;
	bool keep_contacts;
	int persons; /* contacts that were not taken over */
};

/* The row has its id; everything else is filled in. */
void hsds_foreign_take(struct hsds_foreign *foreign, str today);
