/* What is on the disk, judged by itself; the state only says which of the good ones is wanted. */
#include "kiosk/pack/generation.h"
#include "kiosk/pack/disk.h"
#include "kiosk/pack/keyring_file.h"
#include "kiosk/pack/state.h"
#include <dirent.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = GENERATION_NAME_MAX + 16 };

static void make_path(char path[PATH_ROOM], const char *name, const char *file)
{
	snprintf(path, PATH_ROOM, "gens/%.39s/%s", name, file);
}

/* ---- what is there ---- */

/* The signature, the signer and the length; who signed may have been revoked since: what is installed stays. */
static bool read_generation(int data, const char *name, const struct keyring_roots *roots, const struct keyring *keyring,
			    struct generation *generation)
{
	char path[PATH_ROOM], bytes[TRAILER_BYTES];
	struct trailer trailer;
	struct keyring carried;
	struct stat status;
	make_path(path, name, "trailer");
	if (disk_read_small(data, path, bytes, sizeof bytes) != TRAILER_BYTES ||
	    trailer_parse((str){bytes, TRAILER_BYTES}, &trailer, NULL) != REFUSAL_NONE)
		return false;
	if (!keyring_parse(trailer.keyring_text, roots, &carried))
		carried = *keyring;
	const struct keyring_key *key = keyring_find(&carried, trailer.signatures[0].key_id);
	if (!key)
		key = keyring_find(keyring, trailer.signatures[0].key_id);
	if (!key || !signature_verify(&trailer.signatures[0], &key->key, trailer.manifest_text) ||
	    !keyring_covers(key, trailer.manifest.id))
		return false;
	make_path(path, name, "db");
	if (fstatat(data, path, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode) ||
	    status.st_size != trailer.manifest.size)
		return false;
	*generation = (struct generation){.manifest = trailer.manifest,
					  .withdrawn = keyring_withdraws(keyring, trailer.manifest.id, trailer.manifest.seq)};
	snprintf(generation->name, sizeof generation->name, "%s", name);
	snprintf(generation->holder, sizeof generation->holder, "%s", key->holder);
	return true;
}

static int by_number_falling(const void *a, const void *b)
{
	const struct generation *x = a, *y = b;
	int64_t left = x->manifest.seq, right = y->manifest.seq;
	return left != right ? (left < right) - (left > right) : strcmp(x->name, y->name);
}

