/* written_day: a day, month or year as the pack writes it (2026-11-03, 2026-11, 2026), in the visitor's words. */
#pragma once
#include "kiosk/screens/scene.h"

/* "3 novembre 2026", "novembre 2026" or "2026"; what is none of these, as it stands. */
str written_day(struct scene *scene, str day);
/* "Checked on 3 November 2026", "Checked in November 2026", "Checked in 2026", "Not checked yet". */
str written_day_checked(struct scene *scene, str day);
