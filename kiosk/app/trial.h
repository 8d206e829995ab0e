/* trial: a copied pack is tried in a process of its own before it may be shown: opened, its guide proved, every card read, every
 * place described and laid out. What crashes, hangs or eats memory does so there, and the kiosk goes on. */
#pragma once
#include "kiosk/app/config.h"
#include "kiosk/pack/install.h"
#include <sys/types.h>

enum { TRIAL_SECONDS = 60, TRIAL_MEMORY_MB = 256, TRIAL_POLL_MS = 10 };

struct trial {
	const struct config *config;
	pid_t child; /* 0: none runs */
	int answer;  /* where it says what is wrong */
};

/* For install_wish; `context` is a struct trial. The first call begins; each waits TRIAL_POLL_MS at most. */
enum install_trial trial_step(void *context, int data, const char *path, struct problem *problem);
/* Ends one that runs. */
void trial_stop(struct trial *trial);
/* What runs in that process: true when everything of the content can be shown on this kiosk. */
bool trial_content(const struct config *config, const char *path, struct problem *problem);
