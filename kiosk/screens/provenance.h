/* provenance: the part of a card that says why it can be believed: the law behind it, where the facts come from, when they
 * were last checked. */
#pragma once
#include "kiosk/screens/scene.h"

void provenance_add(struct scene *scene, const struct content_card *card);
/* Whether the facts are older than the limit their author set. */
bool provenance_is_old(const struct scene *scene, const struct content_card *card);
