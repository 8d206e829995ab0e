/* One spoilt copy at a time, in a file in memory. */
#include "tests/support/database_damage.h"
#include "kiosk/base/check.h"
#include "tests/support/chance.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BYTES_MAX = 64 << 20, PATH_ROOM = 256, HEADER_BYTES = 100, CHANGES_MAX = 8 };

struct spoiling {
	struct chance chance;
	unsigned char *whole, *bytes;
	size_t whole_size, size, page_bytes, room;
	long round;
	char path[PATH_ROOM];
};

static size_t below(struct spoiling *spoiling, size_t limit)
{
	return (size_t)chance_below(&spoiling->chance, (int)limit);
}

static size_t any_page(struct spoiling *spoiling)
{
	return below(spoiling, spoiling->whole_size / spoiling->page_bytes) * spoiling->page_bytes;
}

static void spoil_bit(struct spoiling *spoiling)
{
	size_t at = HEADER_BYTES + below(spoiling, spoiling->size - HEADER_BYTES);
	spoiling->bytes[at] ^= (unsigned char)(1u << below(spoiling, 8));
}

static void spoil_bytes(struct spoiling *spoiling)
{
	for (size_t changes = 1 + below(spoiling, CHANGES_MAX); changes > 0; changes--)
		spoiling->bytes[HEADER_BYTES + below(spoiling, spoiling->size - HEADER_BYTES)] =
		    (unsigned char)below(spoiling, 256);
}

static void spoil_page(struct spoiling *spoiling)
{
	size_t from = any_page(spoiling), to = any_page(spoiling);
	memmove(spoiling->bytes + to, spoiling->bytes + from, spoiling->page_bytes);
	memcpy(spoiling->bytes, spoiling->whole, HEADER_BYTES);
}

static void spoil_zeros(struct spoiling *spoiling)
{
	size_t at = any_page(spoiling), from = below(spoiling, spoiling->page_bytes), to = below(spoiling, spoiling->page_bytes);
	if (from < to)
		memset(spoiling->bytes + at + from, below(spoiling, 2) ? 0 : 0xFF, to - from);
	memcpy(spoiling->bytes, spoiling->whole, HEADER_BYTES);
}

static void spoil_pointer(struct spoiling *spoiling)
{
	enum { HEAD_BYTES = 32 };
	size_t at = any_page(spoiling) + below(spoiling, HEAD_BYTES);
	at += at < HEADER_BYTES ? HEADER_BYTES : 0;
	spoiling->bytes[at] = (unsigned char)below(spoiling, 256);
	spoiling->bytes[at + 1] = (unsigned char)below(spoiling, 256);
}

static void spoil_header(struct spoiling *spoiling)
{
	spoiling->bytes[below(spoiling, HEADER_BYTES)] = (unsigned char)below(spoiling, 256);
}

static void spoil_schema(struct spoiling *spoiling)
{
	size_t at = HEADER_BYTES + below(spoiling, 8 * spoiling->page_bytes - HEADER_BYTES);
	spoiling->bytes[at] =
	    below(spoiling, 2) ? (unsigned char)below(spoiling, 256) : (unsigned char)"(),'\"; \0*9"[below(spoiling, 10)];
}

static void spoil_number(struct spoiling *spoiling)
{
	size_t at = HEADER_BYTES + below(spoiling, spoiling->size - HEADER_BYTES - 9), count = 1 + below(spoiling, 9);
	memset(spoiling->bytes + at, below(spoiling, 2) ? 0xFF : 0x7F, count);
}

static void spoil_text(struct spoiling *spoiling)
{
	static const char *const texts[] = {"\xFF\xFE",	  "\xED\xA0\x80", "\xC3(",	 "\xF8\x88",
					    "{0, plural", "}}}}",	  "\xE2\x81\xA7"};
	const char *text = texts[below(spoiling, sizeof texts / sizeof *texts)];
	size_t at = HEADER_BYTES + below(spoiling, spoiling->size - HEADER_BYTES - 16), tries = 0;
	while (tries++ < 4096 && at + 16 < spoiling->size && !(spoiling->bytes[at] >= 'a' && spoiling->bytes[at] <= 'z'))
		at++;
	memcpy(spoiling->bytes + at, text, strlen(text));
}

