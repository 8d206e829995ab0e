/* Splitting, judging and writing the last page of a pack. */
#include "kiosk/pack/trailer.h"
#include <string.h>

static const str magic = STR("SOCLE-PACK-1\n");

/* The text before the zero bytes; false when something stands behind them. */
static bool strip_padding(str bytes, str *text)
{
	size_t end = 0;
	while (end < bytes.size && bytes.data[end])
		end++;
	*text = str_slice(bytes, 0, end);
	for (; end < bytes.size; end++)
		if (bytes.data[end])
			return false;
	return true;
}

/* Takes the part up to a blank line, with its last LF, and the blank line. */
static bool take_part(str *text, str *part)
{
	size_t gap = str_find(*text, STR("\n\n"));
	if (gap == SIZE_MAX)
		return false;
	*part = str_slice(*text, 0, gap + 1);
	*text = str_slice(*text, gap + 2, text->size);
	return true;
}

enum refusal trailer_parse(str bytes, struct trailer *trailer, const char **wrong)
{
	str text, signatures;
	*trailer = (struct trailer){0};
	if (wrong)
		*wrong = "the end of the file";
	if (bytes.size != TRAILER_BYTES || !str_starts_with(bytes, magic))
		return REFUSAL_NOT_A_PACK;
	if (!strip_padding(bytes, &text) || !str_ends_with(text, STR("\n")))
		return REFUSAL_MANIFEST;
	text = str_slice(text, magic.size, text.size);
	if (!take_part(&text, &trailer->manifest_text) || !manifest_parse(trailer->manifest_text, &trailer->manifest, wrong))
		return REFUSAL_MANIFEST;
	if (str_starts_with(text, STR("\n")) || !take_part(&text, &signatures))
		return REFUSAL_UNSIGNED;
	while (signatures.size) {
		if (trailer->signature_count == TRAILER_SIGNATURES_MAX ||
		    !signature_parse(&signatures, &trailer->signatures[trailer->signature_count]))
			return REFUSAL_SIGNATURE;
		trailer->signature_count++;
	}
	trailer->keyring_text = text;
	return trailer->signature_count ? REFUSAL_NONE : REFUSAL_UNSIGNED;
}

bool trailer_write(str manifest, const str *signatures, int count, str keyring, char bytes[TRAILER_BYTES])
{
	struct arena arena = {0};
	str text = str_format(&arena, "%.*s%.*s\n", STR_ARG(magic), STR_ARG(manifest));
	for (int i = 0; i < count; i++)
		text = str_join(&arena, text, signatures[i]);
	text = str_format(&arena, "%.*s\n%.*s", STR_ARG(text), STR_ARG(keyring));
	bool fits = text.size < TRAILER_BYTES;
	if (fits) {
		memset(bytes, 0, TRAILER_BYTES);
		memcpy(bytes, text.data, text.size);
	}
	arena_finish(&arena);
	return fits;
}

/* The newer of the keyring carried and the one known; an older one carried is simply not used. A pack without one could be shown
 * only as long as another pack brings its key, and two of one number would have it depend on which is met first. */
static enum refusal choose_keyring(const struct trailer *trailer, const struct trailer_judge *judge, struct keyring *keyring)
{
	struct keyring carried;
	*keyring = *judge->keyring;
	if (!keyring_parse(trailer->keyring_text, judge->roots, &carried) ||
	    (carried.seq == keyring->seq && !keyring_equal(&carried, keyring)))
		return REFUSAL_KEYRING;
	if (carried.seq > keyring->seq)
		*keyring = carried;
	return REFUSAL_NONE;
}

static enum refusal judge_signature(const struct trailer *trailer, const struct signature *signature,
				    const struct keyring *keyring, const struct keyring_key **holder)
{
	if (keyring_is_revoked(keyring, signature->key_id))
		return REFUSAL_REVOKED_KEY;
	const struct keyring_key *key = keyring_find(keyring, signature->key_id);
	if (!key)
		return REFUSAL_UNKNOWN_KEY;
	if (!signature_verify(signature, &key->key, trailer->manifest_text))
		return REFUSAL_SIGNATURE;
	if (!keyring_covers(key, trailer->manifest.id))
		return REFUSAL_KEY_SCOPE;
	*holder = key;
	return REFUSAL_NONE;
}

static enum refusal judge_numbers(const struct manifest *manifest, const struct trailer_judge *judge,
				  const struct keyring *keyring)
{
	int64_t floor = judge->floor, from_keyring = keyring_floor(keyring, manifest->id),
		reset = keyring_reset(keyring, manifest->id);
	if (reset >= 0 && reset < floor)
		floor = reset;
	if (judge->pack_id && strcmp(judge->pack_id, manifest->id) != 0)
		return REFUSAL_OTHER_PACK;
	if (manifest->seq < floor || manifest->seq < from_keyring)
		return REFUSAL_OLDER;
	if (keyring_withdraws(keyring, manifest->id, manifest->seq))
		return REFUSAL_BLOCKED;
	if (floor && manifest->seq > floor + TRAILER_SEQ_AHEAD_MAX)
		return REFUSAL_TOO_FAR;
	if (manifest->schema > judge->schema)
		return REFUSAL_SCHEMA;
	if (manifest->min_app > judge->program)
		return REFUSAL_PROGRAM;
	return manifest->size > judge->payload_max ? REFUSAL_TOO_LARGE : REFUSAL_NONE;
}

enum refusal trailer_accept(const struct trailer *trailer, const struct trailer_judge *judge, struct keyring *keyring,
			    const struct keyring_key **holder)
{
	enum refusal refusal = choose_keyring(trailer, judge, keyring);
	if (refusal != REFUSAL_NONE)
		return refusal;
	for (int i = 0; i < trailer->signature_count; i++) {
		refusal = judge_signature(trailer, &trailer->signatures[i], keyring, holder);
		if (refusal != REFUSAL_NONE)
			return refusal;
	}
	return judge_numbers(&trailer->manifest, judge, keyring);
}
