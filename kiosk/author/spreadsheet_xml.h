/* spreadsheet_xml: the XML of OpenDocument, fed in pieces, into tables. */
#pragma once
#include "kiosk/author/spreadsheet.h"

struct spreadsheet_xml;

/* The path is for findings. Ends in spreadsheet_xml_finish, whatever happened. */
struct spreadsheet_xml *spreadsheet_xml_start(struct arena *arena, struct findings *findings, str path, struct spreadsheet *book);
/* False when something is wrong (the finding is there) and nothing more should be fed. */
bool spreadsheet_xml_feed(struct spreadsheet_xml *reading, str bytes, bool last);
void spreadsheet_xml_finish(struct spreadsheet_xml *reading);
