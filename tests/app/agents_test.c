/* Agents at the kiosk, the whole way: knock, code, stick, copy, install, switch, go back; what is refused and why; and a visitor
 * who notices nothing. Packs are the sample content with another number, signed with the development keys. */
#include "kiosk/platform/clock.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[64];

static void run(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void run(const char *format, ...)
{
	char command[1600];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(command, sizeof command, format, arguments);
	va_end(arguments);
	if (system(command) != 0)
		test_fail(__FILE__, __LINE__, "%s", command);
}

/* A pack with this number in NAME, changed by `sql`. */
static void make_pack(const char *name, int number, const char *sql)
{
	struct config config = fixture_config();
	const char *build = getenv("SOCLE_BUILD");
	run("cp '%s' '%s/raw'", config.content, folder);
	run("sqlite3 '%s/raw' \"UPDATE pack SET version=%d, created_at='2026-11-%02d'; %s\"", folder, number, number % 28 + 1,
	    sql);
	run("cd '%s' && ASAN_OPTIONS=detect_leaks=0 %s/socle-pack sign '%s/raw' --key tests/keys/development.key "
	    "--keyring tests/keys/development.keyring -o '%s/%s' >/dev/null",
	    test_root(), build ? build : "build/debug", folder, folder, name);
}

static struct config begin(void)
{
	struct config config = fixture_config();
	snprintf(folder, sizeof folder, "/tmp/socle-agents-XXXXXX");
	if (!mkdtemp(folder))
		test_fail(__FILE__, __LINE__, "no folder");
	run("mkdir '%s/stick'", folder);
	make_pack("first.socle", 10, "");
	snprintf(config.content, sizeof config.content, "%s/first.socle", folder);
	snprintf(config.data, sizeof config.data, "%s/data", folder);
	snprintf(config.stick, sizeof config.stick, "%s/stick", folder);
	unsetenv("SOCLE_STICK");
	return config;
}

static void end(struct kiosk *kiosk)
{
	fixture_close(kiosk);
	run("rm -rf '%s'", folder);
}

static void touch_at(struct kiosk *kiosk, int x, int y)
{
	struct window_event event = {.kind = WINDOW_TOUCH_DOWN, .x = x, .y = y};
	headless_happens(kiosk->window, event, JOURNEY_PAUSE_MS);
	event.kind = WINDOW_TOUCH_UP;
	headless_happens(kiosk->window, event, JOURNEY_TOUCH_MS);
	fixture_settle(kiosk);
}

static void knock(struct kiosk *kiosk)
{
	for (int i = 0; i < STAFF_KNOCKS; i++)
		touch_at(kiosk, i % 2 ? 1070 : 10, 10);
}

static void type(struct kiosk *kiosk, const char *digits)
{
	char id[] = "digit.0";
	for (; *digits; digits++) {
		id[6] = *digits;
		EXPECT(fixture_touch(kiosk, id));
	}
	EXPECT(fixture_touch(kiosk, "staff.enter"));
}

static void enter(struct kiosk *kiosk)
{
	knock(kiosk);
	if (kiosk->session.staff.screen == STAFF_FIRST_PIN)
		type(kiosk, "482915");
	type(kiosk, "482915");
	EXPECT_INT(kiosk->session.staff.screen, STAFF_HOME);
}

static void finish_copy(struct kiosk *kiosk)
{
	while (kiosk->session.staff.update == UPDATE_COPYING)
		loop_turn(kiosk);
}

static bool reads(const struct kiosk *kiosk, const char *words)
{
	const struct page *page = &kiosk->glass.page;
	for (int i = 0; i < page->count; i++)
		if (str_find(page->nodes[i].name, str_of(words)) != SIZE_MAX ||
		    str_find(page->nodes[i].detail, str_of(words)) != SIZE_MAX)
			return true;
	return false;
}

static bool has(const struct kiosk *kiosk, const char *id)
{
	return page_find(&kiosk->glass.page, page_id(str_of(id))) >= 0;
}

static int64_t version(const struct kiosk *kiosk)
{
	return content_pack(kiosk->supply.content)->version;
}

/* ---- the way ---- */

TEST(a_first_start_installs_the_pack_that_was_delivered_and_a_later_start_finds_it)
{
	struct config config = begin();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT(!kiosk->out_of_order);
	EXPECT_INT(version(kiosk), 10);
	EXPECT(str_find(str_of(kiosk->config.content), STR("/gens/10-")) != SIZE_MAX);
	fixture_close(kiosk);
	snprintf(config.content, sizeof config.content, "%s/is-not-there", folder);
	kiosk = fixture_open(&config);
	EXPECT(!kiosk->out_of_order);
	EXPECT_INT(version(kiosk), 10);
	end(kiosk);
}

TEST(a_pack_on_a_stick_is_installed_by_touch_and_shown_when_the_agents_have_left)
{
	struct config config = begin();
	make_pack("stick/second.socle", 11,
		  "UPDATE service SET name='Nouveau nom' WHERE rowid=1; UPDATE schedule SET opening_hours='Mo-Fr 09:00-12:00' "
		  "WHERE rowid<3;");
	struct kiosk *kiosk = fixture_open(&config);
	fixture_wait(kiosk, 61000);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	EXPECT(has(kiosk, "staff.progress"));
	int before = staff_percent(&kiosk->session.staff), frames = headless_frames(kiosk->window);
	finish_copy(kiosk);
	EXPECT(headless_frames(kiosk->window) - frames > 2);
	EXPECT(before < 100);
	EXPECT_INT(kiosk->session.staff.update, UPDATE_READY);
	EXPECT(reads(kiosk, "Services"));
	EXPECT(has(kiosk, "staff.changes"));
	EXPECT_INT(kiosk->session.difference.totals[DIFFERENCE_SERVICES][DIFFERENCE_CHANGED], 1);
	EXPECT_INT(kiosk->session.difference.totals[DIFFERENCE_HOURS][DIFFERENCE_CHANGED], 2);
	EXPECT_INT(version(kiosk), 10);
	EXPECT(fixture_touch(kiosk, "staff.install"));
	EXPECT_INT(kiosk->session.staff.update, UPDATE_INSTALLED);
	EXPECT_INT(version(kiosk), 10); /* while agents are here nothing is taken away below them */
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 11);
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	end(kiosk);
}

