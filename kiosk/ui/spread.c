/* The same for every sheet, so that turning it moves nothing. */
#include "kiosk/ui/spread.h"

static int bottom_of(const struct sheets *sheets, int sheet)
{
	int bottom = 0;
	for (int i = 0; i < sheets->placed_count; i++) {
		const struct placed *p = &sheets->placed[i];
		if (p->sheet == sheet && p->y + p->block.height > bottom)
			bottom = p->y + p->block.height;
	}
	return bottom;
}

/* What each row of tiles may grow by, so that no sheet overflows. */
static int growth_of_rows(const struct assembly *a, const struct sheets *sheets, int height)
{
	int each = measures_px(&a->m, 44);
	for (int sheet = 0; sheet < sheets->count; sheet++) {
		int rows = 0, spare = height - bottom_of(sheets, sheet);
		for (int i = 0; i < sheets->placed_count; i++)
			rows += sheets->placed[i].sheet == sheet && sheets->placed[i].block.grows;
		if (rows && spare / rows < each)
			each = spare / rows;
	}
	return each;
}

static void grow_row(struct assembly *a, struct block *block, int by)
{
	for (int k = block->first; k < block->first + block->count; k++) {
		struct layout_item *item = &a->items[k];
		if (item->part == PART_BOX)
			item->box.h += by;
		else
			item->box.y += by / 2;
	}
	block->height += by;
}

/* Tiles grow into the room below them, all the same, up to the proportion of the drawings. */
void spread_tiles(struct assembly *a, struct sheets *sheets, int height)
{
	int each = growth_of_rows(a, sheets, height), shift = 0, sheet = 0;
	for (int i = 0; i < sheets->placed_count && each > 0; i++) {
		struct placed *p = &sheets->placed[i];
		shift = p->sheet == sheet ? shift : 0;
		sheet = p->sheet;
		p->y += shift;
		if (p->block.grows) {
			grow_row(a, &p->block, each);
			shift += each;
		}
	}
}

void spread_centre(struct sheets *sheets, int height)
{
	int spare = height - bottom_of(sheets, 0);
	for (int i = 0; i < sheets->placed_count; i++)
		sheets->placed[i].y += spare / 2;
}
