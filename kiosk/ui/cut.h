/* cut: a block taller than its room becomes two, each with the box around it: between its parts, or between the lines of a
 * text. */
#pragma once
#include "kiosk/ui/assembly.h"

/* Leaves in *block what stands in `room` and gives the rest in *rest; false, and nothing changed, when not even one part
 * or line fits. */
bool cut_block(struct assembly *a, struct block *block, int room, struct block *rest);
