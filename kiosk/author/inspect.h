/* inspect: every cell of the material against its column, and the rows against each other, all at once. Conditions and the guide
 * are checked in draft.h, translations in catalogue.h. */
#pragma once
#include "kiosk/author/material.h"

void inspect_material(struct material *material);
