/* Reads a keyring line by line, after its root signature was found good. */
#include "kiosk/pack/keyring.h"
#include <stdio.h>
#include <string.h>

static const str magic = STR("SOCLE-KEYRING-1");

static bool take_field(str line, const char *key, str *value)
{
	size_t length = strlen(key);
	if (line.size <= length || memcmp(line.data, key, length) != 0 || line.data[length] != '=')
		return false;
	*value = str_slice(line, length + 1, line.size);
	return true;
}

static bool read_key(str value, struct keyring *keyring)
{
	str prefix, encoded;
	if (keyring->key_count == KEYRING_KEYS_MAX || !str_cut(&value, ' ', &prefix) || !str_cut(&value, ' ', &encoded))
		return false;
	struct keyring_key *key = &keyring->keys[keyring->key_count];
	if (value.size == 0 || value.size > KEYRING_HOLDER_MAX || !str_is_utf8(value) || !manifest_take_id(prefix, key->prefix) ||
	    !signature_public_parse(encoded, &key->key))
		return false;
	memcpy(key->holder, value.data, value.size);
	keyring->key_count++;
	return true;
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool read_revoked(str value, struct keyring *keyring)
{
	if (keyring->revoked_count == KEYRING_LINES_MAX || value.size != 2 * SIGNATURE_KEY_ID_BYTES)
		return false;
	uint8_t *id = keyring->revoked[keyring->revoked_count];
	for (int i = 0; i < SIGNATURE_KEY_ID_BYTES; i++) {
		int high = hex_digit(value.data[2 * i]), low = hex_digit(value.data[2 * i + 1]);
		if (high < 0 || low < 0)
			return false;
		id[SIGNATURE_KEY_ID_BYTES - 1 - i] = (uint8_t)(high * 16 + low);
	}
	keyring->revoked_count++;
	return true;
}

static bool read_mark(str value, struct keyring_mark marks[KEYRING_LINES_MAX], int *count)
{
	str id;
	int64_t seq;
	if (*count == KEYRING_LINES_MAX || !str_cut(&value, ':', &id) || !manifest_take_id(id, marks[*count].id) ||
	    !str_to_int(value, &seq) || seq < 0 || seq > MANIFEST_SEQ_MAX)
		return false;
	marks[(*count)++].seq = seq;
	return true;
}

static bool read_line(str line, struct keyring *keyring)
{
	str value;
	if (take_field(line, "key", &value))
		return read_key(value, keyring);
	if (take_field(line, "revoked", &value))
		return read_revoked(value, keyring);
	if (take_field(line, "floor", &value))
		return read_mark(value, keyring->floors, &keyring->floor_count);
	if (take_field(line, "reset", &value))
		return read_mark(value, keyring->resets, &keyring->reset_count);
	if (take_field(line, "withdraw", &value))
		return read_mark(value, keyring->withdrawn, &keyring->withdrawn_count);
	return false;
}

static bool is_signed_by_root(str signed_text, str signature_text, const struct keyring_roots *roots)
{
	struct signature signature;
	if (!signature_parse(&signature_text, &signature) || signature_text.size != 0)
		return false;
	for (int i = 0; i < roots->count; i++)
		if (signature_verify(&signature, &roots->keys[i], signed_text))
			return true;
	return false;
}

bool keyring_parse(str text, const struct keyring_roots *roots, struct keyring *keyring)
{
	*keyring = (struct keyring){0};
	size_t gap = str_find(text, STR("\n\n"));
	if (text.size > KEYRING_BYTES_MAX || gap == SIZE_MAX)
		return false;
	str lines = str_slice(text, 0, gap + 1), line, value;
	if (!is_signed_by_root(lines, str_slice(text, gap + 2, text.size), roots))
		return false;
	if (!str_cut(&lines, '\n', &line) || !str_equal(line, magic) || !str_cut(&lines, '\n', &line) ||
	    !take_field(line, "seq", &value) || !str_to_int(value, &keyring->seq) || keyring->seq < 1 ||
	    keyring->seq > MANIFEST_SEQ_MAX)
		return false;
	while (lines.size && str_cut(&lines, '\n', &line))
		if (!read_line(line, keyring))
			return false;
	return true;
}

static str write_marks(struct arena *arena, str text, const char *word, const struct keyring_mark *marks, int count)
{
	for (int i = 0; i < count; i++)
		text = str_format(arena, "%.*s%s=%s:%lld\n", STR_ARG(text), word, marks[i].id, (long long)marks[i].seq);
	return text;
}

str keyring_write(struct arena *arena, const struct keyring *keyring)
{
	str text = str_format(arena, "%.*s\nseq=%lld\n", STR_ARG(magic), (long long)keyring->seq);
	for (int i = 0; i < keyring->key_count; i++) {
		const struct keyring_key *key = &keyring->keys[i];
		str encoded = signature_public_write(arena, &key->key);
		text = str_format(arena, "%.*skey=%s %.*s %s\n", STR_ARG(text), key->prefix, STR_ARG(encoded), key->holder);
	}
	for (int i = 0; i < keyring->revoked_count; i++) {
		str name = signature_key_name(arena, keyring->revoked[i]);
		text = str_format(arena, "%.*srevoked=%.*s\n", STR_ARG(text), STR_ARG(name));
	}
	text = write_marks(arena, text, "floor", keyring->floors, keyring->floor_count);
	text = write_marks(arena, text, "reset", keyring->resets, keyring->reset_count);
	return write_marks(arena, text, "withdraw", keyring->withdrawn, keyring->withdrawn_count);
}

bool keyring_equal(const struct keyring *one, const struct keyring *other)
{
	struct arena arena = {0};
	bool equal = str_equal(keyring_write(&arena, one), keyring_write(&arena, other));
	arena_finish(&arena);
	return equal;
}

const struct keyring_key *keyring_find(const struct keyring *keyring, const uint8_t id[SIGNATURE_KEY_ID_BYTES])
{
	for (int i = 0; i < keyring->key_count; i++)
		if (memcmp(keyring->keys[i].key.id, id, SIGNATURE_KEY_ID_BYTES) == 0)
			return &keyring->keys[i];
	return NULL;
}

bool keyring_is_revoked(const struct keyring *keyring, const uint8_t id[SIGNATURE_KEY_ID_BYTES])
{
	for (int i = 0; i < keyring->revoked_count; i++)
		if (memcmp(keyring->revoked[i], id, SIGNATURE_KEY_ID_BYTES) == 0)
			return true;
	return false;
}

bool keyring_covers(const struct keyring_key *key, const char *pack_id)
{
	size_t length = strlen(key->prefix);
	return strncmp(pack_id, key->prefix, length) == 0 &&
	       (pack_id[length] == 0 || pack_id[length] == '.' || pack_id[length] == '-');
}

static int64_t greatest_mark(const struct keyring_mark *marks, int count, const char *pack_id, int64_t none)
{
	int64_t greatest = none;
	for (int i = 0; i < count; i++)
		if (strcmp(marks[i].id, pack_id) == 0 && marks[i].seq > greatest)
			greatest = marks[i].seq;
	return greatest;
}

int64_t keyring_floor(const struct keyring *keyring, const char *pack_id)
{
	return greatest_mark(keyring->floors, keyring->floor_count, pack_id, 0);
}

int64_t keyring_reset(const struct keyring *keyring, const char *pack_id)
{
	return greatest_mark(keyring->resets, keyring->reset_count, pack_id, -1);
}

bool keyring_withdraws(const struct keyring *keyring, const char *pack_id, int64_t seq)
{
	for (int i = 0; i < keyring->withdrawn_count; i++)
		if (strcmp(keyring->withdrawn[i].id, pack_id) == 0 && keyring->withdrawn[i].seq == seq)
			return true;
	return false;
}
