/* place: where a service is: its locations with address, distance and opening hours. */
#pragma once
#include "kiosk/content/translated.h"

struct place_list {
	int count;
	struct content_place items[CONTENT_PLACES_MAX];
};

/* Adds the physical locations of a service; those beyond CONTENT_PLACES_MAX are left out. */
void place_add(const struct speech_of *speech, str service, struct place_list *list);
/* Metres along the great circle and the bearing at the first point (0 = north, clockwise); degrees in. Mean earth radius
 * 6 371 008.8 m (IUGG). */
void place_distance(double from_latitude, double from_longitude, double to_latitude, double to_longitude, int *metres,
                    int *bearing);
