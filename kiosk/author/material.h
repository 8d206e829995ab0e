/* material: the sheets of a territory and of the national layer below it, read and merged. A local row never takes the place of a
 * national one: an id that stands twice is refused with both places named. Rows are sorted by their key. */
#pragma once
#include "kiosk/author/sheet.h"

enum { MATERIAL_LAYERS_MAX = 2, MATERIAL_FILE_BYTES_MAX = 64 * 1024 * 1024, MATERIAL_LANGUAGES_MAX = 64 };

struct layer {
	str folder;			  /* as given, without a slash at the end */
	str values[LAYER_COUNT];	  /* of layer.csv */
	struct place places[LAYER_COUNT]; /* where they stand */
};

struct material {
	struct arena *arena;
	struct findings *findings;
	int layer_count;
	struct layer layers[MATERIAL_LAYERS_MAX]; /* 0 the territory's, 1 its parent */
	struct sheet sheets[SHEET_COUNT];
	int language_count;
	str languages[MATERIAL_LANGUAGES_MAX]; /* in the order shown */
};

/* Reads everything; what is wrong is in the findings. False when not even layer.csv could be read. */
bool material_read(struct material *material, struct arena *arena, struct findings *findings, str folder);
/* The row of a sheet with this id, or NULL. */
const struct row *material_find(const struct material *material, enum sheet_kind sheet, str id);
/* "rights:fr-health-ame" to its row; NULL when there is none. */
const struct row *material_record(const struct material *material, str record);
/* "content/fr/rights.csv, row 12", in the author's language. */
str material_row_name(const struct material *material, const struct row *row);
str material_value(const struct material *material, int layer_field); /* of the territory's layer */
/* The whole file into the arena; false when it is not there (missing set) or not readable (a finding is added). */
bool material_file(struct arena *arena, struct findings *findings, str path, str *bytes, bool *missing);
