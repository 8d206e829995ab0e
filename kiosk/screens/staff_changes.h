/* staff_changes: what changes with the copied pack, in plain words, and what deserves a look before it is installed. */
#pragma once
#include "kiosk/screens/scene.h"

enum { STAFF_CHANGES_NAMES_MAX = 3, STAFF_CHANGES_LANGUAGES_MAX = 4, STAFF_CHANGES_LINES_MAX = 16 };

/* Two cards; nothing when the difference is not known (there is no pack yet to compare with). */
void staff_changes_add(struct scene *scene);