static struct kiosk *install_second(struct config *config)
{
	*config = begin();
	make_pack("stick/second.socle", 11, "");
	struct kiosk *kiosk = fixture_open(config);
	fixture_wait(kiosk, 61000);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	finish_copy(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.install"));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 11);
	return kiosk;
}

TEST(agents_go_back_to_the_previous_pack_by_one_touch)
{
	struct config config;
	struct kiosk *kiosk = install_second(&config);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.back"));
	EXPECT_INT(version(kiosk), 11);
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 10);
	fixture_close(kiosk);
	kiosk = fixture_open(&config);
	EXPECT_INT(version(kiosk), 10);
	end(kiosk);
}

TEST(going_back_right_after_an_install_goes_back_from_what_was_installed)
{
	struct config config = begin();
	make_pack("stick/second.socle", 11, "");
	struct kiosk *kiosk = fixture_open(&config);
	fixture_wait(kiosk, 61000);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	finish_copy(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.install"));
	EXPECT(fixture_touch(kiosk, "staff.back"));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 10);
	end(kiosk);
}

TEST(a_pack_that_made_three_starts_fail_is_left_and_agents_read_which)
{
	struct config config;
	struct kiosk *kiosk = install_second(&config);
	fixture_close(kiosk); /* the switch was the first try; it never had its minute */
	for (int start = 2; start <= 3; start++) {
		kiosk = fixture_open(&config);
		EXPECT_INT(version(kiosk), 11);
		fixture_close(kiosk);
	}
	kiosk = fixture_open(&config);
	EXPECT_INT(version(kiosk), 10);
	enter(kiosk);
	EXPECT(has(kiosk, "staff.failed"));
	EXPECT(reads(kiosk, "11"));
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	EXPECT_INT(kiosk->session.staff.stick.files[0].refusal, REFUSAL_BLOCKED);
	end(kiosk);
}

TEST(a_minute_of_frames_makes_a_pack_the_one_that_is_never_gone_below)
{
	struct config config;
	struct kiosk *kiosk = install_second(&config);
	fixture_wait(kiosk, 61000);
	EXPECT(kiosk->session.installed.confirmed);
	EXPECT_INT(state_read(kiosk->session.installed.data).confirmed, 11);
	for (int start = 0; start < 5; start++) {
		fixture_close(kiosk);
		kiosk = fixture_open(&config);
		EXPECT_INT(version(kiosk), 11);
	}
	end(kiosk);
}

/* ---- refused ---- */

