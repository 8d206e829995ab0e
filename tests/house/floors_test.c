/* The house stands: every include goes down, every library has its owner, every public name leads to its file, no file
 * hides a noun. Reads kiosk/FLOORS and all sources. */
#include "kiosk/base/arena.h"
#include "kiosk/base/check.h"
#include "tests/test.h"
#include <dirent.h>

enum { FLOORS_MAX = 32, LINES_MAX = 500 };

struct floor {
	str name, below, libraries;
};

static struct arena arena;

static str read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return STR_NONE;
	fseek(file, 0, SEEK_END);
	size_t size = (size_t)ftell(file);
	rewind(file);
	char *bytes = arena_alloc(&arena, size + 1);
	size = fread(bytes, 1, size, file);
	fclose(file);
	return (str){bytes, size};
}

static char *path_of(str folder, str name)
{
	return str_terminated(&arena, str_format(&arena, "%s/%.*s/%.*s", test_root(), STR_ARG(folder), STR_ARG(name)));
}

static int read_floors(struct floor floors[FLOORS_MAX])
{
	str rest = read_file(path_of(STR("kiosk"), STR("FLOORS"))), line;
	int count = 0;
	while (str_cut(&rest, '\n', &line)) {
		if (line.size == 0 || line.data[0] == '#')
			continue;
		CHECK(count < FLOORS_MAX);
		struct floor *floor = &floors[count++];
		str_cut(&line, ':', &floor->name);
		size_t uses = str_find(line, STR("uses "));
		floor->below = str_slice(line, 0, uses);
		floor->libraries = uses == SIZE_MAX ? STR_NONE : str_slice(line, uses + 5, line.size);
	}
	return count;
}

static bool has_word(str words, str word)
{
	str part;
	while (str_cut(&words, ' ', &part))
		if (part.size && str_equal(str_trim(part), word))
			return true;
	return false;
}

typedef void visit_source(const struct floor *floors, int count, const struct floor *floor, str path, str text);

static bool is_source(str name)
{
	return str_ends_with(name, STR(".c")) || str_ends_with(name, STR(".h"));
}

static void each_in(const struct floor *floors, int count, const struct floor *floor, str folder, visit_source *visit)
{
	DIR *directory = opendir(path_of(folder, STR(".")));
	if (!directory)
		return;
	for (struct dirent *entry; (entry = readdir(directory));) {
		str name = str_of(entry->d_name);
		if (is_source(name))
			visit(floors, count, floor, str_format(&arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name)),
			      read_file(path_of(folder, name)));
	}
	closedir(directory);
}

static void each_source(visit_source *visit)
{
	struct floor floors[FLOORS_MAX];
	int count = read_floors(floors);
	EXPECT(count > 10);
	for (int i = 0; i < count; i++) {
		str folder = str_format(&arena, "kiosk/%.*s", STR_ARG(floors[i].name));
		each_in(floors, count, &floors[i], folder, visit);
		each_in(floors, count, &floors[i], str_join(&arena, folder, STR("/sdl")), visit);
		each_in(floors, count, &floors[i], str_join(&arena, folder, STR("/headless")), visit);
		each_in(floors, count, &floors[i], str_join(&arena, folder, STR("/program")), visit);
	}
	arena_finish(&arena);
}

/* Headers of the C library and of POSIX and Linux, which every floor may use. */
static bool is_system(str header)
{
	static const char *const names[] = {"sched.h",	 "spawn.h",  "assert.h",   "ctype.h",  "dirent.h",   "errno.h",
					    "fcntl.h",	 "float.h",  "inttypes.h", "limits.h", "locale.h",   "malloc.h",
					    "math.h",	 "poll.h",   "pthread.h",  "signal.h", "stdalign.h", "stdarg.h",
					    "stdbool.h", "stddef.h", "stdint.h",   "stdio.h",  "stdlib.h",   "string.h",
					    "strings.h", "time.h",   "unistd.h",   "wchar.h"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_equal(header, str_of(names[i])))
			return true;
	return str_starts_with(header, STR("sys/")) || str_starts_with(header, STR("linux/"));
}

