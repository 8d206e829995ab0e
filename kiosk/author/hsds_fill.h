/* hsds_fill: sheets with their translations into the tables of HSDS. Nothing is made up: what HSDS demands and nobody knows is
 * left to the profile (an address without its street stands in socle_ fields and has no row in `address`). */
#pragma once
#include "kiosk/author/hsds.h"
#include "kiosk/author/press.h"

void hsds_fill(struct hsds *hsds, const struct press *press);
/* ISO 3166-2 of a French département from the postal code ("FR-93"); else the id of the territory. */
str hsds_fill_province(struct arena *arena, str postal_code, str territory_id);
