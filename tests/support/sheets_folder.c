/* A fixture to be spoilt. */
#include "tests/support/sheets_folder.h"
#include "kiosk/base/check.h"
#include "tests/test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static str read_all(struct arena *arena, FILE *file)
{
	size_t room = 1 << 20;
	char *text = arena_alloc(arena, room);
	CHECK(file);
	size_t size = fread(text, 1, room, file);
	CHECK(size < room);
	return (str){text, size};
}

static const char *below(struct sheets_folder *folder, const char *file)
{
	return str_format(&folder->arena, "%s/%s", folder->path, file).data;
}

void sheets_folder_open(struct sheets_folder *folder)
{
	*folder = (struct sheets_folder){0};
	snprintf(folder->path, sizeof folder->path, "%s/socle-sheets-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	CHECK(mkdtemp(folder->path) != NULL);
	snprintf(folder->town, sizeof folder->town, "%s/town", folder->path);
	str command = str_format(&folder->arena, "cp -r '%s/tests/author/fixture/.' '%s'", test_root(), folder->path);
	CHECK(system(command.data) == 0);
}

void sheets_folder_close(struct sheets_folder *folder)
{
	str command = str_format(&folder->arena, "rm -rf '%s'", folder->path);
	CHECK(system(command.data) == 0);
	arena_finish(&folder->arena);
}

str sheets_folder_read(struct sheets_folder *folder, const char *file)
{
	FILE *from = fopen(below(folder, file), "rb");
	str bytes = read_all(&folder->arena, from);
	fclose(from);
	return bytes;
}

void sheets_folder_write(struct sheets_folder *folder, const char *file, str bytes)
{
	FILE *to = fopen(below(folder, file), "wb");
	CHECK(to && fwrite(bytes.data, 1, bytes.size, to) == bytes.size);
	fclose(to);
}

void sheets_folder_replace(struct sheets_folder *folder, const char *file, const char *from, const char *to)
{
	str bytes = sheets_folder_read(folder, file), old = str_of(from);
	size_t at = str_find(bytes, old);
	CHECK(at != SIZE_MAX);
	str head = str_join(&folder->arena, str_slice(bytes, 0, at), str_of(to));
	sheets_folder_write(folder, file, str_join(&folder->arena, head, str_slice(bytes, at + old.size, bytes.size)));
}

str sheets_folder_run(struct sheets_folder *folder, const char *command)
{
	str text = str_of(command), rest = text, words = STR_NONE;
	for (size_t at; (at = str_find(rest, STR("%s"))) != SIZE_MAX; rest = str_slice(rest, at + 2, rest.size))
		words = str_format(&folder->arena, "%.*s%.*s%s", STR_ARG(words), STR_ARG(str_slice(rest, 0, at)), folder->path);
	words = str_join(&folder->arena, words, rest);
	FILE *pipe = popen(words.data, "r");
	str printed = read_all(&folder->arena, pipe);
	pclose(pipe);
	return str_trim(printed);
}
