/* Stores followed by a barrier that claims to read them. */
#include "kiosk/text/erase.h"
#include <stdlib.h>
#include <string.h>

void erase(void *memory, size_t size)
{
	if (!memory || size == 0)
		return;
	memset(memory, 0, size);
	__asm__ volatile("" : : "r"(memory) : "memory");
}

void erase_free(void *memory, size_t size)
{
	erase(memory, size);
	free(memory);
}
