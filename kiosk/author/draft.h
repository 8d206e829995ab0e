/* draft: the guide the sheets describe, built before anything is written so that it can be proved, and the rows behind it. */
#pragma once
#include "kiosk/author/condition.h"
#include "kiosk/author/material.h"

struct draft_card {
	const struct row *row;	  /* of cards.csv */
	const struct row *record; /* of the record's sheet */
};

struct draft {
	struct guide guide;
	const struct row *facts[GUIDE_FACTS_MAX];
	const struct row *options[GUIDE_FACTS_MAX][GUIDE_OPTIONS_MAX];
	const struct row *topics[GUIDE_TOPICS_MAX];
	struct draft_card *cards[GUIDE_TOPICS_MAX]; /* guide.topics[i].card_count each */
};

/* Builds what can be built; faults become findings. The draft is whole only when no error was added. */
struct draft *draft_build(struct material *material);
/* Proves the guide; false with a finding that names the way that fails. */
bool draft_prove(struct material *material, const struct draft *draft, long *states);
