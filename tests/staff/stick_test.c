/* What staff bring: of several packs the highest valid number wins, and a keyring that came alone is taken before they are judged. */
#include "kiosk/staff/stick.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <sys/stat.h>

static struct pack_maker maker;

static void put(const char *name, int64_t seq)
{
	str payload = pack_maker_payload(&maker, 5000, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	pack_maker_put(&maker, name, pack_maker_pack(&maker, &manifest, payload));
}

static struct stick look(void)
{
	struct stick stick;
	char path[200];
	struct install_wish wish = pack_maker_wish(&maker, "");
	snprintf(path, sizeof path, "%s/stick", maker.folder);
	stick_look(&stick, path, maker.data, &wish.judge);
	return stick;
}

TEST(of_several_packs_the_highest_valid_number_wins_whatever_its_name)
{
	pack_maker_open(&maker);
	put("p.socle", 5);
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	put("a.socle", 7);
	put("b.socle", 9);
	put("c.socle", 8);
	put("z.socle", 4);
	pack_maker_put(&maker, "d.socle", STR("nothing"));
	put("e.socle", 20000); /* too far ahead only counts from a confirmed number on */
	struct signature_secret own = maker.secret_key;
	maker.secret_key = maker.other_secret;
	put("f.socle", 30000);
	maker.secret_key = own;
	mkdirat(maker.stick, "g.socle", 0700);
	struct stick stick = look();
	EXPECT(stick.present && !stick.crowded && !stick.has_keyring);
	EXPECT_INT(stick.count, 9);
	EXPECT(stick.best >= 0);
	EXPECT_STR(str_of(stick.files[stick.best].name), STR("e.socle"));
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(generation_confirm(maker.data, &maker.roots, choice.generation.name, NULL));
	stick = look();
	EXPECT_STR(str_of(stick.files[stick.best].name), STR("b.socle"));
	for (int i = 0; i < stick.count; i++)
		EXPECT((stick.files[i].refusal == REFUSAL_NONE) == (strchr("abc", stick.files[i].name[0]) != NULL));
	pack_maker_close(&maker);
}

TEST(a_keyring_that_came_alone_is_taken_first_and_is_no_pack)
{
	pack_maker_open(&maker);
	put("p.socle", 5);
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	put("p.socle", 6);
	EXPECT_INT(look().best, 0);
	maker.keyring.seq = 2;
	maker.keyring.revoked_count = 1;
	memcpy(maker.keyring.revoked[0], maker.secret_key.id, sizeof maker.secret_key.id);
	pack_maker_put(&maker, "keyring.socle", pack_maker_keyring(&maker, &maker.root_secret));
	struct stick stick = look();
	EXPECT(stick.has_keyring);
	EXPECT_INT(stick.keyring, REFUSAL_NONE);
	EXPECT_INT(stick.count, 1);
	EXPECT_INT(stick.best, -1);
	EXPECT_INT(stick.files[0].refusal, REFUSAL_REVOKED_KEY);
	EXPECT_INT(look().keyring, REFUSAL_ALREADY);
	EXPECT_INT(pack_maker_shown(&maker), 5);
	pack_maker_close(&maker);
}
