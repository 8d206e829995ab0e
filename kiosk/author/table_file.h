/* table_file: tables as CSV, written: UTF-8, comma, LF, quotes only where needed. */
#pragma once
#include "kiosk/author/material.h"
#include "kiosk/base/problem.h"
#include <stdio.h>

/* A file to write, its folders made first; NULL with the problem. */
FILE *table_file_open(const char *path, struct problem *problem);
/* Closes it; false with the problem when anything was not written. */
bool table_file_close(FILE *file, const char *path, struct problem *problem);
void table_file_row(FILE *file, const str *cells, int count);
/* The sheets that have rows, and layer.csv, into `folder`; columns nothing is filled in of are left out unless they must be. */
bool table_file_sheets(const struct material *material, str folder, struct problem *problem);
