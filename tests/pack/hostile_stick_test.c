/* Sticks that are not what they seem: files of holes, files too large, files that change while they are read. */
#include "kiosk/base/check.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAYLOAD_BYTES = 700000 }; /* three steps of copying */

static struct pack_maker maker;

static str make_pack(int64_t seq)
{
	str payload = pack_maker_payload(&maker, PAYLOAD_BYTES, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	return pack_maker_pack(&maker, &manifest, payload);
}

static void install_five(void)
{
	pack_maker_open(&maker);
	pack_maker_put(&maker, "p.socle", make_pack(5));
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(choice.found && generation_confirm(maker.data, &maker.roots, choice.generation.name, NULL));
}

/* A file of `size` bytes that are holes, with a signed label that says `size` too. */
static void put_holes(int64_t size)
{
	str payload = pack_maker_payload(&maker, 16, 6);
	struct manifest manifest = pack_maker_manifest("fr.test", 6, payload);
	manifest.size = size;
	str pack = pack_maker_pack(&maker, &manifest, payload);
	int file = openat(maker.stick, "holes.socle", O_WRONLY | O_CREAT | O_TRUNC, 0600);
	EXPECT_INT(ftruncate(file, size), 0);
	EXPECT(pwrite(file, pack.data + pack.size - TRAILER_BYTES, TRAILER_BYTES, size) == TRAILER_BYTES);
	close(file);
}

static enum refusal judge_holes(void)
{
	struct install_wish wish = pack_maker_wish(&maker, "holes.socle");
	struct trailer trailer;
	struct keyring keyring;
	char bytes[TRAILER_BYTES], holder[KEYRING_HOLDER_MAX + 1];
	return install_judge(&wish, &trailer, bytes, &keyring, holder, NULL);
}

TEST(a_pack_of_600_megabytes_is_taken_and_one_byte_more_is_too_large)
{
	install_five();
	put_holes(INT64_C(600000001));
	EXPECT_INT(judge_holes(), REFUSAL_TOO_LARGE);
	EXPECT_INT(pack_maker_install(&maker, "holes.socle"), REFUSAL_TOO_LARGE);
	put_holes(INT64_C(600000000));
	EXPECT_INT(judge_holes(), REFUSAL_NONE);
	pack_maker_close(&maker);
}

TEST(a_sparse_file_is_read_like_any_other_and_refused)
{
	install_five();
	uint64_t before = pack_maker_fingerprint(&maker);
	put_holes(3000000);
	EXPECT_INT(pack_maker_install(&maker, "holes.socle"), REFUSAL_DAMAGED);
	EXPECT(pack_maker_fingerprint(&maker) == before);
	pack_maker_close(&maker);
}

enum change { OTHER_BYTES, OTHER_FILE, SHORTER, LONGER, GONE };

static void change_file(enum change change, str other)
{
	int file = openat(maker.stick, "p.socle", O_WRONLY);
	switch (change) {
	case OTHER_BYTES: /* a stick that answers otherwise the second time */
		EXPECT(pwrite(file, other.data, other.size, 0) == (ssize_t)other.size);
		break;
	case OTHER_FILE: /* what was opened is still there */
		pack_maker_put(&maker, "q.socle", other);
		EXPECT_INT(renameat(maker.stick, "q.socle", maker.stick, "p.socle"), 0);
		break;
	case SHORTER:
		EXPECT_INT(ftruncate(file, PAYLOAD_BYTES - 1), 0);
		break;
	case LONGER:
		EXPECT(pwrite(file, "more", 4, PAYLOAD_BYTES + TRAILER_BYTES) == 4);
		break;
	case GONE:
		EXPECT_INT(unlinkat(maker.stick, "p.socle", 0), 0);
	}
	close(file);
}

/* Changes the file after `steps` steps of the install; -1: between the judging that staff see and the install. */
static enum refusal install_while_it_changes(enum change change, int steps, str other)
{
	struct install install;
	struct install_wish wish = pack_maker_wish(&maker, "p.socle");
	struct trailer trailer;
	struct keyring keyring;
	char bytes[TRAILER_BYTES], holder[KEYRING_HOLDER_MAX + 1];
	EXPECT_INT(install_judge(&wish, &trailer, bytes, &keyring, holder, NULL), REFUSAL_NONE);
	if (steps < 0)
		change_file(change, other);
	if (!install_begin(&install, &wish))
		return install.refusal;
	for (int i = 0; i < steps; i++)
		install_step(&install);
	if (steps >= 0)
		change_file(change, other);
	while (install_step(&install))
		;
	return install.refusal;
}

TEST(a_stick_that_lies_gives_a_whole_pack_or_none)
{
	static const struct {
		enum change change;
		int steps;
		enum refusal refusal;
		int64_t shown;
	} cases[] = {
	    {OTHER_BYTES, -1, REFUSAL_NONE, 7},	  {OTHER_BYTES, 0, REFUSAL_DAMAGED, 5}, {OTHER_BYTES, 1, REFUSAL_DAMAGED, 5},
	    {OTHER_BYTES, 4, REFUSAL_NONE, 6},	  {OTHER_FILE, -1, REFUSAL_NONE, 7},	{OTHER_FILE, 0, REFUSAL_NONE, 6},
	    {SHORTER, -1, REFUSAL_NOT_A_PACK, 5}, {SHORTER, 1, REFUSAL_UNREADABLE, 5},	{LONGER, -1, REFUSAL_NOT_A_PACK, 5},
	    {LONGER, 1, REFUSAL_NONE, 6},	  {GONE, -1, REFUSAL_UNREADABLE, 5},	{GONE, 1, REFUSAL_NONE, 6},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		install_five();
		str pack = make_pack(6), other = make_pack(7);
		uint64_t before = pack_maker_fingerprint(&maker);
		pack_maker_put(&maker, "p.socle", pack);
		enum refusal refusal = install_while_it_changes(cases[i].change, cases[i].steps, other);
		if (refusal != cases[i].refusal)
			test_fail(__FILE__, __LINE__, "case %zu: %s, expected %s", i, refusal_name(refusal),
				  refusal_name(cases[i].refusal));
		EXPECT(refusal == REFUSAL_NONE || pack_maker_fingerprint(&maker) == before);
		EXPECT_INT(pack_maker_shown(&maker), cases[i].shown);
		pack_maker_close(&maker);
	}
}

TEST(a_pack_past_its_date_is_taken_and_says_so)
{
	install_five();
	str payload = pack_maker_payload(&maker, 5000, 6);
	struct manifest manifest = pack_maker_manifest("fr.test", 6, payload);
	memcpy(manifest.created, "2019-01-01", 11);
	memcpy(manifest.expires, "2020-01-01", 11);
	pack_maker_put(&maker, "p.socle", pack_maker_pack(&maker, &manifest, payload));
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT_INT(choice.generation.manifest.seq, 6);
	EXPECT_STR(str_of(choice.generation.manifest.expires), STR("2020-01-01"));
	pack_maker_close(&maker);
}
