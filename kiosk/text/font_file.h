/* font_file: a font on disk, looked at early and mapped late. */
#pragma once
#include "kiosk/base/problem.h"
#include <hb.h>

struct font_file {
	struct font_file *next;
	char path[256], package[64];
	hb_blob_t *blob; /* mapped, read only; NULL until used */
	void *bytes;	 /* read only */
	size_t size;
};

/* Reads the head of the file: is it there, is it a font, is it whole? Says which package brings it when not. */
bool font_file_check(const struct font_file *file, int index, struct problem *problem);
bool font_file_map(struct font_file *file);
/* Lets the system take back the pages that were read; they come again when they are needed. */
void font_file_relax(struct font_file *file);
void font_file_unmap(struct font_file *file);
