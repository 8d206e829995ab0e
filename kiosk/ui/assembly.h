/* assembly: what layout has in its hands while it works: the page, the measures, and the pieces made so far. Pieces are made
 * at the place where they stand inside their block; later the blocks are given sheets and places. Everything is computed as
 * for a page read from left to right. Lives in the page's arena. */
#pragma once
#include "kiosk/ui/layout.h"
#include "kiosk/ui/measures.h"

struct block {		  /* what is never torn apart unless it is taller than a sheet */
	int first, count; /* its items */
	int node;	  /* the node it begins with */
	int height;
	int gap;	 /* wanted above it, when something stands there */
	int pad_y;	 /* inside its box, above and below */
	bool holds_next; /* a heading: never alone at the bottom */
	bool whole;	 /* cannot be cut: targets in a row */
	bool grows;	 /* a row of tiles: may be made taller when there is room */
};

struct placed {
	struct block block;
	int sheet, x, y;
};

enum { COMPACT_MAX = 2 };

struct assembly {
	struct page *page;
	struct text_engine *engine;
	const struct sentence_language *say;
	struct arena *arena;
	struct measures m;
	bool right_to_left;
	bool framing; /* what stands around the sheets is being made: its type grows less */
	int sheet_height;
	int flowing_header; /* the node of a header that begins MAIN on its first sheet; 0: it stays above */
	int flowing_foot;   /* the node of a foot that follows MAIN on its last sheet; 0: it stays below */
	bool attract;	    /* a page of greetings: larger type, centred */
	int compact;	    /* how far tiles are made lower and narrower to save a sheet, up to COMPACT_MAX */
	bool dense;	    /* a page that is read, with cards or rows: a smaller heading */
	struct layout_item *items;
	int count, room;
};

/* The em of a type size, where the work is now. */
float assembly_em(const struct assembly *a, enum type_size size);

struct type { /* how a text is set */
	float em;
	bool bold, balanced;
	enum text_align align;
};

/* Adds an item; the pointer is good until the next one is added. */
struct layout_item *assembly_put(struct assembly *a, int node, enum layout_part part, rect box);
/* Adds a text, `width` wide; returns its height, 0 when the text is empty. */
int assembly_put_text(struct assembly *a, int node, enum layout_part part, str text, struct type type, int x, int y, int width);
const struct text_paragraph *assembly_paragraph(struct assembly *a, int node, str text, struct type type, int width);
struct text_style assembly_style(const struct assembly *a, int node, struct type type);
int assembly_longest_word(struct assembly *a, int node, str text, struct type type);
/* Moves the items from `first` on. */
void assembly_move(struct assembly *a, int first, int count, int x, int y);
/* The block made of all items from `first` on. */
struct block assembly_block(const struct assembly *a, int first, int node, int height, int gap);
