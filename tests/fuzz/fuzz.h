/* fuzz: what the programs that throw hostile bytes at our readers share. Each program is one file NAME_fuzz.c: it reads an input
 * the way the product would, and checks what must be true of whatever was accepted. `make fuzz SECONDS=60` runs them all,
 * starting from tests/fuzz/seeds/NAME; a finding stops the run and its input is kept. */
#pragma once
#include "kiosk/base/check.h"
#include "kiosk/base/str.h"

/* libFuzzer's own names */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerInitialize(int *count, char ***arguments);

/* Writes the input into a file in memory, always the same one, and gives its path. */
const char *fuzz_file(const uint8_t *bytes, size_t size);
/* The input as a str; never NULL, and in memory of its exact size, so that one byte too far is seen. */
static inline str fuzz_str(const uint8_t *bytes, size_t size)
{
	return (str){(const char *)bytes, size};
}
/* Takes one byte from the front; 0 when there is none. */
uint8_t fuzz_take(const uint8_t **bytes, size_t *size);
