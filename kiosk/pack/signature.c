/* The two text formats of minisign 0.11, by libsodium. */
#include "kiosk/pack/signature.h"
#include "kiosk/base/check.h"
#include <sodium.h>
#include <string.h>

static const str untrusted = STR("untrusted comment: ");
static const str trusted = STR("trusted comment: ");

enum { BLOB_MAX = 160 };

/* Takes a line without its LF; a last line without LF counts too. */
static bool take_line(str *text, str *line)
{
	return text->size && str_cut(text, '\n', line);
}

static bool decode(str line, uint8_t *bytes, size_t size)
{
	size_t got = 0;
	for (size_t i = 0; i < line.size; i++)
		if ((unsigned char)line.data[i] >= 0x80) /* libsodium 1.0.18 reads these as if the high bit were not there */
			return false;
	return sodium_base642bin(bytes, size, line.data, line.size, NULL, &got, NULL, sodium_base64_VARIANT_ORIGINAL) == 0 &&
	       got == size;
}

static str encode(struct arena *arena, const uint8_t *bytes, size_t size)
{
	size_t room = sodium_base64_encoded_len(size, sodium_base64_VARIANT_ORIGINAL);
	char *text = arena_alloc(arena, room);
	sodium_bin2base64(text, room, bytes, size, sodium_base64_VARIANT_ORIGINAL);
	return (str){text, room - 1};
}

bool signature_public_parse(str text, struct signature_public *key)
{
	uint8_t blob[2 + SIGNATURE_KEY_ID_BYTES + SIGNATURE_PUBLIC_BYTES];
	str line;
	if (!take_line(&text, &line))
		return false;
	if (str_starts_with(line, untrusted) && !take_line(&text, &line))
		return false;
	if (!decode(line, blob, sizeof blob) || memcmp(blob, "Ed", 2) != 0)
		return false;
	memcpy(key->id, blob + 2, sizeof key->id);
	memcpy(key->key, blob + 2 + sizeof key->id, sizeof key->key);
	return crypto_core_ed25519_is_valid_point(key->key) == 1;
}

str signature_public_write(struct arena *arena, const struct signature_public *key)
{
	uint8_t blob[2 + SIGNATURE_KEY_ID_BYTES + SIGNATURE_PUBLIC_BYTES] = {'E', 'd'};
	memcpy(blob + 2, key->id, sizeof key->id);
	memcpy(blob + 2 + sizeof key->id, key->key, sizeof key->key);
	return encode(arena, blob, sizeof blob);
}

str signature_key_name(struct arena *arena, const uint8_t id[SIGNATURE_KEY_ID_BYTES])
{
	return str_format(arena, "%02X%02X%02X%02X%02X%02X%02X%02X", id[7], id[6], id[5], id[4], id[3], id[2], id[1], id[0]);
}

bool signature_parse(str *text, struct signature *signature)
{
	str rest = *text, line, comment;
	uint8_t blob[2 + SIGNATURE_KEY_ID_BYTES + SIGNATURE_BYTES];
	if (!take_line(&rest, &line) || !str_starts_with(line, untrusted))
		return false;
	if (!take_line(&rest, &line) || !decode(line, blob, sizeof blob) || memcmp(blob, "ED", 2) != 0)
		return false;
	if (!take_line(&rest, &comment) || !str_starts_with(comment, trusted))
		return false;
	if (!take_line(&rest, &line) || !decode(line, signature->comment_bytes, SIGNATURE_BYTES))
		return false;
	memcpy(signature->key_id, blob + 2, SIGNATURE_KEY_ID_BYTES);
	memcpy(signature->bytes, blob + 2 + SIGNATURE_KEY_ID_BYTES, SIGNATURE_BYTES);
	signature->trusted_comment = str_slice(comment, trusted.size, comment.size);
	*text = rest;
	return true;
}

