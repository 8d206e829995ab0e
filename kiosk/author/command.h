/* command: what socle-pack does with the words of its command line. */
#pragma once
#include "kiosk/author/wording.h"
#include <stdio.h>

/* The exit code. */
enum { COMMAND_GOOD = 0, COMMAND_REFUSED = 1 /* the content */, COMMAND_USAGE = 2, COMMAND_SYSTEM = 3 };

/* words[0] is the program. Results go to `out`, messages to `err`, in `language` unless --lang says otherwise. */
int command_run(int count, char **words, enum wording_language language, FILE *out, FILE *err);
