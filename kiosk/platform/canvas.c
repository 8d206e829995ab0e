/* Carries out a draw list: plain boxes with pixman_fill, everything with soft edges as colour through a mask. */
#include "kiosk/platform/canvas.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/corner.h"
#include <pixman.h>
#include <stdlib.h>
#include <string.h>

struct canvas_tools {
	pixman_image_t *frame;
	pixman_image_t *ink; /* solid, of the last colour */
	rgba ink_colour;
	struct corner_store corners;
};

static uint32_t pack_colour(rgba c)
{
	return 0xFF000000u | (uint32_t)c.r << 16 | (uint32_t)c.g << 8 | c.b;
}

void canvas_init_on(struct canvas *canvas, int width, int height, uint32_t *pixels, int stride)
{
	CHECK(width > 0 && height > 0 && width <= CANVAS_SIDE_MAX && height <= CANVAS_SIDE_MAX);
	CHECK(stride >= width * 4 && stride % 4 == 0);
	*canvas = (struct canvas){.width = width, .height = height, .stride = stride, .pixels = pixels};
	canvas->tools = calloc(1, sizeof *canvas->tools);
	CHECK(canvas->tools != NULL);
	canvas->tools->frame = pixman_image_create_bits(PIXMAN_x8r8g8b8, width, height, pixels, stride);
	CHECK(canvas->tools->frame != NULL);
}

void canvas_init(struct canvas *canvas, int width, int height)
{
	CHECK(width > 0 && height > 0 && width <= CANVAS_SIDE_MAX && height <= CANVAS_SIDE_MAX);
	uint32_t *pixels = calloc((size_t)width * (size_t)height, sizeof *pixels);
	CHECK(pixels != NULL);
	canvas_init_on(canvas, width, height, pixels, width * 4);
	canvas->owned = true;
}

void canvas_finish(struct canvas *canvas)
{
	if (canvas->tools) {
		pixman_image_unref(canvas->tools->frame);
		if (canvas->tools->ink)
			pixman_image_unref(canvas->tools->ink);
		corner_finish(&canvas->tools->corners);
		free(canvas->tools);
	}
	if (canvas->owned) {
		explicit_bzero(canvas->pixels, (size_t)canvas->stride * (size_t)canvas->height);
		free(canvas->pixels);
	}
	*canvas = (struct canvas){0};
}

static pixman_image_t *ink_of(struct canvas_tools *tools, rgba c)
{
	rgba old = tools->ink_colour;
	if (tools->ink && old.r == c.r && old.g == c.g && old.b == c.b && old.a == c.a)
		return tools->ink;
	if (tools->ink)
		pixman_image_unref(tools->ink);
	/* pixman wants premultiplied 16-bit channels; 257 takes 255 to 65535 */
	unsigned a = c.a;
	pixman_color_t colour = {(uint16_t)(c.r * a * 257 / 255), (uint16_t)(c.g * a * 257 / 255),
				 (uint16_t)(c.b * a * 257 / 255), (uint16_t)(a * 257)};
	tools->ink = pixman_image_create_solid_fill(&colour);
	tools->ink_colour = c;
	CHECK(tools->ink != NULL);
	return tools->ink;
}

static rect visible_part(const struct canvas *canvas, rect box, rect clip)
{
	return rect_intersection(rect_intersection(box, clip), (rect){0, 0, canvas->width, canvas->height});
}

static void fill_box(struct canvas *canvas, rect box, rect clip, rgba colour)
{
	rect part = visible_part(canvas, box, clip);
	if (rect_is_empty(part))
		return;
	if (colour.a == 255) {
		pixman_fill(canvas->pixels, canvas->stride / 4, 32, part.x, part.y, part.w, part.h, pack_colour(colour));
		return;
	}
	pixman_image_composite32(PIXMAN_OP_OVER, ink_of(canvas->tools, colour), NULL, canvas->tools->frame, 0, 0, 0, 0, part.x,
				 part.y, part.w, part.h);
}

static void blend_pixel(uint32_t *to, rgba c, unsigned cover)
{
	unsigned red = *to >> 16 & 0xFF, green = *to >> 8 & 0xFF, blue = *to & 0xFF, rest = 255 - cover;
	red = (c.r * cover + red * rest + 127) / 255;
	green = (c.g * cover + green * rest + 127) / 255;
	blue = (c.b * cover + blue * rest + 127) / 255;
	*to = 0xFF000000u | red << 16 | green << 8 | blue;
}

/* For rows that pixman cannot read because they are not aligned to 4 bytes. */
static void blend_rows(struct canvas *canvas, rect box, rect part, const uint8_t *coverage, int stride, rgba colour)
{
	for (int y = part.y; y < part.y + part.h; y++) {
		const uint8_t *from = coverage + (size_t)(y - box.y) * (size_t)stride + (part.x - box.x);
		uint32_t *to = canvas->pixels + (size_t)y * (size_t)(canvas->stride / 4) + part.x;
		for (int x = 0; x < part.w; x++)
			if (from[x])
				blend_pixel(&to[x], colour, from[x] * (unsigned)colour.a / 255);
	}
}

