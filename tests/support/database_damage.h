/* database_damage: a pack's database spoilt below the signature, as if its author were the enemy or the disk had rotted without
 * the hash being asked: each is opened and read to the last card. None may crash, hang or eat the memory. */
#pragma once
#include "tests/support/pack_reader.h"

#define DATABASE_DAMAGES(D) \
	D(BIT, "one bit") \
	D(BYTES, "some bytes") \
	D(PAGE, "a page over another") \
	D(ZEROS, "a page, or part of one, of zeros") \
	D(POINTER, "a page's head") \
	D(HEADER, "the first hundred bytes") \
	D(SCHEMA, "the page that lists the tables") \
	D(NUMBER, "a length or a number made huge") \
	D(TEXT, "a text, replaced by one that is not UTF-8") \
	D(CUT, "cut short, or longer")

enum database_damage_kind {
#define DATABASE_DAMAGE_ENUM(name, words) DATABASE_DAMAGE_##name,
	DATABASE_DAMAGES(DATABASE_DAMAGE_ENUM)
#undef DATABASE_DAMAGE_ENUM
	    DATABASE_DAMAGE_COUNT
};

struct database_damage_count {
	const char *words;
	long made;
	long outcomes[PACK_READ_COUNT];
	double slowest; /* seconds */
};

/* Spoils the database at `path` `total` times, a copy in the folder TMPDIR each time. Every kind gets its share. */
void database_damage_try(const char *path, long total, struct database_damage_count counts[DATABASE_DAMAGE_COUNT]);
