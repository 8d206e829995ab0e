/* files: reading whole files, and nothing that writes on the visitor's side. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"

/* The whole file into the arena. More than `limit` bytes is PROBLEM_TOO_LARGE. */
bool files_read(struct arena *arena, const char *path, size_t limit, str *bytes, struct problem *problem);
