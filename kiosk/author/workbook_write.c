/* The workbook as flat OpenDocument XML, written plainly. Every data cell is typed text, in a style whose number format is "@":
 * LibreOffice then keeps "01 48..." and "1-2" as they are. */
#include "kiosk/author/canonical.h"
#include "kiosk/author/flat_xml.h"
#include "kiosk/author/workbook_codes.h"
#include "kiosk/base/check.h"

enum { ROWS_TO_FILL = 500 /* empty rows with drop-downs behind the content */ };

struct workbook_sheet {
	const struct material *material;
	const struct workbook_codes *codes;
	enum wording_language language;
	enum sheet_kind kind;
	int column_count;
	struct workbook_column columns[WORKBOOK_COLUMNS_MAX];
	FILE *to;
};

static const struct field *field_of(const struct workbook_sheet *sheet, int column)
{
	int count, field = sheet->columns[column].field;
	const struct field *fields = fields_of(sheet->kind, &count);
	return field < 0 ? NULL : &fields[field];
}

static const char *width_of(const struct field *field)
{
	static const struct field day = {.kind = VALUE_DATE};
	switch ((field ? field : &day)->kind) {
	case VALUE_TEXT:
		return field->translated ? "wide" : "middle";
	case VALUE_LIST:
	case VALUE_DOCUMENTS:
	case VALUE_PHONES:
	case VALUE_SOURCES:
		return "wide";
	case VALUE_YES_NO:
	case VALUE_INTEGER:
	case VALUE_LATITUDE:
	case VALUE_LONGITUDE:
		return "narrow";
	case VALUE_ID:
	case VALUE_ONE_OF:
	case VALUE_DATE:
	case VALUE_PARTIAL_DATE:
	case VALUE_ICON:
	case VALUE_ADDRESS:
	case VALUE_HOURS:
	case VALUE_LANGUAGES:
	case VALUE_TIME_ZONE:
	case VALUE_REFERENCE:
	case VALUE_REFERENCES:
	case VALUE_RECORD:
	case VALUE_CONDITIONS:
		return "middle";
	}
	CHECK(!"a kind of value");
	return "middle";
}

static void write_columns(const struct workbook_sheet *sheet)
{
	for (int i = 0; i < sheet->column_count; i++)
		fprintf(sheet->to, "<table:table-column table:style-name=\"%s\" table:default-cell-style-name=\"data\"/>\n",
			width_of(field_of(sheet, i)));
}

static void write_headings(const struct workbook_sheet *sheet)
{
	struct arena arena = {0};
	flat_xml_start_row(sheet->to);
	for (int i = 0; i < sheet->column_count; i++) {
		const struct field *field = field_of(sheet, i);
		const char *label = workbook_label(sheet->kind, sheet->columns[i].name, sheet->language);
		flat_xml_cell(sheet->to, field && field->must ? "label-must" : "label", -1,
			      str_format(&arena, "%s%s", label, field && field->must ? " *" : ""));
	}
	flat_xml_end_row(sheet->to);
	flat_xml_start_row(sheet->to);
	for (int i = 0; i < sheet->column_count; i++)
		flat_xml_cell(sheet->to, "field", -1, str_of(sheet->columns[i].name));
	flat_xml_end_row(sheet->to);
	flat_xml_start_row(sheet->to);
	for (int i = 0; i < sheet->column_count; i++)
		flat_xml_cell(
		    sheet->to, "hint", -1,
		    str_format(&arena, WORKBOOK_MARK " %s", workbook_hint(sheet->kind, sheet->columns[i].name, sheet->language)));
	flat_xml_end_row(sheet->to);
	arena_finish(&arena);
}

static int list_of(const struct workbook_sheet *sheet, int column)
{
	const struct field *field = field_of(sheet, column);
	return field ? workbook_codes_of(sheet->codes, field) : -1;
}

