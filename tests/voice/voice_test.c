/* The voice and the program behind it: a line is heard, and whatever the program does, the kiosk goes on. */
#include "kiosk/platform/clock.h"
#include "kiosk/platform/headless/headless.h"
#include "kiosk/voice/voice.h"
#include "tests/test.h"
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATH_MAX_HERE = 400, TURNS_MAX = 4000, LOUD = 327 /* 1 % of the loudest */ };

/* frames that are right and never end */
#define FLOOD \
	"while :; do printf '1ANS\\001\\000\\000\\000\\001\\000\\000\\000\\000\\020\\000\\000'; head -c 4096 /dev/zero; done"

static struct voice voice;
static char folder[] = "/tmp/voice-XXXXXX";

static const char *real_program(void)
{
	static char path[PATH_MAX_HERE];
	const char *build = getenv("SOCLE_BUILD");
	if (!build)
		build = "build/debug";
	snprintf(path, sizeof path, "%s%s%s/socle-voice", build[0] == '/' ? "" : test_root(), build[0] == '/' ? "" : "/", build);
	return path;
}

/* A program of the test's own: a shell script. */
static const char *make_program(const char *script)
{
	static char path[PATH_MAX_HERE];
	static int number;
	if (!number++)
		EXPECT(mkdtemp(folder) != NULL);
	snprintf(path, sizeof path, "%s/program%d", folder, number);
	FILE *file = fopen(path, "w");
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	chmod(path, 0700);
	return path;
}

static void open_with(const char *program)
{
	voice_init(&voice, program);
	headless_sound_forget();
}

static struct voice_line line_of(const char *language, const char *text)
{
	return (struct voice_line){str_of(text), str_of(language), STR("fr"), VOICE_RATE_USUAL, VOICE_VOLUMES - 1};
}

static bool say(const char *language, const char *text)
{
	struct voice_line line = line_of(language, text);
	return voice_say(&voice, &line);
}

/* As the kiosk's loop does; at most so many ms of the kiosk's time. */
static enum voice_news turn(int ms)
{
	enum voice_news news = VOICE_SILENT;
	int64_t until = clock_ms() + ms;
	while (clock_ms() < until) {
		news = voice_turn(&voice);
		if (news != VOICE_SPEAKS)
			return news;
		headless_sleep(VOICE_TURN_MS);
	}
	return news;
}

static int64_t real_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static size_t heard(int *peak)
{
	size_t count;
	const int16_t *samples = headless_heard(&count);
	*peak = 0;
	for (size_t i = 0; i < count; i++)
		if (abs(samples[i]) > *peak)
			*peak = abs(samples[i]);
	return count;
}

TEST(a_line_is_heard_and_its_end_is_told_once)
{
	int peak;
	open_with(real_program());
	EXPECT(voice_is_there(&voice));
	EXPECT(say("fr", "Bienvenue à la mairie."));
	EXPECT_INT(turn(10000), VOICE_SPOKEN);
	EXPECT_INT(voice_turn(&voice), VOICE_SILENT);
	EXPECT(heard(&peak) > DIALOGUE_RATE);
	EXPECT(peak > LOUD);
	EXPECT_INT(voice.restarts, 0);
	voice_finish(&voice);
}

TEST(silence_closes_the_sound_and_costs_nothing)
{
	open_with(real_program());
	EXPECT_INT(voice_patience(&voice), -1);
	EXPECT(!headless_sound_is_open());
	EXPECT(say("fr", "Oui."));
	EXPECT(headless_sound_is_open());
	EXPECT_INT(voice_patience(&voice), VOICE_TURN_MS);
	EXPECT_INT(turn(10000), VOICE_SPOKEN);
	EXPECT_INT(voice_patience(&voice), VOICE_REST_MS);
	headless_sleep(VOICE_REST_MS);
	EXPECT_INT(voice_turn(&voice), VOICE_SILENT);
	EXPECT(!headless_sound_is_open());
	EXPECT_INT(voice_patience(&voice), -1);
	voice_finish(&voice);
}

