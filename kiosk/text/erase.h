/* erase: overwriting memory that held a visitor's words, in a way the compiler may not leave out. */
#pragma once
#include <stddef.h>

void erase(void *memory, size_t size);	    /* NULL is allowed */
void erase_free(void *memory, size_t size); /* overwritten, then freed */
