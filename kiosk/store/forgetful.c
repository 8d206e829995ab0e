/* The system's memory, wiped by its usable size. */
#include "kiosk/store/forgetful.h"
#include <malloc.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static void *take(int size)
{
	return malloc((size_t)size);
}

static int size_of(void *memory)
{
	return memory ? (int)malloc_usable_size(memory) : 0;
}

static void give_back(void *memory)
{
	if (!memory)
		return;
	explicit_bzero(memory, malloc_usable_size(memory));
	free(memory);
}

/* Never realloc: it may move the bytes and leave the old ones behind. */
static void *resize(void *memory, int size)
{
	void *larger = malloc((size_t)size);
	if (!larger)
		return NULL;
	size_t had = malloc_usable_size(memory);
	memcpy(larger, memory, had < (size_t)size ? had : (size_t)size);
	give_back(memory);
	return larger;
}

static int round_up(int size)
{
	return (size + 15) & ~15;
}

static int begin(void *context)
{
	(void)context;
	return SQLITE_OK;
}

static void end(void *context)
{
	(void)context;
}

void forgetful_install(void)
{
	static const sqlite3_mem_methods methods = {take, give_back, resize, size_of, round_up, begin, end, NULL};
	sqlite3_config(SQLITE_CONFIG_MALLOC, &methods); /* refused when SQLite is already in use: then it is in place */
}
