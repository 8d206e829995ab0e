/* Installing, refusing by name, going back, rolling back: the short form; the long one is `make proof-install`. */
#include "kiosk/base/check.h"
#include "tests/support/pack_maker.h"
#include "tests/test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static struct pack_maker maker;

static str make_pack(int64_t seq, unsigned seed)
{
	str payload = pack_maker_payload(&maker, 300000, seed);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	return pack_maker_pack(&maker, &manifest, payload);
}

static enum refusal install_pack(str pack)
{
	pack_maker_put(&maker, "p.socle", pack);
	return pack_maker_install(&maker, "p.socle");
}

static void confirm(void)
{
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(choice.found && generation_confirm(maker.data, &maker.roots, choice.generation.name, NULL));
}

TEST(a_signed_pack_is_installed_and_shown_and_the_next_one_takes_its_place)
{
	pack_maker_open(&maker);
	EXPECT_INT(pack_maker_shown(&maker), 0);
	EXPECT_INT(install_pack(make_pack(1, 1)), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 1);
	confirm();
	EXPECT_INT(install_pack(make_pack(2, 2)), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 2);
	EXPECT_INT(install_pack(make_pack(2, 2)), REFUSAL_ALREADY);
	EXPECT_INT(install_pack(make_pack(2, 3)), REFUSAL_SAME_NUMBER);
	confirm();
	EXPECT_INT(install_pack(make_pack(1, 1)), REFUSAL_OLDER);
	pack_maker_close(&maker);
}

TEST(a_pack_that_fails_three_starts_is_rolled_back_and_not_taken_again)
{
	pack_maker_open(&maker);
	EXPECT_INT(install_pack(make_pack(1, 1)), REFUSAL_NONE);
	confirm();
	EXPECT_INT(install_pack(make_pack(2, 2)), REFUSAL_NONE);
	for (int start = 0; start < GENERATION_TRIES_MAX; start++)
		EXPECT_INT(pack_maker_shown(&maker), 2);
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	EXPECT(choice.found && choice.rolled_back);
	EXPECT_INT(choice.generation.manifest.seq, 1);
	EXPECT_INT(pack_maker_shown(&maker), 1);
	EXPECT_INT(install_pack(make_pack(2, 2)), REFUSAL_BLOCKED);
	EXPECT_INT(install_pack(make_pack(3, 3)), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 3);
	pack_maker_close(&maker);
}

TEST(staff_go_back_to_the_previous_one_and_forward_again)
{
	pack_maker_open(&maker);
	struct generation to;
	struct problem problem;
	install_pack(make_pack(1, 1));
	confirm();
	struct generation_choice first = generation_choose(maker.data, &maker.roots, true);
	EXPECT(!generation_go_back(maker.data, &maker.roots, first.generation.name, &to, &problem));
	install_pack(make_pack(2, 2));
	confirm();
	struct generation_choice second = generation_choose(maker.data, &maker.roots, true);
	EXPECT(generation_go_back(maker.data, &maker.roots, second.generation.name, &to, &problem));
	EXPECT_INT(pack_maker_shown(&maker), 1);
	EXPECT(generation_go_back(maker.data, &maker.roots, to.name, &to, &problem));
	EXPECT_INT(pack_maker_shown(&maker), 2);
	EXPECT(generation_go_back(maker.data, &maker.roots, second.generation.name, &to, &problem));
	EXPECT_INT(pack_maker_shown(&maker), 1);
	EXPECT_INT(install_pack(make_pack(2, 2)), REFUSAL_NONE);
	EXPECT_INT(pack_maker_shown(&maker), 2);
	pack_maker_close(&maker);
}

TEST(a_state_that_is_missing_or_garbage_still_shows_a_whole_pack)
{
	pack_maker_open(&maker);
	install_pack(make_pack(1, 1));
	confirm();
	install_pack(make_pack(2, 2));
	confirm();
	static const char *const garbage[] = {"", "x", "SOCLE-STATE-1\nchosen=../../etc\nend\n",
					      "SOCLE-STATE-1\ntries=99999999999999999999\nend\n"};
	for (size_t i = 0; i < sizeof garbage / sizeof *garbage; i++) {
		int file = openat(maker.data, "state", O_WRONLY | O_TRUNC | O_CREAT, 0600);
		EXPECT(write(file, garbage[i], strlen(garbage[i])) == (ssize_t)strlen(garbage[i]));
		close(file);
		EXPECT_INT(pack_maker_shown(&maker), 2);
	}
	unlinkat(maker.data, "state", 0);
	EXPECT_INT(pack_maker_shown(&maker), 2);
	pack_maker_close(&maker);
}

