/* Hashes, signs, copies, renames. */
#include "kiosk/pack/seal.h"
#include "kiosk/pack/disk.h"
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024, PATH_ROOM = 4096 };

static bool say(struct problem *problem, const char *path, const char *what)
{
	return problem_set(problem, errno == ENOENT ? PROBLEM_MISSING : PROBLEM_UNREADABLE, path,
			   "Check the path and the rights of the folder.", "%s (%s).", what, strerror(errno));
}

/* The size without a trailer, when there is one already. */
static int64_t payload_size(int file, int64_t size)
{
	char bytes[TRAILER_BYTES];
	struct trailer trailer;
	if (size <= TRAILER_BYTES || pread(file, bytes, sizeof bytes, size - TRAILER_BYTES) != TRAILER_BYTES)
		return size;
	enum refusal refusal = trailer_parse((str){bytes, TRAILER_BYTES}, &trailer, NULL);
	return refusal == REFUSAL_NOT_A_PACK ? size : size - TRAILER_BYTES;
}

/* Copies `size` bytes (to -1: nowhere) and hashes them. */
static bool copy_and_hash(int from, int to, int64_t size, uint8_t hash[MANIFEST_HASH_BYTES])
{
	uint8_t chunk[CHUNK_BYTES];
	crypto_generichash_state state;
	crypto_generichash_init(&state, NULL, 0, MANIFEST_HASH_BYTES);
	if (lseek(from, 0, SEEK_SET) != 0)
		return false;
	for (int64_t left = size, got; left > 0; left -= got) {
		got = disk_read_all(from, chunk, left < CHUNK_BYTES ? (size_t)left : CHUNK_BYTES);
		if (got <= 0 || (to >= 0 && !disk_write_all(to, chunk, (size_t)got)))
			return false;
		crypto_generichash_update(&state, chunk, (unsigned long long)got);
	}
	crypto_generichash_final(&state, hash, MANIFEST_HASH_BYTES);
	return true;
}

static bool make_trailer(const struct seal_wish *wish, const struct manifest *manifest, char bytes[TRAILER_BYTES])
{
	struct arena arena = {0};
	str text = manifest_write(&arena, manifest), blocks[TRAILER_SIGNATURES_MAX];
	for (int i = 0; i < wish->key_count; i++)
		blocks[i] = signature_make(&arena, wish->keys[i], text,
					   str_format(&arena, "%s %lld", manifest->id, (long long)manifest->seq));
	bool fits = trailer_write(text, blocks, wish->key_count, wish->keyring, bytes);
	arena_finish(&arena);
	return fits;
}

static bool write_pack(const struct seal_wish *wish, int from, int to, struct manifest *manifest, struct problem *problem)
{
	char bytes[TRAILER_BYTES];
	if (!copy_and_hash(from, to, manifest->size, manifest->blake2b))
		return say(problem, wish->output, "the pack cannot be written");
	if (!make_trailer(wish, manifest, bytes))
		return problem_set(problem, PROBLEM_TOO_LARGE, wish->payload,
				   "Take keys that are no longer used out of the keyring.",
				   "the keyring is too long for the pack's last page.");
	return (disk_write_all(to, bytes, sizeof bytes) && fsync(to) == 0) ||
	       say(problem, wish->output, "the pack cannot be written");
}

bool seal_pack(const struct seal_wish *wish, struct manifest *written, struct problem *problem)
{
	struct stat status;
	char beside[PATH_ROOM];
	int from = open(wish->payload, O_RDONLY | O_CLOEXEC);
	if (from < 0 || fstat(from, &status) != 0) {
		say(problem, wish->payload, "the payload cannot be read");
		if (from >= 0)
			close(from);
		return false;
	}
	*written = wish->manifest;
	written->size = payload_size(from, status.st_size);
	snprintf(beside, sizeof beside, "%s.part", wish->output);
	int to = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	bool good =
	    to >= 0 ? write_pack(wish, from, to, written, problem) : say(problem, wish->output, "the pack cannot be written");
	close(from);
	if (to >= 0 && close(to) != 0 && good)
		good = say(problem, wish->output, "the pack cannot be written");
	if (good && rename(beside, wish->output) != 0)
		good = say(problem, wish->output, "the pack cannot be written");
	if (!good)
		unlink(beside);
	return good;
}

enum refusal seal_read(const char *path, bool hash, char bytes[TRAILER_BYTES], struct trailer *trailer, struct problem *problem)
{
	struct stat status;
	uint8_t found[MANIFEST_HASH_BYTES];
	const char *wrong = "";
	int file = open(path, O_RDONLY | O_CLOEXEC);
	enum refusal refusal = REFUSAL_NONE;
	if (file < 0 || fstat(file, &status) != 0) {
		say(problem, path, "the file cannot be read");
		refusal = REFUSAL_UNREADABLE;
	} else if (status.st_size < TRAILER_BYTES ||
		   pread(file, bytes, TRAILER_BYTES, status.st_size - TRAILER_BYTES) != TRAILER_BYTES) {
		problem_set(problem, PROBLEM_DAMAGED, path, "Seal it with `socle-pack sign`.", "this file is not a Socle pack.");
		refusal = REFUSAL_NOT_A_PACK;
	} else if ((refusal = trailer_parse((str){bytes, TRAILER_BYTES}, trailer, &wrong)) != REFUSAL_NONE) {
		problem_set(problem, PROBLEM_DAMAGED, path, "Seal it with `socle-pack sign`.", "%s (%s).", refusal_name(refusal),
			    wrong);
	} else if (trailer->manifest.size != status.st_size - TRAILER_BYTES) {
		problem_set(problem, PROBLEM_DAMAGED, path, "Copy it again.", "the file is not as long as its label says.");
		refusal = REFUSAL_SIZE;
	} else if (hash && (!copy_and_hash(file, -1, trailer->manifest.size, found) ||
			    memcmp(found, trailer->manifest.blake2b, sizeof found) != 0)) {
		problem_set(problem, PROBLEM_DAMAGED, path, "Copy it again.", "the bytes are not those that were signed.");
		refusal = REFUSAL_DAMAGED;
	}
	if (file >= 0)
		close(file);
	return refusal;
}
