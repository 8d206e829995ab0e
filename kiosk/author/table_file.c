/* Rows, written. */
#include "kiosk/author/table_file.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static bool say_system(struct problem *problem, const char *path)
{
	return problem_set(problem, errno == ENOSPC ? PROBLEM_FULL : PROBLEM_UNREADABLE, path,
			   "Check the path, the rights of its folder and the room on the disk.", "%s", strerror(errno));
}

static void make_folders(const char *path)
{
	char part[4096];
	for (size_t i = 0; i < sizeof part - 1 && path[i]; i++) {
		if (path[i] == '/' && i > 0) {
			part[i] = 0;
			mkdir(part, 0755); /* that it is there already is no failure; that it could not be made, open says */
		}
		part[i] = path[i];
	}
}

FILE *table_file_open(const char *path, struct problem *problem)
{
	make_folders(path);
	FILE *file = fopen(path, "wb");
	if (!file)
		say_system(problem, path);
	return file;
}

bool table_file_close(FILE *file, const char *path, struct problem *problem)
{
	bool good = fflush(file) == 0 && !ferror(file);
	if (!good)
		say_system(problem, path);
	return fclose(file) == 0 && good;
}

static bool needs_quotes(str cell)
{
	for (size_t i = 0; i < cell.size; i++)
		if (strchr(",\"\n\r", cell.data[i]))
			return true;
	return cell.size && (cell.data[0] == ' ' || cell.data[cell.size - 1] == ' ');
}

static void write_cell(FILE *file, str cell)
{
	if (!needs_quotes(cell)) {
		fwrite(cell.size ? cell.data : "", 1, cell.size, file);
		return;
	}
	fputc('"', file);
	for (size_t i = 0; i < cell.size; i++) {
		if (cell.data[i] == '"')
			fputc('"', file);
		fputc(cell.data[i], file);
	}
	fputc('"', file);
}

void table_file_row(FILE *file, const str *cells, int count)
{
	for (int i = 0; i < count; i++) {
		if (i)
			fputc(',', file);
		write_cell(file, cells[i]);
	}
	fputc('\n', file);
}