static void hash_message(str message, uint8_t hash[64])
{
	crypto_generichash(hash, 64, (const uint8_t *)message.data, message.size, NULL, 0);
}

bool signature_verify(const struct signature *signature, const struct signature_public *key, str message)
{
	uint8_t hash[64], signed_comment[SIGNATURE_BYTES + SIGNATURE_TEXT_MAX];
	if (memcmp(signature->key_id, key->id, sizeof key->id) != 0 || signature->trusted_comment.size > SIGNATURE_TEXT_MAX)
		return false;
	hash_message(message, hash);
	if (crypto_sign_verify_detached(signature->bytes, hash, sizeof hash, key->key) != 0)
		return false;
	memcpy(signed_comment, signature->bytes, SIGNATURE_BYTES);
	if (signature->trusted_comment.size)
		memcpy(signed_comment + SIGNATURE_BYTES, signature->trusted_comment.data, signature->trusted_comment.size);
	return crypto_sign_verify_detached(signature->comment_bytes, signed_comment,
					   SIGNATURE_BYTES + signature->trusted_comment.size, key->key) == 0;
}

str signature_make(struct arena *arena, const struct signature_secret *key, str message, str trusted_comment)
{
	CHECK(trusted_comment.size <= SIGNATURE_TEXT_MAX);
	uint8_t hash[64], blob[2 + SIGNATURE_KEY_ID_BYTES + SIGNATURE_BYTES] = {'E', 'D'};
	uint8_t signed_comment[SIGNATURE_BYTES + SIGNATURE_TEXT_MAX], over_comment[SIGNATURE_BYTES];
	hash_message(message, hash);
	memcpy(blob + 2, key->id, sizeof key->id);
	crypto_sign_detached(blob + 2 + sizeof key->id, NULL, hash, sizeof hash, key->key);
	memcpy(signed_comment, blob + 2 + sizeof key->id, SIGNATURE_BYTES);
	if (trusted_comment.size)
		memcpy(signed_comment + SIGNATURE_BYTES, trusted_comment.data, trusted_comment.size);
	crypto_sign_detached(over_comment, NULL, signed_comment, SIGNATURE_BYTES + trusted_comment.size, key->key);
	str name = signature_key_name(arena, key->id);
	str line = encode(arena, blob, sizeof blob), line_two = encode(arena, over_comment, sizeof over_comment);
	return str_format(arena, "untrusted comment: signature from key %.*s\n%.*s\ntrusted comment: %.*s\n%.*s\n", STR_ARG(name),
			  STR_ARG(line), STR_ARG(trusted_comment), STR_ARG(line_two));
}

void signature_generate(struct signature_public *public_key, struct signature_secret *secret_key)
{
	crypto_sign_keypair(public_key->key, secret_key->key);
	randombytes_buf(public_key->id, sizeof public_key->id);
	memcpy(secret_key->id, public_key->id, sizeof public_key->id);
}

/* minisign's secret key: "Ed", kdf, "B2", salt, limits, then key id, key and checksum (encrypted when there is a kdf). */
enum { HEAD_BYTES = 6 + 32 + 8 + 8, BODY_BYTES = SIGNATURE_KEY_ID_BYTES + SIGNATURE_SECRET_BYTES + 32 };

static void write_little_endian(uint8_t *to, uint64_t value)
{
	for (int i = 0; i < 8; i++)
		to[i] = (uint8_t)(value >> (8 * i));
}

static uint64_t read_little_endian(const uint8_t *from)
{
	uint64_t value = 0;
	for (int i = 7; i >= 0; i--)
		value = value << 8 | from[i];
	return value;
}

static void checksum(const uint8_t *body, uint8_t sum[32])
{
	crypto_generichash_state state;
	crypto_generichash_init(&state, NULL, 0, 32);
	crypto_generichash_update(&state, (const uint8_t *)"Ed", 2);
	crypto_generichash_update(&state, body, SIGNATURE_KEY_ID_BYTES + SIGNATURE_SECRET_BYTES);
	crypto_generichash_final(&state, sum, 32);
}

