/* stack: things that are read from top to bottom inside one box or none: a picture at the start, texts below each other,
 * tags, a mark at the end. Choices, cards, notes, rows, steps, headings and paragraphs are all such stacks; a table says how
 * they differ. */
#pragma once
#include "kiosk/ui/assembly.h"

struct block stack_make(struct assembly *a, int node, int width);
/* A heading's size is the largest that keeps it within `height_max`. */
struct block stack_make_heading(struct assembly *a, int node, int width, int height_max);
