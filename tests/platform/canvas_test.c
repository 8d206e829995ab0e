/* The canvas against sums that can be done by hand, and against another program's reading of the PNG. */
#include "kiosk/platform/canvas.h"
#include "tests/test.h"
#include <math.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const rgba WHITE = {255, 255, 255, 255}, BLACK = {0, 0, 0, 255}, RED = {200, 30, 40, 255};

static unsigned pixel(const struct canvas *canvas, int x, int y)
{
	return canvas->pixels[y * (canvas->stride / 4) + x] & 0xFFFFFF;
}

/* Sum of darkness on white paper, in whole pixels. */
static double darkness(const struct canvas *canvas)
{
	double sum = 0;
	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++)
			sum += (255 - (pixel(canvas, x, y) & 0xFF)) / 255.0;
	return sum;
}

static void begin(struct canvas *canvas, struct draw_list *list, int width, int height)
{
	*list = (struct draw_list){0};
	canvas_init(canvas, width, height);
	draw_fill(list, (rect){0, 0, width, height}, 0, WHITE);
}

static void end(struct canvas *canvas, struct draw_list *list)
{
	draw_finish(list);
	canvas_finish(canvas);
}

TEST(a_fill_covers_its_box_and_nothing_else)
{
	struct canvas canvas;
	struct draw_list list;
	begin(&canvas, &list, 50, 40);
	draw_fill(&list, (rect){10, 5, 20, 30}, 0, RED);
	canvas_draw(&canvas, &list);
	EXPECT_INT(pixel(&canvas, 10, 5), 0xC81E28);
	EXPECT_INT(pixel(&canvas, 29, 34), 0xC81E28);
	EXPECT_INT(pixel(&canvas, 9, 5), 0xFFFFFF);
	EXPECT_INT(pixel(&canvas, 30, 34), 0xFFFFFF);
	EXPECT_INT(pixel(&canvas, 29, 35), 0xFFFFFF);
	end(&canvas, &list);
}

TEST(a_full_circle_has_the_area_of_a_circle)
{
	struct canvas canvas;
	struct draw_list list;
	begin(&canvas, &list, 220, 220);
	draw_fill(&list, (rect){10, 10, 200, 200}, 100, BLACK);
	canvas_draw(&canvas, &list);
	double expected = acos(-1) * 100 * 100;
	EXPECT(fabs(darkness(&canvas) - expected) < expected * 0.002);
	for (int i = 0; i < 220; i++) { /* the four corners are mirrors of one */
		EXPECT_INT(pixel(&canvas, i, 30), pixel(&canvas, 219 - i, 30));
		EXPECT_INT(pixel(&canvas, i, 30), pixel(&canvas, i, 189));
	}
	end(&canvas, &list);
}

TEST(a_border_has_the_area_of_a_ring_and_leaves_the_inside_alone)
{
	struct canvas canvas;
	struct draw_list list;
	begin(&canvas, &list, 220, 220);
	draw_border(&list, (rect){10, 10, 200, 200}, 100, 10, BLACK);
	canvas_draw(&canvas, &list);
	double expected = acos(-1) * (100.0 * 100 - 90 * 90);
	EXPECT(fabs(darkness(&canvas) - expected) < expected * 0.005);
	EXPECT_INT(pixel(&canvas, 110, 110), 0xFFFFFF);
	end(&canvas, &list);
	begin(&canvas, &list, 60, 60);
	draw_border(&list, (rect){10, 10, 40, 40}, 0, 4, BLACK);
	canvas_draw(&canvas, &list);
	EXPECT_INT((int)lround(darkness(&canvas)), 40 * 40 - 32 * 32);
	end(&canvas, &list);
}

TEST(coverage_blends_by_its_value_and_respects_the_clip)
{
	struct canvas canvas;
	struct draw_list list;
	uint8_t coverage[6] = {255, 128, 0, 255, 255, 255};
	begin(&canvas, &list, 20, 20);
	draw_coverage(&list, (rect){5, 5, 3, 2}, (rect){5, 5, 2, 2}, coverage, 3, BLACK);
	canvas_draw(&canvas, &list);
	EXPECT_INT(pixel(&canvas, 5, 5), 0);
	EXPECT_INT(pixel(&canvas, 6, 5), 0x7F7F7F);
	EXPECT_INT(pixel(&canvas, 7, 6), 0xFFFFFF);
	end(&canvas, &list);
}

/* Two ways of blending exist (aligned and large: pixman; else by hand); both must show the same. */
TEST(large_and_small_coverage_look_the_same)
{
	enum { SIDE = 128 };
	_Alignas(4) static uint8_t coverage[SIDE * SIDE];
	struct canvas one, two;
	struct draw_list list;
	for (int i = 0; i < SIDE * SIDE; i++)
		coverage[i] = (uint8_t)(i * 7);
	begin(&one, &list, SIDE, SIDE);
	draw_coverage(&list, (rect){0, 0, SIDE, SIDE}, (rect){0, 0, SIDE, SIDE}, coverage, SIDE, RED);
	canvas_draw(&one, &list);
	draw_finish(&list);
	begin(&two, &list, SIDE, SIDE);
	for (int row = 0; row < SIDE; row++)
		draw_coverage(&list, (rect){0, row, SIDE, 1}, (rect){0, row, SIDE, 1}, coverage + row * SIDE, SIDE, RED);
	canvas_draw(&two, &list);
	int worst = 0;
	for (int i = 0; i < SIDE * SIDE; i++)
		for (int shift = 0; shift < 24; shift += 8) {
			int difference = abs((int)(one.pixels[i] >> shift & 0xFF) - (int)(two.pixels[i] >> shift & 0xFF));
			worst = difference > worst ? difference : worst;
		}
	EXPECT(worst <= 1);
	canvas_finish(&one);
	end(&two, &list);
}

