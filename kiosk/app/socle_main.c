/* socle: the kiosk. */
#include "kiosk/app/log.h"
#include "kiosk/app/loop.h"
#include "kiosk/base/vault.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/shelter.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* The folder a file is in, as the system sees it: a pack is installed beside the one that is shown. */
static const char *folder_of(const char *path, char folder[CONFIG_PATH_MAX])
{
	snprintf(folder, CONFIG_PATH_MAX, "%s", path);
	char *last = strrchr(folder, '/');
	if (!last)
		return ".";
	last[last == folder] = 0;
	return folder;
}

static void go_into_shelter(const struct config *config)
{
	char content[CONFIG_PATH_MAX], fonts[CONFIG_PATH_MAX], stick[CONFIG_PATH_MAX];
	char *linked = realpath(config->content, NULL);
	struct shelter_wish wish = {.reads = {folder_of(config->content, content), folder_of(config->fonts, fonts), linked,
					      config->stick[0] ? folder_of(config->stick, stick) : NULL, getenv("SOCLE_STICK")},
				    .writable = config->data[0] ? config->data : NULL,
				    .program = config->voice[0] ? config->voice : NULL};
	struct shelter_report report = shelter_enter(&wish);
	free(linked);
	if (!report.files)
		log_line("this kernel has no Landlock; what the program may write is limited by its user and its unit only.");
	if (!report.calls)
		log_line("this kernel does not filter system calls; the network is closed by the unit only.");
	if (!report.memory && !vault_can_lock(sizeof(struct kiosk)))
		log_line("memory cannot be locked. Switch swap off, or set LimitMEMLOCK=infinity in the unit.");
}

int main(int count, char **arguments)
{
	int64_t start_ms = clock_ms();
	struct config config;
	struct problem problem = {0};
	if (!configure(&config, count, arguments))
		return 2;
	set_up(&config);
	go_into_shelter(&config);
	struct kiosk *kiosk = vault_take(sizeof *kiosk, VAULT_SHARED); /* the trial of a new pack reads its settings there */
	if (!loop_open(kiosk, &config, &problem)) {
		log_problem(&problem);
		vault_give(kiosk, sizeof *kiosk);
		return 1;
	}
	log_line("first picture after %lld ms", (long long)(clock_ms() - start_ms));
	while (!kiosk->ended)
		loop_turn(kiosk);
	loop_close(kiosk);
	vault_give(kiosk, sizeof *kiosk);
	return 0;
}
