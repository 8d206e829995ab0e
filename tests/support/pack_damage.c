/* Each spoilt pack is written on a stick in memory and installed by the product's own installer. */
#include "tests/support/pack_damage.h"
#include "kiosk/base/check.h"
#include "tests/support/chance.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PAYLOAD_BYTES = 3000, PACK_BYTES = PAYLOAD_BYTES + TRAILER_BYTES, ROOM = PACK_BYTES + 2 * TRAILER_BYTES, LINES_MAX = 64 };

struct damage_bench {
	struct pack_maker maker;
	struct chance chance;
	str packs[3]; /* 7 and 8 for this kiosk; the third is another place's, by another key */
	size_t label; /* bytes of the label's text */
	char bytes[ROOM];
	size_t size;
	long round; /* of this kind */
};

/* ---- spoiling ---- */

static int below(struct damage_bench *bench, size_t limit)
{
	return chance_below(&bench->chance, (int)limit);
}

static void spoil_label_bit(struct damage_bench *bench)
{
	size_t bit = (size_t)bench->round % (bench->label * 8); /* every one in turn */
	bench->bytes[PAYLOAD_BYTES + bit / 8] ^= (char)(1 << bit % 8);
}

static void spoil_label_byte(struct damage_bench *bench)
{
	size_t at = PAYLOAD_BYTES + (size_t)bench->round % bench->label;
	bench->bytes[at] = (char)below(bench, 256);
}

static void spoil_shift(struct damage_bench *bench)
{
	size_t at = PAYLOAD_BYTES + (size_t)below(bench, bench->label), count = 1 + (size_t)below(bench, 5);
	size_t behind = bench->size - at - count;
	if (below(bench, 2)) {
		memmove(bench->bytes + at + count, bench->bytes + at, behind);
		for (size_t i = 0; i < count; i++)
			bench->bytes[at + i] = "0\n=A \r#-"[below(bench, 8)];
	} else {
		memmove(bench->bytes + at, bench->bytes + at + count, behind);
		memset(bench->bytes + bench->size - count, 0, count);
	}
}

static int split_label(struct damage_bench *bench, str lines[LINES_MAX])
{
	str text = {bench->bytes + PAYLOAD_BYTES, bench->label}, line;
	int count = 0;
	while (count < LINES_MAX && text.size && str_cut(&text, '\n', &line))
		lines[count++] = str_copy(&bench->maker.arena, line);
	return count;
}

static void spoil_line(struct damage_bench *bench)
{
	str lines[LINES_MAX];
	int count = split_label(bench, lines), first = below(bench, (size_t)count), second = below(bench, (size_t)count);
	int way = below(bench, 3);
	str kept = lines[first];
	if (way == 0)
		lines[first] = lines[second];
	if (way == 1)
		lines[first] = lines[second], lines[second] = kept;
	char *to = bench->bytes + PAYLOAD_BYTES;
	memset(to, 0, TRAILER_BYTES);
	for (int i = 0; i < count; i++) {
		if (way == 2 && i == first)
			continue;
		memcpy(to, lines[i].data, lines[i].size);
		to += lines[i].size;
		*to++ = '\n';
	}
}

static void spoil_padding(struct damage_bench *bench)
{
	size_t padding = TRAILER_BYTES - bench->label;
	bench->bytes[PAYLOAD_BYTES + bench->label + (size_t)below(bench, padding)] = (char)(1 + below(bench, 255));
}

static void spoil_payload(struct damage_bench *bench)
{
	size_t bit = (size_t)bench->round * 7919 % ((size_t)PAYLOAD_BYTES * 8);
	bench->bytes[bit / 8] ^= (char)(1 << bit % 8);
}

static void spoil_cut(struct damage_bench *bench)
{
	bench->size = (size_t)bench->round % bench->size;
}

static void spoil_zeros(struct damage_bench *bench)
{
	size_t padding = TRAILER_BYTES - bench->label, zeros = padding + 1 + (size_t)bench->round % (bench->size - padding);
	memset(bench->bytes + bench->size - zeros, 0, zeros);
}

static void spoil_longer(struct damage_bench *bench)
{
	size_t more = 1 + (size_t)below(bench, ROOM - bench->size);
	bool in_front = below(bench, 2);
	memmove(bench->bytes + (in_front ? more : 0), bench->bytes, bench->size);
	memset(bench->bytes + (in_front ? 0 : bench->size), below(bench, 3) ? 0 : 'x', more);
	bench->size += more;
}

static void spoil_swap(struct damage_bench *bench)
{
	str other = bench->packs[1 + bench->round % 2];
	memcpy(bench->bytes + PAYLOAD_BYTES, other.data + PAYLOAD_BYTES, TRAILER_BYTES);
}

static void spoil_splice(struct damage_bench *bench)
{
	str other = bench->packs[1 + bench->round % 2];
	size_t at = 1 + (size_t)below(bench, PAYLOAD_BYTES + bench->label);
	memcpy(bench->bytes + at, other.data + at, bench->size - at);
}

static void spoil(struct damage_bench *bench, enum pack_damage_kind kind)
{
	static void (*const ways[PACK_DAMAGE_COUNT])(struct damage_bench *) = {[PACK_DAMAGE_LABEL_BIT] = spoil_label_bit,
									       [PACK_DAMAGE_LABEL_BYTE] = spoil_label_byte,
									       [PACK_DAMAGE_LABEL_SHIFT] = spoil_shift,
									       [PACK_DAMAGE_LABEL_LINE] = spoil_line,
									       [PACK_DAMAGE_PADDING] = spoil_padding,
									       [PACK_DAMAGE_PAYLOAD_BIT] = spoil_payload,
									       [PACK_DAMAGE_CUT] = spoil_cut,
									       [PACK_DAMAGE_ZEROS] = spoil_zeros,
									       [PACK_DAMAGE_LONGER] = spoil_longer,
									       [PACK_DAMAGE_SWAP] = spoil_swap,
									       [PACK_DAMAGE_SPLICE] = spoil_splice};
	memcpy(bench->bytes, bench->packs[0].data, PACK_BYTES);
	bench->size = PACK_BYTES;
	ways[kind](bench);
}