static void expect_refused(struct kiosk *kiosk, enum refusal refusal, const char *words)
{
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	finish_copy(kiosk);
	const struct staff *staff = &kiosk->session.staff;
	enum refusal given = staff->update == UPDATE_FAILED ? staff->install.refusal : staff->stick.files[0].refusal;
	EXPECT_INT(given, refusal);
	if (!reads(kiosk, words))
		test_fail(__FILE__, __LINE__, "no sentence says \"%s\"", words);
	EXPECT(!has(kiosk, "staff.install"));
}

static void try_refused(void (*spoil)(void), enum refusal refusal, const char *words)
{
	struct config config = begin();
	spoil();
	struct kiosk *kiosk = fixture_open(&config);
	enter(kiosk);
	expect_refused(kiosk, refusal, words);
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 10);
	end(kiosk);
}

static void put_unsigned(void)
{
	struct config config = fixture_config();
	run("cp '%s' '%s/stick/p.socle'", config.content, folder);
}

static void put_same(void)
{
	run("cp '%s/first.socle' '%s/stick/p.socle'", folder, folder);
}

static void put_damaged(void)
{
	make_pack("stick/p.socle", 11, "");
	run("printf x | dd of='%s/stick/p.socle' bs=1 seek=50000 conv=notrunc status=none", folder);
}

static void put_other_place(void)
{
	make_pack("stick/p.socle", 11, "UPDATE pack SET id='fr-lyon';");
}

static void put_without_topics(void)
{
	make_pack("stick/p.socle", 11, "DELETE FROM interface_text;");
}

TEST(every_refusal_is_a_sentence_that_says_why_and_what_to_do)
{
	try_refused(put_unsigned, REFUSAL_NOT_A_PACK, "pas un contenu de borne");
	try_refused(put_same, REFUSAL_ALREADY, "déjà sur la borne");
	try_refused(put_damaged, REFUSAL_DAMAGED, "n’est pas celle qui a été signée");
	try_refused(put_other_place, REFUSAL_OTHER_PACK, "un autre lieu");
}

TEST(a_signed_pack_that_cannot_be_shown_is_refused_by_its_trial)
{
	try_refused(put_without_topics, REFUSAL_SELF_TEST, "ne fonctionne pas");
}

TEST(a_stick_that_is_pulled_in_the_middle_changes_nothing)
{
	struct config config = begin();
	make_pack("stick/p.socle", 11, "");
	struct kiosk *kiosk = fixture_open(&config);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	EXPECT_INT(kiosk->session.staff.update, UPDATE_COPYING);
	run("truncate -s 100 '%s/stick/p.socle' && rm '%s/stick/p.socle'", folder, folder);
	finish_copy(kiosk);
	EXPECT_INT(kiosk->session.staff.update, UPDATE_FAILED);
	EXPECT_INT(kiosk->session.staff.install.refusal, REFUSAL_UNREADABLE);
	EXPECT(reads(kiosk, "Rien n’a changé"));
	EXPECT(fixture_touch(kiosk, "staff.look"));
	EXPECT(has(kiosk, "staff.stick"));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(version(kiosk), 10);
	end(kiosk);
}

