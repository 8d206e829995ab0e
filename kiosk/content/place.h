/* place: where a service is: its locations with address, distance and opening hours. */
#pragma once
#include "kiosk/content/list.h"
#include "kiosk/content/translated.h"

/* Adds the physical locations of a service to a list of struct content_place. */
void place_add(const struct speech_of *speech, str service, struct list *places);
/* Metres along the great circle and the bearing at the first point (0 = north, clockwise); degrees in. Mean earth radius
 * 6 371 008.8 m (IUGG). */
void place_distance(double from_latitude, double from_longitude, double to_latitude, double to_longitude, int *metres,
		    int *bearing);
bool place_is_on_earth(double latitude, double longitude); /* degrees */
