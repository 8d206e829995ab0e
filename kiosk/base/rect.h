/* rect: whole pixels, x to the right and y downwards, w and h never negative. */
#pragma once
#include <stdbool.h>

typedef struct rect {
	int x, y, w, h;
} rect;

bool rect_contains(rect r, int x, int y);
bool rect_overlaps(rect a, rect b); /* touching edges do not overlap */
bool rect_is_inside(rect inner, rect outer);
bool rect_is_empty(rect r);
rect rect_intersection(rect a, rect b);	    /* empty rect when they do not overlap */
rect rect_union(rect a, rect b);	    /* an empty rect adds nothing */
rect rect_inset(rect r, int by);	    /* clamps at an empty rect */
rect rect_mirrored(rect r, int page_width); /* the one line that makes right-to-left */