TEST(a_hush_is_silence_at_once_and_the_next_line_is_not_the_old_one)
{
	int peak;
	open_with(real_program());
	EXPECT(say("fr", "Une très longue phrase que personne ne veut entendre jusqu'à sa fin, parce qu'elle ne finit pas, et "
			 "qu'elle continue encore longtemps, sans jamais rien dire de plus que ce qui a déjà été dit avant."));
	EXPECT_INT(turn(1000), VOICE_SPEAKS);
	voice_hush(&voice);
	size_t before = heard(&peak);
	headless_sleep(100);
	EXPECT_INT(heard(&peak), before);
	EXPECT_INT(voice_turn(&voice), VOICE_SILENT);
	EXPECT(say("fr", "Oui."));
	EXPECT_INT(turn(10000), VOICE_SPOKEN);
	size_t more = heard(&peak) - before;
	EXPECT(more > 0 && more < 2 * DIALOGUE_RATE);
	EXPECT_INT(voice.restarts, 0);
	voice_finish(&voice);
}

TEST(a_pause_is_silent_and_goes_on_where_it_was)
{
	int peak;
	open_with(real_program());
	EXPECT(say("fr", "Un, deux, trois, quatre, cinq, six, sept, huit."));
	EXPECT_INT(turn(600), VOICE_SPEAKS);
	voice_hold(&voice, true);
	size_t before = heard(&peak);
	EXPECT_INT(voice_patience(&voice), -1);
	headless_sleep(60000);
	EXPECT_INT(heard(&peak), before);
	voice_hold(&voice, false);
	EXPECT_INT(turn(20000), VOICE_SPOKEN);
	EXPECT(heard(&peak) > before + DIALOGUE_RATE);
	voice_finish(&voice);
}

TEST(slower_is_longer_and_quieter_is_quieter)
{
	size_t length[VOICE_RATES] = {0};
	int peak, louder = 0;
	for (int rate = 0; rate < VOICE_RATES; rate++) {
		open_with(real_program());
		struct voice_line line = line_of("fr", "Bienvenue à la mairie de Montreuil.");
		line.rate = rate;
		EXPECT(voice_say(&voice, &line));
		EXPECT_INT(turn(20000), VOICE_SPOKEN);
		length[rate] = heard(&peak);
		EXPECT(rate == 0 || length[rate] < length[rate - 1]);
		voice_finish(&voice);
	}
	for (int volume = 0; volume < VOICE_VOLUMES; volume++) {
		open_with(real_program());
		struct voice_line line = line_of("fr", "Bonjour.");
		line.volume = volume;
		EXPECT(voice_say(&voice, &line));
		EXPECT_INT(turn(20000), VOICE_SPOKEN);
		heard(&peak);
		EXPECT(peak > louder);
		EXPECT(peak > LOUD);
		louder = peak;
		voice_finish(&voice);
	}
}

TEST(a_program_killed_in_the_middle_is_there_again_within_two_seconds)
{
	int peak;
	open_with(real_program());
	EXPECT(say("fr", "Un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze."));
	EXPECT_INT(turn(500), VOICE_SPEAKS);
	pid_t first = voice.process.pid;
	int64_t killed = real_ms();
	kill(first, SIGKILL);
	for (int i = 0; i < TURNS_MAX && voice.restarts == 0 && turn(VOICE_TURN_MS) == VOICE_SPEAKS; i++)
		continue;
	EXPECT(real_ms() - killed < 2000);
	EXPECT(voice.process.pid != first);
	EXPECT_INT(turn(60000), VOICE_SPOKEN);
	EXPECT(heard(&peak) > 3 * DIALOGUE_RATE);
	EXPECT_INT(voice.restarts, 1);
	voice_finish(&voice);
}

TEST(a_program_killed_while_it_is_silent_speaks_at_the_next_line)
{
	open_with(real_program());
	EXPECT(say("fr", "Oui."));
	EXPECT_INT(turn(10000), VOICE_SPOKEN);
	kill(voice.process.pid, SIGKILL);
	usleep(50000);
	EXPECT(say("fr", "Oui."));
	EXPECT_INT(turn(10000), VOICE_SPOKEN);
	EXPECT_INT(voice.restarts, 1);
	voice_finish(&voice);
}

TEST(a_program_that_hangs_is_replaced_within_two_seconds)
{
	char script[2 * PATH_MAX_HERE];
	snprintf(script, sizeof script, "mkdir $0.tried 2>/dev/null && exec sleep 100\nexec %s", real_program());
	open_with(make_program(script));
	int64_t asked = real_ms();
	EXPECT(say("fr", "Oui."));
	EXPECT_INT(turn(60000), VOICE_SPOKEN);
	EXPECT(real_ms() - asked < 2000);
	EXPECT_INT(voice.restarts, 1);
	voice_finish(&voice);
}

