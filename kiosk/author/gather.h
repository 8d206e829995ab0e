/* gather: sheets filled by the program and not by an author: read back out of a pack, or made of foreign records. */
#pragma once
#include "kiosk/author/material.h"

/* Empty material of one layer, named `place` in messages. */
void gather_start(struct material *material, struct arena *arena, struct findings *findings, str place);
/* A new row, its cells empty. The row stays where it is only until the next is added. */
struct row *gather_row(struct material *material, enum sheet_kind sheet);
/* Rows in the order of the sheets: by key. After the last row, before anything is looked for. */
void gather_finish(struct material *material);
/* `line` under `lines`; an empty one adds nothing. */
str gather_line(struct arena *arena, str lines, str line);
