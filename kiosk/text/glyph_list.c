/* A list that grows; old memory is overwritten, because glyphs tell the text. */
#include "kiosk/text/glyph_list.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include <stdlib.h>

struct glyph *glyph_list_room(struct glyph_list *list, int more)
{
	if (list->count + more > list->capacity) {
		int capacity = list->capacity ? list->capacity : 512;
		while (capacity < list->count + more)
			capacity *= 2;
		struct glyph *larger = malloc((size_t)capacity * sizeof *larger);
		CHECK(larger != NULL);
		for (int i = 0; i < list->count; i++)
			larger[i] = list->glyphs[i];
		erase_free(list->glyphs, (size_t)list->capacity * sizeof *larger);
		list->glyphs = larger;
		list->capacity = capacity;
	}
	return list->glyphs + list->count;
}

void glyph_list_wipe(struct glyph_list *list)
{
	erase(list->glyphs, (size_t)list->capacity * sizeof *list->glyphs);
	list->count = 0;
}

void glyph_list_finish(struct glyph_list *list)
{
	erase_free(list->glyphs, (size_t)list->capacity * sizeof *list->glyphs);
	*list = (struct glyph_list){0};
}