static void spoil_cut(struct spoiling *spoiling)
{
	size_t pages = spoiling->whole_size / spoiling->page_bytes, kept = below(spoiling, 2 * pages);
	if (kept * spoiling->page_bytes > spoiling->room)
		kept = pages + 1;
	if (kept > pages)
		memset(spoiling->bytes + spoiling->size, 0, kept * spoiling->page_bytes - spoiling->size);
	spoiling->size = kept * spoiling->page_bytes;
	/* the header agrees with it, as an enemy would see to */
	if (spoiling->size >= HEADER_BYTES && below(spoiling, 4))
		for (int i = 0; i < 4; i++)
			spoiling->bytes[28 + i] = (unsigned char)(kept >> (8 * (3 - i)));
}

static void write_copy(const struct spoiling *spoiling)
{
	int file = open(spoiling->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	CHECK(file >= 0 && write(file, spoiling->bytes, spoiling->size) == (ssize_t)spoiling->size);
	close(file);
}

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void try_one(struct spoiling *spoiling, enum database_damage_kind kind, struct database_damage_count *count)
{
	static void (*const ways[DATABASE_DAMAGE_COUNT])(struct spoiling *) = {
	    spoil_bit,	  spoil_bytes,	spoil_page,   spoil_zeros, spoil_pointer,
	    spoil_header, spoil_schema, spoil_number, spoil_text,  spoil_cut};
	memcpy(spoiling->bytes, spoiling->whole, spoiling->whole_size);
	spoiling->size = spoiling->whole_size;
	ways[kind](spoiling);
	write_copy(spoiling);
	double start = now();
	count->outcomes[pack_reader_read(spoiling->path)]++;
	double took = now() - start;
	count->slowest = took > count->slowest ? took : count->slowest;
	count->made++;
}

static void read_whole(struct spoiling *spoiling, const char *path)
{
	FILE *file = fopen(path, "rb");
	CHECK(file);
	spoiling->whole = malloc(BYTES_MAX);
	CHECK(spoiling->whole);
	spoiling->whole_size = fread(spoiling->whole, 1, BYTES_MAX, file);
	fclose(file);
	spoiling->page_bytes = (size_t)spoiling->whole[16] << 8 | spoiling->whole[17];
	CHECK(spoiling->page_bytes >= 512 && spoiling->whole_size >= 16 * spoiling->page_bytes &&
	      spoiling->whole_size < BYTES_MAX);
	spoiling->whole_size -= spoiling->whole_size % spoiling->page_bytes;
	spoiling->room = 2 * spoiling->whole_size;
	spoiling->bytes = malloc(spoiling->room);
	CHECK(spoiling->bytes);
}

void database_damage_try(const char *path, long total, struct database_damage_count counts[DATABASE_DAMAGE_COUNT])
{
	static const char *const words[] = {
#define DATABASE_DAMAGE_WORDS(name, words) words,
	    DATABASE_DAMAGES(DATABASE_DAMAGE_WORDS)
#undef DATABASE_DAMAGE_WORDS
	};
	struct spoiling spoiling = {.chance = {3}};
	read_whole(&spoiling, path);
	snprintf(spoiling.path, sizeof spoiling.path, "%s/socle-spoilt-%d", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp",
		 (int)getpid());
	for (int kind = 0; kind < DATABASE_DAMAGE_COUNT; kind++) {
		counts[kind] = (struct database_damage_count){.words = words[kind]};
		for (long i = 0; i < total / DATABASE_DAMAGE_COUNT; i++)
			try_one(&spoiling, (enum database_damage_kind)kind, &counts[kind]);
	}
	unlink(spoiling.path);
	free(spoiling.whole);
	free(spoiling.bytes);
}
