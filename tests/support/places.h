/* places: one after the other every place a visitor can stand at in a pack, for whatever answers are given. */
#pragma once
#include "kiosk/content/content.h"
#include "kiosk/visit/visit.h"

/* False behind the last. */
bool places_each(const struct content *content, int index, struct place *place);
