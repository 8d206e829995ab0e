/* socle: the kiosk. */
#include "kiosk/app/log.h"
#include "kiosk/app/loop.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* What a visitor does must not reach a disk through a crash, nor another program through the debugger (STANDARDS P-04). */
static void keep_to_ourselves(void)
{
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static bool configure(struct config *config, int count, char **arguments)
{
	struct config_complaints complaints = {0};
	*config = config_default();
	bool usable = config_from_arguments(config, count, (const char *const *)arguments, &complaints);
	for (int i = 0; i < complaints.count && i < CONFIG_COMPLAINTS_MAX; i++)
		log_problem(&complaints.kept[i]);
	if (complaints.count > CONFIG_COMPLAINTS_MAX)
		log_line("and %d more like these", complaints.count - CONFIG_COMPLAINTS_MAX);
	return usable;
}

static void set_up(const struct config *config)
{
	if (!config->calibrated)
		log_line(
		    "screen_diagonal_inches is not set: a screen of %.1f inches is assumed. Measure the screen and write it into "
		    "/etc/socle/kiosk.conf.",
		    (double)config->diagonal_mm / 25.4);
	if (!clock_choose_zone(config->time_zone))
		log_line("time_zone \"%.60s\" is not known to this system. Write it like Europe/Paris.", config->time_zone);
	if (clock_pin_is_wrong())
		log_line("SOCLE_NOW is not a time. Write it like 2026-11-23T10:15.");
}

int main(int count, char **arguments)
{
	int64_t start_ms = clock_ms();
	struct config config;
	struct problem problem = {0};
	keep_to_ourselves();
	if (!configure(&config, count, arguments))
		return 2;
	set_up(&config);
	struct kiosk *kiosk = calloc(1, sizeof *kiosk);
	CHECK(kiosk != NULL);
	if (!loop_open(kiosk, &config, &problem)) {
		log_problem(&problem);
		free(kiosk);
		return 1;
	}
	log_line("first picture after %lld ms", (long long)(clock_ms() - start_ms));
	while (!kiosk->ended)
		loop_turn(kiosk);
	loop_close(kiosk);
	free(kiosk);
	return 0;
}
