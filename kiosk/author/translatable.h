/* translatable: every text of the material that can stand in another language, one by one, with its context in the PO files
 * ("rights|fr-health-ame|steps.1") and its place in the pack. Sorted by context. */
#pragma once
#include "kiosk/author/material.h"

struct translatable {
	str context;
	str source;
	const struct row *row; /* NULL for the territory's name */
	enum sheet_kind sheet;
	int layer;
	int field;     /* of the sheet, or of the layer */
	str table;     /* of the pack */
	str record_id; /* "id", "id#2", "entitlement:id" or "entitlement:id#2" */
	str column;
	str hash; /* of the source: 16 hex digits */
};

struct translatable_list {
	struct translatable *items;
	int count, capacity;
};

void translatable_collect(struct material *material, struct translatable_list *list);
const struct translatable *translatable_find(const struct translatable_list *list, str context);