int generation_list(int data, const struct keyring_roots *roots, const struct keyring *keyring,
		    struct generation list[GENERATION_LIST_MAX])
{
	int count = 0, folder = openat(data, "gens", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *directory = folder < 0 ? NULL : fdopendir(folder);
	if (!directory) {
		if (folder >= 0)
			close(folder);
		return 0;
	}
	for (struct dirent *entry; count < GENERATION_LIST_MAX && (entry = readdir(directory));)
		if (state_is_name(str_of(entry->d_name)) && read_generation(data, entry->d_name, roots, keyring, &list[count]))
			count++;
	closedir(directory);
	qsort(list, (size_t)count, sizeof *list, by_number_falling);
	return count;
}

bool generation_is_whole(int data, const struct generation *generation)
{
	char path[PATH_ROOM];
	uint8_t hash[MANIFEST_HASH_BYTES];
	make_path(path, generation->name, "db");
	return disk_hash(data, path, generation->manifest.size, hash) &&
	       memcmp(hash, generation->manifest.blake2b, sizeof hash) == 0;
}

struct keyring generation_keyring(int data, const struct keyring_roots *roots)
{
	return keyring_file_newest(data, roots);
}

/* ---- which one ---- */

/* 0 is best: the one asked for, then the newest; one that failed or was withdrawn only when nothing else is whole. */
static int rank(const struct state *state, const struct generation *generation)
{
	int bad = state_is_blocked(state, generation->name) ? 4 : generation->withdrawn ? 2 : 0;
	return bad + (state->chosen[0] && strcmp(state->chosen, generation->name) != 0);
}

struct generation_choice generation_choose(int data, const struct keyring_roots *roots, bool hash)
{
	struct generation_choice choice = {0};
	struct generation list[GENERATION_LIST_MAX];
	struct keyring keyring = generation_keyring(data, roots);
	struct state state = state_read(data);
	int count = generation_list(data, roots, &keyring, list);
	if (state.trial[0] && state.tries >= GENERATION_TRIES_MAX) {
		state_block(&state, state.trial);
		choice.rolled_back = true;
		memcpy(choice.failed, state.trial, sizeof choice.failed);
		state.trial[0] = 0;
		state.tries = 0;
		state_write(data, &state, NULL);
	}
	for (int wanted = 0; wanted <= 5 && !choice.found; wanted++)
		for (int i = 0; i < count && !choice.found; i++)
			if (rank(&state, &list[i]) == wanted && (!hash || generation_is_whole(data, &list[i]))) {
				choice.found = true;
				choice.generation = list[i];
			}
	bool on_trial = choice.found && choice.generation.manifest.seq > state.confirmed;
	if (on_trial && strcmp(choice.generation.name, state.trial) != 0) { /* the power went between the commit and the hint */
		memcpy(state.trial, choice.generation.name, sizeof state.trial);
		state.tries = 0;
	}
	if (on_trial) {
		state.tries++;
		state_write(data, &state, NULL); /* when this fails the try is not counted, and the pack is still shown */
	}
	return choice;
}

static bool remove_generation(int data, const char *name)
{
	char path[PATH_ROOM];
	make_path(path, name, "trailer");
	unlinkat(data, path, 0); /* first, so that what is left is never taken for whole */
	make_path(path, name, "db");
	unlinkat(data, path, 0);
	make_path(path, name, "");
	return unlinkat(data, path, AT_REMOVEDIR) == 0;
}

bool generation_confirm(int data, const struct keyring_roots *roots, const char *name, struct problem *problem)
{
	struct generation list[GENERATION_LIST_MAX];
	struct keyring keyring = generation_keyring(data, roots);
	struct state state = state_read(data);
	int count = generation_list(data, roots, &keyring, list), kept = 1;
	for (int i = 0; i < count; i++)
		if (strcmp(list[i].name, name) == 0 && list[i].manifest.seq > state.confirmed)
			state.confirmed = list[i].manifest.seq;
	if (strcmp(state.trial, name) == 0)
		state.trial[0] = 0, state.tries = 0;
	if (!state_write(data, &state, problem) || !keyring_file_keep(data, roots, problem))
		return false;
	for (int i = 0; i < count; i++) {
		bool keep = strcmp(list[i].name, name) == 0 ||
			    (kept < GENERATION_KEPT && !state_is_blocked(&state, list[i].name) && kept++);
		if (!keep)
			remove_generation(data, list[i].name);
	}
	return true;
}

bool generation_go_back(int data, const struct keyring_roots *roots, const char *from, struct generation *to,
			struct problem *problem)
{
	struct generation list[GENERATION_LIST_MAX];
	struct keyring keyring = generation_keyring(data, roots);
	struct state state = state_read(data);
	int count = generation_list(data, roots, &keyring, list);
	for (int i = 0; i < count; i++) {
		if (strcmp(list[i].name, from) == 0 || state_is_blocked(&state, list[i].name) || list[i].withdrawn ||
		    !generation_is_whole(data, &list[i]))
			continue;
		*to = list[i];
		memcpy(state.chosen, list[i].name, sizeof state.chosen);
		state.trial[0] = 0;
		state.tries = 0;
		return state_write(data, &state, problem);
	}
	return problem_set(problem, PROBLEM_MISSING, "", "Install an older pack from a stick signed for it, or call the author.",
			   "there is no other whole pack on this kiosk.");
}
