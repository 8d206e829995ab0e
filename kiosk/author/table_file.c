/* CSV, written. */
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
	for (size_t i = 0; path[i] && i < sizeof part - 1; i++) {
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

static bool is_used(const struct sheet *sheet, const struct field *field, int column)
{
	bool used = field->must;
	for (int i = 0; i < sheet->count && !used; i++)
		used = sheet->rows[i].cells[column].size > 0;
	return used;
}

static bool write_sheet(const struct material *material, enum sheet_kind kind, str folder, struct problem *problem)
{
	const struct sheet *sheet = &material->sheets[kind];
	int count, used = 0, columns[FIELDS_MAX];
	str cells[FIELDS_MAX];
	const struct field *fields = fields_of(kind, &count);
	if (sheet->count == 0)
		return true;
	char *path =
	    str_terminated(material->arena, str_format(material->arena, "%.*s/%s.csv", STR_ARG(folder), fields_sheet_name(kind)));
	FILE *file = table_file_open(path, problem);
	if (!file)
		return false;
	for (int i = 0; i < count; i++)
		if (is_used(sheet, &fields[i], i)) {
			cells[used] = str_of(fields[i].name);
			columns[used++] = i;
		}
	table_file_row(file, cells, used);
	for (int i = 0; i < sheet->count; i++) {
		for (int j = 0; j < used; j++)
			cells[j] = sheet->rows[i].cells[columns[j]];
		table_file_row(file, cells, used);
	}
	return table_file_close(file, path, problem);
}

static bool write_layer(const struct material *material, str folder, struct problem *problem)
{
	char *path = str_terminated(material->arena, str_format(material->arena, "%.*s/layer.csv", STR_ARG(folder)));
	FILE *file = table_file_open(path, problem);
	if (!file)
		return false;
	table_file_row(file, (const str[]){STR("field"), STR("value")}, 2);
	for (int i = 0; i < LAYER_COUNT; i++)
		table_file_row(file, (const str[]){str_of(fields_of_layer()[i].name), material->layers[0].values[i]}, 2);
	return table_file_close(file, path, problem);
}

bool table_file_sheets(const struct material *material, str folder, struct problem *problem)
{
	if (!write_layer(material, folder, problem))
		return false;
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++)
		if (!write_sheet(material, (enum sheet_kind)kind, folder, problem))
			return false;
	return true;
}
