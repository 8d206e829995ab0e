/* check: a bug stops the program, in every build; the supervisor restarts it. Never for what the world does wrong. */
#pragma once

#define CHECK(condition) ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__))

_Noreturn void check_failed(const char *condition, const char *file, int line);
