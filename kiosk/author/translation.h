/* translation: what the PO files of the layers and of the interface say, matched with the texts of today. A translation whose
 * msgid is no longer the source, or that is marked fuzzy, is stale; one whose context is gone is left out. */
#pragma once
#include "kiosk/author/catalogue.h"
#include "kiosk/author/translatable.h"

struct translation {
	const struct translatable *of;
	int language; /* index into material->languages */
	str text;
	str path; /* of the PO file */
	enum translation_status status;
};

struct interface_text {
	str key, language, text;
	const char *status; /* "source", "reviewed", "human", "machine", "stale" */
};

struct translations {
	struct translation *items; /* by language, then context */
	int count, capacity;
	struct interface_text *interface; /* by language, then key */
	int interface_count, interface_capacity;
	int interface_keys;
	int translated[MATERIAL_LANGUAGES_MAX]; /* texts of today in each language, content and interface */
	int stale[MATERIAL_LANGUAGES_MAX];
	int coverage[MATERIAL_LANGUAGES_MAX]; /* per cent of content and interface */
};

/* Reads po/<language>/<sheet>.po of every layer and <interface>/<language>.po. */
void translation_read(struct material *material, const struct translatable_list *texts, str interface_folder,
		      struct translations *translations);
/* A new one at the end of the list. */
struct translation *translation_new(struct arena *arena, struct translations *translations);
str translation_path(struct arena *arena, str folder, str language, enum sheet_kind sheet);
