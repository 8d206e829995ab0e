/* What authors seal, kiosks take, minisign and b2sum confirm, and sqlite3 still opens. */
#include "kiosk/pack/seal.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <stdlib.h>

static struct pack_maker maker;

static bool run(const char *commands)
{
	struct arena arena = {0};
	str command = str_format(&arena, "cd %s/stick && (%s) >/dev/null 2>&1", maker.folder, commands);
	bool good = system(str_terminated(&arena, command)) == 0;
	arena_finish(&arena);
	return good;
}

static char *on_stick(const char *name)
{
	return str_terminated(&maker.arena, str_format(&maker.arena, "%s/stick/%s", maker.folder, name));
}

TEST(a_sealed_database_is_installed_and_stock_tools_confirm_it)
{
	pack_maker_open(&maker);
	EXPECT(run("sqlite3 plain.db 'create table t(a); insert into t values (42)'"));
	struct manifest written;
	struct problem problem = {0};
	struct seal_wish wish = {
	    .payload = on_stick("plain.db"),
	    .output = on_stick("p.socle"),
	    .manifest = {.id = "fr.test", .seq = 3, .created = "2026-11-20", .expires = "2027-05-20", .min_app = 1, .schema = 1},
	    .keys = {&maker.secret_key},
	    .key_count = 1,
	    .keyring = pack_maker_keyring(&maker, &maker.root_secret)};
	EXPECT(seal_pack(&wish, &written, &problem));
	str line = signature_public_write(&maker.arena, &maker.public_key);
	str audit = str_format(&maker.arena,
			       "tail -c 4096 p.socle | sed -n 2,9p >m && tail -c 4096 p.socle | sed -n 11,14p >m.minisig && "
			       "minisign -Vm m -P %.*s && "
			       "test \"blake2b=$(head -c -4096 p.socle | b2sum | cut -d' ' -f1)\" = \"$(tail -n 1 m)\" && "
			       "test \"$(sqlite3 p.socle 'pragma integrity_check; select a from t')\" = \"$(printf 'ok\\n42')\"",
			       STR_ARG(line));
	EXPECT(run(str_terminated(&maker.arena, audit)));
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 3);
	/* sealing again replaces the trailer, in place */
	wish.payload = wish.output;
	wish.manifest.seq = 4;
	EXPECT(seal_pack(&wish, &written, &problem));
	char bytes[TRAILER_BYTES];
	struct trailer trailer;
	EXPECT_INT(seal_read(wish.output, true, bytes, &trailer, &problem), REFUSAL_NONE);
	EXPECT_INT(trailer.manifest.seq, 4);
	EXPECT_INT(pack_maker_install(&maker, "p.socle"), REFUSAL_NONE);
	pack_maker_close(&maker);
}

TEST(a_payload_that_is_missing_is_named)
{
	pack_maker_open(&maker);
	struct manifest written;
	struct problem problem = {0};
	struct seal_wish wish = {.payload = on_stick("nothing"), .output = on_stick("p.socle")};
	EXPECT(!seal_pack(&wish, &written, &problem));
	EXPECT_INT(problem.kind, PROBLEM_MISSING);
	EXPECT(str_ends_with(str_of(problem.place), STR("nothing")));
	pack_maker_close(&maker);
}
