/* A file system with one file, "disk", whose bytes are in memory: every write and every flush is appended to a log, so that the
 * state of a disk after a power cut at any instant can be put together later.
 *
 *     recorder IMAGE LOG MOUNTPOINT     (stays in the foreground; `fusermount3 -u MOUNTPOINT` ends it)
 *
 * Log records: 'W' offset(8) size(4) bytes, or 'F'. */
#define FUSE_USE_VERSION 35
#include <errno.h>
#include <fuse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *image;
static size_t image_size;
static FILE *log_file;

static int read_attributes(const char *path, struct stat *status, struct fuse_file_info *info)
{
	(void)info;
	memset(status, 0, sizeof *status);
	status->st_mode = strcmp(path, "/") == 0 ? S_IFDIR | 0700 : S_IFREG | 0600;
	status->st_nlink = 1;
	status->st_size = (off_t)image_size;
	return strcmp(path, "/") == 0 || strcmp(path, "/disk") == 0 ? 0 : -ENOENT;
}

static int list(const char *path, void *to, fuse_fill_dir_t fill, off_t offset, struct fuse_file_info *info,
		enum fuse_readdir_flags flags)
{
	(void)path, (void)offset, (void)info, (void)flags;
	fill(to, "disk", NULL, 0, 0);
	return 0;
}

static int open_disk(const char *path, struct fuse_file_info *info)
{
	(void)path;
	info->direct_io = 1;
	return 0;
}

static int clamp(size_t size, off_t offset)
{
	return (size_t)offset >= image_size ? 0 : (int)(size < image_size - (size_t)offset ? size : image_size - (size_t)offset);
}

static int read_disk(const char *path, char *to, size_t size, off_t offset, struct fuse_file_info *info)
{
	(void)path, (void)info;
	int got = clamp(size, offset);
	memcpy(to, image + offset, (size_t)got);
	return got;
}

static int write_disk(const char *path, const char *from, size_t size, off_t offset, struct fuse_file_info *info)
{
	(void)path, (void)info;
	int put = clamp(size, offset);
	unsigned long long where = (unsigned long long)offset;
	unsigned length = (unsigned)put;
	memcpy(image + offset, from, (size_t)put);
	fputc('W', log_file);
	fwrite(&where, sizeof where, 1, log_file);
	fwrite(&length, sizeof length, 1, log_file);
	fwrite(from, 1, (size_t)put, log_file);
	return put;
}

static int flush_disk(const char *path, int only_data, struct fuse_file_info *info)
{
	(void)path, (void)only_data, (void)info;
	fputc('F', log_file);
	fflush(log_file);
	return 0;
}

int main(int count, char **arguments)
{
	static const struct fuse_operations operations = {.getattr = read_attributes,
							  .readdir = list,
							  .open = open_disk,
							  .read = read_disk,
							  .write = write_disk,
							  .fsync = flush_disk};
	if (count != 4)
		return 2;
	FILE *file = fopen(arguments[1], "rb");
	log_file = fopen(arguments[2], "wb");
	if (!file || !log_file)
		return 3;
	fseek(file, 0, SEEK_END);
	image_size = (size_t)ftell(file);
	rewind(file);
	image = malloc(image_size);
	if (!image || fread(image, 1, image_size, file) != image_size)
		return 3;
	fclose(file);
	char *options[] = {arguments[0], (char *)"-f", (char *)"-s", arguments[3]};
	int code = fuse_main(4, options, &operations, NULL);
	fclose(log_file);
	free(image);
	return code;
}
