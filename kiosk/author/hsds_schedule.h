/* hsds_schedule: opening hours between OpenStreetMap's string (OH-1) and rows of HSDS `schedule` (RFC 5545). */
#pragma once
#include "kiosk/author/hsds.h"
#include "kiosk/author/opening_hours.h"

/* Adds the rows of one service. Only what a row can say becomes one: hours that come again each week or month on weekdays, with
 * dates of a year or without dates. The whole string stands in every row; when no row can be made it stands in one alone. */
void hsds_schedule_fill(struct hsds *hsds, str service_uuid, str slug, str opening_hours, str tz_name);
/* The string that means the same as `count` foreign rows; empty, and false, when a row says what OH-1 cannot: *odd is then its
 * position. Rows that say nothing are passed over. */
bool hsds_schedule_read(const struct hsds *hsds, const struct hsds_row *const *rows, int count, str *opening_hours, int *odd);
