/* open_cell: values of foreign data into the cells of a service, each checked as an author's would be: what a cell may not hold is
 * not kept and named in a finding with its place, so that what is written passes `check`. */
#pragma once
#include "kiosk/author/findings.h"
#include "kiosk/author/material.h"

struct open_cell {
	struct findings *findings;
	struct arena *arena;
	str path;	 /* of the data */
	int number;	 /* of the record in it: row, or how-manieth */
	str record;	 /* its name in messages */
	struct row *row; /* of the sheet */
};

void open_cell_set(const struct open_cell *cell, int field, str value);
/* One line more in a list or a text. */
void open_cell_add(const struct open_cell *cell, int field, str line);
/* "list: code" under tags; nothing when there is no code. */
void open_cell_tag(const struct open_cell *cell, const char *list, str code);
/* The first sentence of the description, or the name: a record must have a summary. */
void open_cell_summary(const struct open_cell *cell);
struct place open_cell_place(const struct open_cell *cell, const char *field, str value);
/* A slug of an id of others: small letters, digits, "-", "_" and "."; everything else becomes "-". Empty when nothing is left. */
str open_cell_slug(struct arena *arena, str id);
/* What every record must have and no foreign one says: kind, confidence, and when to look at it again, half a year from `today`. */
void open_cell_required(const struct open_cell *cell, str today);
/* layer.csv, as far as it is known: the rest is for the author, and `check` asks for it. */
void open_cell_layer(struct material *material, str id, str publisher, str licence, str today);
/* The calendar's day, yyyy-mm-dd. */
str open_cell_today(struct arena *arena);
