/* canonical: CSV as it stands in git: UTF-8, comma, LF, quotes only where needed, columns in fixed order, rows by key. */
#pragma once
#include "kiosk/author/material.h"
#include "kiosk/base/problem.h"
#include <stdio.h>

/* A file to write, its folders made first; NULL with the problem. */
FILE *canonical_open(const char *path, struct problem *problem);
/* Closes it; false with the problem when anything was not written. */
bool canonical_close(FILE *file, const char *path, struct problem *problem);
void canonical_row(FILE *file, const str *cells, int count);
/* The sheets that have rows, and layer.csv, into `folder`; columns nothing is filled in of are left out unless they must be. */
bool canonical_sheets(const struct material *material, str folder, struct problem *problem);
