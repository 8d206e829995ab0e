/* compile: sound material into the file a kiosk reads. Nothing is checked here any more: what comes in has passed inspect, draft
 * and translation without an error. */
#pragma once
#include "kiosk/author/database.h"
#include "kiosk/author/draft.h"
#include "kiosk/author/translation.h"

struct compile_input {
	const struct material *material;
	const struct draft *draft;
	const struct translations *translations;
};

bool compile_pack(const struct compile_input *input, const char *path, struct problem *problem);
/* The five sheets of records with their lists, and the places and hours of services: compile_records.c. */
void compile_records(const struct material *material, struct database *database);
/* "FR" of "FR-93048" or "FR" (ISO 3166); empty when the id of a territory does not start with a country. */
str compile_country(str territory_id);
