/* Three forms of the same few buttons. */
#include "kiosk/ui/bottom.h"
#include "kiosk/ui/sheets.h"

static struct bottom in_rows(const struct assembly *a, rect whole)
{
	int width = a->m.screen.width - 2 * a->m.pad;
	return (struct bottom){.form = BOTTOM_ROWS,
			       .whole = whole,
			       .foot_x = a->m.pad,
			       .foot_width = width,
			       .pager_x = a->m.pad,
			       .pager_width = width};
}

static struct bottom in_columns(const struct assembly *a, rect whole)
{
	struct bottom b = in_rows(a, whole);
	struct sheets_columns columns = sheets_columns(a, b.foot_width);
	b.form = BOTTOM_COLUMNS;
	b.foot_x += columns.second_x;
	b.foot_width = b.pager_width = columns.width;
	return b;
}

static struct bottom beside(const struct assembly *a, rect whole, enum bottom_form form)
{
	struct bottom b = in_rows(a, whole);
	int arrows = 2 * a->m.target + a->m.gap, quarter = b.foot_width / 4;
	int width = form == BOTTOM_BESIDE ? b.foot_width / 3 : quarter > arrows ? quarter : arrows;
	b.form = form;
	b.foot_x = b.pager_x = a->m.screen.width - a->m.pad - width;
	b.foot_width = b.pager_width = width;
	return b;
}

struct bottom bottom_make(struct assembly *a, int foot, rect whole, enum bottom_form form)
{
	int first = a->count;
	struct bottom b = form == BOTTOM_ROWS	   ? in_rows(a, whole)
			  : form == BOTTOM_COLUMNS ? in_columns(a, whole)
						   : beside(a, whole, form);
	b.foot = (struct frame_buttons){.first = first};
	if (foot >= 0 && form != BOTTOM_FLOWING)
		b.foot = frame_foot(a, foot, b.foot_x, b.foot_width);
	if (form == BOTTOM_COLUMNS && b.foot.rows > 1) { /* too many for half the width */
		a->count = first;
		return bottom_make(a, foot, whole, BOTTOM_ROWS);
	}
	return b;
}

static int height_of(const struct assembly *a, const struct bottom *b, int pager)
{
	int foot = b->foot.height;
	if (b->form == BOTTOM_COLUMNS)
		return foot > pager ? foot : pager;
	return foot + pager + (foot && pager ? a->m.gap : 0);
}

bool bottom_fits(const struct assembly *a, const struct bottom *b, int pager_height)
{
	return height_of(a, b, pager_height) + 2 * a->m.gap_tight <= b->whole.h;
}

rect bottom_room(const struct assembly *a, const struct bottom *b, int pager_height)
{
	rect room = b->whole;
	int height = height_of(a, b, pager_height);
	if (b->form == BOTTOM_BESIDE || b->form == BOTTOM_FLOWING)
		room.w = b->foot_x - 2 * a->m.gap - room.x;
	else if (height)
		room.h -= height + a->m.gap;
	room.h -= a->m.gap_tight;
	return room;
}

void bottom_settle(struct assembly *a, const struct bottom *b, struct frame_buttons pager)
{
	int lower = b->whole.y + b->whole.h - a->m.gap_tight, foot = lower - b->foot.height;
	int above_foot = b->form == BOTTOM_COLUMNS || b->foot.height == 0 ? 0 : b->foot.height + a->m.gap;
	assembly_move(a, pager.first, pager.count, 0, lower - above_foot - pager.height);
	assembly_move(a, b->foot.first, b->foot.count, 0, foot);
}
