/* The proof of the installer: kill it at every system-call stop, make every call fail with every errno, pull the stick and
 * fill the disk at every step, and look each time whether a whole pack is shown, the old or the new one, and whether trying again ends well.
 *
 *     install_proof [long]      the short form takes every 3rd point of the failing calls; the long form all of them
 *
 * Prints each count and ends with "N passed, N failed" (a point is a pass when nothing bad was seen). */
#include "kiosk/base/check.h"
#include "kiosk/pack/keyring_file.h"
#include "tests/proof/stops.h"
#include "tests/support/pack_maker.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

struct bench {
	struct pack_maker maker;
	int64_t shown_before, shown_after; /* by the scenario, undisturbed */
	char from[GENERATION_NAME_MAX];	   /* what is shown when staff go back */
	long points, old, new_one, another, neither, not_retried, false_success, hung;
};

struct scenario {
	const char *name;
	stops_work *work;
};

/* ---- what is done ---- */

static int exit_code(bool good)
{
	return good ? 0 : 1;
}

static int work_install(void *context)
{
	struct bench *bench = context;
	return exit_code(pack_maker_install(&bench->maker, "new.socle") == REFUSAL_NONE);
}

static int work_confirm(void *context)
{
	struct bench *bench = context;
	struct generation_choice choice = generation_choose(bench->maker.data, &bench->maker.roots, false);
	return exit_code(choice.found &&
			 generation_confirm(bench->maker.data, &bench->maker.roots, choice.generation.name, NULL));
}

static int work_go_back(void *context)
{
	struct bench *bench = context;
	struct generation to;
	return exit_code(generation_go_back(bench->maker.data, &bench->maker.roots, bench->from, &to, NULL));
}

static int work_start(void *context)
{
	struct bench *bench = context;
	return exit_code(generation_choose(bench->maker.data, &bench->maker.roots, true).found);
}

/* A keyring that came alone withdraws what is shown; when it is here already, that is well too. */
static int work_keyring(void *context)
{
	struct bench *bench = context;
	enum refusal refusal = keyring_file_install(bench->maker.data, bench->maker.stick, &bench->maker.roots, NULL);
	return exit_code(refusal == REFUSAL_NONE || refusal == REFUSAL_ALREADY);
}

/* ---- what is there before ---- */

static void run_shell(struct bench *bench, const char *command)
{
	struct arena arena = {0};
	str text = str_format(&arena, "cd '%s' && %s", bench->maker.folder, command);
	CHECK(system(str_terminated(&arena, text)) == 0);
	arena_finish(&arena);
}

static void put_pack(struct bench *bench, const char *name, int64_t seq)
{
	str payload = pack_maker_payload(&bench->maker, 20000, (unsigned)seq);
	struct manifest manifest = pack_maker_manifest("fr.test", seq, payload);
	pack_maker_put(&bench->maker, name, pack_maker_pack(&bench->maker, &manifest, payload));
}

/* Brings a newer keyring that withdraws pack `seq`. */
static void put_keyring(struct bench *bench, int64_t seq)
{
	struct keyring before = bench->maker.keyring;
	bench->maker.keyring.seq++;
	bench->maker.keyring.withdrawn_count = 1;
	bench->maker.keyring.withdrawn[0] = (struct keyring_mark){.id = "fr.test", .seq = seq};
	pack_maker_put(&bench->maker, KEYRING_FILE_NAME, pack_maker_keyring(&bench->maker, &bench->maker.root_secret));
	bench->maker.keyring = before;
}

static void install_and_confirm(struct bench *bench, int64_t seq, bool confirm)
{
	put_pack(bench, "p.socle", seq);
	CHECK(pack_maker_install(&bench->maker, "p.socle") == REFUSAL_NONE);
	CHECK(!confirm || work_confirm(bench) == 0);
}

