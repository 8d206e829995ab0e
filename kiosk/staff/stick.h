/* stick: what staff brought. The system mounts a USB stick read-only (nosuid, nodev, noexec) in a folder; in development
 * SOCLE_STICK names any folder. Only the top folder is looked at, only plain files are opened, each file is read at most
 * twice: once for its label, once for the copy. Nothing here is looked at while a visitor is present. */
#pragma once
#include "kiosk/pack/install.h"

enum { STICK_FILES_MAX = 16, STICK_FILE_NAME_MAX = 120, STICK_LOOKED_AT_MAX = 4096 };

struct stick_file {
	char name[STICK_FILE_NAME_MAX + 1];
	enum refusal refusal;
	struct manifest manifest; /* id empty: not a pack */
	char holder[KEYRING_HOLDER_MAX + 1];
	char wrong[PROBLEM_TEXT_MAX]; /* the refusal in detail */
};

struct stick {
	bool present;	      /* there is a stick, or a folder standing for it */
	bool crowded;	      /* more packs than STICK_FILES_MAX; the first by name were taken */
	bool has_keyring;     /* a keyring came alone (keyring.socle) ... */
	enum refusal keyring; /* ... and was taken (NONE) or not */
	int count;
	struct stick_file files[STICK_FILES_MAX];
	int best; /* the acceptable one with the highest number, or -1 */
};

/* Looks at the folder `path`. `judge` as in install_wish. A newer keyring that came alone is taken first, so that the packs are
 * judged by it; `data` -1: this kiosk has no folder to keep it in. */
void stick_look(struct stick *stick, const char *path, int data, const struct trailer_judge *judge);
bool stick_is_present(const char *path);
