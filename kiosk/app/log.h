/* log: one line to standard error for what the installer must know: start, stop, what cannot be used and what to do. Never
 * anything a visitor did, chose or saw (STANDARDS P-17). */
#pragma once
#include "kiosk/base/problem.h"

void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_problem(const struct problem *problem);