TEST(a_name_with_a_zero_byte_in_it_is_no_name_of_a_generation)
{
	EXPECT(state_is_name(STR("2-0123456789abcdef")));
	EXPECT(!state_is_name(STR("2-01234567\0009abcdef")));
	EXPECT(!state_is_name(STR("2-0123456789abcdeg")) && !state_is_name(STR("0-0123456789abcdef")));
}

TEST(a_generation_with_one_changed_byte_is_not_shown)
{
	pack_maker_open(&maker);
	install_pack(make_pack(1, 1));
	confirm();
	install_pack(make_pack(2, 2));
	struct generation_choice choice = generation_choose(maker.data, &maker.roots, true);
	str path = str_format(&maker.arena, "gens/%s/db", choice.generation.name);
	int file = openat(maker.data, str_terminated(&maker.arena, path), O_WRONLY);
	EXPECT(pwrite(file, "!", 1, 12345) == 1);
	close(file);
	EXPECT_INT(pack_maker_shown(&maker), 1);
	pack_maker_close(&maker);
}

/* ---- every attack case is refused by name, and the data folder stays byte for byte as it was ---- */

static str with_manifest(const char *from, const char *to)
{
	str payload = pack_maker_payload(&maker, 5000, 9);
	struct manifest manifest = pack_maker_manifest("fr.test", 7, payload);
	str text = manifest_write(&maker.arena, &manifest);
	size_t at = str_find(text, str_of(from));
	CHECK(at != SIZE_MAX);
	str changed = str_join(&maker.arena, str_slice(text, 0, at), str_of(to));
	changed = str_join(&maker.arena, changed, str_slice(text, at + strlen(from), text.size));
	str signature = signature_make(&maker.arena, &maker.secret_key, changed, STR("test"));
	return pack_maker_assemble(&maker, changed, &signature, 1, pack_maker_keyring(&maker, &maker.root_secret), payload);
}

static void expect_refused(const char *what, str bytes, enum refusal expected)
{
	pack_maker_put(&maker, "p.socle", bytes);
	uint64_t before = pack_maker_fingerprint(&maker);
	enum refusal refusal = pack_maker_install(&maker, "p.socle");
	if (refusal != expected)
		test_fail(__FILE__, __LINE__, "%s: %s, expected %s", what, refusal_name(refusal), refusal_name(expected));
	if (pack_maker_fingerprint(&maker) != before)
		test_fail(__FILE__, __LINE__, "%s: the data folder changed", what);
	EXPECT_INT(pack_maker_shown(&maker), 5);
}

static void install_five(void)
{
	pack_maker_open(&maker);
	EXPECT_INT(install_pack(make_pack(5, 5)), REFUSAL_NONE);
	confirm();
}

TEST(files_that_are_no_packs_are_refused)
{
	install_five();
	expect_refused("empty", STR_NONE, REFUSAL_NOT_A_PACK);
	expect_refused("a text", STR("hello"), REFUSAL_NOT_A_PACK);
	expect_refused("4096 random bytes", pack_maker_payload(&maker, TRAILER_BYTES, 3), REFUSAL_NOT_A_PACK);
	expect_refused("a renamed program", pack_maker_payload(&maker, 500000, 4), REFUSAL_NOT_A_PACK);
	mkdirat(maker.stick, "folder.socle", 0700);
	EXPECT_INT(pack_maker_install(&maker, "folder.socle"), REFUSAL_UNREADABLE);
	EXPECT(symlinkat("/dev/zero", maker.stick, "endless.socle") == 0);
	EXPECT_INT(pack_maker_install(&maker, "endless.socle"), REFUSAL_UNREADABLE);
	EXPECT_INT(pack_maker_install(&maker, "missing.socle"), REFUSAL_UNREADABLE);
	EXPECT(mkfifoat(maker.stick, "pipe.socle", 0600) == 0);
	EXPECT_INT(pack_maker_install(&maker, "pipe.socle"), REFUSAL_UNREADABLE);
	pack_maker_close(&maker);
}

