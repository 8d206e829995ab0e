/* Distance as the crow flies, made into what a person walking wants to know. */
#include "kiosk/screens/walk.h"

int walk_minutes(int distance_m)
{
	int walked_cm = distance_m * WALK_DETOUR_PERCENT, a_minute_cm = WALK_METRES_A_MINUTE * 100;
	int minutes = (walked_cm + a_minute_cm - 1) / a_minute_cm;
	if (minutes > WALK_EXACT_MINUTES_MAX)
		minutes = (minutes + 4) / 5 * 5;
	return minutes > 1 ? minutes : 1;
}

bool walk_is_possible(const struct content_place *place)
{
	return place->located && walk_minutes(place->distance_m) <= WALK_MINUTES_MAX;
}

static enum say direction(int bearing_deg)
{
	static const enum say winds[] = {SAY_direction_n, SAY_direction_ne, SAY_direction_e, SAY_direction_se,
					 SAY_direction_s, SAY_direction_sw, SAY_direction_w, SAY_direction_nw};
	int turned = (bearing_deg % 360 + 360) % 360;
	return winds[(turned * 2 + 45) / 90 % 8];
}

static int rounded(int number, int step)
{
	return (number + step / 2) / step * step;
}

str walk_words(struct scene *scene, const struct content_place *place)
{
	if (!place->located)
		return STR_NONE;
	if (place->distance_m < WALK_HERE_M)
		return scene_say(scene, SAY_place_here);
	bool metres = place->distance_m <= WALK_METRES_MAX;
	int length = metres ? rounded(place->distance_m, 50) : rounded(place->distance_m, 1000) / 1000;
	struct argument arguments[] = {SAY_NUMBER(length), SAY_TEXT(scene_say(scene, direction(place->bearing_deg))),
				       SAY_NUMBER(walk_minutes(place->distance_m))};
	if (!walk_is_possible(place))
		return scene_say_with(scene, SAY_place_far, 2, arguments);
	return scene_say_with(scene, metres ? SAY_place_metres : SAY_place_kilometres, 3, arguments);
}
