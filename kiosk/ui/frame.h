/* frame: what stands around the sheets and stays when they are turned: who the kiosk belongs to, the page's main buttons, the
 * bar, the invitation to touch. Each is put at its final place. */
#pragma once
#include "kiosk/ui/assembly.h"

struct frame_buttons { /* foot or pager: a row, or several, of known height */
	int first, count, height, rows;
};

/* At the top; returns its height. */
int frame_header(struct assembly *a, int node);
/* The same as the first block of MAIN. */
struct block frame_header_block(struct assembly *a, int node, int width);
/* At the bottom; returns its height. One row of cells, or two when the words need it. */
int frame_bar(struct assembly *a, int node);
/* With its lower edge at `bottom`; returns its height. */
int frame_invitation(struct assembly *a, int node, int bottom);
/* With the upper edge at 0, to be moved. */
struct frame_buttons frame_foot(struct assembly *a, int node, int x, int width);
