/* condition: the lines of only_if and likely_if, as docs/authors.md writes them, into conditions of the guide. */
#pragma once
#include "kiosk/author/material.h"
#include "kiosk/guide/guide.h"

struct condition_list {
	int count;
	struct guide_condition items[GUIDE_CONDITIONS_MAX];
};

/* Reads the cell `field` of a card. Faults become findings; what is sound stands in the list. */
void condition_read(struct material *material, const struct guide *guide, const struct row *card, int field,
		    struct condition_list *list);
/* "=", "!=", "<", ...: as the sheet and the pack write it. */
const char *condition_operator(enum guide_operator op);
/* "cover = none|asked", for people; option ids without the fact's name. */
str condition_words(struct arena *arena, const struct guide *guide, const struct guide_condition *condition);
/* What the pack keeps: option ids separated by a blank, or the number. */
str condition_value(struct arena *arena, const struct guide *guide, const struct guide_condition *condition);
