/* The folder is judged by pack/generation; here it is only joined to the configuration and to the clock. */
#include "kiosk/app/installed.h"
#include "kiosk/app/log.h"
#include "kiosk/app/trial.h"
#include "kiosk/pack/roots.h"
#include "kiosk/store/store.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void installed_choose(struct installed *installed, struct config *config, int64_t now_ms)
{
	struct generation_choice *shown = &installed->shown;
	*shown = generation_choose(installed->data, &installed->roots, true);
	if (shown->rolled_back)
		log_line("the pack %s failed %d starts and is not shown any more", shown->failed, GENERATION_TRIES_MAX);
	if (shown->found) {
		char path[sizeof config->content];
		int size = snprintf(path, sizeof path, "%s/gens/%s/db", config->data, shown->generation.name);
		if (size > 0 && (size_t)size < sizeof path)
			memcpy(config->content, path, sizeof path);
		log_line("shows version %lld of %s", (long long)shown->generation.manifest.seq, shown->generation.manifest.id);
	}
	installed->confirmed = !shown->found;
	installed_begin_minute(installed, now_ms);
}

/* The pack that was delivered with the program goes the same way as one from a stick. */
static void install_first(struct installed *installed, const struct config *config)
{
	char folder[CONFIG_PATH_MAX];
	const char *slash = strrchr(config->content, '/');
	snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - config->content) : 1, slash ? config->content : ".");
	int from = open(folder[0] ? folder : "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct trial trial = {.config = config};
	struct install install = {.source = -1, .copy = -1};
	struct install_wish wish = {.data = installed->data,
				    .stick = from,
				    .file = slash ? slash + 1 : config->content,
				    .judge = {.roots = &installed->roots,
					      .program = INSTALLED_PROGRAM,
					      .schema = STORE_SCHEMA_VERSION,
					      .payload_max = TRAILER_PAYLOAD_MAX},
				    .self_test = trial_step,
				    .context = &trial};
	if (install_begin(&install, &wish))
		while (install_step(&install))
			;
	if (install.phase == INSTALL_DONE)
		log_line("installed %s as the first pack", config->content);
	else
		log_problem(&install.problem);
	if (from >= 0)
		close(from);
}

static bool open_folder(struct installed *installed, const struct config *config)
{
	if (mkdir(config->data, 0700) != 0 && errno != EEXIST)
		log_line("%s: the folder cannot be made: %s", config->data, strerror(errno));
	installed->data = open(config->data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (installed->data < 0)
		log_line("%s: the data folder cannot be opened: %s. Make it, and give it to the kiosk's user.", config->data,
			 strerror(errno));
	return installed->data >= 0;
}

void installed_open(struct installed *installed, struct config *config, int64_t now_ms)
{
	*installed = (struct installed){.data = -1, .confirmed = true, .roots = roots_known()};
	if (!config->data[0] || !open_folder(installed, config))
		return;
	struct config given = *config;
	installed_choose(installed, config, now_ms);
	if (installed->shown.found)
		return;
	install_first(installed, &given);
	installed_choose(installed, config, now_ms);
}

void installed_close(struct installed *installed)
{
	if (installed->data >= 0)
		close(installed->data);
	*installed = (struct installed){.data = -1, .confirmed = true};
}

void installed_begin_minute(struct installed *installed, int64_t now_ms)
{
	installed->shown_ms = now_ms;
}

int64_t installed_next(const struct installed *installed)
{
	return installed->confirmed ? -1 : installed->shown_ms + INSTALLED_HEALTHY_MS;
}

void installed_mind(struct installed *installed, int64_t now_ms)
{
	struct problem problem = {0};
	if (installed->confirmed || now_ms < installed_next(installed))
		return;
	installed->confirmed = true; /* when the disk refuses, the next start tries again */
	if (!generation_confirm(installed->data, &installed->roots, installed->shown.generation.name, &problem))
		log_problem(&problem);
}
