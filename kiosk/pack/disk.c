/* Short, checked system calls. */
#include "kiosk/pack/disk.h"
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024 };

int64_t disk_read_all(int file, void *bytes, size_t size)
{
	size_t got = 0;
	while (got < size) {
		ssize_t part = read(file, (char *)bytes + got, size - got);
		if (part < 0 && errno == EINTR)
			continue;
		if (part < 0)
			return -1;
		if (part == 0)
			break;
		got += (size_t)part;
	}
	return (int64_t)got;
}

bool disk_write_all(int file, const void *bytes, size_t size)
{
	for (size_t done = 0; done < size;) {
		ssize_t part = write(file, (const char *)bytes + done, size - done);
		if (part < 0 && errno == EINTR)
			continue;
		if (part <= 0)
			return false;
		done += (size_t)part;
	}
	return true;
}

size_t disk_read_small(int folder, const char *path, char *bytes, size_t room)
{
	int file = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return 0;
	char one_more;
	int64_t got = disk_read_all(file, bytes, room);
	int64_t more = got == (int64_t)room ? disk_read_all(file, &one_more, 1) : 0;
	int why = more > 0 ? EFBIG : errno;
	close(file);
	errno = why;
	return got < 0 || more != 0 ? 0 : (size_t)got;
}

bool disk_sync_folder(int folder, const char *path)
{
	int handle = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (handle < 0)
		return false;
	bool good = fsync(handle) == 0;
	return close(handle) == 0 && good;
}

bool disk_write_small(int folder, const char *path, str bytes, bool fresh)
{
	int file = openat(folder, path, O_WRONLY | O_CREAT | (fresh ? O_EXCL : O_TRUNC) | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (file < 0)
		return false;
	bool good = disk_write_all(file, bytes.data, bytes.size) && fsync(file) == 0;
	int why = errno;
	if (close(file) != 0 && good)
		return false;
	errno = why;
	return good;
}

bool disk_replace(int folder, const char *name, str bytes, struct problem *problem)
{
	char beside[64];
	snprintf(beside, sizeof beside, "%s.new", name);
	if (disk_write_small(folder, beside, bytes, false) && renameat(folder, beside, folder, name) == 0 &&
	    disk_sync_folder(folder, "."))
		return true;
	return problem_set(problem, errno == ENOSPC ? PROBLEM_FULL : PROBLEM_UNREADABLE, name,
			   "Call the person who looks after the kiosk.", "the kiosk's disk refuses to write (%s).",
			   strerror(errno));
}

bool disk_hash(int folder, const char *path, int64_t size, uint8_t hash[64])
{
	uint8_t chunk[CHUNK_BYTES];
	crypto_generichash_state state;
	int file = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	if (file < 0)
		return false;
	crypto_generichash_init(&state, NULL, 0, 64);
	int64_t total = 0, got;
	while ((got = disk_read_all(file, chunk, sizeof chunk)) > 0) {
		crypto_generichash_update(&state, chunk, (unsigned long long)got);
		total += got;
		if (total > size)
			break;
	}
	close(file);
	crypto_generichash_final(&state, hash, 64);
	return got >= 0 && total == size;
}