static void blend_coverage(struct canvas *canvas, rect box, rect clip, const uint8_t *coverage, int stride, rgba colour)
{
	enum { LARGE = 64 * 64 }; /* under this size making an image for pixman costs more than it saves */
	rect part = visible_part(canvas, box, clip);
	if (rect_is_empty(part))
		return;
	bool aligned = stride % 4 == 0 && (uintptr_t)coverage % 4 == 0;
	if (!aligned || part.w * part.h < LARGE) {
		blend_rows(canvas, box, part, coverage, stride, colour);
		return;
	}
	uint32_t *bits = (uint32_t *)(uintptr_t)coverage; /* pixman only reads it */
	pixman_image_t *mask = pixman_image_create_bits_no_clear(PIXMAN_a8, box.w, box.h, bits, stride);
	CHECK(mask != NULL);
	pixman_image_composite32(PIXMAN_OP_OVER, ink_of(canvas->tools, colour), mask, canvas->tools->frame, 0, 0, part.x - box.x,
				 part.y - box.y, part.x, part.y, part.w, part.h);
	pixman_image_unref(mask);
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int largest_radius(rect box)
{
	return smaller(smaller(box.w, box.h) / 2, CORNER_RADIUS_MAX);
}

static void draw_corners(struct canvas *canvas, const struct draw_command *c, const struct corner *corner)
{
	int side = corner->side;
	for (int i = 0; i < 4; i++) {
		rect at = {i % 2 ? c->box.x + c->box.w - side : c->box.x, i / 2 ? c->box.y + c->box.h - side : c->box.y, side,
			   side};
		blend_coverage(canvas, at, c->clip, corner->coverage[i], corner->stride, c->colour);
	}
}

static void draw_rounded_fill(struct canvas *canvas, const struct draw_command *c)
{
	rect box = c->box;
	int radius = smaller(c->radius, largest_radius(box));
	if (radius <= 0) {
		fill_box(canvas, box, c->clip, c->colour);
		return;
	}
	fill_box(canvas, (rect){box.x + radius, box.y, box.w - 2 * radius, radius}, c->clip, c->colour);
	fill_box(canvas, (rect){box.x, box.y + radius, box.w, box.h - 2 * radius}, c->clip, c->colour);
	fill_box(canvas, (rect){box.x + radius, box.y + box.h - radius, box.w - 2 * radius, radius}, c->clip, c->colour);
	draw_corners(canvas, c, corner_of(&canvas->tools->corners, radius, 0));
}

static void draw_edges(struct canvas *canvas, const struct draw_command *c, int side, int width)
{
	rect box = c->box;
	fill_box(canvas, (rect){box.x + side, box.y, box.w - 2 * side, width}, c->clip, c->colour);
	fill_box(canvas, (rect){box.x + side, box.y + box.h - width, box.w - 2 * side, width}, c->clip, c->colour);
	fill_box(canvas, (rect){box.x, box.y + side, width, box.h - 2 * side}, c->clip, c->colour);
	fill_box(canvas, (rect){box.x + box.w - width, box.y + side, width, box.h - 2 * side}, c->clip, c->colour);
}

static void draw_rounded_border(struct canvas *canvas, const struct draw_command *c)
{
	int room = largest_radius(c->box);
	int width = smaller(c->width, room), radius = smaller(c->radius, room);
	if (width <= 0)
		return;
	if (radius <= 0) {
		draw_edges(canvas, c, width, width);
		rect box = c->box;
		for (int i = 0; i < 4; i++) {
			rect at = {i % 2 ? box.x + box.w - width : box.x, i / 2 ? box.y + box.h - width : box.y, width, width};
			fill_box(canvas, at, c->clip, c->colour);
		}
		return;
	}
	const struct corner *corner = corner_of(&canvas->tools->corners, radius, width);
	draw_edges(canvas, c, corner->side, width);
	draw_corners(canvas, c, corner);
}

static void draw_one(struct canvas *canvas, const struct draw_command *c)
{
	if (rect_is_empty(c->box) || c->colour.a == 0)
		return;
	switch (c->kind) {
	case DRAW_FILL:
		draw_rounded_fill(canvas, c);
		return;
	case DRAW_BORDER:
		draw_rounded_border(canvas, c);
		return;
	case DRAW_COVERAGE:
		blend_coverage(canvas, c->box, c->clip, c->coverage, c->stride, c->colour);
		return;
	}
}

void canvas_draw(struct canvas *canvas, const struct draw_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		draw_one(canvas, &list->commands[i]);
}
