/* walk: how far a place is from this kiosk, in words: distance, compass direction, minutes on foot. */
#pragma once
#include "kiosk/screens/scene.h"

enum {
	WALK_HERE_M = 40,	     /* nearer: "it is here" */
	WALK_METRES_A_MINUTE = 80,   /* an unhurried walk */
	WALK_DETOUR_PERCENT = 130,   /* streets are longer than the crow flies */
	WALK_EXACT_MINUTES_MAX = 10, /* beyond, rounded up to five */
	WALK_MINUTES_MAX = 90,	     /* beyond, nobody is told to walk */
	WALK_METRES_MAX = 1500	     /* beyond, whole kilometres */
};

/* Minutes on foot, at least 1. */
int walk_minutes(int distance_m);
bool walk_is_possible(const struct content_place *place);
/* "About 600 m to the north-east, 10 minutes on foot". Empty when the place's or the kiosk's position is not known. */
str walk_words(struct scene *scene, const struct content_place *place);
