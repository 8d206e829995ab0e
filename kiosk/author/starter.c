/* A new territory: layer.csv, the front desk in services.csv, and a card for it in every topic. */
#include "kiosk/author/starter.h"
#include "kiosk/author/canonical.h"
#include "kiosk/author/workbook_cell.h"

enum { DESK_SORT = 990 /* behind every other card */ };

static str cut_slashes(str folder)
{
	while (folder.size > 1 && folder.data[folder.size - 1] == '/')
		folder.size--;
	return folder;
}

static size_t last_part(str folder)
{
	size_t start = folder.size;
	while (start > 0 && folder.data[start - 1] != '/')
		start--;
	return start;
}

str starter_id(str folder)
{
	folder = cut_slashes(folder);
	return str_slice(folder, last_part(folder), folder.size);
}

str starter_parent_folder(struct arena *arena, str folder, str parent)
{
	folder = cut_slashes(folder);
	return str_join(arena, str_slice(folder, 0, last_part(folder)), parent);
}

static struct row new_row(struct arena *arena, enum sheet_kind kind, int number)
{
	int count;
	struct sheet_file *file = ARENA_NEW(arena, struct sheet_file);
	*file = (struct sheet_file){.kind = kind};
	fields_of(kind, &count);
	return (struct row){file, number, ARENA_ARRAY(arena, (size_t)count, str)};
}

static str layer_value(const struct starter *starter, const struct material *national, struct arena *arena, int field)
{
	switch (field) {
	case LAYER_ID:
		return starter_id(starter->folder);
	case LAYER_TITLE:
		return str_format(arena, "Socle %.*s", STR_ARG(starter->name));
	case LAYER_PARENT:
		return starter_id(national->layers[0].folder);
	case LAYER_VERSION:
		return STR("1");
	case LAYER_PUBLISHER:
		return starter->publisher;
	case LAYER_SOURCE_LANGUAGE:
		return starter->language.size ? starter->language : material_value(national, field);
	case LAYER_CREATED_AT:
		return starter->created_at;
	case LAYER_TERRITORY_ID:
		return starter->territory;
	case LAYER_TERRITORY_NAME:
		return starter->name;
	case LAYER_LATITUDE:
	case LAYER_LONGITUDE:
		return STR_NONE;
	default:
		return material_value(national, field);
	}
}

static str layer_text(const struct starter *starter, const struct material *national, struct arena *arena)
{
	struct sheet sheet = {0};
	for (int i = 0; i < LAYER_COUNT; i++) {
		struct row row = new_row(arena, SHEET_LAYER, i);
		row.cells[LAYER_FIELD] = str_of(fields_of_layer()[i].name);
		row.cells[LAYER_VALUE] = layer_value(starter, national, arena, i);
		workbook_cell_add_row(arena, &sheet, row);
	}
	return canonical_text(arena, SHEET_LAYER, &sheet);
}

/* In a language this program has no words for, the sentence is left to people. */
static str desk_summary(str language)
{
	if (str_equal(language, STR("fr")))
		return STR("À l’accueil, demandez à une personne de vous aider.");
	return str_equal(language, STR("en")) ? STR("At the front desk, ask a person to help you.") : STR_NONE;
}

static str desk_id(const struct starter *starter, struct arena *arena)
{
	return str_format(arena, "%.*s-desk", STR_ARG(starter_id(starter->folder)));
}

static str services_text(const struct starter *starter, const struct material *national, struct arena *arena)
{
	struct sheet sheet = {0};
	struct row row = new_row(arena, SHEET_SERVICES, 1);
	row.cells[RECORD_ID] = desk_id(starter, arena);
	row.cells[RECORD_NAME] = starter->name;
	row.cells[RECORD_SUMMARY] = desk_summary(layer_value(starter, national, arena, LAYER_SOURCE_LANGUAGE));
	row.cells[RECORD_APPOINTMENT] = STR("unknown");
	row.cells[RECORD_CONFIDENCE] = STR("medium");
	row.cells[RECORD_FROM_MEMORY] = STR("yes");
	row.cells[RECORD_REVIEW_DUE] = starter->review_due;
	row.cells[SERVICE_KIND] = STR("place");
	row.cells[SERVICE_ORGANIZATION] = starter->name;
	workbook_cell_add_row(arena, &sheet, row);
	return canonical_text(arena, SHEET_SERVICES, &sheet);
}

static str cards_text(const struct starter *starter, const struct material *national, struct arena *arena)
{
	struct sheet sheet = {0};
	const struct sheet *topics = &national->sheets[SHEET_TOPICS];
	for (int i = 0; i < topics->count; i++) {
		struct row row = new_row(arena, SHEET_CARDS, i);
		row.cells[CARD_TOPIC] = topics->rows[i].cells[TOPIC_ID];
		row.cells[CARD_SORT] = str_format(arena, "%d", DESK_SORT);
		row.cells[CARD_RECORD] = str_format(arena, "services:%.*s", STR_ARG(desk_id(starter, arena)));
		row.cells[CARD_TODAY] = STR("no");
		row.cells[CARD_HUMAN] = STR("yes");
		workbook_cell_add_row(arena, &sheet, row);
	}
	return canonical_text(arena, SHEET_CARDS, &sheet);
}

bool starter_write(const struct starter *starter, struct material *national, struct problem *problem)
{
	struct arena *arena = national->arena;
	str texts[SHEET_COUNT] = {{0}};
	texts[SHEET_LAYER] = layer_text(starter, national, arena);
	texts[SHEET_SERVICES] = services_text(starter, national, arena);
	texts[SHEET_CARDS] = cards_text(starter, national, arena);
	return canonical_write_sheets(cut_slashes(starter->folder), texts, problem);
}
