/* The small programs that powercut.sh runs on a mounted disk:
 *
 *     bench prepare FOLDER     makes keys, installs and confirms pack 1 in FOLDER/data, puts pack 2 beside it
 *     bench install FOLDER KIND   installs pack 2 (KIND: "good", or the name of an installer broken on purpose)
 *     bench look FOLDER        prints which pack a start shows (0: none) and whether the state could be read; then tries again
 *     bench replay LOG IMAGE OUT FLUSH SUBSET   writes OUT = IMAGE + the log up to flush FLUSH + a subset of what came after
 *     bench flushes LOG        prints how many flushes the log has */
#include "kiosk/base/check.h"
#include "kiosk/pack/disk.h"
#include "tests/support/pack_maker.h"
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- keys that are the same in every run ---- */

static void make_keys(struct pack_maker *maker)
{
	uint8_t seed[crypto_sign_SEEDBYTES] = {1};
	crypto_sign_seed_keypair(maker->root_public.key, maker->root_secret.key, seed);
	seed[0] = 2;
	crypto_sign_seed_keypair(maker->public_key.key, maker->secret_key.key, seed);
	memset(maker->root_public.id, 1, sizeof maker->root_public.id);
	memset(maker->root_secret.id, 1, sizeof maker->root_secret.id);
	memset(maker->public_key.id, 2, sizeof maker->public_key.id);
	memset(maker->secret_key.id, 2, sizeof maker->secret_key.id);
	maker->roots = (struct keyring_roots){.count = 1, .keys = {maker->root_public}};
	maker->keyring = (struct keyring){.seq = 1, .key_count = 1};
	snprintf(maker->keyring.keys[0].prefix, sizeof maker->keyring.keys[0].prefix, "fr.test");
	snprintf(maker->keyring.keys[0].holder, sizeof maker->keyring.keys[0].holder, "Test");
	maker->keyring.keys[0].key = maker->public_key;
}

