/* layout: from what a page says to where it stands. Reads the page tree and the theme's measures, asks the text engine how
 * big each text is, and gives boxes; knows no colour. Everything is computed left-to-right in `start` and `end`; the last
 * step mirrors all boxes for right-to-left, in one place.
 *
 * Sizes come from millimetres (screen diagonal, reading distance) and the visitor's text size. When ROLE_MAIN is longer than
 * the room, it is cut into sheets between its children (a child taller than a sheet is cut between its own children or
 * lines); layout then adds two turn buttons and "page 1 of 3" to the page tree, so that they are spoken and focused too. */
#pragma once
#include "kiosk/base/rect.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/page/page.h"
#include "kiosk/text/text.h"
#include "kiosk/ui/screen_metrics.h"

enum layout_part {
	PART_BOX, /* ground, border, target */
	PART_NAME,
	PART_DETAIL,
	PART_BECAUSE,
	PART_ICON,
	PART_CHEVRON, /* "this leads on", or the mark of what is chosen */
	PART_NUMBER,  /* of a step, in a disc */
	PART_DONE,    /* one step of a progress each: made, now, still to come */
	PART_NOW,
	PART_LEFT
};

struct layout_item { /* one thing that is painted, in painting order */
	int node;    /* index into page->nodes */
	enum layout_part part;
	rect box;		 /* after mirroring */
	struct text_style style; /* text parts */
	str text;
	int text_width; /* the width the paragraph was laid out in */
	bool mirrored_icon;
};

enum { LAYOUT_ITEMS_MAX = 2048 };

struct layout {
	struct screen_metrics metrics;
	struct layout_item items[LAYOUT_ITEMS_MAX];
	int count;
	int sheet, sheet_count;
	bool right_to_left;
	int text_size;
	rect main, bar; /* the room of MAIN and the bar */
};

/* Lays out the page, which may gain pager nodes (that is why it is not const). */
void layout_page(struct layout *layout, struct page *page, const struct screen_metrics *metrics, int text_size, int sheet,
		 struct text_engine *engine, const struct sentence_language *sentences);
/* The target of a node on this sheet, or an empty rect. */
rect layout_target(const struct layout *layout, int node);
/* The node whose target contains the point, or -1. */
int layout_hit(const struct layout *layout, const struct page *page, int x, int y);
