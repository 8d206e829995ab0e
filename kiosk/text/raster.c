/* Outline, perhaps emboldened, moved by quarters of a pixel, filled. */
#include "kiosk/text/raster.h"
#include FT_OUTLINE_H

enum { QUARTER = 16 /* 1/64 px */ };

static bool load(struct face *face, const struct atlas_request *request)
{
	if (face->outline_size != request->size) {
		if (FT_Set_Char_Size(face->outlines, 0, request->size, 72, 72) != 0)
			return false;
		face->outline_size = request->size;
	}
	return FT_Load_Glyph(face->outlines, request->id, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
	       face->outlines->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

bool raster_glyph(struct faces *faces, const struct atlas_request *request, struct raster *raster)
{
	struct face *face = faces_use(faces, request->face);
	if (!face || !load(face, request))
		return false;
	FT_GlyphSlot slot = face->outlines->glyph;
	if (request->emboldened) {
		FT_Pos strength = request->size / EMBOLDEN_DIVISOR;
		FT_Outline_Embolden(&slot->outline, strength);
		FT_Outline_Translate(&slot->outline, -strength / 2,
				     -strength / 2); /* grow to all sides: joined letters stay joined */
	}
	FT_Outline_Translate(&slot->outline, request->quarter * QUARTER, 0);
	if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0)
		return false;
	const FT_Bitmap *bitmap = &slot->bitmap;
	if (bitmap->width == 0 || bitmap->rows == 0)
		return false;
	*raster = (struct raster){.left = slot->bitmap_left,
				  .top = slot->bitmap_top,
				  .width = (int)bitmap->width,
				  .height = (int)bitmap->rows,
				  .pitch = bitmap->pitch,
				  .rows = bitmap->buffer};
	return true;
}
