/* opening: opening hours in words: now, and the table of the week. Unknown is said as "ask", never guessed. */
#pragma once
#include "kiosk/screens/scene.h"

/* "Open, closes at 17:00", "Closed, opens tomorrow at 9:00", "By appointment", "Ask for the opening hours". */
str opening_now(struct scene *scene, const struct hours_schedule *schedule);
bool opening_is_known(const struct scene *scene, const struct hours_schedule *schedule);
/* Rows for the coming seven days, Monday first; days that are alike and follow each other share a row. `id` begins their
 * ids. Nothing when the schedule has no rules. */
void opening_add_week(struct scene *scene, str id, const struct hours_schedule *schedule);
