/* flat_xml: the XML of a flat OpenDocument spreadsheet (.fods), piece by piece: styles, tables, rows, cells of typed text. */
#pragma once
#include "kiosk/base/str.h"
#include <stdio.h>

/* The head of the file: styles, and for each of the named sheets `frozen` rows and one column that stay in sight. */
void flat_xml_start(FILE *to, const char *const *names, int count, int frozen);
void flat_xml_end(FILE *to);
void flat_xml_start_table(FILE *to, const char *name);
void flat_xml_end_table(FILE *to);
void flat_xml_start_row(FILE *to);
void flat_xml_end_row(FILE *to);
/* A style of flat_xml_start: data, label, label-must, field, hint, help, code. `list` is a drop-down, -1 none. */
void flat_xml_cell(FILE *to, const char *style, int list, str text);
/* Whether XML 1.0 can hold every character, and a cell every line, of the text. */
bool flat_xml_can_hold(str text);
