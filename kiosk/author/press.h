/* press: the whole way from a folder of sheets to a pack, with progress in words. */
#pragma once
#include "kiosk/author/compile.h"

struct press {
	struct arena arena;
	struct findings findings;
	struct material material;
	struct draft *draft;
	struct translatable_list texts;
	struct translations translations;
	long proof_states;
	FILE *progress; /* where to say what is being done; NULL: nowhere */
};

void press_init(struct press *press, enum wording_language language);
void press_finish(struct press *press);
/* Reads and checks all: sheets, references, conditions, translations, and proves the guide when nothing else is wrong. True when
 * no error was found. */
bool press_check(struct press *press, str folder, str interface_folder);
/* After a check that was good. */
bool press_write(struct press *press, const char *path, struct problem *problem);