/* Encrypts or decrypts the body in place with the stream that scrypt makes of the passphrase. */
static bool apply_passphrase(uint8_t *blob, str passphrase)
{
	uint8_t stream[BODY_BYTES];
	uint64_t operations = read_little_endian(blob + 38), memory = read_little_endian(blob + 46);
	if (operations > crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE * 4 || memory > UINT64_C(2) << 30)
		return false;
	if (crypto_pwhash_scryptsalsa208sha256(stream, sizeof stream, passphrase.data, passphrase.size, blob + 6, operations,
					       memory) != 0)
		return false;
	for (size_t i = 0; i < sizeof stream; i++)
		blob[HEAD_BYTES + i] ^= stream[i];
	sodium_memzero(stream, sizeof stream);
	return true;
}

str signature_secret_write(struct arena *arena, const struct signature_secret *key, str passphrase)
{
	uint8_t blob[HEAD_BYTES + BODY_BYTES] = {'E', 'd', 0, 0, 'B', '2'};
	memcpy(blob + HEAD_BYTES, key->id, sizeof key->id);
	memcpy(blob + HEAD_BYTES + sizeof key->id, key->key, sizeof key->key);
	if (passphrase.size) {
		checksum(blob + HEAD_BYTES, blob + HEAD_BYTES + SIGNATURE_KEY_ID_BYTES + SIGNATURE_SECRET_BYTES);
		blob[2] = 'S';
		blob[3] = 'c';
		randombytes_buf(blob + 6, 32);
		write_little_endian(blob + 38, crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE);
		write_little_endian(blob + 46, crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE);
		CHECK(apply_passphrase(blob, passphrase));
	}
	str line = encode(arena, blob, sizeof blob);
	sodium_memzero(blob, sizeof blob);
	return str_format(arena, "untrusted comment: minisign encrypted secret key\n%.*s\n", STR_ARG(line));
}

static bool open_body(uint8_t *blob, str passphrase, struct problem *problem)
{
	if (memcmp(blob + 2, "\0\0", 2) == 0)
		return true;
	if (memcmp(blob + 2, "Sc", 2) != 0)
		return problem_set(problem, PROBLEM_INVALID, "", "Make a key with `socle-pack keygen`.",
				   "this is not a secret key of a known kind.");
	uint8_t sum[32];
	if (!apply_passphrase(blob, passphrase))
		return problem_set(problem, PROBLEM_INVALID, "", "", "the passphrase cannot be used with this key.");
	checksum(blob + HEAD_BYTES, sum);
	if (sodium_memcmp(sum, blob + HEAD_BYTES + SIGNATURE_KEY_ID_BYTES + SIGNATURE_SECRET_BYTES, sizeof sum) != 0)
		return problem_set(problem, PROBLEM_INVALID, "", "Try again; capital letters count.",
				   "the passphrase is not the one of this key.");
	return true;
}

bool signature_secret_parse(str text, str passphrase, struct signature_secret *key, struct problem *problem)
{
	uint8_t blob[HEAD_BYTES + BODY_BYTES];
	str line;
	if (!take_line(&text, &line) || !str_starts_with(line, untrusted) || !take_line(&text, &line) ||
	    !decode(line, blob, sizeof blob) || memcmp(blob, "Ed", 2) != 0 || memcmp(blob + 4, "B2", 2) != 0)
		return problem_set(problem, PROBLEM_INVALID, "", "Make a key with `socle-pack keygen`.",
				   "this file is not a secret key.");
	bool good = open_body(blob, passphrase, problem);
	if (good) {
		memcpy(key->id, blob + HEAD_BYTES, sizeof key->id);
		memcpy(key->key, blob + HEAD_BYTES + sizeof key->id, sizeof key->key);
	}
	sodium_memzero(blob, sizeof blob);
	return good;
}
