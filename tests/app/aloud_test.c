/* The Listen button: a page is read from its top, pauses, goes on, and is silent as soon as the visitor moves on. */
#include "kiosk/platform/clock.h"
#include "tests/support/kiosk_fixture.h"
#include "tests/test.h"
#include <stdlib.h>

static struct kiosk *open_listening(const char *language)
{
	const char *build = getenv("SOCLE_BUILD");
	struct config config = fixture_config();
	if (!build)
		build = "build/debug";
	snprintf(config.voice, sizeof config.voice, "%.200s%s%.200s/socle-voice", build[0] == '/' ? "" : test_root(),
		 build[0] == '/' ? "" : "/", build);
	struct kiosk *kiosk = fixture_open(&config);
	headless_sound_forget();
	EXPECT(fixture_touch(kiosk, "attract.touch"));
	EXPECT(fixture_touch(kiosk, language));
	fixture_wait(kiosk, 1000); /* the shield of a new screen */
	return kiosk;
}

static size_t heard(void)
{
	size_t count;
	headless_heard(&count);
	return count;
}

TEST(listen_reads_the_page_to_its_end_and_nobody_is_idle_meanwhile)
{
	struct kiosk *kiosk = open_listening("language.fr");
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	fixture_wait(kiosk, 2000);
	EXPECT(kiosk->aloud.reads);
	EXPECT(heard() > DIALOGUE_RATE);
	int64_t from = clock_ms();
	while (kiosk->aloud.reads && clock_ms() - from < 600000)
		fixture_wait(kiosk, 1000);
	EXPECT(!kiosk->aloud.reads);
	EXPECT(!kiosk->visit.warned);
	EXPECT(heard() > 10 * DIALOGUE_RATE);
	EXPECT_INT(fixture_place(kiosk), PLACE_HOME);
	fixture_close(kiosk);
}

TEST(listen_again_pauses_and_another_page_hushes)
{
	struct kiosk *kiosk = open_listening("language.ar");
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	fixture_wait(kiosk, 1500);
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	size_t paused = heard();
	EXPECT(paused > 0);
	fixture_wait(kiosk, 5000);
	EXPECT_INT(heard(), paused);
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	fixture_wait(kiosk, 1500);
	EXPECT(heard() > paused);
	EXPECT(fixture_touch(kiosk, "bar.urgent"));
	size_t hushed = heard();
	fixture_wait(kiosk, 100);
	EXPECT_INT(heard(), hushed);
	EXPECT(!kiosk->aloud.reads);
	fixture_close(kiosk);
}

TEST(leaving_is_silent_at_once_and_ends_the_program)
{
	struct kiosk *kiosk = open_listening("language.fr");
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	fixture_wait(kiosk, 1500);
	EXPECT(voice_process_runs(&kiosk->voice.process));
	EXPECT(fixture_touch(kiosk, "bar.leave"));
	size_t hushed = heard();
	EXPECT(!voice_process_runs(&kiosk->voice.process));
	fixture_wait(kiosk, 100);
	EXPECT_INT(heard(), hushed);
	fixture_close(kiosk);
}

TEST(a_language_without_a_voice_is_told_who_can_read)
{
	struct kiosk *kiosk = open_listening("language.ps");
	EXPECT(fixture_touch(kiosk, "bar.listen"));
	EXPECT_INT(fixture_place(kiosk), PLACE_LISTEN);
	EXPECT_INT(heard(), 0);
	fixture_close(kiosk);
}
