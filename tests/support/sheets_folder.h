/* sheets_folder: a copy of tests/author/fixture in a folder of its own, to be changed by a test: the town's sheets in town/, the
 * nation's in land/. */
#pragma once
#include "kiosk/base/arena.h"
#include "kiosk/base/str.h"

struct sheets_folder {
	char path[128];
	char town[144]; /* path/town */
	struct arena arena;
};

void sheets_folder_open(struct sheets_folder *folder);
void sheets_folder_close(struct sheets_folder *folder);
/* In the file (below path) the first `from` becomes `to`; CHECKs that it was there. */
void sheets_folder_replace(struct sheets_folder *folder, const char *file, const char *from, const char *to);
void sheets_folder_write(struct sheets_folder *folder, const char *file, str bytes);
str sheets_folder_read(struct sheets_folder *folder, const char *file);
/* What a shell command prints; "%s" is the folder. */
str sheets_folder_run(struct sheets_folder *folder, const char *command);
