/* The newest text is found, and written beside and renamed. */
#include "kiosk/pack/keyring_file.h"
#include "kiosk/pack/disk.h"
#include "kiosk/pack/state.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_ROOM = STATE_NAME_MAX + 16 };

struct found {
	struct keyring keyring; /* seq 0: none */
	char text[KEYRING_BYTES_MAX];
	size_t size;
};

static void take_newer(struct found *found, str text, const struct keyring_roots *roots)
{
	struct keyring other;
	if (!keyring_parse(text, roots, &other) || other.seq <= found->keyring.seq)
		return;
	found->keyring = other;
	memcpy(found->text, text.data, text.size);
	found->size = text.size;
}

static void take_kept(struct found *found, int data, const struct keyring_roots *roots)
{
	char bytes[KEYRING_BYTES_MAX];
	take_newer(found, (str){bytes, disk_read_small(data, "keyring", bytes, sizeof bytes)}, roots);
}

static void take_carried(struct found *found, int data, const char *name, const struct keyring_roots *roots)
{
	char path[PATH_ROOM], bytes[TRAILER_BYTES];
	struct trailer trailer;
	snprintf(path, sizeof path, "gens/%.39s/trailer", name);
	if (disk_read_small(data, path, bytes, sizeof bytes) == TRAILER_BYTES &&
	    trailer_parse((str){bytes, TRAILER_BYTES}, &trailer, NULL) == REFUSAL_NONE)
		take_newer(found, trailer.keyring_text, roots);
}

static void take_all_carried(struct found *found, int data, const struct keyring_roots *roots)
{
	int folder = openat(data, "gens", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *directory = folder < 0 ? NULL : fdopendir(folder);
	if (!directory && folder >= 0)
		close(folder);
	for (struct dirent *entry; directory && (entry = readdir(directory));)
		if (state_is_name(str_of(entry->d_name)))
			take_carried(found, data, entry->d_name, roots);
	if (directory)
		closedir(directory);
}

struct keyring keyring_file_newest(int data, const struct keyring_roots *roots)
{
	struct found found = {0};
	take_kept(&found, data, roots);
	take_all_carried(&found, data, roots);
	return found.keyring;
}

bool keyring_file_keep(int data, const struct keyring_roots *roots, struct problem *problem)
{
	struct found found = {0};
	take_kept(&found, data, roots);
	int64_t kept = found.keyring.seq;
	take_all_carried(&found, data, roots);
	return found.keyring.seq == kept || disk_replace(data, "keyring", (str){found.text, found.size}, problem);
}

static enum refusal refuse(struct problem *problem, enum refusal refusal, const char *what)
{
	problem_set(problem, PROBLEM_INVALID, KEYRING_FILE_NAME, "Ask whoever makes your packs for a new one.", "%s.", what);
	return refusal;
}

enum refusal keyring_file_install(int data, int stick, const struct keyring_roots *roots, struct problem *problem)
{
	char bytes[KEYRING_BYTES_MAX];
	struct keyring brought, known = keyring_file_newest(data, roots);
	str text = {bytes, disk_read_small(stick, KEYRING_FILE_NAME, bytes, sizeof bytes)};
	if (text.size == 0)
		return refuse(problem, REFUSAL_UNREADABLE, "the keyring cannot be read");
	if (!keyring_parse(text, roots, &brought))
		return refuse(problem, REFUSAL_KEYRING, "the keyring is not signed by a root key that this kiosk knows");
	if (brought.seq < known.seq)
		return refuse(problem, REFUSAL_OLDER, "this kiosk has a newer keyring");
	if (brought.seq == known.seq)
		return keyring_equal(&brought, &known)
			   ? refuse(problem, REFUSAL_ALREADY, "this kiosk has this keyring")
			   : refuse(problem, REFUSAL_KEYRING, "this kiosk has another keyring of the same number");
	return disk_replace(data, "keyring", text, problem) ? REFUSAL_NONE : REFUSAL_WRITE;
}
