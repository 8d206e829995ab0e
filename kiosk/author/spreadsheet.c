/* Which format it is, and the zip around content.xml. */
#include "kiosk/author/spreadsheet.h"
#include "kiosk/author/spreadsheet_csv.h"
#include "kiosk/author/spreadsheet_xml.h"
#include <string.h>
#include <strings.h>
#include <zip.h>

struct unzipping {
	struct arena *arena;
	struct findings *findings;
	str path;
	struct spreadsheet *book;
};

void spreadsheet_add_row(struct arena *arena, struct spreadsheet_table *table, struct spreadsheet_row row)
{
	if (table->count == table->capacity) {
		int capacity = table->capacity ? 2 * table->capacity : 64;
		struct spreadsheet_row *rows = ARENA_ARRAY(arena, (size_t)capacity, struct spreadsheet_row);
		if (table->count)
			memcpy(rows, table->rows, (size_t)table->count * sizeof *rows);
		table->rows = rows;
		table->capacity = capacity;
	}
	table->rows[table->count++] = row;
}

str spreadsheet_text(const struct spreadsheet_row *row, int column)
{
	for (int i = 0; i < row->count; i++)
		if (row->cells[i].column == column)
			return row->cells[i].text;
	return STR_NONE;
}

static bool refuse(const struct unzipping *unzipping, enum wording wording, str a, str b)
{
	findings_error(unzipping->findings, findings_file_place(unzipping->path), wording, a, b, STR_NONE);
	return false;
}

static bool refuse_large(const struct unzipping *unzipping, const char *what, int limit)
{
	return refuse(unzipping, WORDING_book_large, str_of(what), str_format(unzipping->arena, "%d", limit));
}

/* What the zip says of itself, before anything is unpacked. */
static bool check_entries(const struct unzipping *unzipping, zip_t *zip)
{
	zip_int64_t count = zip_get_num_entries(zip, 0);
	uint64_t size = 0;
	if (count > SPREADSHEET_ENTRIES_MAX)
		return refuse_large(unzipping, "files", SPREADSHEET_ENTRIES_MAX);
	for (zip_int64_t i = 0; i < count; i++) {
		zip_stat_t stat;
		if (zip_stat_index(zip, (zip_uint64_t)i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
			continue;
		size += stat.size;
		if (stat.size > SPREADSHEET_UNPACKED_BYTES_MAX || size > SPREADSHEET_UNPACKED_BYTES_MAX)
			return refuse_large(unzipping, "bytes", SPREADSHEET_UNPACKED_BYTES_MAX);
	}
	return true;
}

/* What is really unpacked is counted too: a zip may say what it likes. */
static bool feed_entry(const struct unzipping *unzipping, zip_file_t *entry)
{
	char piece[64 * 1024];
	size_t total = 0;
	bool good = true, more = true;
	struct spreadsheet_xml *reading =
	    spreadsheet_xml_start(unzipping->arena, unzipping->findings, unzipping->path, unzipping->book);
	while (good && more) {
		zip_int64_t size = zip_fread(entry, piece, sizeof piece);
		total += size > 0 ? (size_t)size : 0;
		more = size > 0;
		if (size < 0)
			good = refuse(unzipping, WORDING_book_zip, str_of(zip_file_strerror(entry)), STR_NONE);
		else if (total > SPREADSHEET_UNPACKED_BYTES_MAX)
			good = refuse_large(unzipping, "bytes", SPREADSHEET_UNPACKED_BYTES_MAX);
		else
			good = spreadsheet_xml_feed(reading, (str){piece, (size_t)size}, !more);
	}
	spreadsheet_xml_finish(reading);
	return good;
}

static bool read_content(const struct unzipping *unzipping, zip_t *zip)
{
	zip_stat_t stat;
	zip_int64_t at = zip_name_locate(zip, "content.xml", 0);
	if (at < 0)
		return refuse(unzipping, WORDING_book_no_content, STR_NONE, STR_NONE);
	if (zip_stat_index(zip, (zip_uint64_t)at, 0, &stat) == 0 && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
	    stat.encryption_method != ZIP_EM_NONE)
		return refuse(unzipping, WORDING_book_zip, STR("password"), STR_NONE);
	zip_file_t *entry = zip_fopen_index(zip, (zip_uint64_t)at, 0);
	if (!entry)
		return refuse(unzipping, WORDING_book_zip, str_of(zip_strerror(zip)), STR_NONE);
	bool good = feed_entry(unzipping, entry);
	zip_fclose(entry);
	return good;
}

static bool read_zip(const struct unzipping *unzipping, str bytes)
{
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.size, 0, &error);
	zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
	if (!zip) {
		refuse(unzipping, WORDING_book_zip, str_copy(unzipping->arena, str_of(zip_error_strerror(&error))), STR_NONE);
		zip_source_free(source);
		zip_error_fini(&error);
		return false;
	}
	bool good = check_entries(unzipping, zip) && read_content(unzipping, zip);
	zip_discard(zip);
	zip_error_fini(&error);
	return good;
}

static bool read_flat(const struct unzipping *unzipping, str bytes)
{
	struct spreadsheet_xml *reading =
	    spreadsheet_xml_start(unzipping->arena, unzipping->findings, unzipping->path, unzipping->book);
	bool good = spreadsheet_xml_feed(reading, bytes, true);
	spreadsheet_xml_finish(reading);
	return good;
}

static bool ends_in(str path, const char *ending)
{
	size_t size = strlen(ending);
	return path.size >= size && strncasecmp(path.data + path.size - size, ending, size) == 0;
}

bool spreadsheet_read(struct arena *arena, struct findings *findings, str path, str bytes, struct spreadsheet *book)
{
	struct unzipping reading = {arena, findings, path, book};
	book->count = 0;
	if (ends_in(path, ".csv") || ends_in(path, ".tsv") || ends_in(path, ".txt"))
		return spreadsheet_csv_read(arena, findings, path, bytes, book);
	if (str_starts_with(bytes, STR("PK\x03\x04")))
		return read_zip(&reading, bytes);
	if (ends_in(path, ".fods") || ends_in(path, ".xml"))
		return read_flat(&reading, bytes);
	if (ends_in(path, ".ods"))
		return read_zip(&reading, bytes);
	return refuse(&reading, WORDING_book_format, path, STR_NONE);
}