TEST(a_manifest_that_is_not_exact_is_refused)
{
	install_five();
	static const struct {
		const char *what, *from, *to;
	} cases[] = {
	    {"negative number", "seq=7", "seq=-7"},
	    {"empty number", "seq=7", "seq="},
	    {"leading zero", "seq=7", "seq=07"},
	    {"number zero", "seq=7", "seq=0"},
	    {"too large", "seq=7", "seq=9223372036854775807"},
	    {"key twice", "seq=7\n", "seq=7\nseq=8\n"},
	    {"unknown key", "seq=7\n", "seq=7\nextra=1\n"},
	    {"CRLF", "seq=7\n", "seq=7\r\n"},
	    {"byte order mark", "id=", "\xEF\xBB\xBFid="},
	    {"size zero", "size=5000", "size=0"},
	    {"capital hex", "blake2b=", "blake2b=A"},
	    {"bad date", "created=2026-11-20", "created=2026-13-20"},
	    {"capital id", "id=fr.test", "id=FR.test"},
	    {"path in id", "id=fr.test", "id=../test"},
	    {"no hash", "blake2b=", "hash="},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_refused(cases[i].what, with_manifest(cases[i].from, cases[i].to), REFUSAL_MANIFEST);
	str with_nul = with_manifest("seq=7", "seq=7!");
	size_t at = str_find(with_nul, STR("seq=7!"));
	char *changed = str_terminated(&maker.arena, with_nul);
	changed[at + 5] = 0;
	expect_refused("NUL", (str){changed, with_nul.size}, REFUSAL_MANIFEST);
	expect_refused("seq + 10,001", with_manifest("seq=7", "seq=10006"), REFUSAL_TOO_FAR);
	expect_refused("size wrong by one", with_manifest("size=5000", "size=5001"), REFUSAL_SIZE);
	expect_refused("size wrong by one", with_manifest("size=5000", "size=4999"), REFUSAL_SIZE);
	expect_refused("other pack", with_manifest("id=fr.test", "id=fr.test.library"), REFUSAL_OTHER_PACK);
	expect_refused("schema too new", with_manifest("schema=1", "schema=2"), REFUSAL_SCHEMA);
	expect_refused("program too old", with_manifest("min_app=1", "min_app=2"), REFUSAL_PROGRAM);
	expect_refused("key outside its prefix", with_manifest("id=fr.test", "id=fr.other"), REFUSAL_KEY_SCOPE);
	expect_refused("key prefix is no word prefix", with_manifest("id=fr.test", "id=fr.tester"), REFUSAL_KEY_SCOPE);
	pack_maker_close(&maker);
}

TEST(a_wrong_signature_is_refused_by_its_name)
{
	install_five();
	str payload = pack_maker_payload(&maker, 5000, 9), other_payload = pack_maker_payload(&maker, 5000, 10);
	struct manifest manifest = pack_maker_manifest("fr.test", 7, payload), later = pack_maker_manifest("fr.test", 8, payload);
	str text = manifest_write(&maker.arena, &manifest), keyring = pack_maker_keyring(&maker, &maker.root_secret);
	str good = signature_make(&maker.arena, &maker.secret_key, text, STR("test"));
	str other = signature_make(&maker.arena, &maker.other_secret, text, STR("test"));
	str moved = signature_make(&maker.arena, &maker.secret_key, manifest_write(&maker.arena, &later), STR("test"));
	str twice[2] = {good, other};
	expect_refused("unsigned", pack_maker_assemble(&maker, text, NULL, 0, keyring, payload), REFUSAL_UNSIGNED);
	expect_refused("other key", pack_maker_assemble(&maker, text, &other, 1, keyring, payload), REFUSAL_UNKNOWN_KEY);
	expect_refused("good and other key", pack_maker_assemble(&maker, text, twice, 2, keyring, payload), REFUSAL_UNKNOWN_KEY);
	expect_refused("signature of another", pack_maker_assemble(&maker, text, &moved, 1, keyring, payload), REFUSAL_SIGNATURE);
	expect_refused("mix and match", pack_maker_assemble(&maker, text, &good, 1, keyring, other_payload), REFUSAL_DAMAGED);
	expect_refused("keyring signed by a pack key",
		       pack_maker_assemble(&maker, text, &good, 1, pack_maker_keyring(&maker, &maker.secret_key), payload),
		       REFUSAL_KEYRING);
	expect_refused("no keyring", pack_maker_assemble(&maker, text, &good, 1, STR_NONE, payload), REFUSAL_KEYRING);
	maker.keyring.floor_count = 1;
	snprintf(maker.keyring.floors[0].id, sizeof maker.keyring.floors[0].id, "fr.test");
	expect_refused("another keyring of the same number", pack_maker_pack(&maker, &manifest, payload), REFUSAL_KEYRING);
	maker.keyring.seq = 2;
	maker.keyring.revoked_count = 1;
	memcpy(maker.keyring.revoked[0], maker.secret_key.id, sizeof maker.secret_key.id);
	expect_refused("revoked key", pack_maker_pack(&maker, &manifest, payload), REFUSAL_REVOKED_KEY);
	pack_maker_close(&maker);
}

TEST(a_damaged_pack_is_never_accepted)
{
	install_five();
	str pack = with_manifest("seq=7", "seq=7");
	EXPECT_INT(pack.size, 5000 + TRAILER_BYTES);
	uint64_t before = pack_maker_fingerprint(&maker);
	size_t text_end = pack.size;
	while (text_end && pack.data[text_end - 1] == 0)
		text_end--;
	long refused = 0;
	for (size_t at = 0; at < pack.size; at += at < 5000 ? 97 : 1) {
		char *copy = str_terminated(&maker.arena, pack);
		copy[at] ^= (char)(1 << (at % 8));
		pack_maker_put(&maker, "p.socle", (str){copy, pack.size});
		enum refusal refusal = pack_maker_install(&maker, "p.socle");
		/* the comment lines for people ("untrusted comment: ...") are the only bytes that are not signed */
		if (refusal == REFUSAL_NONE) {
			size_t line = at;
			while (line && copy[line - 1] != '\n')
				line--;
			if (strncmp(copy + line, "untrusted comment: ", 19) != 0)
				test_fail(__FILE__, __LINE__, "accepted with byte %zu changed: %.*s", at, 70, copy + line);
			pack_maker_close(&maker);
			install_five();
			before = pack_maker_fingerprint(&maker);
			pack = with_manifest("seq=7", "seq=7");
			continue;
		}
		refused++;
		EXPECT(pack_maker_fingerprint(&maker) == before);
	}
	for (size_t size = 0; size < pack.size; size += size < pack.size - TRAILER_BYTES ? 501 : 53, refused++) {
		pack_maker_put(&maker, "p.socle", str_slice(pack, 0, size));
		EXPECT(pack_maker_install(&maker, "p.socle") != REFUSAL_NONE);
	}
	EXPECT(refused > 1000);
	EXPECT(text_end > 5000);
	pack_maker_close(&maker);
}

TEST(a_person_can_stop_and_nothing_is_left)
{
	install_five();
	uint64_t before = pack_maker_fingerprint(&maker);
	pack_maker_put(&maker, "p.socle", make_pack(6, 6));
	struct install install;
	struct install_wish wish = pack_maker_wish(&maker, "p.socle");
	EXPECT(install_begin(&install, &wish));
	int64_t last = -1;
	for (int i = 0; i < 2 && install_step(&install); i++) {
		EXPECT(install.done > last);
		last = install.done;
	}
	install_stop(&install);
	EXPECT_INT(install.refusal, REFUSAL_STOPPED);
	EXPECT(pack_maker_fingerprint(&maker) == before);
	EXPECT_INT(pack_maker_shown(&maker), 5);
	pack_maker_close(&maker);
}

static enum install_trial refuse_everything(void *context, int data, const char *path, struct problem *problem)
{
	(void)context, (void)data, (void)path;
	problem_set(problem, PROBLEM_UNPROVEN, "", "", "no way out of the topic health");
	return INSTALL_TRIAL_FAILED;
}

TEST(a_signed_pack_that_does_not_work_is_refused_before_it_is_shown)
{
	install_five();
	uint64_t before = pack_maker_fingerprint(&maker);
	pack_maker_put(&maker, "p.socle", make_pack(6, 6));
	struct install install;
	struct install_wish wish = pack_maker_wish(&maker, "p.socle");
	wish.self_test = refuse_everything;
	EXPECT(install_begin(&install, &wish));
	while (install_step(&install))
		;
	EXPECT_INT(install.refusal, REFUSAL_SELF_TEST);
	EXPECT(str_find(str_of(install.problem.text), STR("health")) != SIZE_MAX);
	EXPECT(pack_maker_fingerprint(&maker) == before);
	pack_maker_close(&maker);
}
