/* wrap: small things that stand side by side and go on in the next line: tags, greetings, the steps of a progress. */
#pragma once
#include "kiosk/ui/assembly.h"

/* The tags among the nodes from..end, wrapped in `width` with their top left at x, y; returns their height. */
int wrap_tags(struct assembly *a, int from, int end, int x, int y, int width);
struct block wrap_greetings(struct assembly *a, int node, int width);
struct block wrap_progress(struct assembly *a, int node, int width);
