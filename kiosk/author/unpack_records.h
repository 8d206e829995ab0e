/* unpack_records: the five sheets of records out of a pack, with their lists. */
#pragma once
#include "kiosk/author/material.h"
#include "kiosk/store/store.h"

void unpack_records(struct material *material, struct store *store);
/* The texts of one column, one a line; `sql` is a literal with parameters ?1 ?2. */
str unpack_records_lines(struct material *material, struct store *store, const char *sql, const str parameters[2]);
/* One cell from column `column`: text as it is, numbers as they were written. */
str unpack_records_cell(struct material *material, struct store_rows *rows, int column);
/* Latitude or longitude with the fewest digits that give the same number again. */
str unpack_records_degrees(struct material *material, struct store_rows *rows, int column);
