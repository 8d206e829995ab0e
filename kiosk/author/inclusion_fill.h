/* inclusion_fill: services into the two tables of data·inclusion. Codes come from `tags`, where an import put them; a service made
 * here has those its sheet says for sure (free, by phone, at an address) and no other. What data·inclusion has no column for stays
 * behind: rights, bodies, must-nots, translations. */
#pragma once
#include "kiosk/author/inclusion.h"
#include "kiosk/author/press.h"

void inclusion_fill(struct inclusion *inclusion, const struct press *press);
