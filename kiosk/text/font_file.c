/* A font file is checked by its table directory: a few hundred bytes read, so that a start with seventy files stays quick. */
#include "kiosk/text/font_file.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD_BYTES = 2048, TABLE_RECORD_BYTES = 16, TABLES_MAX = 64, COLLECTION_FACES_MAX = 64 };

static uint32_t number16(const uint8_t *at)
{
	return (uint32_t)at[0] << 8 | at[1];
}

static uint32_t number32(const uint8_t *at)
{
	return number16(at) << 16 | number16(at + 2);
}

static bool is_font(uint32_t tag)
{
	return tag == 0x00010000 || tag == HB_TAG('O', 'T', 'T', 'O') || tag == HB_TAG('t', 'r', 'u', 'e');
}

/* Where the table directory of face `index` starts, or -1. */
static off_t directory_of(const uint8_t *head, ssize_t size, int index)
{
	if (size < 12)
		return -1;
	if (number32(head) != HB_TAG('t', 't', 'c', 'f'))
		return is_font(number32(head)) && index == 0 ? 0 : -1;
	uint32_t count = number32(head + 8);
	if (count > COLLECTION_FACES_MAX || (uint32_t)index >= count || 12 + 4 * (ssize_t)count > size)
		return -1;
	return number32(head + 12 + 4 * index);
}

/* Every table must end inside the file. */
static bool is_whole(int descriptor, off_t directory, off_t size)
{
	uint8_t table[12 + TABLES_MAX * TABLE_RECORD_BYTES];
	ssize_t got = pread(descriptor, table, sizeof table, directory);
	if (got < 12 || !is_font(number32(table)))
		return false;
	uint32_t count = number16(table + 4);
	if (count == 0 || count > TABLES_MAX || 12 + (ssize_t)count * TABLE_RECORD_BYTES > got)
		return false;
	for (uint32_t i = 0; i < count; i++) {
		const uint8_t *record = table + 12 + i * TABLE_RECORD_BYTES;
		if ((uint64_t)number32(record + 8) + number32(record + 12) > (uint64_t)size)
			return false;
	}
	return true;
}

static bool say_missing(const struct font_file *file, struct problem *problem)
{
	char remedy[PROBLEM_TEXT_MAX];
	snprintf(remedy, sizeof remedy, "Install the Debian package %s.", file->package);
	if (errno == ENOENT || errno == ENOTDIR)
		return problem_set(problem, PROBLEM_MISSING, file->path, remedy, "the font is missing");
	return problem_set(problem, PROBLEM_UNREADABLE, file->path, remedy, "the font cannot be read: %s", strerror(errno));
}

static bool say_damaged(const struct font_file *file, struct problem *problem)
{
	char remedy[PROBLEM_TEXT_MAX];
	snprintf(remedy, sizeof remedy, "Install the Debian package %s again.", file->package);
	return problem_set(problem, PROBLEM_DAMAGED, file->path, remedy, "the font is damaged or is not a font");
}

bool font_file_check(const struct font_file *file, int index, struct problem *problem)
{
	int descriptor = open(file->path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return say_missing(file, problem);
	uint8_t head[HEAD_BYTES];
	struct stat status;
	ssize_t got = pread(descriptor, head, sizeof head, 0);
	if (got < 0 || fstat(descriptor, &status) < 0) {
		bool said = say_missing(file, problem);
		close(descriptor);
		return said;
	}
	off_t directory = directory_of(head, got, index);
	bool good = directory >= 0 && is_whole(descriptor, directory, status.st_size);
	close(descriptor);
	return good || say_damaged(file, problem);
}

bool font_file_map(struct font_file *file)
{
	if (file->blob)
		return true;
	int descriptor = open(file->path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return false;
	struct stat status;
	void *bytes = MAP_FAILED;
	if (fstat(descriptor, &status) == 0 && status.st_size > 0)
		bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
	close(descriptor);
	if (bytes == MAP_FAILED)
		return false;
	file->bytes = bytes;
	file->size = (size_t)status.st_size;
	file->blob = hb_blob_create(bytes, (unsigned)file->size, HB_MEMORY_MODE_READONLY, NULL, NULL);
	return true;
}

void font_file_relax(struct font_file *file)
{
	if (file->blob)
		madvise(file->bytes, file->size, MADV_DONTNEED);
}

void font_file_unmap(struct font_file *file)
{
	if (!file->blob)
		return;
	hb_blob_destroy(file->blob);
	munmap(file->bytes, file->size);
	file->blob = NULL;
}
