/* Keys are a table; a wrong value never stops the kiosk. */
#include "kiosk/app/config.h"
#include "kiosk/platform/files.h"
#include <errno.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char CONFIG_FILE[] = "/etc/socle/kiosk.conf";

const char config_usage[] =
    "usage: socle [--config FILE] [--content FILE] [--data FOLDER] [--stick FOLDER] [--fonts FILE] [--voice FILE] "
    "[--diagonal INCHES] [--size 1080x1920] "
    "[--window]";

enum key_kind { KEY_PATH, KEY_MM, KEY_INCHES, KEY_SECONDS };

struct key {
	const char *name;
	enum key_kind kind;
	size_t offset;
	double least, most;
};

static const struct key KEYS[] = {
    {"content", KEY_PATH, offsetof(struct config, content), 0, 0},
    {"data", KEY_PATH, offsetof(struct config, data), 0, 0},
    {"stick", KEY_PATH, offsetof(struct config, stick), 0, 0},
    {"fonts", KEY_PATH, offsetof(struct config, fonts), 0, 0},
    {"voice", KEY_PATH, offsetof(struct config, voice), 0, 0},
    {"time_zone", KEY_PATH, offsetof(struct config, time_zone), 0, 0},
    {"screen_diagonal_mm", KEY_MM, offsetof(struct config, diagonal_mm), CONFIG_DIAGONAL_MM_MIN, CONFIG_DIAGONAL_MM_MAX},
    {"screen_diagonal_inches", KEY_INCHES, offsetof(struct config, diagonal_mm), CONFIG_DIAGONAL_MM_MIN / 25.4,
     CONFIG_DIAGONAL_MM_MAX / 25.4},
    {"reading_distance_mm", KEY_MM, offsetof(struct config, distance_mm), CONFIG_DISTANCE_MM_MIN, CONFIG_DISTANCE_MM_MAX},
    {"idle_seconds", KEY_SECONDS, offsetof(struct config, idle_seconds), CONFIG_IDLE_SECONDS_MIN, CONFIG_IDLE_SECONDS_MAX},
};

enum { KEY_COUNT = sizeof KEYS / sizeof *KEYS };

struct config config_default(void)
{
	return (struct config){.content = "/var/lib/socle/current.socle",
			       .stick = "/run/socle/stick",
			       .fonts = "/usr/share/socle/fonts/fonts.list",
			       .voice = "/usr/lib/socle/socle-voice",
			       .diagonal_mm = 546, /* 21.5 inches: the smallest panel usual in a kiosk */
			       .distance_mm = 600,
			       .idle_seconds = 90};
}

static struct problem *complain(struct config_complaints *complaints)
{
	int at = complaints->count++;
	return at < CONFIG_COMPLAINTS_MAX ? &complaints->kept[at] : NULL;
}

static bool read_number(const char *text, double least, double most, double *number)
{
	char *end;
	errno = 0;
	double read = strtod(text, &end);
	if (end == text || *end || errno || !isfinite(read) || read < least || read > most)
		return false;
	*number = read;
	return true;
}

static bool take_value(struct config *config, const struct key *key, const char *value, struct problem *problem,
		       const char *place)
{
	char *field = (char *)config + key->offset;
	double number;
	if (key->kind == KEY_PATH) {
		if (!value[0] || strlen(value) >= CONFIG_PATH_MAX)
			return problem_set(problem, PROBLEM_INVALID, place, "Write a path after it.", "%s needs a path.",
					   key->name);
		memcpy(field, value, strlen(value) + 1);
		return true;
	}
	if (!read_number(value, key->least, key->most, &number))
		return problem_set(problem, PROBLEM_INVALID, place, "Correct it; until then a safe value is used.",
				   "%s is \"%.60s\"; a number from %g to %g is needed.", key->name, value, key->least, key->most);
	if (key->kind == KEY_SECONDS) {
		int seconds = (int)number;
		memcpy(field, &seconds, sizeof seconds);
		return true;
	}
	float mm = (float)(key->kind == KEY_INCHES ? number * 25.4 : number);
	memcpy(field, &mm, sizeof mm);
	if (key->offset == offsetof(struct config, diagonal_mm))
		config->calibrated = true;
	return true;
}

static const struct key *find_key(str name)
{
	for (int i = 0; i < KEY_COUNT; i++)
		if (str_equal(name, str_of(KEYS[i].name)))
			return &KEYS[i];
	return NULL;
}

