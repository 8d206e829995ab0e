/* Checked values. */
#include "kiosk/author/open_cell.h"
#include "kiosk/author/gather.h"
#include "kiosk/author/value.h"
#include <string.h>
#include <time.h>

enum { SUMMARY_BYTES_MAX = 240, SLUG_BYTES_MAX = 96, REVIEW_MONTHS = 6 };

struct place open_cell_place(const struct open_cell *cell, const char *field, str value)
{
	return (struct place){.file = cell->path, .row = cell->number, .column = -1, .field = str_of(field), .value = value};
}

/* Checked by the rules of the sheet; what is wrong is said of the place it came from. */
static bool is_good(const struct open_cell *cell, int field, str value)
{
	int count;
	const struct field *fields = fields_of(cell->row->file->kind, &count);
	struct findings faults = {.arena = cell->arena, .language = cell->findings->language};
	struct place place = open_cell_place(cell, fields[field].name, value);
	value_check(&faults, place, &fields[field], value);
	for (int i = 0; i < faults.count; i++)
		if (faults.items[i].severity == SEVERITY_ERROR) {
			bool hours = fields[field].kind == VALUE_HOURS;
			findings_warning(cell->findings, place, hours ? WORDING_open_hours : WORDING_open_value, cell->record,
					 hours ? value : faults.items[i].text, STR_NONE);
			return false;
		}
	return true;
}

/* Control characters of others' systems become blanks. */
static str without_controls(struct arena *arena, str value)
{
	bool plain = true;
	for (size_t i = 0; i < value.size && plain; i++)
		plain = (unsigned char)value.data[i] >= 0x20 || value.data[i] == '\n';
	if (plain)
		return str_trim(value);
	char *text = arena_alloc(arena, value.size + 1);
	for (size_t i = 0; i < value.size; i++)
		text[i] = (unsigned char)value.data[i] >= 0x20 || value.data[i] == '\n' ? value.data[i] : ' ';
	return str_trim((str){text, value.size});
}

void open_cell_set(const struct open_cell *cell, int field, str value)
{
	value = without_controls(cell->arena, value);
	if (value.size && is_good(cell, field, value))
		cell->row->cells[field] = value;
}

void open_cell_add(const struct open_cell *cell, int field, str line)
{
	line = without_controls(cell->arena, line);
	if (line.size && !sheet_lists(cell->row->cells[field], line) && is_good(cell, field, line))
		cell->row->cells[field] = gather_line(cell->arena, cell->row->cells[field], line);
}

void open_cell_tag(const struct open_cell *cell, const char *list, str code)
{
	str rest = code, line;
	while (sheet_next_line(&rest, &line))
		open_cell_add(cell, SERVICE_TAGS, str_format(cell->arena, "%s: %.*s", list, STR_ARG(line)));
}

/* Up to the first full stop, question or line; cut at a blank when even that is long. */
static str first_sentence(str text)
{
	size_t end = 0;
	while (end < text.size && text.data[end] != '\n') {
		end++;
		bool stop =
		    strchr(".!?", text.data[end - 1]) && (end == text.size || text.data[end] == ' ' || text.data[end] == '\n');
		if (stop && end > 12)
			break;
	}
	if (end > SUMMARY_BYTES_MAX) {
		end = SUMMARY_BYTES_MAX;
		while (end > 0 && text.data[end] != ' ')
			end--;
	}
	return str_trim(str_slice(text, 0, end));
}

void open_cell_summary(const struct open_cell *cell)
{
	str *cells = cell->row->cells;
	str sentence = first_sentence(cells[RECORD_DESCRIPTION]);
	cells[RECORD_SUMMARY] = sentence.size ? sentence : cells[RECORD_NAME];
}

str open_cell_slug(struct arena *arena, str id)
{
	char *slug = arena_alloc(arena, id.size + 1);
	size_t size = 0;
	for (size_t i = 0; i < id.size && size < SLUG_BYTES_MAX; i++) {
		char c = id.data[i];
		c = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
		bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || strchr("-._", c);
		if (good || (size && slug[size - 1] != '-'))
			slug[size++] = good ? c : '-';
	}
	str made = {slug, size};
	while (made.size && strchr("-._", made.data[0]))
		made = str_slice(made, 1, made.size);
	return made;
}

str open_cell_today(struct arena *arena)
{
	time_t now = time(NULL);
	struct tm day = {0};
	char text[16] = "";
	localtime_r(&now, &day);
	strftime(text, sizeof text, "%Y-%m-%d", &day);
	return str_copy(arena, str_of(text));
}

void open_cell_required(const struct open_cell *cell, str today)
{
	str *cells = cell->row->cells;
	int date = value_date(today), year = date / 10000, month = date / 100 % 100 + REVIEW_MONTHS;
	cells[SERVICE_KIND] = STR("service");
	cells[RECORD_CONFIDENCE] = STR("medium");
	cells[RECORD_REVIEW_DUE] = str_format(cell->arena, "%04d-%02d-01", year + (month > 12), month > 12 ? month - 12 : month);
}

void open_cell_layer(struct material *material, str id, str publisher, str licence, str today)
{
	str *values = material->layers[0].values;
	values[LAYER_ID] = id;
	values[LAYER_VERSION] = STR("1");
	values[LAYER_PUBLISHER] = publisher;
	values[LAYER_LICENCE] = licence;
	values[LAYER_CREATED_AT] = today;
}
