/* po_file: translations as the PO files of a folder, po/<language>/<sheet>.po. */
#pragma once
#include "kiosk/author/press.h"

/* One file for each language and sheet that has translations. A stale one becomes fuzzy. */
bool po_file_write_all(const struct press *press, str folder, struct problem *problem);
