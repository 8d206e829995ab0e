/* Flat OpenDocument, written plainly. */
#include "kiosk/author/flat_xml.h"
#include <string.h>

static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			   "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
			   "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
			   "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
			   "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
			   "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
			   "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
			   "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
			   "xmlns:ooo=\"http://openoffice.org/2004/office\" "
			   "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "
			   "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
			   "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\n";

static const char column_style[] = "<style:style style:name=\"%s\" style:family=\"table-column\"><style:table-column-properties "
				   "style:column-width=\"%s\"/></style:style>\n";
static const char cell_style[] =
    "<style:style style:name=\"%s\" style:family=\"table-cell\" style:data-style-name=\"text\"><style:table-cell-properties "
    "style:cell-protect=\"%s\" fo:wrap-option=\"wrap\" style:vertical-align=\"top\" fo:background-color=\"%s\"/>"
    "<style:text-properties fo:font-size=\"%s\" fo:font-weight=\"%s\" fo:color=\"%s\"/></style:style>\n";

static void write_styles(FILE *to)
{
	static const char *const columns[][2] = {{"narrow", "2.2cm"}, {"middle", "4.5cm"}, {"wide", "8cm"}, {"page", "13cm"}};
	static const char *const cells[][6] = {
	    {"data", "none", "transparent", "10pt", "normal", "#000000"},
	    {"label", "protected", "#dbe7f3", "10pt", "bold", "#000000"},
	    {"label-must", "protected", "#f6e3b4", "10pt", "bold", "#000000"},
	    {"field", "protected", "#dddddd", "9pt", "normal", "#555555"},
	    {"hint", "protected", "#f4f4f4", "8pt", "normal", "#444444"},
	    {"help", "protected", "transparent", "11pt", "normal", "#000000"},
	    {"code", "protected", "transparent", "10pt", "normal", "#000000"},
	};
	fputs("<office:automatic-styles>\n<number:text-style style:name=\"text\"><number:text-content/></number:text-style>\n"
	      "<style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties "
	      "style:use-optimal-row-height=\"true\"/></style:style>\n",
	      to);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		fprintf(to, column_style, columns[i][0], columns[i][1]);
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		fprintf(to, cell_style, cells[i][0], cells[i][1], cells[i][2], cells[i][3], cells[i][4], cells[i][5]);
	fputs("</office:automatic-styles>\n", to);
}

static void write_escaped(FILE *to, str text)
{
	for (size_t i = 0; i < text.size; i++) {
		const char *escaped = text.data[i] == '&'   ? "&amp;"
				      : text.data[i] == '<' ? "&lt;"
				      : text.data[i] == '>' ? "&gt;"
				      : text.data[i] == '"' ? "&quot;"
							    : NULL;
		if (escaped)
			fputs(escaped, to);
		else
			fputc(text.data[i], to);
	}
}

static void write_setting(FILE *to, const char *name, const char *type, int value)
{
	fprintf(to, "<config:config-item config:name=\"%s\" config:type=\"%s\">%d</config:config-item>", name, type, value);
}

/* Split mode 2 is "frozen". */
static void write_settings(FILE *to, const char *const *names, int count, int frozen)
{
	fputs("<office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed "
	      "config:name=\"Views\"><config:config-item-map-entry><config:config-item config:name=\"ViewId\" "
	      "config:type=\"string\">view1</config:config-item><config:config-item-map-named config:name=\"Tables\">\n",
	      to);
	for (int i = 0; i < count; i++) {
		fputs("<config:config-item-map-entry config:name=\"", to);
		write_escaped(to, str_of(names[i]));
		fputs("\">", to);
		write_setting(to, "HorizontalSplitMode", "short", 2);
		write_setting(to, "VerticalSplitMode", "short", 2);
		write_setting(to, "HorizontalSplitPosition", "int", 1);
		write_setting(to, "VerticalSplitPosition", "int", frozen);
		write_setting(to, "ActiveSplitRange", "short", 3);
		write_setting(to, "PositionRight", "int", 1);
		write_setting(to, "PositionBottom", "int", frozen);
		fputs("</config:config-item-map-entry>\n", to);
	}
	fputs("</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
	      "</config:config-item-set></office:settings>\n",
	      to);
}

void flat_xml_start(FILE *to, const char *const *names, int count, int frozen)
{
	fputs(head, to);
	write_settings(to, names, count, frozen);
	write_styles(to);
	fputs("<office:body><office:spreadsheet>\n", to);
}

void flat_xml_end(FILE *to)
{
	fputs("</office:spreadsheet></office:body></office:document>\n", to);
}

/* Protected without a password: headings stay as they are, rows may be added and taken away. */
void flat_xml_start_table(FILE *to, const char *name)
{
	fputs("<table:table table:name=\"", to);
	write_escaped(to, str_of(name));
	fputs("\" table:protected=\"true\"><loext:table-protection loext:select-protected-cells=\"true\" "
	      "loext:select-unprotected-cells=\"true\" loext:insert-rows=\"true\" loext:delete-rows=\"true\"/>\n",
	      to);
}

void flat_xml_end_table(FILE *to)
{
	fputs("</table:table>\n", to);
}

void flat_xml_start_row(FILE *to)
{
	fputs("<table:table-row table:style-name=\"row\">", to);
}

void flat_xml_end_row(FILE *to)
{
	fputs("</table:table-row>\n", to);
}

/* Blanks a reader would fold are written out: at the ends of a line, and where several stand together. */
static void write_line(FILE *to, str line)
{
	fputs("<text:p>", to);
	for (size_t i = 0; i < line.size; i++) {
		bool fold = i == 0 || i + 1 == line.size || line.data[i - 1] == ' ' || line.data[i - 1] == '\t';
		if (line.data[i] == '\t')
			fputs("<text:tab/>", to);
		else if (line.data[i] == ' ' && fold)
			fputs("<text:s/>", to);
		else
			write_escaped(to, str_slice(line, i, i + 1));
	}
	fputs("</text:p>", to);
}

void flat_xml_cell(FILE *to, const char *style, int list, str text)
{
	fprintf(to, "<table:table-cell table:style-name=\"%s\"", style);
	if (list >= 0)
		fprintf(to, " table:content-validation-name=\"list%d\"", list);
	if (text.size == 0) {
		fputs("/>", to);
		return;
	}
	fputs(" office:value-type=\"string\">", to);
	str line, rest = text;
	while (str_cut(&rest, '\n', &line))
		write_line(to, line);
	fputs("</table:table-cell>", to);
}

bool flat_xml_can_hold(str text)
{
	for (size_t at = 0; at < text.size;) {
		uint32_t point = str_next_code_point(text, &at);
		if ((point < 0x20 && point != '\n' && point != '\t') || point == 0xFFFE || point == 0xFFFF)
			return false;
	}
	return true;
}
