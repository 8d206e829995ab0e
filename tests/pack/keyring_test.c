/* Keyrings: the highest number holds, also when the pack that brought it is gone; one may come alone. */
#include "kiosk/base/check.h"
#include "kiosk/pack/keyring_file.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <fcntl.h>
#include <unistd.h>

static struct pack_maker maker;

static enum refusal install_number(int64_t seq)
{
	str payload = pack_maker_payload(&maker, 5000, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	pack_maker_put(&maker, "p.socle", pack_maker_pack(&maker, &manifest, payload));
	return pack_maker_install(&maker, "p.socle");
}

static void install_and_confirm(int64_t seq)
{
	EXPECT_INT(install_number(seq), REFUSAL_NONE);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(choice.found && choice.generation.manifest.seq == seq);
	EXPECT(generation_confirm(maker.data, &maker.roots, choice.generation.name, NULL));
}

static void revoke_key(const struct signature_secret *key)
{
	memcpy(maker.keyring.revoked[maker.keyring.revoked_count++], key->id, sizeof key->id);
}

static enum refusal bring_alone(str text)
{
	struct problem problem = {0};
	pack_maker_put(&maker, KEYRING_FILE_NAME, text);
	enum refusal refusal = keyring_file_install(maker.data, maker.stick, &maker.roots, &problem);
	EXPECT((refusal == REFUSAL_NONE) == (problem.text[0] == 0));
	return refusal;
}

static str signed_keyring(void)
{
	return pack_maker_keyring(&maker, &maker.root_secret);
}

TEST(an_older_keyring_in_a_newer_pack_takes_nothing_back)
{
	pack_maker_open(&maker);
	struct keyring first = maker.keyring;
	maker.keyring.seq = 2;
	revoke_key(&maker.other_secret);
	install_and_confirm(5);
	maker.keyring = first; /* from here on packs carry the old one, which does not know the revocation */
	for (int64_t seq = 6; seq < 9; seq++)
		install_and_confirm(seq);
	struct keyring known = generation_keyring(maker.data, &maker.roots);
	EXPECT_INT(known.seq, 2);
	EXPECT(keyring_is_revoked(&known, maker.other_secret.id));
	EXPECT_INT(pack_maker_shown(&maker), 8);
	pack_maker_close(&maker);
}

TEST(the_key_of_what_is_shown_stays_known_when_the_pack_that_brought_it_is_gone)
{
	pack_maker_open(&maker);
	struct keyring first = maker.keyring, both = first;
	both.seq = 2;
	both.key_count = 2;
	both.keys[1] = both.keys[0];
	both.keys[1].key = maker.other_public;
	maker.keyring = both;
	install_and_confirm(5);
	maker.keyring = first;
	struct signature_secret own = maker.secret_key;
	maker.secret_key = maker.other_secret; /* signs with a key that the keyring in its own packs does not have */
	for (int64_t seq = 6; seq < 9; seq++)
		install_and_confirm(seq);
	EXPECT_INT(pack_maker_shown(&maker), 8);
	maker.secret_key = own;
	pack_maker_close(&maker);
}

TEST(a_keyring_alone_revokes_a_key_at_once_and_what_is_installed_stays)
{
	pack_maker_open(&maker);
	install_and_confirm(5);
	maker.keyring.seq = 2;
	revoke_key(&maker.secret_key);
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_NONE);
	EXPECT_INT(generation_keyring(maker.data, &maker.roots).seq, 2);
	EXPECT_INT(install_number(6), REFUSAL_REVOKED_KEY);
	EXPECT_INT(pack_maker_shown(&maker), 5);
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_ALREADY);
	pack_maker_close(&maker);
}

TEST(a_keyring_alone_withdraws_a_pack_and_the_one_before_it_is_shown)
{
	pack_maker_open(&maker);
	install_and_confirm(5);
	install_and_confirm(6);
	maker.keyring.seq = 2;
	maker.keyring.withdrawn_count = 1;
	maker.keyring.withdrawn[0].seq = 6;
	snprintf(maker.keyring.withdrawn[0].id, sizeof maker.keyring.withdrawn[0].id, "fr.test");
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 5);
	EXPECT_INT(install_number(6), REFUSAL_BLOCKED);
	EXPECT_INT(install_number(7), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 7);
	pack_maker_close(&maker);
}

TEST(a_withdrawn_pack_is_shown_when_there_is_no_other)
{
	pack_maker_open(&maker);
	install_and_confirm(6);
	maker.keyring.seq = 2;
	maker.keyring.withdrawn_count = 1;
	maker.keyring.withdrawn[0].seq = 6;
	snprintf(maker.keyring.withdrawn[0].id, sizeof maker.keyring.withdrawn[0].id, "fr.test");
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_NONE);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(choice.found && choice.generation.withdrawn);
	pack_maker_close(&maker);
}

TEST(a_keyring_alone_that_is_wrong_changes_nothing)
{
	pack_maker_open(&maker);
	maker.keyring.seq = 3;
	install_and_confirm(5);
	uint64_t before = pack_maker_fingerprint(&maker);
	EXPECT_INT(keyring_file_install(maker.data, maker.stick, &maker.roots, NULL), REFUSAL_UNREADABLE);
	maker.keyring.seq = 2;
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_OLDER);
	maker.keyring.seq = 3;
	maker.keyring.keys[0].holder[0] = 'X';
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_KEYRING);
	maker.keyring.seq = 4;
	EXPECT_INT(bring_alone(pack_maker_keyring(&maker, &maker.secret_key)), REFUSAL_KEYRING);
	EXPECT_INT(bring_alone(pack_maker_keyring(&maker, &maker.other_secret)), REFUSAL_KEYRING);
	EXPECT_INT(bring_alone(STR("")), REFUSAL_UNREADABLE);
	EXPECT_INT(bring_alone(STR("SOCLE-KEYRING-1\nseq=9\n")), REFUSAL_KEYRING);
	EXPECT_INT(bring_alone(pack_maker_payload(&maker, KEYRING_BYTES_MAX + 1, 1)), REFUSAL_UNREADABLE);
	str good = signed_keyring();
	for (size_t at = 0; at < good.size; at++) {
		char *changed = str_terminated(&maker.arena, good);
		changed[at] ^= 1;
		if (at < str_find(good, STR("\n\n")))
			EXPECT_INT(bring_alone((str){changed, good.size}), REFUSAL_KEYRING);
	}
	EXPECT(pack_maker_fingerprint(&maker) == before);
	EXPECT_INT(bring_alone(good), REFUSAL_NONE);
	pack_maker_close(&maker);
}

TEST(a_keyring_that_is_no_plain_file_is_not_read)
{
	pack_maker_open(&maker);
	install_and_confirm(5);
	EXPECT_INT(symlinkat("/dev/zero", maker.stick, KEYRING_FILE_NAME), 0);
	EXPECT_INT(keyring_file_install(maker.data, maker.stick, &maker.roots, NULL), REFUSAL_UNREADABLE);
	pack_maker_close(&maker);
}

TEST(a_first_keyring_may_come_alone_before_any_pack)
{
	pack_maker_open(&maker);
	EXPECT_INT(generation_keyring(maker.data, &maker.roots).seq, 0);
	EXPECT_INT(bring_alone(signed_keyring()), REFUSAL_NONE);
	EXPECT_INT(generation_keyring(maker.data, &maker.roots).seq, 1);
	install_and_confirm(1);
	pack_maker_close(&maker);
}