/* "unicode/ubidi.h" belongs to unicode, "hb-ot.h" to hb, "SDL_ttf.h" to SDL_ttf. */
static bool is_of_library(str header, str libraries)
{
	str word;
	while (str_cut(&libraries, ' ', &word)) {
		word = str_trim(word);
		if (word.size == 0 || !str_starts_with(header, word))
			continue;
		char next = header.size > word.size ? header.data[word.size] : 0;
		if (next == '.' || next == '/' || next == '-' || next == '_')
			return true;
	}
	return false;
}

static void check_includes(const struct floor *floors, int count, const struct floor *floor, str path, str text)
{
	(void)floors, (void)count;
	for (str line; str_cut(&text, '\n', &line);) {
		if (str_starts_with(line, STR("#include \"kiosk/"))) {
			str rest = str_slice(line, strlen("#include \"kiosk/"), line.size), target;
			str_cut(&rest, '/', &target);
			if (!str_equal(target, floor->name) && !has_word(floor->below, target))
				test_fail(__FILE__, __LINE__, "%.*s includes from %.*s, which is not below it", STR_ARG(path),
					  STR_ARG(target));
		} else if (str_starts_with(line, STR("#include <"))) {
			str rest = str_slice(line, strlen("#include <"), line.size), header;
			str_cut(&rest, '>', &header);
			if (!is_system(header) && !is_of_library(header, floor->libraries))
				test_fail(__FILE__, __LINE__, "%.*s uses <%.*s>, which its floor does not own", STR_ARG(path),
					  STR_ARG(header));
		}
	}
}

TEST(every_include_goes_down_and_every_library_has_its_owner)
{
	each_source(check_includes);
}

static void check_size(const struct floor *floors, int count, const struct floor *floor, str path, str text)
{
	(void)floors, (void)count, (void)floor;
	int lines = 0;
	for (size_t i = 0; i < text.size; i++)
		lines += text.data[i] == '\n';
	if (lines > LINES_MAX && !str_ends_with(path, STR("_list.h")))
		test_fail(__FILE__, __LINE__, "%.*s has %d lines: which noun hides in it?", STR_ARG(path), lines);
	if (str_ends_with(path, STR(".c")) && !str_starts_with(text, STR("/*")))
		test_fail(__FILE__, __LINE__, "%.*s does not say its purpose in its first line", STR_ARG(path));
}

TEST(no_file_hides_a_noun_and_each_says_its_purpose)
{
	each_source(check_size);
}

static void check_folder_name(const struct floor *floors, int count, const struct floor *floor, str path, str text)
{
	(void)floors, (void)count, (void)floor, (void)text;
	static const char *const vague[] = {"util", "common", "misc", "manager", "helper"};
	for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
		if (str_find(path, str_of(vague[i])) != SIZE_MAX)
			test_fail(__FILE__, __LINE__, "%.*s: \"%s\" is not a noun people use", STR_ARG(path), vague[i]);
}

TEST(no_file_has_a_name_that_says_nothing)
{
	each_source(check_folder_name);
}

TEST(the_order_of_the_floors_allows_no_circle)
{
	struct floor floors[FLOORS_MAX];
	int count = read_floors(floors);
	for (int i = 0; i < count; i++) {
		str below = floors[i].below, name;
		while (str_cut(&below, ' ', &name)) {
			bool found = name.size == 0;
			for (int k = 0; k < i; k++)
				found |= str_equal(floors[k].name, str_trim(name));
			if (!found)
				test_fail(__FILE__, __LINE__, "%.*s stands on %.*s, which is not below it",
					  STR_ARG(floors[i].name), STR_ARG(name));
		}
	}
	arena_finish(&arena);
}
