/* Locations, then the rules of the service's schedule. */
#include "kiosk/content/place.h"
#include <math.h>

enum { DAY_MINUTES = 24 * 60 };

static const double earth_radius_m = 6371008.8, degree = 0.017453292519943295; /* pi / 180 */

bool place_is_on_earth(double latitude, double longitude)
{
	return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
}

void place_distance(double from_latitude, double from_longitude, double to_latitude, double to_longitude, int *metres,
		    int *bearing)
{
	double from = from_latitude * degree, to = to_latitude * degree, turn = (to_longitude - from_longitude) * degree;
	double half_up = sin((to - from) / 2), half_round = sin(turn / 2);
	double chord = half_up * half_up + cos(from) * cos(to) * half_round * half_round;
	double east = sin(turn) * cos(to), north = cos(from) * sin(to) - sin(from) * cos(to) * cos(turn);
	*metres = (int)lround(2 * earth_radius_m * asin(sqrt(fmin(1, chord))));
	*bearing = ((int)lround(atan2(east, north) / degree) + 360) % 360;
}

/* "1 rue de l'Essai, 00000 Essai": the parts that are known. */
static str join_address(struct arena *arena, str street, str postal_code, str city)
{
	str town = postal_code.size && city.size ? str_format(arena, "%.*s %.*s", STR_ARG(postal_code), STR_ARG(city))
						 : str_join(arena, postal_code, city);
	if (!street.size || !town.size)
		return street.size ? street : town;
	return str_format(arena, "%.*s, %.*s", STR_ARG(street), STR_ARG(town));
}

static struct hours_rule read_rule(struct store_rows *rows, struct arena *arena)
{
	static const enum hours_join joins[] = {HOURS_OVERRIDE, HOURS_ADD, HOURS_FALLBACK};
	static const enum hours_state states[] = {HOURS_CLOSED, HOURS_OPEN, HOURS_UNKNOWN, HOURS_BY_APPOINTMENT};
	int64_t join = store_int(rows, 0), state = store_int(rows, 8);
	return (struct hours_rule){.join = joins[join >= 0 && join < 3 ? join : 0],
				   .date_from = (int)store_int(rows, 1),
				   .date_to = (int)store_int(rows, 2),
				   .weekdays = (unsigned)store_int(rows, 3),
				   .nth = (unsigned)store_int(rows, 4),
				   .holiday = (int)store_int(rows, 5),
				   .opens = (int)store_int(rows, 6),
				   .closes = (int)store_int(rows, 7),
				   .state = states[state >= 0 && state < 4 ? state : 2],
				   .comment = store_text(rows, 9, arena)};
}

static bool is_possible(const struct hours_rule *rule)
{
	bool whole_day = rule->opens == -1 && rule->closes == -1;
	bool span =
	    rule->opens >= 0 && rule->opens <= DAY_MINUTES && rule->closes >= rule->opens && rule->closes <= 2 * DAY_MINUTES;
	return whole_day || span;
}

/* One rule that cannot be makes all hours unknown: without it the others could say "open" where it says "closed". */
static struct hours_schedule read_rules(const struct speech_of *speech, str schedule)
{
	struct content *content = speech->content;
	struct list rules = LIST_OF(speech->arena, struct hours_rule);
	bool possible = true;
	struct store_rows rows =
	    store_ask(content->store,
		      "SELECT additive, date_from, date_to, weekday_mask, nth_mask, ph, opens_min, closes_min, state,"
		      " comment FROM schedule_rule WHERE schedule_id = ?1 ORDER BY seq",
		      1, &schedule);
	while (store_next(&rows)) {
		struct hours_rule *rule = list_add(&rules);
		*rule = read_rule(&rows, speech->arena);
		possible = possible && is_possible(rule);
	}
	store_done(&rows);
	if (!possible || rules.count == 0)
		return (struct hours_schedule){0};
	return (struct hours_schedule){rules.items, rules.count, content->holidays, content->holiday_count};
}

static void read_hours(const struct speech_of *speech, str service, struct content_place *place)
{
	struct store_rows rows =
	    store_ask(speech->content->store, "SELECT id, opening_hours FROM schedule WHERE service_id = ?1 ORDER BY id LIMIT 1",
		      1, &service);
	if (store_next(&rows)) {
		place->hours = read_rules(speech, store_text(&rows, 0, speech->arena));
		place->hours_source = store_text(&rows, 1, speech->arena);
	}
	store_done(&rows);
}

static void locate(const struct content_pack *pack, struct store_rows *rows, struct content_place *place)
{
	double latitude = store_real(rows, 3), longitude = store_real(rows, 4);
	bool known = !store_is_null(rows, 3) && !store_is_null(rows, 4);
	if (!pack->located || !known || !place_is_on_earth(latitude, longitude))
		return;
	place->located = true;
	place_distance(pack->latitude, pack->longitude, latitude, longitude, &place->distance_m, &place->bearing_deg);
}

static struct content_place read_place(const struct speech_of *speech, struct store_rows *rows)
{
	struct arena *arena = speech->arena;
	struct content_place place = {.id = store_text(rows, 0, arena), .name = store_text(rows, 1, arena)};
	place.directions = translated(speech, STR("location"), place.id, STR("description"), store_text(rows, 2, arena));
	place.address = join_address(arena, store_text(rows, 5, arena), store_text(rows, 6, arena), store_text(rows, 7, arena));
	locate(&speech->content->pack, rows, &place);
	return place;
}

void place_add(const struct speech_of *speech, str service, struct list *places)
{
	struct store_rows rows = store_ask(
	    speech->content->store,
	    "SELECT l.id, COALESCE(l.name, s.name), l.description, l.latitude, l.longitude, a.address_1, a.postal_code, a.city"
	    " FROM service_at_location x JOIN service s ON s.id = x.service_id JOIN location l ON l.id = x.location_id"
	    " LEFT JOIN address a ON a.location_id = l.id"
	    " WHERE x.service_id = ?1 AND l.location_type = 'physical' ORDER BY x.id, a.id",
	    1, &service);
	str before = STR_NONE;
	while (store_next(&rows)) {
		struct content_place place = read_place(speech, &rows);
		if (str_equal(place.id, before))
			continue; /* a second address of the same location */
		before = place.id;
		read_hours(speech, service, &place);
		*(struct content_place *)list_add(places) = place;
	}
	store_done(&rows);
}
