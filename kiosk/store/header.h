/* header: the first hundred bytes of a pack's database, looked at before SQLite opens it, so that a foreign, truncated or
 * newer file is told apart with a sentence of its own. Offsets: sqlite.org/fileformat2.html 1.3. */
#pragma once
#include "kiosk/base/problem.h"

enum { HEADER_TRAILER_BYTES = 4096 /* a signed pack may carry its trailer behind the last page */ };

bool header_check(const char *path, struct problem *problem);
