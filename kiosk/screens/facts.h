/* facts: what a card says at a glance, as tags: today, likely, no papers asked, free, open now, how far, how many steps. */
#pragma once
#include "kiosk/screens/scene.h"

struct facts_of_card {
	const struct content_card *card;
	bool today, to_check;
	bool judged; /* something was answered, so that there is a verdict to be said */
	enum guide_verdict verdict;
};

/* A group of tags below the open node; nothing when there is nothing to tag. `id` begins their ids. */
void facts_add(struct scene *scene, str id, const struct facts_of_card *facts);
