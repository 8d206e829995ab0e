/* interface: the kiosk's own words, assets/translations/<language>.po, into the pack. fr.po is the source: its msgid is the text;
 * a translation whose msgid is no longer that of fr.po is stale. */
#pragma once
#include "kiosk/author/translation.h"

void interface_read(struct material *material, str folder, struct translations *translations);
/* Texts of this language that are not stale. */
int interface_count(const struct translations *translations, str language);
