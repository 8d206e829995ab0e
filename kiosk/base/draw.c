/* A growing list of commands. */
#include "kiosk/base/draw.h"
#include "kiosk/base/check.h"
#include <stdlib.h>

static struct draw_command *add(struct draw_list *list)
{
	if (list->count == list->capacity) {
		list->capacity = list->capacity ? list->capacity * 2 : 256;
		list->commands = realloc(list->commands, list->capacity * sizeof *list->commands);
		CHECK(list->commands != NULL);
	}
	return &list->commands[list->count++];
}

void draw_clear(struct draw_list *list)
{
	list->count = 0;
}

void draw_finish(struct draw_list *list)
{
	free(list->commands);
	*list = (struct draw_list){0};
}

void draw_fill(struct draw_list *list, rect box, int radius, rgba colour)
{
	*add(list) = (struct draw_command){.kind = DRAW_FILL, .box = box, .clip = box, .colour = colour, .radius = radius};
}

void draw_border(struct draw_list *list, rect box, int radius, int width, rgba colour)
{
	*add(list) = (struct draw_command){
	    .kind = DRAW_BORDER, .box = box, .clip = box, .colour = colour, .radius = radius, .width = width};
}

void draw_coverage(struct draw_list *list, rect box, rect clip, const uint8_t *coverage, int stride, rgba colour)
{
	*add(list) = (struct draw_command){
	    .kind = DRAW_COVERAGE, .box = box, .clip = clip, .colour = colour, .coverage = coverage, .stride = stride};
}