TEST(stopping_a_copy_leaves_nothing_behind)
{
	struct config config = begin();
	make_pack("stick/p.socle", 11, "");
	struct kiosk *kiosk = fixture_open(&config);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	EXPECT_INT(kiosk->session.staff.update, UPDATE_COPYING);
	session_step(kiosk, (struct action){.kind = ACTION_STAFF, .item = STAFF_STOP}, clock_ms());
	EXPECT_INT(kiosk->session.staff.update, UPDATE_NOTHING);
	EXPECT(faccessat(kiosk->session.installed.data, "incoming", F_OK, 0) != 0);
	loop_turn(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.look"));
	finish_copy(kiosk);
	EXPECT(fixture_touch(kiosk, "staff.stop"));
	EXPECT_INT(kiosk->session.staff.update, UPDATE_NOTHING);
	EXPECT(faccessat(kiosk->session.installed.data, "incoming", F_OK, 0) != 0);
	end(kiosk);
}

/* ---- who may, and when ---- */

TEST(wrong_codes_open_nothing_and_the_wait_is_said_in_words)
{
	struct config config = begin();
	struct kiosk *kiosk = fixture_open(&config);
	enter(kiosk);
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	knock(kiosk);
	for (int i = 0; i < PIN_FREE_TRIES + 1; i++) /* typing takes longer than the first wait */
		type(kiosk, "111222");
	EXPECT(reads(kiosk, "Attendez"));
	EXPECT(!has(kiosk, "staff.go.update"));
	type(kiosk, "482915"); /* too early: not even the right one */
	EXPECT_INT(kiosk->session.staff.screen, STAFF_PIN);
	fixture_wait(kiosk, 11000);
	EXPECT(!reads(kiosk, "Attendez"));
	type(kiosk, "482915");
	EXPECT_INT(kiosk->session.staff.screen, STAFF_HOME);
	end(kiosk);
}

TEST(agents_who_go_away_are_forgotten_after_two_minutes)
{
	struct config config = begin();
	struct kiosk *kiosk = fixture_open(&config);
	uint64_t attract = fixture_picture(kiosk);
	enter(kiosk);
	fixture_wait(kiosk, 119000);
	EXPECT(session_is_open(&kiosk->session));
	fixture_wait(kiosk, 3000);
	EXPECT(!session_is_open(&kiosk->session));
	EXPECT(fixture_picture(kiosk) == attract);
	end(kiosk);
}

TEST(the_knock_wipes_the_visit_first_and_is_only_heard_where_visitors_begin)
{
	struct config config = begin();
	struct kiosk *kiosk = fixture_open(&config);
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.ar"));
	EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
	knock(kiosk);
	EXPECT(session_is_open(&kiosk->session));
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	EXPECT_INT(kiosk->visit.language, 0);
	EXPECT(str_equal(kiosk->glass.page.language, STR("fr")));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.fr"));
	EXPECT(fixture_touch(kiosk, "topic.health"));
	knock(kiosk);
	EXPECT(!session_is_open(&kiosk->session));
	EXPECT_INT(fixture_place(kiosk), PLACE_TOPIC);
	end(kiosk);
}

TEST(a_stick_put_in_while_a_visitor_is_here_changes_nothing)
{
	struct config config = begin();
	struct kiosk *kiosk = fixture_open(&config);
	fixture_wait(kiosk, 61000);
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, "language.fr"));
	EXPECT(fixture_touch(kiosk, "topic.health"));
	uint64_t seen = fixture_picture(kiosk);
	int frames = headless_frames(kiosk->window);
	make_pack("stick/p.socle", 11, "");
	fixture_wait(kiosk, 60000);
	EXPECT(fixture_picture(kiosk) == seen);
	EXPECT_INT(headless_frames(kiosk->window), frames);
	EXPECT_INT(version(kiosk), 10);
	EXPECT(faccessat(kiosk->session.installed.data, "incoming", F_OK, 0) != 0);
	end(kiosk);
}

TEST(a_kiosk_of_one_file_says_so_and_offers_no_update)
{
	struct config config = fixture_config();
	struct kiosk *kiosk = fixture_open(&config);
	knock(kiosk);
	EXPECT_INT(kiosk->session.staff.screen, STAFF_HOME);
	EXPECT(fixture_touch(kiosk, "staff.go.update"));
	EXPECT(has(kiosk, "staff.single"));
	EXPECT(!has(kiosk, "staff.look"));
	EXPECT(fixture_touch(kiosk, "bar.back"));
	EXPECT(fixture_touch(kiosk, "staff.go.state"));
	EXPECT(fixture_touch(kiosk, "bar.back"));
	EXPECT(fixture_touch(kiosk, "staff.go.touch"));
	for (int i = 0; i < STAFF_CELLS; i++) {
		char id[24];
		snprintf(id, sizeof id, "cell.%d", i);
		EXPECT(fixture_touch(kiosk, id));
	}
	EXPECT(reads(kiosk, "Toutes les cases"));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	EXPECT_INT(fixture_place(kiosk), PLACE_ATTRACT);
	fixture_close(kiosk);
}

/* The trial in a process of its own, asked directly. */
TEST(the_sample_content_passes_the_trial_and_a_hole_in_it_does_not)
{
	struct config config = begin();
	struct problem problem = {0};
	char path[100];
	snprintf(path, sizeof path, "%s/first.socle", folder);
	EXPECT(trial_content(&config, path, &problem));
	make_pack("bad", 12, "DELETE FROM path_card;");
	snprintf(path, sizeof path, "%s/bad", folder);
	EXPECT(!trial_content(&config, path, &problem));
	EXPECT(problem.text[0] != 0);
	run("rm -rf '%s'", folder);
}
