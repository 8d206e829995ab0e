/* install: from a stick to the kiosk's own disk, so that at any instant, power cut or stick pulled, either the old pack or
 * the new one is whole. One step at a time, so that the screen stays alive and the person can stop:
 *
 *     install_begin -> install_step ... -> phase DONE or FAILED      (install_stop at any time before COMMIT)
 *
 * Order: judge the trailer; room; a fresh incoming/; copy while hashing; fsync; drop from the cache and read back; self-test;
 * write the trailer; fsync; one rename (the commit); fsync; then the hint. Nothing on the stick is opened twice, mapped or
 * trusted: what is verified is the copy. A failure leaves the data folder as it was, but for an incoming/ that the
 * next start ignores and the next install removes. */
#pragma once
#include "kiosk/pack/generation.h"

enum install_phase { INSTALL_COPY, INSTALL_READ_BACK, INSTALL_SELF_TEST, INSTALL_COMMIT, INSTALL_DONE, INSTALL_FAILED };

enum install_trial { INSTALL_TRIAL_RUNS, INSTALL_TRIAL_PASSED, INSTALL_TRIAL_FAILED };

struct install_wish {
	int data;		    /* the open data folder */
	int stick;		    /* the open folder of the stick */
	const char *file;	    /* name of the pack in it; no '/' */
	struct trailer_judge judge; /* keyring and floor are filled by install_begin from the data folder */
	/* Tries the copied database at DATA/incoming/db before it may be shown; NULL: no test. Asked again while it runs. */
	enum install_trial (*self_test)(void *context, int data, const char *path, struct problem *problem);
	void *context;
};

struct install {
	struct install_wish wish;
	enum install_phase phase;
	enum refusal refusal;	/* when FAILED */
	struct problem problem; /* the same in detail, for the log and the screen */
	struct manifest manifest;
	char holder[KEYRING_HOLDER_MAX + 1];
	char name[GENERATION_NAME_MAX]; /* of the generation it becomes */
	int64_t done, total;		/* bytes, over copy and read-back: always moving */
	int source, copy;		/* file descriptors, -1 when closed */
	char trailer[TRAILER_BYTES];
	struct keyring keyring;
	void *hash; /* owned */
};

/* Judges without copying: what the staff screen shows before anything is touched. */
enum refusal install_judge(const struct install_wish *wish, struct trailer *trailer, char bytes[TRAILER_BYTES],
			   struct keyring *keyring, char holder[KEYRING_HOLDER_MAX + 1], struct problem *problem);
bool install_begin(struct install *install, const struct install_wish *wish);
/* Does a little; true while there is more to do. */
bool install_step(struct install *install);
void install_stop(struct install *install);   /* a person stopped it: FAILED, REFUSAL_STOPPED; nothing after the commit */
void install_finish(struct install *install); /* closes what is open */
