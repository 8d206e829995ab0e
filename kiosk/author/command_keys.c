/* The commands about keys: keygen, keyring, sign, show. The formats are those of pack/: minisign keys and signatures, a keyring
 * signed by a root key, a trailer behind the database. */
#include "kiosk/author/command_wish.h"
#include "kiosk/author/findings_json.h"
#include "kiosk/author/value.h"
#include "kiosk/pack/seal.h"
#include "kiosk/store/store.h"
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

enum { KEY_FILE_BYTES_MAX = 8192, PACK_GOOD_MONTHS = 6, PROGRAM_MIN = 1 };

static bool say_system(struct problem *problem, const char *path)
{
	return problem_set(problem, errno == ENOENT ? PROBLEM_MISSING : PROBLEM_UNREADABLE, path,
			   "Check the path and the rights.", "%s", strerror(errno));
}

/* A small file into the arena. */
static bool read_small(struct arena *arena, const char *path, str *text, struct problem *problem)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return say_system(problem, path);
	char *bytes = arena_alloc(arena, KEY_FILE_BYTES_MAX + 1);
	size_t size = fread(bytes, 1, KEY_FILE_BYTES_MAX, file);
	bool whole = !ferror(file) && fgetc(file) == EOF;
	fclose(file);
	*text = (str){bytes, size};
	return whole || problem_set(problem, PROBLEM_TOO_LARGE, path, "Give the file of a key.", "This is too long for a key.");
}

/* A new file only: a key is never written over. */
static bool write_new(const char *path, str text, mode_t mode, struct problem *problem)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	if (file < 0)
		return say_system(problem, path);
	bool good = write(file, text.data, text.size) == (ssize_t)text.size && fsync(file) == 0;
	if (!good)
		say_system(problem, path);
	close(file);
	return good;
}

static bool read_passphrase(struct arena *arena, const struct wish *wish, str *passphrase, struct problem *problem)
{
	str text = STR_NONE;
	*passphrase = STR_NONE;
	if (!wish->passphrase)
		return true;
	if (!read_small(arena, wish->passphrase, &text, problem))
		return false;
	str_cut(&text, '\n', passphrase);
	return true;
}

static bool read_secret(struct arena *arena, const struct wish *wish, struct signature_secret *key, struct problem *problem)
{
	str text = STR_NONE, passphrase = STR_NONE;
	if (!read_small(arena, wish->key, &text, problem) || !read_passphrase(arena, wish, &passphrase, problem))
		return false;
	if (signature_secret_parse(text, passphrase, key, problem))
		return true;
	snprintf(problem->place, sizeof problem->place, "%s", wish->key);
	return false;
}

static bool make_keys(struct arena *arena, const struct wish *wish, struct problem *problem)
{
	struct signature_public public_key;
	struct signature_secret secret_key;
	str passphrase = STR_NONE;
	const char *name = wish->words[0];
	if (!read_passphrase(arena, wish, &passphrase, problem))
		return false;
	signature_generate(&public_key, &secret_key);
	str line = signature_public_write(arena, &public_key), id = signature_key_name(arena, public_key.id);
	str text = str_format(arena, "untrusted comment: minisign public key %.*s\n%.*s\n", STR_ARG(id), STR_ARG(line));
	bool good = write_new(str_format(arena, "%s.key", name).data, signature_secret_write(arena, &secret_key, passphrase),
			      0600, problem) &&
		    write_new(str_format(arena, "%s.pub", name).data, text, 0644, problem);
	sodium_memzero(&secret_key, sizeof secret_key);
	if (good)
		fprintf(wish->out, "%s.pub: %.*s\n", name, STR_ARG(line));
	return good;
}

static bool write_keyring(struct arena *arena, const struct wish *wish, struct problem *problem)
{
	struct signature_secret root;
	struct keyring keyring;
	str text = STR_NONE;
	if (!read_small(arena, wish->words[0], &text, problem) || !read_secret(arena, wish, &root, problem))
		return false;
	struct keyring_roots roots = {.count = 1};
	memcpy(roots.keys[0].id, root.id, sizeof root.id);
	crypto_sign_ed25519_sk_to_pk(roots.keys[0].key, root.key);
	text = str_format(arena, "%.*s\n", STR_ARG(str_trim(text)));
	str block = signature_make(arena, &root, text, STR("keyring"));
	sodium_memzero(&root, sizeof root);
	str whole = str_format(arena, "%.*s\n%.*s", STR_ARG(text), STR_ARG(block));
	if (!keyring_parse(whole, &roots, &keyring))
		return problem_set(problem, PROBLEM_INVALID, wish->words[0],
				   "Write SOCLE-KEYRING-1, then seq=1, then a line key=ID PUBLIC-KEY NAME for each key.",
				   "This is not a list of keys.");
	unlink(wish->output);
	return write_new(wish->output, whole, 0644, problem);
}

/* Half a year on, the 28th at most so that the day is in every month. */
static void add_months(const char *date, char to[11])
{
	int day = value_date(str_of(date)), year = day / 10000, month = day / 100 % 100 + PACK_GOOD_MONTHS;
	day = day % 100 < 28 ? day % 100 : 28;
	if (month > 12) {
		month -= 12;
		year++;
	}
	snprintf(to, 11, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100, (unsigned)day % 100);
}

