/* The steps of an install, in the order that survives a power cut between any two of them. */
#include "kiosk/pack/install.h"
#include "kiosk/base/check.h"
#include "kiosk/pack/disk.h"
#include "kiosk/pack/keyring_file.h"
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { CHUNK_BYTES = 256 * 1024, ROOM_TO_SPARE = 8 * 1024 * 1024 };

static enum refusal refuse(struct problem *problem, enum refusal refusal, const char *place, const char *what, const char *detail)
{
	bool known = detail[0] != 0;
	problem_set(problem, PROBLEM_INVALID, place, "", "%s%s%s%s.", what, known ? " (" : "", detail, known ? ")" : "");
	return refusal;
}

static void close_file(int *file)
{
	if (*file >= 0)
		close(*file);
	*file = -1;
}

/* ---- judging ---- */

/* Opens a plain file of the stick: no link, no folder, no device; never blocks. */
static int open_source(const struct install_wish *wish, int64_t *size, struct problem *problem)
{
	struct stat status;
	CHECK(strchr(wish->file, '/') == NULL);
	int file = openat(wish->stick, wish->file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (file < 0 || fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
		refuse(problem, REFUSAL_UNREADABLE, wish->file, "the file cannot be read",
		       file < 0 ? strerror(errno) : "not a plain file");
		close_file(&file);
		return -1;
	}
	*size = status.st_size;
	return file;
}

static enum refusal read_trailer(int file, int64_t size, const char *name, char bytes[TRAILER_BYTES], struct trailer *trailer,
				 struct problem *problem)
{
	const char *wrong = "";
	if (size < TRAILER_BYTES)
		return refuse(problem, REFUSAL_NOT_A_PACK, name, "this file is not a Socle pack", "");
	if (lseek(file, size - TRAILER_BYTES, SEEK_SET) < 0 || disk_read_all(file, bytes, TRAILER_BYTES) != TRAILER_BYTES)
		return refuse(problem, REFUSAL_UNREADABLE, name, "the stick stopped answering", "");
	enum refusal refusal = trailer_parse((str){bytes, TRAILER_BYTES}, trailer, &wrong);
	if (refusal != REFUSAL_NONE)
		return refuse(problem, refusal, name, "the pack's label is not right", wrong);
	if (trailer->manifest.size != size - TRAILER_BYTES)
		return refuse(problem, REFUSAL_SIZE, name,
			      "the file is not as long as its label says: copy it to the stick again", "");
	return REFUSAL_NONE;
}

static void generation_name(const struct manifest *manifest, char name[GENERATION_NAME_MAX])
{
	char hex[17];
	sodium_bin2hex(hex, sizeof hex, manifest->blake2b, 8);
	snprintf(name, GENERATION_NAME_MAX, "%lld-%s", (long long)manifest->seq, hex);
}

/* The number installed here already, with the same or other bytes, or a pack that failed its trial. */
static enum refusal compare_installed(const struct install_wish *wish, const struct keyring *keyring,
				      const struct manifest *manifest)
{
	struct generation list[GENERATION_LIST_MAX];
	struct state state = state_read(wish->data);
	char name[GENERATION_NAME_MAX];
	generation_name(manifest, name);
	if (state_is_blocked(&state, name))
		return REFUSAL_BLOCKED;
	int count = generation_list(wish->data, wish->judge.roots, keyring, list);
	for (int i = 0; i < count; i++) {
		if (strcmp(list[i].manifest.id, manifest->id) != 0 || list[i].manifest.seq != manifest->seq)
			continue;
		if (memcmp(list[i].manifest.blake2b, manifest->blake2b, sizeof manifest->blake2b) != 0)
			return REFUSAL_SAME_NUMBER;
		bool wanted =
		    !state.chosen[0] || strcmp(state.chosen, name) == 0; /* else staff went back from it and want it again */
		if (wanted && generation_is_whole(wish->data, &list[i]))
			return REFUSAL_ALREADY;
	}
	return REFUSAL_NONE;
}

/* The pack this kiosk shows decides which packs it takes; the floor is what ran well. */
static void know_what_is_here(struct trailer_judge *judge, int data, struct keyring *known, char id[MANIFEST_ID_MAX + 1])
{
	struct generation list[GENERATION_LIST_MAX];
	struct state state = state_read(data);
	*known = generation_keyring(data, judge->roots);
	int count = generation_list(data, judge->roots, known, list);
	judge->keyring = known;
	judge->floor = state.confirmed;
	if (count && !judge->pack_id) {
		memcpy(id, list[0].manifest.id, MANIFEST_ID_MAX + 1);
		judge->pack_id = id;
	}
	/* without a readable state the oldest whole generation is the safest floor that is certain */
	if (count && !state.readable)
		judge->floor = list[count - 1].manifest.seq;
}

static enum refusal judge_file(const struct install_wish *wish, int file, int64_t size, struct trailer *trailer,
			       char bytes[TRAILER_BYTES], struct keyring *keyring, char holder[KEYRING_HOLDER_MAX + 1],
			       struct problem *problem)
{
	struct trailer_judge judge = wish->judge;
	struct keyring known;
	char id[MANIFEST_ID_MAX + 1];
	const struct keyring_key *signer = NULL;
	enum refusal refusal = read_trailer(file, size, wish->file, bytes, trailer, problem);
	if (refusal != REFUSAL_NONE)
		return refusal;
	know_what_is_here(&judge, wish->data, &known, id);
	refusal = trailer_accept(trailer, &judge, keyring, &signer);
	if (refusal == REFUSAL_NONE)
		refusal = compare_installed(wish, keyring, &trailer->manifest);
	if (signer)
		snprintf(holder, KEYRING_HOLDER_MAX + 1, "%s", signer->holder);
	return refusal == REFUSAL_NONE ? refusal : refuse(problem, refusal, wish->file, "refused", refusal_name(refusal));
}

enum refusal install_judge(const struct install_wish *wish, struct trailer *trailer, char bytes[TRAILER_BYTES],
			   struct keyring *keyring, char holder[KEYRING_HOLDER_MAX + 1], struct problem *problem)
{
	int64_t size;
	int file = open_source(wish, &size, problem);
	if (file < 0)
		return REFUSAL_UNREADABLE;
	enum refusal refusal = judge_file(wish, file, size, trailer, bytes, keyring, holder, problem);
	close(file);
	return refusal;
}

/* ---- doing ---- */

static void remove_incoming(int data)
{
	unlinkat(data, "incoming/trailer", 0);
	unlinkat(data, "incoming/db", 0);
	unlinkat(data, "incoming", AT_REMOVEDIR);
}

static bool fail(struct install *install, enum refusal refusal, const char *what, const char *detail)
{
	install->refusal = refuse(&install->problem, refusal, install->wish.file, what, detail);
	install->phase = INSTALL_FAILED;
	install_finish(install);
	remove_incoming(install->wish.data);
	return false;
}

static bool fail_writing(struct install *install)
{
	enum refusal refusal = errno == ENOSPC || errno == EDQUOT ? REFUSAL_NO_ROOM : REFUSAL_WRITE;
	return fail(install, refusal, "the kiosk's disk refuses to write", strerror(errno));
}

static bool has_room(int data, int64_t size)
{
	struct statvfs room;
	return fstatvfs(data, &room) == 0 && (int64_t)room.f_bavail * (int64_t)room.f_frsize >= size + ROOM_TO_SPARE;
}

static bool make_incoming(struct install *install)
{
	int data = install->wish.data;
	remove_incoming(data);
	if (mkdirat(data, "gens", 0700) != 0 && errno != EEXIST)
		return false;
	if (mkdirat(data, "incoming", 0700) != 0)
		return false;
	install->copy = openat(data, "incoming/db", O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (install->copy < 0)
		return false;
	errno = posix_fallocate(install->copy, 0, install->manifest.size);
	return errno == 0;
}

bool install_begin(struct install *install, const struct install_wish *wish)
{
	struct trailer trailer;
	int64_t size;
	*install = (struct install){.wish = *wish, .source = -1, .copy = -1};
	install->source = open_source(wish, &size, &install->problem);
	if (install->source < 0) {
		install->phase = INSTALL_FAILED;
		install->refusal = REFUSAL_UNREADABLE;
		return false;
	}
	install->refusal = judge_file(wish, install->source, size, &trailer, install->trailer, &install->keyring, install->holder,
				      &install->problem);
	if (install->refusal != REFUSAL_NONE) {
		install->phase = INSTALL_FAILED;
		install_finish(install);
		return false;
	}
	install->manifest = trailer.manifest;
	install->total = 2 * trailer.manifest.size;
	generation_name(&install->manifest, install->name);
	if (!has_room(wish->data, install->manifest.size))
		return fail(install, REFUSAL_NO_ROOM, "there is not enough room on the kiosk's disk", "");
	if (!make_incoming(install))
		return fail_writing(install);
	if (lseek(install->source, 0, SEEK_SET) != 0)
		return fail(install, REFUSAL_UNREADABLE, "the stick stopped answering", "");
	install->hash = malloc(sizeof(crypto_generichash_state));
	CHECK(install->hash != NULL);
	crypto_generichash_init(install->hash, NULL, 0, MANIFEST_HASH_BYTES);
	install->phase = INSTALL_COPY;
	return true;
}

static bool hash_is_right(struct install *install)
{
	uint8_t hash[MANIFEST_HASH_BYTES];
	crypto_generichash_final(install->hash, hash, sizeof hash);
	crypto_generichash_init(install->hash, NULL, 0, MANIFEST_HASH_BYTES);
	return memcmp(hash, install->manifest.blake2b, sizeof hash) == 0;
}

static size_t next_chunk(int64_t done, int64_t size)
{
	return (size_t)(size - done < CHUNK_BYTES ? size - done : CHUNK_BYTES);
}

static bool step_copy(struct install *install)
{
	uint8_t *chunk = malloc(CHUNK_BYTES);
	CHECK(chunk != NULL);
	size_t wanted = next_chunk(install->done, install->manifest.size);
	int64_t got = disk_read_all(install->source, chunk, wanted);
	bool read_well = got == (int64_t)wanted;
	bool written = read_well && disk_write_all(install->copy, chunk, wanted);
	if (written)
		crypto_generichash_update(install->hash, chunk, wanted);
	int why = errno;
	free(chunk);
	errno = why;
	if (!read_well)
		return fail(install, REFUSAL_UNREADABLE, "the stick was pulled or stopped answering", "");
	if (!written)
		return fail_writing(install);
	install->done += (int64_t)wanted;
	if (install->done < install->manifest.size)
		return true;
	if (!hash_is_right(install))
		return fail(install, REFUSAL_DAMAGED, "the copy is not what was signed: copy the file to the stick again", "");
	if (fsync(install->copy) != 0 || lseek(install->copy, 0, SEEK_SET) != 0)
		return fail_writing(install);
	posix_fadvise(install->copy, 0, 0, POSIX_FADV_DONTNEED); /* so that the disk is read, not the memory */
	install->phase = INSTALL_READ_BACK;
	return true;
}

static bool step_read_back(struct install *install)
{
	uint8_t *chunk = malloc(CHUNK_BYTES);
	CHECK(chunk != NULL);
	int64_t before = install->done - install->manifest.size;
	size_t wanted = next_chunk(before, install->manifest.size);
	bool read_well = disk_read_all(install->copy, chunk, wanted) == (int64_t)wanted;
	if (read_well)
		crypto_generichash_update(install->hash, chunk, wanted);
	free(chunk);
	if (!read_well)
		return fail(install, REFUSAL_WRITE, "the kiosk's disk does not give back what was written", "");
	install->done += (int64_t)wanted;
	if (install->done < install->total)
		return true;
	if (!hash_is_right(install))
		return fail(install, REFUSAL_WRITE, "the kiosk's disk does not give back what was written", "");
	install->phase = INSTALL_SELF_TEST;
	return true;
}

static bool step_self_test(struct install *install)
{
	struct problem problem = {0};
	const struct install_wish *wish = &install->wish;
	enum install_trial trial =
	    wish->self_test ? wish->self_test(wish->context, wish->data, "incoming/db", &problem) : INSTALL_TRIAL_PASSED;
	if (trial == INSTALL_TRIAL_FAILED)
		return fail(install, REFUSAL_SELF_TEST, "the pack does not work", problem.text);
	if (trial == INSTALL_TRIAL_PASSED)
		install->phase = INSTALL_COMMIT;
	return true;
}

/* A folder of the same name is a broken one, or one that staff went back from: an older whole one is shown meanwhile. */
static bool clear_place(int data, const char *path)
{
	char file[GENERATION_NAME_MAX + 16];
	snprintf(file, sizeof file, "%.47s/trailer", path);
	unlinkat(data, file, 0);
	snprintf(file, sizeof file, "%.47s/db", path);
	unlinkat(data, file, 0);
	return unlinkat(data, path, AT_REMOVEDIR) == 0 || errno == ENOENT;
}

/* The newest is wanted, not one that staff went back to; it is on trial until it has run well. */
static bool want(struct install *install)
{
	struct state state = state_read(install->wish.data);
	state.chosen[0] = 0;
	snprintf(state.trial, sizeof state.trial, "%s", install->name);
	state.tries = 0;
	return state_write(install->wish.data, &state, &install->problem);
}

static bool step_commit(struct install *install)
{
	int data = install->wish.data;
	char path[GENERATION_NAME_MAX + 8];
	snprintf(path, sizeof path, "gens/%s", install->name);
	/* clearing the place may remove the newest keyring: what is there in the way is a pack too */
	if (!keyring_file_keep(data, install->wish.judge.roots, NULL) || !clear_place(data, path) ||
	    !disk_write_small(data, "incoming/trailer", (str){install->trailer, TRAILER_BYTES}, true) ||
	    !disk_sync_folder(data, "incoming"))
		return fail_writing(install);
	if (renameat(data, "incoming", data, path) != 0)
		return fail_writing(install);
	/* from here on the new pack is whole; what fails below is said, and changes nothing of that */
	bool synced = disk_sync_folder(data, "gens") && disk_sync_folder(data, ".");
	if (!synced || !want(install)) {
		install->refusal = REFUSAL_WRITE;
		install->phase = INSTALL_FAILED;
		install_finish(install);
		return false;
	}
	install->phase = INSTALL_DONE;
	install_finish(install);
	return false;
}

bool install_step(struct install *install)
{
	switch (install->phase) {
	case INSTALL_COPY:
		return step_copy(install);
	case INSTALL_READ_BACK:
		return step_read_back(install);
	case INSTALL_SELF_TEST:
		return step_self_test(install);
	case INSTALL_COMMIT:
		return step_commit(install);
	case INSTALL_DONE:
	case INSTALL_FAILED:
		break;
	}
	return false;
}

void install_stop(struct install *install)
{
	if (install->phase != INSTALL_DONE && install->phase != INSTALL_FAILED)
		fail(install, REFUSAL_STOPPED, "stopped by a person", "");
}

void install_finish(struct install *install)
{
	close_file(&install->source);
	close_file(&install->copy);
	free(install->hash);
	install->hash = NULL;
}
