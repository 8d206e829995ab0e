/* The last resort is never blank, whatever is missing and however small the screen. */
#include "kiosk/platform/out_of_order.h"
#include "tests/test.h"

static long ink_pixels(const struct canvas *canvas)
{
	long count = 0;
	for (int i = 0; i < canvas->width * canvas->height; i++)
		count += (canvas->pixels[i] & 0xFF) < 100;
	return count;
}

TEST(out_of_order_says_so_in_twelve_languages)
{
	struct canvas canvas;
	canvas_init(&canvas, 1080, 1920);
	struct out_of_order drawn = out_of_order_draw(&canvas, NULL);
	EXPECT_INT(drawn.lines, 12);
	EXPECT(ink_pixels(&canvas) > 50000);
	canvas_finish(&canvas);
}

TEST(a_wrong_font_file_changes_nothing)
{
	struct canvas canvas;
	canvas_init(&canvas, 1920, 1080);
	EXPECT_INT(out_of_order_draw(&canvas, "/etc/hostname").lines, 12);
	EXPECT_INT(out_of_order_draw(&canvas, "/nowhere.ttf").lines, 12);
	canvas_finish(&canvas);
}

TEST(on_screens_of_any_size_it_is_not_blank)
{
	int sizes[][2] = {{1, 1}, {2, 900}, {900, 2}, {60, 60}, {320, 240}, {4096, 300}, {300, 4096}};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct canvas canvas;
		canvas_init(&canvas, sizes[i][0], sizes[i][1]);
		out_of_order_draw(&canvas, NULL);
		if (sizes[i][0] >= 60 && sizes[i][1] >= 60)
			EXPECT(ink_pixels(&canvas) > 50);
		canvas_finish(&canvas);
	}
}