/* ---- judging ---- */

static bool is_one_of_the_packs(const struct damage_bench *bench)
{
	for (int i = 0; i < 3; i++)
		if (str_equal((str){bench->bytes, bench->size}, bench->packs[i]))
			return true;
	return false;
}

/* The words behind "untrusted comment: " are for people and nobody signs them. */
static bool differs_only_in_comments(const struct damage_bench *bench)
{
	str found = {bench->bytes, bench->size}, whole = bench->packs[0], line, before;
	if (found.size != PACK_BYTES || memcmp(found.data, whole.data, PAYLOAD_BYTES) != 0)
		return false;
	found = str_slice(found, PAYLOAD_BYTES, PACK_BYTES);
	whole = str_slice(whole, PAYLOAD_BYTES, PAYLOAD_BYTES + bench->label);
	while (whole.size && str_cut(&whole, '\n', &before)) {
		bool comment = str_starts_with(before, STR("untrusted comment: "));
		if (!str_cut(&found, '\n', &line) ||
		    !(comment ? str_starts_with(line, STR("untrusted comment: ")) : str_equal(line, before)))
			return false;
	}
	return true;
}

static str make_pack(struct damage_bench *bench, const char *id, int64_t seq)
{
	str payload = pack_maker_payload(&bench->maker, PAYLOAD_BYTES, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest(id, seq, payload);
	return pack_maker_pack(&bench->maker, &manifest, payload);
}

static void open_bench(struct damage_bench *bench)
{
	pack_maker_open(&bench->maker);
	bench->chance.state = 5;
	pack_maker_put(&bench->maker, "p.socle", make_pack(bench, "fr.test", 5));
	CHECK(pack_maker_install(&bench->maker, "p.socle") == REFUSAL_NONE);
	struct generation_choice choice = generation_choose(bench->maker.data, &bench->maker.roots, true);
	CHECK(choice.found && generation_confirm(bench->maker.data, &bench->maker.roots, choice.generation.name, NULL));
	bench->packs[0] = make_pack(bench, "fr.test", 7);
	bench->packs[1] = make_pack(bench, "fr.test", 8);
	bench->maker.keyring.keys[0].key = bench->maker.other_public;
	struct signature_secret own = bench->maker.secret_key;
	bench->maker.secret_key = bench->maker.other_secret;
	bench->packs[2] = make_pack(bench, "fr.test", 9); /* what it says is right, and no kiosk here knows its root */
	bench->maker.secret_key = own;
	bench->label = PACK_BYTES;
	while (bench->packs[0].data[bench->label - 1] == 0)
		bench->label--;
	bench->label -= PAYLOAD_BYTES;
}

/* Takes what was installed away again. */
static void forget_installed(struct damage_bench *bench)
{
	struct generation list[GENERATION_LIST_MAX];
	struct keyring keyring = generation_keyring(bench->maker.data, &bench->maker.roots);
	int count = generation_list(bench->maker.data, &bench->maker.roots, &keyring, list);
	struct state state = {.confirmed = 5};
	for (int i = 0; i < count; i++) {
		static const char *const parts[] = {"/db", "/trailer", ""};
		char path[GENERATION_NAME_MAX + 16];
		for (int part = 0; list[i].manifest.seq != 5 && part < 3; part++) {
			snprintf(path, sizeof path, "gens/%.39s%s", list[i].name, parts[part]);
			CHECK(unlinkat(bench->maker.data, path, part == 2 ? AT_REMOVEDIR : 0) == 0);
		}
	}
	CHECK(state_write(bench->maker.data, &state, NULL));
}

static void try_one(struct damage_bench *bench, struct pack_damage_count *count, uint64_t untouched)
{
	count->made++;
	pack_maker_put(&bench->maker, "p.socle", (str){bench->bytes, bench->size});
	if (pack_maker_install(&bench->maker, "p.socle") == REFUSAL_NONE) {
		bool same = differs_only_in_comments(bench);
		count->same += same;
		count->accepted += !same;
		forget_installed(bench);
		return;
	}
	count->refused++;
	count->changed += pack_maker_fingerprint(&bench->maker) != untouched;
}

void pack_damage_try(long total, struct pack_damage_count counts[PACK_DAMAGE_COUNT])
{
	static const struct {
		const char *words;
		long share;
	} kinds[] = {
#define PACK_DAMAGE_KIND(name, words, share) {words, share},
	    PACK_DAMAGES(PACK_DAMAGE_KIND)
#undef PACK_DAMAGE_KIND
	};
	static struct damage_bench bench;
	open_bench(&bench);
	forget_installed(&bench);
	uint64_t untouched = pack_maker_fingerprint(&bench.maker);
	for (int kind = 0; kind < PACK_DAMAGE_COUNT; kind++) {
		counts[kind] = (struct pack_damage_count){.words = kinds[kind].words};
		for (bench.round = 0; counts[kind].made < total * kinds[kind].share / 100; bench.round++) {
			spoil(&bench, (enum pack_damage_kind)kind);
			if (!is_one_of_the_packs(&bench))
				try_one(&bench, &counts[kind], untouched);
		}
	}
	pack_maker_close(&bench.maker);
}
