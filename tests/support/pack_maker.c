/* Builds packs the way socle-pack does, and wrong ones no tool would build. */
#include "tests/support/pack_maker.h"
#include "kiosk/base/check.h"
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
	(void)status, (void)kind, (void)where;
	return remove(path);
}

static int open_below(const char *folder, const char *name)
{
	char path[160];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	CHECK(mkdir(path, 0700) == 0);
	int handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	CHECK(handle >= 0);
	return handle;
}

void pack_maker_open(struct pack_maker *maker)
{
	*maker = (struct pack_maker){0};
	CHECK(sodium_init() >= 0);
	snprintf(maker->folder, sizeof maker->folder, "%s/socle-packs-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	CHECK(mkdtemp(maker->folder) != NULL);
	maker->data = open_below(maker->folder, "data");
	maker->stick = open_below(maker->folder, "stick");
	signature_generate(&maker->root_public, &maker->root_secret);
	signature_generate(&maker->public_key, &maker->secret_key);
	signature_generate(&maker->other_public, &maker->other_secret);
	maker->roots.count = 1;
	maker->roots.keys[0] = maker->root_public;
	maker->keyring = (struct keyring){.seq = 1, .key_count = 1};
	struct keyring_key *key = &maker->keyring.keys[0];
	snprintf(key->prefix, sizeof key->prefix, "fr.test");
	snprintf(key->holder, sizeof key->holder, "Ville d’essai");
	key->key = maker->public_key;
}

void pack_maker_close(struct pack_maker *maker)
{
	close(maker->data);
	close(maker->stick);
	nftw(maker->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	arena_finish(&maker->arena);
}

str pack_maker_payload(struct pack_maker *maker, size_t size, unsigned seed)
{
	char *bytes = arena_alloc(&maker->arena, size);
	uint8_t key[randombytes_SEEDBYTES] = {0};
	memcpy(key, &seed, sizeof seed);
	randombytes_buf_deterministic(bytes, size, key);
	return (str){bytes, size};
}

struct manifest pack_maker_manifest(const char *id, int64_t seq, str payload)
{
	struct manifest manifest = {.seq = seq,
				    .created = "2026-11-20",
				    .expires = "2027-05-20",
				    .min_app = 1,
				    .schema = 1,
				    .size = (int64_t)payload.size};
	snprintf(manifest.id, sizeof manifest.id, "%s", id);
	crypto_generichash(manifest.blake2b, sizeof manifest.blake2b, (const uint8_t *)payload.data, payload.size, NULL, 0);
	return manifest;
}

str pack_maker_keyring(struct pack_maker *maker, const struct signature_secret *root)
{
	str text = keyring_write(&maker->arena, &maker->keyring);
	str block = signature_make(&maker->arena, root, text, STR("keyring"));
	return str_format(&maker->arena, "%.*s\n%.*s", STR_ARG(text), STR_ARG(block));
}

str pack_maker_assemble(struct pack_maker *maker, str manifest, const str *signatures, int count, str keyring, str payload)
{
	char *bytes = arena_alloc(&maker->arena, payload.size + TRAILER_BYTES);
	memcpy(bytes, payload.data, payload.size);
	CHECK(trailer_write(manifest, signatures, count, keyring, bytes + payload.size));
	return (str){bytes, payload.size + TRAILER_BYTES};
}

str pack_maker_pack(struct pack_maker *maker, const struct manifest *manifest, str payload)
{
	str text = manifest_write(&maker->arena, manifest);
	str signature = signature_make(&maker->arena, &maker->secret_key, text, STR("test"));
	return pack_maker_assemble(maker, text, &signature, 1, pack_maker_keyring(maker, &maker->root_secret), payload);
}

void pack_maker_put(struct pack_maker *maker, const char *name, str bytes)
{
	int file = openat(maker->stick, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	CHECK(file >= 0);
	CHECK(write(file, bytes.data, bytes.size) == (ssize_t)bytes.size);
	close(file);
}

struct install_wish pack_maker_wish(struct pack_maker *maker, const char *file)
{
	return (struct install_wish){
	    .data = maker->data,
	    .stick = maker->stick,
	    .file = file,
	    .judge = {.roots = &maker->roots, .program = 1, .schema = 1, .payload_max = TRAILER_PAYLOAD_MAX},
	};
}

enum refusal pack_maker_install(struct pack_maker *maker, const char *file)
{
	struct install install;
	struct install_wish wish = pack_maker_wish(maker, file);
	if (install_begin(&install, &wish))
		while (install_step(&install))
			;
	CHECK((install.phase == INSTALL_DONE) == (install.refusal == REFUSAL_NONE));
	return install.refusal;
}

static uint64_t fingerprint_of(const char *path)
{
	struct stat status;
	uint64_t hash = str_hash(str_of(path));
	if (lstat(path, &status) != 0)
		return 0;
	if (S_ISREG(status.st_mode)) {
		char *bytes = malloc((size_t)status.st_size + 1);
		FILE *file = fopen(path, "rb");
		CHECK(bytes && file);
		size_t size = fread(bytes, 1, (size_t)status.st_size, file);
		hash ^= str_hash((str){bytes, size}) + size;
		fclose(file);
		free(bytes);
	}
	return hash * 31 + 7;
}

static uint64_t sum;

static int add_to_sum(const char *path, const struct stat *status, int kind, struct FTW *where)
{
	(void)status, (void)kind, (void)where;
	sum += fingerprint_of(path);
	return 0;
}

uint64_t pack_maker_fingerprint(struct pack_maker *maker)
{
	char path[160];
	snprintf(path, sizeof path, "%s/data", maker->folder);
	sum = 0;
	nftw(path, add_to_sum, 16, FTW_PHYS);
	return sum;
}

int64_t pack_maker_shown(struct pack_maker *maker)
{
	struct generation_choice choice = generation_choose(maker->data, &maker->roots, true);
	return choice.found ? choice.generation.manifest.seq : 0;
}