static void write_row(const struct workbook_sheet *sheet, const struct row *row)
{
	struct arena arena = {0};
	struct day_hours days = {0};
	bool by_day = sheet->kind == SHEET_SERVICES && row->cells[SERVICE_OPENING_HOURS].size &&
		      day_hours_split(&arena, row->cells[SERVICE_OPENING_HOURS], sheet->language, &days);
	flat_xml_start_row(sheet->to);
	for (int i = 0; i < sheet->column_count; i++) {
		const struct workbook_column *column = &sheet->columns[i];
		if (column->day >= 0)
			flat_xml_cell(sheet->to, "data", -1, days.cells[column->day]);
		else if (column->field == SERVICE_OPENING_HOURS && by_day)
			flat_xml_cell(sheet->to, "data", -1, STR_NONE);
		else
			flat_xml_cell(sheet->to, "data", list_of(sheet, i), row->cells[column->field]);
	}
	flat_xml_end_row(sheet->to);
	arena_finish(&arena);
}

static void write_layer_row(const struct workbook_sheet *sheet, int field)
{
	struct arena arena = {0};
	const char *name = fields_of_layer()[field].name;
	const char *hint = workbook_hint(SHEET_LAYER, name, sheet->language);
	flat_xml_start_row(sheet->to);
	flat_xml_cell(sheet->to, "field", -1, str_of(name));
	flat_xml_cell(sheet->to, "data", -1, sheet->material->layers[0].values[field]);
	flat_xml_cell(sheet->to, "hint", -1,
		      str_format(&arena, WORKBOOK_MARK " %s%s%s%s", workbook_label(SHEET_LAYER, name, sheet->language),
				 fields_of_layer()[field].must ? " *" : "", *hint ? " : " : "", hint));
	flat_xml_end_row(sheet->to);
	arena_finish(&arena);
}

static void write_rows(const struct workbook_sheet *sheet)
{
	struct sheet own = {0};
	const struct sheet *all = &sheet->material->sheets[sheet->kind];
	own.rows = ARENA_ARRAY(sheet->material->arena, (size_t)all->count + 1, struct row);
	for (int i = 0; i < all->count; i++)
		if (all->rows[i].file->layer == 0)
			own.rows[own.count++] = all->rows[i];
	canonical_sort(&own);
	for (int i = 0; i < own.count; i++)
		write_row(sheet, &own.rows[i]);
	fprintf(sheet->to, "<table:table-row table:number-rows-repeated=\"%d\">", ROWS_TO_FILL);
	for (int i = 0; i < sheet->column_count; i++)
		flat_xml_cell(sheet->to, "data", list_of(sheet, i), STR_NONE);
	flat_xml_end_row(sheet->to);
}

static void write_sheet(struct workbook_sheet *sheet, enum sheet_kind kind)
{
	sheet->kind = kind;
	sheet->column_count = workbook_columns(kind, sheet->columns);
	flat_xml_start_table(sheet->to, workbook_sheet_name(kind, sheet->language));
	write_columns(sheet);
	write_headings(sheet);
	for (int i = 0; kind == SHEET_LAYER && i < LAYER_COUNT; i++)
		write_layer_row(sheet, i);
	if (kind != SHEET_LAYER)
		write_rows(sheet);
	flat_xml_end_table(sheet->to);
}

static void write_help(FILE *to)
{
	static const char *const lines[][2] = {
#define HELP(fr, en) {fr, en},
#include "kiosk/author/workbook_help.h"
#undef HELP
	};
	flat_xml_start_table(to, WORKBOOK_HELP);
	fputs("<table:table-column table:style-name=\"page\" table:number-columns-repeated=\"2\"/>\n", to);
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		flat_xml_start_row(to);
		flat_xml_cell(to, i ? "help" : "label", -1, str_of(lines[i][0]));
		flat_xml_cell(to, i ? "help" : "label", -1, str_of(lines[i][1]));
		flat_xml_end_row(to);
	}
	flat_xml_end_table(to);
}

