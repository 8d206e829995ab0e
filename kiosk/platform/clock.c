/* Civil time. */
#include "kiosk/platform/clock.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool zone_is_known(const char *zone)
{
	char path[256];
	if (strstr(zone, "..") || zone[0] == '/')
		return false;
	int size = snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", zone);
	return size > 0 && size < (int)sizeof path && access(path, R_OK) == 0;
}

bool clock_choose_zone(const char *zone)
{
	if (zone && zone[0]) {
		if (!zone_is_known(zone))
			return false;
		setenv("TZ", zone, 1);
	} else if (!getenv("TZ") && access("/etc/localtime", R_OK) != 0) {
		setenv("TZ", "Europe/Paris", 1);
	}
	tzset();
	return true;
}

/* "2026-11-23T10:15" */
static bool read_pin(struct tm *civil)
{
	const char *pin = getenv("SOCLE_NOW");
	struct tm read = {.tm_isdst = -1};
	char rest;
	if (!pin || sscanf(pin, "%4d-%2d-%2dT%2d:%2d%c", &read.tm_year, &read.tm_mon, &read.tm_mday, &read.tm_hour, &read.tm_min,
			   &rest) != 5)
		return false;
	read.tm_year -= 1900;
	read.tm_mon -= 1;
	struct tm normal = read;
	if (mktime(&normal) == (time_t)-1 || normal.tm_mday != read.tm_mday || normal.tm_mon != read.tm_mon)
		return false;
	*civil = normal;
	return true;
}

bool clock_pin_is_wrong(void)
{
	struct tm civil;
	return getenv("SOCLE_NOW") && !read_pin(&civil);
}

struct tm clock_civil(void)
{
	struct tm civil;
	if (read_pin(&civil))
		return civil;
	time_t now = time(NULL);
	localtime_r(&now, &civil);
	return civil;
}
