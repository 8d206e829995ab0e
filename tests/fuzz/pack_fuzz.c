/* A signed pack whose author is the enemy: a whole database, changed where the input says, then opened and read to the last
 * card. An input is a list of edits, so that no byte of it is lost on what the header check refuses at once:
 *
 *     00 oo oo oo nn <nn bytes>   these bytes at this offset
 *     01 oo oo oo vv              this byte here
 *     02 aa bb                    page aa over page bb
 *     03 oo oo oo nn cc           nn bytes of value cc
 *
 * An odd first byte leaves the edits of the header too; else the header is put back. */
#include "tests/fuzz/fuzz.h"
#include "tests/support/pack_fixture.h"
#include "tests/support/pack_reader.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAGE_BYTES = 1024, HEADER_BYTES = 100, PACK_BYTES_MAX = 1 << 20, EDITS_MAX = 64 };

static uint8_t whole[PACK_BYTES_MAX], damaged[PACK_BYTES_MAX];
static size_t pack_size;

static void make_pack(void)
{
	char path[FIXTURE_PATH_MAX];
	pack_fixture_make(path, NULL);
	FILE *file = fopen(path, "rb");
	CHECK(file);
	pack_size = fread(whole, 1, sizeof whole, file);
	fclose(file);
	unlink(path);
	CHECK(pack_size > PAGE_BYTES && pack_size < sizeof whole);
}

static size_t take_offset(const uint8_t **bytes, size_t *size)
{
	size_t offset = fuzz_take(bytes, size);
	offset = offset << 8 | fuzz_take(bytes, size);
	offset = offset << 8 | fuzz_take(bytes, size);
	return offset % pack_size;
}

static void take_edit(const uint8_t **bytes, size_t *size)
{
	switch (fuzz_take(bytes, size) % 4) {
	case 0: {
		size_t at = take_offset(bytes, size), count = fuzz_take(bytes, size);
		while (count-- && *size && at < pack_size)
			damaged[at++] = fuzz_take(bytes, size);
		break;
	}
	case 1: {
		size_t at = take_offset(bytes, size);
		damaged[at] = fuzz_take(bytes, size);
		break;
	}
	case 2: {
		size_t pages = pack_size / PAGE_BYTES, from = fuzz_take(bytes, size) % pages, to = fuzz_take(bytes, size) % pages;
		memmove(damaged + to * PAGE_BYTES, damaged + from * PAGE_BYTES, PAGE_BYTES);
		break;
	}
	default: {
		size_t at = take_offset(bytes, size), count = fuzz_take(bytes, size);
		uint8_t value = fuzz_take(bytes, size);
		while (count-- && at < pack_size)
			damaged[at++] = value;
	}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	if (!pack_size)
		make_pack();
	memcpy(damaged, whole, pack_size);
	bool header_too = fuzz_take(&bytes, &size) & 1;
	for (int edit = 0; edit < EDITS_MAX && size; edit++)
		take_edit(&bytes, &size);
	if (!header_too)
		memcpy(damaged, whole, HEADER_BYTES);
	pack_reader_read(fuzz_file(damaged, pack_size));
	return 0;
}
