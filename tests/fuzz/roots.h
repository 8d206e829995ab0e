/* roots: keys made of nothing, the same in every run, so that a fuzzing program can sign what it was given. */
#pragma once
#include "kiosk/pack/trailer.h"

struct fuzz_keys {
	struct signature_public root_public, public_key;
	struct signature_secret root_secret, secret_key;
	struct keyring_roots roots;
	struct keyring keyring; /* knows public_key for fr.test */
};

const struct fuzz_keys *roots_make(void);
/* The lines with a blank line and the root's signature behind them. */
str roots_sign(struct arena *arena, str lines);
