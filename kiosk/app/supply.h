/* supply: what the kiosk needs to show anything: fonts, database, content, sentences. Opened together, closed together. */
#pragma once
#include "kiosk/app/config.h"
#include "kiosk/content/content.h"
#include "kiosk/i18n/sentence.h"
#include "kiosk/store/store.h"
#include "kiosk/text/text.h"

struct supply { /* all there, or all NULL */
	struct text_engine *engine;
	struct store *store;
	struct content *content;
	struct sentences *sentences;
};

bool supply_open(struct supply *supply, const struct config *config, struct problem *problem);
/* Everything that was read for a visitor is closed and opened anew; the fonts stay open and forget what they drew. A new
 * content in the same place is shown from here on. */
bool supply_renew(struct supply *supply, const struct config *config, struct problem *problem);
void supply_close(struct supply *supply);
/* Nothing broke while reading. */
bool supply_is_sound(const struct supply *supply);
