/* pack_reader: everything a kiosk could ever read of a pack, read: each card, question, place and sentence in each language the
 * pack offers, and ways through each topic. For packs that may be damaged. */
#pragma once
#include "kiosk/base/problem.h"

enum pack_read {
	PACK_REFUSED_STORE,   /* not opened */
	PACK_REFUSED_CONTENT, /* opened, but the guide or the texts are not sound */
	PACK_DAMAGED,	      /* damage was met while reading, and said */
	PACK_WHOLE	      /* read to the end */
};
enum { PACK_READ_COUNT = PACK_WHOLE + 1 };

/* A refusal or damage without a sentence stops the program. */
enum pack_read pack_reader_read(const char *path);
const char *pack_reader_name(enum pack_read read);
