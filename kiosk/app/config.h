/* config: what the installer says about this kiosk. A file of `key = value` lines, "#" begins a comment:
 *
 *     screen_diagonal_inches = 32        or screen_diagonal_mm = 813
 *     reading_distance_mm    = 600
 *     content                = /var/lib/socle/current.socle
 *     data                   = /var/lib/socle    packs are installed here from a stick; content is then the first one
 *     stick                  = /run/socle/stick  where the system mounts a USB stick; SOCLE_STICK stands for it in development
 *     fonts                  = /usr/share/socle/fonts/fonts.list
 *     voice                  = /usr/lib/socle/socle-voice
 *     idle_seconds           = 90        45..600, never off
 *     time_zone              = Europe/Paris
 *
 * A wrong line is a complaint (file, line, what, remedy) and leaves the safe default in its place. The same keys can be
 * given on the command line as --content PATH, --fonts PATH, --data FOLDER, --stick FOLDER, --size 1080x1920, --diagonal INCHES, --window, --config PATH. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/problem.h"

enum {
	CONFIG_PATH_MAX = 512,
	CONFIG_FILE_BYTES_MAX = 64 * 1024,
	CONFIG_COMPLAINTS_MAX = 8,
	CONFIG_SIDE_PX_MAX = 8192, /* of --size */
	CONFIG_IDLE_SECONDS_MIN = 45,
	CONFIG_IDLE_SECONDS_MAX = 600,
	CONFIG_DIAGONAL_MM_MIN = 150,
	CONFIG_DIAGONAL_MM_MAX = 2500,
	CONFIG_DISTANCE_MM_MIN = 250,
	CONFIG_DISTANCE_MM_MAX = 2000
};

struct config {
	char content[CONFIG_PATH_MAX], data[CONFIG_PATH_MAX] /* empty: one file only */, stick[CONFIG_PATH_MAX],
	    fonts[CONFIG_PATH_MAX], voice[CONFIG_PATH_MAX], time_zone[CONFIG_PATH_MAX];
	float diagonal_mm; /* as configured; until then a small screen is assumed, so that targets are rather too large */
	bool calibrated;   /* the diagonal was given */
	float distance_mm;
	int idle_seconds;
	int width, height; /* 0: the whole display */
	bool in_window;
};

struct config_complaints {
	int count; /* may be more than were kept */
	struct problem kept[CONFIG_COMPLAINTS_MAX];
};

struct config config_default(void);
/* A missing file is a complaint only when `required`. */
void config_read(struct config *config, const char *path, bool required, struct config_complaints *complaints);
/* Reads the command line (with --config's file first, else /etc/socle/kiosk.conf when it is there). False: the program
 * should end, after a complaint that says how it is called. */
bool config_from_arguments(struct config *config, int count, const char *const *arguments, struct config_complaints *complaints);
extern const char config_usage[];
