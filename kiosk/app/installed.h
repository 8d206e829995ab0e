/* installed: the packs on this kiosk's own disk, and which of them is shown. With `data` in the configuration the
 * content is DATA/gens/NAME/db, chosen at the start and again when staff installed another or went back; it is on trial until a
 * minute of frames has been shown. Without `data` the one file of the configuration is shown, and nothing is installed. */
#pragma once
#include "kiosk/app/config.h"
#include "kiosk/pack/generation.h"

enum { INSTALLED_PROGRAM = 1 /* what a pack's min_app is held against */, INSTALLED_HEALTHY_MS = 60000 };

struct installed {
	int data; /* the open folder, or -1 */
	struct keyring_roots roots;
	struct generation_choice shown;
	int64_t shown_ms; /* since when it is shown without a fault */
	bool confirmed;
};

/* Opens the folder and chooses; an empty one first receives the pack that config->content names, when that is signed. Then
 * config->content is what is to be shown. A folder that cannot be used is said in the log. */
void installed_open(struct installed *installed, struct config *config, int64_t now_ms);
void installed_close(struct installed *installed);
/* Looks again which one to show. */
void installed_choose(struct installed *installed, struct config *config, int64_t now_ms);
/* Out of order, or new content: the minute begins again. */
void installed_begin_minute(struct installed *installed, int64_t now_ms);
/* When the minute is over, or -1. */
int64_t installed_next(const struct installed *installed);
/* The minute is over when it is: the pack becomes the one that is never gone below. */
void installed_mind(struct installed *installed, int64_t now_ms);
