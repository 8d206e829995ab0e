/* Reads the header with plain read(2): nothing of the file is trusted before its form, kind, version and size agree. */
#include "kiosk/store/header.h"
#include "kiosk/store/store.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	HEADER_BYTES = 100,
	PAGE_BYTES_AT = 16,
	WRITE_VERSION_AT = 18,
	READ_VERSION_AT = 19,
	PAGE_COUNT_AT = 28,
	ENCODING_AT = 56,
	USER_VERSION_AT = 60,
	APPLICATION_ID_AT = 68,
	ROLLBACK_JOURNAL = 1,
	ENCODING_UTF8 = 1
};

static const char *const copy_again = "Copy the pack again, or build it again with socle-pack.";

static uint32_t big_endian(const unsigned char *bytes, int count)
{
	uint32_t value = 0;
	for (int i = 0; i < count; i++)
		value = value << 8 | bytes[i];
	return value;
}

static bool read_header(int file, const char *path, unsigned char header[HEADER_BYTES], struct problem *problem)
{
	size_t have = 0;
	while (have < HEADER_BYTES) {
		ssize_t got = read(file, header + have, HEADER_BYTES - have);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return problem_set(problem, PROBLEM_UNREADABLE, path, copy_again, "The file cannot be read: %s",
					   strerror(errno));
		if (got == 0)
			return problem_set(problem, PROBLEM_DAMAGED, path, copy_again,
					   "The file is cut short or empty (%zu bytes)", have);
		have += (size_t)got;
	}
	return true;
}

static bool check_kind(const unsigned char *header, const char *path, struct problem *problem)
{
	if (memcmp(header, "SQLite format 3", 16) != 0)
		return problem_set(problem, PROBLEM_DAMAGED, path, copy_again, "The file is not a Socle pack");
	if (big_endian(header + APPLICATION_ID_AT, 4) != STORE_APPLICATION_ID)
		return problem_set(problem, PROBLEM_DAMAGED, path, "Choose a file made by socle-pack.",
				   "The file is a database of another program, not a Socle pack");
	uint32_t version = big_endian(header + USER_VERSION_AT, 4);
	if (version > STORE_SCHEMA_VERSION)
		return problem_set(problem, PROBLEM_TOO_NEW, path,
				   "Update the kiosk, or build the pack with an older socle-pack.",
				   "The pack has format %u, this kiosk reads format %d", version, STORE_SCHEMA_VERSION);
	if (version < STORE_SCHEMA_VERSION)
		return problem_set(problem, PROBLEM_DAMAGED, path, "Build the pack again with socle-pack.",
				   "The pack has an unknown format %u", version);
	return true;
}

static bool check_form(const unsigned char *header, int64_t file_bytes, const char *path, struct problem *problem)
{
	int64_t page_bytes = big_endian(header + PAGE_BYTES_AT, 2);
	if (page_bytes == 1)
		page_bytes = 65536;
	bool is_page_size = page_bytes >= 512 && (page_bytes & (page_bytes - 1)) == 0;
	if (!is_page_size || header[WRITE_VERSION_AT] != ROLLBACK_JOURNAL || header[READ_VERSION_AT] != ROLLBACK_JOURNAL ||
	    big_endian(header + ENCODING_AT, 4) != ENCODING_UTF8)
		return problem_set(problem, PROBLEM_DAMAGED, path, copy_again, "The first page of the pack is damaged");
	int64_t wanted = page_bytes * big_endian(header + PAGE_COUNT_AT, 4);
	if (file_bytes < wanted || wanted == 0)
		return problem_set(problem, PROBLEM_DAMAGED, path, copy_again,
				   "The pack is cut short: %lld of %lld bytes are there", (long long)file_bytes,
				   (long long)wanted);
	if (file_bytes != wanted && file_bytes != wanted + HEADER_TRAILER_BYTES)
		return problem_set(problem, PROBLEM_DAMAGED, path, copy_again, "The pack has %lld bytes that do not belong to it",
				   (long long)(file_bytes - wanted));
	return true;
}

static bool check_file(int file, const char *path, struct problem *problem)
{
	struct stat facts;
	unsigned char header[HEADER_BYTES];
	if (fstat(file, &facts) != 0)
		return problem_set(problem, PROBLEM_UNREADABLE, path, copy_again, "The file cannot be read: %s", strerror(errno));
	if (!S_ISREG(facts.st_mode))
		return problem_set(problem, PROBLEM_DAMAGED, path, "Name the pack's file itself.",
				   "This is a folder or a device, not a file");
	return read_header(file, path, header, problem) && check_kind(header, path, problem) &&
	       check_form(header, facts.st_size, path, problem);
}

bool header_check(const char *path, struct problem *problem)
{
	/* non-blocking, so that a named pipe in the place of a pack does not hold the kiosk for ever */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0 && (errno == ENOENT || errno == ENOTDIR))
		return problem_set(problem, PROBLEM_MISSING, path, "Put the pack in this place, or name another.",
				   "There is no such file");
	if (file < 0)
		return problem_set(problem, PROBLEM_UNREADABLE, path, "Check the file's permissions.",
				   "The file cannot be opened: %s", strerror(errno));
	bool good = check_file(file, path, problem);
	close(file);
	return good;
}