static void write_codes(const struct workbook_codes *codes, FILE *to)
{
	int rows = 0;
	flat_xml_start_table(to, WORKBOOK_CODES);
	fprintf(to, "<table:table-column table:style-name=\"middle\" table:number-columns-repeated=\"%d\"/>\n", codes->count);
	flat_xml_start_row(to);
	for (int i = 0; i < codes->count; i++) {
		flat_xml_cell(to, "label", -1, codes->lists[i].title);
		rows = codes->lists[i].count > rows ? codes->lists[i].count : rows;
	}
	flat_xml_end_row(to);
	for (int row = 0; row < rows; row++) {
		flat_xml_start_row(to);
		for (int i = 0; i < codes->count; i++)
			flat_xml_cell(to, "code", -1, row < codes->lists[i].count ? codes->lists[i].items[row] : STR_NONE);
		flat_xml_end_row(to);
	}
	flat_xml_end_table(to);
}

static void write_validations(const struct workbook_codes *codes, enum wording_language language, FILE *to)
{
	struct arena arena = {0};
	fputs("<table:content-validations>\n", to);
	for (int i = 0; i < codes->count; i++) {
		const struct code_list *list = &codes->lists[i];
		str letter = findings_column_letter(&arena, i);
		if (list->count == 0)
			continue;
		fprintf(to,
			"<table:content-validation table:name=\"list%d\" "
			"table:condition=\"of:cell-content-is-in-list([$" WORKBOOK_CODES
			".$%.*s$2:.$%.*s$%d])\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\" "
			"table:base-cell-address=\"" WORKBOOK_CODES ".A1\"><table:error-message table:message-type=\"%s\" "
			"table:display=\"%s\"><text:p>%s</text:p></table:error-message></table:content-validation>\n",
			i, STR_ARG(letter), STR_ARG(letter), list->count + 1, list->strict ? "stop" : "information",
			list->strict ? "true" : "false",
			wording_choose(language, "Choisissez une valeur de la liste.", "Choose a value of the list."));
	}
	fputs("</table:content-validations>\n", to);
	arena_finish(&arena);
}

static void check_cell(struct findings *findings, struct place place, str value)
{
	if (!flat_xml_can_hold(value))
		findings_error(findings, place, WORDING_value_control, value, STR_NONE, STR_NONE);
}

/* What XML cannot hold would be lost on the way: it is refused here, with its place. */
static bool check_texts(const struct material *material)
{
	int before = material->findings->errors;
	for (int i = 0; i < LAYER_COUNT; i++)
		check_cell(material->findings, material->layers[0].places[i], material->layers[0].values[i]);
	for (int kind = SHEET_TOPICS; kind < SHEET_COUNT; kind++) {
		int count;
		fields_of((enum sheet_kind)kind, &count);
		for (int i = 0; i < material->sheets[kind].count; i++)
			for (int field = 0; field < count; field++)
				check_cell(material->findings, sheet_place(&material->sheets[kind].rows[i], field),
					   material->sheets[kind].rows[i].cells[field]);
	}
	return material->findings->errors == before;
}

bool workbook_write(struct material *material, enum wording_language language, FILE *to)
{
	struct workbook_codes codes;
	if (!check_texts(material))
		return false;
	workbook_codes_collect(material, &codes);
	struct workbook_sheet sheet = {.material = material, .codes = &codes, .language = language, .to = to};
	const char *names[SHEET_COUNT];
	for (int kind = 0; kind < SHEET_COUNT; kind++)
		names[kind] = workbook_sheet_name((enum sheet_kind)kind, language);
	flat_xml_start(to, names, SHEET_COUNT, WORKBOOK_HEADINGS);
	write_validations(&codes, language, to);
	write_help(to);
	for (int kind = 0; kind < SHEET_COUNT; kind++)
		write_sheet(&sheet, (enum sheet_kind)kind);
	write_codes(&codes, to);
	flat_xml_end(to);
	return true;
}
