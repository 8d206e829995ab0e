/* whereabouts: the part of a card that says where to go and whom to call: places, nearest first, with the way, the directions
 * and the opening hours; telephone numbers; a web address. Parts that the pack does not know are not there. */
#pragma once
#include "kiosk/screens/scene.h"

enum { WHEREABOUTS_TABLES_MAX = 12 /* places whose week is written out; "now" is said for all */ };

void whereabouts_add(struct scene *scene, const struct content_card *card);
