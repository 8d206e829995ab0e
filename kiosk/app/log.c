/* Lines to standard error. */
#include "kiosk/app/log.h"
#include "kiosk/base/arena.h"
#include <stdarg.h>
#include <stdio.h>

void log_line(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fputs("socle: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
}

void log_problem(const struct problem *problem)
{
	struct arena arena = {0};
	str line = problem_line(&arena, problem);
	log_line("%.*s", STR_ARG(line));
	arena_finish(&arena);
}
