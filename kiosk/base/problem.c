/* A problem keeps its own words, so that it outlives whatever failed. */
#include "kiosk/base/problem.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Cuts at a character boundary and marks the cut. */
static void close_text(char *text, size_t room, size_t wanted)
{
	if (wanted < room)
		return;
	size_t end = room - 4; /* the ellipsis has three bytes */
	while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80)
		end--;
	memcpy(text + end, "…", 4);
}

static void copy_text(char *to, size_t room, const char *from)
{
	int wanted = snprintf(to, room, "%s", from ? from : "");
	close_text(to, room, (size_t)wanted);
}

bool problem_set(struct problem *problem, enum problem_kind kind, const char *place, const char *remedy, const char *format, ...)
{
	if (!problem)
		return false;
	problem->kind = kind;
	copy_text(problem->place, sizeof problem->place, place);
	copy_text(problem->remedy, sizeof problem->remedy, remedy);
	va_list arguments;
	va_start(arguments, format);
	int wanted = vsnprintf(problem->text, sizeof problem->text, format, arguments);
	va_end(arguments);
	close_text(problem->text, sizeof problem->text, (size_t)wanted);
	return false;
}

str problem_line(struct arena *arena, const struct problem *problem)
{
	const char *colon = problem->place[0] ? ": " : "";
	str text = str_of(problem->text);
	bool ended = text.size && strchr(".:!?)", text.data[text.size - 1]);
	const char *gap = !problem->remedy[0] ? "" : ended ? " " : ". ";
	return str_format(arena, "%s%s%s%s%s", problem->place, colon, problem->text, gap, problem->remedy);
}