/* The data folder is put back before every point; the open handle must follow it. */
static void restore(struct bench *bench)
{
	char path[160];
	close(bench->maker.data);
	run_shell(bench, "rm -rf data && cp -a kept data");
	snprintf(path, sizeof path, "%s/data", bench->maker.folder);
	bench->maker.data = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	CHECK(bench->maker.data >= 0);
}

/* What a start would show, seen on a copy: a start counts its tries. */
static int64_t seen(struct bench *bench)
{
	int real = bench->maker.data;
	char path[160];
	run_shell(bench, "rm -rf seen && cp -a data seen");
	snprintf(path, sizeof path, "%s/seen", bench->maker.folder);
	bench->maker.data = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int64_t shown = pack_maker_shown(&bench->maker);
	close(bench->maker.data);
	bench->maker.data = real;
	return shown;
}

static void prepare(struct bench *bench, const struct scenario *scenario)
{
	bool starts = strcmp(scenario->name, "start that rolls back") == 0;
	install_and_confirm(bench, 1, true);
	install_and_confirm(bench, 2, scenario->work != work_confirm && !starts);
	if (scenario->work == work_confirm) {
		CHECK(work_confirm(bench) == 0);
		install_and_confirm(bench, 3, false);
	}
	for (int i = 0; starts && i < GENERATION_TRIES_MAX; i++)
		pack_maker_shown(&bench->maker);
	put_pack(bench, "new.socle", 4);
	put_keyring(bench, 2);
	struct generation_choice choice = generation_choose(bench->maker.data, &bench->maker.roots, false);
	memcpy(bench->from, choice.generation.name, sizeof bench->from);
	run_shell(bench, "rm -rf kept && cp -a data kept");
	bench->shown_before = seen(bench);
	restore(bench);
	CHECK(scenario->work(bench) == 0);
	bench->shown_after = seen(bench);
	restore(bench);
}

/* ---- looking ---- */

static void look(struct bench *bench, const struct scenario *scenario, const struct stops_run *run)
{
	int64_t shown = seen(bench);
	bench->points++;
	bench->hung += run->end == STOPS_HUNG;
	if (shown == bench->shown_after)
		bench->new_one++;
	else if (shown == bench->shown_before)
		bench->old++;
	else if (shown == 0)
		bench->neither++;
	else
		bench->another++; /* whole, and neither of the two: allowed while a call fails, not after trying again */
	if (run->end == STOPS_FINISHED && run->code == 0 && shown != bench->shown_after)
		bench->false_success++;
	/* again, undisturbed: it must end well, or say that it was done already */
	struct stops_run again = stops_kill(scenario->work, bench, 0);
	int64_t last = seen(bench);
	if (again.end != STOPS_FINISHED || last != bench->shown_after)
		bench->not_retried++;
}

static long bad(const struct bench *bench)
{
	return bench->neither + bench->not_retried + bench->false_success + bench->hung;
}

static void say(const char *what, const struct scenario *scenario, const struct bench *bench)
{
	printf("%-12s %-22s %5ld points: %ld old, %ld new, %ld another, %ld neither; %ld not well when tried again, %ld false "
	       "success, %ld "
	       "hung\n",
	       what, scenario->name, bench->points, bench->old, bench->new_one, bench->another, bench->neither,
	       bench->not_retried, bench->false_success, bench->hung);
}

static void clear(struct bench *bench)
{
	bench->points = bench->old = bench->new_one = bench->another = bench->neither = bench->not_retried =
	    bench->false_success = bench->hung = 0;
}

struct sum {
	long passed, failed;
};

static void add(struct sum *sum, struct bench *bench)
{
	sum->passed += bench->points - bad(bench);
	sum->failed += bad(bench);
	clear(bench);
}

/* ---- the sweeps ---- */

static void sweep_kills(struct bench *bench, const struct scenario *scenario, struct sum *sum)
{
	for (long at = 1;; at++) {
		restore(bench);
		struct stops_run run = stops_kill(scenario->work, bench, at);
		if (run.end == STOPS_FINISHED)
			break;
		look(bench, scenario, &run);
	}
	say("kill", scenario, bench);
	add(sum, bench);
}

