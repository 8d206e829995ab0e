/* Pages of their own: what is next to them is neither locked nor searched with them. */
#include "kiosk/base/vault.h"
#include "kiosk/base/check.h"
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static size_t whole_pages(size_t size)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	return (size + page - 1) / page * page;
}

static void *map(size_t size)
{
	return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

void *vault_take(size_t size, enum vault_kind kind)
{
	size = whole_pages(size);
	void *memory = map(size);
	CHECK(memory != MAP_FAILED);
	mlock(memory, size); /* refused beyond the limit; the start of the kiosk says so */
	madvise(memory, size, MADV_DONTDUMP);
	if (kind == VAULT_ALONE)
		madvise(memory, size, MADV_WIPEONFORK);
	return memory;
}

void vault_give(void *memory, size_t size)
{
	if (!memory)
		return;
	explicit_bzero(memory, size);
	munmap(memory, whole_pages(size));
}

bool vault_can_lock(size_t size)
{
	size = whole_pages(size);
	void *memory = map(size);
	if (memory == MAP_FAILED)
		return false;
	bool locked = mlock(memory, size) == 0;
	munmap(memory, size);
	return locked;
}
