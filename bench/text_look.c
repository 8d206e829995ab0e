/* Draws every text of tests/text/corpus into a picture, to be looked at by people who read it:
 *     text_look PICTURE.pgm [width [size [bold [dark]]]] < list of "tag text" lines
 * (see bench/Makefile). */
#include "kiosk/text/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MARGIN = 20, HEIGHT_MAX = 12000, LINE_BYTES = 65536 };

struct picture {
	uint8_t *pixels;
	int width, height;
};

static void blend(struct picture *picture, const struct draw_command *command)
{
	rect box =
	    rect_intersection(rect_intersection(command->box, command->clip), (rect){0, 0, picture->width, picture->height});
	for (int y = box.y; y < box.y + box.h; y++)
		for (int x = box.x; x < box.x + box.w; x++) {
			int a = command->coverage[(y - command->box.y) * command->stride + x - command->box.x];
			uint8_t *pixel = &picture->pixels[y * picture->width + x];
			*pixel = (uint8_t)(*pixel + (command->colour.r - *pixel) * a / 255);
		}
}

static bool write_picture(const struct picture *picture, const char *path, int height)
{
	FILE *file = fopen(path, "wb");
	if (!file)
		return false;
	fprintf(file, "P5\n%d %d\n255\n", picture->width, height);
	fwrite(picture->pixels, (size_t)picture->width, (size_t)height, file);
	return fclose(file) == 0;
}

int main(int count, char **arguments)
{
	struct problem problem;
	struct text_engine *engine = text_open("assets/fonts/fonts.list", &problem);
	if (!engine || count < 2) {
		fprintf(stderr, "%s: %s %s\n", problem.place, problem.text, problem.remedy);
		return 1;
	}
	int width = count > 2 ? atoi(arguments[2]) : 800;
	struct text_style style = {.size = count > 3 ? (float)atof(arguments[3]) : 28, .bold = count > 4 && atoi(arguments[4])};
	style.light_on_dark = count > 5 && atoi(arguments[5]);
	struct picture picture = {.width = width + 2 * MARGIN, .height = HEIGHT_MAX};
	picture.pixels = malloc((size_t)picture.width * HEIGHT_MAX);
	memset(picture.pixels, style.light_on_dark ? 0 : 255, (size_t)picture.width * HEIGHT_MAX);
	rgba ink = style.light_on_dark ? (rgba){255, 255, 255, 255} : (rgba){0, 0, 0, 255};
	static char line[LINE_BYTES];
	struct draw_list list = {0};
	int y = MARGIN;
	while (fgets(line, sizeof line, stdin)) {
		str text = str_trim(str_of(line)), tag;
		if (!str_cut(&text, ' ', &tag) || text.size == 0)
			continue;
		style.language = tag;
		const struct text_paragraph *paragraph = text_layout(engine, text, &style, width);
		if (y + paragraph->height > HEIGHT_MAX)
			break;
		text_draw(engine, paragraph, &list, MARGIN, y, width, (rect){0, y, picture.width, paragraph->height}, ink);
		y += paragraph->height;
		memset(picture.pixels + (size_t)y * (size_t)picture.width, 200, (size_t)picture.width);
		y += 1;
		text_frame(engine);
		for (size_t i = 0; i < list.count; i++)
			blend(&picture, &list.commands[i]);
		draw_clear(&list);
	}
	for (int i = 0; i < 12; i++)
		text_draw_icon(engine, (uint32_t)(0xE88A + i), &list, (rect){MARGIN + i * 60, y, 48, 48}, i % 2, ink);
	for (size_t i = 0; i < list.count; i++)
		blend(&picture, &list.commands[i]);
	draw_finish(&list);
	text_close(engine);
	bool good = write_picture(&picture, arguments[1], y + 60 < HEIGHT_MAX ? y + 60 : HEIGHT_MAX);
	free(picture.pixels);
	return good ? 0 : 1;
}