static int open_below(const char *folder, const char *name, bool make)
{
	char path[256];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	if (make)
		mkdir(path, 0700);
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void open_maker(struct pack_maker *maker, const char *folder, bool make)
{
	*maker = (struct pack_maker){0};
	CHECK(sodium_init() >= 0);
	make_keys(maker);
	maker->data = open_below(folder, "data", make);
	maker->stick = open_below(folder, "stick", make);
}

static void put_pack(struct pack_maker *maker, const char *name, int64_t seq)
{
	str payload = pack_maker_payload(maker, 700000, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	pack_maker_put(maker, name, pack_maker_pack(maker, &manifest, payload));
}

static int prepare(const char *folder)
{
	struct pack_maker maker;
	open_maker(&maker, folder, true);
	put_pack(&maker, "1.socle", 1);
	put_pack(&maker, "2.socle", 2);
	CHECK(pack_maker_install(&maker, "1.socle") == REFUSAL_NONE);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	CHECK(choice.found && generation_confirm(maker.data, &maker.roots, choice.generation.name, NULL));
	return 0;
}

/* ---- installers broken on purpose: by leaving out or moving what makes the good one safe ---- */

static void copy_file(struct pack_maker *maker, const char *to, int64_t from, int64_t size, bool sync)
{
	char bytes[65536];
	int source = openat(maker->stick, "2.socle", O_RDONLY),
	    copy = openat(maker->data, to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	CHECK(source >= 0 && copy >= 0 && lseek(source, from, SEEK_SET) == from);
	for (int64_t left = size, got; left > 0; left -= got) {
		got = disk_read_all(source, bytes, left < (int64_t)sizeof bytes ? (size_t)left : sizeof bytes);
		CHECK(got > 0 && disk_write_all(copy, bytes, (size_t)got));
	}
	CHECK(!sync || fsync(copy) == 0);
	close(source);
	close(copy);
}

static void name_of_two(struct pack_maker *maker, char name[GENERATION_NAME_MAX])
{
	struct trailer trailer;
	struct keyring keyring;
	char bytes[TRAILER_BYTES], holder[KEYRING_HOLDER_MAX + 1], hex[17];
	struct install_wish wish = pack_maker_wish(maker, "2.socle");
	CHECK(install_judge(&wish, &trailer, bytes, &keyring, holder, NULL) == REFUSAL_NONE);
	sodium_bin2hex(hex, sizeof hex, trailer.manifest.blake2b, 8);
	snprintf(name, GENERATION_NAME_MAX, "%lld-%s", (long long)trailer.manifest.seq, hex);
}

static int install_broken(struct pack_maker *maker, const char *kind)
{
	bool no_sync = strcmp(kind, "no-fsync") == 0, no_folder = strcmp(kind, "no-folder-fsync") == 0;
	bool in_place = strcmp(kind, "in-place") == 0, delete_first = strcmp(kind, "delete-first") == 0;
	char name[GENERATION_NAME_MAX], path[128];
	name_of_two(maker, name);
	if (delete_first) {
		CHECK(system("rm -rf data/gens/1-*") == 0);
		CHECK(disk_sync_folder(maker->data, "gens"));
	}
	if (in_place) { /* over the old one: same folder, other bytes */
		CHECK(system("mv data/gens/1-* data/gens/now && sync") == 0);
		copy_file(maker, "gens/now/db", 0, 700000, true);
		copy_file(maker, "gens/now/trailer", 700000, TRAILER_BYTES, true);
		snprintf(path, sizeof path, "mv data/gens/now data/gens/%s && sync", name);
		return system(path) == 0 ? 0 : 1;
	}
	mkdirat(maker->data, "incoming", 0700);
	copy_file(maker, "incoming/db", 0, 700000, !no_sync);
	copy_file(maker, "incoming/trailer", 700000, TRAILER_BYTES, !no_sync);
	if (!no_folder && !no_sync)
		disk_sync_folder(maker->data, "incoming");
	snprintf(path, sizeof path, "gens/%s", name);
	CHECK(renameat(maker->data, "incoming", maker->data, path) == 0);
	if (!no_folder && !no_sync)
		disk_sync_folder(maker->data, "gens");
	return 0;
}

static int install(const char *folder, const char *kind)
{
	struct pack_maker maker;
	CHECK(chdir(folder) == 0);
	open_maker(&maker, ".", false);
	return strcmp(kind, "good") == 0 ? pack_maker_install(&maker, "2.socle") != REFUSAL_NONE : install_broken(&maker, kind);
}

static int look(const char *folder)
{
	struct pack_maker maker;
	open_maker(&maker, folder, false);
	if (maker.data < 0)
		return puts("0 lost lost"), 0;
	struct state state = state_read(maker.data);
	int64_t shown = pack_maker_shown(&maker);
	enum refusal again = pack_maker_install(&maker, "2.socle");
	bool well = (again == REFUSAL_NONE || again == REFUSAL_ALREADY) && pack_maker_shown(&maker) == 2;
	printf("%lld %s %s\n", (long long)shown, state.readable ? "state" : "nostate", well ? "again" : refusal_name(again));
	return 0;
}

/* ---- replay ---- */

enum { BLOCK = 4096 };

static int flushes(const char *log)
{
	FILE *file = fopen(log, "rb");
	long count = 0;
	CHECK(file);
	for (int kind; (kind = fgetc(file)) != EOF;) {
		unsigned length = 0;
		if (kind == 'F')
			count++;
		else if (fseek(file, 8, SEEK_CUR) != 0 || fread(&length, sizeof length, 1, file) != 1 ||
			 fseek(file, length, SEEK_CUR) != 0)
			break;
	}
	fclose(file);
	printf("%ld\n", count);
	return 0;
}

/* Subset 0: nothing after the flush; 1: everything; 2..9: a prefix in eighths; others: each 4 KiB block by the toss of a coin. */
static bool is_applied(int subset, long block, long blocks, unsigned *coin)
{
	if (subset < 2)
		return subset == 1;
	if (subset < 10)
		return block < blocks * (subset - 1) / 9;
	*coin = *coin * 1664525u + 1013904223u;
	return *coin >> 31;
}

static long blocks_after(FILE *log)
{
	long start = ftell(log), count = 0;
	for (int kind; (kind = fgetc(log)) == 'W';) {
		unsigned length = 0;
		if (fseek(log, 8, SEEK_CUR) != 0 || fread(&length, sizeof length, 1, log) != 1 ||
		    fseek(log, length, SEEK_CUR) != 0)
			break;
		count += (length + BLOCK - 1) / BLOCK;
	}
	fseek(log, start, SEEK_SET);
	return count;
}

static int replay(const char *log_path, const char *image_path, const char *out_path, long flush, int subset)
{
	static char bytes[1 << 22];
	FILE *log = fopen(log_path, "rb"), *image = fopen(image_path, "rb"), *out = fopen(out_path, "wb");
	CHECK(log && image && out);
	for (size_t got; (got = fread(bytes, 1, sizeof bytes, image)) > 0;)
		fwrite(bytes, 1, got, out);
	long seen = 0, block = 0, blocks = flush == 0 ? blocks_after(log) : 0;
	unsigned coin = (unsigned)(flush * 7919 + subset);
	for (int kind; (kind = fgetc(log)) != EOF;) {
		unsigned long long where;
		unsigned length;
		if (kind == 'F') {
			if (seen++ == flush)
				break;
			if (seen == flush)
				blocks = blocks_after(log);
			continue;
		}
		if (fread(&where, sizeof where, 1, log) != 1 || fread(&length, sizeof length, 1, log) != 1 ||
		    length > sizeof bytes || fread(bytes, 1, length, log) != length)
			break;
		for (unsigned done = 0; done < length; done += BLOCK) {
			unsigned part = length - done < BLOCK ? length - done : BLOCK;
			if (seen < flush || is_applied(subset, block++, blocks, &coin)) {
				fseek(out, (long)(where + done), SEEK_SET);
				fwrite(bytes + done, 1, part, out);
			}
		}
	}
	fclose(log);
	fclose(image);
	return fclose(out);
}

int main(int count, char **arguments)
{
	const char *what = count > 2 ? arguments[1] : "";
	if (strcmp(what, "prepare") == 0)
		return prepare(arguments[2]);
	if (strcmp(what, "install") == 0 && count > 3)
		return install(arguments[2], arguments[3]);
	if (strcmp(what, "look") == 0)
		return look(arguments[2]);
	if (strcmp(what, "flushes") == 0)
		return flushes(arguments[2]);
	if (strcmp(what, "replay") == 0 && count > 6)
		return replay(arguments[2], arguments[3], arguments[4], atol(arguments[5]), atoi(arguments[6]));
	return 2;
}
