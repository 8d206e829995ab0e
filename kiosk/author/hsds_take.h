/* hsds_take: the tables of HSDS into sheets. Rows that came from Socle's own sheets (they have a socle_id) go back field by field;
 * those of others become services: what HSDS says goes to the field that means the same, codes go to `tags`, the record keeps its
 * id and where it is from in `sources`, HTML becomes text. Names of persons are never taken. */
#pragma once
#include "kiosk/author/findings.h"
#include "kiosk/author/hsds.h"
#include "kiosk/author/press.h"

struct hsds_take_count {
	int taken, left_out, persons;
};

/* Fills a press that was just started. `keep_contacts` keeps the phones of roles and desks. Every record that is left out is a
 * finding with its place. */
struct hsds_take_count hsds_take(struct hsds *hsds, struct press *press, bool keep_contacts);
