/* hsds_links: which rows belong to which, for those who read the tables of HSDS. */
#pragma once
#include "kiosk/author/hsds.h"

struct hsds_links {
	struct hsds_index service;						/* by id */
	struct hsds_index organization, location, address, accessibility, pair; /* by id, id, location, location, service */
	struct hsds_index phone_service, phone_location, phone_organization, phone_pair, phone_contact;
	struct hsds_index schedule_service, schedule_location, schedule_pair;
	struct hsds_index document, cost, language, area, attribute, term, taxonomy, contact;
};

void hsds_links_make(struct hsds_links *links, const struct hsds *hsds);
/* The first row of `value`, or NULL. */
const struct hsds_row *hsds_links_first(const struct hsds_index *index, str value);
