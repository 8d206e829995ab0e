/* table_file: tables as CSV, written: UTF-8, comma, LF, quotes only where needed. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"
#include <stdio.h>

/* A file to write, its folders made first; NULL with the problem. */
FILE *table_file_open(const char *path, struct problem *problem);
/* Closes it; false with the problem when anything was not written. */
bool table_file_close(FILE *file, const char *path, struct problem *problem);
void table_file_row(FILE *file, const str *cells, int count);