TEST(a_program_that_always_dies_is_given_up_and_told_once)
{
	open_with(make_program("exit 3"));
	EXPECT(say("fr", "Oui."));
	EXPECT_INT(turn(60000), VOICE_FAILED);
	EXPECT_INT(voice_turn(&voice), VOICE_SILENT);
	EXPECT(!voice_is_there(&voice));
	EXPECT(!say("fr", "Oui."));
	voice_forget(&voice); /* the next visitor may try again */
	EXPECT(voice_is_there(&voice));
	voice_finish(&voice);
}

TEST(a_program_that_talks_nonsense_or_without_end_is_given_up)
{
	static const char *const scripts[] = {"exec cat /dev/zero", "exec cat /dev/urandom", "while :; do echo hello; done",
					      FLOOD};
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		open_with(make_program(scripts[i]));
		EXPECT(say("fr", "Oui."));
		int64_t longest = 0;
		enum voice_news news = VOICE_SPEAKS;
		for (int t = 0; t < 20 && news == VOICE_SPEAKS; t++) {
			int64_t from = real_ms();
			news = turn(VOICE_TURN_MS);
			int64_t took = real_ms() - from;
			longest = took > longest ? took : longest;
		}
		EXPECT(longest < 500);
		EXPECT(i == 3 ? news == VOICE_SPEAKS : news == VOICE_FAILED);
		voice_finish(&voice);
	}
}

TEST(without_a_program_or_without_sound_nothing_is_said_and_nothing_waits)
{
	open_with("");
	EXPECT(!voice_is_there(&voice));
	EXPECT(!say("fr", "Oui."));
	open_with("/nowhere/socle-voice");
	EXPECT(!voice_is_there(&voice));
	EXPECT(!say("fr", "Oui."));
	EXPECT_INT(voice_patience(&voice), -1);
	open_with(real_program());
	headless_sound_unplug(true);
	EXPECT(!say("fr", "Oui."));
	EXPECT(!voice_is_there(&voice));
	headless_sound_unplug(false);
	voice_finish(&voice);
}

TEST(the_program_is_told_nothing_by_its_command_line_and_inherits_nothing)
{
	char path[VOICE_PROGRAM_MAX + 16], found[4096] = {0};
	open_with(make_program("cat /proc/$$/cmdline >$0.told; env >>$0.told; ls /proc/self/fd >$0.files; exec sleep 100"));
	EXPECT(say("fr", "Violences"));
	usleep(300000);
	snprintf(path, sizeof path, "%s.told", voice.program);
	FILE *file = fopen(path, "r");
	EXPECT(file != NULL);
	size_t size = file ? fread(found, 1, sizeof found - 1, file) : 0;
	if (file)
		fclose(file);
	for (size_t i = 0; i < size; i++)
		found[i] = found[i] ? found[i] : ' ';
	EXPECT(strstr(found, "Violences") == NULL);
	EXPECT(strstr(found, "HOME=") == NULL);
	snprintf(path, sizeof path, "%s.files", voice.program);
	file = fopen(path, "r");
	size = file ? fread(found, 1, sizeof found - 1, file) : 0;
	found[size] = 0;
	if (file)
		fclose(file);
	EXPECT_STR(str_of(found), STR("0\n1\n2\n3\n")); /* 3 is ls's own look at the folder */
	voice_finish(&voice);
}

TEST(after_a_visitor_no_program_runs_and_no_line_is_kept)
{
	open_with(real_program());
	EXPECT(say("fr", "Violences"));
	EXPECT_INT(turn(400), VOICE_SPEAKS);
	pid_t pid = voice.process.pid;
	voice_forget(&voice);
	EXPECT(!voice_process_runs(&voice.process));
	EXPECT_INT(voice.request_size, 0);
	for (size_t i = 0; i < sizeof voice.request; i++)
		if (voice.request[i]) {
			EXPECT(!"a line is kept");
			break;
		}
	usleep(100000);
	char state[64], path[64];
	snprintf(path, sizeof path, "/proc/%d/statm", pid);
	FILE *file = fopen(path, "r");
	EXPECT(!file || (fgets(state, sizeof state, file) && strtol(state, NULL, 10) == 0)); /* no memory is left to it */
	if (file)
		fclose(file);
	voice_finish(&voice);
	snprintf(path, sizeof path, "rm -rf %s", folder);
	EXPECT_INT(system(path), 0);
}
