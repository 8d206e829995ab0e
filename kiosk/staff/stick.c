/* Every pack on it is judged by its label; the best is named. */
#include "kiosk/staff/stick.h"
#include "kiosk/pack/keyring_file.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct stick_file *)a)->name, ((const struct stick_file *)b)->name);
}

static bool is_pack_name(const char *name)
{
	size_t length = strlen(name);
	return name[0] != '.' && strcmp(name, KEYRING_FILE_NAME) != 0 && length > 6 && length <= STICK_FILE_NAME_MAX &&
	       strcmp(name + length - 6, ".socle") == 0 && str_is_utf8(str_of(name));
}

static void find_files(struct stick *stick, int folder)
{
	int copy = fcntl(folder, F_DUPFD_CLOEXEC, 0), looked_at = 0;
	DIR *directory = copy < 0 ? NULL : fdopendir(copy);
	if (!directory) {
		if (copy >= 0)
			close(copy);
		return;
	}
	for (struct dirent *entry; looked_at++ < STICK_LOOKED_AT_MAX && (entry = readdir(directory));) {
		if (!is_pack_name(entry->d_name))
			continue;
		if (stick->count == STICK_FILES_MAX) {
			stick->crowded = true;
			break;
		}
		memcpy(stick->files[stick->count++].name, entry->d_name, strlen(entry->d_name) + 1);
	}
	closedir(directory);
	qsort(stick->files, (size_t)stick->count, sizeof *stick->files, by_name);
}

static void judge_file(struct stick_file *file, const struct install_wish *wish)
{
	struct trailer trailer = {0};
	struct keyring keyring;
	struct problem problem = {0};
	char bytes[TRAILER_BYTES];
	file->refusal = install_judge(wish, &trailer, bytes, &keyring, file->holder, &problem);
	file->manifest = trailer.manifest;
	memcpy(file->wrong, problem.text, sizeof file->wrong);
}

void stick_look(struct stick *stick, const char *path, int data, const struct trailer_judge *judge)
{
	*stick = (struct stick){.best = -1};
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return;
	stick->present = true;
	stick->has_keyring = data >= 0 && faccessat(folder, KEYRING_FILE_NAME, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
	if (stick->has_keyring)
		stick->keyring = keyring_file_install(data, folder, judge->roots, NULL);
	find_files(stick, folder);
	for (int i = 0; i < stick->count; i++) {
		struct stick_file *file = &stick->files[i];
		struct install_wish wish = {.data = data, .stick = folder, .file = file->name, .judge = *judge};
		judge_file(file, &wish);
		if (file->refusal == REFUSAL_NONE &&
		    (stick->best < 0 || file->manifest.seq > stick->files[stick->best].manifest.seq))
			stick->best = i;
	}
	close(folder);
}

/* A mount point without a stick is an empty folder; so is a stick without anything on it, which is as good as none. */
bool stick_is_present(const char *path)
{
	DIR *directory = opendir(path);
	bool something = false;
	if (!directory)
		return false;
	for (struct dirent *entry; !something && (entry = readdir(directory));)
		something = strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(directory);
	return something;
}
