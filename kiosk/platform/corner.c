/* Corner masks by counting 8 x 8 samples a pixel: exact enough for the eye, and done once. */
#include "kiosk/platform/corner.h"
#include "kiosk/base/check.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLES = 8 };

/* In units of half a sample, so that sample centres are whole numbers. */
static bool is_inside(int x, int y, int radius)
{
	int64_t centre = (int64_t)radius * 2 * SAMPLES;
	int64_t dx = x - centre, dy = y - centre;
	return dx * dx + dy * dy <= centre * centre;
}

/* Whether the sample belongs to the rounded box whose corner starts `inset` pixels in; `radius` 0 is a square corner. */
static bool is_covered(int x, int y, int inset, int radius)
{
	x -= inset * 2 * SAMPLES;
	y -= inset * 2 * SAMPLES;
	if (x < 0 || y < 0)
		return false;
	int edge = radius * 2 * SAMPLES;
	return x >= edge || y >= edge || is_inside(x, y, radius);
}

static uint8_t cover_pixel(int column, int row, int radius, int width)
{
	int hits = 0;
	int inner = radius > width ? radius - width : 0;
	for (int i = 0; i < SAMPLES * SAMPLES; i++) {
		int x = (column * SAMPLES + i % SAMPLES) * 2 + 1;
		int y = (row * SAMPLES + i / SAMPLES) * 2 + 1;
		bool outer = is_covered(x, y, 0, radius);
		hits += outer && !(width > 0 && is_covered(x, y, width, inner));
	}
	return (uint8_t)(hits * 255 / (SAMPLES * SAMPLES));
}

static void forget(struct corner *corner)
{
	free(corner->coverage[0]);
	*corner = (struct corner){0};
}

static void make(struct corner *corner, int radius, int width)
{
	int side = radius > width ? radius : width;
	int stride = (side + 3) & ~3;
	uint8_t *bytes = calloc(4, (size_t)side * (size_t)stride);
	CHECK(bytes != NULL);
	*corner = (struct corner){.radius = radius, .width = width, .side = side, .stride = stride};
	for (int i = 0; i < 4; i++)
		corner->coverage[i] = bytes + (size_t)i * (size_t)side * (size_t)stride;
	for (int row = 0; row < side; row++)
		for (int column = 0; column < side; column++) {
			uint8_t value = cover_pixel(column, row, radius, width);
			int right = side - 1 - column, bottom = side - 1 - row;
			corner->coverage[0][row * stride + column] = value;
			corner->coverage[1][row * stride + right] = value;
			corner->coverage[2][bottom * stride + column] = value;
			corner->coverage[3][bottom * stride + right] = value;
		}
}

const struct corner *corner_of(struct corner_store *store, int radius, int width)
{
	CHECK(radius > 0 && radius <= CORNER_RADIUS_MAX && width >= 0 && width <= CORNER_RADIUS_MAX);
	for (int i = 0; i < store->count; i++)
		if (store->kept[i].radius == radius && store->kept[i].width == width)
			return &store->kept[i];
	if (store->count < CORNER_KEPT_MAX) {
		make(&store->kept[store->count], radius, width);
		return &store->kept[store->count++];
	}
	struct corner *oldest = &store->kept[store->next];
	store->next = (store->next + 1) % CORNER_KEPT_MAX;
	forget(oldest);
	make(oldest, radius, width);
	return oldest;
}

void corner_finish(struct corner_store *store)
{
	for (int i = 0; i < store->count; i++)
		forget(&store->kept[i]);
	*store = (struct corner_store){0};
}