/* Name, number and date of the pack are those of the content in it. */
static bool read_manifest(struct arena *arena, const struct wish *wish, struct manifest *manifest, struct problem *problem)
{
	struct store *store = store_open(wish->words[0], problem);
	if (!store)
		return false;
	struct store_rows rows = store_ask(store, "SELECT id, version, created_at FROM pack", 0, NULL);
	str id = STR_NONE, created = STR_NONE;
	if (store_next(&rows)) {
		id = store_text(&rows, 0, arena);
		manifest->seq = store_int(&rows, 1);
		created = store_text(&rows, 2, arena);
	}
	store_done(&rows);
	store_close(store);
	if (!manifest_id_is_valid(id) || manifest->seq < 1 || !value_date(created))
		return problem_set(problem, PROBLEM_INVALID, wish->words[0],
				   "In layer.csv give an id of small letters, digits, \"-\" and \".\", and a version from 1.",
				   "The content's name, number or date cannot stand in a signature.");
	snprintf(manifest->id, sizeof manifest->id, "%.*s", STR_ARG(id));
	snprintf(manifest->created, sizeof manifest->created, "%.*s", STR_ARG(created));
	add_months(manifest->created, manifest->expires);
	if (wish->expires)
		snprintf(manifest->expires, sizeof manifest->expires, "%s", wish->expires);
	manifest->min_app = PROGRAM_MIN;
	manifest->schema = STORE_SCHEMA_VERSION;
	return true;
}

static bool sign_pack(struct arena *arena, const struct wish *wish, struct problem *problem)
{
	struct signature_secret key;
	struct manifest written;
	struct seal_wish seal = {
	    .payload = wish->words[0], .output = wish->output ? wish->output : wish->words[0], .key_count = 1};
	if (!read_manifest(arena, wish, &seal.manifest, problem) || !read_small(arena, wish->keyring, &seal.keyring, problem) ||
	    !read_secret(arena, wish, &key, problem))
		return false;
	seal.keys[0] = &key;
	bool good = seal_pack(&seal, &written, problem);
	sodium_memzero(&key, sizeof key);
	if (good)
		fprintf(wish->out, "%s: %s %lld, %s .. %s\n", seal.output, written.id, (long long)written.seq, written.created,
			written.expires);
	return good;
}

/* The lines of the manifest as they are: numbers are numbers. */
static bool show_json(struct arena *arena, const struct wish *wish, const struct trailer *trailer)
{
	json_t *object = json_object(), *names = json_array();
	str rest = trailer->manifest_text, line, key;
	int64_t number;
	while (str_cut(&rest, '\n', &line)) {
		if (str_find(line, STR("=")) == SIZE_MAX || !str_cut(&line, '=', &key))
			continue;
		json_object_set_new(object, str_terminated(arena, key),
				    str_to_int(line, &number) ? json_integer(number) : findings_json_text(line));
	}
	for (int i = 0; i < trailer->signature_count; i++)
		json_array_append_new(names, findings_json_text(signature_key_name(arena, trailer->signatures[i].key_id)));
	json_object_set_new(object, "signed", names);
	return findings_json_print(object, wish->out);
}

static bool show_pack(struct arena *arena, const struct wish *wish, struct problem *problem)
{
	char bytes[TRAILER_BYTES];
	struct trailer trailer;
	if (seal_read(wish->words[0], true, bytes, &trailer, problem) != REFUSAL_NONE)
		return false;
	if (wish->json)
		return show_json(arena, wish, &trailer) ||
		       problem_set(problem, PROBLEM_UNREADABLE, "-", "", "%s", strerror(errno));
	fprintf(wish->out, "%.*s", STR_ARG(trailer.manifest_text));
	for (int i = 0; i < trailer.signature_count; i++)
		fprintf(wish->out, "signed=%.*s\n", STR_ARG(signature_key_name(arena, trailer.signatures[i].key_id)));
	return true;
}

static int with_arena(const struct wish *wish, bool (*run)(struct arena *arena, const struct wish *wish, struct problem *problem))
{
	struct arena arena = {0};
	struct problem problem = {0};
	if (sodium_init() < 0)
		return COMMAND_SYSTEM;
	bool good = run(&arena, wish, &problem);
	arena_finish(&arena);
	return good ? COMMAND_GOOD : command_problem(wish, &problem);
}

int command_keys_generate(const struct wish *wish)
{
	return with_arena(wish, make_keys);
}

int command_keys_list(const struct wish *wish)
{
	if (!wish->key || !wish->output)
		return command_usage(wish, "donnez la clé racine et le fichier à écrire : ",
				     "give the root key and the file to write: ", "--key root.key -o keyring.socle");
	return with_arena(wish, write_keyring);
}

int command_keys_sign(const struct wish *wish)
{
	if (!wish->key || !wish->keyring)
		return command_usage(wish, "donnez la clé et le trousseau : ", "give the key and the keyring: ",
				     "--key montreuil.key --keyring keyring.socle");
	if (wish->expires && !value_date(str_of(wish->expires)))
		return command_usage(wish, "ce n'est pas une date : ", "this is not a date: ", wish->expires);
	return with_arena(wish, sign_pack);
}

int command_keys_show(const struct wish *wish)
{
	return with_arena(wish, show_pack);
}
