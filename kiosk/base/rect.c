/* Arithmetic of boxes. */
#include "kiosk/base/rect.h"

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

bool rect_contains(rect r, int x, int y)
{
	return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

bool rect_is_empty(rect r)
{
	return r.w <= 0 || r.h <= 0;
}

rect rect_intersection(rect a, rect b)
{
	int x = larger(a.x, b.x), y = larger(a.y, b.y);
	int w = smaller(a.x + a.w, b.x + b.w) - x, h = smaller(a.y + a.h, b.y + b.h) - y;
	return w > 0 && h > 0 ? (rect){x, y, w, h} : (rect){0};
}

bool rect_overlaps(rect a, rect b)
{
	return !rect_is_empty(rect_intersection(a, b));
}

bool rect_is_inside(rect inner, rect outer)
{
	return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
	       inner.y + inner.h <= outer.y + outer.h;
}

rect rect_union(rect a, rect b)
{
	if (rect_is_empty(a))
		return b;
	if (rect_is_empty(b))
		return a;
	int x = smaller(a.x, b.x), y = smaller(a.y, b.y);
	return (rect){x, y, larger(a.x + a.w, b.x + b.w) - x, larger(a.y + a.h, b.y + b.h) - y};
}

rect rect_inset(rect r, int by)
{
	return (rect){r.x + by, r.y + by, larger(r.w - 2 * by, 0), larger(r.h - 2 * by, 0)};
}

rect rect_mirrored(rect r, int page_width)
{
	return (rect){page_width - r.x - r.w, r.y, r.w, r.h};
}
