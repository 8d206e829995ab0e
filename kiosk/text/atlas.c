/* A table of glyphs over slabs of bitmaps. */
#include "kiosk/text/atlas.h"
#include "kiosk/base/check.h"
#include "kiosk/text/erase.h"
#include "kiosk/text/raster.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Light strokes on a dark ground look thinner than they are when blended in sRGB; coverage is raised by this power. */
static const double LIGHT_ON_DARK_POWER = 0.82;

struct atlas_slab {
	struct atlas_slab *next;
	size_t size, used;
	uint64_t frame; /* last used */
	uint8_t bytes[];
};

void atlas_open(struct atlas *atlas)
{
	*atlas = (struct atlas){.slots = ATLAS_SLOTS_FIRST};
	atlas->glyphs = calloc(atlas->slots, sizeof *atlas->glyphs);
	CHECK(atlas->glyphs != NULL);
	for (int i = 0; i < 256; i++) {
		atlas->curves[0][i] = (uint8_t)i;
		atlas->curves[1][i] = (uint8_t)lround(255 * pow(i / 255.0, LIGHT_ON_DARK_POWER));
	}
}

void atlas_close(struct atlas *atlas)
{
	for (struct atlas_slab *slab = atlas->slabs; slab;) {
		struct atlas_slab *next = slab->next;
		erase_free(slab, sizeof *slab + slab->size);
		slab = next;
	}
	erase_free(atlas->glyphs, atlas->slots * sizeof *atlas->glyphs);
	*atlas = (struct atlas){0};
}

void atlas_wipe(struct atlas *atlas)
{
	uint64_t frame = atlas->frame;
	atlas_close(atlas);
	atlas_open(atlas);
	atlas->frame = frame;
}

static uint64_t key_of(const struct atlas_request *request)
{
	return (uint64_t)1 << 63 | (uint64_t)request->face << 40 | (uint64_t)request->id << 24 | (uint64_t)request->size << 8 |
	       (uint64_t)(request->quarter << 3 | request->emboldened << 2 | request->light_on_dark << 1 | request->mirrored);
}

static struct atlas_glyph *slot_of(const struct atlas *atlas, uint64_t key)
{
	uint64_t hash = key * 0x9E3779B97F4A7C15U;
	for (size_t at = (hash >> 32) % atlas->slots;; at = (at + 1) % atlas->slots)
		if (atlas->glyphs[at].key == key || atlas->glyphs[at].key == 0)
			return &atlas->glyphs[at];
}

/* Puts all glyphs, but those of `without`, into a new table. */
static void rebuild(struct atlas *atlas, size_t slots, const struct atlas_slab *without)
{
	struct atlas old = *atlas;
	atlas->slots = slots;
	atlas->count = 0;
	atlas->glyphs = calloc(slots, sizeof *atlas->glyphs);
	CHECK(atlas->glyphs != NULL);
	for (size_t i = 0; i < old.slots; i++) {
		const struct atlas_glyph *glyph = &old.glyphs[i];
		if (glyph->key == 0 || (without && glyph->slab == without))
			continue;
		*slot_of(atlas, glyph->key) = *glyph;
		atlas->count++;
	}
	free(old.glyphs);
}

static struct atlas_slab *slab_for(struct atlas *atlas, size_t bytes)
{
	if (atlas->slabs && atlas->slabs->size - atlas->slabs->used >= bytes)
		return atlas->slabs;
	size_t size = bytes > ATLAS_SLAB_BYTES ? bytes : ATLAS_SLAB_BYTES;
	struct atlas_slab *slab = calloc(1, sizeof *slab + size);
	CHECK(slab != NULL);
	slab->size = size;
	slab->next = atlas->slabs;
	atlas->slabs = slab;
	atlas->bytes += size;
	return slab;
}

static void store(struct atlas *atlas, struct atlas_glyph *glyph, const struct raster *raster,
		  const struct atlas_request *request)
{
	glyph->left = (int16_t)raster->left;
	glyph->top = (int16_t)raster->top;
	glyph->width = (uint16_t)raster->width;
	glyph->height = (uint16_t)raster->height;
	glyph->stride = (uint16_t)((raster->width + 3) / 4 * 4);
	size_t bytes = (size_t)glyph->stride * glyph->height;
	if (bytes == 0)
		return;
	struct atlas_slab *slab = slab_for(atlas, bytes);
	uint8_t *to = slab->bytes + slab->used;
	const uint8_t *curve = atlas->curves[request->light_on_dark];
	for (int y = 0; y < glyph->height; y++)
		for (int x = 0; x < glyph->width; x++) {
			int from = request->mirrored ? glyph->width - 1 - x : x;
			to[y * glyph->stride + x] = curve[raster->rows[y * raster->pitch + from]];
		}
	slab->used += bytes;
	glyph->slab = slab;
	glyph->coverage = to;
}

const struct atlas_glyph *atlas_glyph(struct atlas *atlas, struct faces *faces, const struct atlas_request *request)
{
	uint64_t key = key_of(request);
	struct atlas_glyph *glyph = slot_of(atlas, key);
	if (glyph->key == 0) {
		if (2 * (atlas->count + 1) > atlas->slots) {
			rebuild(atlas, 2 * atlas->slots, NULL);
			glyph = slot_of(atlas, key);
		}
		struct raster raster;
		*glyph = (struct atlas_glyph){.key = key};
		atlas->count++;
		if (raster_glyph(faces, request, &raster))
			store(atlas, glyph, &raster, request);
	}
	if (glyph->slab)
		glyph->slab->frame = atlas->frame;
	return glyph;
}

static struct atlas_slab **oldest_slab(struct atlas *atlas)
{
	struct atlas_slab **oldest = &atlas->slabs;
	for (struct atlas_slab **at = &atlas->slabs; *at; at = &(*at)->next)
		if ((*at)->frame < (*oldest)->frame)
			oldest = at;
	return oldest;
}

void atlas_frame(struct atlas *atlas)
{
	atlas->frame++;
	while (atlas->bytes > ATLAS_BYTES_MAX) {
		struct atlas_slab **at = oldest_slab(atlas), *slab = *at;
		CHECK(slab != NULL);
		rebuild(atlas, atlas->slots, slab);
		*at = slab->next;
		atlas->bytes -= slab->size;
		erase_free(slab, sizeof *slab + slab->size);
	}
}
