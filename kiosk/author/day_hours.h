/* day_hours: opening hours as people write them, a column a day and one for the days of closing, and the OSM string they stand
 * for. "9h-12h, 14h-17h30", "9:00–12:00", "de 9h à 12h et de 14h à 17h", "fermé", "24h/24"; "jours fériés", "24 décembre",
 * "15 juillet au 15 août", "24/12/2026" (the day first). Whatever is not understood is refused, never guessed. */
#pragma once
#include "kiosk/author/wording.h"

enum { DAY_HOURS_DAYS = 7, DAY_HOURS_CLOSED_ON = DAY_HOURS_DAYS, DAY_HOURS_COLUMNS };

struct day_hours {
	str cells[DAY_HOURS_COLUMNS]; /* Monday to Sunday, then the days of closing, one a line */
};

struct day_hours_fault {
	enum wording wording;
	int column; /* which cell */
	str part;   /* of it */
};

/* The OSM string; empty when all cells are. False with the fault. */
bool day_hours_join(struct arena *arena, const struct day_hours *days, str *hours, struct day_hours_fault *fault);
/* False when the string cannot be written that way and come back byte for byte. */
bool day_hours_split(struct arena *arena, str hours, enum wording_language language, struct day_hours *days);
/* "lundi à vendredi 9h-12h, 14h-17h30 ; samedi 9h-12h ; fermé : jours fériés", for the author to check. */
str day_hours_words(struct arena *arena, str hours, enum wording_language language);