TEST(what_lies_outside_the_frame_is_not_drawn_and_not_written)
{
	struct canvas canvas;
	struct draw_list list;
	_Alignas(4) static uint8_t coverage[100 * 100];
	memset(coverage, 255, sizeof coverage);
	begin(&canvas, &list, 30, 30);
	draw_fill(&list, (rect){-500, -500, 2000, 2000}, 90, RED);
	draw_border(&list, (rect){-20, 20, 4000, 300}, 9, 3, BLACK);
	draw_coverage(&list, (rect){-50, -50, 100, 100}, (rect){-50, -50, 100, 100}, coverage, 100, BLACK);
	draw_fill(&list, (rect){29, 29, 1, 1}, 7, WHITE);
	draw_border(&list, (rect){3, 3, 1, 1}, 7, 9, WHITE);
	draw_fill(&list, (rect){0, 0, 0, 0}, 7, WHITE);
	canvas_draw(&canvas, &list);
	EXPECT_INT(pixel(&canvas, 0, 0), 0);
	EXPECT_INT(pixel(&canvas, 29, 29), 0xFFFFFF);
	end(&canvas, &list);
}

TEST(half_transparent_fills_blend)
{
	struct canvas canvas;
	struct draw_list list;
	begin(&canvas, &list, 10, 10);
	draw_fill(&list, (rect){0, 0, 10, 10}, 0, (rgba){0, 0, 0, 128});
	draw_fill(&list, (rect){0, 0, 5, 5}, 0, (rgba){0, 0, 0, 0});
	canvas_draw(&canvas, &list);
	EXPECT_INT(pixel(&canvas, 2, 2), 0x7F7F7F);
	EXPECT_INT(pixel(&canvas, 8, 8), 0x7F7F7F);
	end(&canvas, &list);
}

/* The judge is ImageMagick, which did not write the file. */
TEST(another_program_reads_the_png_and_finds_the_same_pixels)
{
	struct canvas canvas;
	struct draw_list list;
	struct problem problem;
	char folder[] = "/tmp/socle-canvas-XXXXXX", path[64], command[256];
	EXPECT(mkdtemp(folder) != NULL);
	begin(&canvas, &list, 611, 303);
	for (int i = 0; i < 60; i++)
		draw_fill(&list, (rect){i * 9, i * 4, 90, 50}, i,
			  (rgba){(uint8_t)(i * 41), (uint8_t)(i * 7), (uint8_t)(i * 13), 255});
	canvas_draw(&canvas, &list);
	snprintf(path, sizeof path, "%s/a.png", folder);
	EXPECT(canvas_png_write(&canvas, path, &problem));
	snprintf(command, sizeof command, "convert %s -depth 8 rgb:- 2>/dev/null", path);
	FILE *judge = popen(command, "r");
	int wrong = 0, count = 0;
	for (int y = 0; y < 303; y++)
		for (int x = 0; x < 611; x++)
			for (int shift = 16; shift >= 0; shift -= 8, count++)
				wrong += fgetc(judge) != (int)(pixel(&canvas, x, y) >> shift & 0xFF);
	EXPECT_INT(wrong, 0);
	EXPECT_INT(fgetc(judge), EOF);
	EXPECT_INT(pclose(judge), 0);
	unlink(path);
	rmdir(folder);
	EXPECT(!canvas_png_write(&canvas, "/nowhere/at/all.png", &problem));
	EXPECT_STR(str_of(problem.place), STR("/nowhere/at/all.png"));
	end(&canvas, &list);
}

/* A page of text: one ground, thirty cards, 1600 glyphs. Not a promise about the machine, only about the order of size. */
TEST(a_full_page_is_drawn_in_milliseconds)
{
	struct canvas canvas;
	struct draw_list list;
	static uint8_t glyph[24 * 40];
	for (size_t i = 0; i < sizeof glyph; i++)
		glyph[i] = (uint8_t)(i % 3 ? 0 : 200);
	begin(&canvas, &list, 1080, 1920);
	for (int i = 0; i < 30; i++) {
		draw_fill(&list, (rect){40, 60 + i * 60, 1000, 56}, 18, WHITE);
		draw_border(&list, (rect){40, 60 + i * 60, 1000, 56}, 18, 3, RED);
	}
	for (int i = 0; i < 1600; i++) {
		rect box = {50 + i % 40 * 24, 60 + i / 40 * 44, 24, 40};
		draw_coverage(&list, box, box, glyph, 24, BLACK);
	}
	canvas_draw(&canvas, &list);
	double best = 1e9;
	for (int i = 0; i < 10; i++) {
		struct timespec from, to;
		clock_gettime(CLOCK_MONOTONIC, &from);
		canvas_draw(&canvas, &list);
		clock_gettime(CLOCK_MONOTONIC, &to);
		double ms = (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6;
		best = ms < best ? ms : best;
	}
	printf("  a full page: %.2f ms\n", best);
#ifdef __SANITIZE_ADDRESS__
	EXPECT(best < 300);
#else
	EXPECT(best < 100);
#endif
	end(&canvas, &list);
}
