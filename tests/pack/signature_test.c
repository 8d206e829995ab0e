/* Signatures agree with the stock minisign, both ways. */
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

TEST(minisign_accepts_what_we_sign_and_refuses_it_changed)
{
	pack_maker_open(&maker);
	str message = STR("id=fr.test\nseq=1\n");
	pack_maker_put(&maker, "m", message);
	pack_maker_put(&maker, "m.minisig", signature_make(&maker.arena, &maker.secret_key, message, STR("a comment")));
	str line = signature_public_write(&maker.arena, &maker.public_key);
	char *verify = str_terminated(&maker.arena, str_format(&maker.arena, "minisign -Vm m -P %.*s", STR_ARG(line)));
	EXPECT(run(verify));
	pack_maker_put(&maker, "m", STR("id=fr.test\nseq=2\n"));
	EXPECT(!run(verify));
	pack_maker_close(&maker);
}

TEST(we_accept_what_minisign_signs_and_refuse_it_changed)
{
	pack_maker_open(&maker);
	pack_maker_put(&maker, "m", STR("hello\n"));
	EXPECT(run("minisign -G -W -p k.pub -s k.key && minisign -S -s k.key -m m -t words"));
	char bytes[2][1024];
	size_t sizes[2];
	const char *const names[2] = {"m.minisig", "k.pub"};
	for (int i = 0; i < 2; i++) {
		str path = str_format(&maker.arena, "%s/stick/%s", maker.folder, names[i]);
		FILE *file = fopen(str_terminated(&maker.arena, path), "rb");
		EXPECT(file != NULL);
		sizes[i] = file ? fread(bytes[i], 1, sizeof bytes[i], file) : 0;
		if (file)
			fclose(file);
	}
	struct signature signature;
	struct signature_public key;
	str text = {bytes[0], sizes[0]};
	EXPECT(signature_parse(&text, &signature));
	EXPECT(signature_public_parse((str){bytes[1], sizes[1]}, &key));
	EXPECT(signature_verify(&signature, &key, STR("hello\n")));
	EXPECT(!signature_verify(&signature, &key, STR("hello")));
	EXPECT_STR(signature.trusted_comment, STR("words"));
	pack_maker_close(&maker);
}

TEST(a_secret_key_is_read_back_with_its_passphrase_only)
{
	pack_maker_open(&maker);
	struct signature_secret back;
	struct problem problem;
	str text = signature_secret_write(&maker.arena, &maker.secret_key, STR("pas à pas"));
	EXPECT(signature_secret_parse(text, STR("pas à pas"), &back, &problem));
	EXPECT(memcmp(&back, &maker.secret_key, sizeof back) == 0);
	EXPECT(!signature_secret_parse(text, STR("pas a pas"), &back, &problem));
	EXPECT(problem.text[0] != 0);
	text = signature_secret_write(&maker.arena, &maker.secret_key, STR_NONE);
	EXPECT(signature_secret_parse(text, STR_NONE, &back, &problem));
	pack_maker_put(&maker, "k.key", text);
	pack_maker_put(&maker, "m", STR("hello\n"));
	str line = signature_public_write(&maker.arena, &maker.public_key);
	str both = str_format(&maker.arena, "minisign -S -s k.key -m m && minisign -Vm m -P %.*s", STR_ARG(line));
	EXPECT(run(str_terminated(&maker.arena, both)));
	pack_maker_close(&maker);
}

TEST(a_key_of_small_order_is_refused)
{
	struct signature_public key;
	/* "Ed", eight bytes of id, then the point of order 1 (y = 1) and the all-zero key */
	EXPECT(!signature_public_parse(STR("RWQAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), &key));
	EXPECT(!signature_public_parse(STR("RWQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), &key));
}