static void sweep_errors(struct bench *bench, const struct scenario *scenario, long step, struct sum *sum)
{
	static const struct {
		const char *name;
		int error;
	} errors[] = {{"EIO", EIO},	  {"ENOSPC", ENOSPC}, {"EINTR", EINTR},	 {"ENOMEM", ENOMEM},
		      {"EMFILE", EMFILE}, {"EROFS", EROFS},   {"EACCES", EACCES}};
	for (size_t i = 0; stops_can_fail() && i < sizeof errors / sizeof *errors; i++) {
		for (long at = 1 + (long)i % step;; at += step) {
			restore(bench);
			struct stops_run run = stops_fail(scenario->work, bench, at, errors[i].error);
			if (!run.failed)
				break;
			look(bench, scenario, &run);
		}
		say(errors[i].name, scenario, bench);
		add(sum, bench);
	}
}

struct limited {
	struct bench *bench;
	long limit;
};

/* The disk is full after `limit` bytes of a file: the kernel's file-size limit fails the write at that byte. */
static int work_with_little_room(void *context)
{
	struct limited *limited = context;
	struct rlimit limit = {(rlim_t)limited->limit, (rlim_t)limited->limit};
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	return work_install(limited->bench);
}

static void sweep_room(struct bench *bench, const struct scenario *scenario, long step, struct sum *sum)
{
	for (long limit = 0; limit <= 40000; limit += step) {
		restore(bench);
		struct limited limited = {bench, limit};
		struct stops_run run = stops_kill(work_with_little_room, &limited, 0);
		look(bench, scenario, &run);
	}
	say("room", scenario, bench);
	add(sum, bench);
}

/* The stick is pulled after `limit` bytes: the file shrinks under the copy. */
static int work_with_pulled_stick(void *context)
{
	struct limited *limited = context;
	struct install install;
	struct install_wish wish = pack_maker_wish(&limited->bench->maker, "new.socle");
	bool good = install_begin(&install, &wish);
	int file = openat(limited->bench->maker.stick, "new.socle", O_WRONLY);
	if (ftruncate(file, limited->limit) != 0)
		return 2;
	close(file);
	while (good && install_step(&install))
		;
	return exit_code(install.phase == INSTALL_DONE);
}

static void sweep_pull(struct bench *bench, const struct scenario *scenario, long step, struct sum *sum)
{
	for (long limit = 0; limit < 20000; limit += step) {
		restore(bench);
		struct limited limited = {bench, limit};
		struct stops_run run = stops_kill(work_with_pulled_stick, &limited, 0);
		put_pack(bench, "new.socle", 4);
		look(bench, scenario, &run);
	}
	say("pull", scenario, bench);
	add(sum, bench);
}

int main(int count, char **arguments)
{
	static const struct scenario scenarios[] = {{"install", work_install},
						    {"confirm and clean up", work_confirm},
						    {"go back", work_go_back},
						    {"start that rolls back", work_start},
						    {"keyring alone", work_keyring}};
	bool everything = count > 1 && strcmp(arguments[1], "long") == 0;
	struct sum sum = {0};
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
		static struct bench bench;
		bench = (struct bench){0};
		pack_maker_open(&bench.maker);
		prepare(&bench, &scenarios[i]);
		sweep_kills(&bench, &scenarios[i], &sum);
		sweep_errors(&bench, &scenarios[i], everything ? 1 : 5, &sum);
		if (scenarios[i].work == work_install) {
			sweep_room(&bench, &scenarios[i], everything ? 100 : 1000, &sum);
			sweep_pull(&bench, &scenarios[i], everything ? 50 : 500, &sum);
		}
		pack_maker_close(&bench.maker);
	}
	printf("%ld passed, %ld failed\n", sum.passed, sum.failed);
	return sum.failed != 0;
}
