/* Line by line, in order, to the byte. */
#include "kiosk/pack/manifest.h"
#include <sodium.h>
#include <stdio.h>
#include <string.h>

str manifest_write(struct arena *arena, const struct manifest *manifest)
{
	char hex[2 * MANIFEST_HASH_BYTES + 1];
	sodium_bin2hex(hex, sizeof hex, manifest->blake2b, sizeof manifest->blake2b);
	return str_format(arena, "id=%s\nseq=%lld\ncreated=%s\nexpires=%s\nmin_app=%lld\nschema=%lld\nsize=%lld\nblake2b=%s\n",
			  manifest->id, (long long)manifest->seq, manifest->created, manifest->expires,
			  (long long)manifest->min_app, (long long)manifest->schema, (long long)manifest->size, hex);
}

bool manifest_id_is_valid(str id)
{
	if (id.size == 0 || id.size > MANIFEST_ID_MAX || id.data[0] < 'a' || id.data[0] > 'z')
		return false;
	for (size_t i = 0; i < id.size; i++) {
		char c = id.data[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'))
			return false;
	}
	return true;
}

/* Takes the line `key=...\n` from the front of *text. */
static bool take_line(str *text, const char *key, str *value)
{
	size_t end = 0, length = strlen(key);
	while (end < text->size && text->data[end] != '\n')
		end++;
	if (end == text->size || end <= length || memcmp(text->data, key, length) != 0 || text->data[length] != '=')
		return false;
	*value = str_slice(*text, length + 1, end);
	*text = str_slice(*text, end + 1, text->size);
	return true;
}

/* Plain decimal, no sign, no leading zero. */
static bool read_number(str digits, int64_t least, int64_t most, int64_t *value)
{
	if (digits.size == 0 || digits.data[0] == '-' || (digits.data[0] == '0' && digits.size > 1))
		return false;
	return str_to_int(digits, value) && *value >= least && *value <= most;
}

static bool read_date(str date, char to[11])
{
	if (date.size != 10)
		return false;
	for (size_t i = 0; i < 10; i++) {
		bool dash = i == 4 || i == 7;
		if (dash ? date.data[i] != '-' : (date.data[i] < '0' || date.data[i] > '9'))
			return false;
	}
	int month = (date.data[5] - '0') * 10 + date.data[6] - '0', day = (date.data[8] - '0') * 10 + date.data[9] - '0';
	memcpy(to, date.data, 10);
	to[10] = 0;
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static bool read_hash(str hex, uint8_t hash[MANIFEST_HASH_BYTES])
{
	size_t size = 0;
	for (size_t i = 0; i < hex.size; i++)
		if (hex.data[i] >= 'A' && hex.data[i] <= 'F')
			return false;
	return hex.size == 2 * MANIFEST_HASH_BYTES &&
	       sodium_hex2bin(hash, MANIFEST_HASH_BYTES, hex.data, hex.size, NULL, &size, NULL) == 0 &&
	       size == MANIFEST_HASH_BYTES;
}

bool manifest_take_id(str id, char to[MANIFEST_ID_MAX + 1])
{
	if (!manifest_id_is_valid(id))
		return false;
	memcpy(to, id.data, id.size);
	to[id.size] = 0;
	return true;
}

bool manifest_parse(str text, struct manifest *manifest, const char **wrong)
{
	const char *nowhere = NULL;
	const char **at = wrong ? wrong : &nowhere;
	str value;
	*manifest = (struct manifest){0};
	if (text.size > MANIFEST_BYTES_MAX)
		return *at = "too long", false;
	if (!take_line(&text, *at = "id", &value) || !manifest_take_id(value, manifest->id))
		return false;
	if (!take_line(&text, *at = "seq", &value) || !read_number(value, 1, MANIFEST_SEQ_MAX, &manifest->seq))
		return false;
	if (!take_line(&text, *at = "created", &value) || !read_date(value, manifest->created))
		return false;
	if (!take_line(&text, *at = "expires", &value) || !read_date(value, manifest->expires))
		return false;
	if (!take_line(&text, *at = "min_app", &value) || !read_number(value, 1, 1000000, &manifest->min_app))
		return false;
	if (!take_line(&text, *at = "schema", &value) || !read_number(value, 1, 1000000, &manifest->schema))
		return false;
	if (!take_line(&text, *at = "size", &value) || !read_number(value, 1, INT64_C(1) << 40, &manifest->size))
		return false;
	if (!take_line(&text, *at = "blake2b", &value) || !read_hash(value, manifest->blake2b))
		return false;
	*at = "a line too many";
	return text.size == 0;
}
