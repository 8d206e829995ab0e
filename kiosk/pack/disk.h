/* disk: the few ways in which the installer touches the kiosk's own disk. Everything that must survive a power cut is
 * written beside, synced, renamed and its folder synced; an fsync that failed is never tried again. EINTR is retried. */
#pragma once
#include "kiosk/base/problem.h"
#include "kiosk/base/str.h"

/* Reads at most `room` bytes of a small file; 0 when it is not there, longer, or cannot be read: errno is then ENOENT, EFBIG or the
 * reason. */
size_t disk_read_small(int folder, const char *path, char *bytes, size_t room);
/* Writes a small file and syncs it; `fresh`: it must not be there yet. On false errno says why. */
bool disk_write_small(int folder, const char *path, str bytes, bool fresh);
/* Replaces a small file as a whole, through NAME.new. */
bool disk_replace(int folder, const char *name, str bytes, struct problem *problem);
/* BLAKE2b-512 of exactly `size` bytes; false when it cannot be read or has another length. */
bool disk_hash(int folder, const char *path, int64_t size, uint8_t hash[64]);
bool disk_write_all(int file, const void *bytes, size_t size); /* errno says why not */
/* As much as there is up to `size`; -1 with errno on error. */
int64_t disk_read_all(int file, void *bytes, size_t size);
bool disk_sync_folder(int folder, const char *path);
