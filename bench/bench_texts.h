/* bench_texts: paragraphs of about 300 characters to measure with, in every language of tests/text/corpus. */
#pragma once
#include "kiosk/base/str.h"

enum { BENCH_TEXTS_MAX = 8, BENCH_CHARACTERS = 300, BENCH_TEXT_BYTES = 8192 };

struct bench_texts {
	char tag[16];
	str text[BENCH_TEXTS_MAX];
	char bytes[BENCH_TEXTS_MAX][BENCH_TEXT_BYTES];
	int count, characters; /* of the longest */
};

/* The texts of language `index`; false behind the last. Reads tests/text/corpus, so start it in the source folder. */
bool bench_texts_read(struct bench_texts *texts, int index);