static void take_line(struct config *config, struct arena *arena, str line, const char *place,
		      struct config_complaints *complaints)
{
	str name, comment = STR_NONE, rest = line;
	str_cut(&rest, '#', &comment);
	rest = str_trim(comment);
	if (rest.size == 0)
		return;
	if (str_find(rest, STR("=")) == SIZE_MAX) {
		problem_set(complain(complaints), PROBLEM_INVALID, place, "Write it as key = value.",
			    "\"%.*s\" is not a setting.", rest.size > 60 ? 60 : (int)rest.size, rest.data);
		return;
	}
	str_cut(&rest, '=', &name);
	const struct key *key = find_key(str_trim(name));
	struct problem problem;
	if (!key)
		problem_set(complain(complaints), PROBLEM_INVALID, place, "Known keys are in docs/installers.md.",
			    "\"%.*s\" is not a key.", name.size > 60 ? 60 : (int)name.size, name.data);
	else if (!take_value(config, key, str_terminated(arena, str_trim(rest)), &problem, place))
		problem_set(complain(complaints), problem.kind, problem.place, problem.remedy, "%s", problem.text);
}

static void take_lines(struct config *config, struct arena *arena, const char *path, str bytes,
		       struct config_complaints *complaints)
{
	str line;
	for (int number = 1; str_cut(&bytes, '\n', &line); number++)
		take_line(config, arena, line, str_terminated(arena, str_format(arena, "%s, line %d", path, number)), complaints);
}

void config_read(struct config *config, const char *path, bool required, struct config_complaints *complaints)
{
	struct arena arena = {0};
	struct problem problem = {0};
	str bytes;
	if (!files_read(&arena, path, CONFIG_FILE_BYTES_MAX, &bytes, &problem)) {
		if (required || problem.kind != PROBLEM_MISSING)
			problem_set(complain(complaints), problem.kind, problem.place, problem.remedy, "%s", problem.text);
	} else if (!str_is_utf8(bytes)) {
		problem_set(complain(complaints), PROBLEM_DAMAGED, path, "Save it as UTF-8 text.",
			    "the file is not text; safe values are used.");
	} else {
		take_lines(config, &arena, path, bytes, complaints);
	}
	arena_finish(&arena);
}

static bool take_size(struct config *config, const char *value, struct problem *problem)
{
	int width, height;
	char rest;
	if (sscanf(value, "%5dx%5d%c", &width, &height, &rest) != 2 || width < 1 || height < 1 || width > CONFIG_SIDE_PX_MAX ||
	    height > CONFIG_SIDE_PX_MAX)
		return problem_set(problem, PROBLEM_INVALID, "--size", "Write it as --size 1080x1920.",
				   "\"%.60s\" is not a size.", value);
	config->width = width;
	config->height = height;
	config->in_window = true;
	return true;
}

static bool take_option(struct config *config, const char *name, const char *value, struct problem *problem)
{
	if (strcmp(name, "--config") == 0)
		return true; /* read before all others */
	if (strcmp(name, "--size") == 0)
		return take_size(config, value, problem);
	if (strcmp(name, "--diagonal") == 0)
		return take_value(config, find_key(STR("screen_diagonal_inches")), value, problem, name);
	return take_value(config, find_key(str_of(name + 2)), value, problem, name);
}

static bool takes_value(const char *option)
{
	static const char *const options[] = {"--config", "--content", "--data", "--stick",
					      "--fonts",  "--voice",   "--size", "--diagonal"};
	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (strcmp(option, options[i]) == 0)
			return true;
	return false;
}

static const char *chosen_file(int count, const char *const *arguments)
{
	for (int i = 1; i + 1 < count; i++)
		if (strcmp(arguments[i], "--config") == 0)
			return arguments[i + 1];
	return NULL;
}

bool config_from_arguments(struct config *config, int count, const char *const *arguments, struct config_complaints *complaints)
{
	const char *file = chosen_file(count, arguments);
	config_read(config, file ? file : CONFIG_FILE, file != NULL, complaints);
	for (int i = 1; i < count && arguments[i]; i++) {
		if (strcmp(arguments[i], "--window") == 0) {
			config->in_window = true;
			continue;
		}
		if (!takes_value(arguments[i]))
			return problem_set(complain(complaints), PROBLEM_INVALID, "command line", config_usage,
					   "\"%.60s\" is not known.", arguments[i]);
		if (i + 1 == count || !arguments[i + 1])
			return problem_set(complain(complaints), PROBLEM_INVALID, "command line", config_usage,
					   "%s needs a value.", arguments[i]);
		struct problem problem;
		if (!take_option(config, arguments[i], arguments[i + 1], &problem))
			return problem_set(complain(complaints), problem.kind, problem.place, problem.remedy, "%s", problem.text);
		i++;
	}
	return true;
}
